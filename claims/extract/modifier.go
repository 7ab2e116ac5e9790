package extract

import (
	"verifica/claims/frame"
	"verifica/claims/match"
)

// unread returns a modifier of the noun at item i that no rule has read: an adjective beside it or a complement with
// "di". Such a modifier may narrow what is counted, so the claim meets only claims with the same one.
func (r *reader) unread(s *frame.Sentence, m match.Match, i int) string {
	k := i + 1
	if k < m.Found.Last || k >= len(s.Items) {
		return ""
	}
	it := &s.Items[k]
	if it.Mention != nil || it.Stop != match.NoStop {
		return ""
	}
	if s.Rules.Has(it, "di") && k+1 < len(s.Items) {
		n := &s.Items[k+1]
		if s.Rules.Has(n, "uno") {
			return "" // "sei colpi di una pistola" describes
		}
		if n.Mention == nil && n.Stop == match.NoStop && len(s.Rules.Events(n)) == 0 && !s.Rules.Has(n, "sinistro") {
			return r.stem(n.Lower)
		}
		return ""
	}
	if s.Rules.Has(it, "funzione") || s.Rules.Has(it, "ciascuno") || s.Rules.Has(it, "aggettivo-vuoto") || len(it.Lower) < 4 || len(r.grammars(s.Index).Verbs.Forms(it.Lower)) > 0 {
		return ""
	}
	if code := r.grammars(s.Index).Names.Nationality(it.Lower); code != "" {
		return "of:" + code
	}
	return r.stem(it.Lower)
}
