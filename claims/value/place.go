package value

import (
	"encoding/json"
	"slices"
)

// Type implements Value.
func (Place) Type() string { return "place" }

// Canonical implements Value.
func (v Place) Canonical() string { return v.ID }

// relate compares two places by what contains them. An unknown place, or one that is only near another, excludes
// nothing.
func (v Place) relate(other Value) Relation {
	w := other.(Place)
	switch {
	case v.ID == w.ID:
		return Equal
	case slices.Contains(v.Within, w.ID):
		return Narrower
	case slices.Contains(w.Within, v.ID):
		return Wider
	case v.Unknown || w.Unknown || v.Vague || w.Vague:
		return Incomparable
	}
	return Disjoint
}

// MarshalJSON writes the contract's form.
func (v Place) MarshalJSON() ([]byte, error) {
	path := v.Path
	if path == nil {
		path = []string{}
	}
	return json.Marshal(struct {
		Type string   `json:"type"`
		ID   string   `json:"id"`
		Name string   `json:"name"`
		Path []string `json:"path"`
	}{"place", v.ID, v.Name, path})
}
