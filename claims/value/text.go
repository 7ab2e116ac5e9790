package value

import "encoding/json"

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
