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
	b := make([]byte, 0, 64)
	if v.Change {
		b = append(b, "Δ"...)
	}
	if v.Ordinal {
		b = append(b, '#')
	}
	if i.min == i.max {
		b = appendNumber(b, i.min)
	} else {
		open, shut := byte('['), byte(']')
		if i.minOpen {
			open = '('
		}
		if i.maxOpen {
			shut = ')'
		}
		b = append(appendNumber(append(b, open), i.min), ',')
		b = append(appendNumber(b, i.max), shut)
	}
	return string(append(append(b, ' '), i.class...))
}

func number(x float64) string { return string(appendNumber(nil, x)) }

// appendNumber writes a number with nine digits at most.
func appendNumber(b []byte, x float64) []byte {
	if n := int64(x); float64(n) == x && 0 < n && n < 1e9 { // most numbers: there is nothing to round
		return strconv.AppendInt(b, n, 10)
	}
	return strconv.AppendFloat(b, x, 'g', 9, 64)
}

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
