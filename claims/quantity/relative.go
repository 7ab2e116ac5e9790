package quantity

import (
	"math"

	"verifica/claims"
	"verifica/claims/value"
)

// relativeDay reads "oggi", "l'altro ieri", "stamattina".
func (r *reader) relativeDay(i int) (moment, int) {
	s, k := r.word(i, relday)
	if k == 0 {
		return moment{}, 0
	}
	if s.arg == "now" {
		return r.nowMoment(k)
	}
	d := r.today()
	if d != value.NoDay {
		d += value.Day(s.a)
	}
	m := dayAt(d, "data.relativa")
	if s.arg != "" {
		m = r.night(m.with(partNamed(s.arg)), i, k)
	}
	return m, k
}

// partNamed gives the hours of the parts of the day that relative words hold ("stasera").
func partNamed(name string) sense {
	switch name {
	case "morning":
		return sense{a: 240, b: 720, arg: name}
	case "evening":
		return sense{a: 1080, b: 1440, arg: name}
	}
	return sense{a: 0, b: 300, arg: name}
}

// with sets the part of the day.
func (m moment) with(p sense) moment {
	m.clock, m.part, m.from, m.to = true, true, int(p.a), int(p.b)
	return m
}

// shifted reads times at a distance: "due giorni fa", "tra una settimana", "tre settimane prima di Natale".
func (r *reader) shifted(i int) (moment, int) {
	if _, k := r.word(i, between); k > 0 {
		a, e := r.lapse(k)
		if e == 0 || r.is(e, and) {
			return moment{}, 0
		}
		if f := r.skip(e, from); f > e {
			if m, end := r.day(f); end > 0 && m.known() {
				return a.moved(m.days.From, 1, "data.fra", r.st.Alone), end
			}
		}
		return r.fromNow(a, 1, "data.fra"), e
	}
	a, k := r.lapse(i)
	if k == 0 {
		return r.vaguelyAgo(i)
	}
	if e := r.skip(k, ago); e > k {
		return r.fromNow(a, -1, "data.fa"), e
	}
	return r.fromThen(a, k)
}

// vaguelyAgo reads "una decina di giorni fa", "oltre dieci anni fa", "poco più di un anno fa": a stretch, open where the
// bound is.
func (r *reader) vaguelyAgo(i int) (moment, int) {
	s, k := r.measured(i)
	if k == 0 || s.kind != claims.Duration || !r.is(k, ago) || s.Min == s.Max || math.Max(s.Min, 0) > 1e4 || s.Max > 1e4 && !math.IsInf(s.Max, 1) {
		return moment{}, 0
	}
	back := func(n float64) value.Day {
		if m := monthsIn(s.Unit); m > 0 {
			return addMonths(r.today(), -int(n*m))
		}
		return r.today() - value.Day(n*secondsIn(s.Unit)/86400)
	}
	p := undated()
	if r.today() != value.NoDay && secondsIn(s.Unit) >= 86400 {
		if p.To = back(math.Max(s.Min, 0)); !math.IsInf(s.Max, 1) {
			p.From = back(s.Max)
		}
		p.Approx = true
	}
	return stretchOf(p, "data.fa"), r.skip(k, ago)
}

// lapse is a length of time in calendar units: months for months and years, else days and minutes.
type lapse struct {
	months, days int
	minutes      float64
	unit         string
	approx       bool
}

// lapse reads "due giorni", "un anno e otto mesi", "5 giorni e 12 ore", "un paio di mesi".
func (r *reader) lapse(i int) (lapse, int) {
	if r.is(i, bound) {
		if b, e := r.word(i, bound); b.arg == aboutBound || b.arg == almostBound || b.arg == exactBound {
			l, k := r.lapse(e)
			l.approx = l.approx || b.arg != exactBound
			return l, k
		}
		return lapse{}, 0
	}
	a, k := r.amount(i)
	if k == 0 || a.kind != "duration" || a.lo != a.hi || a.lo <= 0 || a.lo > 1e5 {
		return lapse{}, 0
	}
	l := lapse{unit: a.unit}
	if m := monthsIn(a.unit); m > 0 {
		l.months = int(a.lo * m)
		l.days = int((a.lo*m - float64(l.months)) * 30)
		return l, k
	}
	s := a.lo * secondsIn(a.unit)
	l.days = int(s / 86400)
	l.minutes = (s - float64(l.days)*86400) / 60
	return l, k
}

