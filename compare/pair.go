package compare

import (
	"math"
	"slices"
	"strings"

	"verifica/claims"
	"verifica/claims/value"
)

// candidate is a finding before it is written into the report.
type candidate struct {
	bucket   bucket
	x, y     account
	verdict  Verdict
	relation value.Relation
	code     string // of the rule that decided
	order    Order
	anchors  []Reason // why both are of one event
}

// mirror returns the candidate with its sides swapped.
func (f candidate) mirror() candidate {
	f.x, f.y, f.relation, f.order = f.y, f.x, f.relation.Mirror(), f.order.Mirror()
	return f
}

// why is the derivation: the relation of the values, the rule with the modes and the order of the two, and the anchors.
func (f candidate) why() []Reason {
	a, b := f.x.claim, f.y.claim
	steps := []Reason{
		{f.relation.String() + "-" + a.Value.Type(), []string{f.x.value, f.y.value}},
		{f.code, []string{string(a.Mode), string(b.Mode), f.order.String()}},
	}
	return append(steps, f.anchors...)
}

// silence is a pair of accounts that do not agree, and what silenced them.
type silence struct {
	x, y account
	why  Reason
}

// pair compares two accounts of a bucket: same measure, relation, link, verdict, gates.
func (c *checker) pair(b bucket, list []account, i, j int) {
	x, y := list[i], list[j]
	if !c.touchesDraft(x, y) || b.group < 0 && !c.acrossEvents(b, x, y) {
		return
	}
	if x.reading != y.reading && (aside(x.claim, "derived") || aside(y.claim, "derived")) {
		return
	}
	c.met(x, y)
	relation := relate(x.claim, y.claim)
	c.agree(x, y, relation)
	if relation != value.Disjoint && relation != value.Overlap && x.claim.Nature != claims.Naming {
		return
	}
	if slot, ok := sameMeasure(x.claim, y.claim); !ok {
		c.silence(x, y, relation, "other-measure", slot)
		return
	}
	anchors, strong := c.anchors(x, y)
	circ := c.circumstances(x, y, relation)
	circ.weak = !strong
	verdict, code := judge(circ)
	if verdict == "" {
		return
	}
	if gate := c.gate(b, list, x, y, verdict); gate != "" {
		c.silence(x, y, relation, gate)
		return
	}
	c.found = append(c.found, candidate{b, x, y, verdict, relation, code, circ.order, anchors})
}

// touchesDraft reports whether a pair is asked for.
func (c *checker) touchesDraft(x, y account) bool {
	return c.opts.Draft == nil || c.opts.Draft[c.readings[x.reading].Article.ID] || c.opts.Draft[c.readings[y.reading].Article.ID]
}

// acrossEvents reports whether two accounts of different events may meet: a habit meets what it is usual for, and counters
// of different events meet one another.
func (c *checker) acrossEvents(b bucket, x, y account) bool {
	if c.member[x.reading][x.claim.Event] == c.member[y.reading][y.claim.Event] || x.reading == y.reading {
		return false
	}
	if strings.HasPrefix(b.scope, "counter|") {
		return c.local(x.local()).When.From != value.NoDay && c.local(y.local()).When.From != value.NoDay
	}
	return (x.claim.Mode == claims.Habitual) != (y.claim.Mode == claims.Habitual)
}

// anchors returns why two accounts are of one event, and whether that is enough for a conflict.
func (c *checker) anchors(x, y account) ([]Reason, bool) {
	if x.reading == y.reading {
		return []Reason{{"same-article", []string{c.readings[x.reading].Article.ID}}}, true
	}
	if c.member[x.reading][x.claim.Event] != c.member[y.reading][y.claim.Event] {
		return []Reason{{"same-participants", shared(c.local(x.local()).Who, c.local(y.local()).Who)}}, true
	}
	return c.strength(x.local(), y.local(), x.claim.Attribute)
}

func (c *checker) met(x, y account) {
	for _, a := range []account{x, y} {
		for _, r := range a.claims {
			c.seen[r] = true
		}
	}
}

func (c *checker) silence(x, y account, r value.Relation, code string, args ...string) {
	if c.opts.WhyNot && r == value.Disjoint {
		c.silenced = append(c.silenced, silence{x, y, Reason{code, args}})
	}
}

// relate compares two claims as sets of possible facts: a denied claim is the complement of its value. Two spellings of
// one name overlap.
func relate(a, b *claims.Claim) value.Relation {
	if a.Nature == claims.Naming {
		return spelling(a, b)
	}
	r, foreign := acrossCurrencies(a.Value, b.Value)
	if !foreign {
		r = value.Relate(doubled(a, b), doubled(b, a))
	}
	switch x, y := a.Mode == claims.Denied, b.Mode == claims.Denied; {
	case x && y:
		return value.Incomparable
	case x && (r == value.Equal || r == value.Wider), y && (r == value.Equal || r == value.Narrower):
		return value.Disjoint // what is asserted lies wholly in what is denied
	case x || y:
		return value.Incomparable
	}
	return r
}

// comparable returns an hour of a day as a time of day: "ieri alle 7.40" meets "alle 7.45".
func comparable(v value.Value) value.Value {
	if p, ok := v.(value.Period); ok && p.FromMin >= 0 && p.ToMin >= 0 && p.From == p.To {
		return value.Clock{From: p.FromMin, To: p.ToMin, Approx: p.Approx}
	}
	return v
}

