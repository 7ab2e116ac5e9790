package compare

import (
	"strconv"
	"strings"

	"verifica/claims"
	"verifica/claims/value"
)

// tie is what two accounts of events have in common, and in how many families they contradict each other.
type tie struct {
	points  float64 // one for each independent anchor, half for a weak one
	clashes int     // families (when, where, who, which edition) in which they exclude each other
	who     int     // participants in common
	kin     bool    // the articles have names in common besides the place of both
	why     []Reason
}

// holds reports whether two accounts are of one event: one clash is a contradiction and must be outweighed, two clashes
// are two events.
func (t tie) holds() bool {
	return t.clashes == 0 && t.points >= 1.5 || t.clashes == 1 && t.points >= 3
}

// families of the attributes that may not testify in their own case.
var testimony = map[string]string{"place": "where", "date": "when", "time": "when", "participants": "who", "count": "which"}

// tie weighs two events of one type. What the attribute under comparison could have told does not count.
func (c *checker) tie(a, b local, attribute string) tie {
	var t tie
	e, f := c.local(a), c.local(b)
	own := testimony[attribute]
	if c.story[a.reading] == c.story[b.reading] {
		t.add(1, "same-story")
		if e.Main && f.Main || c.focal(a) && c.focal(b) {
			t.add(.5, "main-event")
		}
	}
	if own != "when" {
		t.when(e, f)
	}
	if own != "who" {
		t.people(e, f)
	}
	if own != "where" {
		t.place(e, f)
	}
	if own != "which" {
		t.edition(e, f)
	}
	c.setting(&t, a, b)
	if t.clashes == 1 && t.points == 2.5 && e.Main && f.Main && c.bond(a.reading, b.reading, attribute).figures >= .9 {
		t.add(.5, "same-figures")
	}
	return t
}

// enoughKin is the weight of names besides the place that two articles share, from which what they tell of one place and month
// may be one meeting.
const enoughKin = .8

// setting weighs two meetings of one city and month: that the articles have names in common besides, and where the days differ,
// that each tells of one meeting there.
func (c *checker) setting(t *tie, a, b local) {
	e, f := c.local(a), c.local(b)
	if e.Family != encounter || f.Family != encounter || !samePlaces(e, f) || a.reading == b.reading {
		return
	}
	if c.kinship(a.reading, b.reading, e) < enoughKin {
		return
	}
	t.kin = true
	if c.story[a.reading] != c.story[b.reading] {
		t.add(.5, "names-in-common", c.inCommon(a.reading, b.reading)...)
		if len(e.Where) == 0 || len(f.Where) == 0 {
			t.add(.5, "same-headline-place")
		}
	}
	if sameMonth(e.When, f.When) && !(dated(e.When) && dated(f.When) && value.Relate(e.When, f.When) != value.Disjoint) {
		t.add(.5, "same-month")
	}
	if t.clashes == 1 && sameCity(e, f) && sameMonth(e.When, f.When) && !e.Main && !f.Main && c.lone(a) && c.lone(b) {
		t.add(1, "only-there")
	}
}

// samePlaces reports whether two events are told of one place, or of one that holds the other.
func samePlaces(e, f *claims.Event) bool {
	for _, p := range placesOf(e) {
		for _, q := range placesOf(f) {
			switch value.Relate(p, q) {
			case value.Equal, value.Narrower, value.Wider:
				return true
			}
		}
	}
	return false
}

// set reports whether two meetings are tied by their place, at times that may be one.
func (t tie) set(e, f *claims.Event) bool {
	gap := max(e.When.From-f.When.To, f.When.From-e.When.To)
	return samePlaces(e, f) && (gap <= 0 || gap <= nearDays && (e.When.Approx || f.When.Approx) || sameMonth(e.When, f.When))
}

// focal reports whether an event is the only one of its family in its article of which the article says how long it lasted.
func (c *checker) focal(at local) bool { return c.lasted[at.reading][kind(c.local(at))] == at.event+1 }

