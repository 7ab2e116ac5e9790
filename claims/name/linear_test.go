package name

import (
	"strings"
	"testing"
	"time"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// TestLinear holds Read to a cost that does not grow faster than the text, on words that invite looking back and ahead.
func TestLinear(t *testing.T) {
	l := lexicon(t)
	for _, unit := range []string{"Marco Rossi, ", "il presidente russo Vladimir Putin e ", "Mosca e ", "I due ", "di Anna Ferri ", "il ministro della ", "Rossi ", "(Agcom) A ", "il 45enne "} {
		cost := func(n int) time.Duration {
			doc := text.CutString(strings.Repeat(unit, n))
			best := time.Hour
			for range 3 {
				start := time.Now()
				l.Read(doc, claims.Publication{From: value.NoDay, To: value.NoDay}, nil)
				best = min(best, time.Since(start))
			}
			return best
		}
		if a, b := cost(250), cost(2000); b > 40*a+5*time.Millisecond {
			t.Errorf("%q: 250 times took %v, 2000 times %v", unit, a, b)
		}
	}
}
