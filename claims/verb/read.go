package verb

import (
	"slices"

	"verifica/claims/text"
)

// Scratch is memory that sentences share. The zero Scratch is ready; one goroutine may use it at a time.
type Scratch struct {
	// Known returns what the word at a token of the text is, where the caller has it at hand; nil has ReadWith look it up. It is
	// not asked for tokens of digits.
	Known func(token int) *Word

	tokens   []token
	segments []segment
	groups   []Group  // of the sentences read since the last Reset, as far as they lie in one block
	clauses  []Clause // the same
}

// Reset hands the memory of all analyses made with s out again: nobody may look at them any more.
func (s *Scratch) Reset() { s.groups, s.clauses = s.groups[:0], s.clauses[:0] }

// Read returns the clauses and verb groups of a sentence. The cost is linear in its length.
func (l *Lexicon) Read(t *text.Text, sentence int) Analysis {
	return l.ReadWith(new(Scratch), t, sentence)
}

// ReadWith is Read with memory from scratch. What it returns stays as it is until scratch is reset.
func (l *Lexicon) ReadWith(scratch *Scratch, t *text.Text, sentence int) Analysis {
	r := reader{lex: l, known: scratch.Known, text: t, sentence: t.Sentences[sentence], tokens: scratch.tokens[:0], cuts: scratch.segments[:0],
		groups: room(scratch.groups, 8), clauses: room(scratch.clauses, 8)}
	r.classify()
	r.cut()
	r.decide()
	r.attribute()
	scratch.tokens, scratch.segments = r.tokens, r.cuts
	scratch.groups, scratch.clauses = taken(scratch.groups, r.groups), taken(scratch.clauses, r.clauses)
	return Analysis{Clauses: slices.Clip(r.clauses)}
}

// room returns an empty slice over what is left of a block, or over a new, larger one where fewer than n are left.
func room[T any](block []T, n int) []T {
	if cap(block)-len(block) < n {
		return make([]T, 0, max(6*n, 2*cap(block)))
	}
	return block[len(block):]
}

// taken returns the block with the piece that room gave in it; a piece that outgrew its block is a block of its own.
func taken[T any](block, piece []T) []T {
	if cap(piece) == cap(block)-len(block) {
		return block[:len(block)+len(piece)]
	}
	return piece
}
