package verb

import (
	"verifica/claims"
	"verifica/claims/text"
)

// decide gives every verb group and every clause its mode.
func (r *reader) decide() {
	for k := range r.clauses {
		r.decideClause(k)
	}
	r.rumours()
	for k := range r.clauses {
		r.inherit(k)
	}
	for k := range r.clauses {
		r.local(k)
	}
}

// rumours hedges what a sentence takes from no one that answers for it ("secondo indiscrezioni") and what a believer
// adds ("a fine giugno, spera Umerov").
func (r *reader) rumours() {
	for i := range r.tokens {
		if r.is(i, source) && (r.is(i+1, rumour) || r.is(i+2, rumour) && r.is(i+1, determiner)) {
			for k := range r.clauses {
				r.soften(k, "rumour")
			}
			break
		}
	}
	for k := 1; k < len(r.clauses); k++ {
		if g := r.main(k); g != nil && g.class.has(believe|seem) && r.clauses[k].left == comma && r.plain(r.clauses[k].First, g.First) && g.Aux == "" {
			r.soften(k-1, "believed")
		}
	}
}

func (r *reader) soften(k int, cue string) {
	if c := &r.clauses[k]; c.Mode == claims.Asserted || c.Mode == claims.Reported || c.Mode == "" {
		c.Mode, c.Cue = claims.Hedged, cue
	}
}

// decideClause gives a clause the mode of its verb; clauses are decided from left to right, so that the one a clause
// depends on is known, but for what stands before its own governor.
func (r *reader) decideClause(k int) {
	c := &r.clauses[k]
	above, aboveCue := r.above(k)
	for i := range c.Groups {
		g := &c.Groups[i]
		switch {
		case g.Mood <= Imperative:
			g.Mode, g.Cue = r.finiteMode(k, g, above)
			if above != "" && (g.Mode == claims.Asserted || above == claims.Denied) {
				g.Mode, g.Cue = above, aboveCue
			}
			c.Mode, c.Cue = g.Mode, g.Cue
		case g.Mood == Participle:
			g.Mode, g.Cue = participleMode(g)
		default:
			g.Mode, g.Cue = r.dependent(k, i)
		}
	}
	if r.main(k) == nil && c.left != comma && c.left != joined {
		for i := range c.Groups {
			if c.Groups[i].Mood == Participle {
				c.Mode, c.Cue = c.Groups[i].Mode, c.Groups[i].Cue
				break
			}
		}
	}
}

func participleMode(g *Group) (claims.Mode, string) {
	switch {
	case g.Negated:
		return claims.Denied, "negation"
	case g.class.has(awaited):
		return claims.Planned, "scheduled"
	case g.class.has(ask):
		return claims.Planned, "asked"
	case g.class.has(refute):
		return claims.Denied, "refuted"
	}
	return claims.Asserted, "participle"
}

// finiteMode is the mode that a verb with a person has by itself and by the words of its clause.
func (r *reader) finiteMode(k int, g *Group, above claims.Mode) (claims.Mode, string) {
	c := &r.clauses[k]
	if g.Negated && g.class.has(refute) {
		return claims.Hedged, "not refuted"
	}
	if c.opener.has(condition) && !r.concessive(c) {
		return claims.Hedged, "hypothetical"
	}
	if g.Negated && !c.opener.has(prior) || r.denier(c, g) {
		return claims.Denied, "negation"
	}
	if r.adverb(c, g, hedge) {
		return claims.Hedged, "hedge"
	}
	if c.opener.has(without) {
		return claims.Denied, "without"
	}
	if c.opener.has(purpose) && g.Mood == Subjunctive || c.opener.has(prior) && g.Mood == Subjunctive {
		return claims.Planned, "purpose"
	}
	if m, cue := r.modalMode(g); m != "" {
		return m, cue
	}
	if m, cue := r.tenseMode(k, g); m != "" {
		return m, cue
	}
	if r.adverb(c, g, usual) {
		return claims.Habitual, "habit"
	}
	return claims.Asserted, "indicative"
}

