package value

import "encoding/json"

// Type implements Value.
func (Choice) Type() string { return "choice" }

// Canonical implements Value.
func (v Choice) Canonical() string { return v.Of + ":" + v.Label }

// relate compares two labels of one list, which exclude each other.
func (v Choice) relate(other Value) Relation {
	switch w := other.(Choice); {
	case v.Of != w.Of:
		return Incomparable
	case v.Label == w.Label:
		return Equal
	}
	return Disjoint
}

// MarshalJSON writes the contract's form.
func (v Choice) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Type  string `json:"type"`
		Of    string `json:"of"`
		Label string `json:"label"`
	}{"choice", v.Of, v.Label})
}