// circumstances gathers what the table of verdicts asks for.
func (c *checker) circumstances(x, y account, relation value.Relation) circumstances {
	a, b := x.claim, y.claim
	p, q := c.readings[x.reading].Article, c.readings[y.reading].Article
	out := circumstances{relation: relation, nature: a.Nature, left: a.Mode, right: b.Mode, order: c.order(x.reading, y.reading), venue: a.Attribute == "place" || a.Nature == claims.Members}
	if out.inside = x.reading == y.reading; out.inside {
		out.order = Same
	}
	l, r := &c.profiles[x.reading], &c.profiles[y.reading]
	out.soon = within(l, r, 2) && !undated(l.when) && !undated(r.when)
	out.revised = sameItem(p, q) || aside(a, "moved") || aside(b, "moved") || aside(a, "corrected") || aside(b, "corrected")
	out.opposed = opposed(a, b)
	out.partial = orElse(a.Measure.Stage, "final") != orElse(b.Measure.Stage, "final")
	out.numbers(a, b)
	switch u := comparable(a.Value).(type) {
	case value.Role:
		out.roles(u, b.Value.(value.Role))
	case value.Clock:
		out.near = apart(u, comparable(b.Value).(value.Clock)) <= 5
	case value.Period:
		out.near = u.Approx || b.Value.(value.Period).Approx
	}
	return out
}

// numbers fills what only numbers tell: which is greater, whether they are near or far.
func (c *circumstances) numbers(a, b *claims.Claim) {
	v, ok := a.Value.(value.Range)
	w, also := b.Value.(value.Range)
	if !ok || !also {
		return
	}
	x, y := value.Size(v), value.Size(w)
	c.change = sign(y - x)
	c.far = math.Abs(x-y) > max(2, .3*max(math.Abs(x), math.Abs(y)))
	gap := value.Gap(v, w)
	c.touch = gap <= 0
	if value.Class(v.Unit) == "s" && a.Attribute == "duration" {
		halfHour := math.Abs(x-y) <= 1800 && (wholeHours(v) || wholeHours(w))
		c.near = halfHour || gap <= .2*min(x, y) && (littleOver(v) && w.Min == w.Max || littleOver(w) && v.Min == v.Max) || gap <= .1*min(x, y) && (littleUnder(v) && w.Min == w.Max || littleUnder(w) && v.Min == v.Max)
		return
	}
	c.near = gap < 1e-9*max(math.Abs(x), math.Abs(y)) && v.Slack+w.Slack > 0 || cutOff(v, w) || cutOff(w, v)
}

// cutOff reports whether the first of two figures is the second without its last digits: "412 milioni" and "412,6 milioni".
func cutOff(coarse, fine value.Range) bool {
	x, y := math.Abs(value.Size(coarse)), math.Abs(value.Size(fine))
	if coarse.Min*fine.Min <= 0 || y <= x || y-x >= y/100 {
		return false
	}
	for _, unit := range [...]float64{1e9, 1e6} {
		if x >= unit && math.Mod(x, unit) == 0 && y-x < unit {
			return true
		}
	}
	return false
}

// wholeHours reports whether a duration is a bare number of hours, which often means roughly so many.
func wholeHours(v value.Range) bool {
	return v.Unit == "h" && v.Min == v.Max && v.Min == math.Trunc(v.Min)
}

// littleOver reports whether a duration was given as little more than another, which says hardly how much: a bare figure near it
// may be the same, rounded. "Circa tre ore" is wide already.
func littleOver(v value.Range) bool { return v.MinOpen && !math.IsInf(v.Max, 0) }

// littleUnder reports whether a duration was given as little less than another: "poco meno di due ore", "quasi tre ore".
func littleUnder(v value.Range) bool { return v.MaxOpen && v.Min > 0 && v.Min < v.Max }

// middle returns the number that stands for a range: its bound where one side is open.
func middle(v value.Range) float64 {
	switch {
	case math.IsInf(v.Min, 0):
		return v.Max
	case math.IsInf(v.Max, 0):
		return v.Min
	}
	return (v.Min + v.Max) / 2
}

func sign(x float64) int {
	switch {
	case x > 0:
		return 1
	case x < 0:
		return -1
	}
	return 0
}

// roles softens two offices that one person may hold, and those that change with time: who holds an office may have left it
// later, not before.
func (c *circumstances) roles(v, w value.Role) {
	switch {
	case v.Former != w.Former && v.Office == w.Office:
		c.revised = c.order == Unknown || (c.order == Before) == w.Former
	case !v.Exclusive(w):
		c.both = true
	}
}

// apart returns the minutes between two clocks, over midnight too.
func apart(v, w value.Clock) int {
	gap := func(a, b int) int { return ((b-a)%1440 + 1440) % 1440 }
	return min(gap(v.To, w.From), gap(w.To, v.From))
}

func aside(c *claims.Claim, code string) bool { return slices.Contains(c.Asides, code) }

// opposed reports whether two claims are told by sides that the kind declares opposite: asides "side:organisers" and
// "side:police".
func opposed(a, b *claims.Claim) bool {
	for _, x := range a.Asides {
		for _, y := range b.Asides {
			if x != y && strings.HasPrefix(x, "side:") && strings.HasPrefix(y, "side:") {
				return true
			}
		}
	}
	return false
}
