package quantity

import (
	"strings"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// raceProduction reads times and gaps as races print them: 2'16"73, 5h02'47", 1h04:15, 51"36, a 12".
func raceProduction(r *reader, i int) found {
	if i >= len(r.toks) || r.toks[i].Class != text.Number || i > 0 && r.tight(i) && r.apostrophe(i-1) && i > 1 && r.tight(i-1) && r.toks[i-2].Class == text.Number {
		return found{}
	}
	hours, k := r.raceHours(i)
	minutes, e := r.sixty(k)
	if h, m, ok := strings.Cut(r.toks[i].Lower, "."); ok && len(m) == 2 && r.apostrophe(i+1) { // 5.02'47"
		hours, minutes, e = small(h), small(m), i+1
	}
	parted := e > 0 && r.apostrophe(e) && r.tight(e)
	if parted {
		k = e + 1
		if r.apostrophe(k) && r.tight(k) { // 12'' is seconds, read below
			k, minutes, parted = e-1, 0, false
		}
	} else {
		minutes = 0
	}
	if hours > 0 && !parted || (hours > 0 || parted) && !r.tight(k) {
		return found{}
	}
	seconds, e := r.sixty(k)
	end := r.secondsMark(e)
	if e == 0 || end == 0 {
		return found{}
	}
	v := value.Range{Unit: "s", Slack: .5}
	v.Min = float64(hours*3600 + minutes*60 + seconds)
	hundredths := false
	if end < len(r.toks) && r.tight(end) && r.toks[end].Class == text.Number && len(r.toks[end].Lower) <= 2 {
		n := float64(small(r.toks[end].Lower))
		if len(r.toks[end].Lower) == 1 {
			n *= 10
		}
		v.Min, v.Slack, hundredths = v.Min+n/100, .005, true
		end++
	}
	if hours == 0 && !parted && !hundredths && r.quoted(i) {
		return found{}
	}
	v.Max = v.Min
	return found{first: i, end: end, kind: claims.Duration, val: v, rule: "durata.gara"}
}

// raceHours reads the hours before the minutes of a time, "4h"; k is where the minutes start.
func (r *reader) raceHours(i int) (hours, k int) {
	n := r.smallAt(i)
	if n > 0 && r.sign(i+1, "h") && r.tight(i+1) && r.tight(i+2) {
		return n, i + 2
	}
	return 0, i
}

// sixty reads minutes or seconds in figures.
func (r *reader) sixty(k int) (n, end int) {
	if n = r.smallAt(k); n < 0 || n > 99 {
		return 0, 0
	}
	return n, k + 1
}

// secondsMark returns the token behind the mark of seconds at token k, 0 where none stands there, close to its figure.
func (r *reader) secondsMark(k int) int {
	if k == 0 || k >= len(r.toks) || !r.tight(k) {
		return 0
	}
	switch r.toks[k].Lower {
	case `"`, "”", "″", "''", "’’":
		return k + 1
	}
	if r.apostrophe(k) && r.apostrophe(k+1) && r.tight(k+1) {
		return k + 2
	}
	return 0
}

// quoted reports whether quotation marks stand open before token i, so that the next one closes them.
func (r *reader) quoted(i int) bool {
	open := false
	for k := range i {
		switch r.toks[k].Lower {
		case `"`:
			if k == 0 || !r.tight(k) || r.toks[k-1].Class != text.Number {
				open = !open
			}
		case "“":
			open = true
		case "”":
			open = false
		}
	}
	return open
}

// ofSecond adds "e 41 centesimi" to seconds.
func (r *reader) ofSecond(a amount, k int) (amount, int) {
	if a.unit != "s" {
		return a, 0
	}
	n, e := r.simple(r.skip(k, and))
	if e == 0 || n.lo < 1 || n.lo > 99 || n.decimal {
		return a, 0
	}
	s, end := r.word(e, cent)
	if end == 0 || s.arg != "" {
		return a, 0
	}
	a.lo, a.hi, a.slack = a.lo+n.lo/100, a.hi+n.lo/100, 0
	return a, end
}
