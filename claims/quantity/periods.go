package quantity

import (
	"verifica/claims/text"
	"verifica/claims/value"
)

// lastUnits reads "gli ultimi due mesi", "i prossimi 3 giorni", "le due ore scorse", "l'ultima ora", "nei primi tre mesi
// del 2024". The convention: the last N weeks, months or years are whole ones before the current; days end yesterday.
func (r *reader) lastUnits(i int) (moment, int) {
	n, dir, k := 1, 0, i
	step := func() bool {
		if d, e := r.lastNext(k); e > 0 && dir == 0 {
			dir, k = d, e
			return true
		}
		if c, e := r.simple(k); e > 0 && n == 1 && !c.article && c.lo >= 1 && c.lo < 1000 && !c.decimal && !c.group {
			n, k = int(c.lo), e
			return true
		}
		return false
	}
	for k < i+2 && step() {
	}
	if k == i {
		return moment{}, 0
	}
	u, e := r.word(k, timeUnit)
	if e == 0 || u.b != 0 {
		return moment{}, 0
	}
	if dir == 0 {
		d, end := r.lastNext(e)
		if end == 0 {
			return moment{}, 0
		}
		if s, _ := r.word(e, next); s.arg == "following" || k > i && r.key(end, "spent") > 0 {
			return moment{}, 0 // "cinque ore passate assieme" were spent so
		}
		dir, e = d, end
	} else if n == 1 && k == i+1 && !r.plural2(k) && !(u.arg == "h" && r.is(i, last)) {
		return moment{}, 0
	} else if n == 1 && k == i+1 && r.plural2(k) {
		n = 3 // "nei prossimi giorni": a few
	}
	if n > 1 && !r.plural2(k) && r.g.english {
		return moment{}, 0 // "turned 40 last month"
	}
	return r.window(n, dir, u), e
}

// lastNext reads "ultimi", "scorsi" as -1, "prossimi" as 1.
func (r *reader) lastNext(k int) (int, int) {
	if s, e := r.word(k, next); e > 0 && s.arg == "next" {
		return 1, e
	}
	if s, e := r.word(k, last); e > 0 && !r.is(k, preceding) {
		_ = s
		return -1, e
	}
	return 0, 0
}

// window is the stretch of n units before or behind now.
func (r *reader) window(n, dir int, u sense) moment {
	today, at := r.today(), r.st.Published.Minute
	const rule = "periodo.ultimi"
	if today == value.NoDay {
		return stretchOf(undated(), rule)
	}
	n *= max(1, int(u.a))
	c := dateOf(today)
	switch u.arg {
	case "h":
		if at < 0 {
			return stretchOf(spanDays(today, dir, (n+23)/24), rule)
		}
		now := at / 60 * 60
		m := stretchOf(value.Days(today, today), rule)
		m.clock, m.from, m.to = true, now-60*n, now
		if dir > 0 {
			m.from, m.to = now+60, now+60+60*n
		}
		return m
	case "min", "s":
		if at < 0 {
			return moment{rule: silentRule}
		}
		if u.arg == "s" {
			n = (n + 59) / 60
		}
		m := stretchOf(value.Days(today, today), rule)
		m.clock, m.from, m.to = true, at-n, at
		if dir > 0 {
			m.from, m.to = at+1, at+1+n
		}
		return m
	case "day":
		return stretchOf(spanDays(today, dir, n), rule)
	case "week":
		w := weekPeriod(today)
		if dir > 0 {
			return stretchOf(value.Days(w.To+1, w.To+value.Day(7*n)), rule)
		}
		return stretchOf(value.Days(w.From-value.Day(7*n), w.From-1), rule)
	case "year":
		if dir > 0 {
			return stretchOf(value.Days(civil(c.year+1, 1, 1), civil(c.year+n, 12, 31)), rule)
		}
		return stretchOf(value.Days(civil(c.year-n, 1, 1), civil(c.year-1, 12, 31)), rule)
	case "month", "quarter":
		w := n * int(monthsIn(u.arg))
		if dir > 0 {
			return stretchOf(value.Days(civil(c.year, c.month+1, 1), civil(c.year, c.month+1+w, 1)-1), rule)
		}
		return stretchOf(value.Days(civil(c.year, c.month-w, 1), civil(c.year, c.month, 1)-1), rule)
	}
	return moment{rule: silentRule}
}

func spanDays(today value.Day, dir, n int) value.Period {
	if dir > 0 {
		return value.Days(today+1, today+value.Day(n))
	}
	return value.Days(today-value.Day(n), today-1)
}

