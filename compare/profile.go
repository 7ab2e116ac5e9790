package compare

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"time"

	"verifica/claims"
	"verifica/claims/value"
)

// profile is what an article may share with others of its story, as sorted feature numbers.
type profile struct {
	names, stems, figures, kinds, dates []int32
	meetings                            []int32 // the main event with two of its participants
	open                                []int32 // its dates as an article without a year would give them: "08-15", "5/15"
	week                                int32   // of publication; noWeek where undated
}

const noWeek = math.MinInt32

// byEvent is the family of main events with their participants.
const byEvent claims.AnchorKind = "event"

// rarity counts, over all readings, in how many articles and different weeks a feature occurs.
type rarity struct {
	number   map[claims.Anchor]int32
	kind     []claims.AnchorKind
	key      []string
	about    []string // the attribute that the feature was read from
	articles []int32
	weeks    []int32
	last     []int32 // the last week counted, per feature
	total    int32   // of the articles
}

// profileAll numbers the features of the readings and counts them, week by week.
func (c *checker) profileAll() {
	c.rarity = &rarity{number: map[claims.Anchor]int32{}, total: int32(len(c.readings))}
	c.profiles = make([]profile, len(c.readings))
	for i := range c.readings {
		c.profiles[i] = c.rarity.profile(&c.readings[i], c.when[i])
	}
	inWeeks := make([]int, len(c.readings))
	for i := range inWeeks {
		inWeeks[i] = i
	}
	slices.SortStableFunc(inWeeks, func(i, j int) int { return int(c.profiles[i].week) - int(c.profiles[j].week) })
	for _, i := range inWeeks {
		c.rarity.count(&c.profiles[i])
	}
}

// profile numbers the features of one reading.
func (r *rarity) profile(reading *claims.Reading, when claims.Publication) profile {
	p := profile{week: noWeek}
	if !undated(when) {
		p.week = int32(when.From) / 7
	}
	for _, a := range reading.Anchors {
		if a.Kind != claims.ByDate {
			p.add(a.Kind, r.id(a))
			continue
		}
		for _, key := range withoutYear(a.Key) {
			p.open = append(p.open, r.id(claims.Anchor{Kind: claims.ByDate, Key: key}))
		}
		if len(a.Key) == len("2006-01-02") {
			p.dates = append(p.dates, r.id(a))
		}
	}
	for _, e := range reading.Events {
		if e.Type != "story" && e.Type != "role" {
			p.add(claims.ByType, r.id(claims.Anchor{Kind: claims.ByType, Key: e.Type}))
		}
		if e.Main && e.Type != storyType {
			for _, key := range pairsOf(&e) {
				p.meetings = append(p.meetings, r.id(claims.Anchor{Kind: byEvent, Key: key}))
			}
		}
	}
	for _, list := range []*[]int32{&p.names, &p.stems, &p.figures, &p.kinds, &p.dates, &p.meetings, &p.open} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	return p
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
	if a.Kind == claims.ByPerson {
		a.Key = lastWord(a.Key)
	}
	n, ok := r.number[a]
	if !ok {
		n = int32(len(r.kind))
		r.number[a] = n
		r.kind, r.key, r.about = append(r.kind, a.Kind), append(r.key, a.Key), append(r.about, a.Attribute)
		r.articles, r.weeks, r.last = append(r.articles, 0), append(r.weeks, 0), append(r.last, noWeek)
	}
	return n
}

