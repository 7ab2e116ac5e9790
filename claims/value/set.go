package value

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Type implements Value.
func (People) Type() string { return "people" }

// Canonical implements Value.
func (v People) Canonical() string {
	s := strings.Join(v.Names, "+")
	if v.Closed {
		s += " alone"
	}
	return s
}

// relate compares who is named. An open list may go on: only a closed one excludes a name that it lacks.
func (v People) relate(other Value) Relation {
	w := other.(People)
	in, over := subset(v.Names, w.Names), subset(w.Names, v.Names)
	switch {
	case v.Closed && !over, w.Closed && !in:
		return Disjoint
	case in && over && v.Closed == w.Closed:
		return Equal
	case v.Closed:
		return Narrower
	case w.Closed:
		return Wider
	case over:
		return Narrower
	case in:
		return Wider
	}
	return Overlap
}

// subset reports whether every name of a is in b.
func subset(a, b []string) bool {
	for _, x := range a {
		if !slices.Contains(b, x) {
			return false
		}
	}
	return true
}

// MarshalJSON writes the contract's form.
func (v People) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Type   string   `json:"type"`
		Names  []string `json:"names"`
		Closed bool     `json:"closed"`
	}{"people", nonNil(v.Names), v.Closed})
}

func nonNil(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// Type implements Value.
func (Set) Type() string { return "set" }

// Canonical implements Value.
func (v Set) Canonical() string { return strings.Join(v.Labels, "+") }

func (v Set) relate(other Value) Relation {
	w := other.(Set)
	switch in, over := subset(v.Labels, w.Labels), subset(w.Labels, v.Labels); {
	case in && over:
		return Equal
	case in:
		return Narrower
	case over:
		return Wider
	}
	return Disjoint
}

// MarshalJSON writes the contract's form.
func (v Set) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Type   string   `json:"type"`
		Labels []string `json:"labels"`
	}{"set", nonNil(v.Labels)})
}

// Type implements Value.
func (Score) Type() string { return "score" }

// Canonical implements Value.
func (v Score) Canonical() string { return fmt.Sprintf("%d-%d %v", v.Home, v.Away, v.Sets) }

// relate compares two results; which team comes first is not always said, so a mirrored pair is equal.
func (v Score) relate(other Value) Relation {
	w := other.(Score)
	same := v.Home == w.Home && v.Away == w.Away || v.Home == w.Away && v.Away == w.Home
	if !same || len(v.Sets) == len(w.Sets) && !slices.Equal(v.Sets, w.Sets) {
		return Disjoint
	}
	return Equal
}

// MarshalJSON writes the contract's form.
func (v Score) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Type string   `json:"type"`
		Home int      `json:"home"`
		Away int      `json:"away"`
		Sets [][2]int `json:"sets,omitempty"`
	}{"score", v.Home, v.Away, v.Sets})
}
