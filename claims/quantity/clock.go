package quantity

import "verifica/claims/text"

// clockFigures reads "17:30", "3:36:45"; with a cue before it also "17.30" and "17,30" are left to cuedClock.
func (r *reader) clockFigures(i int) (moment, int) {
	if i+2 >= len(r.toks) || r.toks[i].Class != text.Number || !r.sign(i+1, ":") || !r.tight(i+1) || !r.tight(i+2) {
		return moment{}, 0
	}
	h, m := small(r.toks[i].Lower), small(r.toks[i+2].Lower)
	if len(r.toks[i].Lower) > 2 || len(r.toks[i+2].Lower) != 2 || h < 0 || h > 24 || m < 0 || m > 59 {
		return moment{}, 0
	}
	k := i + 3
	if r.sign(k, ":") && r.tight(k) && r.tight(k+1) && k+1 < len(r.toks) && r.toks[k+1].Class == text.Number {
		k += 2
	}
	return clockAt(h*60+m, "ora.cifre"), k
}

func clockAt(m int, rule string) moment {
	return moment{days: undated(), clock: true, from: m, to: m, rule: rule}
}

// dotted reads "17.30" as a time.
func (r *reader) dotted(i int) (moment, int) {
	if i >= len(r.toks) || r.toks[i].Class != text.Number {
		return moment{}, 0
	}
	s := r.toks[i].Lower
	n := len(s)
	if n < 4 || n > 5 || s[n-3] != '.' && s[n-3] != ',' {
		return moment{}, 0
	}
	h, m := small(s[:n-3]), small(s[n-2:])
	if h < 0 || h > 24 || m > 59 {
		return moment{}, 0
	}
	return clockAt(h*60+m, "ora.cifre"), i + 1
}

// hour reads the time behind "alle", "le", "ore": "17", "17.30", "tre e un quarto", "21 e 15", "otto meno dieci".
func (r *reader) hour(i int) (moment, int) {
	if m, k := r.clockFigures(i); k > 0 {
		return m, k
	}
	if m, k := r.dotted(i); k > 0 {
		return m, k
	}
	if m, k := r.noonTime(i); k > 0 {
		return m, k
	}
	h, k := r.hourNumber(i)
	if k == 0 {
		return moment{}, 0
	}
	m := clockAt(h*60, "ora")
	if r.key(k, "h") > 0 && r.tight(k) {
		k++
	}
	if d, e := r.minutesBehind(k); e > 0 {
		m.from += d
		m.to, k = m.from, e
	}
	return m, k
}

// hourNumber reads a whole hour, 0 to 24.
func (r *reader) hourNumber(i int) (int, int) {
	if i >= len(r.toks) {
		return 0, 0
	}
	if r.toks[i].Class == text.Number {
		if n := small(r.toks[i].Lower); n >= 0 && n <= 24 && len(r.toks[i].Lower) <= 2 {
			return n, i + 1
		}
		return 0, 0
	}
	if s, k := r.word(i, card); k == i+1 && s.a >= 0 && s.a <= 24 {
		return int(s.a), k
	}
	if r.is(i, one) && r.key(i, "one o'clock") > 0 {
		return 1, i + 1
	}
	return 0, 0
}

// minutesBehind reads "e mezza", "e un quarto", "e tre quarti", "e venti", "meno dieci", "meno un quarto".
func (r *reader) minutesBehind(k int) (int, int) {
	sign := 1
	switch {
	case r.is(k, and):
	case r.is(k, minus):
		sign = -1
	default:
		return 0, 0
	}
	if h, e := r.andHalf(k); e > 0 && h == .5 {
		return 30, e
	}
	n, e := r.simple(k + 1)
	if e == 0 || n.lo < 1 || n.lo > 59 || n.decimal {
		return 0, 0
	}
	if s, end := r.word(e, ordinal); end > 0 && s.a == 4 {
		return sign * int(n.lo) * 15, end
	}
	if n.article || sign > 0 && n.lo < 5 || sign > 0 && r.counts(e) && !r.is(e, timeUnit) {
		return 0, 0
	}
	if s, end := r.word(e, timeUnit); end > 0 && s.arg == "min" {
		e = end
	} else if end > 0 {
		return 0, 0
	}
	return sign * int(n.lo), e
}

