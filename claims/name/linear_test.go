package name

import (
	"fmt"
	"strings"
	"testing"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// BenchmarkLinear reads words that invite looking back and ahead, a few and eight times as many: the cost of a word must stay the
// same.
func BenchmarkLinear(b *testing.B) {
	l := lexicon(b)
	for _, unit := range []string{"Marco Rossi, ", "il presidente russo Vladimir Putin e ", "Mosca e ", "I due ", "di Anna Ferri ", "il ministro della ", "Rossi ", "(Agcom) A ", "il 45enne ", "L'uomo ", "Anna e ", "l'omicidio di Anna Ferri, la vittima "} {
		for _, n := range []int{250, 2000} {
			doc := text.CutString(strings.Repeat(unit, n))
			b.Run(fmt.Sprintf("%s/%d", strings.TrimSpace(unit), n), func(b *testing.B) {
				b.SetBytes(int64(len(doc.Source)))
				for b.Loop() {
					l.Read(doc, claims.Publication{From: value.NoDay, To: value.NoDay}, nil)
				}
			})
		}
	}
}
