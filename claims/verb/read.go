package verb

import (
	"slices"

	"verifica/claims/text"
)

// Scratch is memory that the sentences of one article share. The zero Scratch is ready; one goroutine may use it at a time.
type Scratch struct {
	tokens   []token
	segments []segment
	groups   []Group  // what is left of the last block
	clauses  []Clause // the same
}

// Read returns the clauses and verb groups of a sentence. The cost is linear in its length.
func (l *Lexicon) Read(t *text.Text, sentence int) Analysis {
	return l.ReadWith(new(Scratch), t, sentence)
}

// ReadWith is Read with memory from scratch. What it returns stays as it is when scratch is used again.
func (l *Lexicon) ReadWith(scratch *Scratch, t *text.Text, sentence int) Analysis {
	r := reader{lex: l, text: t, sentence: t.Sentences[sentence], tokens: scratch.tokens[:0], cuts: scratch.segments[:0],
		groups: room(scratch.groups, 8), clauses: room(scratch.clauses, 8)}
	r.classify()
	r.cut()
	r.decide()
	r.attribute()
	scratch.tokens, scratch.segments = r.tokens, r.cuts
	scratch.groups, scratch.clauses = r.groups[len(r.groups):], r.clauses[len(r.clauses):]
	return Analysis{Clauses: slices.Clip(r.clauses)}
}

// room returns an empty slice over what is left of a block, or over a new block where fewer than n are left.
func room[T any](left []T, n int) []T {
	if cap(left) < n {
		return make([]T, 0, 6*n)
	}
	return left[:0]
}
