package compare

import "slices"

// cluster gives the readings of one knot their stories: it joins the two nearest clusters as long as their members score
// storyScore on average. Ties go to the earlier readings, and readings lie in the order of their content.
func (c *checker) cluster(knot []int) {
	slices.Sort(knot)
	n := len(knot)
	mean := make([]float64, n*n)
	for i := range n {
		for j := i + 1; j < n; j++ {
			s := c.closeness(knot[i], knot[j])
			mean[i*n+j], mean[j*n+i] = s, s
		}
	}
	size := make([]int, n)
	for i := range n {
		size[i] = 1
	}
	home := joined(mean, size, n)
	for i, r := range knot {
		c.story[r] = knot[home[i]]
	}
}

// joined joins the two nearest of n clusters as long as their mean holds, and returns for each the first of those that it was joined
// with. Means and sizes are used up.
func joined(mean []float64, size []int, n int) []int {
	home := make([]int, n)
	for i := range home {
		home[i] = i
	}
	for {
		a, b := nearest(mean, size, n)
		if a < 0 {
			break
		}
		merge(mean, size, n, a, b)
		for i := range home {
			if home[i] == b {
				home[i] = a
			}
		}
	}
	return home
}

// closeness is the score of a pair within a knot: what lies weeks apart keeps two clusters apart.
func (c *checker) closeness(i, j int) float64 {
	a, b := &c.profiles[i], &c.profiles[j]
	if !near(a, b) {
		return weeksApart
	}
	l := c.rarity.weigh(a, b, "")
	return l.score() - doubt(a, b, l)
}

// nearest returns the pair of clusters with the highest mean, -1 where none reaches storyMean.
func nearest(mean []float64, size []int, n int) (a, b int) {
	a, b = -1, -1
	best := float64(storyMean)
	for i := range n {
		for j := i + 1; j < n && size[i] > 0; j++ {
			if size[j] > 0 && mean[i*n+j] > best {
				a, b, best = i, j, mean[i*n+j]
			}
		}
	}
	return a, b
}

// merge joins cluster b into a; the mean of a union is the mean of its parts by their sizes.
func merge(mean []float64, size []int, n, a, b int) {
	for k := range n {
		if k == a || k == b || size[k] == 0 {
			continue
		}
		m := (mean[a*n+k]*float64(size[a]) + mean[b*n+k]*float64(size[b])) / float64(size[a]+size[b])
		mean[a*n+k], mean[k*n+a] = m, m
	}
	size[a] += size[b]
	size[b] = 0
}

// storyMean is the mean score above which two clusters tell one story.
const storyMean = 2.5

// weeksApart is the score of two articles of different weeks.
const weeksApart = -20
