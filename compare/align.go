package compare

import (
	"slices"

	"verifica/claims"
	"verifica/claims/value"
)

// align compares enumerations: of two lists of one length, at least half of whose members are equal, the equal members
// are struck and the others are paired in order; each pair is one conflict.
func (c *checker) align(e int) {
	byArticle := map[string][]int{}
	var order []string
	for _, k := range c.out.Events[e].Claims {
		cl := &c.out.Claims[k]
		if cl.List == 0 || cl.Mode != claims.Asserted && cl.Mode != claims.Reported {
			continue
		}
		if byArticle[cl.Article] == nil {
			order = append(order, cl.Article)
		}
		byArticle[cl.Article] = append(byArticle[cl.Article], k)
	}
	for i, a := range order {
		for _, b := range order[i+1:] {
			x, y := byArticle[a], byArticle[b]
			if c.pairLists(e, x, y) {
				continue
			}
			for _, p := range c.split(x) {
				for _, q := range c.split(y) {
					c.pairLists(e, p, q)
				}
			}
		}
	}
}

// split parts claims by their enumeration.
func (c *checker) split(list []int) [][]int {
	var out [][]int
	for i, k := range list {
		if i == 0 || c.out.Claims[k].List != c.out.Claims[list[i-1]].List {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], k)
	}
	return out
}

// pairLists aligns two lists; false where they are not two versions of one.
func (c *checker) pairLists(e int, x, y []int) bool {
	if len(x) != len(y) || len(x) < 2 || c.out.Claims[x[0]].Attribute != c.out.Claims[y[0]].Attribute {
		return false
	}
	a, b := c.sorted(x), c.sorted(y)
	left, right := c.strike(a, b), c.strike(b, a)
	if 2*len(left) > len(x) || len(left) == 0 {
		return len(left) == 0
	}
	for i := range left {
		l, r := &c.out.Claims[left[i]], &c.out.Claims[right[i]]
		c.out.Findings = append(c.out.Findings, Finding{Verdict: Conflict, Event: e, Attribute: l.Attribute, Left: left[i], Right: right[i], Relation: value.Disjoint.String(),
			Why: []Reason{{"aligned-lists", nil}, {"disjoint-range", []string{l.Value.Canonical(), r.Value.Canonical()}}}})
	}
	return true
}

func (c *checker) sorted(list []int) []int {
	out := slices.Clone(list)
	slices.SortStableFunc(out, func(a, b int) int { return int(low(c.out.Claims[a].Value) - low(c.out.Claims[b].Value)) })
	return out
}

// strike returns the claims of x whose value has no partner in y, each member of y used once.
func (c *checker) strike(x, y []int) (rest []int) {
	used := make([]bool, len(y))
next:
	for _, k := range x {
		for i, m := range y {
			if !used[i] && value.Relate(c.out.Claims[k].Value, c.out.Claims[m].Value) == value.Equal {
				used[i] = true
				continue next
			}
		}
		rest = append(rest, k)
	}
	return rest
}
