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

// Type implements Value.
func (Role) Type() string { return "role" }

// Canonical implements Value.
func (v Role) Canonical() string {
	s := v.Office
	if s == "" {
		s = v.Role
	}
	if v.Former {
		s = "former " + s
	}
	return v.Holder + "=" + s
}

// relate compares the offices of one holder where both are known. Two offices exclude each other as far as the register
// knows; whether a person may hold both is for the judge to weigh.
func (v Role) relate(other Value) Relation {
	w := other.(Role)
	if v.Holder != w.Holder || v.Office == "" || w.Office == "" {
		return Incomparable
	}
	if v.Office == w.Office && v.Former == w.Former {
		return Equal
	}
	return Disjoint
}

// MarshalJSON writes the contract's form.
func (v Role) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Type   string `json:"type"`
		Holder string `json:"holder"`
		Role   string `json:"role"`
		Office string `json:"office,omitempty"`
		Former bool   `json:"former,omitempty"`
	}{"role", v.Holder, v.Role, v.Office, v.Former})
}

// Type implements Value.
func (Text) Type() string { return "text" }

// Canonical implements Value.
func (v Text) Canonical() string { return v.Text }

// relate never compares: words that were not understood exclude nothing.
func (v Text) relate(other Value) Relation {
	if v == other.(Text) {
		return Equal
	}
	return Incomparable
}

// MarshalJSON writes the contract's form.
func (v Text) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Type string `json:"type"`
		Text string `json:"text"`
	}{"text", v.Text})
}
