package quantity

import (
	"math"

	"verifica/claims/text"
)

// maxTokens bounds the tokens of one number, so that a megabyte of digits stays linear.
const maxTokens = 16

// cardinal reads a number from token i on, composed over tokens: "un milione e duecentomila", "21 miliardi e mezzo",
// "10 000", "ottanta mila", "tre virgola cinque". The token behind it is 0 where there is none.
func (r *reader) cardinal(i int) (num, int) {
	if n, k := r.vague(i); k > 0 {
		if s, e := r.scale(n, k); e > 0 && n.lo > 1 && n.lo == n.hi && n.scale == 0 && !n.collective { // "cinque e mezzo milioni"
			n = n.times(s)
			n.scale, n.slack, k = s, s/20, e
		}
		return n, k
	}
	n, k := r.simple(i)
	if k == 0 {
		return n, 0
	}
	if d, e := r.spokenDecimals(n, k); e > 0 {
		n, k = d, e
	}
	if s, e := r.word(k, heap); e > 0 && !n.article && n.lo >= 2 && n.lo < 100 && !r.is(k, scale) {
		return exactly(n.lo * s.a / 2), e // "tre dozzine"
	}
	return r.scaled(n, k, i+maxTokens)
}

// scaled multiplies n by the scale at k and adds what follows: "3 milioni e 200 mila".
func (r *reader) scaled(n num, k, limit int) (num, int) {
	total, below := num{}, math.Inf(1)
	any := false
	for k < limit {
		s, e := r.scale(n, k)
		if e == 0 || s >= below {
			break
		}
		n, below, k, any = n.times(s), s, e, true
		n.scale, n.article = s, false
		if m, e := r.andHalf(k); e > 0 && s >= 1e3 {
			n.lo, n.hi, n.slack, k = n.lo+m*s, n.hi+m*s, s/20, e
		}
		total.lo, total.hi, total.slack = total.lo+n.lo, total.hi+n.hi, n.slack
		next, e := r.remainder(k, below)
		if e == 0 {
			break
		}
		n, k = next, e
		if _, e := r.scale(n, k); e == 0 {
			total.lo, total.hi, total.slack = total.lo+n.lo, total.hi+n.hi, n.slack
			n = num{}
			break
		}
	}
	if !any {
		return n, k
	}
	total.scale = below
	total.digits, total.hiOpen = r.is(k-1, digits), n.hiOpen
	return total, k
}

// scale returns the multiplier at k for n: "mila", "milioni", "mld".
func (r *reader) scale(n num, k int) (float64, int) {
	if s, e := r.word(k, thousand); e > 0 && n.lo >= 1 && !n.article {
		return s.a, e
	}
	if f := r.magnitude(n, k); f > 0 {
		return f, k + 1
	}
	s, e := r.word(k, scale)
	if e == 0 {
		return 0, 0
	}
	if s.b == 1 && r.sign(e, ".") && r.tight(e) && e+1 < len(r.toks) {
		e++ // "mln."
	}
	return s.a, e
}

// magnitude is the letter of "10k€", "$3M", and of a figure that stands alone: "100K". Elsewhere "4K" and "3M" are names.
func (r *reader) magnitude(n num, k int) float64 {
	if !n.digits || k >= len(r.toks) || r.toks[k].End-r.toks[k].Start != 1 {
		return 0
	}
	follows := r.is(k+1, currency) && r.tight(k+1)
	if !r.tight(k) && !follows || !follows && !(r.is(k-2, currency) && r.tight(k-1)) && !(r.st.Alone && k+1 == len(r.toks)) {
		return 0
	}
	switch r.src[r.toks[k].Start] {
	case 'k', 'K':
		return 1e3
	case 'M':
		return 1e6
	case 'G':
		return 1e9
	}
	return 0
}

