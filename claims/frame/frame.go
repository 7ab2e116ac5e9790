// Package frame ties the mentions of an article to what happens in it: which events it tells of, who takes part, when
// and where, and which event a later word speaks of.
//
// It knows events and their words. It refuses to make claims: rules do that, one room above.
package frame

import (
	"verifica/claims"
	"verifica/claims/match"
	"verifica/claims/name"
	"verifica/claims/pack"
	"verifica/claims/text"
	"verifica/claims/value"
	"verifica/claims/verb"
)

// Sentence is one sentence as rules see it.
type Sentence struct {
	text.Sentence
	Index int
	Items []match.Item
	Verbs verb.Analysis
	Rules *match.Grammar
}

// Article is everything known of an article before claims are made.
type Article struct {
	Meta      claims.Article
	Text      *text.Text
	Names     *name.Names
	Sentences []Sentence
	Events    []Event // Events[0] is what the article is about as a whole

	triggers [][]trigger   // by sentence
	sessions [][]session   // by sentence
	told     []*pack.Event // what the last word for a meeting may mean
	about    bool          // it is about people who meet
	seen     index
}

// Event is an event with the words that tell of it.
type Event struct {
	claims.Event
	types   []string // that its words allow: "colloquio" is a meeting or a call
	kin     []string // the families of those types
	dated   bool     // When was said, not inferred
	earlier bool     // "il precedente incontro"
	unnamed bool     // no word tells of it: it is known by its place and day alone
	first   int      // sentence that spoke of it first
	last    int      // sentence that spoke of it last
}

// trigger is one word that tells of an event.
type trigger struct {
	item  int
	event int
	who   []int // items of those who take part, in its clause
	day   int   // item of its day in that clause, -1 where none is said
}

// Story is the type of Events[0].
const Story = "story"

// Build finds the events of an article whose sentences are read.
func Build(a *Article) {
	a.Events = []Event{{Event: claims.Event{Type: Story, Title: a.Meta.Title, Main: true, When: publication(a.Meta.Published)}}}
	a.triggers = make([][]trigger, len(a.Sentences))
	a.sessions = make([][]session, len(a.Sentences))
	a.about = a.talks()
	for i := range a.Sentences {
		a.scan(&a.Sentences[i])
	}
	if len(a.Sentences) == 0 {
		return
	}
	a.Events[0].Who = a.actors(len(a.Sentences))
	a.Events[0].Where = a.settings(leadSentences)
	a.settleMain()
}

// leadSentences is how many sentences, the headline among them, tell what an article is about.
const leadSentences = 4

// settleMain chooses the main events, of each family the first that is not remembered, if the headline or the lead tells of
// it; the first event of all is one in any case. It fills in what the article takes for granted of them: who stands in the
// headline and the lead, and that it is news.
func (a *Article) settleMain() {
	have := map[string]bool{}
	for e := 1; e < len(a.Events); e++ {
		m := &a.Events[e]
		if a.remembered(m) || m.unnamed || a.outnumbered(m) || have[m.Family] || len(have) > 0 && m.first >= leadSentences {
			continue
		}
		have[m.Family], m.Main = true, true
		if len(m.Who) < 2 {
			m.Who = Unique(append(m.Who, a.actors(4)...))
		}
		if !m.dated {
			m.When = a.Events[0].When
		}
	}
	a.imply(have)
}

// outnumbered reports whether an event is one of a series of which the article tells a later one: "il primo round durò due ore; il
// secondo, ieri, sei".
func (a *Article) outnumbered(m *Event) bool {
	for e := range a.Events {
		f := &a.Events[e]
		if m.Ordinal > 0 && f.Ordinal > m.Ordinal && f.Family == m.Family && f.dated && !a.remembered(f) && !m.dated && f.When.To <= a.Meta.Published.To {
			return true
		}
	}
	return false
}

// settings returns the places that the first n sentences name, those that act aside.
func (a *Article) settings(n int) (out []value.Place) {
	last := a.Sentences[min(n, len(a.Sentences))-1].End
	for i := range a.Names.Mentions {
		m := &a.Names.Mentions[i]
		if p, ok := m.Value.(value.Place); ok && m.Kind == claims.PlaceName && !m.Actor && m.Start < last {
			out = append(out, p)
		}
	}
	return out
}

// freshDays is how long before its publication an event may lie and still be what an article is about.
const freshDays = 10

// remembered reports whether an event lies well before the publication of the article, or is called an earlier one.
func (a *Article) remembered(e *Event) bool {
	pub := a.Meta.Published.From
	return e.earlier || e.dated && pub != value.NoDay && e.When.To != value.NoDay && e.When.To < pub-freshDays
}

