package value

import (
	"math"
	"strings"
)

// unit is one unit with its class and how many of the class's base unit it holds.
type unit struct {
	class string
	size  float64
}

// units follow the contract. Months, quarters and years are a class of their own, since a month has no fixed length:
// see common for how the two meet.
var units = map[string]unit{
	"s": {"s", 1}, "min": {"s", 60}, "h": {"s", 3600}, "day": {"s", 86400}, "week": {"s", 604800},
	"month": {"month", 1}, "quarter": {"month", 3}, "year": {"month", 12},
	"mm": {"m", .001}, "cm": {"m", .01}, "m": {"m", 1}, "km": {"m", 1000}, "mi": {"m", 1609.344}, "ft": {"m", .3048}, "in": {"m", .0254}, "nmi": {"m", 1852},
	"g": {"g", 1}, "kg": {"g", 1000}, "t": {"g", 1e6}, "lb": {"g", 453.59237}, "oz": {"g", 28.349523125},
	"m2": {"m2", 1}, "km2": {"m2", 1e6}, "ha": {"m2", 1e4}, "acre": {"m2", 4046.8564224},
	"ml": {"l", .001}, "l": {"l", 1}, "hl": {"l", 100}, "m3": {"l", 1000}, "gal": {"l", 3.785411784}, "bbl": {"l", 158.987294928},
	"km/h": {"m/s", 1 / 3.6}, "m/s": {"m/s", 1}, "mph": {"m/s", .44704},
	"W": {"W", 1}, "kW": {"W", 1e3}, "MW": {"W", 1e6}, "GW": {"W", 1e9}, "kWh": {"Wh", 1e3},
}

// Class returns the class of a unit, whose members convert into one another: "s", "month", "m", "g"... A unit of no
// table (a currency, a counted thing, a percentage) is a class of its own.
func Class(name string) string {
	if u, ok := units[name]; ok {
		return u.class
	}
	return name
}

// interval is the set of numbers that a range allows, in the base unit of its class, slack included.
type interval struct {
	class            string
	min, max         float64
	minOpen, maxOpen bool
}

// interval widens both ends by the slack; the ends of a widened interval are open, so that 44,1 and 44,2 do not meet.
func (v Range) interval() interval {
	u, ok := units[v.Unit]
	if !ok {
		u = unit{v.Unit, 1}
	}
	i := interval{u.class, v.Min, v.Max, v.MinOpen, v.MaxOpen}
	if v.Slack > 0 {
		i.min, i.max, i.minOpen, i.maxOpen = v.Min-v.Slack, v.Max+v.Slack, true, true
	}
	i.min, i.max = i.min*u.size, i.max*u.size
	i.minOpen, i.maxOpen = i.minOpen || math.IsInf(i.min, -1), i.maxOpen || math.IsInf(i.max, 1)
	return i
}

// common brings two intervals into one class, false where there is none. A month that meets days has 28 to 31 of them.
func common(a, b interval) (interval, interval, bool) {
	if a.class == "month" && b.class == "s" {
		a = a.days()
	}
	if b.class == "month" && a.class == "s" {
		b = b.days()
	}
	return a, b, a.class == b.class
}

func (i interval) days() interval {
	return interval{"s", min(i.min*28, i.min*31) * 86400, max(i.max*28, i.max*31) * 86400, i.minOpen, i.maxOpen}
}

// below reports whether everything in i lies under everything in j.
func (i interval) below(j interval) bool {
	return less(i.max, j.min) || !less(j.min, i.max) && (i.maxOpen || j.minOpen)
}

// within reports whether all of i is in j.
func (i interval) within(j interval) bool {
	low := less(j.min, i.min) || !less(i.min, j.min) && (i.minOpen || !j.minOpen)
	high := less(i.max, j.max) || !less(j.max, i.max) && (i.maxOpen || !j.maxOpen)
	return low && high
}

// less compares two bounds; a billionth apart is the same, so that 0.1+0.2 is 0.3.
func less(a, b float64) bool {
	return a < b && (math.IsInf(a, 0) || math.IsInf(b, 0) || b-a > 1e-9*max(math.Abs(a), math.Abs(b)))
}

// Known reports whether a unit is one of the table or a currency, not the lemma of a counted thing.
func Known(unit string) bool {
	_, ok := units[unit]
	return ok || unit == "%" || unit == "pp" || len(unit) == 3 && unit == strings.ToUpper(unit)
}