// quarterDate reads "terzo trimestre", "primo semestre del 2024", "i primi nove mesi del 2024".
func (r *reader) quarterDate(i int) (moment, int) {
	n, k := 0, 0
	if s, e := r.word(i, ordinal); e > 0 {
		n, k = int(s.a), e
	} else if s, e := r.word(i, last); e > 0 && s.arg == "ultimate" {
		n, k = -1, e
	} else if d := r.dayNumber(i); d > 0 && r.is(i, digits) {
		if o, e := r.markedOrdinal(i); e > 0 {
			n, k = int(o), e
		}
	} else if d, e := romanAt(r, i); e > 0 && d <= 6 {
		n, k = d, e
	}
	if n == 0 {
		return moment{}, 0
	}
	if c, e := r.simple(k); e > 0 && (n == 1 || n == -1) && c.lo >= 1 && c.lo <= 11 && !c.article {
		return r.firstMonths(n, int(c.lo), e)
	}
	u, e := r.word(k, timeUnit)
	if e == 0 || u.arg != "quarter" && (u.arg != "month" || u.a == 1) {
		return moment{}, 0
	}
	w := int(u.a * monthsIn(u.arg))
	if n < 0 {
		n = 12 / w
	}
	if n*w > 12 {
		return moment{}, 0
	}
	y, end := r.yearBehind(e)
	if end == 0 {
		return stretchOf(undated(), "periodo.trimestre"), e
	}
	return stretchOf(monthsPeriod(y, n-1, w), "periodo.trimestre"), end
}

// quarterLetter reads "Q3 2024".
func (r *reader) quarterLetter(i int) (moment, int) {
	e := r.key(i, "quarter letter")
	if e == 0 || !r.tight(e) || !r.capital(i) {
		return moment{}, 0
	}
	d := r.smallAt(e)
	y, end := r.yearBehind(e + 1)
	if d < 1 || d > 4 || end <= e+1 {
		return moment{}, 0
	}
	return stretchOf(monthsPeriod(y, d-1, 3), "periodo.trimestre"), end
}

// yearBehind reads the year that a part belongs to, by default the one of publication.
func (r *reader) yearBehind(k int) (int, int) {
	if y, e := r.year(k); e > 0 && y > 1000 {
		return y, e
	}
	at := r.skip(k, of)
	if at > k {
		if m, e := r.thisUnit(at); e > 0 && m.known() && m.days.To-m.days.From > 360 {
			return dateOf(m.days.From).year, e
		}
		if r.key(at, "year") > 0 && r.today() != value.NoDay {
			return dateOf(r.today()).year, at + 1
		}
	}
	if today := r.today(); today != value.NoDay {
		return dateOf(today).year, k
	}
	return 0, 0
}

// firstMonths is "i primi nove mesi del 2024".
func (r *reader) firstMonths(n, count, k int) (moment, int) {
	u, e := r.word(k, timeUnit)
	if e == 0 || u.arg != "month" || u.a != 1 {
		return moment{}, 0
	}
	if _, f := r.year(e); f == 0 && !r.is(e, of) {
		return moment{}, 0
	}
	y, end := r.yearBehind(e)
	if end <= e {
		return moment{}, 0
	}
	if n < 0 {
		return stretchOf(value.Days(civil(y, 13-count, 1), civil(y, 12, 31)), "periodo.trimestre"), end
	}
	return stretchOf(value.Days(civil(y, 1, 1), civil(y, count+1, 1)-1), "periodo.trimestre"), end
}

// edgeDate reads "inizio aprile", "a metà maggio", "fine mese", "fine anno", "fine 2024", "la fine della settimana".
func (r *reader) edgeDate(i int) (moment, int) {
	s, k := r.word(i, edge)
	if k == 0 {
		return moment{}, 0
	}
	at := r.skip(k, of)
	m, e := r.container(at)
	if e == 0 || !m.known() || m.days.To == m.days.From {
		return moment{}, 0
	}
	rule := "periodo." + edgeRules[s.arg]
	p := part(m.days, s.arg)
	if s.arg == "end" && (r.is(i-1, within) || r.is(i-2, within) || r.is(i-1, until) || r.is(i-2, until) || r.is(i-3, until)) {
		p = m.days
	}
	return stretchOf(p, rule), e
}

// edgeRules name the parts of a stretch, as packs call them: thirds, halves, and the ten days of a month.
var edgeRules = map[string]string{"start": "inizio", "middle": "meta", "end": "fine", "first half": "inizio", "second half": "fine",
	"first ten": "inizio", "second ten": "meta", "last ten": "fine"}

