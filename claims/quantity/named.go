package quantity

import (
	"verifica/claims/text"
)

// reachOfCue is how many tokens away a word may stand that says what a number or unit means.
const reachOfCue = 12

// near reports whether the word or phrase that packs call by that name stands near tokens [i, end).
func (r *reader) near(i, end int, name string) bool {
	for k := max(0, i-reachOfCue); k < i; k++ {
		if r.key(k, name) > 0 {
			return true
		}
	}
	for k := end; k < len(r.toks) && k < end+reachOfCue; k++ {
		if r.key(k, name) > 0 {
			return true
		}
	}
	return false
}

// isName reports whether the figures at [i, k) are part of a name and count nothing: "legge 104", "Boeing 737", "Formula 1",
// "il 118".
func (r *reader) isName(i, k int) bool {
	if r.toks[i].Class != text.Number || r.st.Alone || r.hardCounts(k) {
		return false
	}
	if r.key(i-2, "in a series") > 0 {
		return false // "l'edizione numero 31", "il derby numero 61"
	}
	counts := r.counts(k) && !r.goesOnSingular(k)
	if r.key(i-1, "designator") > 0 || r.key(i-1, "reads") > 0 && !counts || r.key(i-1, "capital designator") > 0 && r.capital(i-1) && !counts {
		return true
	}
	if counts {
		return false
	}
	e, ok := r.g.look(r.toks[i].Lower)
	return ok && r.g.named(e, "emergency") && r.key(i-1, "the single") > 0
}

// phone returns the token behind a telephone number at i, or 0: figures of at least six digits, in groups of which the first
// starts with a zero, or behind a word that says so.
func (r *reader) phone(i int) int {
	if r.toks[i].Class != text.Number || r.st.Alone {
		return 0
	}
	digits, k := 0, i
	for n := 0; k < len(r.toks) && n < maxTokens; n++ {
		w := r.toks[k].Lower
		if r.toks[k].Class != text.Number || wholeDigits(w) != len(w) || k > i && !r.tight(k) && !r.spaced(k) {
			break
		}
		digits += len(w)
		k++
		if (r.sign(k, "/") || r.dash(k) > 0 || r.sign(k, ".")) && k+1 < len(r.toks) && r.tight(k+1) && r.toks[k+1].Class == text.Number {
			k++
		}
	}
	if digits < 6 || k > len(r.toks) {
		return 0
	}
	if r.toks[i].Lower[0] == '0' && len(r.toks[i].Lower) > 1 && k > i+1 {
		return k
	}
	for b := max(0, i-4); b < i; b++ {
		if r.key(b, "telephone") > 0 {
			return k
		}
	}
	return 0
}

// matches reports whether "giornate" at k are rounds of a league: "squalificato per tre giornate".
func (r *reader) matches(k int) bool { return r.key(k, "round") > 0 && r.near(k, k+1, "league") }

// ofHeat reports whether the degrees before token k are of temperature.
func (r *reader) ofHeat(k int) bool { return !r.st.Alone && r.near(k-1, k, "temperature") }
