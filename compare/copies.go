package compare

import (
	"slices"
)

const (
	sketch    = 24  // the smallest shingles of an article, by which copies are looked for
	copyShare = .75 // of the shingles that two copies have in common
)

// duplicate is a reading that repeats another.
type duplicate struct {
	reading, of int
	share       float64
}

// findCopies finds the readings whose text nearly repeats an older one: candidates share some of their smallest shingles.
func (c *checker) findCopies() {
	index := map[uint64][]int{}
	for _, i := range c.oldestFirst() {
		all := c.readings[i].Shingles
		small := slices.Clone(all)
		slices.Sort(small)
		small = small[:min(sketch, len(small))]
		if d, ok := c.duplicateOf(i, small, index); ok {
			c.copies = append(c.copies, d)
			continue
		}
		for _, h := range small {
			if len(index[h]) < crowd {
				index[h] = append(index[h], i)
			}
		}
	}
}

// sameWire reports whether two readings repeat one original, or one the other.
func (c *checker) sameWire(i, j int) bool { return c.original(i) == c.original(j) }

// original returns the reading that a reading repeats, itself where it repeats none.
func (c *checker) original(i int) int {
	for _, d := range c.copies {
		if d.reading == i {
			return d.of
		}
	}
	return i
}

// duplicateOf returns the original that reading i repeats most, if any.
func (c *checker) duplicateOf(i int, small []uint64, index map[uint64][]int) (best duplicate, ok bool) {
	common := map[int]int{}
	for _, h := range small {
		for _, j := range index[h] {
			common[j]++
		}
	}
	for j, n := range common {
		if 2*n < len(small) {
			continue
		}
		s := resemblance(c.readings[i].Shingles, c.readings[j].Shingles)
		if s >= copyShare && (s > best.share || s == best.share && j < best.of) {
			best, ok = duplicate{i, j, s}, true
		}
	}
	return best, ok
}

// resemblance is the share of the shingles of both that are in both, 0 to 1.
func resemblance(a, b []uint64) float64 {
	in := map[uint64]bool{}
	for _, h := range a {
		in[h] = true
	}
	all, both := len(in), 0
	met := map[uint64]bool{}
	for _, h := range b {
		if met[h] {
			continue
		}
		met[h] = true
		if in[h] {
			both++
		} else {
			all++
		}
	}
	return float64(both) / max(1, float64(all))
}

// oldestFirst returns the readings by publication, undated ones last.
func (c *checker) oldestFirst() []int {
	out := make([]int, len(c.readings))
	for i := range out {
		out[i] = i
	}
	slices.SortStableFunc(out, func(i, j int) int { return publishedFirst(c.profiles[i].when, c.profiles[j].when) })
	return out
}
