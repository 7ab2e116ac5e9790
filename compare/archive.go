package compare

import (
	"cmp"
	"slices"

	"verifica/claims"
)

// Archive holds the readings of many articles, so that a draft is compared with those that it may concern and with no others:
// the cost of a draft grows with its neighbours, not with the archive. It is read only once made.
type Archive struct {
	readings []claims.Reading
	posts    *posts
	ids      map[string]bool
	about    map[string][]int32 // articles by what their events and persons are known by, in the order of publication
}

// NewArchive profiles the readings and indexes them.
func NewArchive(readings []claims.Reading) *Archive {
	sorted := byContent(readings)
	profiles, r := profileAll(sorted)
	a := &Archive{readings: sorted, posts: post(profiles, r), ids: map[string]bool{}, about: map[string][]int32{}}
	for i := range sorted {
		a.ids[sorted[i].Article.ID] = true
	}
	for _, i := range a.posts.order {
		for _, key := range remembrances(&sorted[i]) {
			a.about[key] = append(a.about[key], i)
		}
	}
	return a
}

// Len returns how many articles there are.
func (a *Archive) Len() int { return len(a.readings) }

// Check compares drafts with themselves and with the archive, and reports what touches a draft, as the function Check does with
// Options.Draft; the report holds the drafts and the articles that were looked at. A draft takes the place of an article of its ID.
// Of the articles that tell of the same persons and of nothing else in common, the nearest in time are looked at.
func (a *Archive) Check(drafts []claims.Reading, opts Options) *Report {
	opts.Draft = map[string]bool{}
	for i := range drafts {
		opts.Draft[drafts[i].Article.ID] = true
	}
	list := slices.Clone(drafts)
	for _, i := range a.neighbours(drafts) {
		if !opts.Draft[a.readings[i].Article.ID] {
			list = append(list, a.readings[i])
		}
	}
	list = byContent(list)
	r := newRarity(a.posts.rarity, 0)
	profiles := make([]profile, len(list))
	for i := range list {
		profiles[i] = profileOf(&list[i], r.id)
	}
	for _, i := range byWeek(profiles) {
		if id := list[i].Article.ID; opts.Draft[id] && !a.ids[id] {
			r.count(&profiles[i])
			r.total++
		}
	}
	return check(list, profiles, r, opts)
}

// neighbours returns the articles that may be of the stories of the drafts, in order: those linked to one, those linked to these,
// and those of the same persons.
func (a *Archive) neighbours(drafts []claims.Reading) []int32 {
	x := a.posts
	near := map[int32]bool{}
	var queue []int32
	follow := func(p *profile) {
		met := map[int32]bool{}
		x.partners(p, func(i int32) {
			if !met[i] && !near[i] && len(queue) < component && x.rarity.linked(p, &x.profiles[i]) {
				near[i], queue = true, append(queue, i)
			}
			met[i] = true
		})
	}
	for k := range drafts {
		p := profileOf(&drafts[k], x.rarity.known)
		follow(&p)
		for _, key := range remembrances(&drafts[k]) {
			for _, i := range a.nearest(a.about[key], p.week) {
				near[i] = true
			}
		}
	}
	for k := 0; k < len(queue); k++ {
		follow(&x.profiles[queue[k]])
	}
	out := make([]int32, 0, len(near))
	for i := range near {
		out = append(out, i)
	}
	slices.Sort(out)
	return out
}

// nearest returns the articles of a list, which lie in the order of publication, that are nearest to a week: a crowd at most.
func (a *Archive) nearest(list []int32, week int32) []int32 {
	k, _ := slices.BinarySearchFunc(list, week, func(i, week int32) int { return cmp.Compare(a.posts.profiles[i].week, week) })
	from := max(0, min(k-crowd/2, len(list)-crowd))
	return list[from:min(len(list), from+crowd)]
}

// remembrances returns what the events of a reading are known by across stories: two participants and a family, or a person.
func remembrances(r *claims.Reading) (out []string) {
	for i := range r.Events {
		switch e := &r.Events[i]; {
		case e.Type == storyType || len(e.Who) == 0:
		case e.Type == roleType:
			out = append(out, holderKey(e))
		default:
			out = append(out, pairsOf(e)...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
