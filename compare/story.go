package compare

import (
	"math"
	"sort"

	"verifica/claims"
	"verifica/claims/value"
)

// The thresholds of a story, from measurements on the development corpora (docs/quality.md).
const (
	storyDays   = 5   // articles further apart tell different stories
	storyScore  = 4.5 // names + stems + signatures
	storyMean   = 2.5 // mean score of the pairs of a cluster
	stemsAtMost = 8   // rare stems that count
	crowd       = 64  // a feature of more articles makes no candidates
)

// stories clusters the readings: the result gives every reading the number of its story.
func stories(rs []claims.Reading) []int {
	index := map[claims.Anchor][]int{}
	for i := range rs {
		for _, a := range rs[i].Anchors {
			index[a] = append(index[a], i)
		}
	}
	pairs := map[[2]int]bool{}
	for _, list := range index {
		if len(list) > crowd || len(list) < 2 {
			continue
		}
		for x := range list {
			for y := x + 1; y < len(list); y++ {
				pairs[[2]int{list[x], list[y]}] = true
			}
		}
	}
	scores := map[[2]int]float64{}
	for p := range pairs {
		if s := storyLink(&rs[p[0]], &rs[p[1]], index, len(rs)); s > 0 {
			scores[p] = s
		}
	}
	return cluster(len(rs), scores)
}

// storyLink scores two articles, 0 where they do not tell one story. Two families of anchors at least must join them: a
// name and rare words, or rare words and numbers with their heads.
func storyLink(a, b *claims.Reading, index map[claims.Anchor][]int, n int) float64 {
	if !near(a.Article.Published, b.Article.Published) {
		return 0
	}
	have := map[claims.Anchor]bool{}
	for _, x := range a.Anchors {
		have[x] = true
	}
	names, signatures := 0.0, 0.0
	var stems []float64
	for _, x := range b.Anchors {
		if !have[x] {
			continue
		}
		w := rarity(len(index[x]), n)
		switch x.Kind {
		case claims.ByStem:
			stems = append(stems, w)
		case claims.BySignature:
			signatures += w
		default:
			names += w
		}
	}
	sort.Sort(sort.Reverse(sort.Float64Slice(stems)))
	words := 0.0
	for _, w := range stems[:min(len(stems), stemsAtMost)] {
		words += w
	}
	score := 1.5*names + words + 1.5*min(signatures, 2)
	if families(names >= .6, words >= 2, signatures >= .6) < 2 || score < storyScore {
		return 0
	}
	return score
}

func families(yes ...bool) (n int) {
	for _, y := range yes {
		if y {
			n++
		}
	}
	return n
}

// rarity weighs a feature of df among n articles: 1 for one that two share, falling with the logarithm of df; the
// articles of a small set are taken as a sample of forty.
func rarity(df, n int) float64 {
	total := math.Log(float64(max(n, 40)) / 2)
	return max(0, math.Log(float64(max(n, 40))/float64(df))/total)
}

// near reports whether two publications lie within the days of one story; an undated article may lie anywhere.
func near(a, b claims.Publication) bool {
	if a.From == value.NoDay || b.From == value.NoDay {
		return true
	}
	return a.From <= b.To+storyDays && b.From <= a.To+storyDays
}

// cluster joins by average linkage: two clusters join while the mean score of all their pairs stays above the threshold,
// the closest first. Ties go to the lower numbers.
func cluster(n int, scores map[[2]int]float64) []int {
	members := make([][]int, n)
	for i := range members {
		members[i] = []int{i}
	}
	sum := map[[2]int]float64{}
	for p, s := range scores {
		sum[p] = s
	}
	for {
		best, at := 0.0, [2]int{-1, -1}
		for p, s := range sum {
			mean := s / float64(len(members[p[0]])*len(members[p[1]]))
			if mean > best || mean == best && (p[0] < at[0] || p[0] == at[0] && p[1] < at[1]) {
				best, at = mean, p
			}
		}
		if best < storyMean {
			break
		}
		merge(members, sum, at)
	}
	out := make([]int, n)
	for c, list := range members {
		for _, i := range list {
			out[i] = c
		}
	}
	return out
}

// merge puts the second cluster into the first.
func merge(members [][]int, sum map[[2]int]float64, at [2]int) {
	members[at[0]] = append(members[at[0]], members[at[1]]...)
	members[at[1]] = nil
	delete(sum, at)
	var moved [][2]int
	for p := range sum {
		if p[0] == at[1] || p[1] == at[1] {
			moved = append(moved, p)
		}
	}
	sort.Slice(moved, func(i, j int) bool {
		return moved[i][0] < moved[j][0] || moved[i][0] == moved[j][0] && moved[i][1] < moved[j][1]
	})
	for _, p := range moved {
		other := p[0] + p[1] - at[1]
		sum[[2]int{min(other, at[0]), max(other, at[0])}] += sum[p]
		delete(sum, p)
	}
}
