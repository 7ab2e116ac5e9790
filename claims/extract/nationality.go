package extract

import (
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/text"
	"verifica/claims/value"
)

// nationalities makes claims of what the article says of its persons' nationality. Those that only the register knows are
// no statement of the article.
func (r *reader) nationalities() {
	said := map[int]bool{}
	for _, m := range r.article.Names.Mentions {
		e := &r.article.Names.Entities[m.Entity]
		if m.Kind != claims.PersonName || !e.Stated() || len(e.Nationality) == 0 || said[m.Entity] {
			continue
		}
		s := r.sentenceAt(m.Span)
		span, ok := r.nationalityWords(s, m.First, m.Last)
		if !ok {
			continue
		}
		said[m.Entity] = true
		d := draft{sentence: s}
		d.Attribute, d.Event = "nationality", r.roleEvent(e.Name)
		d.Subject, d.Value = []string{e.Name}, value.Set{Labels: e.Nationality}
		d.Mode, d.Evidence.Span = claims.Asserted, span
		d.Trail = []claims.Step{{Rule: "it/nome.nazionalita", From: r.text.Quote(span), Made: d.Value.Canonical()}}
		r.drafts = append(r.drafts, d)
	}
}

// nationalityWords returns the words that give the nationality of the person at tokens [first, last): "cittadina con doppia
// nazionalità" behind the name, or what stands between the article and the name.
func (r *reader) nationalityWords(s *frame.Sentence, first, last int) (text.Span, bool) {
	tok := r.text.Tokens
	for k := last; k < min(last+4, s.Last); k++ {
		if !strings.HasPrefix(tok[k].Lower, "cittadin") && tok[k].Lower != "nazionalità" {
			continue
		}
		end := k + 1
		for end < s.Last && end < k+8 && (tok[end].Class == text.Word || tok[end].Lower == "-") {
			end++
		}
		return text.Span{Start: tok[k].Start, End: tok[end-1].End}, true
	}
	for k := last; k+1 < min(last+5, s.Last) && (k > last || tok[k].Lower == ","); k++ { // "Neri, anch'egli polacco"
		if r.nationWord(s, tok[k].Lower) && tok[k+1].Class != text.Word {
			return text.Span{Start: tok[first].Start, End: tok[k].End}, true
		}
	}
	k := first
	for k > s.First && k > first-4 && tok[k-1].Class == text.Word && tok[k-1].Caps == text.NoCaps {
		k--
	}
	return text.Span{Start: tok[k].Start, End: tok[last-1].End}, k < first
}

// nationWord reports whether a word in lower case is the adjective of a country.
func (r *reader) nationWord(s *frame.Sentence, word string) bool {
	return r.grammars(s.Index).Names.Nationality(word) != ""
}
