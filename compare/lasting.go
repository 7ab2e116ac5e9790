package compare

import (
	"slices"

	"verifica/claims"
	"verifica/claims/value"
)

// What two articles published weeks apart must share to tell one story that lasted: rare names of this weight, and this score.
const (
	lastingNames = 1.5
	lastingScore = 6.5
	lastingDoubt = 4 // what weeks between two articles of one saga take from their score
)

// findSagas gives every reading the number of its saga: stories of different weeks that are one which went on, a takeover from the
// offer to its end, a dispute from the strike to the agreement. They are clustered as articles are to stories, and only what is
// said of the story as a whole is compared across them.
func (c *checker) findSagas() {
	c.saga = slices.Clone(c.story)
	stories := gathered(c.story)
	number := make([]int, len(c.readings))
	for k, s := range stories {
		for _, i := range s {
			number[i] = k
		}
	}
	var links [][2]int
	c.posts.pairs(func(i, j int32) {
		a, b := &c.profiles[i], &c.profiles[j]
		if number[i] != number[j] && (c.rarity.linked(a, b) || !near(a, b) && c.rarity.weigh(a, b, "").lasting(a, b)) {
			links = append(links, [2]int{number[i], number[j]})
		}
	})
	all := make([]int, len(stories))
	for k := range all {
		all[k] = k
	}
	for _, knot := range components(all, links) {
		if len(knot) > 1 && len(knot) <= component {
			slices.Sort(knot)
			c.clusterStories(knot, stories)
		}
	}
}

// clusterStories joins the two nearest stories of a knot as long as their articles score storyMean on average.
func (c *checker) clusterStories(knot []int, stories [][]int) {
	n := len(knot)
	mean, size := make([]float64, n*n), make([]int, n)
	for i := range n {
		size[i] = len(stories[knot[i]])
		for j := i + 1; j < n; j++ {
			sum := 0.0
			for _, a := range stories[knot[i]] {
				for _, b := range stories[knot[j]] {
					sum += c.weeksBetween(a, b)
				}
			}
			mean[i*n+j] = sum / float64(len(stories[knot[i]])*len(stories[knot[j]]))
			mean[j*n+i] = mean[i*n+j]
		}
	}
	home := joined(mean, size, n)
	for i, k := range knot {
		for _, r := range stories[k] {
			c.saga[r] = stories[knot[home[i]]][0]
		}
	}
}

// weeksBetween is the score of two articles of different stories of one knot.
func (c *checker) weeksBetween(i, j int) float64 {
	a, b := &c.profiles[i], &c.profiles[j]
	l := c.rarity.weigh(a, b, "")
	switch {
	case l.lasting(a, b):
		return l.score()
	case near(a, b) || twoRounds(a, b) || l.names < fewNames:
		return weeksApart // near ones were weighed when the stories were made
	}
	return l.score() - lastingDoubt
}

// sagas joins what is said of the stories of one saga as a whole.
func (l *linker) sagas() {
	for _, readings := range gathered(l.c.saga) {
		first := -1
		for _, r := range readings {
			for e := range l.c.readings[r].Events {
				if l.c.readings[r].Events[e].Type != storyType {
					continue
				}
				if first < 0 {
					first = l.first[r] + e
				}
				l.join(first, l.first[r]+e)
			}
		}
	}
}

// lasting reports whether two articles that are not of the same days tell of a story that went on. Two that are about events of
// one family on different days do not.
func (l bond) lasting(a, b *profile) bool {
	return (l.names >= lastingNames || l.retold) && l.score() >= lastingScore && !l.elsewhere && l.families() >= 2 && !twoRounds(a, b)
}

// twoRounds reports whether two articles are about an event of one family each, on days that exclude each other: the two legs of a
// tie, two rounds of talks.
func twoRounds(a, b *profile) bool {
	for _, e := range a.reading.Events {
		for _, f := range b.reading.Events {
			if e.Main && f.Main && e.Type != storyType && e.Type != roleType && kind(&e) == kind(&f) && value.Relate(e.When, f.When) == value.Disjoint && dated(e.When) && dated(f.When) {
				return true
			}
		}
	}
	return false
}

// How many articles share a name, or a figure, that still makes candidates of any week.
const (
	widespread = 24
	retellers  = 4
)

// lastingKey reports whether a feature ties articles of any week: a name that few articles have, a figure that hardly any other has.
func (r *rarity) lastingKey(f int32) bool {
	switch r.kind[f] {
	case claims.ByPerson, claims.ByOrg, claims.ByPlace, claims.ByThing:
		return r.articles[f] <= widespread
	case claims.BySignature:
		return r.articles[f] <= retellers
	}
	return false
}
