package compare

import (
	"cmp"
	"slices"

	"verifica/claims"
)

// crowd is how many articles of one week may share a feature: what more share makes no candidates.
const crowd = 64

// posts tells which articles have a feature, by week: an inverted index. It is read only once made.
type posts struct {
	rarity   *rarity
	profiles []profile
	order    []int32 // articles by week, undated ones first
	rank     []int32 // place of an article in that order
	start    []int32 // of the list of each feature in lists, and the end of the last
	end      []int32
	lists    []int32 // articles in the order of their weeks
}

// post makes the index of some articles.
func post(profiles []profile, r *rarity) *posts {
	x := &posts{rarity: r, profiles: profiles, order: byWeek(profiles), rank: make([]int32, len(profiles))}
	size := make([]int32, len(r.kind)+1)
	for i := range profiles {
		r.keys(&profiles[i], func(f int32) { size[f+1]++ })
	}
	for f := range r.kind {
		size[f+1] += size[f]
	}
	x.start, x.end, x.lists = size, slices.Clone(size[:len(r.kind)]), make([]int32, size[len(r.kind)])
	for k, i := range x.order {
		x.rank[i] = int32(k)
		r.keys(&profiles[i], func(f int32) { x.add(f, i) })
	}
	return x
}

// add appends an article to the list of a feature, unless a crowd of its week stands there.
func (x *posts) add(f, i int32) {
	list := x.list(f)
	if n := len(list); n >= crowd && (x.rarity.kind[f] == claims.ByDate || x.profiles[list[n-crowd]].week == x.profiles[i].week) {
		return
	}
	x.lists[x.end[f]] = i
	x.end[f]++
}

func (x *posts) list(f int32) []int32 { return x.lists[x.start[f]:x.end[f]] }

// keys yields the features that make candidates: names, figures, days and rare words that no crowd shares.
func (r *rarity) keys(p *profile, yield func(f int32)) {
	for _, list := range [...][]int32{p.names, p.figures, p.dates, p.meetings, p.open} {
		for _, f := range list {
			if r.articles[f] <= crowd*r.weeks[f] {
				yield(f)
			}
		}
	}
	for _, f := range p.stems {
		if r.rare(f) {
			yield(f)
		}
	}
}

// pairs yields every two articles that share a key within neighbouring weeks, once.
func (x *posts) pairs(yield func(i, j int32)) {
	met := make([]int32, len(x.profiles)) // who met article i last
	for _, j := range x.order {
		x.partners(&x.profiles[j], func(i int32) {
			if x.rank[i] < x.rank[j] && met[i] != j+1 {
				met[i] = j + 1
				yield(i, j)
			}
		})
	}
}

// partners yields the articles that share a key with p: of its own week and its neighbours, and undated ones; of any week where p is
// undated or the key is a day or a name that few articles have. An article that shares several keys comes as often.
func (x *posts) partners(p *profile, yield func(i int32)) {
	x.rarity.keys(p, func(f int32) {
		list := x.list(f)
		if p.week == noWeek || x.rarity.kind[f] == claims.ByDate || x.rarity.lastingKey(f) {
			for _, i := range list {
				yield(i)
			}
			return
		}
		for _, i := range list[:x.from(list, noWeek+1)] {
			yield(i)
		}
		for _, i := range list[x.from(list, p.week-1):x.from(list, p.week+2)] {
			yield(i)
		}
	})
}

// from returns where the articles of a week or a later one begin in a list.
func (x *posts) from(list []int32, week int32) int {
	k, _ := slices.BinarySearchFunc(list, week, func(i, week int32) int { return cmp.Compare(x.profiles[i].week, week) })
	return k
}
