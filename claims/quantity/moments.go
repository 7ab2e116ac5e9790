package quantity

import "verifica/claims/value"

// dayReader reads days and stretches at a token whose classes meet its start, in a sentence whose classes meet its needs, if
// it has any; capital says that a Roman numeral may lead it, apostrophe that a year of two digits may.
type dayReader struct {
	start, needs        set
	capital, apostrophe bool
	read                func(*reader, int) (moment, int)
}

// amountStart are the classes that an amount without a bound can start with.
var amountStart = setOf(digits, card, one, half, dozen, heap, minus, currency, middle, scale)

// dayReaders read days and stretches without a time of day; of several readings the longest wins, then the earlier.
func dayReaders() []dayReader {
	return []dayReader{
		{start: setOf(digits), read: (*reader).numericDate},
		{start: setOf(weekday), read: (*reader).weekdayDate},
		{start: setOf(digits, card, ordinal, month), needs: setOf(month), read: (*reader).plainDayMonth},
		{start: setOf(digits, card, ordinal, last), needs: setOf(weekday, timeUnit), read: (*reader).nthDay},
		{start: setOf(digits, card, ordinal, last), capital: true, needs: setOf(timeUnit), read: (*reader).quarterDate},
		{start: setOf(digits, card, last, next), needs: setOf(timeUnit), read: (*reader).lastUnits},
		{start: setOf(this, last, next, daypart, timeUnit), read: (*reader).thisUnit},
		{start: setOf(month), read: (*reader).monthDate},
		{start: setOf(relday), read: (*reader).relativeDay},
		{start: setOf(digits, card), apostrophe: true, read: (*reader).contextYear},
		{start: setOf(holiday, key), read: (*reader).holidayDate},
		{start: setOf(weekend), read: (*reader).weekendDate},
		{start: setOf(season), read: (*reader).seasonDate},
		{start: setOf(key, roman, ordinal, digits), capital: true, read: (*reader).decadeDate},
		{start: setOf(timeUnit), read: (*reader).weekOf},
		{start: setOf(timeUnit), needs: setOf(before, later, following, preceding), read: (*reader).unitAfter},
		{start: setOf(key, between), needs: setOf(timeUnit), read: (*reader).few},
		{start: setOf(digits), needs: setOf(month), read: (*reader).dashedDate},
		{start: setOf(digits), needs: setOf(key), read: (*reader).eraYear},
		{start: setOf(card, digits), apostrophe: true, read: (*reader).namedCentury},
		{start: setOf(key), needs: setOf(timeUnit), read: (*reader).thisWeek},
		{start: setOf(key), needs: setOf(digits), read: (*reader).quarterLetter},
		{start: setOf(key, same, that, timeUnit, daypart), read: (*reader).sameDay},
		{start: setOf(edge), read: (*reader).edgeDate},
		{start: amountStart | setOf(between, bound), needs: setOf(timeUnit), read: (*reader).shifted},
	}
}

func (r *reader) plainDayMonth(i int) (moment, int) { return r.dayMonth(i, 0) }

// day reads days from token i on.
func (r *reader) day(i int) (top moment, end int) {
	if i >= len(r.toks) {
		return top, 0
	}
	has, capital, apostrophe := r.marks[i].has|r.marks[i].many.has, r.toks[i].Capital(), r.apostrophe(i)
	if has&dayStart == 0 && !capital && !apostrophe {
		return top, 0
	}
	for k := range r.g.days {
		d := &r.g.days[k]
		if has&d.start == 0 && !(d.capital && capital) && !(d.apostrophe && apostrophe) || d.needs != 0 && r.seen&d.needs == 0 {
			continue
		}
		if m, e := d.read(r, i); e > end {
			top, end = m, e
		}
	}
	return top, end
}

// dayStart are the classes that a day can start with.
var dayStart = setOf(digits, card, one, weekday, month, ordinal, last, next, this, that, same, relday, holiday, key, weekend, season,
	timeUnit, edge, between, daypart, bound, half, dozen, middle, roman)

// partStart are the classes that a part of the day with what leads it can start with.
var partStart = setOf(in, article, daypart)

// moment reads a day with a time of day, or either: "venerdì 20 settembre alle 19:30", "ieri sera", "alle 9 di sabato",
// "nella notte tra il 3 e il 4".
func (r *reader) moment(i int) (moment, int) {
	if i >= len(r.toks) {
		return moment{}, 0
	}
	if has := r.marks[i].has | r.marks[i].many.has; has&partStart != 0 && r.seen.has(daypart) && !r.marks[i].many.has.has(holiday) {
		if m, k := r.nightBetween(i); k > 0 {
			return m, k
		}
		if m, k := r.partFirst(i); k > 0 {
			return m, k
		}
	}
	if c, k := r.cuedClock(i); k > 0 {
		if d, e := r.dayBehind(k); e > 0 {
			if p, end := r.word(e, daypart); end > 0 && !d.clock { // "alle 22.30 di ieri sera"
				d, e = d.with(p), end
			}
			return d.at(c), e
		}
		if d, e := r.partBehind(k); e > 0 { // "alle 8 questa sera"
			d.from = halfOfDay(c.from, sense{a: float64(d.from), arg: halfName(d.from)})
			d.to, d.part = d.from, false
			return d, e
		}
		return c, k
	}
	d, k := r.day(i)
	if k == 0 || d.rule == silentRule {
		return d, k
	}
	return r.withTime(d, k)
}

// halfName names the part of the day that starts at a minute, as far as a twelve-hour clock needs it.
func halfName(m int) string {
	if m < 240 {
		return "night"
	}
	return "morning"
}

