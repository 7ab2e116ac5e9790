package articles

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// Read reads one file of plain text or Markdown. path becomes the article's id.
func Read(path string, data []byte) (Article, *Fault) {
	bad := func(at int, message, remedy string) (Article, *Fault) {
		line := 1 + bytes.Count(data[:at], []byte("\n"))
		column := utf8.RuneCount(data[bytes.LastIndexByte(data[:at], '\n')+1:at]) + 1
		return Article{}, &Fault{path, line, column, message, remedy}
	}
	if len(data) > MaxBytes {
		return Article{}, &Fault{Path: path, Message: "larger than 8 MiB", Remedy: "split it into one file an article"}
	}
	if at := bytes.IndexByte(data, 0); at >= 0 {
		return Article{}, &Fault{Path: path, Message: "not text: it holds NUL bytes", Remedy: "save the article as UTF-8 text"}
	}
	if at := invalid(data); at >= 0 {
		return bad(at, "not UTF-8", "save the article as UTF-8")
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return Article{}, &Fault{Path: path, Message: "empty", Remedy: "put the text of an article in it"}
	}
	a := Article{Article: claims.Article{ID: path, Path: path, Lang: "it"}, Source: string(data)}
	a.Published = claims.Publication{From: value.NoDay, To: value.NoDay, Minute: -1}
	body, fault := a.frontMatter()
	if fault != nil {
		return Article{}, fault
	}
	a.Blocks = append(a.Blocks, zones(a.Source, body, a.Title == "")...)
	if a.Title == "" {
		for _, b := range a.Blocks {
			if b.Zone == text.Headline {
				a.Title = strings.TrimSpace(a.Source[b.Start:b.End])
				break
			}
		}
	}
	return a, nil
}

// invalid returns the offset of the first byte that is not UTF-8, -1 if there is none.
func invalid(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}
