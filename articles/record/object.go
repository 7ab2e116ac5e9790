package record

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"verifica/articles/plain"
	"verifica/articles/story"
	"verifica/articles/web"
	"verifica/articles/wire"
	"verifica/claims/text"
)

// errNoText says that an object is no article.
var errNoText = errors.New("no text in this article")

// badDate is a date that is none.
type badDate string

func (d badDate) Error() string { return fmt.Sprintf("%q is no date", string(d)) }

// bodies are the names of the text, the likeliest first.
var bodies = []string{"text", "testo", "body", "content", "articleBody", "body_text", "content_text", "body_html", "content_html", "html"}

// fromObject makes an article of an object.
func fromObject(path, id, format string, object map[string]any) (story.Article, error) {
	a := story.New(path, format)
	a.ID = id
	if wire.IsNinjs(object) {
		if a = wire.ReadNinjs(a, object); a.Source == "" && !a.Killed {
			return a, errNoText
		}
		return a, nil
	}
	body := ""
	for _, key := range bodies {
		if body = textOf(object[key]); strings.TrimSpace(body) != "" {
			break
		}
	}
	if strings.TrimSpace(body) == "" || annotated(object) {
		return a, errNoText
	}
	standfirst := ""
	for _, key := range sortedKeys(object) {
		s := textOf(object[key])
		_, zoned, ok := a.Set(key, s)
		if !ok {
			return a, badDate(s)
		}
		if zoned && standfirst == "" && a.Title != s {
			standfirst = s
		}
	}
	if web.Marked(body) {
		b := story.Builder{Article: &a}
		title := web.Plain(a.Title)
		a.Title = ""
		b.Add(text.Headline, "", title)
		b.Add(text.Standfirst, "", web.Plain(standfirst))
		web.Fragment(&b, body)
		return b.Done(), nil
	}
	plain.Extract(&a, a.Title, standfirst, body)
	return a, nil
}

// annotated reports whether an object says something about a text instead of being an article.
func annotated(object map[string]any) bool {
	for _, key := range []string{"mentions", "evidence", "verdict", "claims"} {
		if _, ok := object[key]; ok {
			return true
		}
	}
	return false
}

// decode reads one JSON value, with its numbers as written.
func decode(data []byte) (any, error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	var out any
	if err := dec.Decode(&out); err != nil {
		return nil, err
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, errors.New("more than one value")
	}
	return out, nil
}

// textOf returns a value as text: a string, a number, the members of a list, what an object calls "rendered" or "name".
func textOf(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case []any:
		var parts []string
		for _, x := range v {
			if s := textOf(x); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, ", ")
	case map[string]any:
		for _, key := range []string{"rendered", "name", "text"} {
			if s, ok := v[key].(string); ok {
				return s
			}
		}
	}
	return ""
}

// sortedKeys returns the keys of an object, those of the contract first: where two say the same, they count.
func sortedKeys(object map[string]any) []string {
	out := make([]string, 0, len(object))
	for k := range object {
		out = append(out, k)
	}
	first := func(k string) int {
		if slices.Contains([]string{"id", "title", "date", "source"}, k) {
			return 0
		}
		return 1
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(first(a)-first(b), cmp.Compare(a, b)) })
	return out
}
