package articles

import (
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// frontMatter reads the YAML between two lines of "---" at the start, and returns where the body begins. The bytes of
// the title become the headline.
func (a *Article) frontMatter() (body int, fault *Fault) {
	s := strings.TrimPrefix(a.Source, "\ufeff")
	start := len(a.Source) - len(s)
	if !strings.HasPrefix(s, "---\n") && !strings.HasPrefix(s, "---\r\n") {
		return start, nil
	}
	open := strings.IndexByte(s, '\n') + 1
	end := strings.Index(s[open:], "\n---")
	if end < 0 {
		return 0, &Fault{a.Path, 1, 1, "front matter is never closed", "end it with a line of ---"}
	}
	var doc yaml.Node
	if err := yaml.Load([]byte(s[open:open+end+1]), &doc); err != nil {
		return 0, &Fault{a.Path, 2, 1, fmt.Sprintf("front matter is not YAML: %v", err), "quote values that hold a colon"}
	}
	if doc.Kind == yaml.DocumentNode && len(doc.Content) == 1 && doc.Content[0].Kind == yaml.MappingNode {
		keys := doc.Content[0].Content
		for i := 0; i+1 < len(keys); i += 2 {
			if fault := a.field(keys[i].Value, keys[i+1], start+open); fault != nil {
				return 0, fault
			}
		}
	}
	close := start + open + end + 1
	if n := strings.IndexByte(a.Source[close:], '\n'); n >= 0 {
		return close + n + 1, nil
	}
	return len(a.Source), nil
}

// field takes one key of the front matter; base is the offset of its first line.
func (a *Article) field(key string, n *yaml.Node, base int) *Fault {
	switch key {
	case "title", "titolo":
		if a.Title != "" {
			return nil // the first one counts
		}
		a.Title = n.Value
		if span, ok := valueSpan(a.Source, base, n); ok {
			a.Blocks = append(a.Blocks, text.Block{Span: span, Zone: text.Headline})
		}
	case "date", "data":
		p, err := publication(n.Value)
		if err != nil {
			return &Fault{a.Path, n.Line + 1, n.Column, fmt.Sprintf("%q is no date", n.Value), "write it as 2025-04-11 or 2025-04-11T18:30"}
		}
		a.Published = p
	case "source", "fonte":
		a.Article.Source = n.Value
	case "lang", "lingua":
		a.Lang = n.Value
	case "id", "url":
		a.Key = n.Value
	}
	return nil
}

// valueSpan returns the bytes of a scalar as written, its quotes left out. It has none where they are not the value
// itself: aliases and block scalars.
func valueSpan(source string, base int, n *yaml.Node) (text.Span, bool) {
	at := base
	for line := 1; line < n.Line; line++ {
		at += strings.IndexByte(source[at:], '\n') + 1
	}
	for column := 1; column < n.Column && at < len(source); column++ {
		_, size := utf8.DecodeRuneInString(source[at:])
		at += size
	}
	rest := source[at:]
	if rest == "" || n.Kind != yaml.ScalarNode || n.Value == "" {
		return text.Span{}, false
	}
	if rest[0] == '"' || rest[0] == '\'' {
		end := closingQuote(rest)
		return text.Span{Start: at + 1, End: at + end}, end > 1
	}
	return text.Span{Start: at, End: at + len(n.Value)}, strings.HasPrefix(rest, n.Value)
}

// closingQuote returns the offset of the quote that closes the one at the start of s, passing over escaped ones.
func closingQuote(s string) int {
	for i := 1; i < len(s); i++ {
		switch {
		case s[0] == '"' && s[i] == '\\', s[0] == '\'' && strings.HasPrefix(s[i:], "''"):
			i++
		case s[i] == s[0]:
			return i
		}
	}
	return -1
}

// layouts are the forms of a date in front matter.
var layouts = []string{"2006-01-02", "2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02T15:04:05", "2006-01-02 15:04:05", time.RFC3339, "2006-01-02 15:04:05 -0700", "02/01/2006"}

// publication reads a date of front matter.
func publication(s string) (claims.Publication, error) {
	for _, l := range layouts {
		t, err := time.Parse(l, s)
		if err != nil {
			continue
		}
		day := value.Day(time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC).Unix() / 86400)
		p := claims.Publication{From: day, To: day, Minute: -1, Basis: "front matter"}
		if strings.Contains(l, "15") {
			p.Minute = t.Hour()*60 + t.Minute()
		}
		return p, nil
	}
	return claims.Publication{}, fmt.Errorf("not a date")
}