// count adds an article; weeks come in order.
func (r *rarity) count(p *profile) {
	for _, list := range [][]int32{p.names, p.stems, p.figures, p.kinds, p.dates, p.meetings, p.open} {
		for _, f := range list {
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

// bond is what two articles share, each feature by its weight.
type bond struct {
	names, stems, figures float64
	days                  float64 // the weight of the rarest day that both name
	kinds                 int
	meeting               bool // both tell of one kind of event between the same two
	elsewhere             bool // each names places and things, and none of the other's
	sameMeeting           bool // both are about one event by its participants and its day
	namesAndDay           bool // two rare names in common within two days: the second is an anchor of its own
	kindAndDay            bool // both tell of one kind of event within two days: one anchor together
}

// score sums a bond up, by weights fitted to the development corpora.
func (b bond) score() float64 {
	score := 2*b.names + .75*b.stems + 3*min(b.figures, 2) + 2*b.days
	if b.meeting {
		score += 2
	}
	if b.sameMeeting {
		score += 3
	}
	if b.namesAndDay {
		score += .5
	}
	return score
}

// manyNames is the weight of names in common that is worth two anchors: three persons, clubs or places that hardly any
// other article names. On the development corpora it adds no wrong pair at 2, 2.5 or 3.
const manyNames = 3

// rareNames is the weight of names in common that, on the same days, is worth two anchors.
const rareNames = 1.1

// families counts the independent kinds of anchors: names, many of them, words, figures.
func (b bond) families() (n int) {
	if b.elsewhere {
		return 0
	}
	for _, has := range []bool{b.names >= .6, b.names >= manyNames, b.stems >= 2, b.figures >= .6, b.days >= .6, b.meeting, b.sameMeeting, b.namesAndDay, b.kindAndDay} {
		if has {
			n++
		}
	}
	return n
}

// mostStems is how many words in common count, the rarest.
const mostStems = 8

// telling is the weight from which a word in common says something: in a large set the words of every fire are in every fire.
const telling = .35

// weigh scores what two articles share; figures read from the attribute except do not count.
func (c *checker) weigh(i, j int, except string) bond {
	a, b, r := &c.profiles[i], &c.profiles[j], c.rarity
	var l bond
	meet(a.names, b.names, func(f int32) { l.names += r.weight(f) })
	var stems []float64
	meet(a.stems, b.stems, func(f int32) {
		if w := r.weight(f); w >= telling {
			stems = append(stems, w)
		}
	})
	slices.Sort(stems)
	for _, w := range stems[max(0, len(stems)-mostStems):] {
		l.stems += w
	}
	meet(a.figures, b.figures, func(f int32) {
		if r.about[f] != except {
			l.figures += r.weight(f)
		}
	})
	c.sharedDays(i, j, func(f int32) { l.days = max(l.days, r.weight(f)) })
	meet(a.kinds, b.kinds, func(int32) { l.kinds++ })
	l.kindAndDay = l.kinds > 0 && c.within(i, j, 2) && (l.days > 0 || !undated(c.when[i]) && !undated(c.when[j]))
	l.elsewhere = l.names < noName && len(a.names) >= placed && len(b.names) >= placed || l.names < fewNames && !c.within(i, j, 2)
	l.namesAndDay = l.names >= rareNames && c.within(i, j, 2) && !undated(c.when[i]) && !undated(c.when[j])
	meet(a.meetings, b.meetings, func(int32) { l.meeting = true })
	l.sameMeeting = l.meeting && c.sameMeeting(i, j)
	return l
}

// Two articles that name at least so many persons, places or things, and share none worth more than noName, tell two stories
// whatever else they share.
// What few names tie must be of neighbouring days.
const (
	placed   = 2
	noName   = .2
	fewNames = .6
)

// sharedDays yields the days that two articles name: of two that are dated only those that are no news of either; where the
// day of one is not known, without the year.
func (c *checker) sharedDays(i, j int, yield func(f int32)) {
	a, b := &c.profiles[i], &c.profiles[j]
	if undated(c.when[i]) || undated(c.when[j]) {
		meet(a.open, b.open, yield)
		return
	}
	meet(a.dates, b.dates, func(f int32) {
		day, _ := time.Parse(time.DateOnly, c.rarity.key[f])
		if d := value.Day(day.Unix() / 86400); !news(d, c.when[i]) && !news(d, c.when[j]) {
			yield(f)
		}
	})
}

// news reports whether a day is that of a publication or the one before.
func news(d value.Day, p claims.Publication) bool { return d == p.From || d == p.From-1 }

// meet calls yield for every number in both sorted lists.
func meet(a, b []int32, yield func(int32)) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			yield(a[i])
			i, j = i+1, j+1
		}
	}
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
