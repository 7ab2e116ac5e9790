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
	i := v.interval()
	open, shut := "[", "]"
	if i.minOpen {
		open = "("
	}
	if i.maxOpen {
		shut = ")"
	}
	s := open + number(i.min) + "," + number(i.max) + shut + " " + i.class
	if i.min == i.max {
		s = number(i.min) + " " + i.class
	}
	if v.Ordinal {
		s = "#" + s
	}
	if v.Change {
		s = "Δ" + s
	}
	return s
}

func number(x float64) string { return strconv.FormatFloat(x, 'g', 9, 64) }

// relate compares the sets of numbers that two printed figures allow. A change is never compared with a level, nor an
// order with a count, nor two classes of unit.
func (v Range) relate(other Value) Relation {
	w := other.(Range)
	a, b, ok := common(v.interval(), w.interval())
	switch {
	case !ok || v.Change != w.Change || v.Ordinal != w.Ordinal:
		return Incomparable
	case a.below(b) || b.below(a):
		return Disjoint
	}
	return nested(a.within(b), b.within(a))
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
