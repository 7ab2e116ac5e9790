package plain

import (
	"errors"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"

	"verifica/articles/story"
	"verifica/claims/text"
)

// tomlFields reads the TOML in a.Source[from:to]: the keys before the first table.
func tomlFields(a *story.Article, from, to int) *story.Fault {
	data := []byte(a.Source[from:to])
	var all map[string]any
	if err := toml.Unmarshal(data, &all); err != nil {
		return tomlFault(a, from, err)
	}
	var p unstable.Parser
	p.Reset(data)
	for p.NextExpression() {
		n := p.Expression()
		if n.Kind != unstable.KeyValue {
			break
		}
		d := datum{key: tomlKey(n), value: tomlValue(n.Value()), at: from}
		if raw := n.Value().Raw; raw.Length > 0 {
			d.at += int(raw.Offset)
			d.span = verbatim(a.Source, d.at, d.value)
		}
		if fault := take(a, d); fault != nil {
			return fault
		}
	}
	return nil
}

func tomlFault(a *story.Article, from int, err error) *story.Fault {
	f := &story.Fault{Path: a.Path, Line: 2, Column: 1, Message: "front matter is not TOML: " + err.Error(), Remedy: "quote every text"}
	var place *toml.DecodeError
	if errors.As(err, &place) {
		line, column := place.Position()
		f.Line, f.Column = 1+strings.Count(a.Source[:from], "\n")+line-1, column
	}
	return f
}

func tomlKey(n *unstable.Node) string {
	var parts []string
	for k := n.Key(); k.Next(); {
		parts = append(parts, string(k.Node().Data))
	}
	return strings.Join(parts, ".")
}

func tomlValue(n *unstable.Node) string {
	if n.Kind != unstable.Array {
		return string(n.Data)
	}
	var parts []string
	for c := n.Children(); c.Next(); {
		parts = append(parts, tomlValue(c.Node()))
	}
	return strings.Join(parts, ", ")
}

// verbatim returns the bytes of value where they stand at most three quotes behind at; none where they do not.
func verbatim(source string, at int, value string) text.Span {
	for n := 0; n <= 3 && at+n < len(source); n++ {
		if value != "" && strings.HasPrefix(source[at+n:], value) {
			return text.Span{Start: at + n, End: at + n + len(value)}
		}
		if strings.IndexByte("\"'", source[at+n]) < 0 {
			break
		}
	}
	return text.Span{}
}
