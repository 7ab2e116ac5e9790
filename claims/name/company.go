package name

import (
	"verifica/claims/text"
)

// company reads a firm by the form of company behind its name, "la Edil Murge srl", and two acronyms in one, "Fiom-Cgil".
func (r *reader) company(s text.Sentence, i int) int {
	if !r.capital(i) {
		return 0
	}
	if _, org := r.sense(i, anOrg); org && i+2 < s.Last && r.sign(i+1, "-") && glued(r.tok, i+1) {
		if x, ok := r.sense(i+2, anOrg); ok && !x.is(club) {
			name := r.quote(i, i+3)
			return r.orgAt(i, i+3, entry{Name: name, ID: slug(name)})
		}
	}
	end := i + 1
	for end < min(i+6, s.Last) && (r.capital(end) || r.has(end, joins|diPrep) && r.capital(end+1)) && !r.form(end) {
		end++
	}
	if !r.form(end) || end >= s.Last || r.taken[end] != 0 || r.has(i, function) {
		return 0
	}
	name := r.quote(i, end+1)
	return r.orgAt(i, end+1, entry{Name: name, ID: slug(r.quote(i, end))})
}

// form reports whether token k is a form of company.
func (r *reader) form(k int) bool {
	switch r.lower(k) {
	case "srl", "spa", "snc", "sas", "sapa", "srls", "gmbh", "ltd", "inc", "scarl", "plc":
		return true
	}
	return false
}

// shortened reads an organisation by the first word of a longer name said before: "la Virtus" of "la Virtus Bologna".
func (r *reader) shortened(s text.Sentence, i int) int {
	if !r.capital(i) || r.marks[i].n > 0 || r.has(i, function|ordinary|calendar|body|venue|street) || r.capital(i+1) || !r.certain(s, i) {
		return 0
	}
	ids := r.firsts[r.t.Source[r.tok[i].Start:r.tok[i].End]]
	if len(ids) != 1 {
		return 0
	}
	r.mention(i, i+1, ids[0], r.people(ids[0]), "it/ente.breve")
	r.latest().Actor = true
	return i + 1
}

// made reports whether the organisation at token i is a thing it made: "una Alfa Romeo Giulia".
func (r *reader) made(i int) bool {
	switch bare(r.lower(i - 1)) {
	case "un", "una":
		return i > 0
	}
	return false
}
