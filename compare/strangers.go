package compare

import "verifica/claims/value"

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

// dropStrangers silences what two articles of one story would contradict each other in, if they agree on no figure, and that is two
// things or more while they have few names in common, or they are of different stories of one saga: one clash is a contradiction, two are two
// events, and so are a first and a second vote.
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
		if soleInMatch[f.x.claim.Attribute] && c.story[pair[0]] != c.story[pair[1]] || c.ofStory(&f) && !c.agreed[pair] && (len(clashes[pair]) > 1 && c.bond(pair[0], pair[1], "").names < fewInCommon || c.story[pair[0]] != c.story[pair[1]]) {
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
