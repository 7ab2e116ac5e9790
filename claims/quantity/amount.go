package quantity

import (
	"math"

	"verifica/claims"
	"verifica/claims/value"
)

// amount is a number with its unit, if it has one.
type amount struct {
	num
	kind claims.Sort
	unit string
}

// amount reads a number and its unit from token i on.
func (r *reader) amount(i int) (amount, int) {
	if a, k, ok := r.amounts.at(i); ok {
		return a, k
	}
	a, k := r.readAmount(i)
	return r.amounts.keep(i, a, k)
}

func (r *reader) readAmount(i int) (amount, int) {
	if a, k := r.signFirst(i); k > 0 {
		return a, k
	}
	if a, k := r.halfUnit(i); k > 0 {
		return a, k
	}
	neg, at := r.negative(i)
	n, k := r.cardinal(at)
	if k == 0 {
		return amount{}, 0
	}
	if r.g.english {
		n, k = r.andAHalf(n, k)
	}
	if neg {
		n.lo, n.hi = -n.hi, -n.lo
	}
	n.signed = at > i && r.signs(i)
	a := amount{num: n, kind: claims.Number}
	if b, e := r.unitOf(a, k); e > 0 {
		return b, e
	}
	if n.article {
		return amount{}, 0
	}
	return a, k
}

// negative reads a minus before a number.
func (r *reader) negative(i int) (bool, int) {
	if r.is(i, minus) && !r.signs(i) && (r.is(i+1, digits) || r.is(i+1, card)) && !r.is(i-1, digits) && !r.is(i-1, card) {
		return true, i + 1
	}
	if r.is(i, minus) && r.signs(i) {
		return !r.sign(i, "+"), i + 1
	}
	return false, i
}

// signFirst reads a currency before its number: "$10", "EUR 20", "€ 5 milioni".
func (r *reader) signFirst(i int) (amount, int) {
	s, k := r.word(i, currency)
	if k == 0 || k >= len(r.toks) || !r.is(k, digits) {
		return amount{}, 0
	}
	n, e := r.cardinal(k)
	if e == 0 || s.b == 0 && len(r.toks[i].Lower) != 3 {
		return amount{}, 0
	}
	return amount{n, claims.Money, s.arg}, e
}

// halfUnit reads "mezz'ora", "mezzo litro", "mezza giornata", "tre quarti d'ora", "metà secolo".
func (r *reader) halfUnit(i int) (amount, int) {
	at := r.skip(i, one)
	if s, k := r.word(at, half); k > 0 {
		n := exactly(s.a)
		n.word = true
		if a, e := r.unitOf(amount{num: n}, k); e > 0 {
			return a, e
		}
	}
	return amount{}, 0
}

// unitOf reads the unit at k of the number a.
func (r *reader) unitOf(a amount, k int) (amount, int) {
	if a.collective || a.scale > 0 || a.lo < 1 || a.group && a.lo >= 1e6 {
		k = r.skip(k, of) // "un paio d'ore", "21 miliardi di euro", "tre quarti d'ora"
	}
	if r.g.english {
		k = r.hyphen(k)
	}
	if s, e := r.word(k, percent); e > 0 && !a.article {
		a.num = a.num.times(s.a)
		a.kind, a.unit = claims.Percent, s.arg
		return a, e
	}
	if s, e := r.word(k, currency); e > 0 && !(a.article && s.b == 1) { // "a $5 fee"
		a.kind, a.unit = claims.Money, s.arg
		return r.cents(a, e)
	}
	if s, e := r.word(k, cent); e > 0 && a.lo != 1 {
		if b, e2 := r.centsAlone(a, s, e); e2 > 0 {
			return b, e2
		}
	}
	if s, e := r.word(k, timeUnit); e > 0 && r.unitFits(s, a, k) && !r.matches(k) {
		return r.duration(a, s, e)
	}
	if s, e := r.word(k, unit); e > 0 && r.unitFits(s, a, k) {
		a.num = a.num.times(s.a)
		a.kind, a.unit = claims.Dimension, s.arg
		if s.arg == "deg" && r.ofHeat(e) {
			a.unit = "C"
		}
		if m, end := r.andHalf(e); end > 0 {
			a.lo, a.hi, e = a.lo+m*s.a, a.hi+m*s.a, end
		} else if c, end := r.simple(r.skip(e, and)); s.arg == "m" && r.is(e, and) && end > 0 && r.hundredths(c, end) {
			a.lo, a.hi, a.slack, e = cents(a.lo, c.lo, .01), cents(a.hi, c.lo, .01), .005, end // "1 metro e 75"
		}
		return a, e
	}
	return a, 0
}

