package main

import (
	"testing"

	"verifica/articles"
	"verifica/claims"
	"verifica/claims/extract"
	"verifica/compare"
)

// FuzzCheck reads any bytes as an article, twice, and compares the two: nothing panics and every quote is verbatim.
func FuzzCheck(f *testing.F) {
	x, err := extract.New()
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{"Scontro sulla A4: tre morti\n\nI feriti sono due, uno grave.", "---\ntitle: \"x\"\n---\nIl premier ha incontrato Mario Rossi a Roma per tre ore.",
		"«“\"'90 e 1.200,50 %", "Thuram al 49', 4' st Riva", "l’11 aprile 2025, dalle 17 alle 21.30", "\xff\xfe", "— X (@x) April 11, 2025"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, a := range articles.Read("a.txt", data).Articles {
			first := x.Read(a)
			for _, c := range first.Claims {
				if got := a.Source[c.Evidence.Start:c.Evidence.End]; got != c.Evidence.Quote {
					t.Fatalf("quote %q, source %q", c.Evidence.Quote, got)
				}
			}
			a.ID = "b.txt"
			compare.Check([]claims.Reading{first, x.Read(a)}, compare.Options{})
		}
	})
}
