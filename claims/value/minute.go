package value

import (
	"encoding/json"
	"fmt"
)

// Type implements Value.
func (Minute) Type() string { return "minute" }

// Canonical implements Value.
func (v Minute) Canonical() string { return fmt.Sprintf("%d'+%d", v.Minute, v.Added) }

// relate compares minutes from kick-off. The 47th may be the second of added time, so those two overlap.
func (v Minute) relate(other Value) Relation {
	w := other.(Minute)
	switch {
	case v == w:
		return Equal
	case v.Minute+v.Added == w.Minute+w.Added:
		return Overlap
	}
	return Disjoint
}

// MarshalJSON writes the contract's form.
func (v Minute) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Type   string `json:"type"`
		Minute int    `json:"minute"`
		Added  int    `json:"added"`
	}{"minute", v.Minute, v.Added})
}
