package name

import (
	"strings"

	"verifica/claims/text"
)

// start says in which ways a word may start a name; most words may in none, and no stage looks at them again.
type start uint8

const (
	capitalised start = 1 << iota // by a capital
	multiple                      // as the first of several words of the lexicon: "la casa bianca"
	placed                        // as a word for a street, a venue or a part of the land: "il lago di"
	described                     // as a word that stands for somebody: "il premier", "il 45enne"
)

// starts returns the ways of a form in lower case with its record, capitals aside.
func (l *Lexicon) starts(lower string, w word) (s start) {
	if w.longest > 1 {
		s = multiple | described
	}
	if w.classes.is(street | venue | nature) {
		s |= placed
	}
	_, office := l.sense(w, anOffice)
	_, description := l.sense(w, aDescription)
	if office || description || w.classes.is(capitalWord|soil|couple|man|former|fellow) || strings.HasSuffix(lower, "enne") {
		s |= described
	}
	return s
}

// mark looks up every token once.
func (r *reader) mark() {
	for i := range r.tok {
		t := &r.tok[i]
		if t.Class != text.Word {
			continue
		}
		w := r.wordOf(i)
		r.marks[i], r.starts[i] = w.word, w.starts
		if t.Caps != text.NoCaps {
			r.starts[i] |= capitalised
		}
	}
}

func (r *reader) wordOf(i int) Word {
	if r.Known != nil {
		return *r.Known(i)
	}
	return r.l.Word(r.tok[i].Lower)
}

// Word is what a form in lower case may be in a name.
type Word struct {
	word
	starts start
}

// Word returns what a form in lower case may be.
func (l *Lexicon) Word(lower string) Word {
	w, ok := l.look(lower)
	if !ok {
		if k := strings.IndexAny(lower, "'’"); k > 2 { // the English genitive: "Trump’s"
			w, _ = l.look(lower[:k])
		}
	}
	return Word{w, l.starts(lower, w)}
}

// has reports whether token i belongs to one of the classes; tokens outside the text belong to none.
func (r *reader) has(i int, c classes) bool {
	return i >= 0 && i < len(r.tok) && r.marks[i].classes.is(c)
}

// lower returns token i in lower case, "" outside the text.
func (r *reader) lower(i int) string {
	if i < 0 || i >= len(r.tok) {
		return ""
	}
	return r.tok[i].Lower
}

// sense returns the sense that token i alone has in kind k.
func (r *reader) sense(i int, k kind) (sense, bool) {
	if i < 0 || i >= len(r.tok) || r.marks[i].n == 0 {
		return sense{}, false
	}
	return r.l.sense(r.marks[i], k)
}

// phrase returns the record of the longest name of several words that starts at token i and ends before last, and the
// token behind it; the end is i where there is none.
func (r *reader) phrase(i, last int) (word, int) {
	if i >= len(r.tok) || r.marks[i].longest < 2 {
		return word{}, i
	}
	p := &r.phrases[i]
	if int(p.last) != last+1 {
		w, end := r.findPhrase(i, last)
		*p = phraseAt{w, int32(last + 1), int32(end)}
	}
	return p.word, int(p.end)
}

// phraseAt is what phrase said of a token, asked with a last token, which is counted from 1; several stages ask the same.
type phraseAt struct {
	word
	last, end int32
}

func (r *reader) findPhrase(i, last int) (word, int) {
	n, longest := 1, min(int(r.marks[i].longest), last-i)
	for n < longest && (r.tok[i+n].Class != text.Word || r.has(i+n, inner)) {
		n++
	}
	if n < 2 {
		return word{}, i
	}
	key, ends := appendStraight(r.buf[:0], r.tok[i].Lower), r.ends[:0] // lower case, one space between, straight apostrophes
	for k := i + 1; k < i+n; k++ {
		key = appendStraight(append(key, ' '), r.tok[k].Lower)
		ends = append(ends, len(key))
	}
	r.buf, r.ends = key, ends
	for ; n > 1; n-- {
		if w, ok := look(r.l, key[:ends[n-2]]); ok && w.n > 0 {
			return w, i + n
		}
	}
	return word{}, i
}

func appendStraight(b []byte, s string) []byte {
	if p := strings.Index(s, "’"); p >= 0 {
		b = append(b, s[:p]...)
		b = append(b, '\'')
		return append(b, s[p+len("’"):]...)
	}
	return append(b, s...)
}

// capital reports whether token i is a word with a capital.
func (r *reader) capital(i int) bool {
	return i >= 0 && i < len(r.tok) && r.tok[i].Class == text.Word && r.tok[i].Capital()
}

// quote returns the words of the tokens [i, end) with single spaces.
func (r *reader) quote(i, end int) string {
	s := r.t.Source[r.tok[i].Start:r.tok[end-1].End]
	if !strings.ContainsAny(s, "\n\t") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// sign reports whether token i is the sign s.
func (r *reader) sign(i int, s string) bool { return r.lower(i) == s && r.tok[i].Class != text.Word }
