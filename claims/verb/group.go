package verb

import "verifica/claims"

// group reads the verbs that start at token i: auxiliaries, modals and the main verb, with pronouns and adverbs between.
func (r *clauseReader) group(i int) (g Group, ok bool) {
	head, finite := r.finite(i)
	if !finite {
		return r.bare(i)
	}
	g = Group{First: i, Last: i + 1, Lemma: head.Lemma, Mode: claims.Asserted}
	participle, infinitive := false, false
	for k := i + 1; k < min(i+6, r.a.last); k++ {
		w := r.t.Tokens[k].Lower
		f, is := r.nonFinite(w)
		if !is {
			if c := r.l.cue(w); c&(clitic|adverb) != 0 {
				continue
			}
			break
		}
		if f.Mood == Infinitive && !takesInfinitive(g.Lemma) && !participle {
			break
		}
		participle = participle || f.Mood == Participle
		infinitive = infinitive || f.Mood == Infinitive
		g.Lemma, g.Last = f.Lemma, k+1
	}
	g.Report = r.l.cue(r.t.Tokens[g.Last-1].Lower)&report != 0
	g.Mode, g.Cue = r.mode(i, head, participle, infinitive)
	if r.negated(i) {
		g.Mode, g.Cue = claims.Denied, "negation"
	}
	return g, true
}

// finite returns the finite analysis of a token; where several fit, the auxiliary and the third person go first.
func (r *clauseReader) finite(i int) (best Form, ok bool) {
	for _, f := range r.l.Forms(r.t.Tokens[i].Lower) {
		if f.Person == 0 {
			continue
		}
		if !ok || auxiliary(f.Lemma) || best.Person != 3 && f.Person == 3 && !auxiliary(best.Lemma) {
			if ok && auxiliary(best.Lemma) {
				continue
			}
			best, ok = f, true
		}
	}
	if !ok || best.Person != 3 && ambiguous(r, i) {
		return best, false
	}
	return best, true
}

// ambiguous reports whether a form of the first or second person is more likely a noun: news is told in the third.
func ambiguous(r *clauseReader, i int) bool {
	if i == r.a.first {
		return true
	}
	prev := r.t.Tokens[i-1].Lower
	for _, f := range r.l.Forms(prev) {
		if auxiliary(f.Lemma) {
			return true
		}
	}
	return r.l.cue(prev)&(clitic|adverb|negation) == 0
}

func auxiliary(lemma string) bool { return lemma == "essere" || lemma == "avere" }

// takesInfinitive reports whether an infinitive after the verb is part of it.
func takesInfinitive(lemma string) bool {
	switch lemma {
	case "potere", "dovere", "volere", "intendere", "fare", "sapere", "lasciare":
		return true
	}
	return false
}

func (r *clauseReader) nonFinite(w string) (Form, bool) {
	for _, f := range r.l.Forms(w) {
		if f.Mood == Participle || f.Mood == Infinitive || f.Mood == Gerund {
			return f, true
		}
	}
	return Form{}, false
}

// bare reads a participle, infinitive or gerund that stands alone: "atteso a Mosca", "tre feriti".
func (r *clauseReader) bare(i int) (Group, bool) {
	f, ok := r.nonFinite(r.t.Tokens[i].Lower)
	if !ok {
		return Group{}, false
	}
	g := Group{First: i, Last: i + 1, Lemma: f.Lemma, Mode: claims.Asserted}
	switch c := r.l.cue(r.t.Tokens[i].Lower); {
	case c&scheduled != 0:
		g.Mode, g.Cue = claims.Planned, "scheduled"
	case f.Mood == Infinitive:
		for k := max(r.a.first, i-3); k < i; k++ {
			if r.l.cue(r.t.Tokens[k].Lower)&scheduled != 0 {
				g.Mode, g.Cue = claims.Planned, "scheduled"
			}
		}
	}
	if r.negated(i) {
		g.Mode, g.Cue = claims.Denied, "negation"
	}
	return g, true
}

// mode decides by the finite verb: tense, mood, modal.
func (r *clauseReader) mode(i int, head Form, participle, infinitive bool) (claims.Mode, string) {
	c := r.l.cue(r.t.Tokens[i].Lower)
	last := r.t.Tokens[min(r.a.last-1, i+1)].Lower
	switch {
	case r.conditional(i):
		return claims.Hedged, "condition"
	case c&modalHedge != 0 && infinitive:
		return claims.Hedged, "modal"
	case c&modalDuty != 0 && infinitive:
		if head.Mood == Conditional || head.Tense == Imperfect {
			return claims.Planned, "duty"
		}
		return claims.Planned, "duty"
	case head.Mood == Conditional && participle:
		return claims.Reported, "press-conditional"
	case head.Mood == Conditional && auxiliary(head.Lemma):
		return claims.Reported, "press-conditional"
	case head.Mood == Conditional:
		return claims.Hedged, "conditional"
	case head.Tense == Future && participle && head.Lemma == "avere":
		return claims.Hedged, "epistemic-future"
	case head.Tense == Future:
		return claims.Planned, "future"
	case c&modalPlan != 0 && infinitive:
		return claims.Planned, "modal"
	case r.l.cue(last)&scheduled != 0 && auxiliary(head.Lemma):
		return claims.Planned, "scheduled"
	case c&future != 0:
		return claims.Planned, "future"
	}
	return claims.Asserted, ""
}

// conditional reports whether "se" or its like stands before the verb in its clause.
func (r *clauseReader) conditional(i int) bool {
	from := r.a.clauses[len(r.a.clauses)-1]
	for k := from; k < i; k++ {
		if r.l.cue(r.t.Tokens[k].Lower)&condition != 0 {
			return true
		}
	}
	return false
}

// negated reports whether "non", "né" or "mai" stands before the verb, pronouns and adverbs between.
func (r *clauseReader) negated(i int) bool {
	for k := i - 1; k >= max(r.a.first, i-3); k-- {
		c := r.l.cue(r.t.Tokens[k].Lower)
		if c&negation != 0 {
			return true
		}
		if c&(clitic|adverb) == 0 {
			return false
		}
	}
	return false
}
