package quantity

import (
	"slices"
	"unicode/utf8"

	"verifica/claims/text"
)

// mark is what one token can be: by itself, and as the start of a phrase of n tokens.
type mark struct {
	entry
	many   entry
	n      int
	future bool // it has the ending of one
}

// content are the classes without one of which there is nothing to read; the others only lead to it.
var content = setOf(digits, card, half, thousand, scale, dozen, heap, ordinal, agent, middle, month, weekday, relday, daypart, noon, season,
	holiday, weekend, timeUnit, roman, cent, currency, unit)

// reach is how many tokens may lead from the first of a reading to its first token of content, phrases apart.
const reach = 5

// mark looks up every token and reports whether any can start a reading.
func (r *reader) mark() bool {
	c := r.st
	c.marks = c.marks[:0]
	if c.Known == nil {
		c.words = slices.Grow(c.words[:0], len(r.toks))[:len(r.toks)]
		for i := range r.toks {
			if r.toks[i].Class != text.Number {
				c.words[i] = r.g.Word(r.toks[i].Lower)
			}
		}
	}
	for i := range r.toks {
		m := r.one(i)
		r.seen |= m.has | m.many.has
		if i > 0 && m.has.has(one) && c.marks[i-1].has.has(hours) { // "all'una"
			r.seen |= setOf(noon)
		}
		c.marks = append(c.marks, m)
	}
	r.marks = c.marks
	return r.seen&content != 0
}

// leads reports whether content stands at token i or within reach behind it.
func (r *reader) leads(i int) bool {
	m := &r.marks[i]
	if m.has&content != 0 || m.many.has&content != 0 {
		return true
	}
	if m.has|m.many.has == 0 {
		return false
	}
	if m.has.has(hours) && r.is(i+1, one) {
		return true
	}
	for k := i + 1; k < len(r.marks) && k <= i+m.n+reach; k++ {
		if r.marks[k].has&content != 0 || r.marks[k].many.has&content != 0 {
			return true
		}
	}
	return false
}

func (r *reader) one(i int) (m mark) {
	t := &r.toks[i]
	switch t.Class {
	case text.Number:
		m.has = setOf(digits)
		return m
	case text.Punct, text.Symbol:
		if r.apostrophe(i) && r.tight(i+1) && r.toks[i+1].Class == text.Number && (len(r.toks[i+1].Lower) == 2 || len(r.toks[i+1].Lower) == 3 && r.toks[i+1].Lower[1:] == "00") && !r.tight(i) {
			m.has = setOf(key) // "nel '45"
			return m
		}
		if i == 0 && r.st.Alone && t.Lower == "," && len(r.toks) == 2 && r.tight(1) && r.toks[1].Class == text.Number {
			m.has = setOf(digits) // ",77"
			return m
		}
		if silent(t.Lower) || t.Lower == "+" {
			if r.signs(i) {
				m.has = setOf(minus)
			}
			return m
		}
	}
	w := r.known(i)
	m.entry, m.future = w.entry, w.future
	switch {
	case w.words > 1:
		m.many, m.n = r.phrase(i, int(w.words))
	case !w.listed && m.has == 0 && t.Capital():
		if _, k := romanAt(r, i); k > 0 {
			m.has = setOf(roman)
		}
	}
	return m
}

// known returns what the word at token i can be.
func (r *reader) known(i int) *Word {
	if r.st.Known != nil {
		return r.st.Known(r.first + i)
	}
	return &r.st.words[i]
}

// signs reports whether a dash or plus at i is the sign of the figure behind it: " -0,3", "+2".
func (r *reader) signs(i int) bool {
	if i+1 >= len(r.toks) || !r.tight(i+1) || r.toks[i+1].Class != text.Number || i > 0 && r.tight(i) && r.toks[i-1].Class != text.Punct {
		return false
	}
	return r.dash(i) > 0 || r.sign(i, "+")
}

// silent reports whether a sign means nothing to the grammar.
func silent(s string) bool {
	switch s[0] {
	case ',', '.', ';', ':', '(', ')', '"', '!', '?', '-', '[', ']', '/':
		return true
	}
	return false
}

