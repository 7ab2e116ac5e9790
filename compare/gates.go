package compare

import (
	"math"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// gate returns the code of what stands before a finding, empty where nothing does.
//
//  1. A claim that its article sets beside another version is compared by nobody.
//  2. What is said of a story as a whole needs a head or an instance. Two counts far apart are of two things.
//  3. Neither article also states the other's value.
//  4. Each side has one value in its article. An article that contradicts itself may contradict another with either of two;
//     more are several things.
//  5. An article that gives two unlike figures of one noun speaks of two things. Minutes of play far apart are two goals of one player.
//     So does one that gives two depths or two strengths of a shock, two kilometres of a road, two speeds.
//  6. Inside one article both speak in one voice, headlines aside, a plan is not set against an outcome, and two counts, two changes or two hours
//     of one word are two things.
func (c *checker) gate(b bucket, list []account, x, y account, v Verdict) string {
	switch {
	case v == Variant:
		return ""
	case aside(x.claim, "two-versions") || aside(y.claim, "two-versions"):
		return "two-versions"
	case !bound(c.local(x.local()), x.claim) || !bound(c.local(y.local()), y.claim):
		return "unbound"
	case twoMoments(x.claim.Value, y.claim.Value) && !(aside(x.claim, "goal") && aside(y.claim, "goal")):
		return "two-moments"
	case farCounts(x, y):
		return "far-apart"
	case x.claim.Measure.Head == "distacco" && (x.reading == y.reading || rivals(list, x)+rivals(list, y) > 0):
		return "two-things" // a stage and the general ranking
	case v != Evolution && !soleInMatch[x.claim.Attribute] && c.strange(x, y):
		return "elsewhere"
	case x.reading == y.reading && (open(x.claim) || x.claim.Attribute == "attendance") && x.claim.Evidence.Sentence != y.claim.Evidence.Sentence && !akin(x.claim.Value, y.claim.Value):
		return "two-things"
	case x.reading == y.reading:
		return insideGate(list, x, y)
	}
	if (x.claim.Attribute == "amount" || x.claim.Attribute == "percent") && farOff(x.claim.Value, y.claim.Value) {
		return "two-things"
	}
	left, right := rivals(list, x), rivals(list, y)
	if x.claim.Attribute == "age" && x.claim.Instance.Of == "role" && !akin(x.claim.Value, y.claim.Value) {
		return "two-things" // a man of fifty and one of thirty
	}
	if once[x.claim.Attribute] && left+right > 0 {
		return "many-values"
	}
	if open(x.claim) && (strangers(list, x) || strangers(list, y)) {
		return "many-values"
	}
	if v == Conflict && (left > 1 || right > 1) {
		return "many-values"
	}
	agreed := 0
	for i := range list {
		z := &list[i]
		if z.reading == x.reading && says(z.claim, y.claim) {
			if left == 0 {
				return "states-both"
			}
			agreed |= 1
		}
		if z.reading == y.reading && says(z.claim, x.claim) {
			if right == 0 {
				return "states-both"
			}
			agreed |= 2
		}
	}
	if agreed == 3 && c.sameWire(x.reading, y.reading) { // a copy contradicts itself as its original does
		return "states-both"
	}
	return ""
}

// once are the attributes of which an event has one value: an article that gives two speaks of two shocks, cars or platforms.
var once = map[string]bool{"depth": true, "magnitude": true, "milestone": true, "label": true, "speed": true}

// soleInMatch are the attributes of a match that are bound by a word of their own, wherever the sentence is set.
var soleInMatch = map[string]bool{"expelled": true, "referee": true, "scorer": true}

// farCounts reports whether two counts of things, closed and not small, lie so far apart that they are of two things: three times as
// large, inside one article half as large again. The tolls of two articles may be as far apart as they like.
func farCounts(x, y account) bool {
	v, ok := x.claim.Value.(value.Range)
	w, also := y.claim.Value.(value.Range)
	derived := aside(x.claim, "derived") && aside(y.claim, "derived") // two figures that one sentence gives of one thing
	if !ok || !also || derived || value.Known(v.Unit) || value.Known(w.Unit) || x.claim.Nature == claims.Rising || x.claim.Nature == claims.Revised && x.reading != y.reading ||
		x.claim.Nature == claims.Counter || !closed(v) || !closed(w) || v.Ordinal || w.Ordinal {
		return false
	}
	small, large := min(middle(v), middle(w)), max(middle(v), middle(w))
	if x.reading == y.reading {
		return small > 0 && large > fewMore*small && large > fewThings
	}
	return small > 0 && large > manyTimes*small && large > fewThings
}

// closed reports whether a range is a figure, exact or about.
func closed(v value.Range) bool { return v.Max <= fewMore*v.Min }

// What farCounts goes by: numbers up to fewThings are as soon wrong as far apart.
const (
	manyTimes = 3
	fewMore   = 1.5
	fewThings = 10
)

// twoMoments reports whether two minutes of play lie more than five apart.
func twoMoments(v, w value.Value) bool {
	a, ok := v.(value.Minute)
	b, also := w.(value.Minute)
	return ok && also && max(a.Minute-b.Minute, b.Minute-a.Minute) > 5
}

// insideGate keeps an article that gives more than two values of one thing from being set against itself: then they are
// several things.
func insideGate(list []account, x, y account) string {
	switch {
	case x.claim.Nature == claims.Members || once[x.claim.Attribute] || rivals(list, x) > 1:
		return "many-values"
	case !aside(x.claim, "derived") && !aside(y.claim, "derived") && (x.claim.Attribute == "count" || x.claim.Value.Type() == "clock") && x.claim.Nature == claims.Functional && x.claim.Measure.Head != "":
		return "two-things"
	case changes(x.claim) && changes(y.claim) && x.claim.Zone != text.Headline && y.claim.Zone != text.Headline:
		return "two-things" // of a quarter and of a half-year
	case x.claim.Voice != y.claim.Voice && x.claim.Zone != text.Headline && y.claim.Zone != text.Headline:
		return "two-voices"
	case x.claim.Mode != y.claim.Mode && (isPlan(x.claim.Mode) || isPlan(y.claim.Mode)):
		return "plan-inside"
	}
	return ""
}

// changes reports whether a claim gives a change.
func changes(c *claims.Claim) bool {
	n, ok := c.Value.(value.Range)
	return ok && n.Change
}

// rivals counts the accounts of the same article that exclude x.
func rivals(list []account, x account) (n int) {
	for i := range list {
		z := &list[i]
		if _, same := sameMeasure(z.claim, x.claim); z.reading == x.reading && same && relate(z.claim, x.claim) == value.Disjoint {
			n++
		}
	}
	return n
}

// open reports whether a claim was bound by the noun that governs it, not by a rule of its own.
func open(c *claims.Claim) bool {
	return c.Nature == claims.Functional && (c.Attribute == "percent" || c.Attribute == "amount" || c.Attribute == "count" || c.Attribute == "distance" || c.Attribute == "prisoners")
}

// mostTimes is how many times as large the larger of two accounts of one figure is at most, where only the noun that governs them
// makes them one: the takings of a year are no account of those of a quarter.
const mostTimes = 3

// farOff reports whether two numbers of one sign are too unlike to be accounts of one figure.
func farOff(v, w value.Value) bool {
	a, ok := v.(value.Range)
	b, also := w.(value.Range)
	if !ok || !also || a.Unit != b.Unit {
		return false
	}
	x, y := math.Abs(middle(a)), math.Abs(middle(b))
	return min(x, y) > 0 && max(x, y) > mostTimes*min(x, y)
}

// strangers reports whether the article of x gives another value of the same measure, in another sentence, that is no
// account of the same figure: it speaks of two things by one noun.
func strangers(list []account, x account) bool {
	for i := range list {
		z := &list[i]
		if _, same := sameMeasure(z.claim, x.claim); z.reading == x.reading && same && z.claim.Evidence.Sentence != x.claim.Evidence.Sentence &&
			relate(z.claim, x.claim) == value.Disjoint && !akin(z.claim.Value, x.claim.Value) {
			return true
		}
	}
	return false
}

// says reports whether one claim says all that another of its measure does: Moscow says Russia, Russia does not say
// Moscow.
func says(a, b *claims.Claim) bool {
	if _, ok := sameMeasure(a, b); !ok {
		return false
	}
	r := relate(a, b)
	return r == value.Equal || r == value.Narrower
}
