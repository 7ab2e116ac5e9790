package compare

import (
	"strings"

	"verifica/claims"
	"verifica/claims/value"
)

// spelling compares two ways of writing one name: they overlap where their last words are two spellings, and are equal
// where one only says more ("Putin", "Vladimir Putin").
func spelling(a, b *claims.Claim) value.Relation {
	v, ok := a.Value.(value.Text)
	w, also := b.Value.(value.Text)
	if !ok || !also {
		return value.Incomparable
	}
	x, y := lastWord(v.Text), lastWord(w.Text)
	if x == y || strings.EqualFold(v.Text, w.Text) {
		return value.Equal
	}
	r, s := []rune(x), []rune(y)
	if d := distance(r, s); d > 2 && 5*d > 2*max(len(r), len(s)) || d >= min(len(r), len(s)) {
		return value.Incomparable
	}
	return value.Overlap
}

// distance is the number of letters to insert, drop or change that makes one word of the other.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		left := row[0]
		row[0] = i + 1
		for j := range b {
			d := left
			if a[i] != b[j] {
				d = 1 + min(left, row[j], row[j+1])
			}
			left, row[j+1] = row[j+1], d
		}
	}
	return row[len(b)]
}
