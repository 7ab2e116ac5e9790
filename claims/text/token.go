package text

import (
	"unicode"
	"unicode/utf8"
)

// appendTokens cuts the bytes of span into tokens.
func appendTokens(out []Token, source, lower string, span Span) []Token {
	for i := span.Start; i < span.End; {
		if source[i] == ' ' {
			i++
			continue
		}
		end, class := next(source[:span.End], i)
		if class != space {
			tok := Token{Span: Span{i, end}, Class: class, Lower: lower[i:end]}
			if class == Word {
				tok.Caps = caps(source[i:end])
			}
			out = append(out, tok)
		}
		i = end
	}
	return out
}

const space Class = 255

// ascii holds the class of every ASCII byte.
var ascii = func() (t [utf8.RuneSelf]Class) {
	for c := range t {
		switch {
		case c <= ' ' || c == 0x7f:
			t[c] = space
		case c >= '0' && c <= '9':
			t[c] = Number
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			t[c] = Word
		case c == '$' || c == '+' || c == '<' || c == '>' || c == '=' || c == '~' || c == '^' || c == '|':
			t[c] = Symbol
		default:
			t[c] = Punct
		}
	}
	return t
}()

// next returns the end and the class of the token that starts at i.
func next(s string, i int) (int, Class) {
	class, n := classify(s, i)
	switch class {
	case Number:
		return numberEnd(s, i+n), Number
	case Word:
		return wordEnd(s, i+n), Word
	}
	return i + n, class
}

// classify returns the class of the character at i and its length in bytes.
func classify(s string, i int) (Class, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return ascii[c], 1
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == 'º' || r == 'ª' || r == '°':
		return Symbol, n
	case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
		return Word, n
	case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
		return space, n
	case unicode.IsPunct(r):
		return Punct, n
	}
	return Symbol, n
}

// numberEnd extends a run of digits over "." and "," that stand between digits.
func numberEnd(s string, i int) int {
	for i < len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			i++
		case (c == '.' || c == ',') && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9':
			i += 2
		default:
			return i
		}
	}
	return i
}

// wordEnd extends a word over letters and marks, and over the apostrophe of an elision when a letter, a digit or a
// quotation follows ("l’inviato", "dell'11 aprile", "un'ora"); "po'" and "'90" keep their apostrophe apart.
func wordEnd(s string, i int) int {
	for i < len(s) {
		if c := s[i]; c < utf8.RuneSelf && ascii[c] == Word {
			i++
			continue
		}
		class, n := classify(s, i)
		if class == Word {
			i += n
			continue
		}
		if m := apostrophe(s, i); m > 0 && i+m < len(s) && !possessive(s, i+m) {
			if after, _ := classify(s, i+m); after == Word || after == Number || opens(s[i+m:]) {
				return i + m
			}
		}
		return i
	}
	return i
}

// possessive reports whether an English "s" and nothing more follows an apostrophe: "Putin’s".
func possessive(s string, i int) bool {
	if s[i] != 's' && s[i] != 'S' {
		return false
	}
	if i+1 == len(s) {
		return true
	}
	after, _ := classify(s, i+1)
	return after != Word && !(after == Punct && apostrophe(s, i+1) > 0)
}

// apostrophe returns the length in bytes of the apostrophe at i, or 0.
func apostrophe(s string, i int) int {
	if s[i] == '\'' {
		return 1
	}
	if r, n := utf8.DecodeRuneInString(s[i:]); r == '’' {
		return n
	}
	return 0
}

// opens reports whether s starts with an opening quotation mark.
func opens(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r == '«' || r == '“' || r == '"'
}

// caps returns the capitalisation of a word.
func caps(s string) Caps {
	if plain(s[1:]) { // most words: only the first letter may be a capital
		switch c := s[0]; {
		case c >= 'a' && c <= 'z':
			return NoCaps
		case c >= 'A' && c <= 'Z':
			return FirstCap
		}
	}
	upper, letters, first := 0, 0, false
	for i, r := range s {
		if r == '\'' || r == '’' {
			continue
		}
		letters++
		if unicode.IsUpper(r) {
			upper++
			first = first || i == 0
		}
	}
	switch {
	case upper == 0:
		return NoCaps
	case upper == letters && letters > 1:
		return AllCaps
	case first && upper == 1:
		return FirstCap
	}
	return MixedCaps
}

// plain reports whether s is small letters of ASCII.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}
