package quantity

import (
	"verifica/claims/text"
)

// numericDate reads "3/3/2015", "10.4.2025", "15-02-2013", "2015-03-03" and, where the words say it is a date, "15/2".
func (r *reader) numericDate(i int) (moment, int) {
	if i >= len(r.toks) || r.toks[i].Class != text.Number || i > 0 && r.tight(i) && (r.sign(i-1, "/") || r.toks[i-1].Class == text.Word) {
		return moment{}, 0
	}
	if parts, n := split3(r.toks[i].Lower); n == 3 {
		return r.calendarDate(parts, i+1)
	}
	if i+2 >= len(r.toks) || !r.tight(i+1) || !r.tight(i+2) || r.toks[i+2].Class != text.Number {
		return moment{}, 0
	}
	sep := r.toks[i+1].Lower
	if sep != "/" && sep != "-" {
		return moment{}, 0
	}
	a, b := small(r.toks[i].Lower), small(r.toks[i+2].Lower)
	if i+4 < len(r.toks) && r.sign(i+3, sep) && r.tight(i+3) && r.tight(i+4) && r.toks[i+4].Class == text.Number {
		if len(r.toks[i+4].Lower) < 2 && len(r.toks[i].Lower) < 3 {
			return moment{}, 0 // "il 3-5-2": a line-up
		}
		return r.calendarDate([3]int{a, b, small(r.toks[i+4].Lower)}, i+5)
	}
	if sep != "/" || a < 1 || a > 31 || b < 1 || b > 12 {
		return moment{}, 0
	}
	if r.g.english {
		return moment{}, 0
	}
	if a <= 12 && len(r.toks[i+2].Lower) < 2 && !r.is(i-1, article) && !r.is(i-1, of) && !r.is(i-1, from) && !r.is(i-1, at) && !r.is(i-1, weekday) {
		return moment{}, 0
	}
	return r.dayOfMonth(a, b, 0, i, i+3), i + 3
}

func split3(s string) (p [3]int, n int) {
	start := 0
	for k := 0; k <= len(s); k++ {
		if k < len(s) && s[k] != '.' {
			continue
		}
		if n == 3 {
			return p, 4
		}
		p[n] = small(s[start:k])
		n, start = n+1, k+1
	}
	return p, n
}

// calendarDate makes a day of three numbers: year first, or day, month and year. What the calendar has not is silent.
func (r *reader) calendarDate(p [3]int, end int) (moment, int) {
	d := date{p[2], p[1], p[0]}
	if p[0] > 31 {
		d = date{p[0], p[1], p[2]}
	} else if r.g.english {
		d = date{p[2], p[0], p[1]}
	}
	if d.year >= 0 && d.year < 100 && p[0] <= 31 {
		d.year = century(d.year)
	}
	if d.year < 1000 || d.year > 2200 || !d.valid() {
		return moment{}, 0
	}
	if end < len(r.toks) && r.toks[end].Lower == "t" && r.tight(end) {
		if m, e := r.clockFigures(end + 1); e > 0 {
			out := dayAt(d.number(), "data.cifre")
			out.clock, out.from, out.to = true, m.from, m.to
			return out, e
		}
	}
	return dayAt(d.number(), "data.cifre"), end
}

// century completes a year of two digits.
func century(y int) int {
	if y < 50 {
		return 2000 + y
	}
	return 1900 + y
}
