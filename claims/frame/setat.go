package frame

import (
	"slices"

	"verifica/claims"
	"verifica/claims/match"
	"verifica/claims/pack"
	"verifica/claims/value"
)

// resolveSet finds the event of a word for a meeting that stands in a session, where the word has no other day and neither another
// number nor other people stand against it; in a block with a heading, the meeting of the heading. What the session says of time and
// place holds for the word.
func (a *Article) resolveSet(m *mention) (event int, ok bool) {
	if !slices.Contains(m.kin, Encounter) || m.earlier {
		return 0, false
	}
	fits := func(e int) bool {
		f := &a.Events[e]
		return (m.ordinal == 0 || f.Ordinal == 0 || m.ordinal == f.Ordinal) && (len(m.who) == 0 || len(f.Who) == 0 || len(common(m.who, f.Who)) > 0)
	}
	first, last := clause(m.sentence.Items, m.item)
	for k := range a.sessions[m.sentence.Index] {
		x := &a.sessions[m.sentence.Index][k]
		if x.first < first || x.first >= last || x.first > m.item || m.day >= 0 && m.day != x.day && m.day != x.until || a.placedElsewhere(m, x) {
			continue
		}
		if x.event < 0 {
			m.when, m.dated, m.day, m.set = x.when, true, x.day, true
			m.where = append(m.where, x.where...)
			x.event = a.resolve(*m)
			return x.event, true
		}
		if fits(x.event) {
			a.speakOf(x.event, m)
			return x.event, true
		}
	}
	if h := a.headOf(m.sentence); h >= 0 && !m.dated && fits(h) {
		a.speakOf(h, m)
		return h, true
	}
	return 0, false
}

// speakOf adds to an event what a word for it says.
func (a *Article) speakOf(e int, m *mention) {
	a.Events[e].take(m)
	a.seen.note(e, m)
}

// placedElsewhere reports whether a word for a meeting has a place of its own behind it: "dopo il vertice di Berna, il 4 maggio
// a Parigi".
func (a *Article) placedElsewhere(m *mention, x *session) bool {
	items := m.sentence.Items
	if m.item+2 >= len(items) || !m.sentence.Rules.Has(&items[m.item+1], "di") {
		return false
	}
	p, ok := items[m.item+2].Mention, items[m.item+2].Sort() == claims.PlaceName
	if !ok {
		return false
	}
	place, ok := p.Value.(value.Place)
	return ok && !samePlace([]value.Place{place}, x.where)
}

// headOf returns the meeting that heads the block of a sentence, -1 where none does.
func (a *Article) headOf(s *Sentence) int {
	for i := s.Index; i >= 0 && a.Sentences[i].Block == s.Block; i-- {
		if i == 0 || a.Sentences[i-1].Block != s.Block {
			for _, x := range a.sessions[i] {
				if x.heading && x.event >= 0 {
					return x.event
				}
			}
		}
	}
	return -1
}

// Set reports whether item i of a sentence lies in a stretch that is set at the place and day of a meeting, or under such a heading.
func (a *Article) Set(s *Sentence, i int) bool {
	_, ok := a.sessionAt(s, i)
	return ok || a.headOf(s) >= 0
}

// Focus returns the meeting that words without one speak of: that of their place and day, else the one that the article is
// about.
func (a *Article) Focus(s *Sentence, i int) (event int, ok bool) {
	if _, main := a.MainOf(Encounter); main || a.Set(s, i) {
		return a.At(s, i, Encounter)
	}
	return 0, false
}

// elliptic returns what item i stands for where it is one of a series whose noun was said before: "il primo round durò due ore; il secondo,
// martedì, sei", "La prima: 4 maggio, Berna".
func (a *Article) elliptic(s *Sentence, i int) []*pack.Event {
	if s.Items[i].Sort() != claims.Ordinal || i == 0 || !s.Rules.Has(&s.Items[i-1], "art") || len(a.told) == 0 {
		return nil
	}
	if i > 1 && s.Items[i-2].Stop != match.ClauseEnd || i+1 < len(s.Items) && s.Items[i+1].Stop == match.NoStop {
		return nil
	}
	return a.told
}

// thatDay returns the event of the family of main that item i of a sentence without a word for one speaks of: main itself, or one of
// an earlier day that its clause names: "giovedì erano bastati cinquanta minuti".
func (a *Article) thatDay(s *Sentence, i, main int) int {
	m := &a.Events[main]
	if !m.dated || m.When.From == value.NoDay {
		return main
	}
	first, last := clause(s.Items, i)
	for k := first; k < last; k++ {
		if s.Items[k].Sort() != claims.Date {
			continue
		}
		p, ok := s.Items[k].Mention.Value.(value.Period)
		if !ok || p.From == value.NoDay || p.From != p.To || p.Approx || p.To >= m.When.From {
			continue
		}
		for e := range a.Events {
			if f := &a.Events[e]; f.Type == m.Type && f.dated && f.When.From == p.From && f.When.To == p.To {
				return e
			}
		}
		a.Events = append(a.Events, Event{Event: claims.Event{Type: m.Type, Family: m.Family, Title: m.Title, When: value.Days(p.From, p.To), Who: slices.Clone(m.Who)},
			types: m.types, kin: m.kin, dated: true, unnamed: true, first: s.Index, last: s.Index})
		return len(a.Events) - 1
	}
	return main
}

// LastTold returns the family of the event that the last word for one before item i, in its clause, tells of; "" where there is none.
func (a *Article) LastTold(s *Sentence, i int) (family string) {
	first, _ := clause(s.Items, i)
	for _, t := range a.triggers[s.Index] {
		if t.item >= first && t.item < i {
			family = a.Events[t.event].Family
		}
	}
	return family
}