func (a *Article) hasMain() bool {
	for e := range a.Events[1:] {
		if a.Events[e+1].Main {
			return true
		}
	}
	return false
}

// publication returns the days in which an article's news happened: those of its publication and the two before.
func publication(p claims.Publication) value.Period {
	w := value.Days(value.NoDay, value.NoDay)
	if p.From != value.NoDay {
		w = value.Days(p.From-2, p.To)
		w.Approx = true
	}
	return w
}

// scan finds the words of one sentence that tell of events.
func (a *Article) scan(s *Sentence) {
	a.openSessions(s)
	for i := range s.Items {
		types := s.Rules.Events(&s.Items[i])
		switch {
		case len(types) == 0:
			if types = a.elliptic(s, i); len(types) == 0 {
				continue
			}
		case a.inName(s, i):
			continue
		case types[0].Family == Encounter:
			a.told = types
		}
		m := a.mention(s, i, types)
		e, ok := a.resolveSet(&m)
		if !ok {
			e = a.resolve(m)
		}
		a.triggers[s.Index] = append(a.triggers[s.Index], trigger{i, e, m.names, m.day})
	}
	a.closeSessions(s)
}

// inName reports whether the word at item i is part of a name, by a capital that neither a sentence nor a headline explains:
// "il policlinico Riuniti".
func (a *Article) inName(s *Sentence, i int) bool {
	return i > 0 && s.Zone != text.Headline && s.Items[i].Mention == nil && a.Text.Tokens[s.Items[i].First].Caps == text.FirstCap && a.Text.Tokens[s.Items[i-1].First].Class == text.Word
}

// At returns the index of the event that item i of sentence s speaks of, among those of the given types or family:
// the nearest trigger of the stretch that is set at one place and day, else of the sentence, the meeting of that place and day, the one
// that heads the block, else what the article is about, else the event last spoken of. An empty want means the article's own story.
func (a *Article) At(s *Sentence, i int, want string) (event int, ok bool) {
	if want == "" || want == Story {
		return 0, true
	}
	x, set := a.sessionAt(s, i)
	set = set && a.Events[x.event].is(want)
	best, far := -1, 1<<30
	first, last := clause(s.Items, i)
	for _, t := range a.triggers[s.Index] {
		if set && (t.item < x.first || t.item >= x.last) {
			continue
		}
		d := distance(t.item, i)
		if t.item < first || t.item >= last {
			d += len(s.Items) // another clause
		}
		if a.Events[t.event].is(want) && d < far {
			best, far = t.event, d
		}
	}
	switch head := a.headOf(s); {
	case best >= 0:
		return best, true
	case set:
		return x.event, true
	case head >= 0 && a.Events[head].is(want):
		return head, true
	}
	if main, ok := a.MainOf(want); ok {
		return a.thatDay(s, i, main), true
	}
	for e := range a.Events {
		if a.Events[e].is(want) && a.Events[e].last < s.Index && (best < 0 || a.Events[e].last >= a.Events[best].last) {
			best = e
		}
	}
	return best, best >= 0
}

// MainOf returns the event of the family that the article is about, if any.
func (a *Article) MainOf(family string) (event int, ok bool) {
	for e := 1; e < len(a.Events); e++ {
		if a.Events[e].Main && a.Events[e].is(family) {
			return e, true
		}
	}
	return 0, false
}

// Gathering is a word for an event with those who take part in it, as items of its sentence.
type Gathering struct {
	Item, Event int
	Who         []int
}

// Gatherings returns the words of a sentence that tell of an event of the family together with who takes part.
func (a *Article) Gatherings(s *Sentence, family string) (out []Gathering) {
	for _, t := range a.triggers[s.Index] {
		if a.Events[t.event].is(family) && len(t.who) > 0 {
			out = append(out, Gathering{t.item, t.event, t.who})
		}
	}
	return out
}

// DatedAt returns the event whose day item i of a sentence says, in the clause of a word for it.
func (a *Article) DatedAt(s *Sentence, i int) (event int, ok bool) {
	for _, t := range a.triggers[s.Index] {
		if t.day == i {
			return t.event, true
		}
	}
	for _, x := range a.sessions[s.Index] {
		if (x.day == i || x.until == i) && (x.told || !a.Events[x.event].unnamed) {
			return x.event, true
		}
	}
	return 0, false
}

func distance(a, b int) int {
	if a < b {
		return b - a
	}
	return a - b
}

// is reports whether the event is of a type or of a family.
func (e *Event) is(want string) bool {
	for _, t := range e.types {
		if t == want {
			return true
		}
	}
	for _, f := range e.kin {
		if f == want {
			return true
		}
	}
	return e.Type == want
}
