package compare

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"verifica/claims"
	"verifica/claims/value"
)

// bond is what two articles share, each feature by its weight.
type bond struct {
	names, stems, figures float64
	days                  float64 // the weight of the rarest day that both name
	kinds                 int
	meeting               bool // both tell of one kind of event between the same two
	elsewhere             bool // each names persons, places or things, and none of the other's
	sameMeeting           bool // both are about one event by its participants and its day
	namesAndDay           bool // two rare names in common within two days: the second is an anchor of its own
	kindAndDay            bool // both tell of one kind of event within two days: one anchor together
	retold                bool // many rare words and a rare figure in common within weeks, in no two places: told without a name
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
func (r *rarity) weigh(a, b *profile, except string) bond {
	var l bond
	beside := 0 // names in common that are no towns
	meet(a.names, b.names, func(f int32) {
		l.names += r.weight(f)
		if !r.town(f) {
			beside++
		}
	})
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
	r.sharedDays(a, b, func(f int32) { l.days = max(l.days, r.weight(f)) })
	meet(a.kinds, b.kinds, func(int32) { l.kinds++ })
	l.kindAndDay = l.kinds > 0 && within(a, b, 2) && (l.days > 0 || !undated(a.when) && !undated(b.when))
	l.elsewhere = l.names < noName && len(a.names) >= placed && len(b.names) >= placed || l.names < fewNames && !within(a, b, 2) || beside == 0 && l.names < fewInCommon && r.beside(a) >= placed && r.beside(b) >= placed
	l.retold = l.stems >= muchElse && l.figures >= rareFigure && within(a, b, retoldDays) && !undated(a.when) && !undated(b.when) && !leadsApart(a, b)
	if l.retold || l.names >= knownName && l.stems+3*min(l.figures, 1) >= muchElse || l.days >= .9 && l.stems >= muchElse {
		l.elsewhere = false
	}
	l.namesAndDay = l.names >= rareNames && within(a, b, 2) && !undated(a.when) && !undated(b.when)
	meet(a.meetings, b.meetings, func(int32) { l.meeting = true })
	l.sameMeeting = l.meeting && sameMeeting(a, b)
	return l
}

// Two articles that name at least so many persons, places or things, and share none worth more than noName, tell two stories
// whatever else they share; so do two that name so many persons or things besides, and share but a place. What few names tie must be
// of neighbouring days. One rare name in common, or a day that both name, is enough where much else is: words and figures of weight
// muchElse.
const (
	placed    = 2
	noName    = .2
	fewNames  = .6
	knownName = .8
	muchElse  = 5
)

// What ties two articles that have no name in common: words of weight muchElse and a figure that hardly any other article gives,
// within so many days.
const (
	rareFigure = .9
	retoldDays = 21
)

// leadsApart reports whether the leads of two articles are set in places that exclude each other.
func leadsApart(a, b *profile) bool {
	p, q := a.reading.Events[0].Where, b.reading.Events[0].Where
	for _, x := range p {
		for _, y := range q {
			if value.Relate(x, y) != value.Disjoint {
				return false
			}
		}
	}
	return len(p) > 0 && len(q) > 0
}

// sharedDays yields the days that two articles name: of two that are dated only those that are no news of either; where the
// day of one is not known, without the year.
func (r *rarity) sharedDays(a, b *profile, yield func(f int32)) {
	if undated(a.when) || undated(b.when) {
		meet(a.open, b.open, yield)
		return
	}
	meet(a.dates, b.dates, func(f int32) {
		day, _ := time.Parse(time.DateOnly, r.key[f])
		if d := value.Day(day.Unix() / 86400); !news(d, a.when) && !news(d, b.when) {
			yield(f)
		}
	})
}

// news reports whether a day is that of a publication or the one before.
func news(d value.Day, p claims.Publication) bool { return d == p.From || d == p.From-1 }

// meet calls yield for everything in both sorted lists.
func meet[T cmp.Ordered](a, b []T, yield func(T)) {
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

// linked reports whether two articles may tell one story: enough in common, of two families at least.
func (r *rarity) linked(a, b *profile) bool {
	if !near(a, b) {
		return false
	}
	l := r.weigh(a, b, "")
	return l.families() >= 2 && l.score()-doubt(a, b, l) >= storyScore
}

// near reports whether two articles may be of the same days. An undated one may be of any; one that foretells a meeting is
// near to those that tell of it.
func near(a, b *profile) bool {
	if within(a, b, storyDays) || sameMeeting(a, b) {
		return true
	}
	days := 0
	meet(a.dates, b.dates, func(int32) { days++ })
	return days > 0
}

// sameMeeting reports whether two articles are about an event of one family, with two participants in common, on days that
// overlap.
func sameMeeting(a, b *profile) bool {
	for _, e := range a.reading.Events {
		for _, f := range b.reading.Events {
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
func within(a, b *profile, days int64) bool {
	p, q := a.when, b.when
	return p.From == value.NoDay || q.From == value.NoDay || int64(p.From)-int64(until(q)) <= days && int64(q.From)-int64(until(p)) <= days
}

// doubt is what two articles must share on top, for each of them that is undated: half of it where both name one day.
func doubt(a, b *profile, l bond) float64 {
	doubt := 0.0
	for _, p := range []*profile{a, b} {
		if undated(p.when) {
			doubt += undatedDoubt
		}
	}
	if l.days >= .6 {
		return doubt / 2
	}
	return doubt
}

// beside counts the names of an article that are no places: persons, organisations, things.
func (r *rarity) beside(p *profile) (n int) {
	for _, f := range p.names {
		n += one(r.kind[f] != claims.ByPlace)
	}
	return n
}

// town reports whether a feature is a place smaller than a country, where many things happen.
func (r *rarity) town(f int32) bool {
	return r.kind[f] == claims.ByPlace && strings.Contains(r.key[f], "/")
}
