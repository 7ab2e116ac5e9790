package extract

import (
	"slices"
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/name"
	"verifica/claims/value"
)

// contexts gives every draft the words of content around it: the stems of its clause and of its sentence. Comparison tells by them
// which figure of another article speaks of the same thing.
func (r *reader) contexts() {
	clauses := map[*frame.Sentence]*context{}
	paragraphs := r.paragraphs()
	for k := range r.drafts {
		d := &r.drafts[k]
		c := clauses[d.sentence]
		if c == nil {
			c = r.context(d.sentence)
			clauses[d.sentence] = c
		}
		first, last := c.clausesOf(d)
		d.Context = claims.Context{Clause: c.words(first, last), Sentence: c.all, Places: c.places, Setting: r.settingOf(d), Paragraph: paragraphs[d.sentence.Block]}
		for i := range d.sentence.Items {
			it := &d.sentence.Items[i]
			if it.Start >= d.Evidence.Start && it.End <= d.Evidence.End && d.sentence.Rules.Has(it, "cresce") {
				d.Asides = append(d.Asides, "grows")
				break
			}
		}
	}
}

// context is the words of content of a sentence, clause by clause.
type context struct {
	items   []match.Item
	clause  []int      // of each item
	stems   [][]string // of each clause, sorted
	all     []string   // of the sentence, sorted
	places  []value.Place
	reached map[[2]int][]string
}

// context reads a sentence once for all its claims.
func (r *reader) context(s *frame.Sentence) *context {
	c := &context{items: s.Items, clause: make([]int, len(s.Items)), stems: [][]string{nil}, reached: map[[2]int][]string{}}
	for i := range s.Items {
		it, now := &s.Items[i], len(c.stems)-1
		c.clause[i] = now
		switch {
		case it.Stop != match.NoStop:
			c.stems = append(c.stems, nil)
		case it.Name >= 0:
			if p, ok := it.Mention.Value.(value.Place); ok && it.Sort() == claims.PlaceName {
				c.places = append(c.places, p)
			}
			for _, w := range strings.Fields(strings.ToLower(r.text.Quote(it.Span))) {
				if len(w) > 3 {
					c.stems[now] = append(c.stems[now], r.stem(w))
				}
			}
		case it.Mention == nil && len(it.Lower) > 3 && !s.Rules.Has(it, "funzione"):
			c.stems[now] = append(c.stems[now], r.stem(it.Lower))
		}
	}
	for i := range c.stems {
		c.stems[i] = sorted(c.stems[i])
	}
	c.all = c.words(0, len(c.stems)-1)
	return c
}

// clausesOf returns the first and the last clause that the evidence of a draft touches.
func (c *context) clausesOf(d *draft) (first, last int) {
	first, last = -1, 0
	for i := range c.items {
		if it := &c.items[i]; it.Start < d.Evidence.End && d.Evidence.Start < it.End {
			if first < 0 {
				first = c.clause[i]
			}
			last = c.clause[i]
		}
	}
	return max(first, 0), max(first, last)
}

// words returns the stems of the clauses from first to last, sorted.
func (c *context) words(first, last int) []string {
	if first == last {
		return c.stems[first]
	}
	key := [2]int{first, last}
	if have, ok := c.reached[key]; ok {
		return have
	}
	c.reached[key] = sorted(slices.Concat(c.stems[first : last+1]...))
	return c.reached[key]
}

func sorted(words []string) []string {
	slices.Sort(words)
	return slices.Compact(words)
}

// paragraphs returns the names of each block of the text, as anchors.
func (r *reader) paragraphs() [][]claims.Anchor {
	var out [][]claims.Anchor
	next := 0
	for i := range r.article.Sentences {
		s := &r.article.Sentences[i]
		for len(out) <= s.Block {
			out = append(out, nil)
		}
		for ; next < len(r.article.Names.Mentions) && r.article.Names.Mentions[next].Start < s.End; next++ {
			for _, a := range r.nameAnchors(&r.article.Names.Mentions[next]) {
				if !slices.Contains(out[s.Block], a) {
					out[s.Block] = append(out[s.Block], a)
				}
			}
		}
	}
	return out
}

// settingOf returns the place last named before the words of a draft, in its sentence or the one before, or else the first named in its
// sentence.
func (r *reader) settingOf(d *draft) (out value.Place) {
	from := d.sentence.Start
	if i := d.sentence.Index; i > 0 {
		from = r.text.Sentences[i-1].Start
	}
	mentions := r.article.Names.Mentions
	k, _ := slices.BinarySearchFunc(mentions, from, func(m name.Mention, at int) int { return m.Start - at })
	for ; k < len(mentions) && mentions[k].Start < d.sentence.End; k++ {
		p, ok := mentions[k].Value.(value.Place)
		if !ok || mentions[k].Kind != claims.PlaceName {
			continue
		}
		if mentions[k].Start >= d.Evidence.End && out.ID != "" {
			break
		}
		out = p
	}
	return out
}
