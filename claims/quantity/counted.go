package quantity

import (
	"verifica/claims/text"
)

// hardCounts reports whether a unit, a scale, a month or the like at k claims the number before it.
func (r *reader) hardCounts(k int) bool {
	return r.is(k, scale) || r.is(k, percent) || r.is(k, currency) || r.unitClaims(k) || r.is(k, thousand) || r.is(k, timeUnit) && !r.is(k, hourWord) || r.is(k, ordinal)
}

// unitClaims reports whether a unit stands at k as units are written: "a" is a preposition, "A" ampere.
func (r *reader) unitClaims(k int) bool {
	s, e := r.word(k, unit)
	return e > 0 && r.unitFits(s, amount{}, k)
}

// counts reports whether what stands at k is what a number before it counts: a noun, a unit, a scale.
func (r *reader) counts(k int) bool {
	if k >= len(r.toks) {
		return false
	}
	if r.hardCounts(k) {
		return true
	}
	if r.toks[k].Class != text.Word || r.is(k, particle) || r.functional(k) || r.capital(k) || r.is(k, last) || r.is(k, next) || r.is(k, daypart) || r.is(k, zone) || r.is(k, this) || r.is(k, relday) {
		return false
	}
	w := r.toks[k].Lower
	if r.future(k) || r.is(k, one) && !r.g.english {
		return false
	}
	return w[len(w)-1] < 0x80 // not "arrivò"
}

// singular reports whether an Italian word can be no plural that a number counts: "alle 19 crolla". Clipped nouns and the
// plurals in -a are few.
func singular(w string) bool {
	if len(w) < 4 {
		return false
	}
	switch w {
	case "auto", "foto", "moto", "euro", "video", "uova", "paia", "dita", "braccia", "labbra", "ossa", "mila", "miglia", "migliaia", "centinaia", "chilo", "kilo", "radio", "metro", "mura", "lenzuola", "ginocchia", "grida", "persona", "volta":
		return false
	}
	return w[len(w)-1] == 'a' || w[len(w)-1] == 'o'
}
