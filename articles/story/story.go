// Package story is what every reader of a format hands over: one article with its zones, and what an editor should know
// of how it was read.
//
// It knows the shape of an article, dates as newsrooms write them, and how extracted text is put together. It refuses to
// know any format.
package story

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// Article is one article as it can be read: its metadata, the text that every span refers to, and the zones of that text.
type Article struct {
	claims.Article
	Source    string       // the bytes of the file for UTF-8 text and Markdown, else the extracted text
	Extracted bool         // Source is not the file itself
	Blocks    []text.Block // in order, not overlapping
	Format    string       // "markdown", "html", ...
	Author    string
	Updated   claims.Publication // of the newest change, unknown where the format has none
	Follows   string             // the key of the item that this one replaces, if it names one
	Killed    bool               // withdrawn by whoever sent it: to be listed, not to be checked
	Notes     []Note             // what an editor should know
	Dropped   []Dropped          // what was left out, in order of first appearance

	langSaid bool
}

// Note is something worth knowing of how an article was read: a code for programs, and its argument.
type Note struct{ Code, Arg string }

// Dropped is a part of the file that is not the article's own words: what it is, how often, and how the first one begins.
type Dropped struct {
	What   string
	Count  int
	Sample string
}

// New returns an article without text. It is Italian and undated until someone says otherwise.
func New(path, format string) Article {
	return Article{Article: claims.Article{ID: path, Path: path, Lang: "it", Published: Undated()}, Format: format, Updated: Undated()}
}

// Undated is a publication of which nothing is known.
func Undated() claims.Publication {
	return claims.Publication{From: value.NoDay, To: value.NoDay, Minute: -1}
}

// Note adds a note, unless its argument is empty.
func (a *Article) Note(code, arg string) {
	if arg != "" {
		a.Notes = append(a.Notes, Note{code, arg})
	}
}

// Drop counts something that was left out.
func (a *Article) Drop(what, sample string) {
	for i := range a.Dropped {
		if a.Dropped[i].What == what {
			a.Dropped[i].Count++
			return
		}
	}
	a.Dropped = append(a.Dropped, Dropped{what, 1, shorten(sample)})
}

// shorten keeps the first 60 letters of the first line.
func shorten(s string) string {
	n := 0
	for i, r := range s {
		if r == '\n' || n == 60 {
			return s[:i] + "…"
		}
		n++
	}
	return s
}

// Fault says what is wrong with a file, where, and what would mend it. Line and Column are 0 where they mean nothing.
type Fault struct {
	Path         string
	Line, Column int
	Message      string
	Remedy       string
	Foreign      bool // the file holds no article at all: in a walked folder it is passed over
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

// Skip is something that is no article, or none to be checked.
type Skip struct {
	Path, Reason string
	ByName       bool // nobody would take it for an article: hidden, a picture
}

// Sink takes what a reader of files with several articles finds, one by one: nothing is kept longer than needed.
type Sink interface {
	Article(Article)
	Skip(Skip)
	Fault(*Fault)
}

// Entry names the n-th article of a file with several, from 1.
func Entry(path string, n int) string { return path + "#" + strconv.Itoa(n) }

// Foreign is the fault of a file that holds no article at all.
func Foreign(path, message, remedy string) *Fault {
	return &Fault{Path: path, Message: message, Remedy: remedy, Foreign: true}
}

// At is a fault at the byte at of data.
func At(path string, data []byte, at int, message, remedy string) *Fault {
	before := data[:min(at, len(data))]
	line, column := 1+bytes.Count(before, []byte("\n")), utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])+1
	return &Fault{Path: path, Line: line, Column: column, Message: message, Remedy: remedy}
}

// Paragraphs cuts preformatted text: at blank lines, and at lines that are indented. Lines broken at a width are joined.
func Paragraphs(s string) (out []string) {
	start := 0
	end := func(at int) {
		if p := Collapse(s[start:at]); p != "" {
			out = append(out, p)
		}
		start = at
	}
	at := 0
	for line := range strings.Lines(s) {
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "  ") || strings.HasPrefix(line, "\t") {
			end(at)
		}
		at += len(line)
	}
	end(len(s))
	return out
}
