package match

import (
	"strings"
	"testing"

	"verifica/claims"
	"verifica/claims/pack"
	"verifica/claims/text"
)

var dead = map[string]pack.Attribute{"dead": {Nature: "rising"}}

// open compiles one pack of rules for a test; a number is any token of digits.
func open(t *testing.T, rules ...pack.Rule) *Grammar {
	t.Helper()
	files := []pack.File{{Kind: "prova", Words: map[string]pack.Words{"essere": {Verbs: []string{"essere"}}},
		Heads: []pack.Head{{Lemma: "morto", Plural: []string{"mort{o,i}", "vittim{a,e}"}, Attribute: "dead"}}, Attributes: dead, Rules: rules}}
	sections, err := Build("it", files, func(string) []string { return []string{"è", "sono"} })
	if err != nil {
		t.Fatal(err)
	}
	s, err := pack.OpenSections(pack.WriteSections(sections))
	if err != nil {
		t.Fatal(err)
	}
	g, err := Open(s)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// matches returns the quotes of what the grammar finds in s, with the captured n.
func matches(g *Grammar, s string) (out []string) {
	t := text.CutString(s)
	for i := range t.Sentences {
		var chunks []Chunk
		for k := t.Sentences[i].First; k < t.Sentences[i].Last; k++ {
			if t.Tokens[k].Class == text.Number {
				chunks = append(chunks, Chunk{Mention: &claims.Mention{Span: t.Tokens[k].Span, First: k, Last: k + 1, Kind: claims.Number}, Name: -1})
			}
		}
		items := g.Items(nil, t, i, chunks, func(token int) *Form { f := g.Form(t.Tokens[token].Lower); return &f })
		for _, m := range g.All(items) {
			q := t.Source[items[m.Found.First].Start:items[m.Found.Last-1].End]
			if n := m.Capture("n"); n >= 0 {
				q += " n=" + t.Quote(items[n].Span)
			}
			out = append(out, q)
		}
	}
	return out
}

func TestMatch(t *testing.T) {
	for _, tt := range []struct {
		name, pattern, text string
		want                []string
	}{
		{"noun after number", "n:<number> {head}", "Ci sono 4 morti e 3 feriti.", []string{"4 morti n=4"}},
		{"copula", "{head} ..2 {essere} n:<number>", "Le vittime accertate sono 12.", []string{"vittime accertate sono 12 n=12"}},
		{"a gap stops at a comma", "{head} ..3 n:<number>", "Le vittime, sono 12.", nil},
		{"a wide gap crosses a comma", "{head} ...3 n:<number>", "Le vittime, sono 12.", []string{"vittime, sono 12 n=12"}},
		{"no gap crosses a clause", "{head} ...3 n:<number>", "Le vittime: sono 12.", nil},
		{"optional prefix is kept", "a:altri? n:<number> {head}", "Ci sono altri 4 morti.", []string{"altri 4 morti n=4"}},
		{"alternatives", "n:<number> ( {head} | feriti )", "Ci sono 4 morti e 3 feriti.", []string{"4 morti n=4", "3 feriti n=3"}},
		{"shortest gap", "n:<number> ..4 {head}", "Dopo 2 giorni 4 morti.", []string{"4 morti n=4"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := matches(open(t, pack.Rule{Name: "r", Match: tt.pattern, Attribute: "dead", Value: "n"}), tt.text)
			if len(got) != len(tt.want) {
				t.Fatalf("got %q, want %q", got, tt.want)
			}
			for i := range got {
				if got[i] != tt.want[i] {
					t.Errorf("got %q, want %q", got[i], tt.want[i])
				}
			}
		})
	}
}

func TestFaults(t *testing.T) {
	for pattern, want := range map[string]string{
		"":                    "empty pattern",
		"( {head}":            "never closed",
		"{head} )":            "unexpected",
		"..20 {head}":         "from 1 to 12",
		"{nessuna}":           `no class of words is called "nessuna"`,
		"( {head} | 4 )? ..2": "no obligatory",
		"{head":               "neither",
	} {
		_, err := Build("it", []pack.File{{Kind: "k", Path: "k.yaml", Heads: []pack.Head{{Lemma: "morto", Plural: []string{"morti"}, Attribute: "dead"}},
			Attributes: dead, Rules: []pack.Rule{{Name: "r", Match: pattern, Line: 3, Column: 5}}}}, nil)
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "k.yaml:3:5: ") {
			t.Errorf("%q: got %v, want a fault at k.yaml:3:5 with %q", pattern, err, want)
		}
	}
}