// maxPhrase bounds the tokens of a phrase in packs.
const maxPhrase = 8

// phrase returns the entry of the longest phrase of at most n tokens from i on, and its length.
func (r *reader) phrase(i, n int) (entry, int) {
	longest := min(n, len(r.toks)-i, maxPhrase)
	for n = 1; n < longest && r.inner(i+n); {
		n++
	}
	if n < 2 {
		return entry{}, 0
	}
	key, ends := r.st.key[:0], [maxPhrase]int{}
	for k := 0; k < n; k++ {
		if l := len(key); k > 0 && key[l-1] != '\'' && !(l > 2 && string(key[l-3:]) == "’") {
			key = append(key, ' ')
		}
		key = append(key, r.toks[i+k].Lower...)
		ends[k] = len(key)
	}
	r.st.key = key
	for ; n > 1; n-- {
		if e, ok := look(r.g, key[:ends[n-1]]); ok && e.n > 0 {
			return e, n
		}
	}
	return entry{}, 0
}

// inner reports whether token i may stand in a phrase, not first.
func (r *reader) inner(i int) bool { return r.toks[i].Class == text.Number || r.known(i).inner }

// is reports whether token i may belong to class c, by itself or as a phrase.
func (r *reader) is(i int, c class) bool {
	return i >= 0 && i < len(r.marks) && (r.marks[i].has | r.marks[i].many.has).has(c)
}

// word returns the sense in class c at token i and the token behind it; the phrase goes before the word.
// The token is 0 where there is none.
func (r *reader) word(i int, c class) (sense, int) {
	if i < 0 || i >= len(r.marks) {
		return sense{}, 0
	}
	m := &r.marks[i]
	if s, ok := r.g.sense(m.many, c); ok {
		return s, i + m.n
	}
	if !m.has.has(c) {
		return sense{}, 0
	}
	if m.n == 0 && m.entry.n == 0 {
		return r.g.derived(&r.toks[i], c), i + 1
	}
	if s, ok := r.g.sense(m.entry, c); ok {
		return s, i + 1
	}
	return sense{}, 0
}

// key returns the token behind the word or phrase at i that packs call by that name, or 0.
func (r *reader) key(i int, name string) int {
	if i < 0 || i >= len(r.marks) {
		return 0
	}
	m := &r.marks[i]
	if r.g.named(m.many, name) {
		return i + m.n
	}
	if r.g.named(m.entry, name) {
		return i + 1
	}
	return 0
}

// skip returns i, or the token behind it where it is of class c.
func (r *reader) skip(i int, c class) int {
	if _, k := r.word(i, c); k > 0 {
		return k
	}
	return i
}

// sign reports whether token i is s.
func (r *reader) sign(i int, s string) bool { return i >= 0 && i < len(r.toks) && r.toks[i].Lower == s }

// tight reports whether nothing stands between tokens i-1 and i.
func (r *reader) tight(i int) bool {
	return i > 0 && i < len(r.toks) && r.toks[i-1].End == r.toks[i].Start
}

// dash returns the token behind a dash at i, or 0.
func (r *reader) dash(i int) int {
	if i < 0 || i >= len(r.toks) || r.toks[i].Class != text.Punct && r.toks[i].Class != text.Symbol {
		return 0
	}
	switch r.toks[i].Lower {
	case "-", "–", "—", "‑", "−":
		return i + 1
	}
	return 0
}

// capital reports whether token i is a word that starts with a capital.
func (r *reader) capital(i int) bool {
	return i >= 0 && i < len(r.toks) && r.toks[i].Class == text.Word && r.toks[i].Capital()
}

// apostrophe reports whether token i is the sign of minutes or of an elided century.
func (r *reader) apostrophe(i int) bool {
	if i < 0 || i >= len(r.toks) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(r.toks[i].Lower)
	return (c == '\'' || c == '’' || c == '′' || c == '‘') && r.toks[i].Class != text.Word
}
