package compare

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"time"

	"verifica/claims"
)

// profile is what an article may share with others of its story, as sorted feature numbers, and when it was published.
type profile struct {
	reading                             *claims.Reading
	when                                claims.Publication
	names, stems, figures, kinds, dates []int32
	meetings                            []int32 // the main event with two of its participants
	open                                []int32 // its dates as an article without a year would give them: "08-15", "5/15"
	week                                int32   // of publication; noWeek where undated
}

const noWeek = math.MinInt32

// byEvent is the family of main events with their participants.
const byEvent claims.AnchorKind = "event"

// rarity counts, over all readings, in how many articles and different weeks a feature occurs. With a prior, that is what it
// counts from: the articles of an archive, of which only some are looked at again.
type rarity struct {
	prior    *rarity
	number   map[claims.Anchor]int32
	kind     []claims.AnchorKind
	key      []string
	about    []string // the attribute that the feature was read from
	articles []int32
	weeks    []int32
	last     []int32 // the last week counted, per feature
	total    int32   // of the articles
}

// newRarity begins a count over so many articles more than the prior, if there is one.
func newRarity(prior *rarity, articles int) *rarity {
	r := &rarity{prior: prior, number: map[claims.Anchor]int32{}, total: int32(articles)}
	if prior != nil {
		r.total += prior.total
	}
	return r
}

// profileAll numbers the features of the readings and counts them, week by week.
func profileAll(readings []claims.Reading) ([]profile, *rarity) {
	r := newRarity(nil, len(readings))
	profiles := make([]profile, len(readings))
	for i := range readings {
		profiles[i] = profileOf(&readings[i], r.id)
	}
	for _, i := range byWeek(profiles) {
		r.count(&profiles[i])
	}
	return profiles, r
}

// byWeek returns the indexes of some profiles by week of publication, undated ones first.
func byWeek(profiles []profile) []int32 {
	out := make([]int32, len(profiles))
	for i := range out {
		out[i] = int32(i)
	}
	slices.SortStableFunc(out, func(i, j int32) int { return cmp.Compare(profiles[i].week, profiles[j].week) })
	return out
}

// unknown is the number of a feature that no article has.
const unknown = -1

// profileOf gathers the features of one reading by their numbers, those that have one.
func profileOf(reading *claims.Reading, number func(claims.Anchor) int32) profile {
	p := profile{reading: reading, when: publication(reading), week: noWeek}
	if !undated(p.when) {
		p.week = int32(p.when.From) / 7
	}
	for _, a := range reading.Anchors {
		if a.Kind != claims.ByDate {
			p.add(a.Kind, number(a))
			continue
		}
		for _, key := range withoutYear(a.Key) {
			p.open = append(p.open, number(claims.Anchor{Kind: claims.ByDate, Key: key}))
		}
		if len(a.Key) == len("2006-01-02") {
			p.dates = append(p.dates, number(a))
		}
	}
	for _, e := range reading.Events {
		if e.Type != storyType && e.Type != roleType {
			p.add(claims.ByType, number(claims.Anchor{Kind: claims.ByType, Key: e.Type}))
		}
		if e.Main && e.Type != storyType {
			for _, key := range pairsOf(&e) {
				p.meetings = append(p.meetings, number(claims.Anchor{Kind: byEvent, Key: key}))
			}
		}
	}
	for _, list := range p.lists() {
		slices.Sort(*list)
		*list = slices.Compact(*list)
		if len(*list) > 0 && (*list)[0] == unknown {
			*list = (*list)[1:]
		}
	}
	return p
}

// lists returns the lists of features.
func (p *profile) lists() [7]*[]int32 {
	return [...]*[]int32{&p.names, &p.stems, &p.figures, &p.kinds, &p.dates, &p.meetings, &p.open}
}

