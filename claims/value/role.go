package value

import (
	"encoding/json"
	"strings"
)

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

// relate compares the offices of one holder where both are known: an id is a country and an office, and an office whose
// country is unsaid may be that of any. Whether a person may hold two at once is Exclusive's to say.
func (v Role) relate(other Value) Relation {
	w := other.(Role)
	if v.Holder != w.Holder || v.Office == "" || w.Office == "" {
		return Incomparable
	}
	here, a, _ := strings.Cut(v.Office, "/")
	there, b, _ := strings.Cut(w.Office, "/")
	in, over := office(a, b), office(b, a)
	if !in && !over || v.Former != w.Former || here != there && here != "" && there != "" {
		return Disjoint
	}
	return nested(in && (here != "" || there == ""), over && (there != "" || here == ""))
}

// office reports whether whoever holds a holds b: a president is a leader.
func office(a, b string) bool { return a == b || b == "head.leader" && strings.HasPrefix(a, "head.") }

// Exclusive reports whether nobody holds both offices at once: two heads, of one state or of two; a seat in the Congress of
// the United States and an office of its executive (Constitution, article I, section 6); two of the great ministries of one state; a
// journalist of one paper is not of another. What else a person may be besides is not known.
func (v Role) Exclusive(w Role) bool {
	here, a, _ := strings.Cut(v.Office, "/")
	there, b, _ := strings.Cut(w.Office, "/")
	if here == "us" && there == "us" && (a == "senator") != (b == "senator") {
		return !v.Former && !w.Former
	}
	if here != there && (a == "journalist" && (b == a || b == "member") || b == "journalist" && a == "member") {
		return !v.Former && !w.Former
	}
	if here == there && a != b && great[a] && great[b] {
		return !v.Former && !w.Former
	}
	return v.Office != w.Office && strings.HasPrefix(a, "head.") && strings.HasPrefix(b, "head.")
}

// great are the ministries that nobody has two of: others are often joined in one hand.
var great = map[string]bool{"foreign-minister": true, "defence-minister": true, "interior-minister": true, "justice-minister": true}

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
