package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"verifica/claims/extract"
	"verifica/compare"
)

// TestPairs reads testdata/pairs/*.txt: "== name" begins a case, "-- 2025-06-13 title" an article, "want place" says of
// which attribute there is a conflict between the two, "want nothing" that there is none.
func TestPairs(t *testing.T) {
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	paths, _ := filepath.Glob("testdata/pairs/*.txt")
	if len(paths) == 0 {
		t.Fatal("no testdata")
	}
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range strings.Split(string(data), "\n== ")[1:] {
			name, rest, _ := strings.Cut(c, "\n")
			t.Run(name, func(t *testing.T) { pairCase(t, x, rest) })
		}
	}
}

func pairCase(t *testing.T, x *extract.Extractor, c string) {
	t.Helper()
	body, want, ok := strings.Cut(c, "\nwant ")
	if !ok {
		t.Fatal("no want")
	}
	var files []file
	for i, a := range strings.Split("\n"+strings.TrimSpace(body), "\n-- ")[1:] {
		head, text, _ := strings.Cut(a, "\n")
		date, title, _ := strings.Cut(head, " ")
		md := fmt.Sprintf("---\ntitle: %q\ndate: %s\n---\n\n%s\n", title, date, text)
		files = append(files, file{fmt.Sprintf("%d.md", i), md})
	}
	var got []string
	for _, f := range checkFiles(x, files).Findings {
		if f.Verdict == compare.Conflict {
			got = append(got, f.Attribute)
		}
	}
	switch want, _, _ = strings.Cut(want, "\n"); {
	case want == "nothing" && len(got) > 0:
		t.Errorf("conflicts of %v, want none\n%s", got, body)
	case want != "nothing" && !slices.Contains(got, want):
		t.Errorf("conflicts of %v, want one of %s\n%s", got, want, body)
	}
}
