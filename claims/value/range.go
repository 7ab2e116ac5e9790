package value

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
)

// Type implements Value.
func (Range) Type() string { return "range" }

// Canonical implements Value: bounds in the base unit of their class, so that 60 min and 1 h read the same.
func (v Range) Canonical() string {
	class, a, b := v.base()
	open, shut := "[", "]"
	if v.MinOpen || math.IsInf(v.Min, -1) {
		open = "("
	}
	if v.MaxOpen || math.IsInf(v.Max, 1) {
		shut = ")"
	}
	s := open + number(a) + "," + number(b) + shut + " " + class
	if a == b {
		s = number(a) + " " + class
	}
	if v.Ordinal {
		s = "#" + s
	}
	if v.Change {
		s = "Δ" + s
	}
	return s
}

func number(x float64) string { return strconv.FormatFloat(x, 'g', 12, 64) }

// unit is one unit with its class and how many of the class's base unit it holds.
type unit struct {
	class string
	size  float64
}

// units follow the contract; a month is a twelfth of a year of 365.25 days.
var units = map[string]unit{
	"s": {"s", 1}, "min": {"s", 60}, "h": {"s", 3600}, "day": {"s", 86400}, "week": {"s", 604800}, "month": {"s", 2629800}, "quarter": {"s", 7889400}, "year": {"s", 31557600},
	"mm": {"m", .001}, "cm": {"m", .01}, "m": {"m", 1}, "km": {"m", 1000}, "mi": {"m", 1609.344}, "ft": {"m", .3048}, "in": {"m", .0254}, "nmi": {"m", 1852},
	"g": {"g", 1}, "kg": {"g", 1000}, "t": {"g", 1e6}, "lb": {"g", 453.59237}, "oz": {"g", 28.349523125},
	"m2": {"m2", 1}, "km2": {"m2", 1e6}, "ha": {"m2", 1e4}, "acre": {"m2", 4046.8564224},
	"ml": {"l", .001}, "l": {"l", 1}, "hl": {"l", 100}, "m3": {"l", 1000}, "gal": {"l", 3.785411784}, "bbl": {"l", 158.987294928},
	"km/h": {"m/s", 1 / 3.6}, "m/s": {"m/s", 1}, "mph": {"m/s", .44704},
	"W": {"W", 1}, "kW": {"W", 1e3}, "MW": {"W", 1e6}, "GW": {"W", 1e9}, "kWh": {"Wh", 1e3},
}

// base returns the class of the unit and the bounds in its base unit. An unknown unit is a class of its own.
func (v Range) base() (class string, min, max float64) {
	u, ok := units[v.Unit]
	if !ok {
		return v.Unit, v.Min, v.Max
	}
	return u.class, v.Min * u.size, v.Max * u.size
}

// relate compares two ranges of one class of unit as printed: both are widened by their slack, and a change is never
// compared with a level, nor an order with a count.
func (v Range) relate(other Value) Relation {
	w := other.(Range)
	c, a1, a2 := v.base()
	d, b1, b2 := w.base()
	if c != d || v.Change != w.Change || v.Ordinal != w.Ordinal {
		return Incomparable
	}
	if a1 == b1 && a2 == b2 && v.MinOpen == w.MinOpen && v.MaxOpen == w.MaxOpen {
		return Equal
	}
	slack := math.Max(v.slack(), w.slack())
	if below(a2+slack, v.MaxOpen && slack == 0, b1, w.MinOpen) || below(b2+slack, w.MaxOpen && slack == 0, a1, v.MinOpen) {
		return Disjoint
	}
	in := inside(a1, v.MinOpen, b1, w.MinOpen) && inside(-a2, v.MaxOpen, -b2, w.MaxOpen)
	over := inside(b1, w.MinOpen, a1, v.MinOpen) && inside(-b2, w.MaxOpen, -a2, v.MaxOpen)
	switch {
	case in && over:
		return Equal
	case in:
		return Narrower
	case over:
		return Wider
	}
	return Overlap
}

// slack returns the slack in the base unit.
func (v Range) slack() float64 {
	if u, ok := units[v.Unit]; ok {
		return v.Slack * u.size
	}
	return v.Slack
}

// below reports whether everything up to hi lies under everything from lo on.
func below(hi float64, hiOpen bool, lo float64, loOpen bool) bool {
	return hi < lo || hi == lo && (hiOpen || loOpen)
}

// inside reports whether a lower bound a is no lower than b.
func inside(a float64, aOpen bool, b float64, bOpen bool) bool {
	return a > b || a == b && (aOpen || !bOpen)
}

// MarshalJSON writes the contract's form.
func (v Range) MarshalJSON() ([]byte, error) {
	out := struct {
		Type    string   `json:"type"`
		Unit    string   `json:"unit"`
		Min     *float64 `json:"min"`
		MinOpen bool     `json:"min_open,omitempty"`
		Max     *float64 `json:"max"`
		MaxOpen bool     `json:"max_open,omitempty"`
		As      string   `json:"as,omitempty"`
		Of      string   `json:"of,omitempty"`
		Slack   float64  `json:"slack,omitempty"`
	}{Type: "range", Unit: v.Unit, Min: finite(v.Min), MinOpen: v.MinOpen, Max: finite(v.Max), MaxOpen: v.MaxOpen, Slack: v.Slack}
	if v.Ordinal {
		out.As = "ordinal"
	}
	if v.Change {
		out.Of = "change"
	}
	return json.Marshal(out)
}

func finite(x float64) *float64 {
	if math.IsInf(x, 0) {
		return nil
	}
	return &x
}

// String returns the range as a person reads it.
func (v Range) String() string {
	if v.Min == v.Max {
		return fmt.Sprintf("%s %s", number(v.Min), v.Unit)
	}
	return v.Canonical()
}
