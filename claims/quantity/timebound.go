package quantity

import (
	"verifica/claims"
	"verifica/claims/value"
)

// boundStart are the classes that a bound on a time can start with.
var boundStart = setOf(within, until, before, later, from)

// boundTime reads "entro il 15", "prima di marzo", "dopo le 14", "fino a domani", "da giovedì", "dal 20".
func (r *reader) boundTime(i int) found {
	if has := r.marks[i].has | r.marks[i].many.has; has&boundStart == 0 || has.has(relday) { // "dopo domani"
		return found{}
	}
	for _, b := range [...]struct {
		class class
		rule  string
	}{{within, "limite.entro"}, {until, "limite.fino"}, {before, "limite.prima"}, {later, "limite.dopo"}, {from, "limite.da"}} {
		k := r.skip(i, b.class)
		if k == i || b.class == before && r.marks[i].many.has.has(edge) { // "prima metà di marzo"
			continue
		}
		if b.class == from {
			k = i // the preposition may belong to a clock: "dalle 14"
		}
		if b.class == within {
			if f := r.withinLapse(i, k); f.end > 0 {
				return f
			}
		}
		if b.class != later && (b.class != from || r.st.Alone) {
			r.lean = 1
		}
		if b.class == before && r.key(i-1, "not") > 0 { // "non prima delle 10"
			b.class, b.rule = later, "limite.dopo"
		}
		f := r.bounded(i, k, b.class, b.rule)
		r.lean = 0
		if f.end > 0 {
			return f
		}
	}
	return found{}
}

// withinLapse reads "entro due settimane", "entro 30 giorni" as the days from today on.
func (r *reader) withinLapse(i, k int) found {
	a, e := r.lapse(k)
	today := r.today()
	if e == 0 || today == value.NoDay || r.is(e, from) || r.is(e, later) {
		return found{}
	}
	if now := r.st.Published.Minute; a.minutes > 0 && now >= 0 && r.st.Alone {
		at := now + int(a.minutes)
		p := value.Period{From: today, FromMin: now, To: today + value.Day(a.days+at/1440), ToMin: at % 1440}
		return found{first: i, end: e, kind: claims.Period, rule: "data.entro", val: p}
	} else if a.minutes > 0 {
		return found{}
	}
	to := addMonths(today, a.months) + value.Day(a.days)
	return found{first: i, end: e, kind: claims.Period, rule: "data.entro", val: value.Days(today, to)}
}

func (r *reader) bounded(i, k int, c class, rule string) found {
	pos := r.skip(r.skip(r.skip(k, at), of), article)
	if c == from {
		pos = r.skip(r.skip(k, from), article)
	}
	m, e := r.cuedClock(k)
	if e == 0 && r.is(k, of) {
		m, e = r.cuedClock(k)
	}
	if e == 0 && r.is(pos, noon) {
		m, e = r.cuedClock(pos)
	}
	if e > 0 {
		if d, end := r.dayBehind(e); end > 0 {
			m, e = d.at(m), end
		}
	} else if u, end := r.unitWord(pos); end > 0 && c == within && pos > k && u.a == 1 && u.arg != "day" && !r.is(end, of) && !r.is(end, last) && !r.is(end, next) {
		m, e = r.unitNear(u, 0, "periodo.questo"), end // "entro l'anno"
	} else if m, e = r.moment(pos); e == 0 || m.rule == silentRule {
		if m, e = r.bareDay(pos); e == 0 || pos == k && c != from {
			return found{}
		}
		if r.clings(e) || !r.is(pos, digits) && (c == before || c == later || c == until) {
			return found{}
		}
		if c == from && (r.is(e, at) || r.is(e, unit) || r.key(i, "plain from") > 0) { // "da 20 euro": days take "dal"
			return found{}
		}
	}
	if c == from && r.g.english && m.stretch { // "up from last year" compares
		return found{}
	}
	if c == until && k == pos && !m.clock {
		return found{}
	}
	if m.dated && !m.clock && !m.known() && !m.stretch && m.days.Weekday+m.days.Month+m.days.DayOfMonth == 0 && c == later {
		return found{}
	}
	if m.clock && m.dated && r.key(i-1, "narrowly") > 0 && (c == later || c == before) {
		if c == later {
			m.to = m.from + 30
		} else {
			m.to, m.from = m.from, m.from-30
		}
		return found{first: i, end: e, kind: claims.Period, rule: rule, val: m.period()}
	}
	v := r.limited(m, c)
	if p, ok := v.(value.Clock); ok && r.key(i-1, "narrowly") > 0 {
		if c == later {
			p.To = mod(p.From+30, 1440)
		} else {
			p.From = mod(p.To-30, 1440)
		}
		return found{first: i, end: e, kind: claims.Clock, rule: rule, val: p}
	}
	if _, ok := v.(value.Clock); ok {
		return found{first: i, end: e, kind: claims.Clock, rule: rule, val: v}
	}
	return found{first: i, end: e, kind: claims.Period, rule: rule, val: v}
}

// limited is the stretch before or behind a moment.
func (r *reader) limited(m moment, c class) value.Value {
	if !m.dated {
		today := r.today()
		if !r.st.Alone || today == value.NoDay {
			v := value.Clock{From: mod(m.from, 1440), To: 1439, Zone: m.zone}
			if c == within || c == before || c == until {
				v.From, v.To = 0, m.from
			}
			return v
		}
		m.days, m.dated = value.Days(today, today), true
	}
	p := m.period()
	if !m.known() {
		return p
	}
	switch c {
	case within:
		p.From, p.FromMin = value.NoDay, -1
	case until:
		if p.From, p.FromMin = r.sinceNow(m); p.FromMin >= 0 && p.ToMin < 0 {
			p.ToMin = 1439
		}
	case before:
		p.To, p.ToMin = p.From, p.FromMin
		if p.ToMin < 0 {
			p.To--
		}
		p.From, p.FromMin = value.NoDay, -1
	case later:
		if p.FromMin < 0 {
			p.From = p.To + 1
		} else if m.part {
			p.From, p.FromMin = p.To, p.ToMin
		}
		p.To, p.ToMin = value.NoDay, -1
	case from:
		p.To, p.ToMin = value.NoDay, -1
	}
	return p
}

// sinceNow is where "fino a" starts: open in an article, now where words stand alone.
func (r *reader) sinceNow(m moment) (value.Day, int) {
	if today := r.today(); r.st.Alone && today != value.NoDay && (m.clock || m.stretch) {
		return today, r.st.Published.Minute
	}
	return value.NoDay, -1
}

// dayWithBound reads "domani dopo le 14", "giovedì entro mezzogiorno", "venerdì dalle 9".
func (r *reader) dayWithBound(m moment, i, k int) found {
	for _, c := range [...]class{within, until, before, later, from} {
		pos := r.skip(k, c)
		if pos == k {
			continue
		}
		if c == from {
			pos = k
		}
		clock, e := r.cuedClock(pos)
		if e == 0 {
			clock, e = r.cuedClock(r.skip(pos, of))
		}
		if e == 0 || c == from && !r.is(pos, hours) {
			continue
		}
		m = r.ahead(m.at(clock), i, e)
		return found{first: i, end: e, kind: claims.Period, rule: "data-ora.limite", val: r.limited(m, c)}
	}
	return found{}
}
