package value

import (
	"encoding/json"
	"fmt"
	"slices"
)

// Type implements Value.
func (Score) Type() string { return "score" }

// Canonical implements Value.
func (v Score) Canonical() string {
	n := v.ordered()
	return fmt.Sprint(n.Home, "-", n.Away, " ", n.Sets)
}

// relate compares two results. Which side comes first is not always said, so a mirrored pair is equal; a result with its
// sets allows less than one without.
func (v Score) relate(other Value) Relation {
	a, b := v.ordered(), other.(Score).ordered()
	if a.Home != b.Home || a.Away != b.Away {
		return Disjoint
	}
	if len(a.Sets) > 0 && len(b.Sets) > 0 && !slices.Equal(a.Sets, b.Sets) {
		return Disjoint
	}
	return nested(len(b.Sets) == 0 || len(a.Sets) > 0, len(a.Sets) == 0 || len(b.Sets) > 0)
}

// ordered returns the same result with the better side first.
func (v Score) ordered() Score {
	m := Score{Home: v.Away, Away: v.Home, Sets: make([][2]int, len(v.Sets))}
	for i, s := range v.Sets {
		m.Sets[i] = [2]int{s[1], s[0]}
	}
	if v.Home > v.Away || v.Home == v.Away && slices.CompareFunc(v.Sets, m.Sets, compareSets) >= 0 {
		return v
	}
	return m
}

func compareSets(a, b [2]int) int { return slices.Compare(a[:], b[:]) }

// MarshalJSON writes the contract's form.
func (v Score) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Type string   `json:"type"`
		Home int      `json:"home"`
		Away int      `json:"away"`
		Sets [][2]int `json:"sets,omitempty"`
	}{"score", v.Home, v.Away, v.Sets})
}
