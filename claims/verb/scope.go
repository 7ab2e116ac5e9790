package verb

import (
	"sort"

	"verifica/claims"
)

// dependent is the mode of an infinitive or a gerund, by the verb that governs it: "nega di aver incontrato".
func (r *reader) dependent(k, i int) (claims.Mode, string) {
	g := &r.clauses[k].Groups[i]
	if g.Negated {
		return claims.Denied, "negation"
	}
	if r.is(g.First-1, without) {
		return claims.Denied, "without"
	}
	if g.Mood == Gerund {
		return "", ""
	}
	up := r.governing(k, i)
	if up == nil {
		return "", ""
	}
	if up.Negated && up.class.has(manage) {
		return claims.Denied, "negation"
	}
	if r.is(g.First-1, condition|prior) {
		return claims.Hedged, "hypothetical"
	}
	if up.class.has(refute | refuse) {
		if up.Negated {
			return claims.Hedged, "not refuted"
		}
		return claims.Denied, "refuted"
	}
	if up.Mode == claims.Denied {
		return claims.Denied, up.Cue
	}
	switch {
	case up.class.has(risk | attempt | seem):
		return claims.Hedged, "risk"
	case up.class.has(believe) && !g.Compound:
		return claims.Hedged, "believed"
	case up.class.has(ask|plan|aim|want|awaited|must) && !g.Compound:
		return claims.Planned, "asked"
	case r.aims(g.First-1) && !g.Compound:
		return claims.Planned, "purpose"
	}
	return "", ""
}

// aims reports whether the preposition at token i says to what end.
func (r *reader) aims(i int) bool { return r.is(i, purpose) && r.is(i, preposition) }

// governing returns the group before the i-th of clause k, in the clause or in the one that governs it.
func (r *reader) governing(k, i int) *Group {
	c := &r.clauses[k]
	for p := i - 1; p >= max(0, i-horizon); p-- {
		if g := &c.Groups[p]; g.Mood != Gerund {
			return g
		}
	}
	if k > 0 && (c.left == comma || c.left == joined || c.left == quote) && r.main(k) == nil {
		for p := k - 1; p >= max(0, k-horizon); p-- {
			if n := len(r.clauses[p].Groups); n > 0 {
				return &r.clauses[p].Groups[n-1]
			}
		}
	}
	return nil
}

// local finds the runs of clause k that have a mode of their own, wide ones first.
func (r *reader) local(k int) {
	c := &r.clauses[k]
	main := r.main(k)
	for i := range c.Groups {
		g := &c.Groups[i]
		switch {
		case g == main:
			r.object(c, g)
			r.presupposed(c, g)
		case g.Mood == Participle:
			if g.Mode != claims.Asserted && g.Mode != c.Mode && g.Mode != "" {
				c.scope(r.back(c, g.First), stop(c, main, g), g.Mode, g.Cue)
			}
		case g.Mood != Participle && g.Mode != "" && g.Mode != c.Mode:
			c.scope(g.First, stop(c, main, g), g.Mode, g.Cue)
		}
	}
	for i := c.First; i < c.Last; i++ {
		if r.tokens[i].class&(hedge|typical|usual|without|none|not|scheduled|rumour) != 0 {
			r.cue(c, main, i)
		}
	}
}

// object marks what is asked for or planned by a verb: "ha chiesto dodici anni".
func (r *reader) object(c *Clause, g *Group) {
	if c.Mode == claims.Asserted && g.class.has(refute) && !g.Passive {
		c.scope(g.Last, c.Last, claims.Denied, "refuted")
	}
	if c.Mode == claims.Asserted && g.class.has(risk) {
		c.scope(g.Last, c.Last, claims.Hedged, "risk")
	}
	if c.Mode == claims.Asserted && g.class.has(ask|plan) {
		first, mode := g.Last, claims.Planned
		if g.Passive || g.Reflexive {
			first = c.First
		}
		c.scope(first, c.Last, mode, "asked")
	}
}

// stop returns where the run of a group ends: at the verb with a person behind it, or with the clause.
func stop(c *Clause, main, g *Group) int {
	if main != nil && main.First >= g.Last {
		return main.First
	}
	return c.Last
}

// scope notes a run of clause c.
func (c *Clause) scope(first, last int, mode claims.Mode, cue string) {
	if first < last {
		c.scopes = append(c.scopes, scope{first, last, mode, cue})
	}
}

// cue marks the run of a word that changes the mode of its own phrase.
func (r *reader) cue(c *Clause, main *Group, i int) {
	w := r.tokens[i].class
	if !r.counts(i) || main != nil && i >= main.First && i < main.Last {
		return
	}
	end := c.Last
	if main != nil && i < main.First {
		end = main.First
	}
	switch {
	case w.has(rumour):
		if r.lower(i) == "caso" && r.is(i-1, preposition) {
			c.scope(i, end, claims.Hedged, "hypothetical")
		}
	case w.has(without):
		c.scope(i, r.phrase(i+1, end), claims.Denied, "without")
	case w.has(none):
		for k := i + 1; k < min(end, i+phraseLength); k++ {
			if r.is(k, coordinator) && r.is(k+1, numeral) {
				end = k
			}
		}
		c.scope(i, end, claims.Denied, "negation")
	case w.has(not):
		if r.is(i+1, preposition|determiner) && !r.is(i+1, only) {
			c.scope(i, end, claims.Denied, "negation")
		}
	case w.has(hedge):
		if c.Mode != claims.Denied {
			c.scope(i, end, claims.Hedged, "hedge")
		}
	case w.has(typical):
		c.scope(r.back(c, i), r.phrase(i+1, end), claims.Habitual, "habit")
	case w.has(scheduled):
		if c.Mode != claims.Denied {
			c.scope(i, end, claims.Planned, "scheduled")
			if k := r.at(c); main == nil && c.left == comma && i-c.First <= 3 && k > 0 && len(r.clauses[k-1].Groups) > 0 {
				p := &r.clauses[k-1]
				p.scope(p.Groups[len(p.Groups)-1].Last, p.Last, claims.Planned, "scheduled")
			}
		}
	}
}

// presupposed marks what a negation leaves alone: a number before its verb ("il 49% non vota").
func (r *reader) presupposed(c *Clause, g *Group) {
	if c.Mode != claims.Denied || !g.Negated || g.Lemma == r.be() {
		return
	}
	for i := c.First; i < g.First; i++ {
		if r.is(i, numeral) {
			c.scope(i, min(i+2, g.First), claims.Asserted, "presupposed")
		}
	}
}

// at returns the place of a clause.
func (r *reader) at(c *Clause) int {
	return sort.Search(len(r.clauses), func(k int) bool { return r.clauses[k].First >= c.First })
}

// phraseLength is how many words a noun phrase may have.
const phraseLength = 40

// phrase returns the end of the noun phrase from token i on: a preposition other than "di", an article or a verb ends it.
func (r *reader) phrase(i, end int) int {
	for k := i; k < min(end, i+phraseLength); k++ {
		if r.tokens[k].group > 0 {
			return k
		}
		if k > i && r.is(k, preposition|determiner) && r.lower(k)[0] != 'd' {
			return k
		}
	}
	return end
}

// back returns the beginning of the noun phrase that token i stands in.
func (r *reader) back(c *Clause, i int) int {
	k := i
	for k > c.First && i-k < 5 && r.tokens[k-1].group == 0 && !r.is(k-1, preposition) {
		k--
	}
	return k
}
