package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
)

// shares reports whether the text gives the name at item who its share of what the number at item i counts: the name heads the
// clause ("a Lodi tre case", "Lodi: tre case"), is a complement of the noun ("tre case di Lodi"), or several names of the sentence have a
// number each. A name that only says where things happened, or where they went, parts nothing: "tre auto verso Lodi".
func (r *reader) shares(s *frame.Sentence, i, who int) bool {
	if s.Items[who].Sort() == claims.PersonName || s.Items[who].Sort() == claims.Organisation || numbered(s, i) {
		return true
	}
	if who < i {
		k := who
		for k > 0 && s.Items[k-1].Stop == match.NoStop {
			k--
		}
		if who-k <= 1 && i-who <= 4 {
			return true
		}
	}
	if who > i && who-i <= 4 && s.Rules.Has(&s.Items[who-1], "di") {
		return true
	}
	return r.numberedNames(s) > 1
}

// numberedNames counts the segments of a sentence that hold both a name and a bare number.
func (r *reader) numberedNames(s *frame.Sentence) (n int) {
	name, number := false, false
	for k := range s.Items {
		it := &s.Items[k]
		switch {
		case it.Stop != match.NoStop || it.Mention == nil && it.Lower == "e":
			if name && number {
				n++
			}
			name, number = false, false
		case it.Name >= 0 || r.capital(s, k):
			name = true
		case it.Sort() == claims.Number:
			number = true
		}
	}
	if name && number {
		n++
	}
	return n
}