// findLasted notes, by reading and family, the one event whose duration is given, counted from 1; -1 where there are several.
func (c *checker) findLasted() {
	c.lasted = make([]map[string]int, len(c.readings))
	for r := range c.readings {
		c.lasted[r] = map[string]int{}
		for i := range c.readings[r].Claims {
			cl := &c.readings[r].Claims[i]
			if cl.Attribute != "duration" || cl.Nature == "" {
				continue
			}
			k := kind(&c.readings[r].Events[cl.Event])
			if old := c.lasted[r][k]; old != 0 && old != cl.Event+1 {
				c.lasted[r][k] = -1
			} else {
				c.lasted[r][k] = cl.Event + 1
			}
		}
	}
}

func (t *tie) add(points float64, code string, args ...string) {
	t.points += points
	t.why = append(t.why, Reason{code, args})
}

func (t *tie) when(e, f *claims.Event) {
	switch r := value.Relate(e.When, f.When); {
	case r == value.Disjoint && overnight(e.When, f.When):
	case r == value.Disjoint && apartFor(e, f):
		t.clashes += 2
	case r == value.Disjoint && !e.When.Approx && !f.When.Approx:
		t.clashes++
	case r == value.Disjoint && (e.When.From == value.NoDay || f.When.From == value.NoDay):
		t.clashes++
	case r != value.Disjoint && dated(e.When) && dated(f.When):
		t.add(1, "same-day", e.When.From.String())
	}
}

// apartFor reports whether two articles are about meetings of days that lie so far apart that nobody takes the one for the other.
func apartFor(e, f *claims.Event) bool {
	return e.Main && f.Main && e.Family == encounter && dated(e.When) && dated(f.When) && (e.When.From-f.When.To >= farDays || f.When.From-e.When.To >= farDays)
}

// farDays is how many days lie between two meetings at least that no two articles would take for one.
const farDays = 5

// overnight reports whether two periods of hours lie at most a day apart: talks that began in the afternoon end at night.
func overnight(p, q value.Period) bool {
	return (p.FromMin >= 0 || q.FromMin >= 0) && p.From != value.NoDay && q.From != value.NoDay && p.From-lastDay(q) <= 1 && q.From-lastDay(p) <= 1
}

func (t *tie) people(e, f *claims.Event) {
	both := shared(e.Who, f.Who)
	t.who = len(both)
	switch {
	case t.who >= 2:
		t.add(1, "same-participants", both...)
	case t.who == 1:
		t.add(.5, "same-participants", both...)
	case len(e.Who) >= 2 && len(f.Who) >= 2:
		t.clashes++
	}
}

func (t *tie) place(e, f *claims.Event) {
	apart := len(e.Where) > 0 && len(f.Where) > 0
	for _, p := range e.Where {
		for _, q := range f.Where {
			switch value.Relate(p, q) {
			case value.Equal, value.Narrower, value.Wider:
				t.add(1, "same-place", p.Name)
				return
			case value.Disjoint:
			default:
				apart = false
			}
		}
	}
	if apart {
		t.clashes++
	}
}

func (t *tie) edition(e, f *claims.Event) {
	switch {
	case e.Ordinal == 0 || f.Ordinal == 0:
	case e.Ordinal == f.Ordinal:
		t.add(1, "same-edition", strconv.Itoa(e.Ordinal))
	default:
		t.clashes++
	}
}

// strength returns the anchors that hold two claims of one group together without the attribute compared, and whether
// they are enough for a conflict.
func (c *checker) strength(a, b local, attribute string) (why []Reason, strong bool) {
	e := c.local(a)
	switch {
	case e.Type == roleType:
		return []Reason{{"same-person", []string{strings.Join(e.Who, ", ")}}}, true
	case e.Type == storyType:
		l := c.bond(a.reading, b.reading, attribute)
		return []Reason{{"same-story", c.inCommon(a.reading, b.reading)}}, l.score() >= pairScore
	}
	t := c.tie(a, b, attribute)
	return t.why, t.points >= 1.5
}

// pairScore is the score of two articles of one story above which what they say of it may conflict: the story itself was
// found by all its members, so less is asked of two of them.
const pairScore = 1.5

// bond weighs what two readings share.
func (c *checker) bond(i, j int, except string) bond {
	return c.rarity.weigh(&c.profiles[i], &c.profiles[j], except)
}

// inCommon names what two articles share, the rarest five names first.
func (c *checker) inCommon(i, j int) []string {
	var best []int32
	meet(c.profiles[i].names, c.profiles[j].names, func(f int32) { best = append(best, f) })
	return c.rarity.names(best, 5)
}
