package extract

import (
	"strings"

	"verifica/claims"
	"verifica/claims/name"
	"verifica/claims/value"
)

// given makes a claim of the full name of a person whom the article names in full and no register knows: its first name is compared
// with that which other articles give. Where a word of kinship stands beside it the person may be a relative of another one of that
// surname, and the claim says so.
func (r *reader) given(entity int) {
	e := &r.article.Names.Entities[entity]
	if !e.Full || e.Known || strings.Count(e.Name, " ") == 0 {
		return
	}
	surname := strings.ToLower(e.Name[strings.LastIndexByte(e.Name, ' ')+1:])
	var d draft
	for i := range r.article.Names.Mentions {
		m := &r.article.Names.Mentions[i]
		quote := r.text.Quote(m.Span)
		if m.Entity != entity || len(m.Entities) > 1 || m.Description || !strings.HasSuffix(strings.ToLower(quote), surname) || !strings.Contains(quote, " ") {
			continue
		}
		if d.sentence == nil {
			d.sentence = r.sentenceAt(m.Span)
			d.Attribute, d.Event, d.Subject = "name", r.roleEvent(e.Name), []string{e.Name}
			d.Value, d.Mode, d.Evidence.Span = value.Text{Text: quote}, claims.Asserted, m.Span
			d.Instance = claims.Instance{Of: "given", Key: surname}
		}
		if r.beside(m, "parente") {
			d.Asides = []string{"kin"}
		}
	}
	if d.sentence != nil {
		r.drafts = append(r.drafts, d)
	}
}

// beside reports whether a word of a class stands within five words of a name, no other name between.
func (r *reader) beside(m *name.Mention, class string) bool {
	s := r.sentenceAt(m.Span)
	at := -1
	for k := range s.Items {
		if s.Items[k].Overlaps(m.Span) {
			at = k
			break
		}
	}
	for _, step := range [...]int{-1, 1} {
		for k := at + step; at >= 0 && k >= 0 && k < len(s.Items) && abs(k-at) <= 5 && s.Items[k].Sort() != claims.PersonName; k += step {
			if s.Rules.Has(&s.Items[k], class) {
				return true
			}
		}
	}
	return false
}