// modalMode is what the modal or the meaning of the verb says.
func (r *reader) modalMode(g *Group) (claims.Mode, string) {
	conditional := g.Mood == Conditional
	switch {
	case g.modal.has(can) && (conditional || g.Mood == Subjunctive || r.lex.english), g.modal.has(seem), g.head.has(seem):
		return claims.Hedged, "modal"
	case g.modal.has(must) && conditional:
		return claims.Hedged, "modal"
	case g.modal.has(must|want) && g.Tense != Past && !(g.Compound && g.Aux == r.have()):
		return claims.Planned, "modal"
	case g.class.has(awaited) && g.Reflexive && g.Aux == "":
		return claims.Planned, "scheduled"
	case g.class.has(awaited) && g.Aux != "" && (g.Passive || g.Compound && g.Aux == r.be()):
		return claims.Planned, "scheduled"
	case g.Aux == "stare" && g.modal == 0 && g.Mood == Infinitive:
		return claims.Planned, "about to"
	case g.class.has(refute) && g.Passive:
		return claims.Denied, "refuted"
	}
	return "", ""
}

func (r *reader) be() string {
	if r.lex.english {
		return "be"
	}
	return "essere"
}

// tenseMode is what the tense says. A past conditional is a press conditional, but under a past verb of saying a
// future of the past: "ha detto che avrebbe incontrato".
func (r *reader) tenseMode(k int, g *Group) (claims.Mode, string) {
	c := &r.clauses[k]
	switch {
	case g.modal.has(would):
		if r.said(k) {
			return claims.Planned, "future of the past"
		}
		return claims.Hedged, "conditional"
	case g.modal.has(future):
		return claims.Planned, "future"
	case g.Mood == Indicative && g.Tense == Future:
		if g.Compound && !c.opener.has(subordinator|condition) {
			return claims.Hedged, "epistemic future"
		}
		return claims.Planned, "future"
	case g.Mood == Conditional && g.modal.has(must|want):
		return claims.Hedged, "modal"
	case g.Mood == Conditional && r.said(k) && g.Aux != "":
		return claims.Planned, "future of the past"
	case g.Mood == Conditional && r.hypothetical(k):
		return claims.Hedged, "hypothetical"
	case g.Mood == Conditional && g.head.has(want):
		return claims.Hedged, "modal"
	case g.Mood == Conditional:
		return claims.Reported, "press conditional"
	case g.Tense == Present && g.Aux == "" && r.ahead(c):
		return claims.Planned, "tomorrow"
	case g.Tense == Present && g.Mood == Indicative && g.Aux == "" && g.class.has(begin) && r.timed(c):
		return claims.Planned, "timetable"
	}
	return "", ""
}

// said reports whether clause k depends on a verb of saying in a past tense.
func (r *reader) said(k int) bool {
	g := r.complementOf(k)
	return g != nil && g.head.has(say|auxiliary) && g.class.has(say|believe|plan|aim) && (g.Compound || g.Tense == Past || g.Tense == Imperfect)
}

// hypothetical reports whether another clause of the sentence says on what condition.
func (r *reader) hypothetical(k int) bool {
	for i := max(0, k-horizon); i < min(len(r.clauses), k+horizon); i++ {
		if g := r.main(i); i != k && g != nil && r.clauses[i].opener.has(condition) && !r.concessive(&r.clauses[i]) {
			return true
		}
	}
	return false
}

// concessive reports whether the condition of the clause is one in form only: "anche se".
func (r *reader) concessive(c *Clause) bool {
	p := r.lower(c.First - 1)
	return p == "anche" || p == "even" || p == "come"
}

// ahead reports whether a word of the clause points to the days to come.
func (r *reader) ahead(c *Clause) bool {
	for i := c.First; i < c.Last; i++ {
		if r.is(i, tomorrow) {
			return true
		}
	}
	return r.is(c.First-2, tomorrow) || r.is(c.First-1, tomorrow)
}

// timed reports whether the clause gives a time: a word of the calendar, or a number.
func (r *reader) timed(c *Clause) bool {
	found := false
	for i := c.First; i < c.Last; i++ {
		switch w := r.lower(i); {
		case w == "ieri" || w == "scorso" || w == "scorsa":
			return false
		case r.is(i, calendar) && !r.is(i, adverb) || r.tokens[i].Class == text.Number && clock(r.lower(i-1)) || w == "mezzanotte" || w == "mezzogiorno":
			found = true
		}
	}
	return found
}

// clock reports whether a word leads a time of day: "alle 21", "dalle ore 9".
func clock(w string) bool {
	return w == "alle" || w == "dalle" || w == "ore" || w == "at"
}

