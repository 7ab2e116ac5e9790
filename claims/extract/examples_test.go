package extract

import "testing"

// TestExamples holds every rule of the packs to its own examples: each "yes" gives a claim on the words in brackets, each
// "no" gives none.
func TestExamples(t *testing.T) {
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	kinds, err := x.Kinds()
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range kinds {
		for _, f := range unproven(k) {
			t.Error(f)
		}
		for _, trial := range x.Try(k) {
			if !trial.Right {
				t.Error(trial.Fault(k))
			}
		}
	}
}
