package frame

import (
	"slices"
	"time"

	"verifica/claims"
	"verifica/claims/match"
	"verifica/claims/pack"
	"verifica/claims/text"
	"verifica/claims/value"
)

// Encounter is the family of meetings, talks and calls.
const Encounter = "encounter"

// session is a stretch of a sentence that tells of a meeting by its place and its day, with or without a word for it: "Il 18
// ottobre, a Doha: una dozzina d'ore". It holds up to the next one or to the end of the sentence.
type session struct {
	first, last int // items
	event       int // -1 until it is known
	when        value.Period
	where       []value.Place
	day, until  int  // items that say when, from the one to the other
	heading     bool // it is all that the first line of its block says
	met         bool // they say so in so many words: "hanno trattato", "si sono visti"
	told        bool // its words say that people met: "il 4 maggio a Berna si sono accordati"
}

// reach is how many items may lie between the day and the place of a session.
const reach = 4

// talks reports whether an article is about people who meet: it has words for that, or for what they do then.
func (a *Article) talks() bool {
	said := map[string]bool{}
	for i, points := 0, 0; i < len(a.Sentences); i++ {
		s := &a.Sentences[i]
		for k := range s.Items {
			it := &s.Items[k]
			if said[it.Lower] {
				continue
			}
			switch {
			case (tells(s, k) || a.eachOther(s, k) || forHours(s, k)) && i < leadSentences:
				points += enoughTalk
			case tells(s, k) || s.Rules.Has(it, "trattativa"):
				points += 2
			case s.Rules.Has(it, "trattare"):
				points++
			default:
				continue
			}
			if said[it.Lower] = true; points >= enoughTalk {
				return true
			}
		}
	}
	return false
}

// enoughTalk is how many points the words of an article must give: all for a word for a meeting in its lead, two for one elsewhere or for those
// who negotiate, one for a verb that people who meet share with others.
const enoughTalk = 3

// tells reports whether item k is a word for a meeting.
func tells(s *Sentence, k int) bool {
	return slices.ContainsFunc(s.Rules.Events(&s.Items[k]), func(e *pack.Event) bool { return e.Family == Encounter })
}

// openSessions finds the stretches of a sentence that tell of a meeting by place and day. A line that is nothing but a day or
// a place heads its block: all of it speaks of that meeting.
func (a *Article) openSessions(s *Sentence) {
	if !a.about || s.Zone == text.Footer {
		return
	}
	for first := 0; first < len(s.Items); {
		last := first + 1
		for last < len(s.Items) && s.Items[last-1].Stop != match.ClauseEnd {
			last++
		}
		if x, ok := a.sessionIn(s, first, last); ok {
			x.heading = a.heads(s, first, last)
			a.sessions[s.Index] = append(a.sessions[s.Index], x)
		}
		first = last
	}
	for k := range a.sessions[s.Index] { // each holds up to the next
		x := &a.sessions[s.Index][k]
		x.last = len(s.Items)
		if k+1 < len(a.sessions[s.Index]) {
			x.last = a.sessions[s.Index][k+1].first
		}
	}
}

// sessionIn reads the session of the items [first, last), if they name its day and its place side by side.
func (a *Article) sessionIn(s *Sentence, first, last int) (x session, ok bool) {
	day, place := -1, -1
	for k := first; k < last && (day < 0 || place < 0); k++ {
		if !a.dayOfSession(s, k) {
			continue
		}
		if p := a.placeBeside(s, k, first, last); p >= 0 {
			day, place = k, p
		}
	}
	if day < 0 || place < 0 || s.Zone == text.Headline {
		return x, false
	}
	when, until := a.spanOf(s, day, last)
	where := []value.Place{s.Items[place].Mention.Value.(value.Place)}
	if day < place && s.Items[day].Mention.Value.(value.Period).To == value.NoDay {
		first = day // "i primi dal maggio 2023, quando a Berna": what stands before is of another
	}
	return session{first: first, last: last, event: -1, when: when, where: where, day: day, until: until, met: a.deals(s, first, last), told: a.meets(s, first, last) || a.heads(s, first, last)}, true
}

// dayOfSession reports whether item k can be the day, the days or the month of a meeting, or the day on which it began.
func (a *Article) dayOfSession(s *Sentence, k int) bool {
	it := &s.Items[k]
	if it.Sort() != claims.Date && it.Sort() != claims.Period {
		return false
	}
	p, ok := it.Mention.Value.(value.Period)
	return ok && p.From != value.NoDay && (p.To == value.NoDay || p.To-p.From <= 366) && !(p.Approx && p.To-p.From > 31)
}

