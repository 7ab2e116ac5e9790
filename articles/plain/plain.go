// Package plain reads plain text and Markdown where it stands: spans are bytes of the file, front matter included.
//
// It knows front matter, lines and paragraphs, and the marks of Markdown inside them. It refuses to change a byte; only
// files in another encoding than UTF-8 are decoded first.
package plain

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

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
		line, column := Position(data, int(at))
		return a, &story.Fault{Path: path, Line: line, Column: column, Message: err.Error(), Remedy: "save the article as UTF-8"}
	case err != nil:
		return a, &story.Fault{Path: path, Message: err.Error(), Remedy: "save the article as UTF-8 text"}
	case strings.TrimSpace(source) == "":
		return a, &story.Fault{Path: path, Message: "empty", Remedy: "put the text of an article in it"}
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

// Position returns the line and the column, both from 1, of the byte at offset at.
func Position(data []byte, at int) (line, column int) {
	before := data[:at]
	return 1 + bytes.Count(before, []byte("\n")), utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
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
