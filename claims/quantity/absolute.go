package quantity

import (
	"verifica/claims/text"
	"verifica/claims/value"
)

// numericDate reads "3/3/2015", "10.4.2025", "15-02-2013", "2015-03-03" and, where the words say it is a date, "15/2".
func (r *reader) numericDate(i int) (moment, int) {
	if i >= len(r.toks) || r.toks[i].Class != text.Number || i > 0 && r.tight(i) && (r.sign(i-1, "/") || r.toks[i-1].Class == text.Word) {
		return moment{}, 0
	}
	if parts, n := split3(r.toks[i].Lower); n == 3 {
		return r.calendarDate(parts, i+1)
	}
	if i+2 >= len(r.toks) || !r.tight(i+1) || !r.tight(i+2) || r.toks[i+2].Class != text.Number {
		return moment{}, 0
	}
	sep := r.toks[i+1].Lower
	if sep != "/" && sep != "-" {
		return moment{}, 0
	}
	a, b := small(r.toks[i].Lower), small(r.toks[i+2].Lower)
	if i+4 < len(r.toks) && r.sign(i+3, sep) && r.tight(i+3) && r.tight(i+4) && r.toks[i+4].Class == text.Number {
		return r.calendarDate([3]int{a, b, small(r.toks[i+4].Lower)}, i+5)
	}
	if sep != "/" || a < 1 || a > 31 || b < 1 || b > 12 {
		return moment{}, 0
	}
	if r.g.english {
		return moment{}, 0
	}
	if a <= 12 && len(r.toks[i+2].Lower) < 2 && !r.is(i-1, article) && !r.is(i-1, of) && !r.is(i-1, from) && !r.is(i-1, at) && !r.is(i-1, weekday) {
		return moment{}, 0
	}
	return r.dayOfMonth(a, b, 0, i, i+3), i + 3
}

func split3(s string) (p [3]int, n int) {
	start := 0
	for k := 0; k <= len(s); k++ {
		if k < len(s) && s[k] != '.' {
			continue
		}
		if n == 3 {
			return p, 4
		}
		p[n] = small(s[start:k])
		n, start = n+1, k+1
	}
	return p, n
}

// calendarDate makes a day of three numbers: year first, or day, month and year. What the calendar has not is silent.
func (r *reader) calendarDate(p [3]int, end int) (moment, int) {
	d := date{p[2], p[1], p[0]}
	if p[0] > 31 {
		d = date{p[0], p[1], p[2]}
	} else if r.g.english {
		d = date{p[2], p[0], p[1]}
	}
	if d.year >= 0 && d.year < 100 && p[0] <= 31 {
		d.year = century(d.year)
	}
	if d.year < 1000 || d.year > 2200 || !d.valid() {
		return moment{}, 0
	}
	if end < len(r.toks) && r.toks[end].Lower == "t" && r.tight(end) {
		if m, e := r.clockFigures(end + 1); e > 0 {
			out := dayAt(d.number(), "data.cifre")
			out.clock, out.from, out.to = true, m.from, m.to
			return out, e
		}
	}
	return dayAt(d.number(), "data.cifre"), end
}

// century completes a year of two digits.
func century(y int) int {
	if y < 50 {
		return 2000 + y
	}
	return 1900 + y
}

// weekdayDate reads "martedì", "martedì 19", "domenica, 7 dicembre 2014", "lunedì scorso", "lo scorso lunedì".
func (r *reader) weekdayDate(i int) (moment, int) {
	w, k := r.word(i, weekday)
	if k == 0 {
		return moment{}, 0
	}
	if r.sign(k, ".") && w.b == 1 {
		k++
	}
	at := k
	if r.sign(at, ",") {
		at++
	}
	at = r.skip(at, article)
	if m, e := r.dayMonth(at, int(w.a)); e > 0 {
		return m, e
	}
	if n := r.dayNumber(k); n > 0 && n < 32 && !r.hardCounts(k+1) && !r.tight(k+1) {
		return r.dayOnly(n, int(w.a), i, k+1), k + 1
	}
	if w.b == 1 {
		return moment{}, 0
	}
	if s, e := r.word(k, last); e > 0 && s.arg != "ultimate" && !r.is(e, timeUnit) {
		return r.weekdayNear(int(w.a), -2), e
	}
	if s, e := r.word(k, next); e > 0 && s.arg == "next" {
		return r.weekdayNear(int(w.a), 2), e
	}
	if e := r.skip(k, of); e > k {
		if u, end := r.thisUnit(r.skip(e, article)); end > 0 && u.known() && u.days.To-u.days.From == 6 {
			return dayAt(u.days.From+value.Day(w.a)-1, "data.giorno"), end
		}
	}
	m := r.weekdayNear(int(w.a), r.direction(i, k))
	m.bare, m.guess = true, noWeek
	return m, k
}

