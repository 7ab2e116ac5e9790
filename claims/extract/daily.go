package extract

import (
	"math"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/text"
	"verifica/claims/value"
)

// again reads a length of time whose unit was said before: "hanno parlato per otto ore, ieri per altre sette", "cinque ore lunedì,
// qualcosa di più martedì". It is of the meeting that the one before is of.
func (r *reader) again(s *frame.Sentence) {
	for i := range s.Items {
		d := draft{sentence: s, anchor: i}
		before := r.lengthBefore(s, i)
		if before == nil || r.claimed(s.Items[i].Span) {
			continue
		}
		n := before.Value.(value.Range)
		if s.Items[i].Sort() == claims.Number && elided(s, i) {
			m, ok := s.Items[i].Mention.Value.(value.Range)
			if !ok || m.Unit != "" || m.Ordinal || m.Max > 24 && n.Unit == "h" {
				continue
			}
			m.Unit = n.Unit
			d.Value, d.core = m, s.Items[i].Span
		} else if span, ok := more(s, i); ok && !math.IsInf(n.Max, 0) {
			n.Min, n.Max, n.MinOpen, n.MaxOpen = n.Max, math.Inf(1), true, false
			d.Value, d.core = n, span
		} else {
			continue
		}
		d.Attribute, d.Event, d.Evidence.Span = "duration", before.Event, d.core
		if ranked(s, i) {
			d.Event, _ = r.article.Focus(s, i)
		}
		d.Mode, d.Voice = r.modeAt(s, i)
		d.Trail = []claims.Step{{Rule: "it/incontri.durata-ellittica", From: r.text.Quote(d.core), Made: d.Value.Canonical()}}
		r.add(d)
	}
}

// lengthBefore returns the last length of talks in hours or minutes that the block has given before item i, in this sentence or
// the one before; nil where there is none.
func (r *reader) lengthBefore(s *frame.Sentence, i int) *draft {
	for k := len(r.drafts) - 1; k >= r.window(); k-- {
		d := &r.drafts[k]
		if d.sentence.Block != s.Block || s.Index-d.sentence.Index > 1 {
			break
		}
		if d.Evidence.End <= s.Items[i].Start && r.ofTalks(d) {
			return d
		}
	}
	return nil
}

// ofTalks reports whether a claim says how many hours or minutes a meeting lasted.
func (r *reader) ofTalks(d *draft) bool {
	n, ok := d.Value.(value.Range)
	return ok && d.Attribute == "duration" && (n.Unit == "h" || n.Unit == "min") && r.natural(d) && r.article.Events[d.Event].Family == frame.Encounter
}

// elided reports whether the number at item i counts what was counted before: "per altre sette", "e per nove, ieri", "tre martedì".
func elided(s *frame.Sentence, i int) bool {
	if i > 0 && i+1 < len(s.Items) && dated(&s.Items[i+1]) && (s.Items[i-1].Stop == match.Comma || s.Items[i-1].Lower == "e") {
		return true
	}
	if i == 0 || i+1 < len(s.Items) && s.Items[i+1].Stop == match.NoStop && !dated(&s.Items[i+1]) {
		return false
	}
	if s.Items[i-1].Stop == match.Comma && (i+1 == len(s.Items) || s.Items[i+1].Stop == match.ClauseEnd) && ranked(s, i) {
		return true
	}
	return s.Items[i-1].Lower == "per" || s.Rules.Has(&s.Items[i-1], "altri")
}

// ranked reports whether the clause of item i begins with one of a series: "il secondo, martedì, sei".
func ranked(s *frame.Sentence, i int) bool {
	for k := i - 1; k >= 0 && s.Items[k].Stop != match.ClauseEnd; k-- {
		if s.Items[k].Sort() == claims.Ordinal {
			return true
		}
	}
	return false
}

// more reads "qualcosa di più", "qualcosa in più", "poco di più" with a day behind it, or at the end of the clause.
func more(s *frame.Sentence, i int) (text.Span, bool) {
	if i+2 >= len(s.Items) || s.Items[i].Lower != "qualcosa" && s.Items[i].Lower != "poco" {
		return text.Span{}, false
	}
	if l := s.Items[i+1].Lower; l != "di" && l != "in" || s.Items[i+2].Lower != "più" {
		return text.Span{}, false
	}
	last := i + 2
	if last+1 < len(s.Items) && dated(&s.Items[last+1]) {
		last++
	}
	return s.Items[i].Span.Join(s.Items[last].Span), last+1 == len(s.Items) || s.Items[last+1].Stop != match.NoStop || last > i+2
}

