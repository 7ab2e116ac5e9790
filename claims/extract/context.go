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
	paragraphs := r.paragraphs()
	r.surroundings = slices.Grow(r.surroundings[:0], len(r.sentences))[:len(r.sentences)]
	clear(r.surroundings)
	for k := range r.drafts {
		d := &r.drafts[k]
		c := &r.surroundings[d.sentence.Index]
		if c.stems == nil {
			*c = r.context(d.sentence)
		}
		first, last := clausesOf(d)
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
	stems   [][]string // of each clause, sorted
	all     []string   // of the sentence, sorted
	places  []value.Place
	reached []stretch
}

// stretch is the words of some clauses that stand side by side.
type stretch struct {
	first, last int
	words       []string
}

// context reads a sentence once for all its claims.
func (r *reader) context(s *frame.Sentence) (c context) {
	stems, cuts := r.stems[:0], r.cuts[:0]
	for i := range s.Items {
		it := &s.Items[i]
		switch {
		case it.Stop != match.NoStop:
			cuts = append(cuts, len(stems))
		case it.Name >= 0:
			if p, ok := it.Mention.Value.(value.Place); ok && it.Sort() == claims.PlaceName {
				c.places = append(c.places, p)
			}
			for w := range strings.FieldsSeq(strings.ToLower(r.text.Quote(it.Span))) {
				if len(w) > 3 {
					stems = append(stems, r.stem(w))
				}
			}
		case it.Mention == nil && len(it.Lower) > 3 && !s.Rules.Has(it, "funzione"):
			stems = append(stems, r.stemOf(it))
		}
	}
	cuts = append(cuts, len(stems))
	r.stems, r.cuts = stems, cuts
	own, from := slices.Clone(stems), 0
	c.stems = make([][]string, len(cuts))
	for i, to := range cuts {
		c.stems[i], from = sorted(own[from:to:to]), to
	}
	c.all = c.words(0, len(c.stems)-1)
	return c
}

// clausesOf returns the first and the last clause that the evidence of a draft touches; the sign that ends a clause is part of it.
func clausesOf(d *draft) (first, last int) {
	first, last = -1, 0
	now := 0
	for i := range d.sentence.Items {
		it := &d.sentence.Items[i]
		if it.Start < d.Evidence.End && d.Evidence.Start < it.End {
			if first < 0 {
				first = now
			}
			last = now
		}
		if it.Stop != match.NoStop {
			now++
		}
	}
	return max(first, 0), max(first, last)
}

// words returns the stems of the clauses from first to last, sorted.
func (c *context) words(first, last int) []string {
	if first == last {
		return c.stems[first]
	}
	for _, s := range c.reached {
		if s.first == first && s.last == last {
			return s.words
		}
	}
	s := stretch{first, last, sorted(slices.Concat(c.stems[first : last+1]...))}
	c.reached = append(c.reached, s)
	return s.words
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
