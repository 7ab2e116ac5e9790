package extract

import (
	"testing"

	"verifica/articles"
	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// readText reads s as the body of an article of 11 April 2025.
func readText(t *testing.T, x *Extractor, s string) claims.Reading {
	t.Helper()
	day := value.Date(2025, 4, 11)
	return x.Read(articles.Article{
		Article: claims.Article{ID: "esempio", Lang: "it", Published: claims.Publication{From: day, To: day, Minute: -1, Basis: "front matter"}},
		Source:  s, Blocks: []text.Block{{Span: text.Span{Start: 0, End: len(s)}, Zone: text.Body}},
	})
}

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
