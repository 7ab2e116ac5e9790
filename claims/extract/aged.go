package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
)

// aged returns the name that an age is set behind: "Neri, 87 anni"; "Neri, 29 anni, e Riva, di 46"; "per Neri, che compie 60
// anni"; -1 if none.
func aged(s *frame.Sentence, i int) int {
	k := i - 1
	if k > 0 && s.Rules.Has(&s.Items[k], "di") {
		k--
	}
	if k > 0 && s.Items[k].Stop == match.Comma && s.Items[k-1].Sort() == claims.PersonName {
		return k - 1
	}
	return relative(s, i)
}

// ownDeed reports whether the word at item k is what befalls or belongs to one person and is no person itself, so that an age
// behind "di" and a name is that person's: "l'arresto di Neri, 63 anni", "il furgone era di Neri, 45 anni", but not "la figlia
// di Neri, 23 anni".
func ownDeed(s *frame.Sentence, k int) bool {
	return k >= 0 && s.Items[k].Lower != "" && s.Rules.Has(&s.Items[k], "di-una-persona")
}