// withoutYear returns a day as texts of an unknown year give it: by its month and by its weekday.
func withoutYear(key string) []string {
	d, err := time.Parse(time.DateOnly, key)
	if err != nil {
		return []string{key}
	}
	return []string{d.Format("01-02"), fmt.Sprintf("%d/%d", (d.Weekday()+6)%7+1, d.Day())}
}

func (p *profile) add(kind claims.AnchorKind, id int32) {
	switch kind {
	case claims.ByStem:
		p.stems = append(p.stems, id)
	case claims.BySignature:
		p.figures = append(p.figures, id)
	case claims.ByType:
		p.kinds = append(p.kinds, id)
	case claims.ByDate:
		p.dates = append(p.dates, id)
	default:
		p.names = append(p.names, id)
	}
}

// all returns every feature.
func (p *profile) all() []int32 { return slices.Concat(p.names, p.stems, p.figures, p.dates) }

// has reports whether a reading has a feature.
func (p *profile) has(f int32) bool {
	for _, list := range [][]int32{p.names, p.stems, p.figures, p.dates} {
		if _, ok := slices.BinarySearch(list, f); ok {
			return true
		}
	}
	return false
}

// id numbers an anchor; persons are one by their last word.
func (r *rarity) id(a claims.Anchor) int32 {
	a = folded(a)
	n, ok := r.number[a]
	if !ok {
		n = int32(len(r.kind))
		r.number[a] = n
		r.kind, r.key, r.about = append(r.kind, a.Kind), append(r.key, a.Key), append(r.about, a.Attribute)
		articles, weeks := int32(0), int32(0)
		if p := r.prior; p != nil {
			if k := p.known(a); k != unknown {
				articles, weeks = p.articles[k], p.weeks[k]
			}
		}
		r.articles, r.weeks, r.last = append(r.articles, articles), append(r.weeks, weeks), append(r.last, noWeek)
	}
	return n
}

// known returns the number of an anchor that has one.
func (r *rarity) known(a claims.Anchor) int32 {
	if n, ok := r.number[folded(a)]; ok {
		return n
	}
	return unknown
}

func folded(a claims.Anchor) claims.Anchor {
	switch a.Kind {
	case claims.ByPerson:
		a.Key = lastWord(a.Key)
	case claims.ByThing: // a name that no lexicon has is as often as not a surname
		a.Kind = claims.ByPerson
	}
	return a
}

// count adds an article; weeks come in order.
func (r *rarity) count(p *profile) {
	for _, list := range p.lists() {
		for _, f := range *list {
			r.articles[f]++
			if r.weeks[f] == 0 || r.last[f] != p.week {
				r.weeks[f]++
				r.last[f] = p.week
			}
		}
	}
}

// weight says how much a feature in common is worth: 1 where two articles of the set share it, less the more do, by the
// logarithm. A small set is taken as a sample of a larger one.
func (r *rarity) weight(f int32) float64 {
	n := math.Max(float64(r.total), sample)
	return max(0, math.Log(n/float64(r.articles[f]))/math.Log(n/2))
}

// sample is how many articles a set is taken for at least.
const sample = 40

// rare reports whether a stem is rare enough to say something.
func (r *rarity) rare(f int32) bool {
	return r.articles[f] <= max(8, r.total/200) && r.weeks[f] <= max(2, r.total/500)
}

// points is what a feature counts in a score: see bond.score.
func (r *rarity) points(f int32) float64 {
	switch r.kind[f] {
	case claims.ByStem:
		return .75 * r.weight(f)
	case claims.BySignature:
		return 3 * r.weight(f)
	}
	return 2 * r.weight(f)
}

// names returns the keys of the n weightiest features.
func (r *rarity) names(features []int32, n int) []string {
	slices.SortStableFunc(features, func(a, b int32) int { return cmp.Compare(r.weight(b), r.weight(a)) })
	var out []string
	for _, f := range features[:min(n, len(features))] {
		out = append(out, r.key[f])
	}
	return out
}
