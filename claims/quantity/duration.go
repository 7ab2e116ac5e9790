package quantity

import "verifica/claims"

// secondsIn holds the length of each unit of time in seconds, for sums of two: months of 30 days, years of 365.
func secondsIn(unit string) float64 {
	switch unit {
	case "s":
		return 1
	case "min":
		return 60
	case "h":
		return 3600
	case "day":
		return 86400
	case "week":
		return 7 * 86400
	case "month":
		return 30 * 86400
	case "quarter":
		return 90 * 86400
	case "year":
		return 365 * 86400
	}
	return 0
}

// monthsIn returns how many months a calendar unit has, 0 for the others: years and months add up exactly.
func monthsIn(unit string) float64 {
	switch unit {
	case "month":
		return 1
	case "quarter":
		return 3
	case "year":
		return 12
	}
	return 0
}

// duration reads on from a unit of time: "quattro ore e mezza", "tre ore e 40", "un anno e otto mesi".
func (r *reader) duration(a amount, s sense, k int) (amount, int) {
	a.num = a.num.times(s.a)
	a.kind, a.unit = claims.Duration, s.arg
	if m, e := r.andHalf(k); e > 0 {
		a.lo, a.hi, a.slack = a.lo+m*s.a, a.hi+m*s.a, 0
		return a, e
	}
	if q, e := r.andQuarters(k); e > 0 && s.arg == "h" {
		a.lo, a.hi = a.lo+q, a.hi+q
		return a, e
	}
	for depth := 0; depth < 3; depth++ {
		b, e := r.addend(a, k)
		if e == 0 {
			break
		}
		a, k = b, e
	}
	if b, e := r.ofSecond(a, k); e > 0 {
		return b, e
	}
	return a, k
}

// andQuarters reads "e un quarto", "e tre quarti".
func (r *reader) andQuarters(k int) (float64, int) {
	if !r.is(k, and) {
		return 0, 0
	}
	n, e := r.numerator(r.skip(k, and))
	if e == 0 || n.lo != 1 && n.lo != 3 {
		return 0, 0
	}
	if s, end := r.word(e, ordinal); end > 0 && s.a == 4 {
		return n.lo / 4, end
	}
	return 0, 0
}

// addend adds a smaller unit: "e 40", "e 40 minuti", ", 3 giorni", "20 secondi".
func (r *reader) addend(a amount, k int) (amount, int) {
	at := r.skip(k, and)
	if at == k && r.sign(k, ",") {
		at = k + 1
	}
	if r.is(at, article) {
		return a, 0
	}
	n, e := r.simple(at)
	if e == 0 {
		return a, 0
	}
	s, end := r.word(e, timeUnit)
	if end == 0 && a.unit == "h" && r.apostrophe(e) && r.tight(e) && n.digits {
		s, end = sense{a: 1, arg: "min"}, e+1 // "2h 45'"
	}
	if a.unit == "h" && at == k && n.digits && n.whole && n.lo < 60 && r.tight(k) { // "1h30"
		s, end = sense{a: 1, arg: "min"}, max(e, end)
	}
	if u, m := r.word(e, unit); end == 0 && m > 0 && a.unit == "h" && u.arg == "m" && u.b == 1 && r.tight(e) { // "1h 30m"
		s, end = sense{a: 1, arg: "min"}, m
	}
	if end == 0 {
		if a.unit != "h" || !r.is(k, and) || n.article || n.lo < 5 || n.lo >= 60 || n.decimal || r.wordAt(e) && !r.functional(e) {
			return a, 0
		}
		s, end = sense{a: 1, arg: "min"}, e // "tre ore e 40"
	}
	if s.b != 0 && !r.is(e-1, digits) || secondsIn(s.arg) >= secondsIn(a.unit) {
		return a, 0
	}
	return a.plus(n.lo*s.a, s.arg), end
}

// functional reports whether the word at k cannot be what a number before it counts.
func (r *reader) functional(k int) bool {
	return r.is(k, of) || r.is(k, in) || r.is(k, at) || r.is(k, from) || r.is(k, and) || r.is(k, between) || r.is(k, article) || r.is(k, before) ||
		r.is(k, later) || r.is(k, behind) || r.is(k, ahead) || r.is(k, ago) || r.is(k, per) || r.is(k, hours)
}

// plus adds n of a smaller unit. The sum is in the smaller one where that keeps it whole, else in the larger.
func (a amount) plus(n float64, unit string) amount {
	f := secondsIn(a.unit) / secondsIn(unit)
	if m := monthsIn(unit); m > 0 && monthsIn(a.unit) > 0 {
		f = monthsIn(a.unit) / m
	}
	a.lo, a.hi, a.unit, a.slack = a.lo*f+n, a.hi*f+n, unit, 0
	return a
}
