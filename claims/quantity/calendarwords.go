package quantity

import (
	"strings"

	"verifica/claims/value"
)

// seasonDate reads "estate 2024", "nell'estate del 2024".
func (r *reader) seasonDate(i int) (moment, int) {
	s, k := r.word(i, season)
	if k == 0 {
		return moment{}, 0
	}
	if y, e := r.year(k); e > 0 {
		return seasonOf(s, y), e
	}
	if _, e := r.word(k, last); e > 0 {
		return r.seasonNear(s, -1), e
	}
	if _, e := r.word(k, next); e > 0 {
		return r.seasonNear(s, 1), e
	}
	if !r.is(i-1, in) && !r.is(i-1, article) && !r.is(i-1, of) && !(r.st.Alone && k == len(r.toks)) {
		return moment{}, 0
	}
	return r.seasonNear(s, 0), k
}

// seasonOf is a season by the astronomical calendar; winter is named by the year it starts in.
func seasonOf(s sense, y int) moment {
	z := y
	if s.b < s.a {
		z++
	}
	return stretchOf(value.Days(civil(y, int(s.a)/100, int(s.a)%100), civil(z, int(s.b)/100, int(s.b)%100)), "periodo.stagione")
}

// seasonNear is the season of today's year; for n the last one that ended or the next that starts.
func (r *reader) seasonNear(s sense, n int) moment {
	today := r.today()
	if today == value.NoDay {
		return stretchOf(undated(), "periodo.stagione")
	}
	y := dateOf(today).year
	cur := seasonOf(s, y)
	if prev := seasonOf(s, y-1); n <= 0 && prev.days.To >= today {
		cur = prev
	}
	for n < 0 && cur.days.To >= today {
		cur = seasonOf(s, dateOf(cur.days.From).year-1)
	}
	for n > 0 && cur.days.From <= today {
		cur = seasonOf(s, dateOf(cur.days.From).year+1)
	}
	return cur
}

// weekendDate reads "fine settimana", "weekend scorso", "il weekend del 15 febbraio".
func (r *reader) weekendDate(i int) (moment, int) {
	_, k := r.word(i, weekend)
	if k == 0 {
		return moment{}, 0
	}
	if _, e := r.word(k, last); e > 0 {
		return r.weekendNear(-1), e
	}
	if s, e := r.word(k, next); e > 0 && s.arg == "next" {
		return r.weekendNear(1), e
	}
	if e := r.skip(k, of); e > k {
		if m, end := r.dayMonth(e, 0); end > 0 && m.known() {
			return weekendOf(m.days.From), end
		}
	}
	if r.key(i, "short weekend") > 0 {
		return moment{}, 0
	}
	n := 0
	if r.direction(i, k) < 0 {
		n = -2
	}
	m := r.weekendNear(n)
	if e := r.key(k, "long"); e > 0 && m.known() { // from Friday evening to Monday
		m.days.To, k = m.days.To+1, e
	}
	return m, k
}

// weekendOf runs from Friday evening of the week of d to the end of Sunday.
func weekendOf(d value.Day) moment {
	w := weekPeriod(d)
	return stretchOf(value.Period{From: w.From + 4, FromMin: 1080, To: w.To, ToMin: 1439}, "periodo.fine-settimana")
}

// weekendNear is this week's weekend moved by n; for -2 the last one that began before today.
func (r *reader) weekendNear(n int) moment {
	today := r.today()
	if today == value.NoDay {
		return stretchOf(undated(), "periodo.fine-settimana")
	}
	if n == -2 {
		n = 0
		if weekdayOf(today) < 5 {
			n = -1
		}
	}
	return weekendOf(today + value.Day(7*n))
}

// holidayDate reads "Natale", "Pasqua 2024", "la vigilia di Natale".
func (r *reader) holidayDate(i int) (moment, int) {
	if k := max(r.key(i, "eve"), r.key(i, "eve of eve")); k > 0 {
		e := r.skip(k, of)
		if s, end := r.word(e, holiday); end > 0 && e > k {
			m, stop := r.holidayYear(s, end, i)
			if m.known() {
				d := m.days.From - 1
				if r.key(i, "eve of eve") > 0 {
					d--
				}
				m = dayAt(d, "data.festa")
				m.guess = noYear
			}
			return m, stop
		}
	}
	s, k := r.word(i, holiday)
	if k == 0 {
		return moment{}, 0
	}
	if s.b == 1 && !(r.st.Alone && len(r.toks) <= 2) { // "la Liberazione" is a feast only where nothing else is said
		return moment{}, 0
	}
	if r.capital(i) && r.capital(k) && k == i+1 && !r.tight(k) { // a name: "Natale Rossi"
		return moment{}, 0
	}
	m, k := r.holidayYear(s, k, i)
	if s.arg == "12-31" && strings.HasPrefix(r.toks[i].Lower, "nott") && m.known() { // the night that leads out of the day
		m.clock, m.part, m.from, m.to = true, true, 1260, 1440+360
	}
	return m, k
}

