package quantity

import (
	"verifica/claims"
	"verifica/claims/value"
)

// fullTime is the last minute of play before added time.
const fullTime = 90

// kickoffProduction reads minutes of play told in words: "al ottavo della ripresa", "al quarto d'ora del secondo tempo", "a undici minuti
// dal novantesimo", "tre minuti dopo il novantesimo", "al terzo minuto di recupero".
func kickoffProduction(r *reader, i int) found {
	for _, read := range [...]func(*reader, int) (value.Minute, int){(*reader).ordinalMinute, (*reader).partOfHour, (*reader).beforeTheEnd} {
		if v, k := read(r, i); k > 0 {
			return found{first: i, end: k, kind: claims.Minute, rule: "minuto.parole", val: v}
		}
	}
	return found{}
}

// ordinalMinute reads "sesto minuto", "ottavo della ripresa", "terzo di recupero".
func (r *reader) ordinalMinute(i int) (v value.Minute, end int) {
	s, k := r.word(i, ordinal)
	n := int(s.a)
	if k == 0 || n < 1 || n > 120 || !r.is(i-1, at) {
		return v, 0
	}
	plain := k
	if e := r.key(k, "minute"); e > 0 {
		k = e
	}
	if e := r.addedTime(k); e > 0 {
		m, e := r.half(fullTime/2, e)
		if m != fullTime/2 || e == r.addedTime(k) {
			return value.Minute{Minute: fullTime, Added: n}, e
		}
		return value.Minute{Minute: fullTime / 2, Added: n}, e
	}
	m, e := r.half(n, k)
	if e == k && (k == plain || !r.kicks(i)) {
		return v, 0
	}
	return value.Minute{Minute: m}, e
}

// addedTime returns the token behind "di recupero", "dei quattro minuti di recupero", 0 where there is none.
func (r *reader) addedTime(k int) int {
	for e := k; e < len(r.toks) && e <= k+4; e++ {
		if f := r.key(e, "added time"); f > 0 && r.is(k, of) {
			return f
		}
	}
	return 0
}

// partOfHour reads "al quarto d'ora del primo tempo", "alla mezz'ora della ripresa"; the first half where none is said.
func (r *reader) partOfHour(i int) (v value.Minute, end int) {
	if !r.is(i-1, at) {
		return v, 0
	}
	minutes, k := 30, 0
	if q, e := r.word(i, ordinal); e > 0 && q.a == 4 && r.is(e, of) {
		minutes, k = 15, r.hourUnit(e+1)
	} else if r.is(i, half) {
		k = r.hourUnit(i + 1)
	}
	if k == 0 {
		return v, 0
	}
	m, e := r.half(minutes, k)
	if e == k {
		return v, 0
	}
	return value.Minute{Minute: m}, e
}

// hourUnit returns the token behind "ora" at token k, 0 where it does not stand there.
func (r *reader) hourUnit(k int) int {
	if s, e := r.word(k, timeUnit); e > 0 && s.arg == "h" {
		return e
	}
	return 0
}

// beforeTheEnd reads a distance from the ninetieth minute.
func (r *reader) beforeTheEnd(i int) (v value.Minute, end int) {
	n, k := r.simple(i)
	if k == 0 || n.article || n.decimal || n.lo < 1 || n.lo > 45 {
		return v, 0
	}
	e, behind := 0, false
	if s, u := r.word(k, timeUnit); u > 0 && s.arg == "min" {
		e = u
	}
	switch {
	case e > 0 && r.is(e, later):
		behind, e = true, e+1
	case e == 0:
		e = k
	}
	at := r.skip(e, article)
	if !behind {
		if !r.is(e, from) {
			return v, 0
		}
		at = r.skip(e+1, article)
	}
	s, f := r.word(at, ordinal)
	if f == 0 || s.a != fullTime {
		return v, 0
	}
	if behind {
		return value.Minute{Minute: fullTime, Added: int(n.lo)}, f
	}
	return value.Minute{Minute: fullTime - int(n.lo)}, f
}

// kicks reports whether a word of sport stands near token i, so that "al sesto minuto" is one of play.
func (r *reader) kicks(i int) bool {
	for k := max(0, i-8); k < len(r.toks) && k <= i+8; k++ {
		if r.is(k, scoreCue) {
			return true
		}
	}
	return false
}
