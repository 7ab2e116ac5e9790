package quantity

import (
	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// scoreProduction reads "2-1", "per 3 reti a 1", "2 a 1", "6-4 7-6(5)".
func scoreProduction(r *reader, i int) found {
	h, a, k := r.result(i)
	if k == 0 {
		if h, a, k = r.spokenResult(i); k == 0 {
			return found{}
		}
		return found{first: i, end: k, kind: claims.Score, rule: "punteggio.a", val: value.Score{Home: h, Away: a}}
	}
	if sets, end := r.sets(i); len(sets) > 1 {
		v := value.Score{Sets: sets}
		for _, s := range sets {
			if s[0] > s[1] {
				v.Home++
			} else {
				v.Away++
			}
		}
		return found{first: i, end: end, kind: claims.Score, rule: "punteggio.set", val: v}
	}
	if !r.isScore(i, h, a, k) {
		return found{}
	}
	return found{first: i, end: k, kind: claims.Score, rule: "punteggio", val: value.Score{Home: h, Away: a}}
}

// result reads "2-1" tight, both sides of at most three digits.
func (r *reader) result(i int) (home, away, end int) {
	if i+2 >= len(r.toks) || r.toks[i].Class != text.Number || r.dash(i+1) == 0 || !r.tight(i+1) || !r.tight(i+2) || r.toks[i+2].Class != text.Number {
		return 0, 0, 0
	}
	home, away = small(r.toks[i].Lower), small(r.toks[i+2].Lower)
	if home < 0 || away < 0 || home > 199 || away > 199 || len(r.toks[i].Lower) > 1 && r.toks[i].Lower[0] == '0' || r.sign(i+3, "/") && r.tight(i+3) || r.dash(i+3) > 0 && r.tight(i+3) && r.tight(i+4) || i > 0 && r.tight(i) && r.dash(i-1) > 0 {
		return 0, 0, 0
	}
	return home, away, i + 3
}

// sets reads results that follow each other as sets do: "6-4 7-6(5)", "25-20, 22-25, 15-9".
func (r *reader) sets(i int) (out [][2]int, end int) {
	for k := i; len(out) < 5; {
		h, a, e := r.result(k)
		if e == 0 || max(h, a) < 6 || h == a || max(h, a)-min(h, a) > 25 {
			break
		}
		out, end = append(out, [2]int{h, a}), e
		if r.sign(e, "(") && r.sign(e+2, ")") {
			e, end = e+3, e+3
		}
		if r.sign(e, ",") || r.sign(e, ";") || r.is(e, and) {
			e++
		}
		k = e
	}
	if cumulative(out) {
		return nil, 0
	}
	return out, end
}

// cumulative reports whether results only grow, as those of a match do from quarter to quarter.
func cumulative(results [][2]int) bool {
	for k := 1; k < len(results); k++ {
		if results[k][0] < results[k-1][0] || results[k][1] < results[k-1][1] {
			return false
		}
	}
	return len(results) > 1 && max(results[len(results)-1][0], results[len(results)-1][1]) > 40
}

// isScore tells a result from a range: what follows counts nothing, and either the first is not smaller, or a word of
// sport stands near.
func (r *reader) isScore(i, home, away, k int) bool {
	if home > away && r.beats(i, k) {
		return true
	}
	if r.counts(k) && !r.is(k, scoreCue) || r.is(k, month) || r.is(k, timeUnit) || r.is(k, daypart) || k < len(r.toks) && r.tight(k) && r.apostrophe(k) {
		return false
	}
	if home > 99 && away < 20 || away > 99 && home < 20 {
		return false
	}
	if h, a, e := r.result(max(0, i-4)); e == i-1 && r.sign(e, ",") && r.isScore(i-4, h, a, e) {
		return true // "parziali 18-22, 41-37"
	}
	for b := i - 1; b >= 0 && b >= i-8; b-- {
		if r.is(b, scoreCue) {
			return true
		}
	}
	for b := k; b < len(r.toks) && b <= k+6; b++ {
		if r.is(b, scoreCue) {
			return true
		}
	}
	return max(home, away) <= 12 || r.capital(i-1) && i > 1
}

// beats reports whether a verb of sport stands before a result, so that no word behind it is counted: "ha superato Bologna
// 89-82 trascinata da".
func (r *reader) beats(i, k int) bool {
	if r.hardCounts(k) {
		return false
	}
	for b := max(0, i-8); b < i; b++ {
		if s, e := r.word(b, scoreCue); e > 0 && s.b == 1 {
			return true
		}
	}
	return false
}

// spokenResult reads "3 reti a 1", "2 a 1", "due a zero" where a word of sport stands before it.
func (r *reader) spokenResult(i int) (home, away, end int) {
	h, k := r.hourNumber(i)
	if k == 0 || r.key(i, "one o'clock") > 0 {
		return 0, 0, 0
	}
	goals := false
	if r.key(k, "goals") > 0 {
		k, goals = k+1, true
	}
	if e := r.key(k, "level"); e > 0 && r.key(i-1, "on the") > 0 { // "sul tre pari"
		return h, h, e
	}
	if r.key(k, "to") == 0 || r.is(i-1, from) {
		return 0, 0, 0
	}
	a, e := r.hourNumber(k + 1)
	if e == 0 || r.counts(e) && r.key(e, "goals") == 0 || r.is(e, timeUnit) {
		return 0, 0, 0
	}
	near := goals
	for b := i - 1; b >= 0 && b >= i-4; b-- {
		near = near || r.is(b, scoreCue)
	}
	for k := e; k < len(r.toks) && k <= e+2; k++ {
		near = near || r.is(k, scoreCue)
	}
	if !near {
		return 0, 0, 0
	}
	return h, a, e
}

// playProduction reads minutes of play: "al 49'", "4' st", "90'+2", "al 4' della ripresa", "al 12' del primo tempo",
// "al minuto 49".
func playProduction(r *reader, i int) found {
	n, k := 0, 0
	if r.key(i, "minute") > 0 {
		if n = r.smallAt(i + 1); n < 0 || r.tight(i+2) {
			return found{}
		}
		k = i + 2
	} else {
		if n = r.smallAt(i); n < 0 || i > 0 && r.tight(i) && (r.apostrophe(i-1) || r.sign(i-1, "+")) {
			return found{}
		}
		switch {
		case r.apostrophe(i+1) && r.tight(i+1) && !(i+2 < len(r.toks) && r.toks[i+2].Class == text.Number && r.tight(i+2)):
			k = i + 2
			if r.apostrophe(k) && r.tight(k) { // seconds or inches: 4''
				return found{}
			}
		default:
			o, e := r.markedOrdinal(i)
			if e == 0 || o < 1 || r.key(e, "minute") == 0 {
				return found{}
			}
			k = e
		}
		if r.key(k, "minute") > 0 {
			k++
		}
	}
	if n > 130 {
		return found{}
	}
	v := value.Minute{Minute: n}
	if r.sign(k, "+") && r.smallAt(k+1) >= 0 {
		v.Added, k = r.smallAt(k+1), k+2
		if r.apostrophe(k) {
			k++
		}
	}
	v.Minute, k = r.half(v.Minute, k)
	return found{first: i, end: k, kind: claims.Minute, rule: "minuto", val: v}
}

func (r *reader) smallAt(k int) int {
	if k >= len(r.toks) || r.toks[k].Class != text.Number || len(r.toks[k].Lower) > 3 {
		return -1
	}
	return small(r.toks[k].Lower)
}

// half adds the minutes before the half that follows: "st", "della ripresa", "del secondo tempo", "2t".
func (r *reader) half(n, k int) (int, int) {
	pos := r.skip(r.skip(k, of), article)
	if s, e := r.word(pos, playHalf); e > 0 {
		if s.a < 90 && n > 45+15 {
			return n, e
		}
		return n + int(s.a), e
	}
	if h := r.smallAt(pos); (h == 1 || h == 2) && (r.key(pos+1, "half short") > 0 || r.sign(pos+1, "°") && r.key(pos+2, "half") > 0) {
		e := pos + 2
		if r.sign(pos+1, "°") {
			e++
		}
		return n + 45*(h-1), e
	}
	return n, k
}