// noonTime reads "mezzogiorno", "mezzanotte e mezza", "un quarto a mezzogiorno", "dieci minuti alle tre".
func (r *reader) noonTime(i int) (moment, int) {
	if s, k := r.word(i, noon); k > 0 && !(r.capital(i) && i > 0 && (r.is(i-1, article) || r.is(i-1, of) || r.is(i-1, in))) {
		m := clockAt(int(s.a), "ora.mezzogiorno")
		if d, e := r.minutesBehind(k); e > 0 {
			m.from += d
			m.to, k = m.from, e
		}
		return m, k
	}
	return moment{}, 0
}

// toHour reads "un quarto alle 12", "cinque minuti alle 3".
func (r *reader) toHour(i int) (moment, int) {
	n, k := r.simple(i)
	if k == 0 || n.lo < 1 || n.lo > 30 || n.decimal {
		return moment{}, 0
	}
	d := int(n.lo)
	if s, e := r.word(k, ordinal); e > 0 && s.a == 4 && n.article {
		d, k = 15, e
	} else if r.st.Alone && i == 0 && d%5 == 0 && r.is(k, hours) {
		// "dieci alle tre"
	} else if s, e := r.word(k, timeUnit); e > 0 && s.arg == "min" {
		k = e
	} else {
		return moment{}, 0
	}
	if !r.is(k, at) {
		return moment{}, 0
	}
	m, e := r.hour(k + 1)
	if e == 0 {
		return moment{}, 0
	}
	m.from -= d
	m.to = m.from
	return m, e
}

// pastHour reads "un quarto d'ora dopo la mezzanotte", "dieci minuti prima delle 8".
func (r *reader) pastHour(i int) (moment, int) {
	a, k := r.amount(i)
	if k == 0 || a.kind != "duration" || a.lo != a.hi || a.unit != "min" && a.unit != "h" || !r.is(k, later) && !r.is(k, before) {
		return moment{}, 0
	}
	d := int(a.lo * secondsIn(a.unit) / 60)
	if r.is(k, before) {
		d = -d
	}
	pos := r.skip(r.skip(r.skip(k+1, of), hours), article)
	if pos == k+1 && !r.is(pos, noon) {
		return moment{}, 0
	}
	m, e := r.hour(pos)
	if e == 0 || e == pos+1 && r.counts(e) && !r.is(pos, noon) {
		return moment{}, 0
	}
	m.from = mod(m.from+d, 1440)
	m.to = m.from
	return m, e
}

// clockStart are the classes that a time of day can start with.
var clockStart = amountStart | setOf(hours, hourWord, noon, bound, key)

