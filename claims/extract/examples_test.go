package extract

import (
	"strings"
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

// by returns the quotes of the claims that a rule made.
func by(r claims.Reading, rule string) (quotes []string) {
	for _, c := range r.Claims {
		for _, s := range c.Trail {
			if s.Rule == rule {
				quotes = append(quotes, c.Evidence.Quote)
			}
		}
	}
	return quotes
}

// TestExamples holds every rule of the Italian packs to its own examples: each "yes" gives a claim on the words in
// brackets, each "no" gives none.
func TestExamples(t *testing.T) {
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range x.langs["it"].Rules.Rules {
		if len(r.Yes) == 0 || len(r.No) == 0 {
			t.Errorf("%s has no example, or none that must not match", r.ID)
		}
		for _, yes := range r.Yes {
			before, rest, _ := strings.Cut(yes, "[[")
			want, after, ok := strings.Cut(rest, "]]")
			if !ok {
				t.Errorf("%s: %q has no [[words]]", r.ID, yes)
				continue
			}
			got := by(readText(t, x, before+want+after), r.ID)
			if len(got) == 0 || !strings.Contains(got[0], want) && !strings.Contains(want, got[0]) {
				t.Errorf("%s: %q gives %q, want %q", r.ID, yes, got, want)
			}
		}
		for _, no := range r.No {
			if got := by(readText(t, x, no), r.ID); len(got) > 0 {
				t.Errorf("%s: %q gives %q, want nothing", r.ID, no, got)
			}
		}
	}
}
