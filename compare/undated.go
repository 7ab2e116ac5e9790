package compare

// placeUndated puts every undated reading into the story of dated ones whose own features it shares most: those of one
// candidate that the others lack. It joins none where the best does not beat the second clearly. It returns who is left.
func (c *checker) placeUndated(links [][2]int) (left []int) {
	candidates := map[int]map[int]bool{} // undated reading -> stories of dated ones
	for _, l := range links {
		for k, i := range l {
			if j := l[1-k]; undated(c.profiles[i].when) && !undated(c.profiles[j].when) {
				if candidates[i] == nil {
					candidates[i] = map[int]bool{}
				}
				candidates[i][c.story[j]] = true
			}
		}
	}
	members := map[int][]int{}
	for i, s := range c.story {
		if !undated(c.profiles[i].when) {
			members[s] = append(members[s], i)
		}
	}
	for i := range c.readings {
		if !undated(c.profiles[i].when) {
			continue
		}
		if s, ok := c.bestStory(i, candidates[i], members); ok {
			c.story[i] = s
		} else {
			left = append(left, i)
		}
	}
	return left
}

// beats is how much better than the second the best story of an undated article must be. What both have in common does not
// count, so that a seventh is much.
const beats = 1.15

// bestStory returns the candidate that a reading belongs to, if one beats the others clearly.
func (c *checker) bestStory(i int, candidates map[int]bool, members map[int][]int) (best int, ok bool) {
	most, second := 0.0, 0.0
	best = -1
	for s := range candidates {
		p := c.own(i, s, candidates, members)
		switch {
		case p > most || p == most && (best < 0 || s < best):
			best, most, second = s, p, most
		case p > second:
			second = p
		}
	}
	return best, best >= 0 && (len(candidates) == 1 || most >= beats*second)
}

// own is the weight of the features of a reading that more members of a story share than of any other candidate.
func (c *checker) own(i, story int, candidates map[int]bool, members map[int][]int) float64 {
	sum := 0.0
	for _, f := range c.profiles[i].all() {
		here, there := c.share(f, members[story]), 0.0
		for s := range candidates {
			if s != story {
				there = max(there, c.share(f, members[s]))
			}
		}
		sum += c.rarity.points(f) * max(0, here-there)
	}
	return sum
}

// share is the part of some readings that have a feature.
func (c *checker) share(f int32, readings []int) float64 {
	n := 0
	for _, r := range readings {
		if c.profiles[r].has(f) {
			n++
		}
	}
	return float64(n) / float64(max(1, len(readings)))
}
