package compare

import (
	"math"
	"slices"

	"verifica/claims"
	"verifica/claims/value"
)

// stages of a figure that supersede one another; asked and given never meet.
var stages = []string{"forecast", "provisional", "final"}

// sameMeasure reports whether two claims count the same thing of the same part, or the slot that keeps them apart. A slot
// that one side alone fills stops the comparison, unless its default says the same: a share is of the total, a stage is
// the final one.
func sameMeasure(a, b *claims.Claim) (slot string, ok bool) {
	m, n := a.Measure, b.Measure
	for _, s := range []struct{ name, left, right string }{
		{"head", m.Head, unsaid(a, b, m.Head, n.Head)}, {"part", m.Part, n.Part}, {"share", shareOf(a, b), shareOf(b, a)},
		{"perimeter", m.Perimeter, n.Perimeter}, {"period", m.Period, n.Period}, {"base", m.Base, n.Base}, {"unread", m.Unread, unread(a, b)}, {"instance", a.Instance.Of, b.Instance.Of},
	} {
		if s.left != s.right {
			return s.name, false
		}
	}
	if !sameStage(m.Stage, n.Stage) {
		return "stage", false
	}
	if a.Instance.Key != b.Instance.Key && (areas[a.Instance.Of] || !sameName(a.Instance.Key, b.Instance.Key)) {
		return "instance", false
	}
	return sameSubject(a, b)
}

// shareOf returns the share of the first of two claims. What each of two sides gives and what both give together are of one
// measure: see doubled.
func shareOf(a, b *claims.Claim) string {
	if a.Measure.Share == "each" && aside(b, "in-all") {
		return orElse(b.Measure.Share, "total")
	}
	return orElse(a.Measure.Share, "total")
}

// doubled returns what both sides give together, where one claim tells of each and the other of both.
func doubled(a, b *claims.Claim) value.Value {
	v, ok := a.Value.(value.Range)
	if !ok || a.Measure.Share != "each" || !aside(b, "in-all") || b.Measure.Share != "" {
		return comparable(a.Value)
	}
	v.Min, v.Max, v.Slack = 2*v.Min, 2*v.Max, 2*v.Slack
	return v
}

// unsaid returns the head of the second of two claims, that of the first where one is unsaid and both are of one area or
// person and near: a list of areas names its measure once.
func unsaid(a, b *claims.Claim, left, right string) string {
	if left != right && (left == "" || right == "") && a.Instance.Key != "" && akin(a.Value, b.Value) {
		return left
	}
	return right
}

// unread returns the unread modifier of the second of two claims, that of the first where one of them alone has one and both
// numbers are near: "117 droni russi" and "140 droni", "due le auto della fuga" and "tre auto".
func unread(a, b *claims.Claim) string {
	x, y := a.Measure.Unread, b.Measure.Unread
	if x != y && (x == "" || y == "") && x != elliptic && y != elliptic && akin(a.Value, b.Value) {
		return x
	}
	return y
}

// elliptic marks a number whose noun was not read.
const elliptic = "ellipsis"

// akin reports whether two numbers lie near enough to be accounts of one figure: the greater at most half as great again.
func akin(v, w value.Value) bool {
	a, ok := v.(value.Range)
	b, also := w.(value.Range)
	if !ok || !also {
		return false
	}
	x, y := middle(a), middle(b)
	return x*y > 0 && math.Max(math.Abs(x), math.Abs(y)) <= 1.5*math.Min(math.Abs(x), math.Abs(y))
}

// sameStage reports whether two stages may meet: the same, or steps of one count.
func sameStage(a, b string) bool {
	return a == b || slices.Contains(stages, orElse(a, "final")) && slices.Contains(stages, orElse(b, "final"))
}

// sameSubject reports whether two claims are said of the same: what is said of nobody in particular meets no claim of
// somebody, where the attribute is of persons.
func sameSubject(a, b *claims.Claim) (slot string, ok bool) {
	if len(a.Subject) > 0 && len(b.Subject) > 0 {
		return "subject", len(shared(a.Subject, b.Subject)) > 0
	}
	return "subject", len(a.Subject) == len(b.Subject) || !personal[a.Attribute]
}

// areas are the instances whose names must be equal: "Italia" is not "Forza Italia".
var areas = map[string]bool{"place": true, "organisation": true, "area": true, "name": true, "match": true}

// personal are the attributes that mean nothing without their subject.
var personal = map[string]bool{"age": true, "role": true, "stance": true, "votes": true, "nationality": true, "name": true, "sentence": true, "exchanged_for": true}

// bound reports whether a claim says enough to be compared with others of its story: something of the story as a whole
// needs a head or an instance.
func bound(e *claims.Event, c *claims.Claim) bool {
	return e.Type != storyType || !loose[c.Attribute] || c.Measure.Head != "" && c.Measure.Head != c.Attribute || c.Instance.Key != ""
}

// loose are the attributes of which a story has many.
var loose = map[string]bool{"place": true, "date": true, "time": true, "duration": true, "age": true, "percent": true, "amount": true, "count": true, "distance": true, "sentence": true}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
