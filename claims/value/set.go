package value

import (
	"encoding/json"
	"slices"
	"strings"
)

// Type implements Value.
func (Set) Type() string { return "set" }

// Canonical implements Value.
func (v Set) Canonical() string { return strings.Join(v.Labels, "+") }

// relate compares by members in common; an empty set says nothing.
func (v Set) relate(other Value) Relation {
	w := other.(Set)
	if len(v.Labels) == 0 || len(w.Labels) == 0 {
		return Incomparable
	}
	if !slices.ContainsFunc(v.Labels, func(l string) bool { return slices.Contains(w.Labels, l) }) {
		return Disjoint
	}
	return nested(subset(v.Labels, w.Labels), subset(w.Labels, v.Labels))
}

// MarshalJSON writes the contract's form.
func (v Set) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Type   string   `json:"type"`
		Labels []string `json:"labels"`
	}{"set", nonNil(v.Labels)})
}
