package pack

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

func TestTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := rapid.MapOf(rapid.String(), rapid.Uint32()).Draw(t, "entries")
		table, err := OpenTable(AppendTable(nil, m))
		if err != nil {
			t.Fatal(err)
		}
		for k, want := range m {
			if got, ok := table.Get(k); !ok || got != want {
				t.Fatalf("%q gives %d, %v, want %d", k, got, ok, want)
			}
		}
		k := rapid.String().Draw(t, "other")
		if _, in := m[k]; !in {
			if got, ok := table.Get(k); ok {
				t.Fatalf("%q gives %d and is not there", k, got)
			}
		}
	})
}

func TestDamagedTable(t *testing.T) {
	whole := AppendTable(nil, map[string]uint32{"uno": 1, "due": 2})
	for _, b := range [][]byte{nil, whole[:7], whole[:len(whole)-1], append(whole[:len(whole):len(whole)], 0)} {
		if _, err := OpenTable(b); err == nil {
			t.Errorf("%d bytes of %d open as a table", len(b), len(whole))
		}
	}
}

// TestHashSpreads wants the words of a lexicon to share slots no more often than chance has it.
func TestHashSpreads(t *testing.T) {
	const words, slots = 1 << 14, 1 << 15
	taken, clashes := map[uint64]bool{}, 0
	for i := range words {
		h := hash(fmt.Sprintf("parol%d%s", i, []string{"", "a", "are", "avano"}[i%4])) % slots
		if taken[h] {
			clashes++
		}
		taken[h] = true
	}
	if clashes > words/4 { // chance: 21 %
		t.Errorf("%d of %d words share a slot", clashes, words)
	}
}