// remainder reads what follows a scale and is smaller than it: "un milione e duecentomila", "un miliardo 25 milioni".
func (r *reader) remainder(k int, below float64) (num, int) {
	at := r.skip(k, and)
	if at >= len(r.toks) || r.toks[at].Class == text.Number && at == k && below < 1e6 {
		return num{}, 0
	}
	n, e := r.simple(at)
	if e == 0 || n.article && !r.is(e, scale) || n.lo >= below || n.decimal && !r.is(e, scale) {
		return num{}, 0
	}
	s, m := r.scale(n, e)
	if m > 0 && n.lo*s >= below {
		return num{}, 0
	}
	if m == 0 && n.digits && (at > k || below > 1e3) && n.lo < below/1e3 {
		return num{}, 0 // "3 milioni e 20 feriti"
	}
	if m == 0 && !n.digits && at > k && below >= 1e6 && n.lo < 1e3 {
		return num{}, 0 // "un milione e due"
	}
	return n, e
}

// andHalf reads "e mezzo", "e mezza" at k.
func (r *reader) andHalf(k int) (float64, int) {
	_, e := r.word(k, and)
	if e == 0 {
		return 0, 0
	}
	h := e
	if r.is(h, one) && r.is(h+1, half) {
		h++
	}
	if _, end := r.word(h, half); end > 0 && !r.is(end, ordinal) {
		return .5, end
	}
	return 0, 0
}

// simple reads a number without scale: one token, or words that add up: "cento cinquantacinque", "zero zero cinque".
func (r *reader) simple(i int) (num, int) {
	if i >= len(r.toks) {
		return num{}, 0
	}
	if r.toks[i].Class == text.Number {
		return r.figures(i)
	}
	if r.g.english {
		if n, k := r.englishWords(i); k > 0 {
			return n, k
		}
	}
	s, k := r.cardWord(i)
	if k == 0 {
		if _, k = r.word(i, one); k > 0 {
			n := exactly(1)
			n.article = true
			return n, k
		}
		if i == 0 && r.is(i, digits) {
			return r.pointFirst(i)
		}
		return num{}, 0
	}
	n := exactly(s.a)
	n.word = k == i+1
	for s.a == 0 && k < len(r.toks) && k < i+maxTokens { // leading zeros
		z, e := r.word(k, card)
		if e == 0 {
			break
		}
		s, k, n = z, e, exactly(z.a)
	}
	n, k = r.addWords(n, k, i+maxTokens)
	n.slack = printed(n.lo)
	return n, k
}

// cardWord reads a number word, or two that make hundreds: "quattro cento".
func (r *reader) cardWord(i int) (sense, int) {
	s, k := r.word(i, card)
	if k == i+1 && s.a >= 2 && s.a <= 9 && !r.g.english {
		if h, e := r.word(k, card); e == k+1 && h.a == 100 && r.spaced(k) {
			s.a *= 100
			return s, e
		}
	}
	return s, k
}

// pointFirst reads ",77", said alone: a decimal without its zero.
func (r *reader) pointFirst(i int) (num, int) {
	n, ok := figure("0,"+r.toks[i+1].Lower, ',', '.')
	if !ok {
		return num{}, 0
	}
	return n, i + 2
}

// addWords adds the smaller words behind: "mille quattrocento novantadue", "cento e uno", "ottanta mila trecento".
func (r *reader) addWords(n num, k, limit int) (num, int) {
	for k < limit {
		if s, e := r.word(k, thousand); e > 0 && n.lo >= 2 && n.lo < 1e3 {
			n.lo, n.hi, n.word, k = n.lo*s.a, n.hi*s.a, false, e
			continue
		}
		at := k
		if r.is(k, and) {
			at = r.skip(k, and)
		}
		if r.g.english {
			if e := r.dash(at); e > 0 && r.tight(at) {
				at = e
			}
		}
		s, e := r.cardWord(at)
		if e == 0 || s.a <= 0 || at >= len(r.toks) {
			break
		}
		room := lowest(n.lo)
		if room == 10 && at == k && s.a < 10 && math.Mod(n.lo, 100) >= 20 && r.toks[at].Class == text.Word { // "venti tre"
			room = 100
		}
		if s.a >= 1000 && n.lo < 1000 && at == k && math.Trunc(s.a/1000) < room && s.a < 1e6 { // "duecento quarantatremila"
			n.lo, k = n.lo*1000+s.a, e
			n.hi, n.word = n.lo, false
			continue
		}
		if s.a >= room || at > k && r.is(k, and) && room < 100 || room < 100 && !r.g.english || at > k && r.is(k, and) && r.isList(e) {
			break
		}
		n.lo, n.hi, n.word, k = n.lo+s.a, n.hi+s.a, false, e
	}
	return n, k
}

