package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"mime"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"verifica/articles"
	"verifica/claims"
	"verifica/claims/extract"
	"verifica/claims/text"
	"verifica/compare"
)

// told is a story before it is written in a format.
type told struct {
	title, source, date string
	parts               []part
}

type part struct {
	zone  text.Zone
	words string
}

// tell reads a story out of an article: its parts, one a block.
func tell(a *articles.Article) told {
	s := told{title: a.Title, source: a.Article.Source, date: a.Published.From.String()}
	if a.Published.Minute >= 0 {
		s.date += fmt.Sprintf("T%02d:%02d:00+02:00", a.Published.Minute/60, a.Published.Minute%60)
	}
	for _, b := range a.Blocks {
		if words := strings.NewReplacer("*", "", "_", "").Replace(a.Source[b.Start:b.End]); b.Zone != text.Headline && b.Zone != text.Footer {
			s.parts = append(s.parts, part{b.Zone, words})
		}
	}
	return s
}

// formats writes a story in every format that can carry it.
func (s told) formats(t testing.TB) map[string][]byte {
	esc := html.EscapeString
	quoted := func(v any) string {
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	markup, nitf := s.markup("p", "figcaption", "blockquote"), s.markup("p", "media-caption", "bq")
	var lines, word, open strings.Builder
	for _, p := range s.parts {
		lines.WriteString(map[text.Zone]string{text.Standfirst: "Sommario: ", text.Caption: "Didascalia: ", text.Quote: "> "}[p.zone] + p.words + "\n\n")
		style := map[text.Zone]string{text.Standfirst: "Subtitle", text.Caption: "Caption", text.Quote: "Quote"}[p.zone]
		fmt.Fprintf(&word, `<w:p><w:pPr><w:pStyle w:val="%s"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>`, style, esc(p.words))
		fmt.Fprintf(&open, `<text:p text:style-name="%s">%s</text:p>`, style, esc(p.words))
	}
	day := "Pubblicato il " + s.date[8:10] + "/" + s.date[5:7] + "/" + s.date[:4]
	if len(s.date) > 10 {
		day += " alle " + s.date[11:16]
	}
	return map[string][]byte{
		"story.md":   []byte("---\ntitle: " + quoted(s.title) + "\ndate: " + s.date + "\n---\n" + lines.String()),
		"toml.md":    []byte("+++\ntitle = " + quoted(s.title) + "\ndate = " + s.date + "\n+++\n" + lines.String()),
		"story.txt":  []byte(s.title + "\n" + day + "\n\n" + lines.String()),
		"story.html": []byte(`<html lang="it"><head><meta property="article:published_time" content="` + s.date + `"></head><body><nav>Home</nav><article><h1>` + esc(s.title) + "</h1>" + markup + "</article></body></html>"),
		"story.docx": packed(t, "[Content_Types].xml", "<Types/>", "word/document.xml", `<w:document><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>`+esc(s.title)+`</w:t></w:r></w:p><w:p><w:r><w:t>`+day+`</w:t></w:r></w:p>`+word.String()+`</w:body></w:document>`),
		"story.odt":  packed(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", `<office:document-content><office:body><office:text><text:h text:outline-level="1">`+esc(s.title)+`</text:h><text:p>`+day+`</text:p>`+open.String()+`</office:text></office:body></office:document-content>`),
		"newsml.xml": []byte(`<newsItem guid="urn:a" version="1" xml:lang="it"><itemMeta><versionCreated>` + s.date + `</versionCreated></itemMeta><contentMeta><headline>` + esc(s.title) + `</headline></contentMeta><contentSet><inlineXML><html><body>` + markup + `</body></html></inlineXML></contentSet></newsItem>`),
		"nitf.xml":   []byte(`<nitf><head><docdata><date.issue norm="` + s.date + `"/></docdata></head><body><body.head><hedline><hl1>` + esc(s.title) + `</hl1></hedline></body.head><body.content>` + nitf + `</body.content></body></nitf>`),
		"ninjs.json": []byte(`{"uri":"urn:b","pubstatus":"usable","versioncreated":` + quoted(s.date) + `,"headline":` + quoted(s.title) + `,"body_html":` + quoted(markup) + `}`),
		"rss.xml":    []byte(`<rss><channel><item><title>` + esc(s.title) + `</title><pubDate>` + s.date + `</pubDate><content:encoded>` + esc(markup) + `</content:encoded></item></channel></rss>`),
		"atom.xml":   []byte(`<feed><entry><id>x</id><title>` + esc(s.title) + `</title><published>` + s.date + `</published><content type="html">` + esc(markup) + `</content></entry></feed>`),
		"feed.json":  []byte(`{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"y","title":` + quoted(s.title) + `,"date_published":` + quoted(s.date) + `,"content_html":` + quoted(markup) + `}]}`),
		"a.jsonl":    []byte(`{"id":"z","title":` + quoted(s.title) + `,"date":` + quoted(s.date) + `,"text":` + quoted(lines.String()) + "}\n"),
		"story.eml":  []byte("From: a@prova.example\r\nSubject: " + mime.QEncoding.Encode("utf-8", s.title) + "\r\nDate: " + s.date + "\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + markup),
	}
}

// markup writes the parts as elements; a standfirst is a paragraph with a class.
func (s told) markup(paragraph, caption, quote string) string {
	var b strings.Builder
	for _, p := range s.parts {
		tag := map[text.Zone]string{text.Caption: caption, text.Quote: quote}[p.zone]
		if tag == "" {
			tag = paragraph
		}
		b.WriteString("<" + tag + ">" + html.EscapeString(p.words) + "</" + tag + ">\n")
	}
	return b.String()
}

func packed(t testing.TB, parts ...string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = w.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The same story in fourteen formats gives the same claims, and checked together no finding at all.
func TestFormatsAgree(t *testing.T) {
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../../internal/eval/testdata/general/articles/*.md")
	if err != nil || len(files) < 50 {
		t.Fatalf("%d articles, %v", len(files), err)
	}
	told := 0
	for i, file := range files {
		if i%4 > 0 && testing.Short() {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a := articles.Read(file, data).Articles[0]
		if story := tell(&a); a.Published.Basis == "front matter" && plainly(story) {
			told++
			t.Run(filepath.Base(file), func(t *testing.T) { agree(t, x, story) })
		}
	}
	if told < 10 {
		t.Errorf("%d stories told", told)
	}
}

// plainly reports whether every format can say what kind each part of a story is.
func plainly(s told) bool {
	for _, p := range s.parts {
		if p.zone != text.Body {
			return false
		}
	}
	return true
}

func agree(t *testing.T, x *extract.Extractor, s told) {
	var want []string
	var readings []claims.Reading
	for _, name := range []string{"story.md", "toml.md", "story.txt", "story.html", "story.docx", "story.odt", "newsml.xml", "nitf.xml", "ninjs.json", "rss.xml", "atom.xml", "feed.json", "a.jsonl", "story.eml"} {
		set := articles.Read(name, s.formats(t)[name])
		if len(set.Articles) != 1 || len(set.Faults) > 0 {
			t.Fatalf("%s: %d articles, %v, %v", name, len(set.Articles), set.Skipped, set.Faults)
		}
		r := x.Read(set.Articles[0])
		var got []string
		for _, c := range r.Claims {
			got = append(got, fmt.Sprintf("%s %s %s %q %q %s %q", c.Attribute, c.Value.Canonical(), c.Mode, c.Voice, c.Subject, c.Zone, c.Evidence.Quote))
		}
		if want == nil {
			want = got
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (-story.md +%s):\n%s", name, name, d)
		}
		readings = append(readings, r)
	}
	copied := readings[0]
	copied.Article.ID = "copy.md"
	if len(compare.Check([]claims.Reading{readings[0], copied}, compare.Options{}).Findings) > 0 {
		return // it contradicts itself, in one format as in many
	}
	for _, f := range compare.Check(readings, compare.Options{}).Findings {
		t.Errorf("%s %s", f.Verdict, f.Attribute)
	}
}

// BenchmarkFormats reads and extracts the articles of a corpus in three formats on one core:
// go test -run '^$' -bench Formats -cpu 1 ./cmd/verifica
func BenchmarkFormats(b *testing.B) {
	x, err := extract.New()
	if err != nil {
		b.Fatal(err)
	}
	files, err := filepath.Glob("../../internal/eval/testdata/general/articles/*.md")
	if err != nil || len(files) == 0 {
		b.Fatalf("%d articles, %v", len(files), err)
	}
	for _, name := range []string{"story.md", "story.txt", "story.html"} {
		var pages [][]byte
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				b.Fatal(err)
			}
			if a := articles.Read(file, data).Articles[0]; a.Published.Basis == "front matter" {
				pages = append(pages, tell(&a).formats(b)[name])
			}
		}
		for _, read := range []bool{true, false} {
			b.Run(fmt.Sprintf("%s/extract=%v", name, read), func(b *testing.B) {
				n := 0
				for b.Loop() {
					for _, a := range articles.Read(name, pages[n%len(pages)]).Articles {
						if read {
							x.Read(a)
						}
					}
					n++
				}
				b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "articles/s")
			})
		}
	}
}
