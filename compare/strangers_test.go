package compare

import (
	"math"
	"testing"

	"verifica/claims/value"
)

func TestDigits(t *testing.T) {
	for _, c := range []struct {
		says string
		v    value.Range
		want int64
	}{
		{"412,6 milioni", value.Range{Unit: "EUR", Min: 412.6e6, Max: 412.6e6}, 4126},
		{"412,6", value.Range{Min: 412.6, Max: 412.6}, 4126},
		{"8,64 euro", value.Range{Unit: "EUR", Min: 8.64, Max: 8.64}, 864},
		{"-54,8%", value.Range{Unit: "%", Min: -54.8, Max: -54.8}, 548},
		{"24mila", value.Range{Min: 24000, Max: 24000}, 0},
		{"2,6 milioni", value.Range{Unit: "EUR", Min: 2.6e6, Max: 2.6e6}, 0},
		{"oltre 187", value.Range{Min: 187, Max: math.Inf(1)}, 0},
		{"il 187esimo", value.Range{Min: 187, Max: 187, Ordinal: true}, 0},
		{"nessuno", value.Range{}, 0},
	} {
		if got := digits(c.v); got != c.want {
			t.Errorf("digits of %s: %d, want %d", c.says, got, c.want)
		}
	}
}
