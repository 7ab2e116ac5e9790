package main

import (
	"math"
	"slices"
	"strconv"
)

// interval is a set of numbers of one class of unit; the ends are infinite where open.
type interval struct {
	class  string
	lo, hi float64
}

func decimal(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// scales gives each unit of a class its size in the class's own unit.
var scales = []struct {
	class string
	units map[string]float64
}{
	{"time", map[string]float64{"s": 1.0 / 60, "sec": 1.0 / 60, "min": 1, "minute": 1, "minuti": 1, "h": 60, "hour": 60, "ore": 60, "d": 1440, "day": 1440, "giorni": 1440,
		"week": 10080, "settimane": 10080, "month": 43830, "mesi": 43830, "quarter": 131490, "y": 525960, "year": 525960, "anni": 525960}},
	{"length", map[string]float64{"mm": .001, "cm": .01, "m": 1, "metri": 1, "km": 1000, "chilometri": 1000, "mi": 1609.34, "ft": .3048, "in": .0254, "miglia": 1609.34, "nmi": 1852}},
	{"mass", map[string]float64{"g": .001, "kg": 1, "t": 1000, "lb": .4536, "oz": .02835}},
	{"area", map[string]float64{"m2": 1, "km2": 1e6, "ha": 1e4, "acre": 4046.86}},
	{"%", map[string]float64{"%": 1}},
	{"pp", map[string]float64{"pp": 1}},
}

// currency tells whether a unit is a code of ISO 4217.
func currency(unit string) bool {
	return len(unit) == 3 && unit[0] >= 'A' && unit[0] <= 'Z' && unit[1] >= 'A' && unit[1] <= 'Z' && unit[2] >= 'A' && unit[2] <= 'Z'
}

// measure scales a pair of bounds to the class of their unit.
func measure(lo, hi float64, unit string) interval {
	for _, s := range scales {
		if f, ok := s.units[unit]; ok {
			return interval{s.class, lo * f, hi * f}
		}
	}
	if currency(unit) {
		return interval{unit, lo, hi}
	}
	return interval{"number", lo, hi}
}

// num returns the first of the keys that holds a number, otherwise none.
func num(v object, none float64, keys ...string) float64 {
	for _, k := range keys {
		if x, ok := v[k].(float64); ok {
			return x
		}
	}
	return none
}

// plainTypes are the types of values that carry min, max and unit.
var plainTypes = []string{"count", "amount", "quantity", "percent", "magnitude", "toll", "range", "duration", "distance", "depth"}

// intervalOf reads a value as an interval, in any of the forms of the gold.
func intervalOf(v object) (interval, bool) {
	t := str(v, "type")
	n, counted := v["n"].(float64)
	_, years := v["min_years"]
	minutes, listed := v["minutes"].([]any)
	_, bounds := v["min_minutes"]
	inf := math.Inf(1)
	switch {
	case counted && slices.Contains([]string{"count", "cardinal", "ordinal"}, t):
		if k := str(v, "kind"); k == "at-least" || k == "more-than" {
			return interval{"number", n, inf}, true
		}
		return interval{"number", n, n}, true
	case t == "age":
		return interval{"number", num(v, -inf, "years", "min"), num(v, inf, "years", "max")}, true
	case t == "sentence" && years:
		return measure(num(v, -inf, "min_years"), num(v, inf, "max_years"), "year"), true
	case t == "sentence":
		return measure(num(v, -inf, "min"), num(v, inf, "max"), "mesi"), true
	case t == "duration" && bounds:
		return measure(num(v, -inf, "min_minutes"), num(v, inf, "max_minutes"), "min"), true
	case t == "duration" && listed && len(minutes) == 2:
		return measure(num(object{"x": minutes[0]}, -inf, "x"), num(object{"x": minutes[1]}, inf, "x"), "min"), true
	case slices.Contains(plainTypes, t):
		return measure(num(v, -inf, "min"), num(v, inf, "max"), str(v, "unit")), true
	}
	return interval{}, false
}

// agrees tells whether p is a right reading of the gold interval g: an exact gold wants an exact value, a bound a value
// that meets it.
func (g interval) agrees(p interval, approx bool) bool {
	if g.class != p.class {
		return false
	}
	if math.IsInf(p.lo, -1) && math.IsInf(p.hi, 1) {
		return false
	}
	if g.lo == g.hi && !approx {
		slack := 1e-6 * max(1, math.Abs(g.lo))
		return math.Abs(p.lo-g.lo) <= slack && math.Abs(p.hi-g.lo) <= slack
	}
	if g.lo > p.hi || p.lo > g.hi {
		return false
	}
	if !math.IsInf(g.lo, -1) && math.IsInf(g.hi, 1) && !math.IsInf(p.hi, 1) && p.hi > p.lo {
		return p.lo >= 0.8*g.lo
	}
	return true
}
