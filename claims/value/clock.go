package value

import (
	"encoding/json"
	"fmt"
)

// Type implements Value.
func (Clock) Type() string { return "clock" }

// Canonical implements Value.
func (v Clock) Canonical() string {
	return fmt.Sprintf("%s-%s %s", hhmm(v.From), hhmm(v.To), v.Zone)
}

func hhmm(m int) string { return fmt.Sprintf("%02d:%02d", m/60, m%60) }

// relate compares two times of day of one zone, or of none said. A clock that runs over midnight is two stretches.
func (v Clock) relate(other Value) Relation {
	w := other.(Clock)
	if v.Zone != w.Zone && v.Zone != "" && w.Zone != "" {
		return Incomparable
	}
	if v.From == w.From && v.To == w.To {
		return Equal
	}
	a, b := v.to(), w.to()
	for _, shift := range []int{-1440, 0, 1440} {
		f, t := w.From+shift, b+shift
		switch {
		case a < f || t < v.From:
			continue
		case v.From >= f && a <= t:
			return Narrower
		case f >= v.From && t <= a:
			return Wider
		}
		return Overlap
	}
	return Disjoint
}

// to returns the end, after the start even where the clock runs over midnight.
func (v Clock) to() int {
	if v.To < v.From {
		return v.To + 1440
	}
	return v.To
}

// MarshalJSON writes the contract's form.
func (v Clock) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Type string `json:"type"`
		From string `json:"from"`
		To   string `json:"to"`
		Zone string `json:"zone,omitempty"`
	}{"clock", hhmm(v.From), hhmm(v.To), v.Zone})
}
