package quantity

import (
	"verifica/claims/text"
	"verifica/claims/value"
)

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
	if e == 0 || r.tight(at) && at == k && s.b == 0 {
		return moment{}, 0
	}
	e = r.dot(s, e)
	year, end := r.year(e)
	if end == 0 {
		year, end = r.yearsAgo(e)
	}
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
	any, near := value.NoDay, 0 // whatever the weekday
	y := dateOf(today).year
	for k := -6; k <= 6; k++ {
		c := date{y + k, m, d}
		if !c.valid() {
			continue
		}
		if s := distance(c.number(), today, dir); any == value.NoDay || s < near {
			any, near = c.number(), s
		}
		if w > 0 && weekdayOf(c.number()) != w {
			continue
		}
		if s := distance(c.number(), today, dir); best == value.NoDay || s < score {
			best, score = c.number(), s
		}
	}
	if near <= slip && (best == value.NoDay || score > yearOff) {
		best = any // "domenica 28 luglio" of this week, which is a Monday: the weekday is wrong, not the year
	}
	out := dayAt(best, "data.giorno-mese")
	if w == 0 {
		out.guess = noYear
	}
	return out
}

// A day this near whose weekday is wrong is meant all the same, where the weekday would point more than yearOff days away.
const (
	slip    = 20
	yearOff = 300
)

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

// monthDate reads "marzo", "marzo 2024", "marzo scorso", "lo scorso marzo", "il mese di marzo".
func (r *reader) monthDate(i int) (moment, int) {
	s, k := r.word(i, month)
	if k == 0 {
		return moment{}, 0
	}
	k = r.dot(s, k)
	if y, e := r.year(k); e > 0 && (len(r.toks[e-1].Lower) != 2 || r.apostrophe(e-2) || y < 2000) {
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
