package plain

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"verifica/articles/paragraph"
	"verifica/articles/story"
	"verifica/claims/text"
)

// zoner cuts a body into blocks, a line or a paragraph each.
type zoner struct {
	a        *story.Article
	source   string
	headless bool // no headline yet: the first line may be one
	footer   bool // nothing from here on is the article's own
	embed    int  // the block that a post's signature has just closed, -1 if none
	first    int  // blocks before the body
}

// addZones adds the blocks of the body that starts at start. headless says that no front matter gave a title.
func addZones(a *story.Article, start int, headless bool) {
	z := zoner{a: a, source: a.Source, headless: headless, embed: -1, first: len(a.Blocks)}
	lines := linesOf(a.Source, start)
	for i := 0; i < len(lines); {
		n := 1
		for i+n < len(lines) && !lines[i+n].apart {
			n++
		}
		z.paragraph(lines[i : i+n])
		i += n
	}
}

// line is a line that is not blank; apart says that a blank one, or nothing, stands before it.
type line struct {
	text.Span
	apart bool
}

func linesOf(source string, start int) (out []line) {
	apart := true
	for i := start; i < len(source); {
		end := lineEnd(source, i)
		span := trim(source, text.Span{Start: i, End: end})
		i = end + 1
		if span.Len() == 0 {
			apart = true
			continue
		}
		out = append(out, line{span, apart})
		apart = false
	}
	return out
}

// paragraph adds the lines between two blank ones: one block where they are broken at a width, else a block a line, and
// a line that goes on in small letters belongs to the one before.
func (z *zoner) paragraph(lines []line) {
	if wrapped(z.source, lines) {
		z.add(text.Span{Start: lines[0].Start, End: lines[len(lines)-1].End}, true)
		return
	}
	for i := 0; i < len(lines); {
		span, n := lines[i].Span, 1
		for i+n < len(lines) && goesOn(z.source, lines[i+n-1].Span, lines[i+n].Span) {
			span.End = lines[i+n].End
			n++
		}
		z.add(span, n > 1)
		i += n
	}
}

// wrapped reports whether lines are broken at a width: three or more, all but the last of 50 to 90 characters and none
// much shorter than the longest.
func wrapped(source string, lines []line) bool {
	if len(lines) < 3 {
		return false
	}
	least, most := 1000, 0
	for _, l := range lines[:len(lines)-1] {
		n := utf8.RuneCountInString(source[l.Start:l.End])
		least, most = min(least, n), max(most, n)
	}
	return least >= 50 && most <= 90 && most-least <= 20
}

// goesOn reports whether line b continues the sentence of line a; a byline or a date line continues none, nor is it
// continued.
func goesOn(source string, a, b text.Span) bool {
	r, _ := utf8.DecodeRuneInString(source[b.Start:])
	return unicode.IsLower(r) && strings.IndexByte(".!?:;", source[a.End-1]) < 0 &&
		paragraph.Read(source[a.Start:a.End]).Kind == paragraph.Text && paragraph.Read(source[b.Start:b.End]).Kind == paragraph.Text
}

// embedded matches the signature of a quoted post: "— Name (@handle) April 11, 2025".
var embedded = regexp.MustCompile(`\(@\w+\)|https://t\.co/|pic\.twitter\.com/`)

// add adds a block with the zone that its words show.
func (z *zoner) add(span text.Span, wrapped bool) {
	words := z.source[span.Start:span.End]
	shape := paragraph.Read(words)
	if !z.footer && z.a.Apply(shape, words) {
		if shape.Kind == paragraph.Byline {
			z.lead()
		}
		return
	}
	b := text.Block{Span: text.Span{Start: span.Start + shape.Start, End: span.Start + shape.End}, Zone: shape.Zone, Wrapped: wrapped}
	if z.a.Format == Markdown {
		if b.Holes = marks(z.source, b.Span); !worded(z.source, b) {
			z.a.Drop("markup", words)
			return
		}
	}
	z.footer = z.footer || shape.Closes
	last := len(z.a.Blocks) - 1
	switch {
	case b.Len() == 0:
		return
	case z.footer:
		b.Zone = text.Footer
	case z.headless && shape.Dateline == "" && b.Zone == text.Body && last < z.first && !wrapped && paragraph.Titled(words[shape.Start:shape.End]):
		b.Zone = text.Headline
	case z.first <= last && z.again(words):
		b.Zone = text.Headline
	case b.Zone == text.Footer:
	case embedded.MatchString(words):
		b.Zone, b.Lang = text.Embed, "en"
		if z.embed < 0 && last >= 0 && mostlyCapitals(z.source[z.a.Blocks[last].Start:z.a.Blocks[last].End]) {
			z.a.Blocks[last].Zone, z.a.Blocks[last].Lang = text.Embed, "en"
		}
		z.embed = last + 1
	case z.embed == last && z.embed >= 0 && english(words):
		b.Zone, b.Lang = text.Embed, "en"
		z.embed = last + 1
	}
	z.headless = z.headless && b.Zone != text.Body
	z.a.Blocks = append(z.a.Blocks, b)
}

// worded reports whether a block has a letter or a digit outside of its markup.
func worded(source string, b text.Block) bool {
	at := b.Start
	for _, h := range append(b.Holes, text.Span{Start: b.End, End: b.End}) {
		if strings.ContainsFunc(source[at:h.Start], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			return true
		}
		at = h.End
	}
	return false
}

// again reports whether words repeat the headline.
func (z *zoner) again(words string) bool {
	b := z.a.Blocks[0]
	return b.Zone == text.Headline && words == z.source[b.Start:b.End]
}

// lead makes the one paragraph before a byline a standfirst: what stands there introduces the article.
func (z *zoner) lead() {
	last := len(z.a.Blocks) - 1
	if last == z.first && z.a.Blocks[last].Zone == text.Body || last == z.first+1 && z.a.Blocks[last].Zone == text.Body && z.a.Blocks[z.first].Zone == text.Headline {
		z.a.Blocks[last].Zone = text.Standfirst
	}
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
