package plain

import (
	"fmt"
	"strings"
	"testing"

	"verifica/claims/value"
)

// TestZones gives the blocks of a file, "zone bytes" a line.
func TestZones(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"front matter", "---\ntitle: \"Vertice a Mosca\"\ndate: 2025-04-11\n---\n\nTesto.\n", "headline Vertice a Mosca\nbody Testo."},
		{"apostrophes", "---\ntitle: L'inviato è a Mosca\n---\nTesto.", "headline L'inviato è a Mosca\nbody Testo."},
		{"windows lines", "---\r\ntitle: Titolo\r\n---\r\nTesto.\r\n", "headline Titolo\nbody Testo."},
		{"comment after a title", "---\ntitle: \"Il \\\"no\\\" di Kiev\" # bozza\n---\nTesto.", "headline Il \\\"no\\\" di Kiev\nbody Testo."},
		{"titles in one line", "---\n{title: primo, titolo: 'secondo'}\n---\nTesto.", "headline primo\nbody Testo."},
		{"label", "Titolo\nSommario: breve\nTesto.", "headline Titolo\nstandfirst breve\nbody Testo."},
		{"caption", "Titolo\nPutin [Grigorov/Pool via Reuters]\nTesto.", "headline Titolo\ncaption Putin [Grigorov/Pool via Reuters]\nbody Testo."},
		{"footer", "Titolo\nTesto.\nArticoli correlati\nAltro.", "headline Titolo\nbody Testo.\nfooter Articoli correlati\nfooter Altro."},
		{"post", "Titolo\nTesto.\nLANDS IN MOSCOW\n— Anna (@anna) April 11, 2025\nIl resto.", "headline Titolo\nbody Testo.\nembed LANDS IN MOSCOW\nembed — Anna (@anna) April 11, 2025\nbody Il resto."},
		{"a sentence is no headline", "Due morti e tre feriti a Roma.\n\nIl resto.", "body Due morti e tre feriti a Roma.\nbody Il resto."},
		{"a date line is no headline", "18 Dicembre 2025\nNel fine settimana si tratta.", "body Nel fine settimana si tratta."},
		{"byline", "Titolo\nUn sommario con il punto.\n\nA cura di Anna Neri\n\nTesto.", "headline Titolo\nstandfirst Un sommario con il punto.\nbody Testo."},
		{"flash", "++ Crolla un ponte ++\n(ANSA) - ROMA, 10 APR - Due i feriti.", "headline Crolla un ponte\nbody Due i feriti."},
		{"update", "Crolla un ponte (2)\nDue i feriti.", "headline Crolla un ponte\nbody Due i feriti."},
		{"aside", "Titolo\nTesto.\nLEGGI ANCHE: Altro titolo\nIl resto.", "headline Titolo\nbody Testo.\nfooter LEGGI ANCHE: Altro titolo\nbody Il resto."},
		{"wrapped", "Titolo\n\nIl presidente della Repubblica ha incontrato ieri a Roma\nMario Rossi, che gli ha consegnato la lettera dei sindaci\nCampani.", "headline Titolo\nbody Il presidente della Repubblica ha incontrato ieri a Roma\nMario Rossi, che gli ha consegnato la lettera dei sindaci\nCampani."},
		{"goes on", "Titolo\n\nIl presidente ha visto\nil leader.", "headline Titolo\nbody Il presidente ha visto\nil leader."},
		{"TOML", "+++\ntitle = 'Vertice a Mosca'\ndate = 2025-04-11T18:30:00+02:00\n[cascade]\ntitle = 'altro'\n+++\nTesto.", "headline Vertice a Mosca\nbody Testo."},
		{"JSON", "{\n  \"title\": \"Vertice a Mosca\",\n  \"tags\": [\"x\"]\n}\n\nTesto.", "headline Vertice a Mosca\nbody Testo."},
		{"standfirst in front matter", "---\ntitle: Titolo\ndescription: Tre ore di colloquio\n---\nTesto.", "headline Titolo\nstandfirst Tre ore di colloquio\nbody Testo."},
		{"quote", "# Titolo\n> detto\n", "headline Titolo\nquote > detto"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, fault := Read("a.md", Markdown, []byte(c.source))
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

// TestMetadata gives what front matter and text say of the article itself.
func TestMetadata(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"Hugo", "+++\ntitle = 'x'\ndate = 2025-04-11T18:30:00+02:00\nlastmod = 2025-04-12\nauthors = ['Anna Neri', 'Ugo Riva']\n+++\nTesto.", "2025-04-11 1110 front matter; updated 2025-04-12; Anna Neri, Ugo Riva"},
		{"Jekyll", "---\ntitle: x\ndate: 2025-04-11 18:30:00 +0200\nauthor: Anna Neri\n---\nTesto.", "2025-04-11 1110 front matter; updated ?; Anna Neri"},
		{"Astro", "---\ntitle: x\npubDate: 2025-04-11T22:30:00Z\nupdatedDate: 'Apr 13 2025'\n---\nTesto.", "2025-04-12 30 front matter; updated 2025-04-13; "},
		{"JSON", "{\"title\": \"x\", \"date\": \"2025-04-11\"}\nTesto.", "2025-04-11 -1 front matter; updated ?; "},
		{"line", "Titolo\nPubblicato il 10/04/2025 alle 18:30\ndi Anna Neri\nTesto.", "2025-04-10 1110 text: 10/04/2025 alle 18:30; updated ?; Anna Neri"},
		{"windows-1252", "Titolo\nPubblicato il 10 aprile 2025\nPerch\xe9.", "2025-04-10 -1 text: 10 aprile 2025; updated ?; "},
	} {
		a, fault := Read("a.md", Markdown, []byte(c.source))
		if fault != nil {
			t.Errorf("%s: %v", c.name, fault)
			continue
		}
		p, updated := a.Published, "?"
		if a.Updated.From != value.NoDay {
			updated = a.Updated.From.String()
		}
		if got := fmt.Sprint(p.From, " ", p.Minute, " ", p.Basis, "; updated ", updated, "; ", a.Author); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestFaults gives the message of files that cannot be read.
func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"empty", " \n", "a.md: empty; put the text of an article in it"},
		{"binary", "ab\x00c", "a.md: not text: it holds NUL bytes; save the article as UTF-8 text"},
		{"mixed encodings", "Così è\nperch\xe9", "a.md:2:6: mixed encodings: UTF-8 with other bytes in it; save the article as UTF-8"},
		{"TOML", "+++\ntitle = \"x\"\ndate = oggi\n+++\nTesto.", "a.md:3:8: front matter is not TOML: toml: unexpected character U+006F 'o' at start of value; quote every text"},
		{"TOML date", "+++\ntitle = \"x\"\ndate = \"oggi\"\n+++\nTesto.", "a.md:3:8: \"oggi\" is no date; write it as 2025-04-11 or 2025-04-11T18:30"},
		{"JSON", "{\"title\": \"x\",\n \"date\" 3}\nTesto.", "a.md:2:9: front matter is not JSON: expected colon after object key; close every quote and brace"},
		{"no date", "---\ntitle: x\ndate: 2025-02-31\n---\nTesto.", "a.md:3:7: \"2025-02-31\" is no date; write it as 2025-04-11 or 2025-04-11T18:30"},
		{"never closed", "---\ntitle: x\n", "a.md:1:1: front matter is never closed; end it with a line of ---"},
	} {
		if _, fault := Read("a.md", Markdown, []byte(c.source)); fault == nil || fault.Error() != c.want {
			t.Errorf("%s: got %v, want %s", c.name, fault, c.want)
		}
	}
}

// FuzzRead holds Read to its law: blocks lie in order inside the source and do not overlap.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"---\ntitle: x\n---\nT.", "---\ntitle: |\n  x\ntitolo: y\n---\nT.", "---\n{title: 'a', titolo: b}\n---\n", "---\n? a\n: b\n---", "\ufeff---\ntitle: \"a\" # b\n---\n",
		"+++\ntitle = \"\"\"\na\"\"\"\n+++\nT", "{\"title\": \"a\\u00e0\"}\nT", "++ a ++ (2)\n(ANSA) - ROMA, 3 APR - ", "A cura di A B\n", "**a** [b *c*](d) ![e](f) \\* <b> {{< x >}}", "\xff\xfea\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		a, fault := Read("a", Markdown, data)
		if fault != nil {
			return
		}
		at := 0
		for _, b := range a.Blocks {
			if b.Start < at || b.End <= b.Start || b.End > len(a.Source) {
				t.Fatalf("block %+v after %d of %d", b, at, len(a.Source))
			}
			at = b.End
			inside := b.Start
			for _, h := range b.Holes {
				if h.Start < inside || h.End <= h.Start || h.End > b.End {
					t.Fatalf("hole %+v of %+v", h, b)
				}
				inside = h.End
			}
		}
	})
}
