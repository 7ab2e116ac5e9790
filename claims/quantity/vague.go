package quantity

import "math"

// vague reads numbers that are nouns: "un paio", "una ventina", "decine di migliaia", "mezzo milione", and fractions.
func (r *reader) vague(i int) (num, int) {
	if n, k := r.halfOf(i); k > 0 {
		return n, k
	}
	if n, k := r.halfAlone(i); k > 0 {
		return n, k
	}
	k := r.skip(i, one)
	if r.key(k, "good") > 0 {
		k++
	}
	if n, e := r.fraction(i); e > 0 {
		return n, e
	}
	if s, e := r.word(k, dozen); e > 0 && (s.a < s.b || k > i && (r.is(e, of) || r.key(k, "pair") > 0)) && (k > i || r.is(i-1, article) || r.is(i-1, of) || r.is(i, half)) {
		n := num{lo: s.a, hi: s.b, collective: true}
		if s.a == s.b { // "un paio" may be three
			n.slack = 1
		}
		return r.times(n, e)
	}
	if s, e := r.word(i, heap); e > 0 {
		n := num{lo: s.a, hi: s.b, hiOpen: true, collective: true}
		if s.b == 0 {
			n.hi = math.Inf(1)
		}
		return r.times(n, e)
	}
	if s, e := r.word(i, half); e > 0 && r.is(e, scale) {
		m, end := r.word(e, scale)
		n := exactly(s.a * m.a)
		n.slack, n.scale = n.lo/10, m.a
		return n, end
	}
	return num{}, 0
}

// halfOf reads "la metà", "metà del pubblico"; "a metà gara", "metà aprile" and "metà del mese" are times.
func (r *reader) halfOf(i int) (num, int) {
	s, k := r.word(i, middle)
	if k == 0 || r.g.english || r.is(i-1, at) && !r.is(i-1, article) && r.key(i-1, "to") > 0 {
		return num{}, 0
	}
	e := r.skip(k, of)
	e = r.skip(e, article)
	if _, t := r.container(e); t > 0 || r.is(e, month) || r.is(e, timeUnit) || r.is(e, daypart) || r.is(e, digits) || r.is(e, season) || r.is(e, this) || r.is(e, weekday) {
		return num{}, 0
	}
	definite := r.is(i-1, article) || r.is(i-1, of) || r.is(i-1, bound)
	if e == k && !(definite && (!r.wordAt(k) || r.functional(k))) || e > k && !definite && i > 0 && r.wordAt(i-1) {
		return num{}, 0
	}
	return exactly(s.a), k
}

// halfAlone reads "mezzo", "un mezzo", "mezza tazza" where nothing else is said; in an article "mezza Italia" is a manner of
// speaking.
func (r *reader) halfAlone(i int) (num, int) {
	at := r.skip(i, one)
	s, k := r.word(at, half)
	if !r.st.Alone || k == 0 || i > 0 || r.is(k, scale) || r.is(k, dozen) || k < len(r.toks) && (at > i || !r.counts(k) || r.hardCounts(k)) {
		return num{}, 0
	}
	return exactly(s.a), k
}

// times multiplies a collective by what it is made of: "un paio di migliaia", "decine di milioni", "una ventina di mila".
func (r *reader) times(n num, k int) (num, int) {
	at := r.skip(k, of)
	if at == k {
		return n, k
	}
	if s, e := r.word(at, heap); e > 0 {
		m := n.times(s.a / 2)
		m.collective = true
		return m, e
	}
	if s, e := r.word(at, scale); e > 0 {
		m := n.times(s.a)
		m.collective, m.scale = true, s.a
		return m, e
	}
	if s, e := r.word(at, card); e > 0 && s.a == 1000 {
		return n.times(1000), e
	}
	return n, k
}

// fraction reads "un terzo", "due quinti", "tre quarti", "1/3", "1 e 1/4", "metà", "due su tre".
func (r *reader) fraction(i int) (num, int) {
	if n, k := r.slashed(i); k > 0 {
		return n, k
	}
	top, k := r.numerator(i)
	if k == 0 {
		return num{}, 0
	}
	if n, e := r.mixed(top, k); e > 0 {
		return n, e
	}
	if m, e := r.andHalf(k); e > 0 && (!top.article || r.counts(e)) && top.lo < 1000 && !r.is(e, timeUnit) && !r.is(k, scale) {
		return exactly(top.lo + m), e
	}
	if m, e := r.andHalf(k + 1); e > 0 && !r.g.english && top.lo < 100 && r.wordAt(k) && r.counts(k) && !r.hardCounts(k) && !r.is(k, timeUnit) && !r.is(k, half) {
		return exactly(top.lo + m), e // "una tazza e mezza"
	}
	if r.is(k, per) && !r.g.english {
		if m, e := r.simple(k + 1); e > 0 && top.lo < m.lo && (m.lo <= 20 || m.lo == 100 || m.lo == 1000) && m.lo > 1 && !m.article && !r.hardCounts(e) {
			return exactly(top.lo / m.lo), e // "due su tre"
		}
	}
	if n, e := r.outOf(top, k); e > 0 {
		return n, e
	}
	if r.g.english && r.dash(k) > 0 && r.tight(k) && r.tight(k+1) {
		k++ // "two-thirds"
	}
	s, e := r.word(k, ordinal)
	if e == 0 || s.a < 3 || !r.denominator(i, k, top) {
		return num{}, 0
	}
	n := exactly(top.lo / s.a)
	return n, e
}

