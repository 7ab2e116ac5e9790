package articles

import (
	"fmt"
	"strings"
	"testing"
)

// TestZones gives the blocks of a file, "zone bytes" a line.
func TestZones(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"front matter", "---\ntitle: \"Vertice a Mosca\"\ndate: 2025-04-11\n---\n\nTesto.\n", "headline Vertice a Mosca\nbody Testo."},
		{"apostrophes", "---\ntitle: L'inviato è a Mosca\n---\nTesto.", "headline L'inviato è a Mosca\nbody Testo."},
		{"windows lines", "---\r\ntitle: Titolo\r\n---\r\nTesto.\r\n", "headline Titolo\nbody Testo."},
		{"comment after a title", "---\ntitle: \"Il \\\"no\\\" di Kiev\" # bozza\n---\nTesto.", "headline Il \\\"no\\\" di Kiev\nbody Testo."},
		{"titles in one line", "---\n{title: primo, titolo: 'secondo'}\n---\nTesto.", "headline primo\nbody Testo."},
		{"label", "Titolo\nSommario: breve\nTesto.", "headline Titolo\nstandfirst Sommario: breve\nbody Testo."},
		{"caption", "Titolo\nPutin [Grigorov/Pool via Reuters]\nTesto.", "headline Titolo\ncaption Putin [Grigorov/Pool via Reuters]\nbody Testo."},
		{"footer", "Titolo\nTesto.\nArticoli correlati\nAltro.", "headline Titolo\nbody Testo.\nfooter Articoli correlati\nfooter Altro."},
		{"post", "Titolo\nTesto.\nLANDS IN MOSCOW\n— Anna (@anna) April 11, 2025\nIl resto.", "headline Titolo\nbody Testo.\nembed LANDS IN MOSCOW\nembed — Anna (@anna) April 11, 2025\nbody Il resto."},
		{"quote", "# Titolo\n> detto\n", "headline Titolo\nquote > detto"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, fault := Read("a.md", []byte(c.source))
			if fault != nil {
				t.Fatal(fault)
			}
			var got []string
			for _, b := range a.Blocks {
				got = append(got, fmt.Sprint(b.Zone, " ", a.Source[b.Start:b.End]))
			}
			if g := strings.Join(got, "\n"); g != c.want {
				t.Errorf("got\n%s\nwant\n%s", g, c.want)
			}
		})
	}
}

// TestFaults gives the message of files that cannot be read.
func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"empty", " \n", "a.md: empty; put the text of an article in it"},
		{"binary", "ab\x00c", "a.md: not text: it holds NUL bytes; save the article as UTF-8 text"},
		{"not UTF-8", "riga\nperch\xe9", "a.md:2:6: not UTF-8; save the article as UTF-8"},
		{"no date", "---\ntitle: x\ndate: 2025-02-31\n---\nTesto.", "a.md:3:7: \"2025-02-31\" is no date; write it as 2025-04-11 or 2025-04-11T18:30"},
		{"never closed", "---\ntitle: x\n", "a.md:1:1: front matter is never closed; end it with a line of ---"},
	} {
		if _, fault := Read("a.md", []byte(c.source)); fault == nil || fault.Error() != c.want {
			t.Errorf("%s: got %v, want %s", c.name, fault, c.want)
		}
	}
}

// FuzzRead holds Read to its law: blocks lie in order inside the source and do not overlap.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"---\ntitle: x\n---\nT.", "---\ntitle: |\n  x\ntitolo: y\n---\nT.", "---\n{title: 'a', titolo: b}\n---\n", "---\n? a\n: b\n---", "\ufeff---\ntitle: \"a\" # b\n---\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		a, fault := Read("a", data)
		if fault != nil {
			return
		}
		at := 0
		for _, b := range a.Blocks {
			if b.Start < at || b.End <= b.Start || b.End > len(a.Source) {
				t.Fatalf("block %+v after %d of %d", b, at, len(a.Source))
			}
			at = b.End
		}
	})
}