// fromNow moves from the moment of publication.
func (r *reader) fromNow(a lapse, sign int, rule string) moment {
	today := r.today()
	if today == value.NoDay {
		return dayAt(value.NoDay, rule)
	}
	if (a.minutes > 0 || a.unit == "h" || a.unit == "min" || a.unit == "s") && r.st.Published.Minute >= 0 {
		at := r.st.Published.Minute + sign*int(a.minutes)
		m := dayAt(today+value.Day(sign*a.days)+value.Day(floorDiv(at, 1440)), rule)
		m.clock, m.from, m.to = true, mod(at, 1440), mod(at, 1440)
		return m
	}
	return a.moved(today, sign, rule, r.st.Alone)
}

// moved moves a day. Months and years are as vague as people use them: "tre mesi fa" is that month, "due anni fa" that
// year; weeks keep the day. Words that stand alone are taken at their word: to the day.
func (a lapse) moved(d value.Day, sign int, rule string, alone bool) moment {
	if a.months == 0 {
		m := dayAt(d+value.Day(sign*a.days), rule)
		m.days.Approx = a.approx || a.unit == "week"
		return m
	}
	x := addMonths(d, sign*a.months) + value.Day(sign*a.days)
	c := dateOf(x)
	if alone && (sign > 0 || a.unit == "month") {
		m := dayAt(x, rule)
		m.days.Approx = true
		return m
	}
	if a.unit == "year" && a.months%12 == 0 && !alone {
		m := stretchOf(yearPeriod(c.year), rule)
		m.days.Approx = true
		return m
	}
	m := stretchOf(monthPeriod(c.year, c.month), rule)
	m.days.Approx = true
	return m
}

// fromThen reads what follows a lapse: "prima di Natale", "dopo venerdì", "da domani", "dopo" alone: the date last
// spoken of.
func (r *reader) fromThen(a lapse, k int) (moment, int) {
	sign, e := 1, 0
	if r.is(k, before) {
		sign, e = -1, r.skip(k, before)
	} else if r.is(k, later) {
		e = r.skip(k, later)
	} else if r.is(k, from) {
		e = k + 1
	} else {
		return moment{}, 0
	}
	at := r.skip(r.skip(e, of), article)
	if r.st.Alone && sign > 0 { // "2 giorni dopo venerdì" is an appointment
		r.lean = 1
		defer func() { r.lean = 0 }()
	}
	if m, end := r.day(at); end > 0 && m.known() && !m.stretch && r.toks[at].Class == 0 {
		return a.moved(m.days.From, sign, "data.prima-dopo", r.st.Alone), end
	}
	s := r.st.Spoken
	if a.unit == "year" && a.months%12 == 0 && !r.is(k, from) && at == e && s != (value.Period{}) && s.From != value.NoDay && s.To-s.From > 27 && s.To-s.From < 366 && !r.wordAt(e) {
		return stretchOf(yearPeriod(dateOf(s.From).year+sign*a.months/12), "data.prima-dopo"), e
	}
	told := at == e || r.is(e, article) && r.is(at, person) && !r.is(k, from) // "due giorni dopo l'uomo ha ritrattato"
	if r.is(k, from) || !told || r.capital(e) || s == (value.Period{}) || s.From != s.To || s.From == value.NoDay || a.minutes > 0 {
		return moment{}, 0
	}
	return a.moved(s.From, sign, "data.prima-dopo", r.st.Alone), e
}

