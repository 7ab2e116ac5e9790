// Package extract is the corridor: an article goes in, its claims come out.
//
// It knows the order of the stages and turns what rules matched into claims. It refuses to compare them.
package extract

import (
	"fmt"
	"maps"
	"slices"
	"sync"

	"verifica/articles"
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/lang/en"
	"verifica/claims/lang/it"
	"verifica/claims/match"
	"verifica/claims/name"
	"verifica/claims/pack"
	"verifica/claims/quantity"
	"verifica/claims/text"
	"verifica/claims/verb"
)

// Grammars is what is known of one language.
type Grammars struct {
	Quantity *quantity.Grammar
	Names    *name.Lexicon
	Verbs    *verb.Lexicon
	Rules    *match.Grammar
	words    *lexemes
}

// Extractor reads articles. It is read only: many articles may be read at once.
type Extractor struct {
	langs      map[string]*Grammars
	attributes map[string]pack.Attribute
	added      []Kind
	spare      sync.Pool // of *scratch
}

// New opens the packs built into the program, and adds those of a newsroom: they are compiled, and refused where they are
// wrong or fail their own examples; the error is pack.Faults then.
func New(added ...pack.Source) (*Extractor, error) {
	x := &Extractor{langs: map[string]*Grammars{}, attributes: map[string]pack.Attribute{}, spare: sync.Pool{New: func() any { return new(scratch) }}}
	for lang, data := range map[string][]byte{"it": it.Pack, "en": en.Pack} {
		g, err := open(data)
		if err != nil {
			return nil, fmt.Errorf("pack %s: %w", lang, err)
		}
		x.langs[lang] = g
	}
	x.remember()
	x.declare()
	if len(added) == 0 {
		return x, nil
	}
	return x, x.add(added)
}

func open(data []byte) (*Grammars, error) {
	s, err := pack.OpenSections(data)
	if err != nil {
		return nil, err
	}
	g := &Grammars{}
	if g.Quantity, err = quantity.Open(s.Get("quantity")); err != nil {
		return nil, err
	}
	if g.Names, err = name.Open(s.Get("name")); err != nil {
		return nil, err
	}
	if g.Verbs, err = verb.Open(s.Get("verb")); err != nil {
		return nil, err
	}
	g.Rules, err = match.Open(s)
	return g, err
}

// own are the attributes that are read without a rule of a pack.
var own = []string{"age", "amount", "area", "calendar", "count", "date", "distance", "duration", "height", "minute", "name", "participants", "percent", "place", "price", "product", "role", "score", "speed", "temperature", "time", "weekday", "weight"}

// Attributes returns what claims may say of an event, sorted: "age", "amount", ...
func (x *Extractor) Attributes() []string {
	out := slices.Concat(own, slices.Collect(maps.Keys(x.attributes)))
	slices.Sort(out)
	return slices.Compact(out)
}

// Read returns what one article says.
func (x *Extractor) Read(a articles.Article) claims.Reading {
	space := x.spare.Get().(*scratch)
	defer x.spare.Put(space)
	r := x.newReader(a, space)
	r.cut()
	frame.Build(r.article)
	r.stage()
	for i := range r.article.Sentences {
		r.changes(&r.article.Sentences[i])
		r.ages(&r.article.Sentences[i])
		r.applyRules(&r.article.Sentences[i])
		r.verdicts(&r.article.Sentences[i])
		r.gather(&r.article.Sentences[i])
		r.alone(&r.article.Sentences[i])
		r.focus(&r.article.Sentences[i])
		r.again(&r.article.Sentences[i])
		r.openKinds(&r.article.Sentences[i])
		r.sums(&r.article.Sentences[i])
		r.totals(&r.article.Sentences[i])
		r.rollCall(&r.article.Sentences[i])
		r.respective(&r.article.Sentences[i])
		r.arithmetic(&r.article.Sentences[i])
		r.calendar(&r.article.Sentences[i])
		r.stoppage(&r.article.Sentences[i])
		r.setting(&r.article.Sentences[i])
		r.slotted(&r.article.Sentences[i])
	}
	r.daily()
	r.scorers()
	r.theFacts()
	r.versions()
	r.echoes()
	r.solitary()
	r.soFar()
	r.names()
	r.placeNames()
	r.nationalities()
	r.groups()
	r.contexts()
	return r.reading()
}

// Quantities returns the numbers, amounts and times of a text, read by the pack of a language; a language without a pack
// is read as Italian.
func (x *Extractor) Quantities(t *text.Text, language string, c quantity.Context) (out []claims.Mention) {
	g, ok := x.langs[language]
	if !ok {
		g = x.langs["it"]
	}
	state := &quantity.State{Context: c}
	for i := range t.Sentences {
		out = g.Quantity.Read(out, t, i, state)
	}
	return out
}

// Names returns the persons, places and organisations that a text names.
func (x *Extractor) Names(t *text.Text, language string, c quantity.Context) (out []claims.Mention) {
	numbers := x.Quantities(t, language, c)
	g, ok := x.langs[language]
	if !ok || g.Names == nil {
		g = x.langs["it"]
	}
	behind := func(token int) int {
		k, _ := slices.BinarySearchFunc(numbers, token, func(m claims.Mention, token int) int { return m.First - token })
		return k
	}
	read := g.Names.Read(t, c.Published, func(sentence int) []claims.Mention {
		s := t.Sentences[sentence]
		return numbers[behind(s.First):behind(s.Last)]
	})
	for i := range read.Mentions {
		out = append(out, read.Mentions[i].Mention)
	}
	return out
}
