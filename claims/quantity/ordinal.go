package quantity

import (
	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// ordinalProduction reads "terzo", "21º", "ventitreesimo", "XXI secolo"; "secondo il Cremlino" and "prima di" are none.
func ordinalProduction(r *reader, i int) found {
	n, k := r.ordinalAt(i)
	if k == 0 {
		return found{}
	}
	v := value.Exact(n, "")
	v.Ordinal = true
	return found{first: i, end: k, kind: claims.Ordinal, val: v, rule: "ordinale"}
}

func (r *reader) ordinalAt(i int) (float64, int) {
	if i < len(r.toks) && r.toks[i].Class == text.Number {
		return r.markedOrdinal(i)
	}
	if n, k := romanAt(r, i); k > 0 && (r.st.Alone && len(r.toks) == 1 && len(r.toks[i].Lower) > 1 || r.is(k, roman) && (len(r.toks[i].Lower) > 1 || r.is(i-1, article) || r.is(i-1, in))) {
		return float64(n), k
	}
	s, k := r.word(i, ordinal)
	if k == 0 || s.a <= 2 && !r.counted(i, k) || r.partName(i, k) {
		return 0, 0
	}
	return s.a, k
}

// partName reports whether an ordinal is a noun: "nei quarti", "gli ottavi di finale", "pochi centesimi", "a seconda di".
func (r *reader) partName(i, k int) bool {
	switch {
	case r.key(i-1, "depending") > 0:
		return true
	case len(r.toks) <= 2:
		return false
	case r.key(i, "small part") > 0:
		return !r.counts(k)
	case r.key(i, "knock-out round") > 0:
		return r.key(k, "final") > 0 || !r.counts(k) && (r.is(i-1, article) || r.is(i-1, of) || r.is(i-1, in) || r.is(i-1, at) || r.is(i-1, from))
	}
	return false
}

// markedOrdinal reads "21º", "1ª", "1°", "33esimo", "XXI". A degree sign behind a figure over 31, or before a letter of
// temperature, is one of degrees.
func (r *reader) markedOrdinal(i int) (float64, int) {
	n := small(r.toks[i].Lower)
	k := i + 1
	if n <= 0 || !r.tight(k) || k >= len(r.toks) {
		return 0, 0
	}
	switch r.toks[k].Lower {
	case "º", "ª", "^":
		return float64(n), k + 1
	case "°":
		if n <= 31 && !r.is(k, currency) && (r.wordAt(k+1) && !r.is(i-1, minus) || k+1 == len(r.toks) && i == 0 && n <= 10) {
			return float64(n), k + 1
		}
	}
	if e := r.dash(k); e > 0 && r.tight(e) && e < len(r.toks) && len(r.toks[e].Lower) == 5 { // "22-esimo"
		k = e
	}
	if e := r.key(k, "ordinal end"); e > 0 && (len(r.toks[k].Lower) > 1 || n <= maxLetterOrdinal && !r.toks[k].Capital() && r.endOfWord(e)) {
		return float64(n), e
	}
	return 0, 0
}

// maxLetterOrdinal bounds what "3o" and "4a" count.
const maxLetterOrdinal = 199

// counted reports whether "primo" or "secondo" at i is an ordinal: an article or the like stands before it, or it stands
// alone. "secondo" before a name or an article is a preposition, "prima" is mostly an adverb.
func (r *reader) counted(i, k int) bool {
	if r.is(i-1, article) || r.is(i-1, of) || r.is(i-1, in) || r.is(i-1, at) || r.is(i-1, one) || r.is(i-1, this) || r.is(i-1, that) || r.is(i-1, from) {
		return !r.is(i-1, one) || r.counts(k) // "un secondo" is a time
	}
	if len(r.toks) == k-i {
		return true
	}
	switch {
	case r.key(i, "according to") > 0:
		return false
	case r.key(i, "earlier") > 0:
		return r.key(k, "occasion") > 0 || r.is(i-1, per)
	case r.key(i, "first with company") > 0:
		return i > 0 && !r.is(k, article)
	}
	return false
}
