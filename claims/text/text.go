// Package text cuts the source of an article into blocks, sentences and tokens without ever copying or changing it:
// every span counts bytes of the source as given.
//
// It knows zones, sentence ends, elision and the shapes of numbers. It refuses to know what words mean: numbers,
// dates and names are read by the rooms above.
package text

import (
	"unicode"
	"unicode/utf8"
)

// Span is a half-open range of byte offsets into the source.
type Span struct{ Start, End int }

// Len returns the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether every byte of t is in s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Join returns the smallest span that holds both.
func (s Span) Join(t Span) Span { return Span{min(s.Start, t.Start), max(s.End, t.End)} }

// Zone is the part of an article that a block stands in.
type Zone uint8

// The zones, in the order in which an editor weighs them.
const (
	Headline Zone = iota
	Standfirst
	Body
	Caption
	Quote
	Embed
	Footer
)

var zoneNames = [...]string{"headline", "standfirst", "body", "caption", "quote", "embed", "footer"}

// String returns the contract's word for z.
func (z Zone) String() string { return zoneNames[z] }

// Block is a stretch of the source that stands in one zone: a title, a paragraph, a caption.
type Block struct {
	Span
	Zone    Zone
	Lang    string // of this block alone ("it", "en"), empty for the article's own
	Wrapped bool   // lines are broken at a width: a line break ends no sentence
	Holes   []Span // markup inside the block, in order: its bytes get no tokens
}

// Class says what a token is made of.
type Class uint8

// The classes of tokens.
const (
	Word   Class = iota // letters, with their combining marks; an elided article keeps its apostrophe: "l’"
	Number              // digits, with dots and commas between digits: "1.200,50"
	Punct               // one sign
	Symbol              // anything else: currency signs, emoji, ...
)

// Token is the smallest piece of a sentence.
type Token struct {
	Span
	Class Class
	Caps  Caps
	Lower string // the token in lower case, same bytes long as the source, accents kept, "’" as in the source
}

// Caps says how a word is capitalised.
type Caps uint8

// The capitalisations of a word.
const (
	NoCaps    Caps = iota // "incontro"
	FirstCap              // "Incontro"
	AllCaps               // "ANSA", "A" excepted: one capital letter is FirstCap
	MixedCaps             // "iPhone", "McDonald"
)

// Capital reports whether the word starts with a capital letter.
func (t Token) Capital() bool {
	return t.Caps == FirstCap || t.Caps == AllCaps || t.Caps == MixedCaps && t.Lower != ""
}

// Sentence is a run of tokens [First, Last) of one block.
type Sentence struct {
	Span
	First, Last int
	Block       int // index into Text.Blocks
	Zone        Zone
	InQuote     bool // the sentence starts inside a quotation
}

// Text is the cut source of one article.
type Text struct {
	Source    string // the bytes as given
	Blocks    []Block
	Sentences []Sentence
	Tokens    []Token
}

// Cut cuts the blocks of source into sentences and tokens. Blocks must be in order and must not overlap; bytes outside
// every block (front matter keys, markup) get no tokens. The cost is linear in len(source).
func Cut(source string, blocks []Block) *Text {
	lower := lowerInPlace(source)
	t := &Text{Source: source, Blocks: blocks, Tokens: make([]Token, 0, len(source)/5+8), Sentences: make([]Sentence, 0, len(source)/100+2)}
	for i, b := range blocks {
		first := len(t.Tokens)
		at := b.Start
		for _, h := range b.Holes {
			t.Tokens = appendTokens(t.Tokens, source, lower, Span{at, h.Start})
			at = h.End
		}
		t.Tokens = appendTokens(t.Tokens, source, lower, Span{at, b.End})
		t.Sentences = appendSentences(t.Sentences, t.Tokens, first, source, b, i)
	}
	return t
}

// CutString cuts s as one block of body text.
func CutString(s string) *Text { return Cut(s, []Block{{Span: Span{0, len(s)}, Zone: Body}}) }

// Quote returns the bytes of s in the source.
func (t *Text) Quote(s Span) string { return t.Source[s.Start:s.End] }

// Lang returns the language of sentence i, given the article's own.
func (t *Text) Lang(i int, article string) string {
	if l := t.Blocks[t.Sentences[i].Block].Lang; l != "" {
		return l
	}
	return article
}

// lowerInPlace lowers every letter whose lower case has as many bytes, so that offsets keep their meaning.
func lowerInPlace(s string) string {
	i := 0
	for i < len(s) && s[i] < utf8.RuneSelf && (s[i] < 'A' || s[i] > 'Z') {
		i++
	}
	if i == len(s) {
		return s
	}
	b := []byte(s)
	for i < len(b) {
		if c := b[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				b[i] = c + 'a' - 'A'
			}
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if l := unicode.ToLower(r); l != r && utf8.RuneLen(l) == n {
			utf8.EncodeRune(b[i:], l)
		}
		i += n
	}
	return string(b)
}