// mixed adds the fraction behind a whole number: "1 e 1/4", "3 1/2", "due e un quarto", "tre e due terzi".
func (r *reader) mixed(top num, k int) (num, int) {
	if top.lo >= 100 || top.article || top.decimal {
		return num{}, 0
	}
	at := r.skip(k, and)
	if n, e := r.slashedAt(at, true); e > 0 && (at > k || top.whole && k < len(r.toks) && r.spaced(k)) {
		return exactly(n.lo + top.lo), e
	}
	if at == k || r.g.english {
		return num{}, 0
	}
	n, e := r.numerator(at)
	s, end := r.word(e, ordinal)
	if e == 0 || end == 0 || s.a < 3 || s.a > 10 || n.lo >= s.a || !r.denominator(at, e, n) {
		return num{}, 0
	}
	return exactly(top.lo + n.lo/s.a), end
}

// outOf reads on from the number of "un italiano su tre", "sei italiani su dieci": nothing may be counted behind it.
func (r *reader) outOf(top num, k int) (num, int) {
	if r.g.english || !r.wordAt(k) || !r.counts(k) || r.hardCounts(k) || !r.is(k+1, per) {
		return num{}, 0
	}
	m, e := r.simple(k + 2)
	if e == 0 || m.article || m.decimal || top.lo >= m.lo || m.lo > 20 && m.lo != 100 && m.lo != 1000 || r.capital(e) || r.hardCounts(e) {
		return num{}, 0
	}
	if r.counts(e) && !r.goesOnSingular(e) && !(r.is(k, person) && !r.manyOf(e)) && !(r.is(k, person) && top.article && r.toks[e].Lower[len(r.toks[e].Lower)-1] == 'e') {
		return num{}, 0
	}
	return exactly(top.lo / m.lo), e
}

// goesOnSingular reports whether the word at k has no ending of a plural, so that a number above one does not count it:
// "due italiani su tre rinunciano".
func (r *reader) goesOnSingular(k int) bool {
	w := r.toks[k].Lower
	return len(w) > 3 && (w[len(w)-1] == 'o' || w[len(w)-1] == 'a') && r.key(k, "invariable") == 0
}

// numerator reads the small number over a fraction.
func (r *reader) numerator(i int) (num, int) {
	if _, k := r.word(i, one); k > 0 {
		n := exactly(1)
		n.article = true
		return n, k
	}
	if s, k := r.word(i, card); k > 0 && s.a > 0 && s.a < 100 {
		return exactly(s.a), k
	}
	if i < len(r.toks) && r.is(i, digits) && len(r.toks[i].Lower) < 3 {
		return r.figures(i)
	}
	return num{}, 0
}

// denominator reports whether the ordinal at k is a denominator: plural after more than one, and after "un" only where
// "di", a "del" or the end follows ("un terzo di", but "un terzo uomo").
func (r *reader) denominator(i, k int, top num) bool {
	w := r.toks[k].Lower
	if top.lo > 1 {
		return w[len(w)-1] == 'i' || r.g.english && w[len(w)-1] == 's'
	}
	if r.g.english {
		return r.is(k+1, of)
	}
	return w[len(w)-1] == 'o' && top.article && (r.is(k+1, of) || k+1 == len(r.toks) || r.is(k+1, ordinal) || !r.wordAt(k+1))
}

// slashed reads "1/3".
func (r *reader) slashed(i int) (num, int) { return r.slashedAt(i, false) }

// slashedAt reads "1/3"; behind a whole number it can be nothing but a fraction.
func (r *reader) slashedAt(i int, behind bool) (num, int) {
	if i+2 >= len(r.toks) || !r.is(i, digits) || !r.sign(i+1, "/") || !r.is(i+2, digits) || !r.tight(i+1) || !r.tight(i+2) {
		return num{}, 0
	}
	a, b := small(r.toks[i].Lower), small(r.toks[i+2].Lower)
	if a < 1 || b < 2 || a >= b || b > 10 || r.sign(i+3, "/") || r.is(i+3, digits) || r.is(i+3, month) {
		return num{}, 0
	}
	if !behind && (r.estimate(a, b, i+3) || !r.wordAt(i+3) && i > 0) {
		return num{}, 0
	}
	return exactly(float64(a) / float64(b)), i + 3
}

// estimate reports whether "a/b" before token k is "5/6 persone", one more or less, and no fraction.
func (r *reader) estimate(a, b, k int) bool {
	if r.is(k, month) {
		return true // "l'8/9 giugno"
	}
	return a > 1 && b == a+1 && r.wordAt(k) && !r.functional(k) && r.manyOf(k) && (r.is(k, timeUnit) || !r.is(k, unit))
}

// manyOf reports whether the word at k has the ending of a plural.
func (r *reader) manyOf(k int) bool {
	w := r.toks[k].Lower
	return w[len(w)-1] == 'i' || w[len(w)-1] == 'e' || r.g.english && w[len(w)-1] == 's'
}

// wordAt reports whether a word stands at k.
func (r *reader) wordAt(k int) bool { return k < len(r.toks) && r.toks[k].Class == 0 }

// small returns the value of at most four digits, -1 for anything else.
func small(s string) int {
	if len(s) == 0 || len(s) > 4 {
		return -1
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}
