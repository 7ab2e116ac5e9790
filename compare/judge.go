package compare

import (
	"verifica/claims"
	"verifica/claims/value"
)

// circumstances of two accounts: everything that a verdict may rest on.
type circumstances struct {
	relation    value.Relation // after negation
	nature      claims.Nature
	left, right claims.Mode
	order       Order
	change      int  // of numbers: +1 where the right is greater, -1 where it is less, 0 where that means nothing
	venue       bool // where or who: a plan of these is compared as a fact
	near        bool // within rounding distance
	both        bool // of offices: one person may hold both
	far         bool // numbers far apart
	opposed     bool // told by two sides declared opposite
	revised     bool // a correction or a newer version that says so
	partial     bool // a partial, estimated or forecast figure against another stage
	weak        bool // the link rests on little
	inside      bool // both of one article
	touch       bool // two ranges without a gap between them
	soon        bool // published within two days of each other
}

// judge is the table of verdicts. It returns no verdict where two accounts agree, and the code of the rule that decided.
//
//  1. What does not exclude each other is no finding; two spellings of a name are a variant.
//  2. A correction, a newer version and a partial figure against another are an evolution.
//  3. What is habitual, told by opposite sides, within rounding distance, or two offices that one may hold is a tension.
//  4. A plan is compared as a fact where venue and participants are concerned; otherwise what came of it supersedes it, and a
//     later plan supersedes an earlier one, unless it comes within two days and nobody says that it was moved. What is hedged is a tension, unless a later account settles it.
//  5. Facts are judged by their nature: counters and tolls may rise with time, revised figures may change either way, the
//     others conflict.
//  6. A conflict on a weak link is a tension.
func judge(c circumstances) (Verdict, string) {
	v, code := c.strong()
	if v == Conflict && c.weak {
		return Tension, "weak-link"
	}
	return v, code
}

func (c circumstances) strong() (Verdict, string) {
	switch {
	case c.nature == claims.Naming && c.relation != value.Equal && c.relation != value.Incomparable:
		return Variant, "two-spellings"
	case c.relation != value.Disjoint:
		return "", "compatible"
	case c.revised:
		return Evolution, "revised"
	case c.partial:
		return Evolution, "stage"
	case c.left == claims.Habitual || c.right == claims.Habitual:
		return Tension, "habitual"
	case c.opposed:
		return Tension, "opposed-sides"
	case c.near && c.inside && c.touch:
		return "", "compatible" // a headline rounds
	case c.near:
		return Tension, "rounding"
	case c.both:
		return Tension, "two-offices"
	case isPlan(c.left) || isPlan(c.right):
		return c.plans()
	}
	return c.facts()
}

func isPlan(m claims.Mode) bool { return m == claims.Planned || m == claims.Hedged }

// plans is rule 4.
func (c circumstances) plans() (Verdict, string) {
	if c.left == claims.Hedged && c.right == claims.Hedged {
		return Tension, "hedged"
	}
	if isPlan(c.left) && isPlan(c.right) {
		return c.twoPlans()
	}
	plan, o := c.left, c.order // o: how the plan lies to the outcome
	if !isPlan(c.left) {
		plan, o = c.right, c.order.Mirror()
	}
	switch {
	case plan == claims.Planned && c.venue:
		return Conflict, "planned-elsewhere"
	case plan == claims.Planned && o == After:
		return c.facts()
	case plan == claims.Planned:
		return Evolution, "outcome"
	case o == Before && !c.venue:
		return Evolution, "outcome"
	}
	return Tension, "hedged"
}

func (c circumstances) twoPlans() (Verdict, string) {
	switch {
	case c.left != c.right:
		return Tension, "hedged"
	case c.order == Same || c.venue:
		return Conflict, "two-plans"
	case c.order == Unknown:
		return Tension, "two-plans"
	case c.soon && c.nature == claims.Functional:
		return Conflict, "two-plans"
	}
	return Evolution, "new-plan"
}

// facts is rule 5.
func (c circumstances) facts() (Verdict, string) {
	switch c.nature {
	case claims.Counter, claims.Rising:
		return c.rising()
	case claims.Revised:
		return c.revisable()
	}
	return Conflict, "disjoint"
}

// rising judges what may only grow with time.
func (c circumstances) rising() (Verdict, string) {
	switch {
	case c.change == 0 || c.order == Same:
		return Conflict, "same-hour"
	case c.order == Unknown && (c.far || c.nature == claims.Counter):
		return Tension, "order-unknown"
	case c.order == Unknown:
		return Conflict, "disjoint"
	case (c.order == Before) == (c.change > 0):
		return Evolution, "grew"
	}
	return Conflict, "fell"
}

// revisable judges what changes either way with time.
func (c circumstances) revisable() (Verdict, string) {
	switch {
	case c.order == Before || c.order == After:
		return Evolution, "changed"
	case c.order == Unknown && c.far:
		return Tension, "order-unknown"
	}
	return Conflict, "same-hour"
}