// isList reports whether a noun of its own follows a number, as in "cento e due feriti": nothing here, rooms above know
// nouns; only a second "e" tells a list.
func (r *reader) isList(k int) bool { return r.is(k, and) && r.is(k+1, card) }

// lowest returns the value of the lowest digit that is not zero: what may be added must be smaller.
func lowest(v float64) float64 {
	if v <= 0 || v > 1e15 {
		return 0
	}
	unit := int64(1)
	for n := int64(v); n%10 == 0; n /= 10 {
		unit *= 10
	}
	return float64(unit)
}

// figures reads digits, with thousands parted by spaces ("1 034 500").
func (r *reader) figures(i int) (num, int) {
	dec, grp := byte(','), byte('.')
	if r.g.english {
		dec, grp = '.', ','
	}
	t := r.toks[i].Lower
	n, ok := figure(t, dec, grp)
	if !ok {
		if n, ok = figure(t, grp, dec); !ok { // "1,234.56" in a text that writes "1.234,56"
			return n, 0
		}
	}
	k := i + 1
	if !n.whole || len(t) > 3 || t[0] == '0' {
		return n, k
	}
	for k < len(r.toks) && k < i+maxTokens && r.toks[k].Class == text.Number && r.spaced(k) {
		m, ok := figure(r.toks[k].Lower, dec, grp)
		if w := wholeDigits(r.toks[k].Lower); !ok || w != 3 {
			break
		}
		n.lo = n.lo*1000 + m.lo
		n.hi, n.slack, n.whole, n.group, n.decimal = n.lo, m.slack, false, true, m.decimal
		k++
		if m.decimal {
			break
		}
	}
	return n, k
}

func wholeDigits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// spaced reports whether one space parts token k from the one before.
func (r *reader) spaced(k int) bool {
	gap := r.src[r.toks[k-1].End:r.toks[k].Start]
	return gap == " " || gap == "\u00a0" || gap == "\u202f" || gap == "\u2009"
}

// spokenPrice reports whether nothing is said but two numbers, the second of two digits, as prices are: "sette e ottanta".
func (r *reader) spokenPrice(n num, k int) bool {
	s, e := r.word(k, card)
	return r.st.Alone && e == len(r.toks) && k == 2 && s.a >= 10 && s.a < 100 && n.lo < 20
}

// spokenDecimals reads "virgola cinque" behind n: "zero virgola zero cinque", "tre virgola trecento quarantadue".
func (r *reader) spokenDecimals(n num, k int) (num, int) {
	_, e := r.word(k, point)
	if e == 0 && n.word && r.is(k, and) && r.is(k+1, card) && (r.key(k+1, "zero") > 0 && r.is(k+2, card) || r.spokenPrice(n, k+1)) {
		e = k + 1 // "sette e zero otto"
	}
	if e == 0 {
		return n, 0
	}
	unit := 1.0
	for {
		s, z := r.word(e, card)
		if z == 0 || s.a != 0 || z >= len(r.toks) || unit < 1e-9 {
			break
		}
		unit, e = unit/10, z
	}
	m, end := r.simple(e)
	if end == 0 || m.article || m.decimal {
		return n, 0
	}
	for v := m.lo; v >= 1; v /= 10 {
		unit /= 10
	}
	p := math.Round(1 / unit)
	out := exactly((n.lo*p + m.lo) / p)
	out.slack, out.decimal = unit/2, true
	return out, end
}
