package name

import (
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func monthOf(m int) time.Month { return time.Month(m) }

// slug folds a name into an id: no case, no accents, "-" between words.
func slug(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.TrimSuffix(b.String(), "-")
}

// fold maps the ways in which one name is transliterated to one key: Zelensky, Zelenskyj and Zelenskyy; Dmitri and
// Dmitry; Gallamov and Gallyamov.
func fold(s string) string {
	s = slug(s)
	s = translit.Replace(s)
	var b strings.Builder
	for i := 0; i < len(s); i++ { // doubled letters count once
		if i == 0 || s[i] != s[i-1] {
			b.WriteByte(s[i])
		}
	}
	return strings.TrimRight(b.String(), "i")
}

// translit folds the letters that transliterations of Cyrillic use for one sound.
var translit = strings.NewReplacer("sky", "ski", "skyj", "ski", "skyy", "ski", "skij", "ski", "skii", "ski", "ya", "a", "ja", "a", "ia", "a", "yu", "u", "ju", "u", "iu", "u",
	"y", "i", "j", "i", "kh", "h", "ch", "h", "sh", "s", "sch", "s", "zh", "z", "ts", "z", "v", "v", "w", "v", "ph", "f", "k", "c", "x", "cs", "é", "e")
