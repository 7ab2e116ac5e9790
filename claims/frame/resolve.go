package frame

import (
	"slices"
	"sort"

	"verifica/claims"
	"verifica/claims/match"
	"verifica/claims/pack"
	"verifica/claims/value"
)

// mention is one word that tells of an event, with what its clause says of it.
type mention struct {
	sentence *Sentence
	item     int
	types    []string
	kin      []string
	names    []int
	title    string
	who      []string
	when     value.Period
	dated    bool
	day      int // item that says when, -1 where none does
	where    []value.Place
	ordinal  int
	definite bool // "l'incontro", "il colloquio di ieri", "tre ore di colloquio"
	earlier  bool // "il precedente incontro", "l'ultimo incontro"
	set      bool // its day and its place stand side by side
	more     bool // who takes part besides: "all'incontro ha partecipato anche il ministro"
}

// mention reads the clause around item i.
func (a *Article) mention(s *Sentence, i int, events []*pack.Event) mention {
	m := mention{sentence: s, item: i, day: -1, title: a.Text.Quote(s.Items[i].Span), when: value.Days(value.NoDay, value.NoDay)}
	for _, e := range events {
		m.types = append(m.types, e.Type)
		if !slices.Contains(m.kin, e.Family) {
			m.kin = append(m.kin, e.Family)
		}
	}
	first, last := clause(s.Items, i)
	far := 1 << 30
	for k := first; k < last; k++ {
		it := &s.Items[k]
		switch {
		case it.Sort() == claims.Ordinal && k <= i && i-k <= 2:
			if r, ok := it.Mention.Value.(value.Range); ok {
				m.ordinal = int(r.Min)
			}
		case it.Sort() == claims.Date || it.Sort() == claims.Period:
			if p, ok := it.Mention.Value.(value.Period); ok && distance(k, i) < far && a.dates(p, distance(k, i)) && !ofPaper(s, k) {
				m.when, m.dated, m.day, far = p, true, k, distance(k, i)
			}
		case it.Name >= 0 && a.takesPart(s, k) && !speaks(s, it):
			m.who = append(m.who, a.Canonical(it.Name)...)
			m.names = append(m.names, k)
		}
	}
	m.where = a.placesOf(s, first, last)
	if p, ok := a.placeOfNoun(s, i); ok {
		m.where = append(m.where, p)
	}
	m.definite = i > 0 && (s.Rules.Has(&s.Items[i-1], "art") || s.Rules.Has(&s.Items[i-1], "articolata") || s.Rules.Has(&s.Items[i-1], "dimostrativo")) || i > 1 && s.Items[i-2].Sort() == claims.Duration
	m.earlier = near(s, i, "precedente") || before(s, first, last)
	for k := first; k < last; k++ {
		m.more = m.more || s.Rules.Has(&s.Items[k], "partecipare")
	}
	m.who = Unique(m.who)
	return m
}

// placeOfNoun returns the city that a word for an event has behind it: "il vertice di Berna".
func (a *Article) placeOfNoun(s *Sentence, i int) (value.Place, bool) {
	if i+2 >= len(s.Items) || !s.Rules.Has(&s.Items[i+1], "di") || s.Items[i+2].Sort() != claims.PlaceName || a.Names.Mentions[s.Items[i+2].Name].Actor {
		return value.Place{}, false
	}
	p, ok := s.Items[i+2].Mention.Value.(value.Place)
	return p, ok && len(p.Within) > 0
}

// ofPaper reports whether the day at item k is that of a newspaper or of what stands in it: "nell'articolo di sabato".
func ofPaper(s *Sentence, k int) bool {
	return k > 1 && s.Rules.Has(&s.Items[k-1], "di") && s.Rules.Has(&s.Items[k-2], "testata")
}

