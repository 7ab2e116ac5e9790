package extract

import (
	"slices"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/value"
)

// captive returns who was freed in the exchange that item i of a sentence speaks of: the person named last before it that
// holds no office and is not the price; in the article's first words also one named behind it ("In cambio di nulla Neri è
// libero"). Nobody where none is named.
func (r *reader) captive(s *frame.Sentence, i int, price value.Value) []string {
	at := s.Items[i].Start
	found, ahead := "", ""
	for _, m := range r.article.Names.Mentions {
		if m.Kind != claims.PersonName || m.Entity < 0 {
			continue
		}
		e := &r.article.Names.Entities[m.Entity]
		if e.Known || paid(price, e.Name) {
			continue
		}
		if m.Start < at {
			found = e.Name
		} else if ahead == "" {
			ahead = e.Name
		}
	}
	if found == "" {
		found = ahead
	}
	if found == "" {
		return nil
	}
	return []string{found}
}

// paid reports whether a person is among those given in exchange.
func paid(price value.Value, who string) bool {
	p, ok := price.(value.People)
	return ok && slices.Contains(p.Names, who)
}

// captives reports whether an article speaks of prisoners: "quattro per centottanta" counts people there, and votes elsewhere.
func (r *reader) captives() bool {
	for i := range r.article.Sentences {
		s := &r.article.Sentences[i]
		for k := range s.Items {
			if s.Rules.Has(&s.Items[k], "cattivita") {
				return true
			}
		}
	}
	return false
}
