package plain

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"verifica/articles/story"
	"verifica/claims/text"
	"verifica/internal/yamlplace"
)

// frontMatter reads the metadata at the start of a file: YAML between lines of "---", TOML between lines of "+++", or a
// JSON object. It returns where the body begins. The bytes of the title become the headline.
func frontMatter(a *story.Article) (body int, fault *story.Fault) {
	s := strings.TrimPrefix(a.Source, "\ufeff")
	start := len(a.Source) - len(s)
	switch {
	case fenced(s, "---"):
		return between(a, start, "---", yamlFields)
	case fenced(s, "+++"):
		return between(a, start, "+++", tomlFields)
	case strings.HasPrefix(s, "{") && a.Format == Markdown:
		return jsonFields(a, start)
	}
	return start, nil
}

func fenced(s, fence string) bool {
	return strings.HasPrefix(s, fence+"\n") || strings.HasPrefix(s, fence+"\r\n")
}

// between reads what stands between two fences and returns where the text behind the second one begins.
func between(a *story.Article, start int, fence string, read func(a *story.Article, from, to int) *story.Fault) (int, *story.Fault) {
	open := lineEnd(a.Source, start) + 1
	end := strings.Index(a.Source[open-1:], "\n"+fence)
	if end < 0 {
		return 0, &story.Fault{Path: a.Path, Line: 1, Column: 1, Message: "front matter is never closed", Remedy: "end it with a line of " + fence}
	}
	end += open
	if fault := read(a, open, end); fault != nil {
		return 0, fault
	}
	return min(lineEnd(a.Source, end)+1, len(a.Source)), nil
}

// datum is one key of the front matter with its value, where it stands, and the bytes of the value as written; there are
// none where they are not the value itself.
type datum struct {
	key, value string
	at         int // offset of the value
	span       text.Span
}

// take gives a datum to the article. Blocks stay in order: a value that stands before another's is no text.
func take(a *story.Article, d datum) *story.Fault {
	zone, zoned, ok := a.Set(d.key, d.value)
	if !ok {
		return story.At(a.Path, []byte(a.Source), d.at, fmt.Sprintf("%q is no date", d.value), "write it as 2025-04-11 or 2025-04-11T18:30")
	}
	if n := len(a.Blocks); zoned && d.span.Len() > 0 && (n == 0 || a.Blocks[n-1].End <= d.span.Start) {
		a.Blocks = append(a.Blocks, text.Block{Span: d.span, Zone: zone})
	}
	return nil
}

// yamlFields reads the YAML in a.Source[from:to].
func yamlFields(a *story.Article, from, to int) *story.Fault {
	var doc yaml.Node
	if err := yaml.Load([]byte(a.Source[from:to]), &doc); err != nil {
		line, column, message := yamlplace.Of(err)
		return &story.Fault{Path: a.Path, Line: strings.Count(a.Source[:from], "\n") + line, Column: column, Message: "front matter is not YAML: " + message, Remedy: "quote values that hold a colon"}
	}
	if doc.Kind != yaml.DocumentNode || len(doc.Content) != 1 || doc.Content[0].Kind != yaml.MappingNode {
		return nil
	}
	keys := doc.Content[0].Content
	for i := 0; i+1 < len(keys); i += 2 {
		n := keys[i+1]
		d := datum{key: keys[i].Value, value: scalar(n), at: yamlOffset(a.Source, from, n)}
		d.span = yamlSpan(a.Source, d.at, n)
		if d.value == "" && strings.HasPrefix(d.key, "verifica") {
			d.value = pairs(n)
		}
		if fault := take(a, d); fault != nil {
			return fault
		}
	}
	return nil
}

// scalar returns the value of a node; of a list its members, of a map its name.
func scalar(n *yaml.Node) string {
	var parts []string
	for i, c := range n.Content {
		switch {
		case n.Kind == yaml.SequenceNode:
			parts = append(parts, scalar(c))
		case n.Kind == yaml.MappingNode && i%2 == 1 && n.Content[i-1].Value == "name":
			return c.Value
		}
	}
	if n.Kind == yaml.ScalarNode {
		return n.Value
	}
	return strings.Join(parts, ", ")
}

// pairs writes the keys and values of a map, or of a list of maps, as text: "929bfea3d051ee6a: reason, ...".
func pairs(n *yaml.Node) string {
	var parts []string
	for i, c := range n.Content {
		switch {
		case n.Kind == yaml.SequenceNode && c.Kind == yaml.MappingNode:
			parts = append(parts, pairs(c))
		case n.Kind == yaml.MappingNode && i%2 == 1:
			parts = append(parts, n.Content[i-1].Value+": "+scalar(c))
		}
	}
	return strings.Join(parts, ", ")
}

// yamlOffset returns the offset of a node of the YAML that starts at base.
func yamlOffset(source string, base int, n *yaml.Node) int {
	at := base
	for line := 1; line < n.Line && at < len(source); line++ {
		at = min(lineEnd(source, at)+1, len(source))
	}
	for column := 1; column < n.Column && at < len(source); column++ {
		_, size := utf8.DecodeRuneInString(source[at:])
		at += size
	}
	return at
}

// yamlSpan returns the bytes of a scalar as written, its quotes left out; none for aliases and block scalars.
func yamlSpan(source string, at int, n *yaml.Node) text.Span {
	rest := source[at:]
	if rest == "" || n.Kind != yaml.ScalarNode || n.Value == "" {
		return text.Span{}
	}
	if rest[0] == '"' || rest[0] == '\'' {
		if end := closingQuote(rest); end > 1 {
			return text.Span{Start: at + 1, End: at + end}
		}
		return text.Span{}
	}
	if !strings.HasPrefix(rest, n.Value) {
		return text.Span{}
	}
	return text.Span{Start: at, End: at + len(n.Value)}
}

// closingQuote returns the offset of the quote that closes the one at the start of s, passing over escaped ones.
func closingQuote(s string) int {
	for i := 1; i < len(s); i++ {
		switch {
		case s[0] == '"' && s[i] == '\\', s[0] == '\'' && strings.HasPrefix(s[i:], "''"):
			i++
		case s[i] == s[0]:
			return i
		}
	}
	return -1
}
