package paragraph

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// openings stand before the name in a byline, in lower case. The first two groups say it alone; "di" and "by" need
// nothing but names behind them.
var openings = []string{"a cura di ", "articolo di ", "servizio di ", "testo di ", "dal nostro inviato ", "dalla nostra inviata ", "dal nostro corrispondente ", "dalla nostra corrispondente ", "dall'inviato ", "dall'inviata ", "di ", "by "}

// byline returns the name in a line that says who wrote the article and nothing else: "A cura di Davide Neri".
func byline(line string) (string, bool) {
	if len(line) > 90 || strings.HasSuffix(line, ".") && !strings.HasSuffix(line, " S.") {
		return "", false
	}
	if l := strings.ToLower(line); l == "redazione" || l == "la redazione" || l == "di redazione" || l == "a cura della redazione" {
		return "redazione", true
	}
	for _, o := range openings {
		if len(line) > len(o) && strings.EqualFold(line[:len(o)], o) {
			name := strings.TrimSpace(line[len(o):])
			if o == "di " && line[0] == 'd' && strings.Contains(name, ",") {
				return "", false // "di Roma, Milano" goes on from another line
			}
			return name, names(name)
		}
	}
	return "", false
}

// names reports whether s is two to four capitalised words, or several such names joined by "e", "and" and commas.
func names(s string) bool {
	words := 0
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' }) {
		switch w {
		case "e", "ed", "and", "&":
			if words < 2 {
				return false
			}
			words = 0
			continue
		case "de", "di", "del", "della", "van", "von", "el", "al":
			continue
		}
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) || strings.ContainsAny(w, "0123456789:;?!«»\"") {
			return false
		}
		words++
	}
	return words >= 2 && words <= 6
}