// placeBeside returns the place next to the day at item k: behind a preposition of place, or alone between signs; -1 where
// there is none. The city that a dispatch is dated from is not one.
func (a *Article) placeBeside(s *Sentence, k, first, last int) int {
	for d := 1; d <= reach; d++ {
		for _, i := range [...]int{k + d, k - d} {
			if i < first || i >= last || s.Items[i].Sort() != claims.PlaceName || a.Text.Tokens[s.Items[i].First].Caps == text.AllCaps {
				continue
			}
			if _, ok := s.Items[i].Mention.Value.(value.Place); ok && a.stands(s, i, first, last) && clear(s, min(i, k)+1, max(i, k)) {
				return i
			}
		}
	}
	return -1
}

// stands reports whether the place at item i is where something is: after "a" or "in", or alone between signs.
func (a *Article) stands(s *Sentence, i, first, last int) bool {
	if i > first && (s.Rules.Has(&s.Items[i-1], "a") || s.Rules.Has(&s.Items[i-1], "in")) {
		return true
	}
	if i > first+1 && s.Rules.Has(&s.Items[i-1], "di") && tells(s, i-2) {
		return true
	}
	begins := i == first || s.Items[i-1].Stop != match.NoStop || s.Rules.Has(&s.Items[i-1], "virgolette")
	ends := i+1 >= last || s.Items[i+1].Stop != match.NoStop || s.Rules.Has(&s.Items[i+1], "virgolette")
	return begins && ends
}

// clear reports whether nothing but function words and commas stands between two items.
func clear(s *Sentence, first, last int) bool {
	for k := first; k < last; k++ {
		it := &s.Items[k]
		if it.Stop == match.NoStop && !s.Rules.Has(it, "funzione") && !s.Rules.Has(it, "virgolette") && !s.Rules.Has(it, "di-nuovo") {
			return false
		}
	}
	return true
}

// spanOf returns the days that item day begins: "il 9 e 10 giugno" is one meeting of two days. What began on a day and has no
// end told is known by its first day.
func (a *Article) spanOf(s *Sentence, day, last int) (value.Period, int) {
	p := s.Items[day].Mention.Value.(value.Period)
	p.FromMin, p.ToMin = -1, -1
	if p.To == value.NoDay {
		return begun(p.From), day
	}
	if day+2 < last && s.Items[day+1].Lower == "e" && s.Items[day+2].Sort() == claims.Date {
		if q, ok := s.Items[day+2].Mention.Value.(value.Period); ok && q.From != value.NoDay && q.From-p.To == 1 {
			p.To = q.To
			return p, day + 2
		}
	}
	return p, day
}

// begun returns the day, the month or the year that "dal 3 maggio", "dal maggio 2019", "dal 2019" name.
func begun(from value.Day) value.Period {
	start := from.Time()
	switch {
	case start.Day() > 1:
		return value.Days(from, from)
	case start.Month() == time.January:
		return value.Days(from, value.Date(start.Year(), time.December, 31))
	}
	end := start.AddDate(0, 1, -1)
	return value.Days(from, value.Date(end.Year(), end.Month(), end.Day()))
}

// closeSessions gives every session of a sentence that no word for a meeting has claimed the event that was set at its time and place
// before, else a new one.
func (a *Article) closeSessions(s *Sentence) {
	for k := range a.sessions[s.Index] {
		if x := &a.sessions[s.Index][k]; x.event < 0 {
			x.event = a.sessionEvent(s, x)
		}
	}
}

func (a *Article) sessionEvent(s *Sentence, x *session) int {
	for e := len(a.Events) - 1; e > 0; e-- {
		m := &a.Events[e]
		if x.met && m.is(Encounter) && !m.dated && !m.earlier && s.Index < leadSentences && (len(m.Where) == 0 || samePlace(m.Where, x.where)) && a.fresh(x.when) {
			m.When, m.dated, m.Where, m.last = x.when, true, append(m.Where, x.where...), s.Index
			return e // the headline told of it
		}
		if m.is(Encounter) && m.dated && value.Relate(m.When, x.when) != value.Disjoint && samePlace(m.Where, x.where) {
			m.last = s.Index
			return e
		}
	}
	m := mention{sentence: s, item: x.first, types: []string{"meeting"}, kin: []string{Encounter}, title: a.Text.Quote(s.Items[x.day].Span), when: x.when, dated: true, where: x.where}
	for k := x.first; k < x.last && (k == x.first || s.Items[k-1].Stop != match.ClauseEnd); k++ {
		if it := &s.Items[k]; it.Name >= 0 && a.takesPart(s, k) && !speaks(s, it) {
			m.who = append(m.who, a.Canonical(it.Name)...)
		}
	}
	m.who = Unique(m.who)
	e := len(a.Events)
	a.seen.note(e, &m)
	a.Events = append(a.Events, Event{Event: claims.Event{Type: "meeting", Family: Encounter, Title: m.title, When: x.when, Who: m.who, Where: x.where},
		types: m.types, kin: m.kin, dated: true, unnamed: !x.told || len(m.who) < 2, first: s.Index, last: s.Index})
	return e
}

