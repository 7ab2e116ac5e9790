package quantity

import (
	"verifica/claims"
	"verifica/claims/value"
)

// timeProduction reads a time: one moment, two with what ties them, or one with a bound.
func timeProduction(r *reader, i int) found {
	top := r.boundTime(i)
	for _, read := range times {
		if f := read(r, i); f.end > top.end {
			top = f
		}
	}
	return top
}

// times are the readings of a time without a bound: of two of the same words the earlier one wins.
var times = [...]func(*reader, int) found{(*reader).single, (*reader).betweenTimes, (*reader).dashedTimes, (*reader).articleDay, (*reader).listedDay}

func (r *reader) single(i int) found {
	if c, k := r.clockSpan(i); k > 0 {
		return r.spanFound(c, i, k)
	}
	m, k := r.moment(i)
	if k == 0 {
		return found{}
	}
	if m.rule == silentRule {
		return found{first: i, end: k, silent: true}
	}
	if m.dated && !m.clock && m.known() {
		if f := r.dayWithBound(m, i, k); f.end > 0 {
			return f
		}
	}
	if m.bare && m.rule == "data.giorno-numero" && !m.clock && m.days.Weekday == 0 && m.known() && !r.is(i, weekday) {
		return found{}
	}
	return r.ahead(m, i, k).found(r, i, k)
}

// articleDay reads "il 19" where the number counts nothing.
func (r *reader) articleDay(i int) found {
	if r.key(i, "the day") == 0 {
		return found{}
	}
	m, k := r.bareDay(i + 1)
	if k == 0 || !r.is(i+1, digits) || r.clings(k) || k < len(r.toks) && r.sign(k, ",") && r.smallAt(k+1) >= 0 {
		return found{}
	}
	if f := r.listedDay(i + 1); f.end == k {
		f.first = i
		return f
	}
	if r.is(k, and) || r.sign(k, ",") {
		if b, e := r.dayMonth(r.skip(k+1, article), 0); e > 0 && b.rule != silentRule { // "il 7 e l'8 giugno"
			if b.known() && m.known() {
				m = m.inherit(r.dayNumber(i+1), b)
			} else {
				m.days.Month = b.days.Month
			}
			return m.found(r, i, k)
		}
	}
	if c, e := r.withTime(m, k); e > k {
		m, k = c, e
	}
	return m.found(r, i, k)
}

// listedDay reads the first of "8 e 9 giugno", "12, 13 e 14 aprile": the month is that of the last.
func (r *reader) listedDay(i int) found {
	if !r.is(i, digits) || !r.seen.has(month) {
		return found{}
	}
	d := r.dayNumber(i)
	if d < 1 || d > 31 || r.is(i-1, digits) || r.is(i-1, card) || r.g.english {
		return found{}
	}
	for k, n := i+1, 0; n < 5; n++ {
		if !(r.is(k, and) || r.is(k, or) || r.sign(k, ",") || r.sign(k, "/") && r.tight(k)) || !r.is(k+1, digits) {
			return found{}
		}
		x := r.dayNumber(k + 1)
		if b, e := r.dayMonth(k+1, 0); e > 0 && b.known() && x > 0 {
			m := b
			m.rule, m.days.From = "data.giorno-mese", b.days.From+value.Day(d-x)
			m.days.To = m.days.From
			if dateOf(m.days.From).day != d || dateOf(m.days.From).month != dateOf(b.days.From).month {
				return found{}
			}
			return m.found(r, i, i+1)
		}
		if x < 1 || x > 31 {
			return found{}
		}
		k += 2
	}
	return found{}
}

// ahead moves a bare weekday with a time of day to the next one, and a day and month to the current year, where the words
// stand alone and nothing in them tells of the past: an appointment. A feast alone is the next one.
func (r *reader) ahead(m moment, i, k int) moment {
	if !r.st.Alone || m.guess == said || !m.clock && m.rule != "data.festa" || !m.known() || r.direction(i, k) < 0 {
		return m
	}
	today := r.today()
	switch {
	case today == value.NoDay:
	case m.guess == noYear && m.clock && !m.part:
		return m.shiftYears(dateOf(today).year - dateOf(m.days.From).year)
	case m.days.To >= today:
	case m.guess == noWeek:
		m.days.From, m.days.To = m.days.From+7, m.days.To+7
		m = r.night(m, i, k)
	default:
		return m.shiftYears(1)
	}
	return m
}

