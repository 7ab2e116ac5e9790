package text

import (
	"strings"
	"testing"
)

// TestSentences gives the sentences of one block, one a line of want.
func TestSentences(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"two", "Putin è a Mosca. Witkoff no.", "Putin è a Mosca.|Witkoff no."},
		{"abbreviation", "Il sig. Rossi e l'on. Verdi. Poi altro.", "Il sig. Rossi e l'on. Verdi.|Poi altro."},
		{"initial", "A S. Pietroburgo si tratta.", "A S. Pietroburgo si tratta."},
		{"decimal", "Il tasso è al 2.5 per cento. Sale.", "Il tasso è al 2.5 per cento.|Sale."},
		{"quote closes", "«Non ci sarà.» Poi tace.", "«Non ci sarà.»|Poi tace."},
		{"quote goes on", "«Non ci sarà.» ha detto.", "«Non ci sarà.» ha detto."},
		{"wrapped line", "Ha visto\nil leader.", "Ha visto\nil leader."},
		{"new line", "Titolo\nIl leader.", "Titolo|Il leader."},
		{"empty", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := CutString(c.source)
			var got []string
			for _, s := range x.Sentences {
				got = append(got, x.Quote(s.Span))
			}
			if g := strings.Join(got, "|"); g != c.want {
				t.Errorf("got  %q\nwant %q", g, c.want)
			}
		})
	}
}

// TestTokens gives the tokens of a line, parted by spaces.
func TestTokens(t *testing.T) {
	for source, want := range map[string]string{
		"l’inviato dell'11 aprile": "l’ inviato dell' 11 aprile",
		"un po' di":                "un po ' di",
		"Putin’s plan":             "Putin ’ s plan",
		"1.200,50 euro":            "1.200,50 euro",
		"l'«amico»":                "l' « amico »",
		"alle 19.30.":              "alle 19.30 .",
	} {
		x := CutString(source)
		var got []string
		for _, tok := range x.Tokens {
			got = append(got, x.Quote(tok.Span))
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%q: got %q, want %q", source, g, want)
		}
	}
}

// FuzzCut holds Cut to its law: tokens and sentences lie in order inside the source, and lowering moves no byte.
func FuzzCut(f *testing.F) {
	for _, s := range []string{"«Non c'è.» ha detto", "İ ẞ K l’", "a\n\nB\xff", "1.,2", "\u0301'"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, source string) {
		x := CutString(source)
		at := 0
		for _, tok := range x.Tokens {
			if tok.Start < at || tok.End <= tok.Start || tok.End > len(source) || len(tok.Lower) != tok.Len() {
				t.Fatalf("token %+v after %d of %d", tok, at, len(source))
			}
			at = tok.End
		}
		next := 0
		for _, s := range x.Sentences {
			if s.First != next || s.Last <= s.First || s.Start != x.Tokens[s.First].Start || s.End != x.Tokens[s.Last-1].End {
				t.Fatalf("sentence %+v after token %d", s, next)
			}
			next = s.Last
		}
		if next != len(x.Tokens) {
			t.Fatalf("%d tokens stand in no sentence", len(x.Tokens)-next)
		}
	})
}
