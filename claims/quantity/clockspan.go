package quantity

import "verifica/claims"

// clockSpan reads two times of day: "dalle 17 alle 21.30", "tra le 9:30 e le 11", "9:30 - 11:00", "9 - 11 giovedì".
func (r *reader) clockSpan(i int) (moment, int) {
	a, k, link := moment{}, 0, class(none)
	switch {
	case r.is(i, hours) && r.is(i, from):
		a, k = r.cuedClock(i)
		if k == 0 {
			a, k = r.looseHour(r.skip(i, hours))
		}
		link = at
	case r.is(i, from) && r.is(i+1, noon):
		a, k = r.hour(i + 1)
		link = at
	case r.is(i, between):
		pos := r.skip(i, between)
		a, k = r.looseHour(r.skip(pos, hours))
		if r.skip(pos, hours) == pos && !r.is(pos, noon) && r.clockless(pos) {
			k = 0
		}
		link = and
	default:
		return r.dashedHours(i)
	}
	if k == 0 || !r.is(k, link) {
		return moment{}, 0
	}
	pos := k
	if link == and {
		pos = k + 1
	}
	b, e := r.looseHour(r.skip(r.skip(pos, hours), hourWord))
	if e == 0 && link == at {
		b, e = r.looseHour(r.skip(r.skip(k, at), article))
	}
	if e == 0 {
		return moment{}, 0
	}
	b, e = r.clockTail(b, e)
	return r.join(a, b), e
}

// clockless reports whether no clock with minutes stands at k.
func (r *reader) clockless(k int) bool {
	_, e := r.clockFigures(k)
	return e == 0
}

func (r *reader) looseHour(k int) (moment, int) {
	m, e := r.hour(k)
	if e > 0 && e == k+1 && !r.dottedAt(k) && (r.is(e, unit) || r.is(e, timeUnit) || r.is(e, percent) || r.is(e, month) || r.is(e, scale)) {
		return m, 0
	}
	return m, e
}

func (r *reader) join(a, b moment) moment {
	a.to, a.rule = b.from, "ora.da-a"
	if b.part && a.from < 720 && b.from >= 720 && a.from+720 < b.from {
		a.from += 720
	}
	if a.to < a.from {
		a.to += 1440
	}
	if a.zone == "" {
		a.zone = b.zone
	}
	return a
}

// dashedHours reads "9:30 - 11:00", "17.30-19.30" behind "ore", and "9 - 11" before a weekday.
func (r *reader) dashedHours(i int) (moment, int) {
	pos := r.skip(i, hourWord)
	a, k := r.clockFigures(pos)
	if k == 0 && pos > i {
		a, k = r.hour(pos)
	}
	if k == 0 && i < len(r.toks) && r.is(i, digits) {
		a, k = r.hour(i)
		e := r.dash(k)
		if k == 0 || e == 0 {
			return moment{}, 0
		}
		b, end := r.hour(e)
		if end == 0 || !r.is(end, weekday) || b.from <= a.from {
			return moment{}, 0
		}
		return r.join(a, b), end
	}
	e := 0
	if k > 0 {
		e = r.dash(k)
	}
	if e == 0 {
		return moment{}, 0
	}
	b, end := r.hour(e)
	if end == 0 {
		return moment{}, 0
	}
	b, end = r.clockTail(b, end)
	return r.join(a, b), end
}

// spanFound makes a reading of two times of day, with the day behind them if there is one.
func (r *reader) spanFound(c moment, i, k int) found {
	d, e := r.dayBehind(k)
	if e == 0 {
		if today := r.today(); r.st.Alone && today != noDay {
			d, e = dayAt(today, c.rule), k
		} else {
			return c.found(r, i, k)
		}
	}
	m := r.ahead(d.at(c).spanned(c), i, e)
	m.rule = c.rule
	f := m.found(r, i, e)
	f.kind = claims.Period
	return f
}
