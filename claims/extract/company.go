package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/value"
)

// company is the value of a rule that reads one of several persons: all that one enumeration names, "la giornalista Anna Riva, il
// sacerdote Luca Neri e Marco Valli".
func (r *reader) company(s *frame.Sentence, i int) value.Value {
	first, last := r.enumerated(s, i)
	var names []string
	for k := first; k <= last; k++ {
		if s.Items[k].Sort() == claims.PersonName && s.Items[k].Name >= 0 {
			names = append(names, r.article.Canonical(s.Items[k].Name)...)
		}
	}
	return value.People{Names: frame.Unique(names)}
}

// enumerated returns the first and the last person of the enumeration that the person at item i stands in.
func (r *reader) enumerated(s *frame.Sentence, i int) (first, last int) {
	first, last = i, i
	for k := r.nextPerson(s, last, 1); k >= 0; k = r.nextPerson(s, last, 1) {
		last = k
	}
	for k := r.nextPerson(s, first, -1); k >= 0; k = r.nextPerson(s, first, -1) {
		first = k
	}
	return first, last
}

// nextPerson returns the person that a comma or "e" parts from the one at item i, up to four words of an office between; -1 if
// there is none. An aside with an age may stand behind a name: "Anna Riva, 52 anni,".
func (r *reader) nextPerson(s *frame.Sentence, i, step int) int {
	joined := false
	for k, n := i+step, 0; k >= 0 && k < len(s.Items) && n < 6; k, n = k+step, n+1 {
		it := &s.Items[k]
		switch {
		case it.Sort() == claims.PersonName && it.Name >= 0:
			if !joined || k > 0 && (s.Rules.Has(&s.Items[k-1], "di") || s.Rules.Has(&s.Items[k-1], "da")) {
				return -1
			}
			return k
		case it.Lower == "," || it.Mention == nil && (it.Lower == "e" || it.Lower == "ed"):
			joined = true
		case it.Stop != match.NoStop, it.Mention != nil && it.Sort() != claims.Age, it.Lower == "che", it.Lower == "con", it.Lower == "per", it.Lower == "da":
			return -1
		case it.Mention == nil && !s.Rules.Has(it, "art") && !s.Rules.Has(it, "di") && len(r.grammars(s.Index).Verbs.Forms(it.Lower)) > 0 && !s.Rules.Has(it, "carica"):
			return -1
		}
	}
	return -1
}
