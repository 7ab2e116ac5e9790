// Package plain reads plain text and Markdown where it stands: spans are bytes of the file, front matter included.
//
// It knows front matter, lines and paragraphs, and the marks of Markdown inside them. It refuses to change a byte; only
// files in another encoding than UTF-8 are decoded first.
package plain

import (
	"errors"
	"strings"

	"verifica/articles/charset"
	"verifica/articles/paragraph"
	"verifica/articles/story"
	"verifica/claims/text"
)

// Markdown and Text are the formats that this package reads.
const (
	Markdown = "markdown"
	Text     = "text"
)

// Read reads one file. path becomes the article's id.
func Read(path, format string, data []byte) (story.Article, *story.Fault) {
	a := story.New(path, format)
	source, encoding, err := charset.Decode(data)
	var at charset.Mixed
	switch {
	case errors.As(err, &at):
		return a, story.At(path, data, int(at), err.Error(), "save the article as UTF-8")
	case err != nil:
		return a, story.Foreign(path, err.Error(), "save the article as UTF-8 text")
	case strings.TrimSpace(source) == "":
		return a, story.Foreign(path, "empty", "put the text of an article in it")
	}
	a.Source = source
	if encoding != charset.UTF8 {
		a.Extracted = true
		a.Note("encoding", encoding)
	}
	body, fault := frontMatter(&a)
	if fault != nil {
		return a, fault
	}
	addZones(&a, body, a.Title == "")
	if a.Title == "" {
		a.Title = headline(&a)
	}
	return a, nil
}

// Extract gives an article the text that another format carries as plain text: title and standfirst may be empty.
func Extract(a *story.Article, title, standfirst, body string) {
	title, standfirst = story.Collapse(title), story.Collapse(standfirst)
	var b strings.Builder
	for _, part := range []struct {
		zone text.Zone
		s    string
	}{{text.Headline, title}, {text.Standfirst, standfirst}} {
		if part.s == "" {
			continue
		}
		start, end := paragraph.Unflash(part.s)
		a.Blocks = append(a.Blocks, text.Block{Span: text.Span{Start: b.Len() + start, End: b.Len() + end}, Zone: part.zone})
		b.WriteString(part.s + "\n\n")
	}
	from := b.Len()
	b.WriteString(strings.ReplaceAll(body, "\r\n", "\n"))
	a.Source, a.Extracted = b.String(), true
	addZones(a, from, title == "")
	if title == "" {
		a.Title = headline(a)
	}
}

// headline returns the words of the first headline block.
func headline(a *story.Article) string {
	for _, b := range a.Blocks {
		if b.Zone == text.Headline {
			s := strings.TrimSpace(a.Source[b.Start:b.End])
			a.Version = paragraph.Update(strings.TrimSpace(a.Source[b.Start:lineEnd(a.Source, b.End)]))
			return s
		}
	}
	return ""
}

// lineEnd returns the end of the line that holds offset i.
func lineEnd(s string, i int) int {
	if n := strings.IndexByte(s[i:], '\n'); n >= 0 {
		return i + n
	}
	return len(s)
}
