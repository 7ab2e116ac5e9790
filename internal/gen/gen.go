// Package gen makes articles with known facts and known contradictions, for measuring how the comparison grows.
//
// It knows events, the figures that an article gives of them, and ways to word them as newsrooms do; the wordings were
// written down before they were tried. It refuses to know what verifica reads: nothing here is taken from its rules.
package gen

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
)

// Article is one generated article, ready to be written to a file.
type Article struct {
	Name string // of the file, "00012-b.md"
	Text string // with front matter
}

// Planted is a contradiction between two articles of one event.
type Planted struct {
	Left, Right string // names of the files
	Fact        string // which fact differs: "morti"
}

// Corpus is a set of articles and the contradictions among them. Whatever else they say agrees or cannot be compared.
type Corpus struct {
	Articles []Article
	Planted  []Planted
}

// Make generates n articles, two of each event, from a seed: equal seeds give equal corpora. In a third of the events the
// second article contradicts the first in one fact.
func Make(n int, seed uint64) Corpus {
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 17))}
	var c Corpus
	for k := 0; len(c.Articles)+1 < n; k++ {
		e := g.event(k)
		planted := ""
		other := e.facts
		if g.IntN(3) == 0 {
			planted = e.order[g.IntN(len(e.order))]
			other = clone(e.facts)
			other[planted] = e.changed(g, planted)
		}
		a, b := g.article(e, k, "a", e.facts), g.article(e, k, "b", other)
		c.Articles = append(c.Articles, a, b)
		if planted != "" {
			c.Planted = append(c.Planted, Planted{a.Name, b.Name, planted})
		}
	}
	return c
}

// generator draws from one source of numbers.
type generator struct{ *rand.Rand }

func (g *generator) pick(list []string) string { return list[g.IntN(len(list))] }

// event is what happened, with its figures by name.
type event struct {
	kind  *kind
	town  string
	names []string // persons, firms or things that only this event has
	day   time.Time
	facts map[string]int
	order []string // of the facts
}

// eventsADay is how many events a day has: the larger a corpus, the longer the time that it covers.
const eventsADay = 20

// event draws an event: a kind, a town, two invented surnames and its day, so that no two are of one story.
func (g *generator) event(k int) event {
	kd := &kinds[k%len(kinds)]
	e := event{kind: kd, town: g.pick(towns), names: []string{g.surname(k), g.surname(k + 1_000_003)}, facts: map[string]int{},
		day: time.Date(2023, time.January, 2, 0, 0, 0, 0, time.UTC).AddDate(0, 0, k/eventsADay)}
	for _, f := range kd.facts {
		e.facts[f.name] = f.low + g.IntN(f.high-f.low)
		e.order = append(e.order, f.name)
	}
	return e
}

// changed returns another figure for a fact, a third more at least: further than a round figure may be rounded.
func (e *event) changed(g *generator, fact string) int {
	v := e.facts[fact]
	v += max(4, v/3) + g.IntN(max(2, v/4))
	if v%10 == 0 {
		v++ // no rounder than the first
	}
	return v
}

// syllables make surnames that no lexicon has; their number in base 60 is the event's, so that they do not repeat.
var syllables = strings.Fields("ba be bi bo bu ca ce ci co cu da de di do du fa fe fi fo fu ga ge gi go gu la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po pu ra re ri ro ru sa se si so su ta te ti to tu va ve")

func (g *generator) surname(k int) string {
	var b strings.Builder
	for range 4 {
		b.WriteString(syllables[k%len(syllables)])
		k /= len(syllables)
	}
	s := b.String() + "zzi"
	return strings.ToUpper(s[:1]) + s[1:]
}

// article words the facts of an event, each in one of its ways, in any order behind the lead.
func (g *generator) article(e event, k int, side string, facts map[string]int) Article {
	fill := func(s string, v int) string {
		return strings.NewReplacer("{town}", e.town, "{a}", e.names[0], "{b}", e.names[1], "{n}", fmt.Sprint(v)).Replace(s)
	}
	var body []string
	for _, f := range e.kind.facts {
		body = append(body, fill(g.pick(f.ways), facts[f.name]))
	}
	g.Shuffle(len(body), func(i, j int) { body[i], body[j] = body[j], body[i] })
	lead := fill(g.pick(e.kind.leads), 0)
	return Article{
		Name: fmt.Sprintf("%06d-%s.md", k, side),
		Text: fmt.Sprintf("---\ntitle: %q\ndate: %s\nsource: giornale-%s\n---\n\n%s %s\n", fill(g.pick(e.kind.titles), 0), e.day.Format(time.DateOnly), side, lead, strings.Join(body, " ")),
	}
}

func clone(m map[string]int) map[string]int {
	out := make(map[string]int, len(m))
	for k, v := range m {
		out[k] = v
	}
	return out
}