// at sets the time of day of c on the days of m.
func (m moment) at(c moment) moment {
	if m.part && m.clock {
		c.from = halfOfDay(c.from, sense{a: float64(m.from), arg: halfName(m.from)})
		c.to = c.from
	}
	m.clock, m.part, m.from, m.to, m.zone, m.approx = true, false, c.from, c.to, c.zone, c.approx
	m.rule = "data-ora"
	return m
}

// withTime reads a time of day behind a day: "alle 17", "sera", "in mattinata", ", 10:00".
func (r *reader) withTime(d moment, k int) (moment, int) {
	at := k
	if r.sign(at, ",") || r.sign(at, "(") {
		at++
	}
	if !d.stretch {
		if p, e := r.partOfDay(k); e > 0 && !d.clock {
			d = r.night(d.with(p), k, e)
			d.rule, k, at = "data.parte", e, e
			if r.sign(at, ",") {
				at++
			}
		}
		if c, e := r.clockSpan(at); e > 0 {
			return d.at(c).spanned(c), e
		}
		if c, e := r.cuedClock(at); e > 0 && !r.is(at, from) && (at == k || r.is(at, hours) || r.is(at, hourWord) || r.sign(at+1, ":")) {
			return d.at(c), e
		}
		if c, e := r.cuedClock(at + 1); e > 0 && at == k && r.key(at, "to an hour") > 0 {
			return d.at(c), e
		}
	}
	return d, k
}

// spanned keeps both ends of a span of hours.
func (m moment) spanned(c moment) moment {
	m.from, m.to = c.from, c.to
	return m
}

// night moves the night of a day to come into the next day: "domani notte", and "stanotte" where the words point ahead.
func (r *reader) night(m moment, i, k int) moment {
	today := r.today()
	if !m.part || m.from != 0 || m.to > 420 || !m.known() || today == value.NoDay {
		return m
	}
	dir := r.direction(i, k)
	if m.days.From > today || m.days.From == today && (dir > 0 || dir == 0 && r.st.Alone) {
		m.days.From, m.days.To = m.days.From+1, m.days.To+1
	}
	return m
}

// partOfDay reads "sera", "in mattinata", "nel pomeriggio", "al mattino", "a pranzo", "di sera".
func (r *reader) partOfDay(k int) (sense, int) {
	pos := k
	for _, c := range [...]class{in, at, of} {
		if e := r.skip(k, c); e > k {
			pos = e
			break
		}
	}
	s, e := r.word(pos, daypart)
	if e > 0 && r.is(e, of) && pos > k {
		return s, 0 // "nella notte di domani" starts a time of its own
	}
	return s, e
}

// partFirst reads "la mattina del 15 febbraio", "nella notte di domani", "in serata", "la sera di venerdì scorso".
func (r *reader) partFirst(i int) (moment, int) {
	at, prep := i, false
	if e := r.skip(i, in); e > i {
		at, prep = e, true
	} else if e := r.skip(i, article); e > i {
		at = e
	}
	s, k := r.word(at, daypart)
	if k == 0 {
		return moment{}, 0
	}
	if d, e := r.day(r.skip(r.skip(k, of), article)); e > 0 && d.dated && !d.stretch && !d.clock && d.rule != silentRule && (r.is(k, of) || r.is(k, weekday) || r.is(k, relday)) {
		m := r.night(d.with(s), i, e)
		m.rule = "data.parte"
		if c, end := r.cuedClock(e); end > 0 && r.is(e, hours) {
			return m.at(c), end
		}
		return m, e
	}
	if r.is(k, last) || r.is(k, next) || r.is(k, preceding) || r.is(k, following) {
		return moment{}, 0 // "la notte scorsa" is read without its article
	}
	if !prep && !(r.st.Alone && len(r.toks) <= 3) || s.arg == "lunch" || s.arg == "dinner" {
		return moment{}, 0
	}
	m := clockAt(0, "ora.parte").with(s)
	return m, k
}

// nightBetween reads "nella notte tra il 3 e il 4 aprile", "nella notte tra sabato e domenica".
func (r *reader) nightBetween(i int) (moment, int) {
	at := r.skip(r.skip(i, in), article)
	s, k := r.word(at, daypart)
	if k == 0 || s.arg != "night" {
		return moment{}, 0
	}
	e := r.skip(k, between)
	if e == k {
		return moment{}, 0
	}
	a, b, end := r.dayPair(e)
	if end == 0 {
		return moment{}, 0
	}
	m := stretchOf(undated(), "periodo.notte")
	if a.known() && b.known() {
		m.days = value.Period{From: a.days.From, FromMin: 1260, To: b.days.To, ToMin: 420}
	} else {
		m.days.Weekday, m.days.Month, m.days.DayOfMonth = a.days.Weekday, b.days.Month, 0
	}
	return m, end
}

// dayBehind reads the day behind a time: "di sabato", "del 21 settembre", "venerdì 20", "di ieri", ", oggi".
func (r *reader) dayBehind(k int) (moment, int) {
	at := r.skip(k, of)
	if at == k && (r.is(k, in) || r.sign(k, ",")) {
		at = k + 1
	}
	at = r.skip(at, article)
	d, e := r.day(at)
	if e == 0 || d.stretch || !d.dated || d.rule == silentRule || at < len(r.toks) && r.is(at, digits) && d.bare {
		return moment{}, 0
	}
	return d, e
}

// partBehind reads "questa sera", "stasera" behind a time.
func (r *reader) partBehind(k int) (moment, int) {
	at := r.skip(k, of)
	m, e := r.day(at)
	if e == 0 || !m.part {
		return moment{}, 0
	}
	return m, e
}
