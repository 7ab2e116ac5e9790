package paragraph

import (
	"strings"
	"time"
)

// months are the first three letters of the months, Italian and English.
var months = map[string]time.Month{"gen": 1, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "mag": 5, "may": 5, "giu": 6, "jun": 6, "lug": 7, "jul": 7, "ago": 8, "aug": 8, "set": 9, "sep": 9,
	"ott": 10, "oct": 10, "nov": 11, "dic": 12, "dec": 12}

// fullMonths are the names that months may be written with; any of their beginnings from three letters on will do.
var fullMonths = []string{"gennaio", "january", "febbraio", "february", "marzo", "march", "aprile", "april", "maggio", "may", "giugno", "june", "luglio", "july", "agosto", "august", "settembre", "september",
	"ottobre", "october", "novembre", "november", "dicembre", "december"}

// weekdays are the beginnings of the names of the days.
var weekdays = []string{"lun", "mar", "mer", "gio", "ven", "sab", "dom", "mon", "tue", "wed", "thu", "fri", "sat", "sun"}

// stamps stand before a date that says when an article was published or changed.
var stamps = []string{"data pubblicazione", "data di pubblicazione", "pubblicato il", "pubblicato", "pubblicata il", "aggiornato il", "aggiornato alle", "aggiornato", "ultimo aggiornamento il", "ultimo aggiornamento",
	"ultima modifica il", "ultima modifica", "modificato il", "published on", "published", "updated on", "updated", "last updated", "del"}

// dated returns the date in a line that holds nothing else: "18 Dicembre 2025", "Pubblicato il 10/04/2025 alle 18:30".
func dated(line string) (string, bool) {
	if len(line) > 80 || !strings.ContainsAny(line, "0123456789") {
		return "", false
	}
	s := strings.Trim(line, "()[]|*_ ")
	for _, p := range stamps {
		if len(s) > len(p) && strings.EqualFold(s[:len(p)], p) && strings.IndexByte(" :", s[len(p)]) >= 0 {
			s = strings.TrimLeft(s[len(p):], ": ")
			break
		}
	}
	_, _, rest, ok := FullDate(s)
	return s, ok && strings.Trim(rest, " .|-–") == ""
}

// word is a run of letters or digits of a date, with the sign before it.
type word struct {
	s      string
	end    int
	number int // -1 for letters
	sep    byte
}

// FullDate reads a date with day, month and year at the start of s: in words ("giovedì 10 aprile 2025, ore 18.30",
// "April 10, 2025") or in figures, day first ("10/04/2025 18:30"). minute is -1 where no time is given; rest is what
// follows. A day that does not exist is no date.
func FullDate(s string) (day time.Time, minute int, rest string, ok bool) {
	w := words(s)
	if len(w) > 0 && w[0].number < 0 && isWeekday(w[0].s) && monthOf(w[0].s) == 0 || len(w) > 1 && w[0].number < 0 && isWeekday(w[0].s) && w[1].number > 0 && (len(w) < 3 || monthOf(w[2].s) > 0) {
		w = w[1:]
	}
	if len(w) < 3 {
		return day, -1, s, false
	}
	d, m, y := w[0].number, int(monthOf(w[1].s)), w[2].number
	switch {
	case w[0].number < 0:
		d, m = w[1].number, int(monthOf(w[0].s))
	case w[1].number > 0 && w[1].sep == w[2].sep && strings.IndexByte("/.-", w[1].sep) >= 0:
		m = w[1].number
	}
	day = time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if y < 1900 || y > 2200 || m < 1 || m > 12 || day.Day() != d {
		return day, -1, s, false
	}
	minute, end := clock(w[3:])
	return day, minute, s[max(end, w[2].end):], true
}

// clock reads a time of day at the start of w, and returns where it ends; -1 and 0 where there is none.
func clock(w []word) (minute, end int) {
	for len(w) > 0 && (w[0].s == "ore" || w[0].s == "alle" || w[0].s == "h" || w[0].s == "at") {
		w = w[1:]
	}
	if len(w) < 2 || w[0].number < 0 || w[0].number > 23 || w[1].number < 0 || w[1].number > 59 || len(w[1].s) != 2 || w[1].sep != ':' && w[1].sep != '.' {
		return -1, 0
	}
	end = w[1].end
	if len(w) > 2 && w[2].sep == ':' && len(w[2].s) == 2 && w[2].number >= 0 {
		end = w[2].end
	}
	return w[0].number*60 + w[1].number, end
}

// words cuts the first nine words and numbers of s, letters in lower case.
func words(s string) []word {
	out := make([]word, 0, 9)
	sep := byte(' ')
	for i := 0; i < len(s) && len(out) < cap(out); {
		c := s[i]
		j := i
		if c >= '0' && c <= '9' {
			n := 0
			for j < len(s) && s[j] >= '0' && s[j] <= '9' && j-i < 5 {
				n = n*10 + int(s[j]-'0')
				j++
			}
			out = append(out, word{s[i:j], j, n, sep})
		} else if letter(c) {
			for j < len(s) && letter(s[j]) {
				j++
			}
			out = append(out, word{strings.ToLower(s[i:j]), j, -1, sep})
		} else {
			if c != ' ' || sep == 0 {
				sep = c
			}
			i++
			continue
		}
		i, sep = j, ' '
	}
	return out
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 }

func isWeekday(s string) bool {
	for _, d := range weekdays {
		if strings.HasPrefix(s, d) {
			return true
		}
	}
	return false
}

// monthOf returns the month that s names, in full or by its beginning, 0 if none.
func monthOf(s string) time.Month {
	if len(s) < 3 {
		return 0
	}
	if s == "sett" || s == "sept" {
		return time.September
	}
	for _, m := range fullMonths {
		if strings.HasPrefix(m, s) {
			return months[s[:3]]
		}
	}
	return 0
}
