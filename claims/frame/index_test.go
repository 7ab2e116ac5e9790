package frame

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// TestIndexFindsWhatAWalkFinds holds the index to a walk over all events from the last to the first.
func TestIndexFindsWhatAWalkFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := &Article{Events: make([]Event, 1), Meta: claims.Article{Published: claims.Publication{From: value.NoDay, To: value.NoDay}}}
		some := func(of []string, n int, label string) []string {
			return Unique(rapid.SliceOfN(rapid.SampledFrom(of), 0, n).Draw(t, label))
		}
		sentence := 0
		for range rapid.IntRange(1, 40).Draw(t, "mentions") {
			sentence += rapid.IntRange(0, 2).Draw(t, "sentences on")
			m := mention{sentence: &Sentence{Sentence: text.Sentence{}, Index: sentence}, types: append(some([]string{"call", "raid"}, 2, "types"), "meeting"), kin: []string{"encounter"},
				who: some([]string{"a", "b", "c", "d"}, 3, "who"), when: value.Days(value.NoDay, value.NoDay), ordinal: rapid.IntRange(0, 2).Draw(t, "ordinal"),
				definite: rapid.Bool().Draw(t, "definite"), earlier: rapid.IntRange(0, 9).Draw(t, "earlier") == 0}
			if rapid.Bool().Draw(t, "rare type") {
				m.types = m.types[:len(m.types)-1]
			}
			if len(m.types) == 0 {
				continue
			}
			want := len(a.Events)
			for e := len(a.Events) - 1; e > 0; e-- {
				if a.Events[e].admits(&m) && a.sameTime(&a.Events[e], &m) {
					want = e
					break
				}
			}
			m.who = slices.Clone(m.who)
			if got := a.resolve(m); got != want {
				t.Fatalf("%+v is of event %d, the walk says %d", m, got, want)
			}
		}
	})
}
