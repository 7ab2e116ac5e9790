package verb_test

import (
	"os"
	"strings"
	"testing"

	"verifica/claims/verb"
)

// tenses are the lines of a paradigm in testdata.
var tenses = []struct {
	mood  verb.Mood
	tense verb.Tense
}{
	{verb.Indicative, verb.Present}, {verb.Indicative, verb.Imperfect}, {verb.Indicative, verb.Past}, {verb.Indicative, verb.Future},
	{verb.Subjunctive, verb.Present}, {verb.Subjunctive, verb.Imperfect}, {verb.Conditional, verb.Present},
}

func TestParadigms(t *testing.T) {
	conj, err := verb.Load(os.DirFS("../lang"), "it")
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile("testdata/paradigms.txt")
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(strings.TrimSpace(string(data)), "\n\n")[1:]
	if len(blocks) < 60 {
		t.Errorf("%d paradigms, want 60 at least", len(blocks))
	}
	for _, b := range blocks {
		lines := strings.Split(b, "\n")
		t.Run(lines[0], func(t *testing.T) { paradigm(t, conj.Conjugate(lines[0]), lines[1:]) })
	}
}

// paradigm compares the forms of one verb with the lines that a grammar gives. A verb may have a second past
// ("temette" beside "temé"); every other form must be given.
func paradigm(t *testing.T, got []verb.Inflection, lines []string) {
	t.Helper()
	want := map[verb.Inflection]bool{}
	for i, line := range lines[:len(tenses)] {
		forms := strings.Fields(line)
		if len(forms) != 6 {
			t.Fatalf("%q: want six forms", line)
		}
		for p, f := range forms {
			want[verb.Inflection{Text: f, Form: verb.Form{Mood: tenses[i].mood, Tense: tenses[i].tense, Person: uint8(p%3 + 1), Plural: p >= 3}}] = true
		}
	}
	last := strings.Fields(lines[len(tenses)])
	stem := strings.TrimSuffix(last[0], "o")
	for _, f := range []verb.Inflection{
		{Text: stem + "o", Form: verb.Form{Mood: verb.Participle, Tense: verb.Past, Gender: 'm'}},
		{Text: stem + "a", Form: verb.Form{Mood: verb.Participle, Tense: verb.Past, Gender: 'f'}},
		{Text: stem + "i", Form: verb.Form{Mood: verb.Participle, Tense: verb.Past, Gender: 'm', Plural: true}},
		{Text: stem + "e", Form: verb.Form{Mood: verb.Participle, Tense: verb.Past, Gender: 'f', Plural: true}},
		{Text: last[1], Form: verb.Form{Mood: verb.Gerund}},
	} {
		want[f] = true
	}
	for _, f := range got {
		f.Lemma = ""
		second := f.Mood == verb.Indicative && f.Tense == verb.Past
		if !want[f] && !second && f.Mood != verb.Infinitive {
			t.Errorf("surplus %q (mood %d, tense %d, person %d)", f.Text, f.Mood, f.Tense, f.Person)
		}
		delete(want, f)
	}
	for f := range want {
		t.Errorf("missing %q (mood %d, tense %d, person %d)", f.Text, f.Mood, f.Tense, f.Person)
	}
}
