package quantity

import (
	"verifica/claims/text"
	"verifica/claims/value"
)

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
	if m, e := r.numericDate(at); e > 0 && !r.g.english {
		return m, e
	}
	if n := r.dayNumber(k); n > 0 && n < 32 && r.key(k, "pronoun") == 0 && !r.hardCounts(k+1) && !r.goesOn(k+1) {
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
	if m, e := r.weekdayBeside(int(w.a), i, k); e > 0 {
		return m, e
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
	if w > 0 && (r.is(i-1, until) || r.is(i-2, until)) {
		dir = 0 // "fino a lunedì 27": the nearest that is a Monday, whatever stands before
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

// goesOn reports whether the number before token k is the first part of a longer one: "17.30", "17/2".
func (r *reader) goesOn(k int) bool {
	return r.tight(k) && (r.toks[k].Class != text.Punct && r.toks[k].Class != text.Symbol || r.tight(k+1) && r.toks[k+1].Class == text.Number)
}