// denier reports whether a word before the verb denies it: "nessuno è morto", "né A né B erano presenti".
func (r *reader) denier(c *Clause, g *Group) bool {
	for i := c.First; i < g.First; i++ {
		if r.is(i, none) {
			return true
		}
	}
	for i := g.First; i < g.Last; i++ {
		if r.is(i, none) && !r.is(i, only) {
			return true
		}
	}
	return false
}

// adverb reports whether an adverb of a class stands beside or inside the verb.
func (r *reader) adverb(c *Clause, g *Group, want class) bool {
	first, last := g.First-2, g.Last+2
	if want == usual {
		first, last = c.First, c.Last
	}
	if k := r.firstWord(c); r.is(k, want) && r.counts(k) {
		return true
	}
	for i := max(first, c.First); i < min(last, c.Last); i++ {
		if r.is(i, want) && r.counts(i) {
			return true
		}
	}
	return false
}

// counts reports whether the cue at token i has the preposition it needs: "in programma", "di solito".
func (r *reader) counts(i int) bool {
	return !r.is(i, afterPreposition) || r.is(i-1, preposition)
}

// complementOf returns the group that clause k is the content of: "ha detto che ...". A relative has none.
func (r *reader) complementOf(k int) *Group {
	c := &r.clauses[k]
	if c.outer < 0 || !c.opener.has(that|condition) {
		return nil
	}
	o := &r.clauses[c.outer]
	if len(o.Groups) == 0 {
		return nil
	}
	g := &o.Groups[len(o.Groups)-1]
	if !(g.class|g.head).has(say|refute|believe|seem|ask|plan|aim|want|risk|refuse) && !(g.Lemma == r.be()) || c.First-g.Last > 7 {
		return nil
	}
	return g
}

// above returns the mode that the governor of clause k imposes on it.
func (r *reader) above(k int) (claims.Mode, string) {
	c := &r.clauses[k]
	if c.left == joined && c.outer >= 0 && c.opener == 0 {
		return "", ""
	}
	if c.opener.has(that) && (r.is(c.First-1, hedge) || r.is(c.First-1, rumour)) {
		return claims.Hedged, "hedge"
	}
	g := r.complementOf(k)
	if g == nil {
		return "", ""
	}
	switch {
	case g.Lemma == r.be():
		if w := r.lower(c.First - 1); (w == "vero" || w == "true") && g.Negated || w == "falso" || w == "false" {
			return claims.Denied, "refuted"
		}
		return "", ""
	case g.class.has(refute):
		if g.Negated {
			return claims.Hedged, "not refuted"
		}
		return claims.Denied, "refuted"
	case g.class.has(seem|believe|risk) && !g.Negated:
		return claims.Hedged, "believed"
	case g.class.has(ask | plan | want), g.class.has(aim) && !g.class.has(say):
		return claims.Planned, "asked"
	case g.class.has(say) && g.Negated && r.main(k) != nil && r.main(k).Mood == Subjunctive:
		return claims.Denied, "negation"
	}
	return "", ""
}

// adversative reports whether the clause corrects the one before it: "ma a Kiev".
func (r *reader) adversative(c *Clause) bool {
	switch r.lower(r.firstWord(c)) {
	case "ma", "bensì", "però", "but":
		return true
	}
	return false
}

// firstWord returns the first token of a clause that is no sign.
func (r *reader) firstWord(c *Clause) int {
	i := c.First
	for i < c.Last && r.tokens[i].Class == text.Punct {
		i++
	}
	return i
}

// inherit gives a run without a verb the mode of the clause that governs it.
func (r *reader) inherit(k int) {
	c := &r.clauses[k]
	if c.Mode != "" {
		return
	}
	c.Mode, c.Cue = claims.Asserted, "no verb"
	if p := k - 1; (c.left == comma || c.left == joined) && p > 0 && r.main(p) == nil && r.clauses[p].Mode != "" && !r.adversative(c) {
		c.Mode, c.Cue = r.clauses[p].Mode, r.clauses[p].Cue
		return
	}
	if c.resumes < 0 {
		if r.ahead(c) || r.lower(r.firstWord(c)) == "oggi" && c.left != comma {
			c.Mode, c.Cue = claims.Planned, "tomorrow"
		}
		return
	}
	g := &r.clauses[c.resumes]
	if g.Mode == "" || g.Mode == claims.Denied && (c.left == colon || c.left == hard || r.adversative(c)) {
		return
	}
	c.Mode, c.Cue = g.Mode, g.Cue
}
