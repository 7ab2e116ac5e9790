package name

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// lexicon compiles the Italian tables, as `make packs` does.
func lexicon(t testing.TB) *Lexicon {
	t.Helper()
	section, err := Build(os.DirFS("../lang"), "it")
	if err != nil {
		t.Fatal(err)
	}
	l, err := Open(section.Data)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestRead reads testdata/*.txt: a line "# date" dates what follows, a line of text is an article, the indented lines
// under it are all that must be read in it. "*" marks an actor, "~" a description, "?" a reference point.
func TestRead(t *testing.T) {
	l := lexicon(t)
	paths, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no testdata", err)
	}
	for _, p := range paths {
		for _, c := range cases(t, p) {
			got := describe(l.Read(text.CutString(c.text), c.published, nil), c.text)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s:%d: %s\n(-want +got):\n%s", p, c.line, c.text, diff)
			}
		}
	}
}

type testCase struct {
	line      int
	text      string
	want      []string
	published claims.Publication
}

func cases(t *testing.T, path string) (out []testCase) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	published := claims.Publication{From: value.NoDay, To: value.NoDay, Minute: -1}
	in := bufio.NewScanner(f)
	for n := 1; in.Scan(); n++ {
		line := in.Text()
		switch {
		case strings.HasPrefix(line, "# date "):
			d := day(line[len("# date "):])
			published = claims.Publication{From: d, To: d, Minute: -1, Basis: "test"}
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "\t"):
			out[len(out)-1].want = append(out[len(out)-1].want, line[1:])
		default:
			out = append(out, testCase{line: n, text: strings.ReplaceAll(line, `\n`, "\n"), published: published})
		}
	}
	return out
}

// describe writes mentions and roles one a line, in the order of the text.
func describe(n *Names, source string) (out []string) {
	for _, m := range n.Mentions {
		marks := ""
		if m.Actor && m.Kind == claims.PlaceName {
			marks += "*"
		}
		if m.Description {
			marks += "~"
		}
		who := n.Entities[m.Entity].Name
		switch v := m.Value.(type) {
		case value.People:
			who = strings.Join(v.Names, " + ")
		case value.Place:
			if who = v.ID; v.Vague {
				marks += "?"
			}
			if v.Unknown && len(v.Within) > 0 {
				who += " in " + v.Within[0]
			}
		}
		out = append(out, fmt.Sprintf("%s%s «%s» %s", m.Kind, marks, source[m.Start:m.End], who))
	}
	for _, r := range n.Roles {
		former := ""
		if r.Former {
			former = " (former)"
		}
		out = append(out, fmt.Sprintf("role «%s» %s = %s [%s]%s", source[r.Span.Start:r.Span.End], n.Entities[r.Holder].Name, r.Role, r.Office, former))
	}
	return out
}

func TestSpellings(t *testing.T) {
	l := lexicon(t)
	src := "Volodymyr Zelensky ha parlato. Poi Zelenskyj ha taciuto, e Zelensky pure. Abbas Gallamov è un analista; Gallyamov insiste."
	n := l.Read(text.CutString(src), claims.Publication{From: value.NoDay, To: value.NoDay}, nil)
	got := map[string]string{}
	for _, e := range n.Entities {
		var words []string
		for _, s := range e.Spellings {
			words = append(words, src[s.Start:s.End])
		}
		got[e.Name] = strings.Join(words, " ")
	}
	want := map[string]string{"Volodymyr Zelensky": "Zelensky Zelenskyj", "Abbas Gallamov": "Gallamov Gallyamov"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestNationality(t *testing.T) {
	l := lexicon(t)
	for src, want := range map[string]string{
		"La russa americana Ksenia Karelina è libera.":                                      "RU US",
		"Il rilascio di Ksenia Karelina, cittadina con doppia nazionalità russo-americana.": "RU US",
		"È tornato a casa Paul Whelan, cittadino britannico.":                               "GB",
		"Il ministro russo Sergei Lavrov ha risposto.":                                      "RU",
		"La giornalista polacca Anna Ferri è tornata a casa.":                               "PL",
		"Il sacerdote Marco Neri, anch'egli polacco, è libero.":                             "PL",
		"Marco Neri, polacco, è libero.":                                                    "PL",
		"Marco Neri, russo fino al midollo, è libero.":                                      "",
		"Il ministro russo Marco Neri, il polacco no.":                                      "",
		"La cantante Anna Ferri è tornata a casa.":                                          "",
	} {
		n := l.Read(text.CutString(src), claims.Publication{From: value.NoDay, To: value.NoDay}, nil)
		got := "no person"
		for _, e := range n.Entities {
			if e.Kind == claims.PersonName {
				got = strings.Join(e.Nationality, " ")
			}
		}
		if got != want {
			t.Errorf("%s: nationality %q, want %q", src, got, want)
		}
	}
}

func TestFold(t *testing.T) {
	for _, same := range [][2]string{{"Zelensky", "Zelenskyj"}, {"Zelensky", "Zelenskyy"}, {"Dmitri", "Dmitry"}, {"Dmitrij", "Dmitry"}, {"Sergey", "Sergej"}, {"Karelina", "Karélina"}, {"Yuri", "Jurij"}, {"Kharkiv", "Harkiv"}} {
		if fold(same[0]) != fold(same[1]) {
			t.Errorf("%s and %s fold to %q and %q", same[0], same[1], fold(same[0]), fold(same[1]))
		}
	}
	for _, other := range [][2]string{{"Maria", "Mara"}, {"Mario", "Marco"}, {"Volodymyr", "Vladimir"}, {"Rossi", "Rosso"}, {"Silvia", "Silva"}, {"Andrea", "Andrei"}} {
		if fold(other[0]) == fold(other[1]) {
			t.Errorf("%s and %s both fold to %q", other[0], other[1], fold(other[0]))
		}
	}
}

// TestGazetteer holds the tables to their sizes and to containment.
func TestGazetteer(t *testing.T) {
	l := lexicon(t)
	section, _ := Build(os.DirFS("../lang"), "it")
	if n := len(section.Data); n > 10<<20 {
		t.Errorf("the lexicon has %d bytes, want under 10 MB", n)
	}
	for form, id := range map[string]string{"saint petersburg": "ru/san-pietroburgo", "kyiv": "ua/kiev", "olanda": "nl", "türkiye": "tr", "turkiye": "tr", "l' aquila": "it/l-aquila",
		"cortina d' ampezzo": "it/cortina-d-ampezzo", "monaco di baviera": "de/monaco-di-baviera", "moscow": "ru/mosca", "riyadh": "sa/riad", "new york": "us/new-york"} {
		w, ok := l.look(form)
		s, place := l.sense(w, aPlace)
		if !ok || !place || l.entry(s.ref).ID != id {
			t.Errorf("%q is %+v, want %s", form, l.entry(s.ref), id)
		}
	}
	w, _ := l.look("camugnano")
	s, _ := l.sense(w, aPlace)
	if diff := cmp.Diff([]string{"it/bologna-provincia", "it", "it/emilia-romagna"}, l.entry(s.ref).Within); diff != "" {
		t.Error(diff)
	}
}

// FuzzRead holds Read to its promises: mentions in order, without overlaps, on whole tokens, of entities that exist.
func FuzzRead(f *testing.F) {
	l := lexicon(f)
	for _, s := range []string{"", "L’inviato di Trump, Steve Witkoff", "I due", "(ANSA) - ROMA, 10 APR -", "A e B, rispettivamente presidente e", "il 45enne", "«»", "nel Salernitano (Cs",
		"ex", "Il presidente degli Stati Uniti d'America", "x, che da non è più ministro", "Van de", "via dei", "A4", "ROMA -"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := l.Read(text.CutString(s), claims.Publication{From: value.NoDay, To: value.NoDay}, nil)
		last := 0
		for _, m := range n.Mentions {
			if m.Start < last || m.End <= m.Start || m.End > len(s) || m.Entity < 0 || m.Entity >= len(n.Entities) {
				t.Fatalf("mention %+v after %d in %q", m, last, s)
			}
			last = m.End
		}
		for _, r := range n.Roles {
			if r.Span.Start < 0 || r.Span.End > len(s) || r.Span.Start >= r.Span.End || r.Holder >= len(n.Entities) {
				t.Fatalf("role %+v in %q", r, s)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	l, src := lexicon(b), seedArticle(b)
	t := text.CutString(src)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		l.Read(t, claims.Publication{From: value.NoDay, To: value.NoDay}, nil)
	}
}

func BenchmarkCut(b *testing.B) {
	src := seedArticle(b)
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		text.CutString(src)
	}
}

func BenchmarkOpen(b *testing.B) {
	section, err := Build(os.DirFS("../lang"), "it")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := Open(section.Data); err != nil {
			b.Fatal(err)
		}
	}
}

func seedArticle(b *testing.B) string {
	data, err := os.ReadFile("../../seeds/001_12cb21f4b2fde920.txt")
	if err != nil {
		b.Fatal(err)
	}
	return string(data)
}