// weekdayNear finds a weekday by the day of publication: the last one up to today, or for direction 1 the next one from
// today on; 2 and -2 exclude today.
func (r *reader) weekdayNear(w, direction int) moment {
	today := r.today()
	if today == value.NoDay {
		m := dayAt(value.NoDay, "data.giorno")
		m.days.Weekday = w
		return m
	}
	back, ahead := mod(weekdayOf(today)-w, 7), mod(w-weekdayOf(today), 7)
	d := today - value.Day(back)
	switch {
	case direction == 1:
		d = today + value.Day(ahead)
	case direction == 2:
		d = today + value.Day(mod(ahead-1, 7)+1)
	case direction == -2:
		d = today - value.Day(mod(back-1, 7)+1)
	}
	return dayAt(d, "data.giorno")
}

// dayNumber returns the day of the month at token k, in digits or words, "primo" and "1º" included; 0 where there is
// none.
func (r *reader) dayNumber(k int) int {
	if k >= len(r.toks) {
		return 0
	}
	if r.toks[k].Class == text.Number {
		if n := small(r.toks[k].Lower); n >= 0 && n < 100 && len(r.toks[k].Lower) <= 2 {
			return n
		}
		return 0
	}
	if s, e := r.word(k, card); e == k+1 && s.a >= 1 && s.a <= 31 {
		return int(s.a)
	}
	if s, e := r.word(k, ordinal); e == k+1 && s.a <= 2 && r.toks[k].Lower[len(r.toks[k].Lower)-1] == 'o' {
		return int(s.a)
	}
	return 0
}

// dayMonth reads "15 marzo [2024]", "primo di marzo", "3 feb. 82"; w is a weekday read before it, or 0. A day that the
// calendar has not is read as nothing: "30 febbraio 2020" holds no date.
func (r *reader) dayMonth(i, w int) (moment, int) {
	if r.g.english {
		return r.monthDay(i, w)
	}
	d := r.dayNumber(i)
	if d == 0 && !r.sign(i, "0") {
		return moment{}, 0
	}
	k := r.ordinalMark(i + 1)
	at := r.skip(k, of)
	s, e := r.word(at, month)
	if e == 0 || r.tight(at) && at == k {
		return moment{}, 0
	}
	e = r.dot(s, e)
	year, end := r.year(e)
	if end == 0 {
		end = e
		m := r.dayOfMonth(d, int(s.a), w, i, end)
		return m, end
	}
	return r.fullDate(date{year, int(s.a), d}), end
}

// fullDate is a day of the calendar, or nothing where the calendar has no such day.
func (r *reader) fullDate(d date) moment {
	if !d.valid() {
		return moment{rule: silentRule}
	}
	return dayAt(d.number(), "data.giorno-mese-anno")
}

// silentRule marks words that look like a time and are none.
const silentRule = "-"

// ordinalMark skips "º" or "°" behind a day.
func (r *reader) ordinalMark(k int) int {
	if k < len(r.toks) && r.tight(k) && (r.sign(k, "º") || r.sign(k, "°")) {
		return k + 1
	}
	return k
}

// dot skips the dot of an abbreviated month.
func (r *reader) dot(s sense, k int) int {
	if s.b == 1 && r.sign(k, ".") && r.tight(k) {
		return k + 1
	}
	return k
}

