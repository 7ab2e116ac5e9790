package quantity

import "verifica/claims/value"

// unitAfter reads "il mese dopo Natale 2015", "la settimana prima di Pasqua", "il giorno dopo Ferragosto": the calendar unit
// beside the one that holds the day.
func (r *reader) unitAfter(i int) (moment, int) {
	u, k := r.word(i, timeUnit)
	if k == 0 || u.a != 1 || u.b != 0 || secondsIn(u.arg) < 86400 || r.plural(i) || r.plural2(i) || r.is(i-1, card) || r.is(i-1, one) || r.is(i-1, digits) {
		return moment{}, 0
	}
	n := 1
	if r.is(k, before) {
		n = -1
	} else if !r.is(k, later) {
		return r.unitBeside(u, k)
	}
	at := r.skip(r.skip(k+1, of), article)
	m, e := r.day(at)
	if e == 0 {
		return r.unitBeside(u, k)
	}
	if !m.known() || m.stretch || m.clock || r.is(at, digits) && m.bare || r.toks[at].Class != 0 {
		return moment{}, 0
	}
	return r.beside(u, m.days.From, n, e)
}

// weekdayBeside reads what follows a weekday in "il martedì dopo", "il sabato successivo", "la domenica precedente": by the
// date last spoken of, or by today where words stand alone.
func (r *reader) weekdayBeside(w, i, k int) (moment, int) {
	e, n := r.skip(k, following), 1
	if e == k {
		if e, n = r.skip(k, preceding), -1; e == k {
			return moment{}, 0
		}
	}
	if (r.is(k, later) || r.is(k, before)) && !r.is(i-1, article) || r.day2(e) || r.is(e, daypart) || r.is(e, digits) || r.is(e, hours) {
		return moment{}, 0
	}
	from, to := r.st.Spoken.From, r.st.Spoken.To
	if r.st.Spoken == (value.Period{}) && r.st.Alone {
		from, to = r.today(), r.today()
	}
	if from == value.NoDay || to == value.NoDay || r.st.Spoken == (value.Period{}) && !r.st.Alone {
		return moment{}, 0
	}
	d := to + 1 + value.Day(mod(w-weekdayOf(to+1), 7))
	if n < 0 {
		d = from - 1 - value.Day(mod(weekdayOf(from-1)-w, 7))
	}
	return dayAt(d, "data.giorno"), e
}

// inYearOf gives a day or month without a year the year of the other end: "tra gennaio e settembre 2024", "dal 25 dicembre al
// 5 gennaio 2014".
func (m moment) inYearOf(b moment) moment {
	if !m.known() || !b.known() {
		return m
	}
	c, y := dateOf(m.days.From), dateOf(b.days.From).year
	switch {
	case m.rule == "data.mese" && b.rule == "data.mese-anno":
		if m.days = monthPeriod(y, c.month); m.days.From > b.days.From {
			m.days = monthPeriod(y-1, c.month)
		}
	case m.rule == "data.giorno-mese" && b.rule == "data.giorno-mese-anno":
		if m = m.shiftYears(y - c.year); m.days.From > b.days.From {
			m = m.shiftYears(-1)
		}
	}
	return m
}

// thisWeek reads "in settimana", said alone from now on.
func (r *reader) thisWeek(i int) (moment, int) {
	if e := r.key(i, "now alone"); e > 0 && e == len(r.toks) && i == 0 {
		return r.nowMoment(e)
	}
	k := r.key(i, "this week")
	if k == 0 || r.is(k, of) || r.is(k, last) || r.is(k, next) || r.is(k, following) || r.is(k, preceding) || r.counts(k) {
		return moment{}, 0
	}
	today := r.today()
	if today == value.NoDay {
		return stretchOf(undated(), "periodo.questo"), k
	}
	p := weekPeriod(today)
	if now := r.st.Published.Minute; r.st.Alone && now >= 0 {
		p = value.Period{From: today, FromMin: now, To: p.To, ToMin: 1439}
	}
	return stretchOf(p, "periodo.questo"), k
}

// nowMoment reads "adesso", "in questo momento" where words stand alone: the minute they are said.
func (r *reader) nowMoment(k int) (moment, int) {
	if !r.st.Alone || r.today() == value.NoDay || r.st.Published.Minute < 0 {
		return moment{}, 0
	}
	m := dayAt(r.today(), "data.relativa")
	m.clock, m.from, m.to = true, r.st.Published.Minute, r.st.Published.Minute
	return m, k
}
