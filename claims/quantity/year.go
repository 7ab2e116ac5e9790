package quantity

import (
	"verifica/claims/text"
	"verifica/claims/value"
)

// year reads the year at k: "2024", "del 2024", "'24", "dell'anno 1987".
func (r *reader) year(k int) (int, int) {
	at := r.skip(k, of)
	if at > k {
		if y, e := r.relativeYear(at); e > 0 {
			return y, e
		}
	}
	if r.key(at, "year") > 0 {
		at++
	}
	if r.apostrophe(at) && r.tight(at+1) && at+1 < len(r.toks) {
		if n := small(r.toks[at+1].Lower); n >= 0 && len(r.toks[at+1].Lower) == 2 {
			return r.shortYear(n), at + 2
		}
	}
	if at >= len(r.toks) || r.toks[at].Class != text.Number {
		return r.spelledYear(at)
	}
	s := r.toks[at].Lower
	n := small(s)
	switch {
	case len(s) == 4 && n >= 1000 && n <= 2200:
		return n, at + 1
	case len(s) == 2 && n >= 0 && at == k && !r.wordAt(at+1) && !r.tight(at+1) && !r.is(at+1, percent) && !r.is(at+1, currency):
		return century(n), at + 1
	}
	return 0, 0
}

// shortYear completes the two digits behind an apostrophe: '24, but '45 is gone by.
func (r *reader) shortYear(n int) int {
	if today := r.today(); today != value.NoDay && 2000+n > dateOf(today).year+10 {
		return 1900 + n
	}
	return century(n)
}

// relativeYear reads "dello scorso anno", "dell'anno prima", "di quest'anno".
func (r *reader) relativeYear(k int) (int, int) {
	if m, e := r.thisUnit(k); e > 0 && m.known() && m.days.To-m.days.From >= 364 && m.days.To-m.days.From < 366 {
		return dateOf(m.days.From).year, e
	}
	if s := r.st.Spoken; r.key(k, "year") > 0 && s != (value.Period{}) && s.From != value.NoDay {
		if e := r.skip(k+1, preceding); e > k+1 {
			return dateOf(s.From).year - 1, e
		}
		if e := r.skip(k+1, following); e > k+1 {
			return dateOf(s.From).year + 1, e
		}
	}
	return 0, 0
}

// spelledYear reads "duemilaventicinque".
func (r *reader) spelledYear(k int) (int, int) {
	if s, e := r.word(k, card); e > 0 && s.a >= 1900 && s.a <= 2200 {
		return int(s.a), e
	}
	return 0, 0
}

// contextYear reads a year that the word before it makes one: "nel 2024", "del 1987", "dal 2019".
func (r *reader) contextYear(i int) (moment, int) {
	if !r.is(i, digits) && !r.apostrophe(i) && !r.is(i, card) {
		return moment{}, 0
	}
	if y, k := r.year(i); k == i+1 && y > 1900 {
		if e := r.slash(k); e > 0 && e < len(r.toks) && r.tight(e) && len(r.toks[e].Lower) == 2 && r.season2(y, r.toks[e].Lower) == y+1 {
			return r.yearDate(i)
		}
	}
	for _, c := range [...]class{in, of, from, at, within, until, later, before, article, and, edge, season, weekend, ordinal, middle} {
		if r.is(i-1, c) && (r.is(i, digits) || c != article && c != and && c != ordinal) {
			return r.yearDate(i)
		}
	}
	if r.key(i-1, "year") > 0 || r.key(i-1, "born in") > 0 || r.sign(i-1, "(") && r.sign(i+1, ")") {
		return r.yearDate(i)
	}
	return moment{}, 0
}

// yearDate reads a year where a word says it is one: "nel 2024", "anno 1987", "nel 2024-25", "'90"; at is the token before.
func (r *reader) yearDate(i int) (moment, int) {
	if i >= len(r.toks) {
		return moment{}, 0
	}
	y, k := r.year(i)
	if k == 0 || k != i+1 && !r.apostrophe(i) && r.key(i, "year") == 0 || y < 1000 {
		return moment{}, 0
	}
	if r.toks[k-1].Class == text.Number && len(r.toks[k-1].Lower) == 2 && !r.apostrophe(i) {
		return moment{}, 0
	}
	if e := r.slash(k); e > 0 && e < len(r.toks) && r.tight(e) {
		if z := r.season2(y, r.toks[e].Lower); z > 0 {
			p := value.Days(civil(y, 1, 1), civil(z, 12, 31))
			return stretchOf(p, "data.anni"), e + 1
		}
	}
	if one := r.key(i-1, "the single") > 0 && y >= 1900 && y <= 2100; r.counts(k) && !r.apostrophe(i) && (!one || r.hardCounts(k)) {
		return moment{}, 0 // "nel 2025 imprese e famiglie" holds a year: no count takes "nel"
	}
	return stretchOf(yearPeriod(y), "data.anno"), k
}

func (r *reader) slash(k int) int {
	if r.sign(k, "/") && r.tight(k) {
		return k + 1
	}
	if e := r.dash(k); e > 0 && r.tight(k) {
		return e
	}
	return 0
}

// season2 returns the second year of "2024-25", 0 where it does not follow the first.
func (r *reader) season2(y int, s string) int {
	n := small(s)
	if len(s) == 2 {
		n += y / 100 * 100
		if n < y {
			n += 100
		}
	}
	if n > y && n-y < 30 && (len(s) == 2 || len(s) == 4) {
		return n
	}
	return 0
}
