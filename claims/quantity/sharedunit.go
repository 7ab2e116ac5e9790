package quantity

import (
	"verifica/claims"
	"verifica/claims/text"
)

// maxShared bounds the numbers of a list that share the unit of the last.
const maxShared = 8

// sharing gives a bare number of a list the unit of its last member: "31, 44 e 60 anni", "a 4 e 6 anni", "10, 15 e 20 per
// cento". All members are written alike, in figures or in words, and the list ends in "e" or "o"; a list of two needs
// a preposition, an article, a verb or a sign before it that opens it.
func (r *reader) sharing(s span, i, k int) span {
	if !s.only || s.kind != claims.Number || s.num.article || s.num.decimal || s.num.scale > 0 || s.Min != s.Max || k != i+1 {
		return s
	}
	class := r.toks[i].Class
	for n := 0; n < maxShared && k+1 < len(r.toks); n++ {
		last := r.is(k, and) || r.is(k, or)
		if !last && !r.sign(k, ",") || r.toks[k+1].Class != class || !r.is(k+1, digits) && !r.is(k+1, card) {
			return s
		}
		b, e := r.amount(k + 1)
		if e == 0 || b.article || b.lo != b.hi {
			return s
		}
		if b.kind != claims.Number {
			if !last || n == 0 && !r.opensList(i) {
				return s
			}
			return s.inUnitOf(b, r.factor(e))
		}
		if last || e != k+2 {
			return s
		}
		k = e
	}
	return s
}

// opensList reports whether the token before i may open a list of two.
func (r *reader) opensList(i int) bool {
	return r.is(i-1, of) || r.is(i-1, from) || r.is(i-1, article) || r.key(i-1, "to") > 0 || r.key(i-1, "has") > 0 || i > 0 && r.toks[i-1].Class == text.Punct
}

// inUnitOf gives s the unit of b; f is what that unit multiplies by.
func (s span) inUnitOf(b amount, f float64) span {
	if f != 1 {
		s.num = s.num.times(f)
	}
	if b.scale > 0 && s.num.lo < 1000 {
		s.num = s.num.times(b.scale)
	}
	s.kind, s.only = b.kind, false
	s.Range = s.num.rng(b.unit)
	return s
}
