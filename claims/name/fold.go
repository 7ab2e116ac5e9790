package name

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// slug folds a name into an id: no case, no accents, "-" between words.
func slug(s string) string {
	b := make([]byte, 0, len(s))
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'ı':
			b = append(b, 'i')
		case r == 'ł':
			b = append(b, 'l')
		case r == 'ø':
			b = append(b, 'o')
		case r == 'đ':
			b = append(b, 'd')
		case r == 'ß':
			b = append(b, "ss"...)
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b = append(b, string(r)...)
		case len(b) > 0 && b[len(b)-1] != '-':
			b = append(b, '-')
		}
	}
	return strings.TrimSuffix(string(b), "-")
}

// fold maps the ways in which one name is transliterated to one key: Zelensky, Zelenskyj and Zelenskyy; Dmitri, Dmitrij
// and Dmitry. Names that differ in sound stay apart.
func fold(s string) string {
	s = translit.Replace(slug(s))
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ { // doubled letters count once
		if i == 0 || s[i] != s[i-1] {
			b = append(b, s[i])
		}
	}
	if len(b) > 3 {
		return strings.TrimRight(string(b), "i")
	}
	return string(b)
}

// translit folds the letters that transliterations use for one sound; the longest comes first.
var translit = strings.NewReplacer("shch", "s", "tsch", "c", "sch", "s", "tch", "c", "dzh", "g", "kh", "h", "ch", "c", "gh", "g", "sh", "s", "zh", "z", "dj", "g",
	"ts", "z", "tz", "z", "ye", "e", "je", "e", "ou", "u", "y", "i", "j", "i", "ph", "f", "w", "v", "x", "cs", "q", "c", "k", "c", "-", " ")

// alike reports whether two folded words may be spellings of one name: the same, or one letter apart in at least seven
// (Sallamov and Sallyamov).
func alike(a, b string) bool {
	if a == b {
		return true
	}
	if min(len(a), len(b)) < 7 || a == "" || b == "" || a[0] != b[0] {
		return false
	}
	return oneEdit(a, b)
}

// oneEdit reports whether a and b differ by one letter put in, left out or changed.
func oneEdit(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return i == len(a) || a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}
