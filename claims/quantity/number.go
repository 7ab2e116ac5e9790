package quantity

import (
	"math"
	"strings"
	"verifica/claims/value"
)

// num is a number as it is written.
type num struct {
	lo, hi     float64 // equal unless the word itself is vague: "ventina", "decine"
	hiOpen     bool
	slack      float64 // printed precision, either way
	scale      float64 // of a trailing "milioni", which "tra 10 e 20 milioni" shares; 0 without
	digits     bool    // starts with digits
	whole      bool    // one token, no separator: may be a day, an hour, a year
	article    bool    // "un": counts only before a unit
	group      bool    // digits with thousands separators
	decimal    bool
	collective bool // "una ventina", "centinaia": a noun of quantity
	word       bool // one plain word
	signed     bool // carries a printed sign
}

func exactly(v float64) num { return num{lo: v, hi: v} }

// Range returns the number as a value.
func (n num) rng(unit string) value.Range {
	return value.Range{Unit: unit, Min: n.lo, Max: n.hi, MaxOpen: n.hiOpen && !math.IsInf(n.hi, 1), Slack: n.slack}
}

func (n num) times(f float64) num {
	n.lo, n.hi, n.slack = tidy(n.lo*f), tidy(n.hi*f), n.slack*math.Abs(f)
	return n
}

// tidy removes the dust that binary fractions leave: 4.56 million is 4560000.
func tidy(x float64) float64 {
	if r := math.Round(x); math.Abs(x-r) < 1e-6 && math.Abs(x) >= 1 {
		return r
	}
	return x
}

// figure reads a token of digits: decimal is the sign before the decimals, group the one between thousands.
func figure(s string, decimal, group byte) (n num, ok bool) {
	if len(s) > 30 {
		return n, false
	}
	n.digits, n.whole = true, true
	whole, frac, grouped := s, "", false
	if i := strings.IndexByte(s, decimal); i >= 0 {
		whole, frac = s[:i], s[i+1:]
		if strings.IndexByte(frac, decimal) >= 0 || strings.IndexByte(frac, group) >= 0 {
			return n, false
		}
		n.decimal, n.whole = true, false
	}
	if strings.IndexByte(whole, group) >= 0 {
		if grouped = thousands(whole, group); !grouped {
			return looseFigure(s, decimal, group)
		}
		n.group, n.whole = true, false
	}
	v, zeros := 0.0, 0
	for i := 0; i < len(whole); i++ {
		if c := whole[i]; c != group {
			v, zeros = v*10+float64(c-'0'), nextZeros(zeros, c)
		}
	}
	unit := 1.0
	for i := 0; i < len(frac); i++ {
		unit /= 10
	}
	if frac != "" {
		f := 0.0
		for i := 0; i < len(frac); i++ {
			f = f*10 + float64(frac[i]-'0')
		}
		v = (v*math.Pow10(len(frac)) + f) / math.Pow10(len(frac))
		n.slack = unit / 2
	} else if zeros > 0 && v > 0 {
		n.slack = math.Pow10(zeros) / 4
	}
	n.lo, n.hi = v, v
	return n, true
}

func nextZeros(zeros int, c byte) int {
	if c == '0' {
		return zeros + 1
	}
	return 0
}

// thousands reports whether s is groups of three digits: "1.200.000".
func thousands(s string, group byte) bool {
	parts := strings.Split(s, string(group))
	if len(parts[0]) > 3 || len(parts[0]) == 0 || parts[0] == "0" {
		return false
	}
	for _, p := range parts[1:] {
		if len(p) != 3 {
			return false
		}
	}
	return true
}

// looseFigure reads "3.5", a decimal written the other way, where no other reading is left.
func looseFigure(s string, decimal, group byte) (n num, ok bool) {
	if strings.Count(s, string(group)) != 1 || strings.IndexByte(s, decimal) >= 0 {
		return n, false
	}
	return figure(s, group, decimal)
}

// printed returns the precision of a number written in words: 20000 stands for 17500 to 22500.
func printed(v float64) float64 {
	if v <= 0 || v != math.Trunc(v) || v > 1e15 {
		return 0
	}
	unit := 1.0
	for n := int64(v); n%10 == 0; n /= 10 {
		unit *= 10
	}
	if unit == 1 {
		return 0
	}
	return unit / 4
}
