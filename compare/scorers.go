package compare

import (
	"strconv"

	"verifica/claims"
	"verifica/claims/value"
)

// scorers finds one goal that two articles give to two players: goals of one minute, each by a name that the other article makes no
// scorer.
func (c *checker) scorers() {
	for _, readings := range c.stories() {
		goals := make([][]claimRef, len(readings))
		for i, r := range readings {
			for k := range c.readings[r].Claims {
				if cl := &c.readings[r].Claims[k]; cl.Attribute == "scorer" && cl.Instance.Of == "minute" {
					goals[i] = append(goals[i], claimRef{r, k})
				}
			}
		}
		for i := range goals {
			for j := i + 1; j < len(goals); j++ {
				c.oneGoal(goals[i], goals[j])
			}
		}
	}
}

// oneGoal compares the goals of two articles.
func (c *checker) oneGoal(left, right []claimRef) {
	for _, r := range left {
		for _, s := range right {
			a, b := c.single(r), c.single(s)
			x, y := scorerOf(a.claim), scorerOf(b.claim)
			if gap := minuteOf(a.claim) - minuteOf(b.claim); gap < -1 || gap > 1 || x == y || c.byScorer(left, y) || c.byScorer(right, x) || !c.touchesDraft(a, b) {
				continue
			}
			in := bucket{group: c.member[r.reading][a.claim.Event], attribute: "scorer", of: "minute", key: min(x, y)}
			anchors, _ := c.anchors(a, b)
			c.found = append(c.found, candidate{in, a, b, Conflict, value.Disjoint, "two-scorers", c.order(r.reading, s.reading), anchors})
		}
	}
}

// byScorer reports whether one of some goals is of a player.
func (c *checker) byScorer(goals []claimRef, who string) bool {
	for _, g := range goals {
		if scorerOf(c.claim(g)) == who {
			return true
		}
	}
	return false
}

// scorerOf returns the surname of who scored.
func scorerOf(c *claims.Claim) string {
	v, _ := c.Value.(value.Choice)
	return lastWord(v.Label)
}

// minuteOf returns the minute of a goal, from kick-off.
func minuteOf(c *claims.Claim) int {
	n, _ := strconv.Atoi(c.Instance.Key)
	return n
}
