package value

import "encoding/json"

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
