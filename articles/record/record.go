// Package record reads articles as data: JSON lines, a JSON list, a single JSON object. It is the open door for every
// content system: "id", "title", "date", "source" and "text" are enough.
//
// It knows the names that content systems give to the parts of an article. It refuses objects without a text: a list of
// something else is no list of articles.
package record

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"verifica/articles/charset"
	"verifica/articles/story"
)

const remedy = `every article needs a "text"`

// Lines reads JSON lines. No line may be longer than limit bytes. A line that cannot be read is a fault; the others are
// read all the same, unless the first one shows that these are no articles.
func Lines(path string, r io.Reader, limit int, sink story.Sink) {
	in := bufio.NewScanner(r)
	in.Buffer(make([]byte, 0, min(limit, 64<<10)), limit)
	n, found := 0, 0
	for number := 1; in.Scan(); number++ {
		line := bytes.TrimSpace(bytes.TrimPrefix(in.Bytes(), []byte("\ufeff")))
		if len(line) == 0 {
			continue
		}
		n++
		a, err := article(path, story.Entry(path, n), "jsonl", line)
		switch {
		case err == nil:
			found++
			sink.Article(a)
		case errors.Is(err, errNoText) && found == 0:
			sink.Fault(story.Foreign(path, "JSON lines without articles", remedy))
			return
		default:
			sink.Fault(&story.Fault{Path: path, Line: number, Column: column(err, line), Message: err.Error(), Remedy: advice(err)})
		}
	}
	switch {
	case in.Err() != nil:
		sink.Fault(&story.Fault{Path: path, Message: "a line is longer than 8 MiB", Remedy: "write one article a line"})
	case n == 0:
		sink.Fault(story.Foreign(path, "empty", "put an article in every line"))
	}
}

// column returns where in data a fault of JSON stands, from 1.
func column(err error, data []byte) int {
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return int(max(syntax.Offset, 1))
	case errors.Is(err, io.ErrUnexpectedEOF):
		return len(data) + 1
	}
	return 1
}

func advice(err error) string {
	var bad badDate
	switch {
	case errors.As(err, &bad):
		return "write it as 2025-04-11 or 2025-04-11T18:30"
	case errors.Is(err, errNoText):
		return remedy
	}
	return "write one whole JSON object a line"
}

// lists are the names of the key that holds the articles of an object.
var lists = []string{"articles", "items", "posts", "docs", "results", "entries", "articoli", "data"}

// Read reads a JSON file: an article, a list of articles, or an object that holds such a list.
func Read(path string, data []byte, sink story.Sink) {
	s, _, err := charset.Decode(data)
	if err != nil {
		sink.Fault(story.Foreign(path, err.Error(), "save it as UTF-8"))
		return
	}
	data = bytes.TrimPrefix([]byte(s), []byte("\ufeff"))
	top, err := decode(data)
	if err != nil {
		f := story.At(path, data, column(err, data)-1, "not JSON: "+err.Error(), "close every quote, brace and bracket")
		sink.Fault(f)
		return
	}
	list, ok := top.([]any)
	var of map[string]any
	if object, is := top.(map[string]any); is {
		a, err := fromObject(path, path, "json", object)
		if err == nil {
			sink.Article(a)
			return
		}
		of = object
		for _, key := range lists {
			if list, ok = object[key].([]any); ok {
				break
			}
		}
	}
	if !ok {
		sink.Fault(story.Foreign(path, "JSON without articles", remedy))
		return
	}
	members(path, list, of, sink)
}

// members reads the articles of a list. A list of anything else holds no articles. What the object around the list says
// of source and language counts for all.
func members(path string, list []any, of map[string]any, sink story.Sink) {
	found := 0
	var faults []*story.Fault
	for i, x := range list {
		object, _ := x.(map[string]any)
		a, err := fromObject(path, story.Entry(path, i+1), "json", object)
		if err != nil {
			faults = append(faults, &story.Fault{Path: story.Entry(path, i+1), Message: err.Error(), Remedy: advice(err)})
			continue
		}
		found++
		if a.Article.Source == "" {
			a.Article.Source = textOf(of["title"])
		}
		if lang := textOf(of["language"]); lang != "" && !a.LangSaid() {
			a.SetLang(lang)
		}
		sink.Article(a)
	}
	if found == 0 {
		sink.Fault(story.Foreign(path, "JSON without articles", remedy))
		return
	}
	for _, f := range faults {
		sink.Fault(f)
	}
}

func article(path, id, format string, line []byte) (story.Article, error) {
	top, err := decode(line)
	if err != nil {
		return story.Article{}, fmt.Errorf("not JSON: %w", err)
	}
	object, _ := top.(map[string]any)
	return fromObject(path, id, format, object)
}