// hundredths reports whether a number that ends before token k may tell the centimetres behind metres: two figures or the word
// for them, and no noun that it counts instead: "5 metri e 90 a monte", "un metro e venti d'acqua".
func (r *reader) hundredths(c num, k int) bool {
	if c.decimal || c.lo != c.hi || len(r.toks[k-1].Lower) != 2 && (r.is(k-1, digits) || c.lo < 10 || c.lo > 99) {
		return false
	}
	return !r.wordAt(k) || r.functional(k) || r.is(k, particle)
}

// unitFits reports whether an abbreviated unit may stand at k: only behind digits, and capitalised as units are.
func (r *reader) unitFits(s sense, a amount, k int) bool {
	if s.b == 0 {
		return true
	}
	if !r.is(k-1, digits) && !r.is(k-1, thousand) {
		return false
	}
	w := r.src[r.toks[k].Start:r.toks[k].End]
	if w == "M" || r.sign(k+1, ".") && r.tight(k+1) && r.tight(k+2) && r.wordAt(k+2) {
		return false // "3M", "476 d.C."
	}
	if s.b == 2 { // capital only: "15 A", "70 F"
		return w[0] >= 'A' && w[0] <= 'Z' && r.endOfWord(k+1)
	}
	if s.b == 3 && !r.tight(k) && r.wordAt(k+1) && !r.is(k+1, of) { // "300 ha di bosco", but "nel 2024 ha vinto"
		return false
	}
	return r.endOfWord(k + 1)
}

// endOfWord reports whether nothing clings to the token before k but a sign.
func (r *reader) endOfWord(k int) bool { return !r.tight(k) || !r.apostrophe(k) }

// cents reads the hundredths behind a sum: "due rubli un copeca", "1 USD e 23 centesimi", "un euro e mezzo".
func (r *reader) cents(a amount, k int) (amount, int) {
	if m, e := r.andHalf(k); e > 0 && a.lo < 1000 {
		a.lo, a.hi = a.lo+m, a.hi+m
		return a, e
	}
	at := r.skip(k, and)
	n, e := r.simple(at)
	if e == 0 || n.lo >= 100 || n.decimal {
		return a, k
	}
	s, end := r.word(e, cent)
	if end == 0 && at > k && n.whole && n.lo >= 10 && !r.wordAt(e) {
		s.a, end = .01, e // "un euro e 20"
	}
	if end == 0 {
		return a, k
	}
	a.lo, a.hi, a.slack = cents(a.lo, n.lo, s.a), cents(a.hi, n.lo, s.a), 0
	return a, end
}

func cents(whole, n, unit float64) float64 { return math.Round((whole+n*unit)*100) / 100 }

// centsAlone reads "50 centesimi di euro" and "80 centesimi".
func (r *reader) centsAlone(a amount, s sense, k int) (amount, int) {
	code := s.arg
	if c, e := r.word(r.skip(k, of), currency); e > 0 {
		code, k = c.arg, e
	}
	if code == "" {
		return a, 0
	}
	a.num = a.num.times(s.a)
	a.lo, a.hi = math.Round(a.lo*1e4)/1e4, math.Round(a.hi*1e4)/1e4
	a.kind, a.unit = claims.Money, code
	return a, k
}

// value returns the amount as the contract prints it.
func (a amount) value() value.Range {
	v := a.rng(a.unit)
	v.Change = a.signed && a.kind != claims.Dimension
	return v
}
