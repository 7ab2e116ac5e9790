package quantity

import (
	"verifica/claims"
	"verifica/claims/text"
)

// quantityStart are the classes that a number, an amount or a bound on one can start with.
var quantityStart = setOf(digits, card, one, half, dozen, heap, bound, between, from, minus, currency, middle, scale)

// timeStart are the classes that a time can start with.
var timeStart = dayStart | setOf(from, within, until, before, later, hours, hourWord, noon, in, at, article, bound)

// productions lists the grammar, most specific first: of two readings of the same words the earlier one wins.
var productions = [...]production{
	{setOf(digits), raceProduction},
	{setOf(digits, card, one, half, ordinal), kickoffProduction},
	{setOf(digits, timeUnit), playProduction},
	{setOf(digits, agent, dozen, card), ageProduction},
	{setOf(digits, card), scoreProduction},
	{timeStart, timeProduction},
	{setOf(digits, ordinal, roman), ordinalProduction},
	{quantityStart, quantityProduction},
}

// quantityProduction reads numbers and amounts with their bounds.
func quantityProduction(r *reader, i int) found {
	if e := r.phone(i); e > 0 {
		return found{first: i, end: e, silent: true}
	}
	s, k := r.measured(i)
	s = r.sharing(s, i, k)
	if k == 0 || s.only && !r.believable(i, k, s) {
		return found{}
	}
	rule := ruleNames[s.kind]
	f := found{first: i, end: k, kind: s.kind, val: s.Range, rule: rule, suffix: s.suffix}
	return r.asAge(f, s)
}

var ruleNames = map[claims.Sort]string{
	claims.Number: "numero", claims.Percent: "percento", claims.Money: "denaro", claims.Dimension: "misura", claims.Duration: "durata",
}

// believable refuses what looks like a number and is none: "sei stato", part of a name ("G7"), a version, "uno" as a
// pronoun, "un'ora" of "tra un'ora" is read elsewhere.
func (r *reader) believable(i, k int, s span) bool {
	if s.num.article {
		return s.kind != claims.Number && !(k-i == 2 && r.is(i+1, ordinal) && s.kind == claims.Duration)
	}
	if s.kind != claims.Number {
		return true
	}
	switch {
	case r.toks[i].Class == text.Number && r.tight(i) && (r.toks[i-1].Class == text.Word && !elided(r.toks[i-1].Lower)):
		return false
	case r.toks[i].Class == text.Number && r.tight(i) && r.dash(i-1) > 0 && r.tight(i-1) && r.capital(i-2):
		return false // "F-35", "Covid-19"
	case r.isName(i, k):
		return false
	case k-i > 1:
		return true
	case r.st.Alone && len(r.toks) == 1:
		return true
	case r.key(i, "pronoun") > 0 && (!r.g.english || !r.counts(k)), r.key(i, "nothing") > 0 && len(r.toks) > 1:
		return false
	case r.key(i, "art thou") > 0:
		return !r.verbal(i, k)
	case r.key(i, "zero") > 0 && r.key(i-1, "is") > 0, r.is(i-1, point):
		return false
	}
	if e := r.dash(k); e > 0 && r.tight(k) && r.tight(e) && r.toks[i].Class == text.Word && e < len(r.toks) && r.toks[e].Class == text.Word {
		return false // "venti-uno"
	}
	if e := r.dash(i - 1); e > 0 && r.tight(i) && r.tight(i-1) && r.toks[i].Class == text.Word && i > 1 && r.toks[i-2].Class == text.Word {
		return false
	}
	return true
}

// elided reports whether a word ends in the apostrophe of an elision: "dell'11".
func elided(w string) bool { return w[len(w)-1] == '\'' || len(w) > 3 && w[len(w)-3:] == "’" }

// verbal reports whether "sei" is the verb: after "tu" or "ci", or before a participle or an adverb of it.
func (r *reader) verbal(i, k int) bool {
	return r.key(i-1, "you") > 0 || r.key(k, "been") > 0
}