// cuedClock reads a time with what makes it one: "alle 17.30", "ore 17", "le tre del pomeriggio", "verso mezzanotte",
// "17:30". The cue says how it bounds.
func (r *reader) cuedClock(i int) (m moment, k int) {
	if i >= len(r.marks) || (r.marks[i].has|r.marks[i].many.has)&clockStart == 0 {
		return m, 0
	}
	if (r.marks[i].has|r.marks[i].many.has)&amountStart != 0 && (r.st.Alone || r.seen&setOf(timeUnit, ordinal) != 0) {
		if m, k = r.toHour(i); k > 0 {
			return r.clockTail(m, k)
		}
		if r.seen&setOf(later, before) != 0 {
			if m, k = r.pastHour(i); k > 0 {
				return r.clockTail(m, k)
			}
		}
	}
	if m, k = r.clockFigures(i); k > 0 {
		return r.clockTail(m, k)
	}
	s, at := r.word(i, hours)
	approx := at > 0 && s.arg == "for" && r.key(i, "exact hour") == 0
	if at == 0 {
		approx, at = r.approxCue(i)
	}
	cued := at > i
	if e := r.skip(at, hourWord); e > at && (r.is(e, digits) || r.is(e, card)) && at < len(r.toks) && (r.key(at, "h") == 0 || !r.is(at-1, digits) && !r.is(at-1, card)) {
		at, cued = e, true
	}
	if b, e := r.word(at, bound); e > 0 && b.arg == aboutBound {
		approx, at = true, e
	}
	m, k = r.hour(at)
	if k == 0 {
		return m, 0
	}
	m.approx = approx
	full, e := r.clockTail(m, k)
	switch {
	case full.part || e > k || r.is(at, noon):
	case !cued && r.is(k, of) && r.is(k+1, relday) && !r.tight(k):
	case !cued, s.arg == "the" && k == at+1 && !r.dottedAt(at) && !r.before(i) && !(r.is(at, digits) && !r.wordAt(k)), s.arg == "at" && r.key(i, "at the") > 0 && !r.is(at, noon):
		return m, 0
	case s.arg == "the" && r.sign(k, "/") && r.tight(k):
		return m, 0 // "l'8/9 giugno"
	case r.is(at, digits) && k == at+1 && r.ordinalSign(k):
		return m, 0 // "la 12ª giornata"
	case k == at+1 && r.is(at, one) && r.key(k, "or the other") > 0:
		return m, 0 // "dall'una all'altra"
	case k == at+1 && !r.dottedAt(at) && r.counts(k) && (r.g.english || s.arg == "the" || r.hardCounts(k) || !singular(r.toks[k].Lower)):
		return m, 0
	}
	full.part = false
	return full, e
}

// ordinalSign reports whether the sign of an ordinal clings to the figure before token k.
func (r *reader) ordinalSign(k int) bool {
	return r.tight(k) && (r.sign(k, "ª") || r.sign(k, "º") || r.sign(k, "°") || r.sign(k, "^") || r.key(k, "ordinal end") > 0)
}

// before reports whether the word before token i makes "le 17" a time: "dopo le 17", "sono le 17".
func (r *reader) before(i int) bool {
	return r.is(i-1, later) || r.is(i-1, within) || r.is(i-1, between) || r.is(i-1, and) || r.key(i-1, "hour before") > 0
}

func (r *reader) dottedAt(i int) bool {
	_, k := r.dotted(i)
	return k > 0
}

// approxCue reads "verso", "intorno a", "circa alle" before a time.
func (r *reader) approxCue(i int) (bool, int) {
	k := i
	if b, e := r.word(i, bound); e > 0 && b.arg == aboutBound {
		k = e
	} else if r.key(i, "towards") > 0 {
		k = i + 1
	} else {
		return false, i
	}
	if _, e := r.word(k, hours); e > 0 {
		return true, e
	}
	if r.is(k, noon) {
		return true, k
	}
	return false, i
}

// clockTail reads what may follow a time: "circa", "del mattino", "di stasera", "ora italiana", "pm".
func (r *reader) clockTail(m moment, k int) (moment, int) {
	if r.key(k, "about") > 0 {
		m.approx, k = true, k+1
	}
	at := r.skip(k, of)
	if at == k && !r.g.english {
		at = r.skip(k, in)
	}
	if p, e := r.word(at, daypart); e > 0 && (at > k || r.g.english && len(p.arg) == 2) && !(r.is(k, in) && (r.is(e, of) || r.is(e, between))) {
		m.from, k, m.part = halfOfDay(m.from, p), e, true
		m.to = m.from
	}
	if e := r.key(k, "sharp"); e > 0 {
		k = e
	}
	z := k
	if r.sign(z, ",") || r.sign(z, "(") {
		z++
	}
	if s, e := r.word(z, zone); e > 0 {
		m.zone, k = s.arg, e
		if r.sign(z-1, "(") && r.sign(e, ")") {
			k = e + 1
		}
	}
	return m, k
}

// halfOfDay moves a time of the twelve-hour clock into the part of the day that was said.
func halfOfDay(m int, p sense) int {
	switch {
	case p.a >= 720 && m < 720, p.arg == "evening" && m < 720:
		return m + 720
	case p.arg == "night" && m >= 480 && m < 720:
		return m + 720
	}
	return m
}
