package compare

import (
	"cmp"
	"slices"

	"verifica/claims"
	"verifica/claims/value"
)

// The thresholds of a story; docs/quality.md has the measurements.
const (
	storyDays    = 5 // articles published further apart must share a day that both name
	storyScore   = 3
	undatedDoubt = 3
	crowd        = 64  // what more articles share in three weeks makes no candidates
	component    = 512 // a larger knot of articles is cut by week before it is clustered
)

// findStories gives every reading the number of its story. Articles that tell of one thing are linked by what they share
// and clustered by average linkage, so that no chain of pairs glues two derbies.
func (c *checker) findStories() {
	c.profileAll()
	var links [][2]int
	c.candidates(func(i, j int) {
		if c.storyLink(i, j) {
			links = append(links, [2]int{i, j})
		}
	})
	c.story = make([]int, len(c.readings))
	var dated []int
	for i := range c.readings {
		c.story[i] = i
		if !undated(c.when[i]) {
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

// storyLink reports whether two articles may tell one story: enough in common, of two families at least.
func (c *checker) storyLink(i, j int) bool {
	if !c.near(i, j) {
		return false
	}
	l := c.weigh(i, j, "")
	return l.families() >= 2 && l.score()-c.doubt(i, j, l) >= storyScore
}

// near reports whether two articles may be of the same days. An undated one may be of any; one that foretells a meeting is
// near to those that tell of it.
func (c *checker) near(i, j int) bool {
	if c.within(i, j, storyDays) || c.sameMeeting(i, j) {
		return true
	}
	days := 0
	meet(c.profiles[i].dates, c.profiles[j].dates, func(int32) { days++ })
	return days > 0
}

// sameMeeting reports whether two articles are about an event of one family, with two participants in common, on days that
// overlap.
func (c *checker) sameMeeting(i, j int) bool {
	for _, e := range c.readings[i].Events {
		for _, f := range c.readings[j].Events {
			if e.Main && f.Main && e.Type != storyType && e.Type != roleType && kind(&e) == kind(&f) && meetable(e.When, f.When) && len(shared(e.Who, f.Who)) >= 2 {
				return true
			}
		}
	}
	return false
}

// meetable reports whether two periods are known and may be of one day.
func meetable(p, q value.Period) bool {
	return p.From != value.NoDay && q.From != value.NoDay && p.From <= lastDay(q) && q.From <= lastDay(p)
}

func lastDay(p value.Period) value.Day {
	if p.To == value.NoDay {
		return p.From
	}
	return p.To
}

// within reports whether two articles may have been published at most so many days apart.
func (c *checker) within(i, j int, days int64) bool {
	a, b := c.when[i], c.when[j]
	return a.From == value.NoDay || b.From == value.NoDay || int64(a.From)-int64(until(b)) <= days && int64(b.From)-int64(until(a)) <= days
}

// doubt is what two articles must share on top, for each of them that is undated: half of it where both name one day.
func (c *checker) doubt(i, j int, l bond) float64 {
	doubt := 0.0
	for _, r := range []int{i, j} {
		if undated(c.when[r]) {
			doubt += undatedDoubt
		}
	}
	if l.days >= .6 {
		return doubt / 2
	}
	return doubt
}

// candidates yields the pairs that share a name, a figure or a rare word within neighbouring weeks. Undated articles come
// first, so that every dated one meets them.
func (c *checker) candidates(yield func(i, j int)) {
	type slot struct{ feature, week int32 }
	index := map[slot][]int32{}
	met := make([]int32, len(c.readings)) // who met reading i last, to yield a pair once
	for _, j := range c.undatedFirst() {
		p := &c.profiles[j]
		for _, f := range c.keys(p) {
			for _, week := range p.around() {
				for _, i := range index[slot{f, week}] {
					if met[i] != int32(j)+1 {
						met[i] = int32(j) + 1
						yield(int(i), j)
					}
				}
			}
			at := slot{f, p.week}
			if c.rarity.kind[f] == claims.ByDate { // a day in common joins articles of any weeks
				at.week = noWeek
			}
			if len(index[at]) < crowd {
				index[at] = append(index[at], int32(j))
			}
		}
	}
}

func (c *checker) undatedFirst() []int {
	out := make([]int, len(c.readings))
	for i := range out {
		out[i] = i
	}
	slices.SortStableFunc(out, func(i, j int) int {
		return cmp.Compare(min(c.profiles[i].week, noWeek+1), min(c.profiles[j].week, noWeek+1))
	})
	return out
}

// keys returns the features that make candidates: names, figures, days and rare words that no crowd shares.
func (c *checker) keys(p *profile) []int32 {
	var out []int32
	r := c.rarity
	for _, list := range [][]int32{p.names, p.figures, p.dates, p.meetings, p.open} {
		for _, f := range list {
			if r.articles[f] > 1 && r.articles[f] <= crowd*r.weeks[f] {
				out = append(out, f)
			}
		}
	}
	for _, f := range p.stems {
		if r.articles[f] > 1 && r.rare(f) {
			out = append(out, f)
		}
	}
	return out
}

// around returns the weeks in which the partners of an article are looked for: its own, its neighbours, and no week.
func (p *profile) around() []int32 {
	if p.week == noWeek {
		return []int32{noWeek}
	}
	return []int32{p.week - 1, p.week, p.week + 1, noWeek}
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
