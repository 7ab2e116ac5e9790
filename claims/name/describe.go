package name

import (
	"slices"
	"strconv"
	"strings"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// describe reads the words that stand for somebody named elsewhere: "il leader russo", "la premier", "i due", "il 45enne",
// and for a place: "la capitale saudita".
func (r *reader) describe() {
	r.mourn()
	r.each(described, func(s text.Sentence, i int) int {
		for _, read := range [...]func(*reader, text.Sentence, int) int{(*reader).capitalOf, (*reader).soilOf, (*reader).several, (*reader).byAge, (*reader).byRegister, (*reader).byOffice, (*reader).counterpart, (*reader).byNoun, (*reader).inOrder} {
			if end := read(r, s, i); end > 0 {
				return end
			}
		}
		return 0
	})
}

// capitalOf reads "la capitale saudita", "la metropoli turca" of a country whose capital or one city the article names.
func (r *reader) capitalOf(s text.Sentence, i int) int {
	if !r.has(i, capitalWord) || i == s.First {
		return 0
	}
	a, ok := r.sense(i+1, anAdjective)
	end := i + 2
	if !ok || end > s.Last {
		return 0
	}
	country := r.l.entry(a.ref)
	if r.lower(i) != "capitale" {
		return r.onlyCity(i, end, country.Code)
	}
	ref, ok := r.l.capitals.Get(country.Code)
	if !ok || r.at(end) != nil && r.at(end).Kind == claims.PlaceName {
		return 0
	}
	r.placeAt(i, end, r.l.entry(int(ref)), "it/luogo.capitale")
	r.latest().Description = true
	return end
}

// onlyCity reads "la metropoli turca" where the article names one city of that country.
func (r *reader) onlyCity(i, end int, code string) int {
	found := -1
	for id := range r.out.Entities {
		if p := r.out.Entities[id].Place.ID; strings.HasPrefix(p, code+"/") {
			if found >= 0 {
				return 0
			}
			found = id
		}
	}
	if found < 0 {
		return 0
	}
	r.mention(i, end, found, r.out.Entities[found].Place, "it/luogo.descritto")
	r.latest().Description = true
	return end
}

// soilOf reads "su una pista emiratina", "sul suolo russo", "in acque libiche": a place of that country.
func (r *reader) soilOf(s text.Sentence, i int) int {
	if !r.has(i, soil) || i+1 >= s.Last {
		return 0
	}
	a, ok := r.sense(i+1, anAdjective)
	if !ok {
		return 0
	}
	r.placeAt(i, i+2, r.l.entry(a.ref), "it/luogo.suolo")
	r.latest().Description = true
	return i + 2
}

// several reads "i due" and "i due leader": the last persons named, as many as it says.
func (r *reader) several(s text.Sentence, i int) int {
	if !r.has(i, couple) || !r.has(i-1, article) || i == s.First {
		return 0
	}
	n := map[string]int{"due": 2, "tre": 3}[r.lower(i)]
	end := i + 1
	if n == 0 || r.tok[i].Caps != text.NoCaps {
		return 0
	}
	if o, ok := r.sense(end, anOffice); ok && (o.is(plural) || strings.HasSuffix(r.lower(end), "er")) {
		end++
	} else if end < s.Last && r.tok[end].Class == text.Word && !r.has(end, auxiliary|says|preposition|joins) && !r.verbal(end) {
		return 0 // "i due Paesi", "i due feriti"
	}
	ids := r.lastPersons(s, i, n)
	if len(ids) != n {
		return 0
	}
	people := make([]string, n)
	for k, id := range ids {
		people[k] = r.out.Entities[id].Name
	}
	slices.Sort(people)
	r.mention(i, end, ids[0], value.People{Names: people}, "it/persona.insieme")
	m := r.latest()
	m.Entities, m.Description = ids, true
	return end
}

// verbal reports whether a word has the ending of a finite verb of the third person plural: "discuteranno", "parlano".
func (r *reader) verbal(i int) bool {
	w := r.tok[i].Lower
	return strings.HasSuffix(w, "nno") || strings.HasSuffix(w, "ano") || strings.HasSuffix(w, "ono") || strings.HasSuffix(w, "ebbero") || strings.HasSuffix(w, "ero")
}

// lastPersons returns the n persons named last before token i, in the order of the text: sentence by sentence backwards,
// none where a sentence brings more than are wanted, or where three sentences bring fewer.
func (r *reader) lastPersons(s text.Sentence, i, n int) (ids []int) {
	at := r.sentenceIndex(s.First)
	for k := at; k >= max(0, at-3) && len(ids) < n; k-- {
		var here []int
		for j := r.t.Sentences[k].First; j < min(i, r.t.Sentences[k].Last); j++ {
			m := r.at(j)
			if m == nil || m.Kind != claims.PersonName || m.First != j || r.possessor(j) {
				continue
			}
			for _, id := range append([]int{m.Entity}, m.Entities...) {
				if !slices.Contains(here, id) && !slices.Contains(ids, id) {
					here = append(here, id)
				}
			}
		}
		ids = append(here, ids...)
	}
	if len(ids) != n {
		return nil
	}
	return ids
}

// possessor reports whether the name at token i only narrows an office: "l'inviato di Trump".
func (r *reader) possessor(i int) bool {
	for k := i - 1; k >= max(0, i-6); k-- {
		if r.has(k, diPrep) {
			_, ok := r.sense(k-1, anOffice)
			_, adj := r.sense(k-1, anAdjective)
			return ok || adj || r.has(k-1, kin) || r.describing(k-1)
		}
		if r.tok[k].Class != text.Word || r.at(k) != nil && r.at(k).Kind == claims.PersonName {
			return false
		}
	}
	return false
}

// byAge reads "il 45enne" where one person of the article is of that age.
func (r *reader) byAge(s text.Sentence, i int) int {
	if !strings.HasSuffix(r.lower(i), "enne") || i == 0 || r.tok[i-1].Class != text.Number || r.tok[i-1].End != r.tok[i].Start {
		return 0
	}
	age, _ := strconv.Atoi(r.lower(i - 1))
	found := -1
	for id := range r.out.Entities {
		if e := &r.out.Entities[id]; e.Kind == claims.PersonName && e.age == age && age > 0 {
			if found >= 0 {
				return 0
			}
			found = id
		}
	}
	if found < 0 || !r.has(i-2, article) && !articled(r.lower(i-2)) || r.taken[i-1] > 0 {
		return 0
	}
	return r.described(i-1, i+1, found)
}

// described records a description of a person, instead of the names in it: "il presidente della Francia".
func (r *reader) described(i, end, id int) int {
	for k := i; k < end; k++ {
		if r.taken[k] > 0 {
			r.drop(k)
		}
	}
	r.mention(i, end, id, value.People{Names: []string{r.out.Entities[id].Name}}, "it/persona.descritta")
	r.latest().Description = true
	return end
}

// byRegister reads a description that the register ties to a person in office: "il tycoon", "lo zar".
func (r *reader) byRegister(s text.Sentence, i int) int {
	w, end := r.phrase(i, s.Last)
	if end == i {
		w, end = r.marks[i], i+1
	}
	if !r.definite(i) || r.apposed[i] {
		return 0
	}
	for n := 0; n < int(w.n); n++ {
		x := r.l.senseAt(w, n)
		if x.kind != aDescription {
			continue
		}
		id, known := r.byRef[x.ref]
		if !known || !r.out.Entities[id].inText || r.capital(end) {
			continue
		}
		return r.described(i, end, id)
	}
	return 0
}

// definite reports whether a definite article or a preposition with one stands before token i.
func (r *reader) definite(i int) bool {
	switch bare(r.lower(i - 1)) {
	case "il", "lo", "la", "l", "del", "dello", "della", "dell", "al", "allo", "alla", "all", "dal", "dallo", "dalla", "dall", "col", "sul", "sulla", "sull", "nel", "nella", "the":
		return true
	}
	return false
}