// embedded matches the signature of a quoted post: "— Name (@handle) April 11, 2025".
var embedded = regexp.MustCompile(`\(@\w+\)|https://t\.co/|pic\.twitter\.com/`)

// credit matches the agency in brackets that ends a caption: "[... via Reuters]".
var credit = regexp.MustCompile(`\[[^\[\]]*(?:/| via |Reuters|ANSA|AFP|Getty|LaPresse|Pool)[^\[\]]*\]\s*$`)

// footers are lines from which on nothing is the article's own.
var footers = []string{"articoli correlati", "ultimi articoli", "articoli recenti", "testata giornalistica registrata", "leggi anche", "clicca qui per iscriverti", "potrebbe interessarti",
	"riproduzione riservata", "© riproduzione"}

// labels are the words before a line that say its zone.
var labels = map[string]text.Zone{"occhiello": text.Standfirst, "sommario": text.Standfirst, "catenaccio": text.Standfirst, "didascalia": text.Caption, "foto": text.Caption}

// zones cuts the body into one block a paragraph. headless says that no front matter gave a title: the first short line
// without a full stop is the headline.
func zones(source string, start int, headless bool) []text.Block {
	var out []text.Block
	embed := -1 // first block of lines that a post's signature may close
	footer := false
	for i := start; i < len(source); {
		end := i + strings.IndexByte(source[i:]+"\n", '\n')
		span := trim(source, text.Span{Start: i, End: min(end, len(source))})
		i = end + 1
		if span.Len() == 0 {
			continue
		}
		line := source[span.Start:span.End]
		b := text.Block{Span: span, Zone: zoneOf(line)}
		footer = footer || isFooter(line)
		switch {
		case footer:
			b.Zone = text.Footer
		case headless && len(out) == 0 && span.Len() < 400:
			b.Zone = text.Headline
		case len(out) > 0 && out[0].Zone == text.Headline && line == source[out[0].Start:out[0].End]:
			b.Zone = text.Headline
		case embedded.MatchString(line):
			b.Zone, b.Lang = text.Embed, "en"
			if embed < 0 && len(out) > 0 && mostlyCapitals(source[out[len(out)-1].Start:out[len(out)-1].End]) {
				out[len(out)-1].Zone, out[len(out)-1].Lang = text.Embed, "en"
			}
			embed = len(out)
		case embed == len(out)-1 && embed >= 0 && english(line):
			b.Zone, b.Lang = text.Embed, "en"
			embed = len(out)
		}
		out = append(out, b)
	}
	return out
}

// zoneOf returns the zone that a line names or shows by itself.
func zoneOf(line string) text.Zone {
	if label, _, ok := strings.Cut(line, ":"); ok {
		if z, ok := labels[strings.ToLower(strings.TrimSpace(label))]; ok {
			return z
		}
	}
	if credit.MatchString(line) || len(line) < 120 && strings.Contains(line, "Fonte: ") {
		return text.Caption
	}
	if strings.HasPrefix(line, ">") {
		return text.Quote
	}
	return text.Body
}

func isFooter(line string) bool {
	l := strings.ToLower(line)
	for _, f := range footers {
		if strings.HasPrefix(l, f) {
			return true
		}
	}
	return false
}

// trim takes blanks and Markdown signs off both ends.
func trim(source string, s text.Span) text.Span {
	for s.Start < s.End && strings.IndexByte(" \t\r#*", source[s.Start]) >= 0 {
		s.Start++
	}
	for s.End > s.Start && strings.IndexByte(" \t\r*", source[s.End-1]) >= 0 {
		s.End--
	}
	return s
}

func mostlyCapitals(s string) bool {
	upper, lower := 0, 0
	for _, r := range s {
		switch {
		case r >= 'A' && r <= 'Z':
			upper++
		case r >= 'a' && r <= 'z':
			lower++
		}
	}
	return upper > 3*lower
}

// english reports whether a line holds more English function words than Italian ones.
func english(s string) bool {
	en, it := 0, 0
	for _, w := range strings.Fields(strings.ToLower(s)) {
		switch w {
		case "the", "is", "in", "with", "and", "for", "over", "of", "to", "his", "on":
			en++
		case "il", "la", "di", "che", "per", "con", "e", "è", "del", "della", "un", "una":
			it++
		}
	}
	return en > it
}