// before reports whether a clause tells of days gone by: "nei giorni scorsi".
func before(s *Sentence, first, last int) bool {
	for k := first + 1; k < last; k++ {
		if s.Rules.Has(&s.Items[k], "precedente") && s.Rules.Has(&s.Items[k-1], "tempo-passato") {
			return true
		}
	}
	return false
}

// near reports whether a word of the class stands beside item i.
func near(s *Sentence, i int, class string) bool {
	for k := max(0, i-2); k < min(len(s.Items), i+2); k++ {
		if s.Rules.Has(&s.Items[k], class) {
			return true
		}
	}
	return false
}

// clause returns the items [first, last) between the signs that end clauses around i.
func clause(items []match.Item, i int) (first, last int) {
	for first = i; first > 0 && items[first-1].Stop != match.ClauseEnd; first-- {
	}
	for last = i + 1; last < len(items) && items[last].Stop != match.ClauseEnd; last++ {
	}
	return first, last
}

// takesPart reports whether the name at item k acts in its clause: a person or an actor, not the possessor in a
// description ("l'inviato di Trump").
func (a *Article) takesPart(s *Sentence, k int) bool {
	it := &s.Items[k]
	if it.Sort() != claims.PersonName && (it.Sort() != claims.PlaceName || !a.Names.Mentions[it.Name].Actor) {
		return false
	}
	if k >= 2 && s.Rules.Has(&s.Items[k-1], "di") && s.Rules.Has(&s.Items[k-2], "carica") {
		return false
	}
	return true
}

// Canonical returns the names of the persons or actors that a mention stands for.
func (a *Article) Canonical(n int) []string {
	m := a.Names.Mentions[n]
	if len(m.Entities) == 0 {
		return []string{a.Names.Entities[m.Entity].Name}
	}
	var out []string
	for _, e := range m.Entities {
		out = append(out, a.Names.Entities[e].Name)
	}
	return out
}

// placesOf returns the places where the clause is set, or which it strikes: after "a", "in", "su".
func (a *Article) placesOf(s *Sentence, first, last int) (out []value.Place) {
	for k := first + 1; k < last; k++ {
		it := &s.Items[k]
		if it.Sort() != claims.PlaceName || a.Names.Mentions[it.Name].Actor {
			continue
		}
		if p := &s.Items[k-1]; s.Rules.Has(p, "a") || s.Rules.Has(p, "in") || s.Rules.Has(p, "su") {
			out = append(out, it.Mention.Value.(value.Place))
		}
	}
	return out
}

// resolve finds the event that m speaks of, or makes a new one.
func (a *Article) resolve(m mention) int {
	if e, ok := a.seen.latest(&m, func(e int) bool { return a.Events[e].admits(&m) && a.sameTime(&a.Events[e], &m) }); ok {
		a.Events[e].take(&m)
		a.seen.note(e, &m)
		return e
	}
	a.seen.note(len(a.Events), &m)
	a.Events = append(a.Events, Event{Event: claims.Event{Type: m.types[0], Family: m.kin[0], Title: m.title, When: m.when, Who: m.who, Where: m.where, Ordinal: m.ordinal},
		types: m.types, kin: m.kin, dated: m.dated, earlier: m.earlier, first: m.sentence.Index, last: m.sentence.Index})
	return len(a.Events) - 1
}

// Make adds an event that no word of the article names: its type is known from what is said of it ("ha parlato per tre
// ore con Neri"). Somebody must take part in its clause.
func (a *Article) Make(s *Sentence, i int, family string) (event int, ok bool) {
	m := a.mention(s, i, nil)
	if len(m.who) == 0 {
		return 0, false
	}
	a.Events = append(a.Events, Event{Event: claims.Event{Type: family, Family: family, Title: m.title, When: m.when, Who: m.who, Where: m.where, Main: !a.hasMain()},
		types: []string{family}, kin: []string{family}, dated: m.dated, first: s.Index, last: s.Index})
	return len(a.Events) - 1, true
}

