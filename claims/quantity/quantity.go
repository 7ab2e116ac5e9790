// Package quantity reads the numbers, amounts, dates and times of a sentence: what they say, and on which words.
//
// It knows number words, separators, bounds, units, money, ages, durations, scores, clocks and the calendar, and resolves
// relative words against the day an article was published. It refuses to know what is counted ("four" is all it makes
// of "four dead"), which event a date belongs to, or who says so.
//
// Words are data (claims/lang/<lang>/quantity/*.yaml), productions are Go: each is named, stands in a file of its
// subject, and has its examples in rules.yaml. Of several readings of the same words the longest wins, then the
// production that is listed first.
package quantity

import (
	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// Context is what relative words refer to.
type Context struct {
	Published claims.Publication
	// Alone says that the text is no article but words said at Published: a clock with a bound ("dopo le 14") is one of
	// that day, and a fragment that has no verb is an appointment.
	Alone bool
	Parts bool // mentions carry what they are made of
}

// State is what Read remembers from sentence to sentence of one article: the date last spoken of, and scratch space.
// The zero State with a Context is ready for use; it must not be shared by goroutines.
type State struct {
	Context
	Spoken value.Period // the date last spoken of: "lo stesso giorno"; the zero Period where none was
	// Known returns what the word at a token of the text is, where the caller has it at hand; nil has Read look it up. It is not
	// asked for tokens of digits.
	Known  func(token int) *Word
	marks  []mark
	words  []Word // of the sentence, where Known is nil
	key    []byte
	reader reader
}

// Reset makes s ready for another article; its memory is used again.
func (s *State) Reset(c Context) { s.Context, s.Spoken = c, value.Period{} }

// Read appends the mentions of a sentence to dst, in order and without overlaps. The cost is linear in its tokens.
func (g *Grammar) Read(dst []claims.Mention, t *text.Text, sentence int, c *State) []claims.Mention {
	s := t.Sentences[sentence]
	r := &c.reader
	*r = reader{g: g, src: t.Source, toks: t.Tokens[s.First:s.Last], first: s.First, st: c}
	if !r.mark() {
		return dst
	}
	for i := 0; i < len(r.toks); {
		if !r.leads(i) {
			i++
			continue
		}
		f := r.best(i)
		if f.end <= i {
			i++
			continue
		}
		if !f.silent {
			m := r.mention(f, s.First)
			if c.Parts {
				m.Parts = r.parts(f, s.First)
			}
			dst = append(dst, m)
		}
		i = f.end
	}
	return dst
}

// found is one reading of tokens [first, end).
type found struct {
	first, end int
	kind       claims.Sort
	val        value.Value
	rule       string
	suffix     string // the bound, part of the rule's name
	silent     bool   // read, so that nothing inside is read, but no mention
}

// reader reads one sentence.
type reader struct {
	g     *Grammar
	src   string
	toks  []text.Token
	first int // of toks among the tokens of the text
	marks []mark
	seen  set // the classes of all marks: what needs one that is not there is not tried
	st    *State
	lean  int // where words that point nowhere are taken to point: 1 to what is to come

	amounts memo[amount] // what amount and measured have read, as several productions ask for it
	spans   memo[span]
}

// memo remembers what was read at the tokens asked for last. The zero memo is empty.
type memo[T any] struct {
	slots [2]struct {
		token, end int // token is counted from 1
		read       T
	}
}

// at returns what was read at token i, and the token behind it; ok is false where that is not remembered.
func (m *memo[T]) at(i int) (read T, end int, ok bool) {
	s := &m.slots[i&1]
	return s.read, s.end, s.token == i+1
}

// keep remembers what was read at token i.
func (m *memo[T]) keep(i int, read T, end int) (T, int) {
	s := &m.slots[i&1]
	s.token, s.end, s.read = i+1, end, read
	return read, end
}

// mention turns a reading into a mention; base is the token that the sentence starts with.
func (r *reader) mention(f found, base int) claims.Mention {
	rule := r.g.lang + "/" + f.rule
	if f.suffix != "" {
		rule += "." + f.suffix
	}
	if p, ok := f.val.(value.Period); ok && p.From != value.NoDay && p.To != value.NoDay {
		r.st.Spoken = p
	}
	return claims.Mention{
		Span: text.Span{Start: r.toks[f.first].Start, End: r.toks[f.end-1].End}, First: base + f.first, Last: base + f.end,
		Kind: f.kind, Value: f.val, Rule: rule,
	}
}

// production is one rule of the grammar: it reads at a token whose classes meet its start.
type production struct {
	start set
	read  func(r *reader, i int) found
}

// best returns the longest reading that starts at token i, or none.
func (r *reader) best(i int) (top found) {
	has := r.marks[i].has | r.marks[i].many.has
	for k := range productions {
		p := &productions[k]
		if p.start&has == 0 {
			continue
		}
		if f := p.read(r, i); f.end > top.end {
			top = f
		}
	}
	return top
}