// bareDay reads a day of the month alone, which needs a preposition before it: "il 19", "dal 20", "entro il 15".
func (r *reader) bareDay(i int) (moment, int) {
	d := r.dayNumber(i)
	if d < 1 || d > 31 {
		return moment{}, 0
	}
	k := r.ordinalMark(i + 1)
	if r.counts(k) || r.is(k, month) || r.is(k, timeUnit) || r.tight(k) && (r.sign(k, "/") && !(r.is(k+1, digits) && r.is(k+2, month)) || r.sign(k, ":") || k < len(r.toks) && r.toks[k].Class == 0) || r.apostrophe(k) || r.is(k, ordinal) {
		return moment{}, 0
	}
	return r.dayOnly(d, 0, i, k), k
}

// clings reports whether a dash ties token k to the number before it.
func (r *reader) clings(k int) bool { return r.tight(k) && r.dash(k) > 0 }

// oneDay reads a day by any of its names, the number alone included.
func (r *reader) oneDay(i int) (moment, int) {
	if m, k := r.moment(i); k > 0 && m.rule != silentRule && m.dated {
		return m, k
	}
	return r.bareDay(i)
}

// dayPair reads "il 3 e il 4 aprile", "sabato e domenica": the first day inherits the month of the second.
func (r *reader) dayPair(i int) (a, b moment, end int) {
	return r.pair(r.skip(i, article), func(k int) int { return r.skip(k, and) })
}

// pair reads two days; link skips the word that ties them and returns its argument where there is none.
func (r *reader) pair(i int, link func(int) int) (a, b moment, end int) {
	a, k := r.oneDay(i)
	if k == 0 {
		return a, b, 0
	}
	e := link(k)
	if e == k {
		return a, b, 0
	}
	b, end = r.oneDay(r.skip(e, article))
	if end == 0 {
		return a, b, 0
	}
	if a.bare && a.rule == "data.giorno-numero" && b.rule != "data.giorno-numero" && a.known() && b.known() {
		a = a.inherit(dateOf(a.days.From).day, b)
	}
	return r.ordered(a.inYearOf(b), b, i, end)
}

// inherit gives a day of the month the month of the day it is paired with.
func (m moment) inherit(day int, b moment) moment {
	c := dateOf(b.days.From)
	if day > c.day {
		c.month--
	}
	m.days.From = civil(c.year, c.month, day)
	m.days.To = m.days.From
	m.bare = false
	return m
}

// ordered puts two days that were resolved alone in order: the year, month or week of the first follows the second.
func (r *reader) ordered(a, b moment, i, end int) (moment, moment, int) {
	if !a.known() || !b.known() || a.days.From <= b.days.To {
		if a.known() && b.known() && a.rule == "data.giorno-mese" && b.days.To-a.days.From > 366 {
			a = a.shiftYears(dateOf(b.days.From).year - dateOf(a.days.From).year)
		}
		return a, b, end
	}
	switch {
	case a.rule == "data.giorno" && b.rule == "data.giorno":
		b.days.From, b.days.To = b.days.From+7, b.days.To+7
	case a.rule == "data.giorno-numero" && b.rule == a.rule:
		n := monthDays(dateOf(b.days.From).year, dateOf(b.days.From).month)
		b.days.From, b.days.To = b.days.From+value.Day(n), b.days.To+value.Day(n)
	case a.rule == "data.giorno-mese" && b.rule == a.rule:
		a = a.shiftYears(-1)
	case a.rule == "data.mese" && b.rule == a.rule:
		c := dateOf(a.days.From)
		a.days = monthPeriod(c.year-1, c.month)
	default:
		return a, b, 0
	}
	if a.days.From > b.days.To {
		return a, b, 0
	}
	return a, b, end
}

func (m moment) shiftYears(n int) moment {
	m.days.From, m.days.To = addMonths(m.days.From, 12*n), addMonths(m.days.To, 12*n)
	return m
}

