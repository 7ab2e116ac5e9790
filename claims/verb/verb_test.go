package verb_test

import (
	"os"
	"strings"
	"testing"

	"verifica/claims/text"
	"verifica/claims/verb"
)

func open(t testing.TB, lang string) *verb.Lexicon {
	t.Helper()
	s, err := verb.Build(os.DirFS("../lang"), lang)
	if err != nil {
		t.Fatal(err)
	}
	l, err := verb.Open(s.Data)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// marked cuts "a [b] c" into its text and the token of b.
func marked(t testing.TB, s string) (*text.Text, int) {
	t.Helper()
	before, rest, ok := strings.Cut(s, "[")
	word, after, ok2 := strings.Cut(rest, "]")
	if !ok || !ok2 {
		t.Fatalf("%q has no word in brackets", s)
	}
	tx := text.CutString(before + word + after)
	for i, tok := range tx.Tokens {
		if tok.Start <= len(before) && len(before) < tok.End {
			return tx, i
		}
	}
	t.Fatalf("%q: no token in brackets", s)
	return nil, 0
}

func TestModes(t *testing.T)        { modes(t, "it", "testdata/modes.txt", 150) }
func TestModesEnglish(t *testing.T) { modes(t, "en", "testdata/modes_en.txt", 20) }

func modes(t *testing.T, lang, path string, atLeast int) {
	l := open(t, lang)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		n++
		line, voice, _ := strings.Cut(line, " => ")
		want, sentence, _ := strings.Cut(line, ": ")
		tx, token := marked(t, sentence)
		a := l.Read(tx, 0)
		if got, cue := a.ModeAt(token); string(got) != want {
			t.Errorf("%s: got %s (%s), want %s", sentence, got, cue, want)
		}
		if span, cue := a.VoiceAt(token); tx.Quote(span) != voice {
			t.Errorf("%s: got voice %q (%s), want %q", sentence, tx.Quote(span), cue, voice)
		}
	}
	if n < atLeast {
		t.Errorf("%s holds %d sentences, want %d at least", path, n, atLeast)
	}
}
