package name

import (
	"strings"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// declared reads an organisation whose acronym stands in brackets behind it, "l'Autorità per le garanzie nelle
// comunicazioni (Agcom)", and remembers the acronym.
func (r *reader) declared(s text.Sentence, i int) int {
	if !r.capital(i) || i == 0 || !r.sign(i-1, "(") || !r.sign(i+1, ")") || i-1 <= s.First {
		return 0
	}
	if _, sigla := r.sense(i, aSigla); sigla || len(r.tok[i].Lower) < 2 || len(r.tok[i].Lower) > 9 {
		return 0
	}
	first, ok := r.expansion(s, i-1, bare(r.tok[i].Lower))
	if !ok {
		if first, ok = r.authority(s, i-1); !ok || !r.sense1(i, anOrg) {
			return 0
		}
	}
	name := r.quote(first, i-1)
	e := entry{Name: name, ID: slug(r.tok[i].Lower)}
	if o, ok := r.sense(i, anOrg); ok {
		e = r.l.entry(o.ref)
	}
	r.orgAt(first, i-1, e)
	return r.orgAt(i, i+1, e)
}

// expansion finds the words before the bracket at token k whose initials an acronym spells; they start with a capital.
func (r *reader) expansion(s text.Sentence, k int, acronym string) (int, bool) {
	for i := k - 1; i >= max(s.First, k-14); i-- {
		if r.tok[i].Class != text.Word || r.taken[i] != 0 {
			return 0, false
		}
		if r.capital(i) && r.tok[i].Lower[0] == acronym[0] && r.spells(i, k, acronym) && k-i > 1 {
			return i, true
		}
	}
	return 0, false
}

// authority finds the word for a body with a capital that starts the words before the bracket at token k: "l'Autorità per
// l'energia" need not spell its acronym.
func (r *reader) authority(s text.Sentence, k int) (int, bool) {
	for i := k - 1; i >= max(s.First, k-10); i-- {
		if r.tok[i].Class != text.Word || r.taken[i] != 0 || r.has(i, auxiliary|says) {
			return 0, false
		}
		if r.capital(i) && r.has(i, body) {
			return i, k-i > 1
		}
	}
	return 0, false
}

// spells reports whether an acronym can be read off the starts of the words [i, k): one letter or more of each word that
// takes part, function words aside.
func (r *reader) spells(i, k int, acronym string) bool {
	if acronym == "" {
		return true
	}
	if i >= k {
		return false
	}
	if r.has(i, function) && r.spells(i+1, k, acronym) {
		return true
	}
	w := bare(r.tok[i].Lower)
	for n := 1; n <= min(len(w), len(acronym)) && w[:n] == acronym[:n]; n++ {
		if r.spells(i+1, k, acronym[n:]) || acronym[n:] == "" {
			return true
		}
	}
	return false
}

// promote gives the acronyms that the article declares to the rest of its text.
func (r *reader) promote() {
	known := map[string]int{}
	for k := range r.out.Mentions {
		m := &r.out.Mentions[k]
		if m.Kind == claims.Organisation && m.Last == m.First+1 {
			known[r.tok[m.First].Lower] = m.Entity
		}
	}
	if len(known) == 0 {
		return
	}
	for i := range r.tok {
		if id, ok := known[bare(r.tok[i].Lower)]; ok && r.taken[i] == 0 && r.capital(i) {
			r.mention(i, i+1, id, value.People{Names: []string{r.out.Entities[id].Name}}, "it/ente.sigla")
			r.latest().Actor = true
		}
	}
}

// listed makes persons of the names in a list with a person: "Acerbi, Thuram e Tomori".
func (r *reader) listed() {
	for k := 0; k < len(r.out.Mentions); k++ {
		m := r.out.Mentions[k]
		if m.Kind != claims.PersonName || !r.sport {
			continue
		}
		i := m.Last
		if i+1 >= len(r.tok) || !r.has(i, joins) && !r.sign(i, ",") || r.taken[i+1] != 0 || !r.capital(i+1) || r.marks[i+1].n > 0 || r.has(i+1, function|calendar|ordinary) {
			continue
		}
		if r.tok[i+1].Caps == text.FirstCap && !r.capital(i+2) && !strings.HasSuffix(r.tok[i+1].Lower, "'") {
			r.person(i+1, i+2, 0)
		}
	}
}
