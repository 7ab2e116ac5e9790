package verb

import (
	"verifica/claims"
	"verifica/claims/text"
)

// Group is one verb with its auxiliaries: "sarebbe stato ferito".
type Group struct {
	First, Last int // tokens [First, Last)
	Lemma       string
	Mode        claims.Mode
	Cue         string // the rule that decided the mode
	Report      bool   // a verb that tells whose word it is: "ha affermato"
	Passive     bool
	clause      int
}

// Analysis is what the verbs of one sentence say.
type Analysis struct {
	groups  []Group
	clauses []int // first token of every clause, ascending
	first   int
	last    int
	nominal claims.Mode // of words outside every verb: "in programma", "forse"
	cue     string
	voice   text.Span // of the sentence as a whole
	habits  []int     // tokens of words that make a statement habitual
	denials []int     // tokens of "senza", "nessuno", ...
}

// Read analyses one sentence. The cost is linear in its tokens.
func (l *Lexicon) Read(t *text.Text, sentence int) Analysis {
	s := t.Sentences[sentence]
	a := Analysis{first: s.First, last: s.Last, clauses: []int{s.First}}
	r := clauseReader{l: l, t: t, a: &a}
	for i := s.First; i < s.Last; {
		i = r.step(i)
	}
	r.findVoice()
	return a
}

type clauseReader struct {
	l *Lexicon
	t *text.Text
	a *Analysis
}

// step reads one token, or one group of verbs, and returns the token behind it.
func (r *clauseReader) step(i int) int {
	tok := &r.t.Tokens[i]
	c := r.l.cue(tok.Lower)
	switch {
	case tok.Class == text.Punct && partsClause(tok.Lower):
		r.open(i + 1)
	case c&boundary != 0 && r.verbAhead(i+1):
		r.open(i)
	case c&habit != 0:
		r.a.habits = append(r.a.habits, i)
	case c&negation != 0 && tok.Lower != "non" && tok.Lower != "mai":
		r.a.denials = append(r.a.denials, i)
	}
	if c&(hedge|scheduled) != 0 && r.a.nominal == "" {
		r.a.nominal, r.a.cue = claims.Hedged, "hedge:"+tok.Lower
		if c&hedge == 0 {
			r.a.nominal, r.a.cue = claims.Planned, "scheduled:"+tok.Lower
		}
	}
	if g, ok := r.group(i); ok {
		g.clause = len(r.a.clauses) - 1
		r.a.groups = append(r.a.groups, g)
		return g.Last
	}
	return i + 1
}

func (r *clauseReader) open(i int) {
	if n := len(r.a.clauses); r.a.clauses[n-1] < i {
		r.a.clauses = append(r.a.clauses, i)
	}
}

func partsClause(s string) bool {
	switch s {
	case ",", ";", ":", "(", ")", "–", "—", "«", "»", "“", "”":
		return true
	}
	return false
}

// verbAhead reports whether a finite verb follows soon: "e" parts clauses only then.
func (r *clauseReader) verbAhead(i int) bool {
	for k := i; k < min(i+4, r.a.last); k++ {
		for _, f := range r.l.Forms(r.t.Tokens[k].Lower) {
			if f.Person > 0 {
				return true
			}
		}
	}
	return false
}

// ModeAt returns the mode that governs a token: that of its own verb, else of the nearest one in its clause, else of the
// words that schedule or hedge, else asserted.
func (a *Analysis) ModeAt(token int) (claims.Mode, string) {
	clause := a.clauseOf(token)
	for _, h := range a.habits {
		if a.clauseOf(h) == clause || abs(h-token) <= 4 {
			return claims.Habitual, "habit"
		}
	}
	best, far := -1, 1<<30
	for i, g := range a.groups {
		if g.clause == clause || token >= g.First && token < g.Last {
			if d := gapTo(g, token); d < far {
				best, far = i, d
			}
		}
	}
	if best < 0 {
		best = a.governing(clause)
	}
	if best >= 0 && a.groups[best].Mode != claims.Asserted {
		return a.groups[best].Mode, a.groups[best].Cue
	}
	if a.nominal != "" && (best < 0 || a.nominal == claims.Hedged) {
		return a.nominal, a.cue
	}
	return claims.Asserted, ""
}

// governing returns the verb of the clauses before one without a verb: a list goes on under it.
func (a *Analysis) governing(clause int) int {
	best := -1
	for i, g := range a.groups {
		if g.clause < clause && !g.Report {
			best = i
		}
	}
	return best
}

func (a *Analysis) clauseOf(token int) int {
	c := 0
	for i, first := range a.clauses {
		if first <= token {
			c = i
		}
	}
	return c
}

func gapTo(g Group, token int) int {
	switch {
	case token < g.First:
		return 2 * (g.First - token)
	case token >= g.Last:
		return token - g.Last + 1
	}
	return 0
}

func abs(n int) int { return max(n, -n) }