// betweenTimes reads "dal 13 al 15 luglio", "tra il 3 e il 5", "da martedì a giovedì", "da gennaio a marzo", "dal 2019 al 2023".
func (r *reader) betweenTimes(i int) found {
	if !r.is(i, from) && !r.is(i, between) {
		return found{}
	}
	if r.st.Alone {
		r.lean = 1
		defer func() { r.lean = 0 }()
	}
	link := func(k int) int { return r.skip(k, at) }
	if f := r.hourToHour(i); f.end > 0 {
		return f
	}
	k := r.skip(i, from)
	if k == i {
		if k = r.skip(i, between); k == i {
			return found{}
		}
		link = func(k int) int { return r.skip(k, and) }
	}
	return r.tied(i, r.skip(k, article), link)
}

// hourToHour reads "dalle 21 di giovedì alle 21 di venerdì 29 novembre".
func (r *reader) hourToHour(i int) found {
	if !r.is(i, hours) || !r.is(i, from) {
		return found{}
	}
	a, k := r.moment(i)
	if k == 0 || !a.dated || !a.clock || !r.is(k, at) {
		return found{}
	}
	b, e := r.moment(k)
	if e == 0 || !b.dated || !b.clock || !a.known() || !b.known() {
		return found{}
	}
	if a.guess == noWeek || a.days.From > b.days.From { // the last such weekday before the end
		a.days.From = b.days.From - value.Day(mod(int(b.days.From-a.days.From), 7))
		a.days.To = a.days.From
	}
	pa, pb := a.period(), b.period()
	p := value.Period{From: pa.From, FromMin: pa.FromMin, To: pb.To, ToMin: pb.ToMin}
	return found{first: i, end: e, kind: claims.Period, rule: "periodo.da-a", val: p}
}

// dashedTimes reads "13-15 luglio", "10 agosto - 12 settembre", "lunedì-venerdì", "il 3 e il 4 maggio".
func (r *reader) dashedTimes(i int) found {
	if !r.dashNear(i) {
		return found{}
	}
	link := func(k int) int {
		if e := r.dash(k); e > 0 && r.dashFits(k) {
			return e
		}
		return k
	}
	return r.tied(i, r.skip(i, article), link)
}

// dashNear reports whether a dash stands within ten tokens: looking is cheaper than reading a day.
func (r *reader) dashNear(i int) bool {
	for k := i + 1; k < len(r.toks) && k < i+10; k++ {
		if r.dash(k) > 0 {
			return true
		}
	}
	return false
}

// tied reads two days or two stretches with a link, and makes one period of them.
func (r *reader) tied(i, k int, link func(int) int) found {
	if r.yearPair(k, link) {
		return r.years(i, k, link)
	}
	a, b, end := r.pair(k, link)
	if end == 0 {
		return found{}
	}
	if r.dash(k+1) == k+2 && a.bare && b.bare && a.rule == "data.giorno-numero" {
		return found{}
	}
	f := found{first: i, end: end, kind: claims.Period, rule: "periodo.da-a"}
	p := undated()
	switch {
	case a.known() && b.known():
		pa, pb := a.period(), b.period()
		p = value.Period{From: pa.From, FromMin: pa.FromMin, To: pb.To, ToMin: pb.ToMin}
		if p.FromMin < 0 != (p.ToMin < 0) {
			p.FromMin, p.ToMin = -1, -1
		}
	case !a.dated || !b.dated:
		return found{}
	case b.days.Month > 0:
		p.Month = b.days.Month
	}
	f.val = p
	return f
}

// yearPair reports whether two bare years stand there.
func (r *reader) yearPair(k int, link func(int) int) bool {
	y, e := r.year(k)
	if e != k+1 || y < 1000 || len(r.toks[k].Lower) != 4 {
		return false
	}
	at := link(e)
	if at == e {
		return false
	}
	z, e2 := r.year(r.skip(at, article))
	years := y >= 1900 && z <= 2100 && e2 > 0 && !r.hardCounts(e2) // whatever noun follows
	return e2 > 0 && z > y && z < y+500 && (years || !r.counts(e2))
}

func (r *reader) years(i, k int, link func(int) int) found {
	y, e := r.year(k)
	z, end := r.year(r.skip(link(e), article))
	return found{first: i, end: end, kind: claims.Period, rule: "periodo.anni", val: value.Days(civil(y, 1, 1), civil(z, 12, 31))}
}
