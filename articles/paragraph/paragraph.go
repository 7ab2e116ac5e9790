// Package paragraph knows what one paragraph of a newspaper shows by itself: a byline, a date line, a caption with its
// credit, a label ("Sommario:"), an agency's dateline, the marks of a flash, the end of an article.
//
// It refuses to know formats and what stands around the paragraph.
package paragraph

import (
	"regexp"
	"strings"

	"verifica/claims/text"
)

// Kind says what a paragraph is.
type Kind uint8

// The kinds of paragraphs.
const (
	Text   Kind = iota // words of the article, to be read in Zone
	Byline             // who wrote it: Value is the name
	Dated              // nothing but a date: Value is the date
)

// Shape is what a paragraph shows. The bytes [Start, End) are its words, without labels, datelines and marks.
type Shape struct {
	Kind       Kind
	Zone       text.Zone
	Start, End int
	Value      string
	Closes     bool   // nothing from here on is the article's own
	Dateline   string // "ROMA, 10 APR", where the words begin behind it
}

// Read returns the shape of one paragraph.
func Read(s string) Shape {
	out := Shape{Zone: text.Body}
	out.Start, out.End = trimmed(s, 0, len(s))
	line := s[out.Start:out.End]
	if line == "" {
		return out
	}
	if closes, aside := footer(line); closes || aside {
		out.Zone, out.Closes = text.Footer, closes
		return out
	}
	if name, ok := byline(line); ok {
		out.Kind, out.Value = Byline, name
		return out
	}
	if date, ok := dated(line); ok {
		out.Kind, out.Value = Dated, date
		return out
	}
	if zone, n := label(line); n > 0 {
		out.Zone = zone
		out.Start, out.End = trimmed(s, out.Start+n, out.End)
		return out
	}
	switch {
	case credit.MatchString(line), len(line) < 120 && strings.Contains(line, "Fonte: "):
		out.Zone = text.Caption
	case strings.HasPrefix(line, ">"):
		out.Zone = text.Quote
	default:
		start, end := Unflash(line)
		n, dateline := Dateline(line[start:end])
		out.Start, out.End, out.Dateline = out.Start+start+n, out.Start+end, dateline
	}
	return out
}

// credit matches the agency in brackets that ends a caption: "[... via Reuters]", "(Foto ANSA)".
var credit = regexp.MustCompile(`\[[^\[\]]*(?:/| via |Reuters|ANSA|AFP|Getty|LaPresse|Pool)[^\[\]]*\]\s*$`)

// labels are the words before a colon that say a paragraph's zone.
var labels = map[string]text.Zone{"occhiello": text.Standfirst, "sommario": text.Standfirst, "catenaccio": text.Standfirst, "didascalia": text.Caption, "foto": text.Caption}

// label returns the zone that the label of a line names, and its length with the colon.
func label(line string) (text.Zone, int) {
	i := strings.IndexByte(line, ':')
	if i < 0 || i > 24 {
		return 0, 0
	}
	if z, ok := labels[strings.ToLower(strings.Trim(line[:i], " *_"))]; ok && i+1 < len(line) {
		return z, i + 1
	}
	return 0, 0
}

// closers end an article; asides are one line about another article.
var (
	closers = []string{"articoli correlati", "ultimi articoli", "articoli recenti", "testata giornalistica registrata", "clicca qui per iscriverti", "potrebbe interessarti", "potrebbe interessarvi",
		"riproduzione riservata", "© riproduzione", "(riproduzione riservata", "tutti i diritti riservati"}
	asides = []string{"leggi anche", "leggi tutto", "guarda anche", "vedi anche", "per approfondire:"}
)

// syndicated are the words that a site adds under an article in its feed: how they begin and what is in them.
var syndicated = [][2]string{{"l'articolo ", " proviene da "}, {"l’articolo ", " proviene da "}, {"l'articolo ", " sembra essere il primo su "}, {"the post ", " appeared first on "}}

// footer reports whether a line ends the article, or is an aside about another one. An aside without words of its own
// introduces a list of links.
func footer(line string) (closes, aside bool) {
	l := strings.ToLower(line[:min(len(line), 48)])
	for _, f := range closers {
		if strings.HasPrefix(l, f) {
			return true, false
		}
	}
	for _, f := range asides {
		if rest, ok := strings.CutPrefix(l, f); ok {
			bare := strings.Trim(rest, " :.…*") == ""
			return bare, !bare
		}
	}
	for _, f := range syndicated {
		if strings.HasPrefix(l, f[0]) && len(line) < 400 && strings.Contains(line, f[1]) {
			return false, true
		}
	}
	return false, false
}

// trimmed takes blanks and Markdown signs off both ends of s[start:end].
func trimmed(s string, start, end int) (int, int) {
	for start < end && strings.IndexByte(" \t\r\n#*", s[start]) >= 0 {
		start++
	}
	for end > start && strings.IndexByte(" \t\r\n*", s[end-1]) >= 0 {
		end--
	}
	return start, end
}

// Unflash returns the words between the marks of a flash, "++ Crolla un ponte ++", and without the number of an update,
// "Crolla un ponte (2)".
func Unflash(s string) (start, end int) {
	start, end = trimmed(s, 0, len(s))
	if strings.HasPrefix(s[start:end], "++") {
		start, end = trimRange(s, start, end, "+* \t")
	}
	if n := update(s[start:end]); n > 0 {
		_, end = trimRange(s, start, end-n, " \t")
	}
	return start, end
}

func trimRange(s string, start, end int, cut string) (int, int) {
	for start < end && strings.IndexByte(cut, s[start]) >= 0 {
		start++
	}
	for end > start && strings.IndexByte(cut, s[end-1]) >= 0 {
		end--
	}
	return start, end
}

// update returns the length of an update number in brackets at the end, " (2)".
func update(s string) int {
	if len(s) < 5 || s[len(s)-1] != ')' || s[len(s)-3] != '(' || s[len(s)-4] != ' ' || s[len(s)-2] < '2' || s[len(s)-2] > '9' {
		return 0
	}
	return 4
}

// Update returns the number of an update that ends a headline, "Crolla un ponte (2)", 0 where it has none.
func Update(s string) int {
	if update(s) == 0 {
		return 0
	}
	return int(s[len(s)-2] - '0')
}

// Titled reports whether the first words of an article are a headline: short, and no sentence with its full stop.
func Titled(s string) bool {
	return len(s) < 300 && (!strings.HasSuffix(s, ".") || strings.HasSuffix(s, ".."))
}
