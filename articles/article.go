// Package articles turns what a newsroom has into articles with zones: files, folders and standard input.
//
// It knows formats, encodings and zones. It refuses to know what the words say.
package articles

import (
	"fmt"

	"verifica/claims"
	"verifica/claims/text"
)

// Article is one article as it can be read: its metadata, the text that every span refers to, and the zones of that text.
type Article struct {
	claims.Article
	Source    string       // the bytes of the file for UTF-8 text and Markdown, else the extracted text
	Extracted bool         // Source is not the file itself
	Blocks    []text.Block // in order, not overlapping
}

// Fault says what is wrong with a file, where, and what would mend it. Line and Column are 0 where they mean nothing.
type Fault struct {
	Path         string
	Line, Column int
	Message      string
	Remedy       string
}

// Error gives the place first.
func (f *Fault) Error() string {
	place := f.Path
	if f.Line > 0 {
		place = fmt.Sprintf("%s:%d:%d", f.Path, f.Line, f.Column)
	}
	if f.Remedy == "" {
		return place + ": " + f.Message
	}
	return place + ": " + f.Message + "; " + f.Remedy
}
