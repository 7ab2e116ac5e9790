package extract

import (
	"verifica/claims"
	"verifica/claims/value"
)

// series is what an enumeration hands on from item to item until it is restated: what is counted, and the half of play.
type series struct {
	attribute  string
	votes      bool // the article counts votes: a percentage hands nothing on beyond its sentence
	secondHalf bool
	block      int
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
func (r *series) follow(d *draft) {
	if d == nil {
		return
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
