package quantity

import (
	"math"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// ageProduction reads ages: "33enne", "quarantenne", "ultraottantenne", and amounts of years that are said of a person.
func ageProduction(r *reader, i int) found {
	if s, k := r.word(i, agent); k > 0 {
		v := value.Exact(s.a, s.arg)
		if s.b == 1 {
			v = limit(v, overBound)
		}
		return found{first: i, end: k, kind: claims.Age, rule: "eta.enne", val: v}
	}
	if r.g.english {
		return r.hyphenedAge(i)
	}
	if r.is(i, digits) {
		n, k := r.figures(i)
		pos := k
		if r.dash(pos) > 0 && r.tight(pos) {
			pos++
		}
		if s, e := r.word(pos, ageEnd); e > 0 && r.tight(pos) && n.whole && n.lo < 130 {
			return found{first: i, end: e, kind: claims.Age, rule: "eta.enne", val: value.Exact(n.lo, s.arg)}
		}
	}
	if r.key(i-1, "has") > 0 && r.key(i-2, "of it") > 0 && r.key(i-3, "years") > 0 { // "di anni ne ha trenta"
		if n, k := r.cardinal(i); k > 0 && n.lo < 130 && !n.decimal && !n.article && !r.counts(k) {
			return found{first: i, end: k, kind: claims.Age, rule: "eta.ne", val: value.Exact(n.lo, "year")}
		}
	}
	if r.key(i-1, "in years") > 0 {
		if s, k := r.word(i, dozen); k > 0 && !r.is(k, of) {
			return found{first: i, end: k, kind: claims.Age, rule: "eta.sulla", val: value.Range{Unit: "year", Min: s.a, Max: s.b}}
		}
	}
	return found{}
}

// asAge turns a duration into an age where the words around say so.
func (r *reader) asAge(f found, s span) found {
	if s.kind != claims.Duration || s.Unit != "year" && s.Unit != "month" || s.Max > 130 && !math.IsInf(s.Max, 1) || s.num.collective {
		return f
	}
	if r.saysAge(f.first, f.end) || r.is(f.first, between) && r.key(f.first+1, "the many") > 0 {
		f.kind, f.rule = claims.Age, "eta"
	}
	return f
}

// listStart returns where a list of bare numbers that ends before token i starts: "31, 44 e" before "60 anni".
func (r *reader) listStart(i int) int {
	for k := i; k >= 2 && i-k < 24; k -= 2 {
		if !(r.is(k-1, and) || r.sign(k-1, ",")) || !r.is(k-2, digits) && !r.is(k-2, card) {
			return k
		}
	}
	return i
}

// saysAge reports whether an amount of years at [i, end) is an age: "un uomo di 33 anni", "ha 33 anni", "Rossi, 33 anni,",
// "all'età di 33 anni", "(33 anni)", "sui trent'anni".
func (r *reader) saysAge(i, end int) bool {
	p := i - 1
	if r.key(p, "at age") > 0 && (p == 0 || r.toks[p-1].Class == text.Punct) && (r.is(end, behind) || r.key(end, "is") > 0 || r.sign(end, ",")) {
		return true // "A 72 anni è morto"
	}
	if r.key(p, "ranging") > 0 {
		return true
	}
	if k := r.listStart(i); k < i {
		return r.is(k-1, of) && (r.is(k-2, person) || r.is(k-2, agent) || r.sign(k-2, ","))
	}
	if r.is(p, of) || r.is(p, article) {
		if r.is(p-1, ageCue) {
			return true
		}
	}
	if r.is(p, of) {
		return r.is(p-1, person) || r.is(p-2, person) && !r.functional(p-1) && r.wordAt(p-1) || r.is(p-1, agent)
	}
	switch {
	case r.is(p, ageCue), r.is(end, ageCue), r.is(end, of) && r.is(end+1, ageCue):
		return true
	case r.sign(p, "(") && (r.sign(end, ")") || r.sign(end, ",")) && r.capital(p-1):
		return true
	case r.sign(p, ",") && (r.sign(end, ",") || r.sign(end, ".") || r.sign(end, ";") || end == len(r.toks) || r.sign(end, ")")):
		return r.capital(p-1) || r.is(p-1, person)
	case r.sign(p, ",") && r.is(end, of) && r.capital(end+1): // ", 47 anni di Roma"
		return true
	case r.key(p, "has") > 0:
		return !r.is(end, of) && !r.is(end, from)
	}
	return false
}
