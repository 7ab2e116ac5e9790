package extract

import (
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/value"
)

// stoppage reads from when to when a service stops: "il personale ferroviario si fermerà dalle 21 di domenica alle 20.59 di
// lunedì", "per i ferrovieri lo sciopero scatta alla mezzanotte e finisce alle 23". Both ends are claims of their own, bound
// to the service; where none or several are named they are not compared.
func (r *reader) stoppage(s *frame.Sentence) {
	if !within(s, "fermata") {
		return
	}
	sector := sectorOf(s)
	if sector == "" {
		sector = r.sector()
	}
	if sector == "" {
		return
	}
	first := len(r.drafts)
	r.lists++
	defer func() { r.windows(first) }()
	for i := range s.Items {
		it := &s.Items[i]
		if it.Mention == nil {
			continue
		}
		start, end, ok := hours(it.Mention.Value)
		if !ok {
			continue
		}
		switch {
		case start >= 0 && end >= 0 && (start != end || overnight(it.Mention.Value)):
			r.stop(s, i, sector, "inizio", start)
			r.stop(s, i, sector, "fine", end)
		case before(s, i, "finire"):
			r.stop(s, i, sector, "fine", start)
		case start >= 0 && (end < 0 || before(s, i, "iniziare")):
			r.stop(s, i, sector, "inizio", start)
		}
	}
}

// windows makes lists of the starts and the ends, from draft first on, of a stoppage in several spells: "dalle 9 alle 15 e
// dalle 18 a fine servizio".
func (r *reader) windows(first int) {
	spells := map[string]int{}
	for k := first; k < len(r.drafts); k++ {
		spells[r.drafts[k].Measure.Part]++
	}
	for k := first; k < len(r.drafts); k++ {
		if d := &r.drafts[k]; spells[d.Measure.Part] > 1 {
			d.List = r.lists
		}
	}
}

// stop makes a claim of one end of a stoppage.
func (r *reader) stop(s *frame.Sentence, i int, sector, end string, minute int) {
	d := draft{sentence: s, anchor: i, quantity: true}
	d.Attribute, d.Nature, d.Value = "time", claims.Functional, value.Clock{From: minute, To: minute}
	d.Measure = claims.Measure{Head: "sciopero", Part: end}
	d.Instance = claims.Instance{Of: "service", Key: sector}
	d.Evidence.Span = s.Items[i].Span
	d.Mode, d.Voice = r.modeAt(s, i)
	d.Trail = []claims.Step{{Rule: "it/sciopero." + end, From: r.text.Quote(d.Evidence.Span), Made: d.Value.Canonical()}}
	r.add(d)
}

// dayEnd is the last minute of a day: where "dalla mezzanotte" ends is not said.
const dayEnd = 24*60 - 1

// hours returns the minutes from midnight at which a period begins and ends, -1 where that is open.
func hours(v value.Value) (start, end int, ok bool) {
	switch t := v.(type) {
	case value.Clock:
		if t.To == dayEnd {
			return t.From, -1, !t.Approx
		}
		return t.From, t.To, !t.Approx
	case value.Period:
		if t.FromMin < 0 || t.Approx {
			return 0, 0, false
		}
		if t.To == value.NoDay {
			return t.FromMin, -1, true
		}
		return t.FromMin, t.ToMin, true
	}
	return 0, 0, false
}

// overnight reports whether a period begins on one day and ends on another.
func overnight(v value.Value) bool {
	p, ok := v.(value.Period)
	return ok && p.From != value.NoDay && p.To != value.NoDay && p.From < p.To
}

// sectorOf returns the one service that a sentence names, by the classes "settore-treni", "settore-aerei" and so on.
func sectorOf(s *frame.Sentence) string {
	found := ""
	for i := range s.Items {
		for _, sector := range s.Rules.Named(&s.Items[i], "settore-") {
			if found != "" && found != sector {
				return ""
			}
			found = sector
		}
	}
	return strings.TrimPrefix(found, "settore-")
}

// sector returns the service that the article is about: the one that it names at least twice as often as any other, "" where there is
// none.
func (r *reader) sector() string {
	times := map[string]int{}
	for i := range r.article.Sentences {
		s := &r.article.Sentences[i]
		for k := range s.Items {
			for _, sector := range s.Rules.Named(&s.Items[k], "settore-") {
				times[sector]++
			}
		}
	}
	best, most, all := "", 0, 0
	for sector, n := range times {
		if all += n; n > most {
			best, most = sector, n
		}
	}
	if most < 2*(all-most) || most == 0 {
		return ""
	}
	return strings.TrimPrefix(best, "settore-")
}

// within reports whether a word of the class stands in the sentence.
func within(s *frame.Sentence, class string) bool {
	for i := range s.Items {
		if s.Rules.Has(&s.Items[i], class) {
			return true
		}
	}
	return false
}

// before reports whether a word of the class stands at most three items before item i in its clause.
func before(s *frame.Sentence, i int, class string) bool {
	for k := i - 1; k >= max(0, i-3) && s.Items[k].Stop == match.NoStop; k-- {
		if s.Rules.Has(&s.Items[k], class) {
			return true
		}
	}
	return false
}
