package compare

import (
	"fmt"
	"sort"
	"strings"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// judge compares the claims of every event that speak of the same attribute, measure and instance.
func (c *checker) judge() {
	for e := range c.out.Events {
		groups := map[string][]int{}
		for _, k := range c.out.Events[e].Claims {
			if s := c.signature(k); s != "" {
				groups[s] = append(groups[s], k)
			}
		}
		keys := make([]string, 0, len(groups))
		for k := range groups {
			keys = append(keys, k)
		}
		sort.Strings(keys)
		for _, k := range keys {
			c.group(e, groups[k])
		}
		c.align(e)
	}
}

// signature is what two claims must share to be compared; "" for a claim that is never compared.
func (c *checker) signature(k int) string {
	cl := &c.out.Claims[k]
	if cl.Nature == "" || cl.Zone == text.Footer || cl.List > 0 {
		return ""
	}
	s := fmt.Sprintf("%s|%v|%v|%s", cl.Attribute, cl.Measure, cl.Instance, cl.Value.Type())
	switch cl.Nature {
	case claims.Position, claims.Naming:
		s += "|" + strings.Join(cl.Subject, "+")
	}
	if cl.Attribute == "role" || cl.Attribute == "nationality" {
		s += "|" + strings.Join(cl.Subject, "+")
	}
	if cl.Nature == claims.Functional && cl.Instance == (claims.Instance{}) && c.out.Events[cl.Event].Type == "story" {
		if cl.Attribute == "place" || cl.Attribute == "date" || cl.Attribute == "time" || cl.Attribute == "duration" {
			return ""
		}
	}
	return s
}

// group judges the pairs of one signature: one finding a pair of articles and a pair of values. The pairs inside one
// article go first: an article that contradicts itself may contradict another with either of its values.
func (c *checker) group(e int, list []int) {
	g := group{found: map[string]int{}, split: map[string]bool{}, list: list}
	for _, inside := range []bool{true, false} {
		for x := range list {
			for y := x + 1; y < len(list); y++ {
				if l, r := list[x], list[y]; (c.out.Claims[l].Article == c.out.Claims[r].Article) == inside {
					c.pair(e, l, r, &g)
				}
			}
		}
	}
}

// group is the claims of one signature while they are judged.
type group struct {
	list  []int
	found map[string]int  // article and value pairs -> finding
	split map[string]bool // articles that contradict themselves
}

func (c *checker) pair(e, l, r int, g *group) {
	v, rel, why := c.verdict(e, l, r)
	a, b := &c.out.Claims[l], &c.out.Claims[r]
	if v == "" || v == Conflict && !c.gates(g, a, b) {
		return
	}
	if v == Conflict && a.Article == b.Article {
		g.split[a.Article] = true
	}
	k := a.Article + "|" + b.Article + "|" + a.Value.Canonical() + "|" + b.Value.Canonical() + string(v)
	if i, ok := g.found[k]; ok {
		c.also(i, l, r)
		return
	}
	g.found[k] = len(c.out.Findings)
	c.out.Findings = append(c.out.Findings, Finding{Verdict: v, Event: e, Attribute: a.Attribute, Left: l, Right: r, Relation: rel.String(), Why: why})
}

func (c *checker) also(i, l, r int) {
	f := &c.out.Findings[i]
	add := func(list *[]int, own, k int) {
		if k != own && (len(*list) == 0 || (*list)[len(*list)-1] != k) {
			*list = append(*list, k)
		}
	}
	add(&f.AlsoLeft, f.Left, l)
	add(&f.AlsoRight, f.Right, r)
}

// gates stand before a conflict. Across articles: the other article does not also say my value, unless it contradicts
// itself. Inside one article: both sides speak in one voice, or the article sets two versions side by side.
func (c *checker) gates(g *group, a, b *claims.Claim) bool {
	if a.Article == b.Article {
		return a.Voice == b.Voice
	}
	for _, k := range g.list {
		o := &c.out.Claims[k]
		if o.Article == b.Article && !g.split[b.Article] && o != b && says(o.Value, a.Value) || o.Article == a.Article && !g.split[a.Article] && o != a && says(o.Value, b.Value) {
			return false
		}
	}
	return true
}

// says reports whether a value says all that another does: Moscow says Russia, Russia does not say Moscow.
func says(a, b value.Value) bool {
	rel := value.Relate(a, b)
	return rel == value.Equal || rel == value.Narrower
}

// verdict judges one pair; "" is no finding.
func (c *checker) verdict(e, l, r int) (Verdict, value.Relation, []Reason) {
	a, b := &c.out.Claims[l], &c.out.Claims[r]
	if a.Nature == claims.Naming {
		return c.naming(a, b)
	}
	rel := value.Relate(a.Value, b.Value)
	if a.Mode == claims.Denied != (b.Mode == claims.Denied) {
		switch rel { // a denied value is the complement of itself
		case value.Equal:
			rel = value.Disjoint
		default:
			return "", rel, nil
		}
	} else if a.Mode == claims.Denied {
		return "", rel, nil
	}
	if rel != value.Disjoint {
		return "", rel, nil
	}
	why := []Reason{{"disjoint-" + a.Value.Type(), []string{a.Value.Canonical(), b.Value.Canonical()}}}
	v, code := c.clash(a, b)
	if code != "" {
		why = append(why, Reason{Code: code})
	}
	return v, rel, why
}

// naming finds two spellings of one name.
func (c *checker) naming(a, b *claims.Claim) (Verdict, value.Relation, []Reason) {
	if a.Value == b.Value {
		return "", value.Equal, nil
	}
	return Variant, value.Incomparable, []Reason{{"two-spellings", []string{a.Evidence.Quote, b.Evidence.Quote}}}
}

// clash is the table of verdicts for two disjoint values: modes first, then the nature of the attribute and the order in
// time.
func (c *checker) clash(a, b *claims.Claim) (Verdict, string) {
	soft := func(m claims.Mode) bool { return m == claims.Hedged || m == claims.Habitual }
	planned := (a.Mode == claims.Planned) != (b.Mode == claims.Planned)
	switch {
	case soft(a.Mode) || soft(b.Mode):
		return Tension, "soft-mode"
	case planned && a.Attribute != "place" && a.Attribute != "participants" && a.Nature != claims.Position:
		return Evolution, "plan-and-outcome"
	}
	order, hours := c.order(a, b)
	switch a.Nature {
	case claims.Rising:
		return rising(a, b, order)
	case claims.Revised:
		if order != 0 && hours > 1 {
			return Evolution, "revised-later"
		}
		if order == 0 && hours < 0 {
			return Tension, "order-unknown"
		}
	case claims.Counter:
		if hours > 24*3 {
			return "", ""
		}
	}
	if a.Attribute == "role" {
		return roles(a, b)
	}
	if a.Attribute == "duration" && c.halfHour(a, b) {
		return Tension, "within-rounding"
	}
	return Conflict, ""
}

// rising judges totals that only grow: later and larger is an evolution.
func rising(a, b *claims.Claim, order int) (Verdict, string) {
	x, y := low(a.Value), low(b.Value)
	switch {
	case order == 0:
		return Conflict, "same-hour"
	case (order < 0) == (x < y):
		return Evolution, "grew-later"
	}
	return Conflict, "fell-later"
}

func low(v value.Value) float64 {
	if r, ok := v.(value.Range); ok {
		return r.Min
	}
	return 0
}

// roles judges two offices of one person: those of one state's head and government exclude each other.
func roles(a, b *claims.Claim) (Verdict, string) {
	x, y := a.Value.(value.Role), b.Value.(value.Role)
	if x.Former != y.Former {
		return Evolution, "office-left"
	}
	head := func(o string) bool { return strings.Contains(o, "/head.") }
	if head(x.Office) && head(y.Office) && !x.Former {
		return Conflict, "exclusive-offices"
	}
	return Tension, "two-offices"
}

// halfHour reports whether two durations lie half an hour apart at most.
func (c *checker) halfHour(a, b *claims.Claim) bool {
	x, ok := a.Value.(value.Range)
	y, ok2 := b.Value.(value.Range)
	return ok && ok2 && value.Gap(x, y) <= 1800
}

// order returns -1 where a was published before b, 1 after, 0 together or unknown, and the hours between, -1 where
// unknown.
func (c *checker) order(a, b *claims.Claim) (int, float64) {
	p, q := c.published(a), c.published(b)
	if a.Article == b.Article {
		return 0, 0
	}
	if p.From == value.NoDay || q.From == value.NoDay {
		return 0, -1
	}
	if p.From == q.From && (p.Minute < 0 || q.Minute < 0) {
		return 0, -1
	}
	d := float64(q.From-p.From)*24 + float64(max(q.Minute, 0)-max(p.Minute, 0))/60
	switch {
	case d > 0:
		return -1, d
	case d < 0:
		return 1, -d
	}
	return 0, 0
}

func (c *checker) published(cl *claims.Claim) claims.Publication {
	for i := range c.out.Readings {
		if c.out.Readings[i].Article.ID == cl.Article {
			return c.out.Readings[i].Article.Published
		}
	}
	return claims.Publication{From: value.NoDay, To: value.NoDay, Minute: -1}
}
