package value

import (
	"encoding/json"
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
	if v.Closed && !over || w.Closed && !in {
		return Disjoint
	}
	return nested(over && (v.Closed || !w.Closed), in && (w.Closed || !v.Closed))
}

// subset reports whether every name of a is in b.
func subset(a, b []string) bool {
	for _, x := range a {
		if !slices.ContainsFunc(b, func(y string) bool { return sameName(x, y) }) {
			return false
		}
	}
	return true
}

// sameName reports whether two names may be of one person: the same, or a surname alone and a name that ends with it.
func sameName(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || !strings.Contains(a, " ") && strings.HasSuffix(b, " "+a)
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