// sameDay reads days told by the date last spoken of: "lo stesso giorno", "il giorno dopo", "la sera prima".
func (r *reader) sameDay(i int) (moment, int) {
	if r.key(i, "morrow") > 0 && !r.is(i+1, of) {
		return r.spokenDay(1), i + 1
	}
	k := i
	if e := r.skip(k, same); e > k {
		if u, end := r.dayWord(e); end > 0 {
			return r.spokenDay(0).withPart(u), end
		}
		return moment{}, 0
	}
	if e := r.skip(k, that); e > k {
		if u, end := r.dayWord(e); end > 0 && r.st.Spoken != (value.Period{}) {
			end = r.skip(end, same)
			return r.spokenDay(0).withPart(u), end
		}
	}
	u, e := r.dayWord(k)
	if e == 0 {
		return moment{}, 0
	}
	switch {
	case r.is(e, same):
		return r.spokenDay(0).withPart(u), r.skip(e, same)
	case r.is(e, following) && !r.day2(e+1):
		return r.spokenDay(1).withPart(u), r.skip(e, following)
	case r.is(e, preceding) && !r.is(e+1, of) && !r.day2(e+1):
		return r.spokenDay(-1).withPart(u), r.skip(e, preceding)
	}
	return moment{}, 0
}

// day2 reports whether a date of its own follows: "il giorno dopo Natale", "il giorno prima del voto" are others.
func (r *reader) day2(k int) bool {
	return r.is(k, holiday) || r.is(k, of) || r.is(k, article) || r.is(k, relday) || r.is(k, in)
}

// dayWord reads "giorno", "giornata" or a part of the day.
func (r *reader) dayWord(k int) (sense, int) {
	if s, e := r.word(k, timeUnit); e > 0 && s.arg == "day" && s.a == 1 && !r.plural(k) {
		return sense{}, e
	}
	if s, e := r.word(k, daypart); e > 0 {
		return s, e
	}
	return sense{}, 0
}

func (r *reader) plural(k int) bool {
	w := r.toks[k].Lower
	return r.key(k, "days") > 0 || r.g.english && w[len(w)-1] == 's'
}

func (m moment) withPart(p sense) moment {
	if p.class != daypart {
		return m
	}
	return m.with(p)
}

// spokenDay is the date last spoken of, moved by n days.
func (r *reader) spokenDay(n int) moment {
	s := r.st.Spoken
	if s == (value.Period{}) && r.st.Alone && r.today() != value.NoDay {
		s = value.Days(r.today(), r.today())
	}
	if s == (value.Period{}) || s.From == value.NoDay || s.To == value.NoDay || s.To-s.From > 1 {
		return dayAt(value.NoDay, "data.stesso-giorno")
	}
	if n > 0 {
		return dayAt(s.To+value.Day(n), "data.stesso-giorno")
	}
	return dayAt(s.From+value.Day(n), "data.stesso-giorno")
}

// thisUnit reads "questa settimana", "lo scorso mese", "la settimana prossima", "quest'anno", "settimana scorsa".
func (r *reader) thisUnit(i int) (moment, int) {
	n, k, rule := 0, 0, "periodo.questo"
	switch {
	case r.is(i, this):
		k = r.skip(i, this)
	case r.is(i, last):
		n, k, rule = -1, r.skip(i, last), "periodo.scorso"
	case r.is(i, next):
		if s, _ := r.word(i, next); s.arg == "next" {
			n, k, rule = 1, r.skip(i, next), "periodo.prossimo"
		}
	}
	if k > 0 {
		return r.unitAt(k, n, rule, r.is(i, this))
	}
	if s, e := r.word(i, daypart); e > 0 && s.arg == "night" {
		if x, end := r.word(e, last); end > 0 && x.arg == "last" {
			return dayAt(r.today(), "data.relativa").with(s), end
		}
	}
	if u, e := r.word(i, timeUnit); e > 0 && u.b == 0 && u.a == 1 && u.arg != "h" && u.arg != "min" && u.arg != "s" && r.plural2(i) && !r.is(i-1, card) && !r.is(i-1, digits) {
		if d, end := r.lastNext(e); end > 0 && !r.is(e, preceding) { // "nei giorni scorsi": a few
			return r.window(3, d, u), end
		}
	}
	if u, e := r.unitWord(i); e > 0 {
		if s, end := r.word(e, last); end > 0 && s.arg != "ultimate" {
			return r.unitNear(u, -1, "periodo.scorso"), end
		}
		if s, end := r.word(e, next); end > 0 && s.arg == "next" {
			return r.unitNear(u, 1, "periodo.prossimo"), end
		}
	}
	return moment{}, 0
}

