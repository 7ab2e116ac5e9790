package quantity

import "verifica/claims/value"

// A few units of time are taken to be between fewLeast and fewMost of them.
const (
	fewLeast = 2
	fewMost  = 6
)

// few reads "qualche giorno fa", "poche settimane fa", "tra alcuni mesi" as the stretch they may mean.
func (r *reader) few(i int) (moment, int) {
	k, sign := r.skip(i, between), 1
	e := r.key(k, "a few")
	if e == 0 {
		return moment{}, 0
	}
	u, end := r.word(e, timeUnit)
	if end == 0 || u.b != 0 || secondsIn(u.arg) < 86400 {
		return moment{}, 0
	}
	if k == i {
		if sign, e = -1, r.skip(end, ago); e == end {
			return moment{}, 0
		}
		end = e
	}
	p := undated()
	if today := r.today(); today != value.NoDay {
		at := func(n int) value.Day {
			if m := monthsIn(u.arg); m > 0 {
				return addMonths(today, sign*n*int(m*u.a))
			}
			return today + value.Day(sign*n*int(secondsIn(u.arg)*u.a/86400))
		}
		p = value.Days(min(at(fewLeast), at(fewMost)), max(at(fewLeast), at(fewMost)))
		p.Approx = true
	}
	if sign > 0 {
		return stretchOf(p, "data.fra"), end
	}
	return stretchOf(p, "data.fa"), end
}

// dashedDate reads "10-ago-2012", "10/ago/2012".
func (r *reader) dashedDate(i int) (moment, int) {
	d := r.dayNumber(i)
	if d == 0 || i+4 >= len(r.toks) || !r.is(i, digits) || !r.tight(i+1) || !r.tight(i+2) || !r.tight(i+3) || !r.tight(i+4) {
		return moment{}, 0
	}
	sep := r.toks[i+1].Lower
	s, k := r.word(i+2, month)
	if sep != "-" && sep != "/" || k != i+3 || !r.sign(i+3, sep) || !r.is(i+4, digits) {
		return moment{}, 0
	}
	y := small(r.toks[i+4].Lower)
	if len(r.toks[i+4].Lower) == 2 {
		y = century(y)
	}
	if y < 1000 || y > 2200 {
		return moment{}, 0
	}
	return r.fullDate(date{y, int(s.a), d}), i + 5
}

// eraYear reads "476 d.C."; what is before Christ is read, so that nothing inside it is, and left alone.
func (r *reader) eraYear(i int) (moment, int) {
	y := r.smallYear(i)
	if y < 1 || y > 2200 {
		return moment{}, 0
	}
	if k := r.key(i+1, "before christ"); k > 0 {
		return moment{rule: silentRule}, k
	}
	if k := r.key(i+1, "after christ"); k > 0 {
		return stretchOf(yearPeriod(y), "data.anno"), k
	}
	return moment{}, 0
}

// namedCentury reads "nel Novecento", "dell'Ottocento", "nell'800", "nel '900": the hundred years of that name.
func (r *reader) namedCentury(i int) (moment, int) {
	if r.g.english || !(r.is(i-1, in) || r.is(i-1, article) || r.is(i-1, of) || r.is(i-1, from) || r.is(i-1, at) || r.is(i-1, edge) || r.is(i-1, middle)) {
		return moment{}, 0
	}
	n, k := 0, i+1
	switch {
	case r.capital(i):
		s, e := r.word(i, card)
		n, k = int(s.a), e
	case r.apostrophe(i) && r.tight(i+1):
		n, k = r.smallAt(i+1), i+2
	case r.is(i, digits) && r.tight(i):
		n = r.smallAt(i)
	}
	if k == 0 || n < 200 || n > 900 || n%100 != 0 || r.counts(k) || r.is(k, percent) || r.is(k, scale) {
		return moment{}, 0
	}
	return stretchOf(value.Days(civil(1000+n, 1, 1), civil(1099+n, 12, 31)), "periodo.secolo"), k
}

// unitBeside reads "la settimana dopo", "il mese successivo", "l'anno prima" by the date last spoken of, or by today where
// words stand alone.
func (r *reader) unitBeside(u sense, k int) (moment, int) {
	n, e := 1, r.skip(k, following)
	if e == k {
		if n, e = -1, r.skip(k, preceding); e == k || r.is(k, last) {
			return moment{}, 0
		}
	}
	s := r.st.Spoken
	if s == (value.Period{}) && r.st.Alone && r.today() != value.NoDay {
		s = value.Days(r.today(), r.today())
	}
	if u.arg == "day" || s == (value.Period{}) || s.From == value.NoDay || s.To == value.NoDay || float64(s.To-s.From)*86400 > secondsIn(u.arg)+86400 || r.day2(e) || r.capital(e) || r.is(e, hours) || r.is(e, digits) {
		return moment{}, 0
	}
	at := s.From
	if n > 0 {
		at = s.To
	}
	m, _ := r.beside(u, at, n, e)
	m.rule = "data.stesso-giorno"
	return m, e
}

// beside is the calendar unit next to the one that holds day d.
func (r *reader) beside(u sense, d value.Day, n, end int) (moment, int) {
	const rule = "data.prima-dopo"
	c := dateOf(d)
	switch u.arg {
	case "day":
		return dayAt(d+value.Day(n), rule), end
	case "week":
		return stretchOf(weekPeriod(d+value.Day(7*n)), rule), end
	case "month":
		x := dateOf(civil(c.year, c.month+n, 1))
		return stretchOf(monthPeriod(x.year, x.month), rule), end
	case "year":
		return stretchOf(yearPeriod(c.year+n), rule), end
	}
	return moment{}, 0
}
