package extract

import (
	"math"
	"strings"

	"verifica/claims"
	"verifica/claims/value"
)

// series is what an enumeration hands on from item to item until it is restated: what is counted, and the half of play.
type series struct {
	attribute  string
	votes      bool // the article counts votes: a percentage hands nothing on beyond its sentence
	secondHalf bool
	block      int
	head       claims.Measure // of the number counted last, for ellipsis
	unit       string
	shares     int     // shares with decimals so far: a bare decimal of such an article is one too
	scale      float64 // of the amount named last: "5,5 miliardi, i ricavi a 156,9"
	sentence   int
	percents   int            // the sentence of the last percentage, counted from 1; 0 for none
	shared     claims.Measure // of the last percentage that says what it is of
}

// start begins a sentence of a block: the half of play holds to the end of its paragraph.
func (r *series) start(block int) {
	r.secondHalf = r.secondHalf && r.block == block
	r.block = block
	if r.votes {
		r.attribute = "votes"
	}
}

// follow takes over what a claim counts, if its numbers may go on bare: "Rasy 133 voti, Terranova 117".
func (r *series) follow(d *draft, sentence int) {
	if d == nil {
		return
	}
	if n, ok := d.Value.(value.Range); ok && d.Measure.Head != "" && d.Attribute != "duration" {
		r.head, r.unit, r.sentence = d.Measure, n.Unit, sentence
		for _, grade := range grades { // "nove ricoverati: due gravi, tre lievi": the next grade is of all again
			r.head.Part = strings.TrimSpace(strings.TrimSuffix(r.head.Part, grade))
		}
	}
	if n, ok := d.Value.(value.Range); ok && d.Attribute == "amount" {
		r.scale, r.sentence = scaleOf(n), sentence
	}
	if n, ok := d.Value.(value.Range); ok && d.Attribute == "percent" && !n.Change && n.Min != math.Trunc(n.Min) {
		r.shares++
	}
	if d.Attribute == "percent" {
		r.percents = sentence + 1
		if d.Measure.Head != "" {
			r.shared = d.Measure
		}
	}
	switch d.Attribute {
	case "votes", "percent":
		r.attribute = d.Attribute
		r.votes = r.votes || d.Attribute == "votes"
	default:
		r.attribute = ""
	}
}

// inherit gives a bare number the attribute of the series.
func (r *series) inherit(d *draft) bool {
	n, ok := d.Value.(value.Range)
	if !ok || r.attribute == "" || n.Unit != "" || n.Ordinal || r.attribute == "percent" && n.Max > 100 {
		return false
	}
	d.Attribute = r.attribute
	if r.attribute == "percent" {
		n.Unit = "%"
	}
	d.Value = n
	return true
}

// share gives a bare decimal the unit of the shares that the article tells of: "Neri chiude al 41,7", "Riva, 7,2". A decimal comma that
// was read as the minutes of an hour is one too: "all'1,12".
func (r *series) share(d *draft, quote string) bool {
	if r.shares < fewShares {
		return false
	}
	if c, ok := d.Value.(value.Clock); ok && strings.Contains(quote, ",") && c.From == c.To {
		d.Value = value.Range{Min: float64(c.From/60) + float64(c.From%60)/100, Slack: .005}
	}
	n, ok := d.Value.(value.Range)
	if n.Max == 0 {
		n.Max = n.Min
	}
	if !ok || n.Unit != "" || n.Ordinal || n.Change || n.Min == math.Trunc(n.Min) && !math.IsInf(n.Min, 0) || n.Max > 100 && !math.IsInf(n.Max, 0) || n.Min < 0 && !math.IsInf(n.Min, 0) {
		return false
	}
	n.Unit = "%"
	d.Attribute, d.Value = "percent", n
	return true
}

// fewShares is how many shares with decimals an article tells of before a bare decimal is one.
const fewShares = 2

// ellipsis gives a bare number the head of the number counted last, in its sentence or the one before: "11.600 unità,
// contro le 26.600 di prima". What tells the two apart was not read, so the claim is never compared.
func (r *series) ellipsis(d *draft, sentence int) bool {
	n, ok := d.Value.(value.Range)
	if !ok || n.Unit != "" || n.Ordinal || r.head.Head == "" || sentence-r.sentence > 1 {
		return false
	}
	n.Unit = r.unit
	d.Value, d.Attribute, d.Measure = n, "count", claims.Measure{Head: r.head.Head, Unread: "ellipsis"}
	if n.Change { // "novemila in più": no level of anything
		d.Measure.Unread, d.Nature = "", claims.Functional
	}
	return true
}

// scaled reads a bare decimal as an amount in the scale of the amount named last in its sentence or the one before.
func (r *series) scaled(d *draft, money string, sentence int) bool {
	n, ok := d.Value.(value.Range)
	if !ok || r.scale == 0 || money == "" || n.Unit != "" || n.Ordinal || n.Change || n.Min == math.Trunc(n.Min) || sentence-r.sentence > 1 {
		return false
	}
	n.Min, n.Max, n.Slack, n.Unit = n.Min*r.scale, n.Max*r.scale, n.Slack*r.scale, money
	d.Value, d.Attribute = n, "amount"
	return true
}

// scaleOf is the scale in which an amount was printed: a thousand million or a million.
func scaleOf(n value.Range) float64 {
	for _, scale := range [...]float64{1e9, 1e6} {
		if n.Min >= scale {
			return scale
		}
	}
	return 0
}

// minute moves a minute that follows one of the second half into that half: «8' st Riva, 20' Conti» is 53 and 65.
func (r *series) minute(v value.Value, m *claims.Mention) value.Value {
	min, ok := v.(value.Minute)
	if !ok {
		return v
	}
	stated := m.Last-m.First > 2
	if stated {
		r.secondHalf = min.Minute > 45
	} else if r.secondHalf && min.Minute <= 45 {
		min.Minute += 45
	} else {
		r.secondHalf = false
	}
	return min
}
