package name

import (
	"strings"

	"verifica/claims/text"
	"verifica/claims/value"
)

// people is the value of a mention of one person.
func (r *reader) people(entity int) value.Value {
	return value.People{Names: []string{r.out.Entities[entity].Name}}
}

// sibling reads the first of two who share a surname, "Luca e Giorgia Bassani".
func (r *reader) sibling(s text.Sentence, i int, gender byte) int {
	if !r.has(i+1, joins) || i+3 >= s.Last || !r.capital(i+2) {
		return 0
	}
	if _, ok := r.sense(i+2, aGiven); !ok {
		return 0
	}
	end := r.run(s, i+2)
	if end != i+4 || !r.surnameAt(end-1) || r.strong(end-1, s.Last) {
		return 0
	}
	id := r.entityFor(r.canonical(i, i+1)+" "+r.canonical(end-1, end), gender)
	r.out.Entities[id].inText = true
	return r.personAt(i, i+1, id, "it/persona.nome")
}

// byGiven reads a given name alone, where one person of the article has it and is named in full: "Luca è stato dimesso".
func (r *reader) byGiven(s text.Sentence, i int) int {
	if id := r.givenOf(i); id >= 0 && r.standsAlone(s, i) && !r.capital(i+1) && !r.located(s, i, i+1) && !r.has(i, ordinary) {
		return r.personAt(i, i+1, id, "it/persona.nome")
	}
	return 0
}

// givenOf returns the one person of the article whose given name token i is, -1 if none or several.
func (r *reader) givenOf(i int) int {
	if _, ok := r.sense(i, aGiven); !ok {
		return -1
	}
	if r.sense1(i, aPlace) || r.sense1(i, anOrg) || r.tok[i].Caps == text.AllCaps {
		return -1
	}
	found := -1
	for _, id := range r.givens[r.fold(bare(r.tok[i].Lower))] {
		if e := &r.out.Entities[id]; e.Full && e.inText {
			if found >= 0 {
				return -1
			}
			found = id
		}
	}
	return found
}

// suffix returns the token behind a "jr." that ends a name.
func (r *reader) suffix(end int) int {
	switch r.lower(end) {
	case "jr", "junior", "sr", "senior":
		if r.sign(end+1, ".") && r.tok[end].End == r.tok[end+1].Start && r.tok[end].Len() == 2 {
			return end + 2
		}
		return end + 1
	}
	return end
}

// cut cuts a full name into its given name and its surname, folded; "jr." belongs to the surname: father and son are two.
func (r *reader) cut(name string) (given, surname string) {
	words := strings.Fields(name)
	n := len(words) - 1
	surname = r.fold(words[n])
	if t := strings.TrimSuffix(strings.ToLower(words[n]), "."); n > 0 && (t == "jr" || t == "sr" || t == "junior" || t == "senior") {
		n--
		surname = r.fold(words[n]) + " " + t
	}
	if n > 0 {
		given = r.fold(words[0])
	}
	return given, surname
}