// year reads the year at k: "2024", "del 2024", "'24", "dell'anno 1987".
func (r *reader) year(k int) (int, int) {
	at := r.skip(k, of)
	if at > k {
		if y, e := r.relativeYear(at); e > 0 {
			return y, e
		}
	}
	if r.sign(at, "anno") {
		at++
	}
	if r.apostrophe(at) && r.tight(at+1) && at+1 < len(r.toks) {
		if n := small(r.toks[at+1].Lower); n >= 0 && len(r.toks[at+1].Lower) == 2 {
			return century(n), at + 2
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

// relativeYear reads "dello scorso anno", "dell'anno prima", "di quest'anno".
func (r *reader) relativeYear(k int) (int, int) {
	if m, e := r.thisUnit(k); e > 0 && m.known() && m.days.To-m.days.From >= 364 && m.days.To-m.days.From < 366 {
		return dateOf(m.days.From).year, e
	}
	if s := r.st.Spoken; r.sign(k, "anno") && s != (value.Period{}) && s.From != value.NoDay {
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

// dayOfMonth resolves a day and month without a year, checked by a weekday w if one was said: past, future or the nearest
// as the words around tokens [i, end) say.
func (r *reader) dayOfMonth(d, m, w, i, end int) moment {
	if d < 1 || d > 29 && !(date{2000, m, d}).valid() || d > 31 {
		return moment{rule: silentRule}
	}
	today := r.today()
	if today == value.NoDay {
		out := dayAt(value.NoDay, "data.giorno-mese")
		out.days.Weekday, out.days.Month, out.days.DayOfMonth = w, m, d
		return out
	}
	dir := r.direction(i, end)
	best, score := value.NoDay, 0
	y := dateOf(today).year
	for k := -6; k <= 6; k++ {
		c := date{y + k, m, d}
		if !c.valid() || w > 0 && weekdayOf(c.number()) != w {
			continue
		}
		if s := distance(c.number(), today, dir); best == value.NoDay || s < score {
			best, score = c.number(), s
		}
	}
	out := dayAt(best, "data.giorno-mese")
	if w == 0 {
		out.guess = noYear
	}
	return out
}

// distance ranks candidates: near days first, those to come at twice their distance unless the words point ahead, those
// on the wrong side of today far behind.
func distance(d, today value.Day, direction int) int {
	n := int(d - today)
	if n < 0 {
		n = -n
		if direction > 0 {
			n += 800
		}
	} else if direction < 0 && d > today {
		n += 800
	} else if direction == 0 {
		n *= 2
	}
	return n
}

// dayOnly resolves a day of an unsaid month: the nearest that bears the weekday, if one was said.
func (r *reader) dayOnly(d, w, i, end int) moment {
	today := r.today()
	if today == value.NoDay || d < 1 || d > 31 {
		out := dayAt(value.NoDay, "data.giorno-numero")
		out.days.Weekday, out.days.DayOfMonth = w, d
		out.bare = true
		return out
	}
	dir := r.direction(i, end)
	if r.is(i-1, within) {
		dir = 1
	}
	best, score := value.NoDay, 0
	c := dateOf(today)
	for k := -8; k <= 8; k++ {
		first := dateOf(civil(c.year, c.month+k, 1))
		x := date{first.year, first.month, d}
		if !x.valid() || w > 0 && weekdayOf(x.number()) != w {
			continue
		}
		if s := distance(x.number(), today, dir); best == value.NoDay || s < score {
			best, score = x.number(), s
		}
	}
	m := dayAt(best, "data.giorno-numero")
	m.bare = true
	return m
}

// monthDate reads "marzo", "marzo 2024", "marzo scorso", "lo scorso marzo", "il mese di marzo".
func (r *reader) monthDate(i int) (moment, int) {
	s, k := r.word(i, month)
	if k == 0 {
		return moment{}, 0
	}
	k = r.dot(s, k)
	if y, e := r.year(k); e > 0 && (y > 1000) {
		return stretchOf(monthPeriod(y, int(s.a)), "data.mese-anno"), e
	}
	if s.b == 1 || r.invalidDay(k) || r.capital(i) && r.capital(i-1) && !r.is(i-1, in) && !r.is(i-1, at) && !r.is(i-1, of) {
		return moment{rule: silentRule}, k
	}
	if _, e := r.word(k, last); e > 0 {
		return r.monthNear(int(s.a), -1), e
	}
	if _, e := r.word(k, next); e > 0 {
		return r.monthNear(int(s.a), 1), e
	}
	dir := -1
	if r.direction(i, k) == 1 {
		dir = 1
	}
	return r.monthNear(int(s.a), dir), k
}

// invalidDay reports whether "32, 2014" follows a month: no date at all.
func (r *reader) invalidDay(k int) bool {
	return r.dayNumber(k) > 31 && r.sign(k+1, ",") && k+2 < len(r.toks) && small(r.toks[k+2].Lower) > 1000
}

// monthNear is the last month of that name up to this one, or the next from this one on.
func (r *reader) monthNear(m, direction int) moment {
	today := r.today()
	if today == value.NoDay {
		out := stretchOf(undated(), "data.mese")
		out.days.Month = m
		return out
	}
	c := dateOf(today)
	y := c.year
	if direction < 0 && m > c.month {
		y--
	} else if direction > 0 && m < c.month {
		y++
	}
	return stretchOf(monthPeriod(y, m), "data.mese")
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
	if r.sign(i-1, "anno") || r.sign(i-1, "(") && r.sign(i+1, ")") {
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
	if k == 0 || k != i+1 && !r.apostrophe(i) && !r.sign(i, "anno") || y < 1000 {
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
	if r.counts(k) && !r.apostrophe(i) {
		return moment{}, 0
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
	if r.future(k) {
		return false
	}
	return w[len(w)-1] < 0x80 // not "arrivò"
}
