package quantity

import (
	"strings"

	"verifica/claims/text"
)

// maxWord bounds the length of a number word: "novecentonovantanovemilanovecentonovantanove" has 43 letters.
const maxWord = 160

// unknown returns what a word that is not in the lexicon can be: a number of a thousand or more written in one word, its
// ordinal or its age. It leaves quickly: such a word holds "mil" and starts like a number.
func (g *Grammar) unknown(lower string) (e entry) {
	if len(lower) < 5 || len(lower) > maxWord || g.english {
		return e
	}
	if strings.IndexByte("cdmnoqstuv", lower[0]) < 0 || !strings.Contains(lower, "mil") && !strings.HasSuffix(lower[:len(lower)-1], "esim") {
		return e
	}
	if _, ok := g.fused(lower); ok {
		e.has = setOf(card)
	} else if _, ok := g.fusedOrdinal(lower); ok {
		e.has = setOf(ordinal)
	}
	return e
}

// derived returns the sense of a word that unknown accepted.
func (g *Grammar) derived(t *text.Token, c class) sense {
	if c == card {
		n, _ := g.fused(t.Lower)
		return sense{class: c, a: n}
	}
	n, _ := g.fusedOrdinal(t.Lower)
	return sense{class: c, a: n}
}

// fused reads a number written in one word: "duecentoquarantatremilasettecento", "tremilioniduecentomila".
func (g *Grammar) fused(w string) (float64, bool) {
	if w == "" {
		return 0, true
	}
	for _, m := range scales {
		if i := strings.Index(w, m.form); i >= 0 {
			head, ok1 := g.head(w[:i], m.value)
			rest, ok2 := g.fused(w[i+len(m.form):])
			return head*m.value + rest, ok1 && ok2 && rest < m.value && len(w) > len(m.form)
		}
	}
	if e, ok := g.look(w); ok {
		if s, ok := g.sense(e, card); ok {
			return s.a, s.a > 0
		}
	}
	return 0, false
}

// head reads what a scale multiplies; "mille" stands alone.
func (g *Grammar) head(w string, scale float64) (float64, bool) {
	if w == "" || w == "un" {
		return 1, true
	}
	n, ok := g.fused(w)
	return n, ok && n > 1 && n < max(scale, 1e6)
}

var scales = []struct {
	form  string
	value float64
}{{"miliardi", 1e9}, {"miliardo", 1e9}, {"milioni", 1e6}, {"milione", 1e6}, {"mila", 1e3}, {"mille", 1e3}}

// fusedOrdinal reads "cinquecentounesimo", "duemillesimo".
func (g *Grammar) fusedOrdinal(w string) (float64, bool) {
	if len(w) < 7 || strings.IndexByte("oaie", w[len(w)-1]) < 0 || w[len(w)-5:len(w)-1] != "esim" {
		return 0, false
	}
	stem := w[:len(w)-5]
	for _, s := range ordinalTails {
		if strings.HasSuffix(stem, s.tail) {
			if n, ok := g.fused(stem[:len(stem)-len(s.tail)] + s.form); ok {
				return n, true
			}
		}
	}
	return 0, false
}

// ordinalTails are the ends that a number word loses before "-esimo".
var ordinalTails = []struct{ tail, form string }{
	{"mill", "mila"}, {"mill", "mille"}, {"milion", "milioni"}, {"", "o"}, {"", "e"}, {"", "i"}, {"", "a"}, {"", ""},
}