// container reads the stretch whose start or end is meant: a month, a year, "mese", "anno", "settimana".
func (r *reader) container(k int) (moment, int) {
	if m, e := r.monthDate(k); e > 0 {
		return m, e
	}
	if m, e := r.yearDate(k); e > 0 {
		return m, e
	}
	if m, e := r.thisUnit(k); e > 0 {
		return m, e
	}
	if u, e := r.unitWord(k); e > 0 && u.arg != "day" && u.a == 1 {
		return r.unitNear(u, 0, "periodo.questo"), e
	}
	if m, e := r.seasonDate(k); e > 0 {
		return m, e
	}
	return r.decadeDate(k)
}

// part is a third of a stretch: its start, middle or end.
func part(p value.Period, name string) value.Period {
	if p.To-p.From > 360 && p.To-p.From < 367 { // of a year: its first and last quarter, and the months between May and August
		y := dateOf(p.From).year
		switch name {
		case "start":
			p.To = civil(y, 3, 31)
		case "middle":
			p.From, p.To = civil(y, 5, 1), civil(y, 8, 31)
		case "end":
			p.From = civil(y, 10, 1)
		case "first half":
			p.To = civil(y, 6, 30)
		case "second half":
			p.From = civil(y, 7, 1)
		}
		p.Approx = true
		return p
	}
	third := (p.To - p.From + 1) / 3
	switch name {
	case "first half":
		p.To = p.From + (p.To-p.From+1)/2 - 1
	case "second half":
		p.From += (p.To - p.From + 1) / 2
	case "first ten":
		p.To = p.From + 9
	case "second ten":
		p.From, p.To = p.From+10, p.From+19
	case "last ten":
		p.From += 20
	case "start":
		p.To = p.From + third - 1
	case "middle":
		p.From, p.To = p.From+third, p.To-third
	case "end":
		p.From = p.To - third + 1
	}
	p.Approx = true
	return p
}

// decadeDate reads "anni Settanta", "gli anni '90", "anni 2000", "XX secolo", "ventesimo secolo".
func (r *reader) decadeDate(i int) (moment, int) {
	if r.g.english {
		if m, k := r.decadeFigures(i); k > 0 {
			return m, k
		}
	}
	if r.key(i, "years") > 0 {
		k := i + 1
		if r.apostrophe(k) {
			k++
		}
		n := -1
		if s, e := r.word(k, card); e == k+1 {
			n = int(s.a)
		} else if k < len(r.toks) && r.toks[k].Class == text.Number {
			n = small(r.toks[k].Lower)
		}
		if n >= 10 && n < 100 && n%10 == 0 && (k > i+1 || r.capital(k) || r.is(i-1, in) || (r.wordAt(k) || k+1 == len(r.toks)) && (i == 0 || r.is(i-1, article) || r.is(i-1, of) || r.is(i-1, from) || r.is(i-1, edge))) {
			n += 1900
		}
		if n >= 1000 && n <= 2100 && n%10 == 0 {
			return stretchOf(value.Days(civil(n, 1, 1), civil(n+9, 12, 31)), "periodo.decennio"), k + 1
		}
		return moment{}, 0
	}
	n, k := romanAt(r, i)
	if k == 0 {
		s, e := r.ordinalAt(i)
		n, k = int(s), e
	}
	if k > 0 && n > 0 && n <= 30 && r.key(k, "century") > 0 {
		return stretchOf(value.Days(civil(n*100-99, 1, 1), civil(n*100, 12, 31)), "periodo.secolo"), k + 1
	}
	return moment{}, 0
}

// romanAt reads a Roman numeral in capitals.
func romanAt(r *reader, i int) (int, int) {
	if i >= len(r.toks) || r.toks[i].Class != text.Word || !r.toks[i].Capital() || len(r.toks[i].Lower) > 8 {
		return 0, 0
	}
	n, prev := 0, 0
	w := r.src[r.toks[i].Start:r.toks[i].End]
	for k := len(w) - 1; k >= 0; k-- {
		v := romanDigit(w[k])
		if v == 0 {
			return 0, 0
		}
		if v < prev {
			n -= v
		} else {
			n, prev = n+v, v
		}
	}
	return n, i + 1
}

func romanDigit(c byte) int {
	switch c {
	case 'I':
		return 1
	case 'V':
		return 5
	case 'X':
		return 10
	case 'L':
		return 50
	case 'C':
		return 100
	case 'D':
		return 500
	case 'M':
		return 1000
	}
	return 0
}
