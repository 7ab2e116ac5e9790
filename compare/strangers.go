package compare

import (
	"math"

	"verifica/claims/value"
)

// fewInCommon is the weight of names in common below which two articles that agree on no figure may tell of two events.
const fewInCommon = 1.5

// agree notes that two articles give one figure of one thing alike.
func (c *checker) agree(x, y account, r value.Relation) {
	if x.reading == y.reading || r == value.Disjoint || r == value.Incomparable {
		return
	}
	switch comparable(x.claim.Value).Type() {
	case "range", "clock", "minute", "score":
		if _, same := sameMeasure(x.claim, y.claim); same {
			c.agreed[[2]int{min(x.reading, y.reading), max(x.reading, y.reading)}] = true
		}
	}
}

// sameFigure reports whether two articles give one telling figure alike, whatever they tie it to.
func (c *checker) sameFigure(pair [2]int) bool {
	told := map[int64]bool{}
	for i := range c.readings[pair[0]].Claims {
		if n := digits(c.readings[pair[0]].Claims[i].Value); n > 0 {
			told[n] = true
		}
	}
	for i := range c.readings[pair[1]].Claims {
		if n := digits(c.readings[pair[1]].Claims[i].Value); told[n] {
			return true
		}
	}
	return false
}

// digits returns the digits of an exact number that has three of them or more, without the zeros at its end and its point: hardly two
// things have as many in common. So "412,6 milioni" is one with the "412,6" of the sentence after, and 24mila is none: 0.
func digits(v value.Value) int64 {
	n, ok := v.(value.Range)
	if !ok || n.Min != n.Max || math.IsInf(n.Min, 0) || n.Ordinal {
		return 0
	}
	d := int64(math.Round(1000 * math.Abs(n.Min)))
	for d > 0 && d%10 == 0 {
		d /= 10
	}
	if d < 100 {
		return 0
	}
	return d
}

// dropStrangers silences what two articles of one story would contradict each other in, if they agree on no figure, and that is two
// things or more while they have few names in common, or they are of different stories of one saga: one clash is a contradiction, two are two
// events, and so are a first and a second vote. But for votes, one telling figure in both is agreement enough.
func (c *checker) dropStrangers() {
	clashes := map[[2]int]map[string]bool{}
	for i := range c.found {
		if f := &c.found[i]; f.verdict == Conflict && c.ofStory(f) {
			pair := [2]int{min(f.x.reading, f.y.reading), max(f.x.reading, f.y.reading)}
			if clashes[pair] == nil {
				clashes[pair] = map[string]bool{}
			}
			clashes[pair][f.x.claim.Attribute+slots(f.x.claim)] = true
		}
	}
	kept := c.found[:0]
	for _, f := range c.found {
		pair := [2]int{min(f.x.reading, f.y.reading), max(f.x.reading, f.y.reading)}
		if soleInMatch[f.x.claim.Attribute] && c.story[pair[0]] != c.story[pair[1]] || c.ofStory(&f) && !c.agreed[pair] && !(f.x.claim.Attribute != "votes" && c.sameFigure(pair)) && (len(clashes[pair]) > 1 && c.bond(pair[0], pair[1], "").names < fewInCommon || c.story[pair[0]] != c.story[pair[1]]) {
			c.silence(f.x, f.y, f.relation, "two-events")
			continue
		}
		kept = append(kept, f)
	}
	c.found = kept
}

// ofStory reports whether a finding is on a story as a whole, between two articles. Who played a part of a match is none: two names for one
// goal or one card do not tell two matches apart.
func (c *checker) ofStory(f *candidate) bool {
	return !soleInMatch[f.x.claim.Attribute] && f.x.reading != f.y.reading && c.local(f.x.local()).Type == storyType
}
