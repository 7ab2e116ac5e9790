package paragraph

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// agencies sign their takes in brackets or before a dash.
var agencies = map[string]bool{"ansa": true, "agi": true, "adnkronos": true, "lapresse": true, "askanews": true, "italpress": true, "reuters": true, "ap": true, "afp": true, "dire": true, "nova": true, "radiocor": true,
	"teleborsa": true, "mf-dj": true, "efe": true, "dpa": true, "tass": true, "xinhua": true, "9colonne": true, "ansa/afp": true, "adnkronos/afp": true}

// Dateline returns the length of the agency's dateline that a paragraph starts with, and the dateline itself:
// "(ANSA) - ROMA, 10 APR - ", "Roma, 10 apr. (Adnkronos) - ", "ISTANBUL - ". It returns 0 where there is none: a city
// alone must be in capitals and a long sentence must follow, so that "ROMA - LAZIO 2-1" is none.
func Dateline(s string) (int, string) {
	n, city, sure := 0, "", false
	for range 4 {
		end, next := dash(s, n)
		if end < 0 {
			break
		}
		part := strings.TrimSpace(s[n:end])
		name, signed := strings.Trim(agencyless(part), " .,"), part != agencyless(part)
		switch {
		case agencies[strings.ToLower(part)] || name == "" && signed:
			sure = true
		case city == "" && place(name, signed || sure):
			city = name
			sure = sure || signed || strings.Contains(name, ",")
		default:
			return lastly(s, n, city, sure)
		}
		n = next
	}
	return lastly(s, n, city, sure)
}

// lastly decides whether what was read up to n is a dateline.
func lastly(s string, n int, city string, sure bool) (int, string) {
	rest := s[n:]
	if n == 0 || rest == "" || !sure && (len(rest) < 60 || shouted(rest)) {
		return 0, ""
	}
	return n, city
}

// dash returns where the next dash with blanks around it starts and ends, within a dateline's reach; -1 if there is none.
func dash(s string, from int) (start, end int) {
	best := -1
	for _, d := range []string{" - ", " – ", " — ", " -- ", ".- "} {
		if i := strings.Index(s[from:min(len(s), from+60)], d); i >= 0 && (best < 0 || i < best) {
			best, end = i, from+i+len(d)
		}
	}
	if best < 0 {
		return -1, 0
	}
	return from + best, end
}

// agencyless takes an agency in brackets off a part.
func agencyless(s string) string {
	open, close := strings.IndexByte(s, '('), strings.IndexByte(s, ')')
	if open < 0 || close < open || !agency(s[open+1:close]) {
		return s
	}
	return strings.TrimSpace(s[:open] + s[close+1:])
}

// agency reports whether the words in brackets sign a take: a known agency, or one short word in capitals.
func agency(s string) bool {
	return agencies[strings.ToLower(s)] || len(s) >= 2 && len(s) <= 12 && shouted(s) && !strings.ContainsAny(s, " 0123456789.,:;")
}

// place reports whether s is a city, with a date behind a comma or not. Without a date or an agency it must be in
// capitals.
func place(s string, signed bool) bool {
	city, date, dated := strings.Cut(s, ",")
	if dated && !dayAndMonth(date) || city == "" || len(city) > 32 || strings.Count(city, " ") > 3 {
		return false
	}
	for _, w := range strings.Fields(city) {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && len(w) > 4 || strings.ContainsAny(w, "0123456789:;!?«»\"()") {
			return false
		}
	}
	return dated || signed || shouted(city) && len(city) > 2
}

// dayAndMonth reports whether s is "10 APR", "10 aprile 2025" or "giovedì 10 aprile".
func dayAndMonth(s string) bool {
	w := words(strings.TrimSpace(s))
	if len(w) > 2 && w[0].number < 0 && isWeekday(w[0].s) {
		w = w[1:]
	}
	return (len(w) == 2 || len(w) == 3 && w[2].number > 1900) && w[0].number >= 1 && w[0].number <= 31 && monthOf(w[1].s) > 0
}

// shouted reports whether s has capitals and no small letters.
func shouted(s string) bool {
	return strings.ToUpper(s) == s && strings.ToLower(s) != s
}
