package story

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verifica/articles/paragraph"
	"verifica/claims/text"
)

// Builder puts the extracted text of an article together, paragraph by paragraph.
type Builder struct {
	Article *Article
	out     strings.Builder
	blocks  []text.Block
	seen    map[string]bool // headlines so far
	closed  bool            // nothing after this point is the article's own
}

// Add appends a paragraph in its zone; lang is empty for the article's own language. Blanks are collapsed. What the words
// themselves show (a byline, a caption, "leggi anche") counts where the zone is Body.
func (b *Builder) Add(zone text.Zone, lang, s string) {
	s = Collapse(s)
	if s == "" {
		return
	}
	if zone == text.Headline {
		b.headline(s)
		return
	}
	shape := paragraph.Read(s)
	if b.Article.Apply(shape, s) {
		return
	}
	if zone == text.Body {
		zone = shape.Zone
	}
	if b.closed = b.closed || shape.Closes; b.closed || shape.Zone == text.Footer {
		zone = text.Footer
	}
	b.append(zone, lang, s[shape.Start:shape.End])
}

// headline adds a title once: pages repeat it.
func (b *Builder) headline(s string) {
	if b.seen == nil {
		b.seen = map[string]bool{}
	}
	start, end := paragraph.Unflash(s)
	s = s[start:end]
	if b.seen[s] || s == "" {
		return
	}
	b.seen[s] = true
	if b.Article.Title == "" {
		b.Article.Title = s
	}
	b.append(text.Headline, "", s)
}

func (b *Builder) append(zone text.Zone, lang, s string) {
	if s == "" {
		return
	}
	if b.out.Len() > 0 {
		b.out.WriteString("\n\n")
	}
	start := b.out.Len()
	b.out.WriteString(s)
	b.blocks = append(b.blocks, text.Block{Span: text.Span{Start: start, End: b.out.Len()}, Zone: zone, Lang: lang})
}

// Empty reports whether no body text was added.
func (b *Builder) Empty() bool {
	for _, x := range b.blocks {
		if x.Zone != text.Headline && x.Zone != text.Footer {
			return false
		}
	}
	return true
}

// Done gives the article its text and its blocks.
func (b *Builder) Done() Article {
	b.Article.Source, b.Article.Blocks, b.Article.Extracted = b.out.String(), b.blocks, true
	return *b.Article
}

// Apply takes the metadata that a paragraph holds, and reports whether it holds nothing else.
func (a *Article) Apply(s paragraph.Shape, line string) (whole bool) {
	switch s.Kind {
	case paragraph.Byline:
		if a.Author == "" {
			a.Author = s.Value
		}
		a.Drop("byline", line)
		return true
	case paragraph.Dated:
		if p, ok := Date(s.Value); ok && a.Published.Basis == "" {
			p.Basis = "text: " + s.Value
			a.Published = p
		}
		a.Drop("date line", line)
		return true
	}
	return false
}

// Collapse makes every run of blanks one space and takes off those at the ends, and drops what has no width.
func Collapse(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == '\u2060' || r == utf8.RuneError && n == 1:
		case unicode.IsSpace(r) || r < ' ':
			gap = true
		default:
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}
