// Package office reads drafts as word processors keep them: DOCX and ODT.
//
// It knows styles, tracked changes (insertions are kept, deletions left out), footnotes and comments. It refuses macros,
// pictures and embedded objects, and reads of a file no more than the limits here.
package office

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"

	"verifica/articles/markup"
	"verifica/articles/paragraph"
	"verifica/articles/story"
	"verifica/claims/text"
)

// MaxPart is the size of the largest part of a document, unpacked.
const MaxPart = 32 << 20

// The formats, by name.
const (
	DOCX = "docx"
	ODT  = "odt"
)

// Read reads a document.
func Read(path, format string, data []byte) (story.Article, *story.Fault) {
	a := story.New(path, format)
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return a, story.Foreign(path, "a broken document: "+err.Error(), "save it again")
	}
	c := container{path, z}
	d := document{article: &a}
	var fault *story.Fault
	if format == ODT {
		fault = d.odt(c)
	} else {
		fault = d.docx(c)
	}
	if fault != nil {
		return a, fault
	}
	b := story.Builder{Article: &a}
	d.build(&b)
	if b.Empty() && len(d.paragraphs) == 0 {
		return a, story.Foreign(path, "empty", "put the text of an article in it")
	}
	return b.Done(), nil
}

// container is the ZIP archive that a document is.
type container struct {
	path string
	zip  *zip.Reader
}

// part returns the tree of a part, nil where the document has none of that name.
func (c container) part(name string) (*markup.Node, *story.Fault) {
	for _, f := range c.zip.File {
		if f.Name != name {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return nil, c.broken(name, err)
		}
		defer r.Close()
		data, err := io.ReadAll(io.LimitReader(r, MaxPart+1))
		if err != nil {
			return nil, c.broken(name, err)
		}
		if len(data) > MaxPart {
			return nil, &story.Fault{Path: c.path, Message: fmt.Sprintf("%s is larger than %d MiB unpacked", name, MaxPart>>20), Remedy: "save the article without what is attached to it"}
		}
		return markup.Parse(c.path, data)
	}
	return nil, nil
}

func (c container) broken(name string, err error) *story.Fault {
	return &story.Fault{Path: c.path, Message: fmt.Sprintf("%s cannot be read: %v", name, err), Remedy: "save the document again"}
}

// passage is a paragraph with what its style says.
type passage struct {
	zone   text.Zone
	styled bool // the style says the zone
	words  string
}

// document is what is read of one file.
type document struct {
	article    *story.Article
	paragraphs []passage
	notes      []string // footnotes
	title      string   // of the properties
}

// add ends a paragraph.
func (d *document) add(style, s string) {
	if strings.TrimSpace(s) == "" {
		return
	}
	zone, styled := zoneOf(style)
	d.paragraphs = append(d.paragraphs, passage{zone, styled, s})
}

// styles are the beginnings of the names of styles, English and Italian, in lower case without blanks.
var styles = []struct {
	name string
	zone text.Zone
}{
	{"subtitle", text.Standfirst}, {"sottotitolo", text.Standfirst}, {"occhiello", text.Standfirst}, {"sommario", text.Standfirst}, {"catenaccio", text.Standfirst}, {"standfirst", text.Standfirst},
	{"heading1", text.Headline}, {"titolo1", text.Headline}, {"heading_20_1", text.Headline},
	{"caption", text.Caption}, {"didascalia", text.Caption}, {"illustration", text.Caption}, {"illustrazione", text.Caption},
	{"quote", text.Quote}, {"quotation", text.Quote}, {"citazione", text.Quote}, {"intensequote", text.Quote},
}

// zoneOf returns the zone that a style names.
func zoneOf(style string) (text.Zone, bool) {
	style = strings.ToLower(strings.ReplaceAll(style, " ", ""))
	if style == "title" || style == "titolo" {
		return text.Headline, true
	}
	for _, s := range styles {
		if strings.HasPrefix(style, s.name) && (s.zone != text.Headline || style == s.name) {
			return s.zone, true
		}
	}
	return text.Body, false
}

// build puts the article together. Where no style names the headline, a first paragraph without a full stop is it, and
// where there is none the title of the properties.
func (d *document) build(b *story.Builder) {
	headed := false
	for _, p := range d.paragraphs {
		headed = headed || p.zone == text.Headline
	}
	if !headed {
		d.head(b)
	}
	for _, p := range d.paragraphs {
		b.Add(p.zone, "", p.words)
	}
	for _, n := range d.notes {
		b.Add(text.Footer, "", n)
	}
	if len(d.notes) > 0 {
		b.Article.Note("footnotes", fmt.Sprint(len(d.notes)))
	}
}

// head finds a headline that no style marks.
func (d *document) head(b *story.Builder) {
	for i := range d.paragraphs {
		p := &d.paragraphs[i]
		shape := paragraph.Read(story.Collapse(p.words))
		if shape.Kind != paragraph.Text || p.styled || shape.Zone != text.Body {
			continue
		}
		if shape.Dateline == "" && len(d.paragraphs) > 1 && paragraph.Titled(story.Collapse(p.words)) {
			p.zone = text.Headline
			return
		}
		break
	}
	b.Add(text.Headline, "", d.title)
}
