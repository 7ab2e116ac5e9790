package compare

import (
	"cmp"
	"slices"
)

// The thresholds of a story; docs/quality.md has the measurements.
const (
	storyDays    = 5 // articles published further apart must share a day that both name
	storyScore   = 3
	undatedDoubt = 3
	component    = 512 // a larger knot of articles is cut by week before it is clustered
)

// findStories gives every reading the number of its story. Articles that tell of one thing are linked by what they share
// and clustered by average linkage, so that no chain of pairs glues two derbies.
func (c *checker) findStories() {
	var links [][2]int
	c.posts.pairs(func(i, j int32) {
		if c.rarity.linked(&c.profiles[i], &c.profiles[j]) {
			links = append(links, [2]int{int(i), int(j)})
		}
	})
	c.story = make([]int, len(c.readings))
	var dated []int
	for i := range c.readings {
		c.story[i] = i
		if !undated(c.profiles[i].when) {
			dated = append(dated, i)
		}
	}
	c.clusterAll(dated, links)
	c.clusterAll(c.placeUndated(links), links)
}

// clusterAll clusters some of the readings by the links between them.
func (c *checker) clusterAll(readings []int, links [][2]int) {
	for _, knot := range components(readings, links) {
		for _, part := range c.cut(knot) {
			c.cluster(part)
		}
	}
}

// components returns the connected ones of some readings, each list in order; single ones too.
func components(readings []int, links [][2]int) [][]int {
	root := map[int]int{}
	for _, i := range readings {
		root[i] = i
	}
	find := func(i int) int {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	for _, l := range links {
		_, a := root[l[0]]
		_, b := root[l[1]]
		if a && b {
			x, y := find(l[0]), find(l[1])
			root[max(x, y)] = min(x, y)
		}
	}
	at := map[int]int{}
	var out [][]int
	for _, i := range readings {
		r := find(i)
		k, ok := at[r]
		if !ok {
			k = len(out)
			at[r] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], i)
	}
	return out
}

// cut splits a knot that is too large by week of publication.
func (c *checker) cut(knot []int) [][]int {
	if len(knot) <= component {
		return [][]int{knot}
	}
	slices.SortStableFunc(knot, func(i, j int) int { return cmp.Compare(c.profiles[i].week, c.profiles[j].week) })
	var out [][]int
	for len(knot) > 0 {
		n := 1
		for n < len(knot) && n < component && c.profiles[knot[n]].week-c.profiles[knot[0]].week <= 1 {
			n++
		}
		out = append(out, knot[:n])
		knot = knot[n:]
	}
	return out
}
