package plain

import (
	"strings"
	"unicode/utf8"

	"verifica/claims/text"
)

// How far the two ends of a mark may stand apart, in bytes.
const (
	maxLabel  = 500
	maxTarget = 2000
)

// marks returns the bytes of span that are Markdown and no words: emphasis, the targets of links, images, HTML, shortcodes.
// The words of a link stay. The cost is linear in the length of the span.
func marks(source string, span text.Span) (out []text.Span) {
	s := source[:span.End]
	for i := span.Start; i < span.End; {
		n, inner := mark(s, i, span.Start)
		if n == 0 {
			i++
			continue
		}
		if s[i] == '\\' { // what it escapes is no mark
			out = add(out, text.Span{Start: i, End: i + 1})
			i += 2
			continue
		}
		if inner > 0 { // a link: its bracket, and from the closing bracket on
			out = add(out, text.Span{Start: i, End: i + 1})
			for _, m := range marks(source, text.Span{Start: i + 1, End: i + inner}) {
				out = add(out, m)
			}
			out = add(out, text.Span{Start: i + inner, End: i + n})
		} else {
			out = add(out, text.Span{Start: i, End: i + n})
		}
		i += n
	}
	return out
}

// add appends a span, joined to the last one where they touch.
func add(out []text.Span, s text.Span) []text.Span {
	if n := len(out); n > 0 && out[n-1].End == s.Start {
		out[n-1].End = s.End
		return out
	}
	return append(out, s)
}

// mark returns the length of the mark at i, 0 if there is none; of a link also where its words end.
func mark(s string, i, start int) (n, words int) {
	switch s[i] {
	case '\\':
		if i+1 < len(s) && strings.IndexByte("\\`*_{}[]()#+-.!>", s[i+1]) >= 0 {
			return 1, 0
		}
	case '*', '~':
		return emphasis(s, i, s[i]), 0
	case '_':
		if n := emphasis(s, i, '_'); n > 0 && (!wordAt(s, i-1, start) || !wordAt(s, i+n, start)) {
			return n, 0
		}
	case '`':
		return 1, 0
	case '!':
		if i+1 < len(s) && s[i+1] == '[' {
			if n, words := link(s, i+1); words > 0 {
				return n + 1, 0
			}
		}
	case '[':
		return link(s, i)
	case '<':
		if i+1 < len(s) && (s[i+1] == '/' || s[i+1] == '!' || s[i+1] >= 'a' && s[i+1] <= 'z' || s[i+1] >= 'A' && s[i+1] <= 'Z') {
			return until(s, i, ">"), 0
		}
	case '{':
		if strings.HasPrefix(s[i:], "{{") {
			return until(s, i, "}}"), 0
		} else if strings.HasPrefix(s[i:], "{%") {
			return until(s, i, "%}"), 0
		}
	case '>':
		if i == start || s[i-1] == '\n' {
			return 1, 0
		}
	}
	return 0, 0
}

// emphasis returns the length of a run of one to three signs that touches a word; "2 * 3" and "*****" are none.
func emphasis(s string, i int, sign byte) int {
	n := 1
	for n < 5 && i+n < len(s) && s[i+n] == sign {
		n++
	}
	blank := func(at int) bool { return at < 0 || at >= len(s) || s[at] == ' ' || s[at] == '\n' }
	if n > 3 || blank(i-1) && blank(i+n) || sign == '~' && n != 2 {
		return 0
	}
	return n
}

// wordAt reports whether a letter or digit stands at i.
func wordAt(s string, i, start int) bool {
	if i < start || i >= len(s) {
		return false
	}
	c := s[i]
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf
}

// link returns the length of "[words](target)", "[words][name]" or a note's "[^1]", and where its words end; words is 0 for
// a note, which has none.
func link(s string, i int) (n, words int) {
	end := closing(s, i, '[', ']', maxLabel)
	switch {
	case end < 0:
		return 0, 0
	case strings.HasPrefix(s[i:], "[^"):
		return end - i + 1, 0
	case end+1 < len(s) && s[end+1] == '(':
		if close := closing(s, end+1, '(', ')', maxTarget); close > 0 {
			return close - i + 1, end - i
		}
	case end+1 < len(s) && s[end+1] == '[':
		if close := closing(s, end+1, '[', ']', maxLabel); close > 0 {
			return close - i + 1, end - i
		}
	}
	return 0, 0
}

// closing returns the offset of the sign that closes the one at i, -1 if there is none within limit bytes.
func closing(s string, i int, open, close byte, limit int) int {
	depth := 0
	for k := i; k < len(s) && k-i < limit; k++ {
		switch s[k] {
		case open:
			depth++
		case close:
			if depth--; depth == 0 {
				return k
			}
		}
	}
	return -1
}

// until returns the length of a mark that ends with the given sign, 0 if it does not within its line.
func until(s string, i int, sign string) int {
	rest := s[i:min(len(s), i+maxTarget)]
	end := strings.Index(rest, sign)
	if end < 0 || strings.Contains(rest[:end], "\n") {
		return 0
	}
	return end + len(sign)
}
