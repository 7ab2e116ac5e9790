package quantity

import (
	"verifica/claims"
	"verifica/claims/value"
)

// englishWords reads "two thousand five hundred and six", "a hundred", "twenty-one": groups below a thousand, summed.
func (r *reader) englishWords(i int) (num, int) {
	total, group, end := 0.0, 0.0, 0
	if r.is(i, one) && r.is(i+1, thousand) {
		group, i = 1, i+1
	}
	for k := i; k < len(r.toks) && k < i+maxTokens; {
		s, e := r.word(k, card)
		m, me := r.word(k, thousand)
		switch {
		case e > 0 && s.a > 0 && r.joins(group, s.a):
			group, k = group+s.a, e
		case me > 0 && m.a == 100 && group >= 1 && group < 100:
			group, k = group*100, me
		case me > 0 && m.a == 1000 && group >= 1 && total == 0:
			total, group, k = group*1000, 0, me
		case end > 0 && r.is(k, and) && group+total >= 100 && int(group)%100 == 0 && r.is(k+1, card):
			k++
			continue
		case end > 0 && r.dash(k) > 0 && r.tight(k) && r.tight(k+1) && r.is(k+1, card):
			k++
			continue
		default:
			k = len(r.toks)
			continue
		}
		end = k
	}
	if end == 0 {
		return num{}, 0
	}
	n := exactly(total + group)
	n.word, n.slack = end == i+1, printed(n.lo)
	return n, end
}

// joins reports whether a number word goes on with the group read so far: "two hundred" and "five", "twenty" and "one".
func (r *reader) joins(group, n float64) bool {
	g := int(group)
	return n < 100 && (g%100 == 0 || g%10 == 0 && g%100 >= 20 && n < 10)
}

// andAHalf adds "and a half" behind a number: "five and a half hours".
func (r *reader) andAHalf(n num, k int) (num, int) {
	m, e := r.andHalf(k)
	if e == 0 || n.article || n.lo >= 1000 && n.scale == 0 || n.scale > 0 {
		return n, k
	}
	n.lo, n.hi, n.slack, n.word, n.whole = n.lo+m, n.hi+m, 0, false, false
	return n, e
}

// hyphen skips the hyphen between a number and its unit: "a 30-day ceasefire".
func (r *reader) hyphen(k int) int {
	if r.dash(k) > 0 && r.tight(k) && r.tight(k+1) && (r.is(k+1, timeUnit) || r.is(k+1, unit) || r.is(k+1, currency)) {
		return k + 1
	}
	return k
}

// hyphenedAge reads "33-year-old", "33 years old".
func (r *reader) hyphenedAge(i int) found {
	n, k := r.simple(i)
	if k == 0 || n.article || n.decimal || n.lo > 130 {
		return found{}
	}
	u, e := r.word(r.hyphen(k), timeUnit)
	if e == 0 || secondsIn(u.arg) < 86400 || u.a != 1 {
		return found{}
	}
	if r.dash(e) > 0 && r.tight(e) {
		e++
	}
	if e = r.key(e, "old"); e == 0 {
		return found{}
	}
	return found{first: i, end: e, kind: claims.Age, rule: "eta", val: value.Exact(n.lo, u.arg)}
}

// decadeFigures reads "the 1990s" at its figure.
func (r *reader) decadeFigures(i int) (moment, int) {
	y := r.smallYear(i)
	if y < 1000 || y > 2100 || y%10 != 0 || !r.tight(i+1) || r.key(i+1, "decade end") == 0 {
		return moment{}, 0
	}
	return stretchOf(value.Days(civil(y, 1, 1), civil(y+9, 12, 31)), "periodo.decennio"), i + 2
}

func (r *reader) smallYear(i int) int {
	if !r.is(i, digits) {
		return -1
	}
	return small(r.toks[i].Lower)
}

// monthDay reads "April 11, 2025", "11 April 2025", "the 11th of April", "Apr. 11".
func (r *reader) monthDay(i, w int) (moment, int) {
	if s, k := r.word(i, month); k > 0 {
		k = r.dot(s, k)
		d, e := r.englishDay(k)
		if e == 0 || r.counts(e) && !r.sign(e, ",") {
			return moment{}, 0
		}
		pos := e
		if r.sign(pos, ",") {
			pos++
		}
		if y, end := r.year(pos); end > 0 && y > 1000 {
			return r.fullDate(date{y, int(s.a), d}), end
		}
		return r.dayOfMonth(d, int(s.a), w, i, e), e
	}
	d, k := r.englishDay(i)
	if k == 0 {
		return moment{}, 0
	}
	s, e := r.word(r.skip(k, of), month)
	if e == 0 {
		return moment{}, 0
	}
	e = r.dot(s, e)
	if y, end := r.year(e); end > 0 && y > 1000 {
		return r.fullDate(date{y, int(s.a), d}), end
	}
	return r.dayOfMonth(d, int(s.a), w, i, e), e
}

func (r *reader) englishDay(k int) (int, int) {
	d := r.dayNumber(k)
	if d < 1 || d > 31 {
		return 0, 0
	}
	if _, e := r.markedOrdinal(k); r.is(k, digits) && e > 0 {
		return d, e
	}
	return d, k + 1
}