// samePlace reports whether two lists name one place, or one that holds the other.
func samePlace(a, b []value.Place) bool {
	for _, p := range a {
		for _, q := range b {
			if r := value.Relate(p, q); r == value.Equal || r == value.Narrower || r == value.Wider {
				return true
			}
		}
	}
	return false
}

// DaysAt returns the days that a session at items [i, last] is told of as one: "il 9 e 10 giugno". ok is true for its first and its
// last item.
func (a *Article) DaysAt(s *Sentence, i int) (days value.Period, first, last int, ok bool) {
	for _, x := range a.sessions[s.Index] {
		if x.until > x.day && (x.day == i || x.until == i) {
			p, q := s.Items[x.day].Mention.Value.(value.Period), s.Items[x.until].Mention.Value.(value.Period)
			return value.Days(p.From, q.To), x.day, x.until, true
		}
	}
	return days, 0, 0, false
}

// heads reports whether the items [first, last) are all that a heading says: a day and a place.
func (a *Article) heads(s *Sentence, first, last int) bool {
	words := 0
	for k := first; k < last; k++ {
		it := &s.Items[k]
		if it.Mention == nil && it.Stop == match.NoStop && !s.Rules.Has(it, "funzione") && !s.Rules.Has(it, "virgolette") {
			words++
		}
	}
	return words == 0 && (last == len(s.Items) || s.Items[last-1].Stop == match.ClauseEnd) && (s.Index == 0 || a.Sentences[s.Index-1].Block != s.Block)
}

// sessionAt returns the session that item i of a sentence lies in.
func (a *Article) sessionAt(s *Sentence, i int) (session, bool) {
	list := a.sessions[s.Index]
	k := slices.IndexFunc(list, func(x session) bool { return x.first <= i && i < x.last && x.event >= 0 })
	if k < 0 {
		return session{}, false
	}
	return list[k], true
}

// forHours reports whether item k is a verb of talking with a length of time behind it: "hanno discusso per tredici ore".
func forHours(s *Sentence, k int) bool {
	if !s.Rules.Has(&s.Items[k], "negoziare") {
		return false
	}
	for i := k + 1; i < len(s.Items) && i <= k+5 && s.Items[i].Stop == match.NoStop; i++ {
		if s.Items[i].Sort() == claims.Duration {
			return true
		}
	}
	return false
}

// eachOther reports whether item k says that two met, and its clause names them: "Neri e Riva si sono visti".
func (a *Article) eachOther(s *Sentence, k int) bool {
	if k < 2 || !s.Rules.Has(&s.Items[k], "visti") || !s.Rules.Has(&s.Items[k-1], "essere") || s.Items[k-2].Lower != "si" {
		return false
	}
	who := 0
	for i := k - 1; i >= 0 && s.Items[i].Stop != match.ClauseEnd; i-- {
		if it := &s.Items[i]; it.Name >= 0 && a.takesPart(s, i) {
			who++
		}
	}
	return who >= 2
}

// deals reports whether the items [first, last) say that people met or negotiated.
func (a *Article) deals(s *Sentence, first, last int) bool {
	for k := first; k < last; k++ {
		if s.Rules.Has(&s.Items[k], "negoziare") || a.eachOther(s, k) {
			return true
		}
	}
	return false
}

// fresh reports whether a period lies in the days before the publication.
func (a *Article) fresh(p value.Period) bool {
	pub := a.Meta.Published.From
	return pub != value.NoDay && p.To != value.NoDay && p.To <= pub && p.From >= pub-freshDays
}

// meets reports whether the items [first, last) tell of people who meet, talk or agree.
func (a *Article) meets(s *Sentence, first, last int) bool {
	for k := first; k < last; k++ {
		if s.Rules.Has(&s.Items[k], "trattare") || s.Items[k].Lower == "c'" && k+1 < last && s.Rules.Has(&s.Items[k+1], "essere") {
			return true
		}
	}
	return false
}