// admits reports whether m may speak of e: types in common, persons that overlap, no other day, no other place in the
// order.
func (e *Event) admits(m *mention) bool {
	if len(common(e.types, m.types)) == 0 || m.earlier {
		return false
	}
	if e.Ordinal > 0 && m.ordinal > 0 && e.Ordinal != m.ordinal {
		return false
	}
	if e.dated && m.dated && value.Relate(e.When, m.when) == value.Disjoint || m.set && len(e.Where) > 0 && !samePlace(e.Where, m.where) {
		return false
	}
	switch shared := common(e.Who, m.who); {
	case len(e.Who) == 0 || len(m.who) == 0:
		return m.definite || m.sentence.Index-e.last <= 1
	case m.more && m.definite:
		return true
	case len(shared) == 0:
		return false
	case len(shared) == 1 && min(len(e.Who), len(m.who)) > 1:
		return false
	}
	return true
}

// sameTime reports whether m may speak of e by when they were: what is told as news is no event of weeks ago, unless the
// words point back to it ("la lite di febbraio" is not that in which "i due si sono parlati").
func (a *Article) sameTime(e *Event, m *mention) bool {
	then := Event{Event: claims.Event{When: m.when}, dated: m.dated}
	if old, past := a.remembered(e), a.remembered(&then) || m.dated && a.monthGone(m.when); old != past {
		return old && !m.dated && m.definite
	}
	return true
}

// monthGone reports whether a period is a month that was over when the article was published: "la tornata di marzo", said in April.
func (a *Article) monthGone(p value.Period) bool {
	pub := a.Meta.Published.From
	return pub != value.NoDay && p.From != value.NoDay && p.To-p.From >= 27 && p.To < pub
}

// take adds to e what m says of it.
func (e *Event) take(m *mention) {
	if both := common(e.types, m.types); len(both) > 0 {
		e.types = both
		e.Type = both[0]
	}
	if !e.dated && m.dated {
		e.When, e.dated = m.when, true
	}
	if e.Ordinal == 0 {
		e.Ordinal = m.ordinal
	}
	e.unnamed = false
	e.Who = Unique(append(e.Who, m.who...))
	e.Where = append(e.Where, m.where...)
	e.last = m.sentence.Index
}

func common(a, b []string) (out []string) {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				out = append(out, x)
			}
		}
	}
	return out
}

// Unique returns the sorted set of names.
func Unique(names []string) []string {
	sort.Strings(names)
	out := names[:0]
	for i, n := range names {
		if n != "" && (i == 0 || n != names[i-1]) {
			out = append(out, n)
		}
	}
	return out
}

// dates reports whether a period, far items away, can be when an event was: a few days or a month, closed on both sides. A day
// far from the publication must stand right beside the word: it tells of another event more often than not.
func (a *Article) dates(p value.Period, far int) bool {
	if p.Symbolic() {
		return p.Weekday > 0
	}
	if p.From == value.NoDay || p.To == value.NoDay || p.To-p.From > 31 {
		return false
	}
	pub := a.Meta.Published
	return pub.From == value.NoDay || far <= 3 || p.To >= pub.From-10 && p.From <= pub.To+20
}

// actors returns the persons that the first n sentences name.
func (a *Article) actors(n int) []string {
	var out []string
	last := a.Sentences[min(n, len(a.Sentences))-1].End
	for _, m := range a.Names.Mentions {
		if m.Kind == claims.PersonName && m.Entity >= 0 && m.Start < last {
			out = append(out, a.Names.Entities[m.Entity].Name)
		}
	}
	return Unique(out)
}

// speaks reports whether an item is the source of its statement, not a part of what is told.
func speaks(s *Sentence, it *match.Item) bool {
	for k := range s.Items {
		if s.Items[k].First == it.Last && s.Rules.Has(&s.Items[k], "dire") {
			return true
		}
	}
	source, _ := s.Verbs.VoiceAt(it.First)
	return source.Overlaps(it.Span)
}
