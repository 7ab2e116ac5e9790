package compare

import (
	"math"

	"verifica/claims"
	"verifica/claims/value"
)

// slips finds one numeral of one head in two classes of unit: "il flusso di cassa è negativo per 6 miliardi" and "il flusso
// di cassa perde il 6 per cento". An article that gives both figures slips nowhere.
func (c *checker) slips() {
	type slot struct {
		group int
		head  string
		digit float64
	}
	found := map[slot][]claimRef{}
	var order []slot
	for r := range c.readings {
		for k := range c.readings[r].Claims {
			cl := &c.readings[r].Claims[k]
			if cl.Nature == "" || cl.Measure.Head == "" || cl.Attribute != "amount" && cl.Attribute != "percent" {
				continue
			}
			if d, ok := numeral(cl); ok {
				s := slot{c.member[r][cl.Event], cl.Measure.Head, d}
				if found[s] == nil {
					order = append(order, s)
				}
				found[s] = append(found[s], claimRef{r, k})
			}
		}
	}
	for _, s := range order {
		c.slip(s.group, found[s])
	}
}

// numeral returns the printed digits of a figure, without their scale: 6 for six thousand million and for 6 %.
func numeral(cl *claims.Claim) (float64, bool) {
	n, ok := cl.Value.(value.Range)
	if !ok || n.Min != n.Max || n.Min == 0 {
		return 0, false
	}
	x := math.Abs(n.Min)
	for _, scale := range [...]float64{1e9, 1e6, 1e3} {
		if x >= scale && cl.Attribute == "amount" {
			return math.Round(x/scale*1e6) / 1e6, true
		}
	}
	return math.Round(x*1e6) / 1e6, true
}

// slip pairs the amounts and the percentages of one numeral.
func (c *checker) slip(group int, refs []claimRef) {
	both := map[int][2]bool{}
	for _, r := range refs {
		b := both[r.reading]
		b[unitClass(c.claim(r))] = true
		both[r.reading] = b
	}
	for i, r := range refs {
		for _, s := range refs[i+1:] {
			if unitClass(c.claim(r)) > unitClass(c.claim(s)) {
				r, s = s, r // the amount first: the finding is called by it, whichever article comes first
			}
			a, b := c.single(r), c.single(s)
			if r.reading == s.reading || unitClass(a.claim) == unitClass(b.claim) || both[r.reading] == [2]bool{true, true} || both[s.reading] == [2]bool{true, true} || !c.touchesDraft(a, b) {
				continue
			}
			in := bucket{group: group, attribute: a.claim.Attribute, head: a.claim.Measure.Head, of: "unit"}
			anchors, _ := c.anchors(a, b)
			c.found = append(c.found, candidate{in, a, b, Conflict, value.Disjoint, "unit-slip", c.order(r.reading, s.reading), anchors})
		}
	}
}

func unitClass(cl *claims.Claim) int {
	if cl.Attribute == "percent" {
		return 1
	}
	return 0
}
