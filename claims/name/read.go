package name

import (
	"slices"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// reader reads one article.
type reader struct {
	l   *Lexicon
	t   *text.Text
	tok []text.Token
	day value.Day
	*Scratch
	nested int  // how many appositions officeBefore is inside of
	sport  bool // the article speaks of clubs
	taps   func(sentence int) []claims.Mention
}

// Scratch is memory that articles may be read in one after the other. The zero Scratch is ready; one goroutine may use it at a
// time.
type Scratch struct {
	// Known returns what the word at a token of the text is, where the caller has it at hand; nil has ReadWith look it up.
	Known func(token int) *Word

	out      Names
	marks    []word
	starts   []start
	phrases  []phraseAt
	buf      []byte
	ends     []int
	byID     map[string]int    // id of a place or organisation -> entity
	byRef    map[int]int       // entry of a person of the register -> entity
	surnames map[string][]int  // folded surname -> persons
	folds    map[string]string // word -> folded; articles share it, as it does not depend on them
	givens   map[string][]int  // folded given name -> persons
	firsts   map[string][]int  // first word of a longer name -> organisations
	victims  []Mention         // where somebody is first said to have been killed
	taken    []int32           // token -> mention + 1, -1 where words are read but are no mention
	apposed  []bool            // tokens of an office that stands by its holder
}

// reset makes s ready for a text of n tokens.
func (s *Scratch) reset(n int) {
	if s.byID == nil {
		s.byID, s.byRef, s.surnames, s.folds = map[string]int{}, map[int]int{}, map[string][]int{}, map[string]string{}
		s.givens, s.firsts = map[string][]int{}, map[string][]int{}
	}
	clear(s.byID)
	clear(s.byRef)
	clear(s.surnames)
	clear(s.givens)
	clear(s.firsts)
	s.victims = s.victims[:0]
	if len(s.folds) > 4096 {
		clear(s.folds)
	}
	s.out = Names{s.out.Entities[:0], s.out.Mentions[:0], s.out.Roles[:0]}
	s.marks, s.starts, s.phrases = zeros(s.marks, n+1), zeros(s.starts, n+1), zeros(s.phrases, n+1)
	s.taken, s.apposed = zeros(s.taken, n+1), zeros(s.apposed, n+1)
}

// zeros returns n zeros, in the memory of s where it is large enough.
func zeros[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	clear(s[:n])
	return s[:n]
}

// Read finds the names of an article. published dates the register: who "il presidente" is depends on the day. taken
// returns the quantities already read in a sentence, whose words are no names; it may be nil. The cost is linear in the
// length of the text.
func (l *Lexicon) Read(t *text.Text, published claims.Publication, taken func(sentence int) []claims.Mention) *Names {
	return l.ReadWith(new(Scratch), t, published, taken)
}

// ReadWith is Read with memory from scratch. What it returns stays as it is until scratch is used again.
func (l *Lexicon) ReadWith(scratch *Scratch, t *text.Text, published claims.Publication, taken func(sentence int) []claims.Mention) *Names {
	scratch.reset(len(t.Tokens))
	r := &reader{l: l, t: t, tok: t.Tokens, day: published.From, Scratch: scratch, taps: taken}
	if published.From == 0 && published.To == 0 && published.Basis == "" {
		r.day = value.NoDay
	}
	r.mark()
	r.reserve()
	r.each(capitalised, r.declared)
	r.each(capitalised, r.full)
	r.nicknames()
	r.each(capitalised|multiple, r.titled)
	r.nicknames()
	r.promote()
	r.each(capitalised|multiple|placed, r.other)
	r.listed()
	r.sort()
	r.roles()
	r.describe()
	r.sort()
	return &r.out
}

// each calls read at every word that may start a name in one of the ways and is not read yet; read returns the token behind
// what it read, or 0.
func (r *reader) each(ways start, read func(s text.Sentence, i int) int) {
	for k := range r.t.Sentences {
		s := &r.t.Sentences[k]
		if s.Zone == text.Footer {
			continue
		}
		for i := s.First; i < s.Last; {
			if r.starts[i]&ways == 0 || r.taken[i] != 0 {
				i++
				continue
			}
			i = max(read(*s, i), i+1)
		}
	}
}

// reserve keeps the words of quantities from being read as names, and sees whether clubs are spoken of.
func (r *reader) reserve() {
	games := 0
	for i := range r.tok {
		if r.marks[i].classes.is(sport) {
			games++
		}
	}
	for n := range r.t.Sentences {
		if r.taps == nil {
			break
		}
		for _, m := range r.taps(n) {
			if m.Kind == claims.Score {
				games++
			}
			if m.Kind == claims.Date || m.Kind == claims.Clock || m.Kind == claims.Money || m.Kind == claims.Dimension {
				for k := m.First; k < m.Last && k < len(r.taken); k++ {
					r.taken[k] = -1
				}
			}
		}
	}
	r.sport = games >= 2
}

// sort puts the mentions in the order of the text.
func (r *reader) sort() {
	slices.SortStableFunc(r.out.Mentions, func(a, b Mention) int { return a.First - b.First })
	for k := range r.out.Mentions {
		for i := r.out.Mentions[k].First; i < r.out.Mentions[k].Last; i++ {
			r.taken[i] = int32(k + 1)
		}
	}
}

// mention records a mention of tokens [i, end) and returns end.
func (r *reader) mention(i, end, entity int, v value.Value, rule string) int {
	e := &r.out.Entities[entity]
	span := text.Span{Start: r.tok[i].Start, End: r.tok[end-1].End}
	if end == i+1 { // the English genitive stays outside
		span.End = span.Start + len(bare(r.t.Source[span.Start:span.End]))
	}
	r.out.Mentions = append(r.out.Mentions, Mention{Mention: claims.Mention{Span: span, First: i, Last: end, Kind: e.Kind, Value: v, Rule: rule}, Entity: entity})
	for k := i; k < end; k++ {
		r.taken[k] = int32(len(r.out.Mentions))
	}
	e.last = end
	if e.Kind == claims.PersonName {
		k, _ := slices.BinarySearch(e.ends, end)
		e.ends = slices.Insert(e.ends, k, end)
	}
	return end
}

// latest returns the mention recorded last.
func (r *reader) latest() *Mention { return &r.out.Mentions[len(r.out.Mentions)-1] }

// at returns the mention that token i belongs to, nil if none.
func (r *reader) at(i int) *Mention {
	if i < 0 || i >= len(r.taken) || r.taken[i] <= 0 {
		return nil
	}
	return &r.out.Mentions[r.taken[i]-1]
}

// entity adds an entity.
func (r *reader) entity(e Entity) int {
	r.out.Entities = append(r.out.Entities, e)
	return len(r.out.Entities) - 1
}

// spell keeps the first place of every spelling of an entity; capitals alone are no other spelling.
func (r *reader) spell(entity int, span text.Span) {
	e := &r.out.Entities[entity]
	q := r.t.Quote(span)
	if slices.Contains(e.spelt, q) || allCaps(q) && len(e.spelt) > 0 {
		return
	}
	e.spelt = append(e.spelt, q)
	e.Spellings = append(e.Spellings, span)
}

func allCaps(s string) bool {
	for _, c := range s {
		if 'a' <= c && c <= 'z' {
			return false
		}
	}
	return true
}

// bare returns a word without the apostrophe that ends it.
func bare(s string) string {
	for _, q := range []string{"'", "’"} {
		if n := len(s) - len(q); n > 0 && s[n:] == q {
			return s[:n]
		}
	}
	return s
}
