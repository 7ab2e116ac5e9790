package compare

import (
	"cmp"
	"math"
	"slices"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// alignLists compares enumerations told of one event: of two closed lists of one length, at least half of whose members are
// equal, the equal members are struck and the others are paired in order; each pair is one conflict.
func (c *checker) alignLists() {
	type place struct {
		group                      int
		attribute, head, part, key string
	}
	lists := map[place][][]claimRef{}
	var order []place
	for r := range c.readings {
		for _, list := range c.listsOf(r) {
			cl := c.claim(list[0])
			p := place{group: c.member[r][cl.Event], attribute: cl.Attribute, head: cl.Measure.Head}
			if cl.Attribute != "age" { // ages are of the story's victims, whatever their names
				p.part, p.key = cl.Measure.Part, cl.Instance.Key
			}
			if lists[p] == nil {
				order = append(order, p)
			}
			lists[p] = append(lists[p], list)
		}
	}
	for _, p := range order {
		all := lists[p]
		for i := range all[:min(len(all), fewAccounts)] {
			for _, other := range all[i+1 : min(len(all), fewAccounts)] {
				c.alignTwo(all[i], other)
				c.alignSpread(all[i], other)
				c.alignSpread(other, all[i])
			}
		}
	}
}

// listsOf returns the enumerations of a reading, and all of one attribute as one where there are several.
func (c *checker) listsOf(r int) [][]claimRef {
	byList := map[int]int{}
	byAttribute := map[string][]claimRef{}
	var out [][]claimRef
	for k := range c.readings[r].Claims {
		cl := &c.readings[r].Claims[k]
		if cl.List == 0 || cl.Zone == text.Footer || cl.Mode != claims.Asserted && cl.Mode != claims.Reported && cl.Attribute != "time" {
			continue
		}
		i, ok := byList[cl.List]
		if !ok {
			i = len(out)
			byList[cl.List] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], claimRef{r, k})
		if !aside(cl, "extremes") {
			byAttribute[cl.Attribute] = append(byAttribute[cl.Attribute], claimRef{r, k})
		}
	}
	single := len(out)
	for _, a := range sortedKeys(byAttribute) {
		for i := range out[:single] {
			if c.claim(out[i][0]).Attribute == a && len(out[i]) < len(byAttribute[a]) && len(byAttribute[a]) >= fewGathered {
				out = append(out, byAttribute[a])
				break
			}
		}
	}
	return out
}

// fewGathered is how many members a list has at least that is gathered from several sentences: two ages told apart are of
// any two people.
const fewGathered = 3

// alignTwo aligns two lists of different articles.
func (c *checker) alignTwo(x, y []claimRef) {
	if x[0].reading == y[0].reading || len(x) != len(y) || len(x) < 2 {
		return
	}
	left, right := c.strike(x, y), c.strike(y, x)
	if len(left) == 0 || 2*len(left) > len(x) || len(left) != len(right) {
		return
	}
	for i := range left {
		a, b := c.single(left[i]), c.single(right[i])
		if value.Relate(a.claim.Value, b.claim.Value) == value.Disjoint && c.touchesDraft(a, b) {
			in := bucket{group: c.member[a.reading][a.claim.Event], attribute: a.claim.Attribute, of: "list", key: min(a.value, b.value)}
			anchors, _ := c.anchors(a, b)
			c.found = append(c.found, candidate{in, a, b, Conflict, value.Disjoint, "aligned-lists", c.order(a.reading, b.reading), anchors})
		}
	}
}

// fewInList is how many members a list has at least before its ends are set against a stated spread.
const fewInList = 4

// mostApart is how far the ends of a list and of a stated spread may lie apart and still be of the same people.
const mostApart = 15

// alignSpread sets the least and the greatest member of a list against a stated spread: "tra i 56 e gli 87 anni". Ends that
// lie far apart are of other people.
func (c *checker) alignSpread(spread, list []claimRef) {
	if len(spread) != 1 || !aside(c.claim(spread[0]), "extremes") || spread[0].reading == list[0].reading || len(list) < fewInList {
		return
	}
	a := c.single(spread[0])
	ends, ok := a.claim.Value.(value.Range)
	least, most := slices.MinFunc(list, c.bySize), slices.MaxFunc(list, c.bySize)
	low, high := c.size(least)-ends.Min, c.size(most)-ends.Max
	if !ok || math.Abs(low) > mostApart || math.Abs(high) > mostApart {
		return
	}
	for _, end := range []struct {
		gap float64
		ref claimRef
	}{{low, least}, {high, most}} {
		if b := c.single(end.ref); end.gap != 0 && c.touchesDraft(a, b) {
			in := bucket{group: c.member[a.reading][a.claim.Event], attribute: a.claim.Attribute, of: "list", key: b.value}
			anchors, _ := c.anchors(a, b)
			c.found = append(c.found, candidate{in, a, b, Conflict, value.Disjoint, "spread-of-list", c.order(a.reading, b.reading), anchors})
		}
	}
}

func (c *checker) bySize(a, b claimRef) int { return cmp.Compare(c.size(a), c.size(b)) }

// single is an account of one claim.
func (c *checker) single(r claimRef) account {
	cl := c.claim(r)
	return account{reading: r.reading, claims: []claimRef{r}, claim: cl, value: cl.Value.Canonical()}
}

// strike returns, by value, the claims of x that have no partner of equal value in y, each member of y used once.
func (c *checker) strike(x, y []claimRef) (rest []claimRef) {
	used := make([]bool, len(y))
next:
	for _, r := range x {
		for i, s := range y {
			if !used[i] && value.Relate(c.claim(r).Value, c.claim(s).Value) == value.Equal {
				used[i] = true
				continue next
			}
		}
		rest = append(rest, r)
	}
	slices.SortStableFunc(rest, c.bySize)
	return rest
}

func (c *checker) size(r claimRef) float64 {
	if v, ok := c.claim(r).Value.(value.Range); ok {
		return middle(v)
	}
	return 0
}