// unitAt reads the noun behind "questo", "scorso", "prossimo": a unit, a weekday, a month, a season, a weekend.
func (r *reader) unitAt(k, n int, rule string, here bool) (moment, int) {
	if u, e := r.unitWord(k); e > 0 && !(n != 0 && r.plural2(k)) {
		if u.arg == "day" && (n != 0 || here && u.a == 1) {
			return moment{}, 0
		}
		return r.unitNear(u, n, rule), e
	}
	if s, e := r.word(k, weekday); e > 0 && s.b == 0 {
		dir := 2 * n
		if n == 0 {
			if dir = r.direction(k, e); dir == 0 {
				dir = 1
			}
		}
		return r.weekdayNear(int(s.a), dir), e
	}
	if s, e := r.word(k, month); e > 0 && s.b == 0 {
		if n == 0 {
			n = -1
		}
		return r.monthNear(int(s.a), n), e
	}
	if s, e := r.word(k, season); e > 0 {
		return r.seasonNear(s, n), e
	}
	if _, e := r.word(k, weekend); e > 0 {
		return r.weekendNear(n), e
	}
	if s, e := r.word(k, daypart); e > 0 && (n == 0 && here || n < 0 && s.arg == "night") {
		return dayAt(r.today(), "data.relativa").with(s), e // "la scorsa notte" led into today
	}
	if s, e := r.word(k, holiday); e > 0 && n != 0 {
		return r.holidayNear(s, n), e
	}
	return moment{}, 0
}

func (r *reader) plural2(k int) bool {
	w := r.toks[k].Lower
	return w[len(w)-1] == 'i' || w == "settimane" || w == "ore" || w == "giornate" || r.g.english && w[len(w)-1] == 's'
}

// unitWord reads a calendar unit: week, month, quarter, year.
func (r *reader) unitWord(k int) (sense, int) {
	s, e := r.word(k, timeUnit)
	if e == 0 || s.b != 0 || s.arg == "h" || s.arg == "min" || s.arg == "s" || r.plural2(k) {
		return s, 0
	}
	return s, e
}

// unitNear is the calendar unit that holds today, moved by n.
func (r *reader) unitNear(u sense, n int, rule string) moment {
	today := r.today()
	if today == value.NoDay {
		return stretchOf(undated(), rule)
	}
	c := dateOf(today)
	switch u.arg {
	case "week":
		return stretchOf(weekPeriod(today+value.Day(7*n)), rule)
	case "day":
		return dayAt(today+value.Day(n), rule)
	case "year":
		if u.a == 1 {
			return stretchOf(yearPeriod(c.year+n), rule)
		}
		y := floorDiv(c.year, int(u.a))*int(u.a) + n*int(u.a)
		return stretchOf(value.Days(civil(y, 1, 1), civil(y+int(u.a)-1, 12, 31)), rule)
	}
	w := int(u.a * monthsIn(u.arg))
	return stretchOf(monthsPeriod(c.year, (c.month-1)/w+n, w), rule)
}

// monthsPeriod is the k-th stretch of w months of a year, from 0.
func monthsPeriod(y, k, w int) value.Period {
	return value.Days(civil(y, k*w+1, 1), civil(y, k*w+w+1, 1)-1)
}
