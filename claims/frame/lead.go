package frame

import (
	"verifica/claims"
	"verifica/claims/match"
	"verifica/claims/text"
	"verifica/claims/value"
)

// imply makes the meeting that an article is about where no word of it tells of one, and says of the main meeting what the headline and
// the lead take for granted: "Berna, due giorni e nessuna firma" names its place, "quattro giorni, da sabato a ieri" its days.
func (a *Article) imply(have map[string]bool) {
	if a.about && !have[Encounter] && a.leadTalks() && !a.promote() {
		a.Events = append(a.Events, Event{Event: claims.Event{Type: "meeting", Family: Encounter, Title: a.Meta.Title, Main: true, When: a.Events[0].When, Who: a.actors(4)},
			types: []string{"meeting"}, kin: []string{Encounter}, unnamed: true})
	}
	e, ok := a.MainOf(Encounter)
	if !ok {
		return
	}
	m := &a.Events[e]
	if !m.dated {
		m.When = a.leadDays(m.When)
	}
	if len(m.Where) == 0 {
		for _, id := range a.headlinePlaces() {
			m.Anchors = append(m.Anchors, claims.Anchor{Kind: claims.ByPlace, Key: id})
		}
	}
}

// promote makes the first meeting that the article has a word for, and that is not remembered, what it is about.
func (a *Article) promote() bool {
	for e := 1; e < len(a.Events); e++ {
		if m := &a.Events[e]; m.is(Encounter) && !m.unnamed && !a.remembered(m) && m.Ordinal == 0 {
			m.Main = true
			if !m.dated {
				m.When = a.Events[0].When
			}
			return true
		}
	}
	return false
}

// leadTalks reports whether the headline or the lead tells of people who meet, by a word for it or for what they do then.
func (a *Article) leadTalks() bool {
	for i := range a.Sentences[:min(leadSentences, len(a.Sentences))] {
		s := &a.Sentences[i]
		if a.meets(s, 0, len(s.Items)) {
			return true
		}
		for k := range s.Items {
			if tells(s, k) || a.eachOther(s, k) {
				return true
			}
		}
	}
	return false
}

// leadDays returns the days that the lead names, if they are those before the publication; else what is known without. They
// are not said of the meeting, so they may not tell it from another.
func (a *Article) leadDays(known value.Period) value.Period {
	pub := a.Meta.Published.From
	if pub == value.NoDay {
		return known
	}
	out := value.Days(value.NoDay, value.NoDay)
	for i := range a.Sentences[:min(leadSentences, len(a.Sentences))] {
		for k := range a.Sentences[i].Items {
			it := &a.Sentences[i].Items[k]
			if it.Sort() != claims.Date && it.Sort() != claims.Period || a.elsewhere(&a.Sentences[i], k) {
				continue
			}
			p, ok := it.Mention.Value.(value.Period)
			if !ok || p.From == value.NoDay || p.To == value.NoDay || p.Approx || p.To > pub || p.From < pub-freshDays {
				continue
			}
			if out.From == value.NoDay || p.From < out.From {
				out.From = p.From
			}
			if out.To == value.NoDay || p.To > out.To {
				out.To = p.To
			}
		}
	}
	if out.From == value.NoDay {
		return known
	}
	out.Approx = true
	return out
}

// elsewhere reports whether item k lies in a stretch that is set at another meeting.
func (a *Article) elsewhere(s *Sentence, k int) bool {
	_, ok := a.sessionAt(s, k)
	return ok
}

// headlinePlaces returns the cities that the headline names, and that a dispatch is dated from.
func (a *Article) headlinePlaces() (ids []string) {
	for i := range a.Sentences[:min(2, len(a.Sentences))] {
		s := &a.Sentences[i]
		for k := range s.Items {
			it := &s.Items[k]
			if s.Zone != text.Headline && (k > 0 || a.Text.Tokens[it.First].Caps != text.AllCaps) {
				break
			}
			if p, ok := cityAt(it); ok {
				ids = append(ids, p.ID)
			}
		}
	}
	return ids
}

func cityAt(it *match.Item) (value.Place, bool) {
	if it.Sort() != claims.PlaceName {
		return value.Place{}, false
	}
	p, ok := it.Mention.Value.(value.Place)
	return p, ok && (len(p.Within) > 0 || p.Unknown)
}
