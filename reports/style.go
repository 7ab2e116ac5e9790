package reports

import (
	"path"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"verifica/compare"
)

// Style says how a report for people looks.
type Style struct {
	Lang     string // "it" or "en"
	Width    int    // columns
	Verbose  bool   // list what was not compared
	MaxFacts int    // print so many facts at most, and say how many are hidden; 0 prints all
	Color    bool   // for a terminal that shows it; what colours say is said without them too

	Titles map[string]string // of attributes that packs bring, in Lang
}

// colors are the terminal's own, so that they fit light and dark ones.
var colors = map[compare.Verdict]ansi.BasicColor{compare.Conflict: ansi.Red, compare.Tension: ansi.Yellow, compare.Evolution: ansi.Green, compare.Variant: ansi.Cyan}

// paint sets lines in bold and in the colour of a verdict, each on its own: a colour must not run into the next line.
func (s Style) paint(v compare.Verdict, lines string) string {
	if !s.Color {
		return lines
	}
	look := ansi.Style{}.Bold()
	if c, ok := colors[v]; ok {
		look = look.ForegroundColor(c)
	}
	parts := strings.Split(lines, "\n")
	for i, p := range parts {
		if p != "" {
			parts[i] = look.Styled(p)
		}
	}
	return strings.Join(parts, "\n")
}

// clean folds blanks and drops what could move a cursor, colour a terminal or turn the direction of a line: an article
// may hold anything.
func clean(s string) string {
	plain := strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == 0x2028 || r == 0x2029:
			return ' '
		case invisible(r), r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, ansi.Strip(strings.ToValidUTF8(s, "")))
	return strings.Join(strings.Fields(plain), " ")
}

// invisible reports whether a sign would steer the terminal or the direction of a line.
func invisible(r rune) bool {
	return unicode.IsControl(r) || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f || r == 0xfeff
}

// wrap breaks a text into lines of at most width columns: between words where it can, inside a word where it must.
func wrap(text string, width int) (lines []string) {
	width = max(2, width) // room for one wide sign
	line, used := "", 0
	for _, word := range strings.Fields(text) {
		n := ansi.StringWidth(word)
		if used > 0 && used+1+n <= width {
			line, used = line+" "+word, used+1+n
			continue
		}
		if used > 0 {
			lines = append(lines, line)
		}
		parts := strings.Split(ansi.Hardwrap(word, width, true), "\n")
		lines = append(lines, parts[:len(parts)-1]...)
		line = parts[len(parts)-1]
		used = ansi.StringWidth(line)
	}
	return append(lines, line)
}

// indented wraps a text behind a prefix, the later lines under the first.
func indented(prefix, text string, width int) string {
	pad := strings.Repeat(" ", ansi.StringWidth(prefix))
	return prefix + strings.Join(wrap(text, width-len(pad)), "\n"+pad) + "\n"
}

// short is the name of an article in a table: its file name up to the first "_" or dot.
func short(id string) string {
	name := strings.TrimSuffix(path.Base(id), path.Ext(id))
	if head, _, ok := strings.Cut(name, "_"); ok && len(head) >= 3 {
		name = head
	}
	return ansi.Truncate(clean(name), 24, "…")
}
