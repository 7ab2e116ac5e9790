package quantity

import (
	"math"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// span is a stretch of amounts with the bounds that were read around it.
type span struct {
	value.Range
	kind   claims.Sort
	suffix string
	only   bool // a bare number without bound or second end
	num    num
}

// measured reads bounds and amounts: "oltre quattro ore", "tra 10 e 20 euro", "più di un milione", "3-4 km", "nove circa".
func (r *reader) measured(i int) (span, int) {
	if s, k, ok := r.spans.at(i); ok {
		return s, k
	}
	s, k := r.readMeasured(i)
	return r.spans.keep(i, s, k)
}

func (r *reader) readMeasured(i int) (span, int) {
	if r.is(i, from) && r.is(i, bound) { // "dai 10 ai 20 milioni"
		if in, e := r.stretch(i); e > 0 {
			return r.behind(in, e)
		}
	}
	if s, k := r.word(i, bound); k > 0 {
		if k2 := r.skip(k, article); k2 > k && (r.is(k2, digits) || r.is(k2, middle)) || r.is(k2, card) || r.is(k2, one) {
			k = k2 // "oltre i 40 metri"
		}
		if r.buried(i, k) {
			return span{}, 0
		}
		if in, e := r.stretch(k); e > 0 && !(in.only && in.Min == 0 && in.kind == claims.Number) && !(in.num.article && in.kind == claims.Number) && !r.boundYear(k, in) {
			in.Range = in.limited(s.arg)
			in.suffix, in.only = s.arg, false
			return r.behind(in, e)
		}
		return span{}, 0
	}
	in, k := r.stretch(i)
	if k == 0 {
		return in, 0
	}
	return r.behind(in, k)
}

// buried reports whether the measure at token k says how deep something lies, not less than what: "sotto due metri di neve".
func (r *reader) buried(i, k int) bool {
	if r.key(i, "under") == 0 {
		return false
	}
	in, e := r.stretch(k)
	return e > 0 && in.kind == claims.Dimension && r.is(e, of) && r.key(e+1, "cover") > 0
}

// boundYear reports whether the figure behind "più del" is a year: "300 milioni in meno del 2024".
func (r *reader) boundYear(k int, in span) bool {
	return in.only && in.kind == claims.Number && in.num.whole && in.Min >= 1900 && in.Min <= 2100 && len(r.toks[k].Lower) == 4 && r.is(k-1, of)
}

// behind applies a bound that follows: "300 circa", "vent'anni e passa", "10 o più".
func (r *reader) behind(in span, k int) (span, int) {
	s, e := r.word(k, after)
	if e == 0 {
		if s := r.afterthought(k); s != "" && in.suffix == "" && !in.num.article {
			in.Range, in.suffix, in.only = in.limited(s), s, false
		}
		return in, k
	}
	if s.b == 1 && (r.is(e, digits) || r.is(e, card)) { // "almeno": belongs to the number behind it
		return in, k
	}
	if in.suffix == "" {
		in.Range, in.suffix = in.limited(s.arg), s.arg
	}
	in.only = false
	return in, e
}

// afterthought returns the bound that is set behind what is counted: "diecimila, circa", "sedici i morti, almeno",
// "trecento persone circa", "venti minuti, forse di più". What follows must not be another number that it may belong to.
func (r *reader) afterthought(k int) string {
	for n := 0; n < 4 && k < len(r.toks); n, k = n+1, k+1 {
		at := k
		if r.sign(k, ",") {
			at++
		} else if n == 0 || n > 1 || !r.wordAt(k-1) || r.functional(k-1) {
			if !r.wordAt(k) {
				return ""
			}
			continue
		}
		s, e := r.word(at, after)
		if e > 0 && (e == len(r.toks) || !r.wordAt(e) && !r.is(e, digits) && !r.is(e, currency)) {
			return s.arg
		}
		if at > k || !r.wordAt(k) {
			return ""
		}
	}
	return ""
}

// The bounds, as packs and rule names call them.
const (
	overBound    = "oltre"
	leastBound   = "almeno"
	underBound   = "meno"
	mostBound    = "massimo"
	aboutBound   = "circa"
	almostBound  = "quasi"
	bitOverBound = "poco-più"
	exactBound   = "esatto"
)

// limited applies a bound; about a fraction told in words ("circa la metà") is wide as about a count is.
func (s span) limited(name string) value.Range {
	v := s.Range
	if name == aboutBound && s.kind == claims.Number && !s.num.decimal && v.Min == v.Max && v.Min != math.Trunc(v.Min) {
		v.Min, v.Max = tidy(.9*v.Min), tidy(1.1*v.Max)
		return v
	}
	return limit(v, name)
}

// limit applies a bound of the contract to a range.
func limit(v value.Range, name string) value.Range {
	n := v.Min
	switch name {
	case overBound:
		v.Max, v.MaxOpen, v.MinOpen = math.Inf(1), false, true
	case leastBound:
		v.Max, v.MaxOpen = math.Inf(1), false
	case underBound:
		v.Min, v.MaxOpen = math.Inf(-1), true
	case mostBound:
		v.Min = math.Inf(-1)
	case aboutBound:
		if v.Min == v.Max {
			w := math.Abs(n) * tolerance(v)
			v.Min, v.Max = tidy(n-w), tidy(n+w)
		}
	case almostBound:
		v.Min, v.Max, v.MaxOpen = tidy(.85*n), n, true
	case bitOverBound:
		v.Min, v.Max, v.MinOpen = n, tidy(1.15*n), true
	}
	return v
}

// tolerance is what "circa" allows either way: less for decimals and money.
func tolerance(v value.Range) float64 {
	if v.Min != math.Trunc(v.Min) || len(v.Unit) == 3 && v.Unit != "day" && v.Unit != "min" && v.Unit != "lux" {
		return .05
	}
	return .1
}

// stretch reads one amount or two with what ties them: "tra A e B", "da A a B", "A-B", "A o B".
func (r *reader) stretch(i int) (span, int) {
	if _, k := r.word(i, between); k > 0 {
		return r.ends(r.skip(k, article), func(k int) int { return r.skip(k, and) })
	}
	if _, k := r.word(i, from); k > 0 {
		return r.ends(r.skip(k, article), func(k int) int { return r.skip(k, at) })
	}
	a, k := r.amount(i)
	if k == 0 {
		return span{}, 0
	}
	if e := r.skip(k, at); r.g.english && e > k && !a.article && a.kind == claims.Number { // "5 to 10 percent"
		if s, end := r.close(a, e); end > 0 && s.Min < s.Max && s.num.hi == s.Max {
			return s, end
		}
	}
	if e := r.dash(k); e > 0 && !a.article {
		if s, end := r.close(a, e); end > 0 && s.Min < s.Max && s.num.hi == s.Max && r.dashFits(k) {
			return s, end
		}
	}
	if r.sign(k, "/") && r.tight(k) && r.tight(k+1) && !a.decimal && !a.article {
		if s, end := r.close(a, k+1); end > 0 && s.Max == s.Min+1 && s.num.hi == s.Max && s.Min > 1 && (s.kind != claims.Number || r.wordAt(end) && (r.toks[i].Class == text.Word || r.manyOf(end)) && !r.functional(end)) {
			return s, end // "cinque/sei persone"
		}
	}
	if e := r.skip(k, or); e > k && !a.decimal && r.closeBy(a, e) {
		if s, end := r.close(a, e); end > 0 && s.Min < s.Max {
			return s, end
		}
	}
	return span{Range: a.value(), kind: a.kind, only: true, num: a.num}, k
}

// dashFits reports whether a dash at k ties two numbers: spaces on both sides or on none.
func (r *reader) dashFits(k int) bool { return r.tight(k) == r.tight(k+1) }

// closeBy reports whether "A o B" is one estimate: "tre o quattro", "5 o 6 mila".
func (r *reader) closeBy(a amount, k int) bool {
	b, e := r.amount(k)
	if e == 0 || b.lo <= a.lo && b.scale == a.scale {
		return false
	}
	n := b.lo
	if b.scale > 0 && a.scale == 0 {
		n /= b.scale
	}
	return n-a.lo <= max(2, a.lo/2)
}

// ends reads "A <link> B" for a range that a preposition opens.
func (r *reader) ends(i int, link func(int) int) (span, int) {
	a, k := r.amount(i)
	if k == 0 {
		return span{}, 0
	}
	e := link(k)
	if e == k {
		return span{}, 0
	}
	s, end := r.close(a, r.skip(e, article))
	if end == 0 {
		return span{}, 0
	}
	return s, end
}

// close reads the second end of a range that started with a and makes both one unit.
func (r *reader) close(a amount, k int) (span, int) {
	b, e := r.amount(k)
	if e == 0 || b.article || a.unit != "" && b.unit != "" && (a.kind != b.kind || a.unit != b.unit) {
		return span{}, 0
	}
	if a.unit != "" && b.unit == "" {
		return span{}, 0
	}
	if a.unit == "" {
		a.unit, a.kind = b.unit, b.kind
		if f := r.factor(e); f != 1 {
			a.num = a.num.times(f)
		}
	}
	if b.scale > 0 && a.scale == 0 && a.lo < 1000 && a.lo*b.scale < b.lo {
		a.num = a.num.times(b.scale)
	}
	v := b.value()
	v.Min, v.Slack = a.lo, max(a.slack, b.slack)
	if v.Min > v.Max {
		v.Min, v.Max = v.Max, v.Min
	}
	return span{Range: v, kind: b.kind, num: b.num}, e
}

// factor returns what the unit before token k multiplies by: the first end of a range must be multiplied as well.
func (r *reader) factor(k int) float64 {
	for _, c := range []class{unit, timeUnit, percent, cent} {
		for i := k - 1; i >= 0 && i >= k-maxPhrase; i-- {
			if s, e := r.word(i, c); e == k && s.a != 0 {
				return s.a
			}
		}
	}
	return 1
}
