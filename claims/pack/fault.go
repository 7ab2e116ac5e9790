package pack

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
	"go.yaml.in/yaml/v4"
)

// Place is where something stands in a file: line and column from 1, columns in characters. The zero Place is unknown.
type Place struct{ Line, Column int }

// Inside returns the place n bytes into a scalar that starts here and reads s.
func (p Place) Inside(s string, n int) Place {
	if p.Line > 0 && n > 0 && n <= len(s) {
		p.Column += utf8.RuneCountInString(s[:n])
	}
	return p
}

// Or returns the place, or another where it is unknown.
func (p Place) Or(q Place) Place {
	if p.Line > 0 {
		return p
	}
	return q
}

// Fault is one thing wrong in a pack, at its place.
type Fault struct {
	Path         string
	Line, Column int
	Message      string
	Source       []byte // the file, for the excerpt; may be nil
}

// Error gives the place first, then what is wrong, then the line with a mark under the place.
func (f Fault) Error() string {
	out := fmt.Sprintf("%s:%d:%d: %s", f.Path, f.Line, f.Column, f.Message)
	lines := bytes.Split(f.Source, []byte("\n"))
	if f.Source == nil || f.Line < 1 || f.Line > len(lines) {
		return out
	}
	line := string(bytes.TrimRight(lines[f.Line-1], "\r"))
	start, mark := excerpt(line, f.Column)
	const width = 110
	text := []rune(line)[start:]
	if len(text) > width {
		text = append(text[:width:width], '…')
	}
	return fmt.Sprintf("%s\n%6d | %s\n       | %s^", out, f.Line, printable(string(text)), strings.Repeat(" ", mark))
}

// excerpt returns how many characters of a long line to leave out before the column, and where the column is then.
func excerpt(line string, column int) (start, mark int) {
	n := utf8.RuneCountInString(line)
	column = min(max(column-1, 0), n)
	if column > 80 {
		start = column - 40
	}
	return start, column - start
}

// printable keeps control characters away from the terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, s)
}

// Faults is everything wrong in a set of packs.
type Faults []Fault

// Error joins the faults, one below the other.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i, x := range f {
		lines[i] = x.Error()
	}
	return strings.Join(lines, "\n")
}

// Meant returns `: did you mean "x"?` with the known name nearest to a wrong one, "" where none is near.
func Meant(wrong string, known []string) string {
	best, near := "", max(1, utf8.RuneCountInString(wrong)/2)+1
	for _, k := range known {
		if d := levenshtein.ComputeDistance(strings.ToLower(wrong), strings.ToLower(k)); d < near {
			best, near = k, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(": did you mean %q?", best)
}

// places notes where the values of a mapping stand: "match", "measure.part", "yes.0". The place of a scalar is that of its
// first character.
func places(n *yaml.Node, prefix string, into map[string]Place) {
	switch n.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			places(n.Content[i+1], prefix+"."+n.Content[i].Value, into)
		}
	case yaml.SequenceNode:
		for i, c := range n.Content {
			places(c, fmt.Sprintf("%s.%d", prefix, i), into)
		}
	}
	if prefix == "" {
		return
	}
	p := Place{n.Line, n.Column}
	if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
		p.Column++
	}
	into[prefix[1:]] = p
}
