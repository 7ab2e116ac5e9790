package plain

import (
	"strings"
	"testing"

	"verifica/claims/text"
)

// visible returns the bytes outside of marks.
func visible(s string) string {
	var b strings.Builder
	at := 0
	for _, m := range marks(s, text.Span{Start: 0, End: len(s)}) {
		b.WriteString(s[at:m.Start])
		at = m.End
	}
	return b.String() + s[at:]
}

func TestMarks(t *testing.T) {
	for s, want := range map[string]string{
		"Il [presidente](https://a.it/x_(y)) russo":       "Il presidente russo",
		"**Tre** morti, *due* feriti, __uno__ e _altro_":  "Tre morti, due feriti, uno e altro",
		"[**Tre** morti](x) a Roma":                       "Tre morti a Roma",
		"[Roma] Due morti":                                "[Roma] Due morti",
		"[testo][1] e nota[^2]":                           "testo e nota",
		"![Putin a Mosca](a.jpg) Testo":                   " Testo",
		"<b>Tre</b> morti<br>":                            "Tre morti",
		"meno di <3 anni, 2 < 3 e x_y_z":                  "meno di <3 anni, 2 < 3 e x_y_z",
		"2 * 3 * 4":                                       "2 * 3 * 4",
		`{{< figure src="a.jpg" >}}Testo {% include x %}`: "Testo ",
		`\*non\* così`:                                    "*non* così",
		"> citato\n> ancora":                              " citato\n ancora",
		"~~tre~~ quattro ~ 5":                             "tre quattro ~ 5",
		"[aperta":                                         "[aperta",
	} {
		if got := visible(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

// TestMarksAreLinear reads what is nothing but openings: where one of them looked ahead to the end, that would outlast any patience
// of the test runner.
func TestMarksAreLinear(t *testing.T) {
	for _, s := range []string{"[", "![", "<a", "{{", "*", "[^", "]("} {
		if text := visible(strings.Repeat(s, 1<<22/len(s))); text == "" {
			t.Errorf("%q: nothing is left", s)
		}
	}
}