func (r *reader) holidayYear(s sense, k, i int) (moment, int) {
	if y, e := r.year(k); e > 0 && y > 1000 {
		return dayAt(holidayOf(s.arg, y), "data.festa"), e
	}
	if _, e := r.word(k, last); e > 0 {
		return r.holidayNear(s, -1), e
	}
	if x, e := r.word(k, next); e > 0 && x.arg == "next" {
		return r.holidayNear(s, 1), e
	}
	return r.holidayNear(s, r.direction(i, k)), k
}

// holidayNear is the last, next or nearest day of that name.
func (r *reader) holidayNear(s sense, direction int) moment {
	today := r.today()
	if today == value.NoDay {
		m := dayAt(value.NoDay, "data.festa")
		if d := holidayOf(s.arg, 2000); s.arg[2] == '-' && d != value.NoDay {
			c := dateOf(d)
			m.days.Month, m.days.DayOfMonth = c.month, c.day
		}
		return m
	}
	y := dateOf(today).year
	best, score := value.NoDay, 0
	for k := -1; k <= 1; k++ {
		d := holidayOf(s.arg, y+k)
		if n := distance(d, today, direction); best == value.NoDay || n < score {
			best, score = d, n
		}
	}
	m := dayAt(best, "data.festa")
	m.guess = noYear
	return m
}

// holidayOf resolves a holiday's code in a year: "12-25", "easter-2", "sun2-05" (the second Sunday of May).
func holidayOf(code string, y int) value.Day {
	if n, ok := strings.CutPrefix(code, "easter"); ok && len(n) > 1 {
		d := value.Day(small(n[1:]))
		if n[0] == '-' {
			d = -d
		}
		return easter(y) + d
	}
	if len(code) == 5 {
		return civil(y, small(code[:2]), small(code[3:]))
	}
	if len(code) == 7 {
		for w, name := range [...]string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"} {
			if code[:3] == name {
				d, _ := nthWeekday(y, small(code[5:]), w+1, small(code[3:4]))
				return d
			}
		}
	}
	return value.NoDay
}

// weekOf reads "la settimana del 6 ottobre".
func (r *reader) weekOf(i int) (moment, int) {
	u, k := r.word(i, timeUnit)
	if k == 0 || u.arg != "week" || r.plural2(i) {
		return moment{}, 0
	}
	m, e := r.dayMonth(r.skip(k, of), 0)
	if e == 0 || !r.is(k, of) || !m.known() {
		return moment{}, 0
	}
	return stretchOf(weekPeriod(m.days.From), "periodo.settimana-del"), e
}

// nthDay reads "primo martedì di ottobre", "ultimo giorno di marzo 2015", "terza settimana di settembre", "terzo
// martedì dopo Natale".
func (r *reader) nthDay(i int) (moment, int) {
	n, k := 0, 0
	if s, e := r.word(i, ordinal); e > 0 && s.a <= 5 {
		n, k = int(s.a), e
	} else if s, e := r.word(i, last); e > 0 && s.arg == "ultimate" {
		n, k = -1, e
	} else if d := r.dayNumber(i); d > 0 && d <= 5 && r.ordinalMark(i+1) > i+1 {
		n, k = d, i+2
	} else {
		return moment{}, 0
	}
	if w, e := r.word(k, weekday); e > 0 {
		if m, end := r.monthBehind(e); end > 0 {
			c := dateOf(m.days.From)
			if d, ok := nthWeekday(c.year, c.month, int(w.a), n); ok {
				return dayAt(d, "data.ennesimo"), end
			}
		}
		if x, end := r.day(r.skip(e, later)); r.is(e, later) && end > 0 && x.known() && n > 0 {
			d := x.days.To + 1
			d += value.Day(mod(int(w.a)-weekdayOf(d), 7) + 7*(n-1))
			return dayAt(d, "data.ennesimo"), end
		}
		return moment{}, 0
	}
	u, e := r.word(k, timeUnit)
	if e == 0 || r.plural2(k) {
		return moment{}, 0
	}
	m, end := r.monthBehind(e)
	if end == 0 {
		return moment{}, 0
	}
	c := dateOf(m.days.From)
	switch {
	case u.arg == "day" && u.a == 1:
		d := civil(c.year, c.month, n)
		if n < 0 {
			d = m.days.To
		}
		return dayAt(d, "data.ennesimo"), end
	case u.arg == "week" && n > 0:
		start := m.days.From + value.Day(mod(8-weekdayOf(m.days.From), 7))
		return stretchOf(weekPeriod(start+value.Day(7*(n-1))), "periodo.ennesimo"), end
	case u.arg == "week":
		w := weekPeriod(m.days.To - 6)
		if weekdayOf(m.days.To) == 7 {
			w = weekPeriod(m.days.To)
		}
		return stretchOf(w, "periodo.ennesimo"), end
	}
	return moment{}, 0
}

// monthBehind reads "di ottobre", "del mese di ottobre 2014", "in ottobre".
func (r *reader) monthBehind(k int) (moment, int) {
	at := r.skip(k, of)
	if at == k {
		at = r.skip(k, in)
	}
	if at == k {
		return moment{}, 0
	}
	if r.key(at, "month") > 0 {
		at = r.skip(at+1, of)
	}
	if r.st.Alone {
		r.lean = 1
		defer func() { r.lean = 0 }()
	}
	m, e := r.monthDate(at)
	if e == 0 || !m.known() {
		return moment{}, 0
	}
	return m, e
}
