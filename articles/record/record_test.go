package record

import (
	"fmt"
	"strings"
	"testing"

	"verifica/articles/story"
)

// told writes down what a reader finds, a line each.
type told struct{ strings.Builder }

func (t *told) Article(a story.Article) {
	fmt.Fprintf(t, "%s | %s | %s | %s | %s", a.ID, a.Key, a.Title, a.Published.From, a.Article.Source)
	for _, b := range a.Blocks {
		fmt.Fprintf(t, " | %s %s", b.Zone, a.Source[b.Start:b.End])
	}
	t.WriteString("\n")
}
func (t *told) Skip(s story.Skip)    { fmt.Fprintf(t, "skip %s: %s\n", s.Path, s.Reason) }
func (t *told) Fault(f *story.Fault) { fmt.Fprintf(t, "fault %v\n", f) }

func TestLines(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"the open door", `{"id":"a1","title":"Vertice a Mosca","date":"2025-04-11","source":"Il Foglio di Prova","text":"Tre ore.\n\nPoi la cena."}`,
			"x#1 | a1 | Vertice a Mosca | 2025-04-11 | Il Foglio di Prova | headline Vertice a Mosca | body Tre ore. | body Poi la cena.\n"},
		{"a blank line, a number as id", "\n{\"id\":7,\"text\":\"Tre ore a Mosca.\"}\n\n", "x#1 | 7 |  |  |  | body Tre ore a Mosca.\n"},
		{"standfirst", `{"titolo":"T","sommario":"S","testo":"Uno."}`, "x#1 |  | T |  |  | headline T | standfirst S | body Uno.\n"},
		{"the other lines are read", "{\"text\":\"Uno.\"}\n{\"text\":\n{\"title\":\"x\"}\n{\"text\":\"Due.\",\"date\":\"31 febbraio 2025\"}\n{\"text\":\"Tre.\"}\n",
			"x#1 |  |  |  |  | body Uno.\n" +
				"fault x:2:9: not JSON: unexpected EOF; write one whole JSON object a line\n" +
				"fault x:3:1: no text in this article; every article needs a \"text\"\n" +
				"fault x:4:1: \"31 febbraio 2025\" is no date; write it as 2025-04-11 or 2025-04-11T18:30\n" +
				"x#5 |  |  |  |  | body Tre.\n"},
		{"WordPress", `{"id":12,"date":"2025-04-11T18:30:00","title":{"rendered":"Vertice a <i>Mosca</i> &#8211; la cena"},"excerpt":{"rendered":"<p>Tre ore.</p>"},"content":{"rendered":"<p>Uno.</p><p>Due.</p>"}}`,
			"x#1 | 12 | Vertice a Mosca – la cena | 2025-04-11 |  | headline Vertice a Mosca – la cena | standfirst Tre ore. | body Uno. | body Due.\n"},
		{"gold is no article", `{"article":"g1","attribute":"dead","evidence":"tre morti","text":"tre morti"}`, "fault x: JSON lines without articles; every article needs a \"text\"\n"},
		{"empty", "\n\n", "fault x: empty; put an article in every line\n"},
	} {
		var got told
		Lines("x", strings.NewReader(c.data), 1<<20, &got)
		if got.String() != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, &got, c.want)
		}
	}
}

func TestLongLine(t *testing.T) {
	var got told
	Lines("x", strings.NewReader(`{"text":"`+strings.Repeat("a", 100)+`"}`), 64, &got)
	if want := "fault x: a line is longer than 8 MiB; write one article a line\n"; got.String() != want {
		t.Errorf("got %s", &got)
	}
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"one", `{"title":"T","text":"Uno."}`, "x |  | T |  |  | headline T | body Uno.\n"},
		{"a list", `[{"text":"Uno."},{"id":3},{"text":"Due."}]`, "x#1 |  |  |  |  | body Uno.\nx#3 |  |  |  |  | body Due.\nfault x#2: no text in this article; every article needs a \"text\"\n"},
		{"an object with a list", `{"articles":[{"text":"Uno."}]}`, "x#1 |  |  |  |  | body Uno.\n"},
		{"JSON Feed", `{"version":"https://jsonfeed.org/version/1.1","title":"Il Foglio di Prova","language":"it","items":[{"id":"https://a.it/1","url":"https://a.it/uno","title":"T","date_published":"2025-04-11T22:30:00Z","summary":"S","authors":[{"name":"Anna"}],"content_html":"<p>Uno.</p>"}]}`,
			"x#1 | https://a.it/1 | T | 2025-04-12 | Il Foglio di Prova | headline T | standfirst S | body Uno.\n"},
		{"settings", `{"compilerOptions":{"strict":true}}`, "fault x: JSON without articles; every article needs a \"text\"\n"},
		{"numbers", `[1,2]`, "fault x: JSON without articles; every article needs a \"text\"\n"},
		{"cut off", "[{\"text\":\n\"Uno.\"", "fault x:2:7: not JSON: unexpected EOF; close every quote, brace and bracket\n"},
	} {
		var got told
		Read("x", []byte(c.data), &got)
		if got.String() != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, &got, c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{`{"text":"a","title":"b","date":"2025-04-11"}`, `[{"text":{"rendered":"x"}}]`, `{"items":[{"body":["a",1]}]}`, "{\"text\":\"++ a ++\"}\n{"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var got told
		Read("x", data, &got)
		Lines("x", strings.NewReader(string(data)), 1<<16, &got)
		if got.Len() == 0 {
			t.Fatal("neither an article nor a fault")
		}
	})
}
