package web

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"verifica/articles/story"
	"verifica/claims/text"
	"verifica/internal/told"
)

var rewrite = flag.Bool("rewrite", false, "write what is read into the files of what is wanted")

// TestPages reads the pages of testdata, made in the shapes of real content systems, against what is wanted of each.
func TestPages(t *testing.T) {
	pages, err := filepath.Glob("testdata/*.html")
	if err != nil || len(pages) < 5 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	for _, page := range pages {
		data, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		var got told.Sink
		Read(filepath.Base(page), data, &got)
		file := strings.TrimSuffix(page, ".html") + ".want"
		if *rewrite {
			if err := os.WriteFile(file, []byte(got.String()), 0o600); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got.String() != string(want) {
			t.Errorf("%s: got\n%s\nwant\n%s", page, &got, want)
		}
	}
}

func TestHostile(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"deep", strings.Repeat("<div>", 2000) + "<p>Testo.</p>", "fault x: HTML nested too deeply: more than 512 elements; save the page again from a browser\n"},
		{"empty", "<html><body><script>var a</script></body></html>", "fault x: no article in this page; save the page with its text\n"},
		{"binary", "<p>a\x00b</p>\xff", "fault x: not text: it holds NUL bytes; save the page as UTF-8\n"},
		{"broken JSON-LD", `<script type="application/ld+json">{"@type":"NewsArticle",</script><p>Due morti a Roma.</p>`, "article x (html, it)\n  body: Due morti a Roma.\n"},
		{"latin", "<meta charset=iso-8859-1><p>Perch\xe9 no.</p>", "article x (html, it)\n  body: Perché no.\nnote encoding: windows-1252\n"},
		{"impossible date", `<meta property="article:published_time" content="2025-02-31"><p>Due morti a Roma.</p>`, "article x (html, it)\n  body: Due morti a Roma.\nnote bad-date: 2025-02-31\n"},
		{"all is junk", `<div class="social"><p>` + strings.Repeat("Due morti a Roma. ", 20) + `</p></div>`, "article x (html, it)\n  body: " + strings.TrimSpace(strings.Repeat("Due morti a Roma. ", 20)) + "\n"},
	} {
		var got told.Sink
		Read("x", []byte(c.page), &got)
		if got.String() != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, &got, c.want)
		}
	}
}

func TestFragment(t *testing.T) {
	a := story.New("x", "rss")
	b := story.Builder{Article: &a}
	b.Add(text.Headline, "", "Titolo")
	Fragment(&b, "<p>Due&nbsp;morti.</p><p>Leggi anche: altro</p>Fuori da <b>tutto</b>.")
	var got told.Sink
	got.Article(b.Done())
	want := "article x (rss, it)\ntitle: Titolo\n  headline: Titolo\n  body: Due morti.\n  footer: Leggi anche: altro\n  body: Fuori da tutto.\n"
	if got.String() != want {
		t.Errorf("got\n%swant\n%s", &got, want)
	}
}

// FuzzRead holds Read to its law: something is found or refused, and blocks lie in order inside the text.
func FuzzRead(f *testing.F) {
	pages, _ := filepath.Glob("testdata/*.html")
	for _, page := range pages {
		data, err := os.ReadFile(page)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var got lawful
		Read("x", data, &got)
		if got.broken != "" || got.n == 0 {
			t.Fatalf("%d found, %s", got.n, got.broken)
		}
	})
}

// lawful checks the blocks of articles.
type lawful struct {
	n      int
	broken string
}

func (l *lawful) Skip(story.Skip)    { l.n++ }
func (l *lawful) Fault(*story.Fault) { l.n++ }
func (l *lawful) Article(a story.Article) {
	l.n++
	at := 0
	for _, b := range a.Blocks {
		if b.Start < at || b.End <= b.Start || b.End > len(a.Source) {
			l.broken = a.Source
		}
		at = b.End
	}
}

// BenchmarkPage reads a daily's page with its menus.
func BenchmarkPage(b *testing.B) {
	data, err := os.ReadFile("testdata/daily.html")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		var got lawful
		Read("x", data, &got)
	}
}
