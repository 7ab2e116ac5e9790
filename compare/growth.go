package compare

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// growth finds the tolls that a later article of a story brings up to date though it excludes nothing: "almeno trenta morti", then
// "quarantadue morti". A toll of which an article gives two is left alone.
func (c *checker) growth() {
	done := c.inFindings()
	for _, story := range gathered(c.story) {
		if len(story) < 2 || len(story) > fewAccounts {
			continue
		}
		counts := make([]map[growing]claimRef, len(story))
		for k, r := range story {
			counts[k] = c.growing(r)
		}
		for i := range story {
			for j := range story {
				if i != j && c.order(story[i], story[j]) == Before && c.bond(story[i], story[j], "").score() >= pairScore {
					c.supersede(counts[i], counts[j], done)
				}
			}
		}
	}
}

// growing is what is counted: only figures of one are set against each other.
type growing struct{ attribute, head, part, period, of, key string }

func compareGrowing(a, b growing) int {
	return cmp.Or(strings.Compare(a.attribute, b.attribute), strings.Compare(a.head, b.head), strings.Compare(a.part, b.part),
		strings.Compare(a.period, b.period), strings.Compare(a.of, b.of), strings.Compare(a.key, b.key))
}

// growing returns the figures of an article that grow or are revised, those that it gives once.
func (c *checker) growing(r int) map[growing]claimRef {
	out, twice := map[growing]claimRef{}, map[growing]bool{}
	for k := range c.readings[r].Claims {
		cl := &c.readings[r].Claims[k]
		n, ok := cl.Value.(value.Range)
		if !ok || cl.Nature != claims.Rising && cl.Nature != claims.Revised || cl.Zone == text.Footer || cl.Mode != claims.Asserted && cl.Mode != claims.Reported || n.Ordinal || n.Change || math.IsInf(n.Min, 0) ||
			cl.Measure.Share != "" && cl.Measure.Share != "total" || cl.Measure.Unread != "" || cl.Measure.Base != "" || cl.List > 0 ||
			aside(cl, "two-versions") || aside(cl, "retold") || aside(cl, "derived") {
			continue
		}
		is := growing{cl.Attribute, cl.Measure.Head, cl.Measure.Part, cl.Measure.Period, cl.Instance.Of, lastWord(cl.Instance.Key)}
		if old, ok := out[is]; ok && value.Relate(c.claim(old).Value, cl.Value) != value.Equal {
			twice[is] = true
			continue
		}
		out[is] = claimRef{r, k}
	}
	for is := range twice {
		delete(out, is)
	}
	return out
}

// supersede sets the figures of an article against those of a later one.
func (c *checker) supersede(early, late map[growing]claimRef, done map[claimRef]map[int]bool) {
	for _, is := range slices.SortedFunc(maps.Keys(early), compareGrowing) {
		x := early[is]
		y, ok := late[is]
		if !ok || done[x][y.reading] || done[y][x.reading] {
			continue
		}
		a, b := c.single(x), c.single(y)
		if !grown(a.claim, b.claim) || !c.touchesDraft(a, b) || c.otherEvents(x, y) || elsewhere(a.claim.Context.Places, b.claim.Context.Places) {
			continue
		}
		c.met(a, b)
		anchors, _ := c.anchors(a, b)
		in := bucket{group: c.member[a.reading][a.claim.Event], attribute: is.attribute, of: "growth", key: min(a.value, b.value)}
		c.found = append(c.found, candidate{in, a, b, Evolution, value.Relate(a.claim.Value, b.claim.Value), "grew", Before, anchors})
	}
}

// grown reports whether the later of two tolls supersedes the earlier: that was the least that was known, and it is more now. "Oltre cento"
// and then "un centinaio" is no growth.
func grown(early, late *claims.Claim) bool {
	v, w := early.Value.(value.Range), late.Value.(value.Range)
	return math.IsInf(v.Max, 1) && v.Min > 0 && w.Min > v.Min && value.Relate(v, w) != value.Disjoint
}