// daily tells the parts of a meeting by their day, so that "cinque ore lunedì" meets no total, and adds them up: "cinque ore lunedì,
// tre martedì" are eight. What counts days meets no hours.
func (r *reader) daily() {
	parts := map[int][]int{} // by event
	days := map[int]bool{}
	for k := range r.drafts {
		d := &r.drafts[k]
		if n, ok := d.Value.(value.Range); ok && d.Attribute == "duration" && n.Unit == "day" && r.natural(d) && r.article.Events[d.Event].Family == frame.Encounter && d.Measure.Part == "" {
			n.Slack = 0 // days of talks are counted, ten are ten
			d.Measure.Part, d.Value = "giorni", n
			days[d.Event] = days[d.Event] || n.Max > 1
		}
		if r.ofTalks(d) && d.Instance.Key == "" {
			parts[d.Event] = append(parts[d.Event], k)
		}
	}
	for e := range r.article.Events {
		r.perDay(e, parts[e], days[e])
		r.perPart(parts[e])
	}
}

// perPart tells apart, where an article gives several lengths of a meeting, those in which two were alone.
func (r *reader) perPart(list []int) {
	if len(list) < 2 {
		return
	}
	for _, k := range list {
		d := &r.drafts[k]
		for i := max(0, d.anchor-4); i < min(len(d.sentence.Items), d.anchor+5); i++ {
			if d.sentence.Rules.Has(&d.sentence.Items[i], "soli") && d.Measure.Part == "" {
				d.Measure.Part = "soli"
			}
		}
	}
}

// perDay marks the lengths of one meeting that are of one of its days, and adds up those of one sentence.
func (r *reader) perDay(event int, list []int, inDays bool) {
	w := r.article.Events[event].When
	several := inDays || w.From != value.NoDay && w.To > w.From && !w.Approx
	of := map[int]value.Day{}
	seen := map[value.Day]bool{}
	for _, k := range list {
		if day, ok := dayBeside(r.drafts[k].sentence, &r.drafts[k]); ok {
			of[k], seen[day] = day, true
		}
	}
	if !several && len(seen) < 2 {
		return
	}
	sum, from, n := value.Range{}, -1, 0
	for _, k := range list {
		d := &r.drafts[k]
		day, ok := of[k]
		if !ok {
			return // a total is given beside the parts
		}
		d.Instance = claims.Instance{Of: "day", Key: day.String()}
		if from < 0 || r.drafts[from].sentence.Block != d.sentence.Block || r.drafts[from].Value.(value.Range).Unit != d.Value.(value.Range).Unit {
			sum, from, n = d.Value.(value.Range), k, 1
			continue
		}
		v := d.Value.(value.Range)
		sum.Min, sum.Max, sum.MinOpen, sum.MaxOpen, n = sum.Min+v.Min, sum.Max+v.Max, sum.MinOpen || v.MinOpen, sum.MaxOpen || v.MaxOpen, n+1
	}
	if n != len(list) || n < 2 || n != len(seen) {
		return
	}
	total := r.drafts[list[n-1]]
	total.Value, total.Instance = sum, claims.Instance{}
	total.Evidence.Span = r.drafts[list[0]].Evidence.Span.Join(total.Evidence.Span)
	total.Trail = []claims.Step{{Rule: "it/incontri.somma-dei-giorni", From: r.text.Quote(total.Evidence.Span), Made: sum.Canonical()}}
	r.drafts = append(r.drafts, total)
}

// dayBeside returns the one day that stands beside the words of a claim, three items off at most: "sabato hanno parlato per otto ore",
// "sei ore la domenica".
func dayBeside(s *frame.Sentence, d *draft) (value.Day, bool) {
	first, last := len(s.Items), -1
	for k := range s.Items {
		if s.Items[k].Overlaps(d.Evidence.Span) {
			first, last = min(first, k), max(last, k)
		}
	}
	for k := first; k <= last; k++ {
		if p, ok := periodAt(&s.Items[k]); ok && p.From != value.NoDay && p.From == p.To {
			return p.From, true
		}
	}
	for step := 1; step <= 3; step++ {
		for _, k := range [...]int{last + step, first - step} {
			if k < 0 || k >= len(s.Items) || !reaches(s, min(k, last)+1, max(k, first)) {
				continue
			}
			if p, ok := periodAt(&s.Items[k]); ok && p.From != value.NoDay && p.From == p.To {
				return p.From, true
			}
		}
	}
	return 0, false
}

// reaches reports whether no clause ends and no other length of time stands among the items [first, last).
func reaches(s *frame.Sentence, first, last int) bool {
	for k := first; k < last; k++ {
		if s.Items[k].Stop == match.ClauseEnd || s.Items[k].Sort() == claims.Duration {
			return false
		}
	}
	return true
}
