package name

import (
	"strings"

	"verifica/claims"
	"verifica/claims/text"
)

// byNoun reads "l'uomo", "la ragazza", "l'attaccante", "la vittima": the one person whom it can mean among those that the article has
// named so far. Where the article also brings in somebody without a name, "un uomo", it means nobody for certain.
func (r *reader) byNoun(s text.Sentence, i int) int {
	if !r.definite(i) || r.taken[i] != 0 || r.tok[i].Caps != text.NoCaps {
		return 0
	}
	if r.lower(i) == "vittima" {
		if id := r.victim(i); id >= 0 {
			return r.described(i, i+1, id)
		}
		return 0
	}
	if r.apposed[i] {
		return 0
	}
	o, office := r.sense(i, anOffice)
	calling := office && !o.is(plural) && (strings.HasPrefix(r.l.entry(o.ref).Name, "-") || r.player(o))
	if !r.has(i, man) && !calling || r.has(i+1, diPrep) && !r.statedAge(i+1) || r.capital(i+1) || r.adjective(i+1) || r.sign(i+1, ",") && r.personNext(i+2) {
		return 0
	}
	if r.narrowedBy(s, i) {
		return 0
	}
	gender := nounGender(r.lower(i))
	if gender == 0 {
		gender = articleGender(bare(r.lower(i - 1)))
	}
	id := r.onlyPerson(i, gender)
	if id < 0 || r.unnamed(i) {
		return 0
	}
	return r.described(i, i+1, id)
}

// narrowedBy reports whether the words around the noun at token i make it somebody else, or nobody: "il fratello dell'autista", "l'autista
// morto", "ha fatto il maestro".
func (r *reader) narrowedBy(s text.Sentence, i int) bool {
	if next := i + 1; next < s.Last && r.tok[next].Class == text.Word && !r.has(next, function|says|decides|gives) {
		return true
	}
	switch r.lower(i - 2) {
	case "fatto", "fa", "fare", "faceva", "fece", "fanno", "facendo":
		return true
	}
	return r.has(i-1, diPrep) && r.has(i-2, kin)
}

// player reports whether an office is a place in a team.
func (r *reader) player(o sense) bool {
	switch r.l.entry(o.ref).Name {
	case "of.goalkeeper", "of.forward", "of.midfielder", "of.defender":
		return true
	}
	return false
}

// nounGender returns the gender that the ending of a word for a person tells.
func nounGender(w string) byte {
	switch {
	case w == "uomo", strings.HasSuffix(w, "o"), strings.HasSuffix(w, "ore"):
		return 'm'
	case strings.HasSuffix(w, "a") && !strings.HasSuffix(w, "ista"), strings.HasSuffix(w, "trice"):
		return 'f'
	}
	return 0
}

// statedAge reports whether "di 81 anni" stands at token k.
func (r *reader) statedAge(k int) bool {
	return k+2 < len(r.tok) && r.tok[k+1].Class == text.Number && r.has(k+2, human)
}

// onlyPerson returns the one person of a gender named before token i, in its sentence or the three before, whose other names
// are no possessor of an office; -1 if none or several.
func (r *reader) onlyPerson(i int, gender byte) int {
	found := -1
	for k := r.back(i); k < i; k++ {
		m := r.at(k)
		if m == nil || m.Kind != claims.PersonName || m.First != k || m.Description || r.possessor(k) {
			continue
		}
		g := r.out.Entities[m.Entity].Gender
		if gender != 0 && g != 0 && g != gender || m.Entity == found {
			continue
		}
		if found >= 0 || gender != 0 && g == 0 {
			return -1
		}
		found = m.Entity
	}
	return found
}

// back returns the token from which on what stands before token i may still be meant: three sentences, two hundred words at most.
func (r *reader) back(i int) int {
	return max(r.t.Sentences[max(0, r.sentenceIndex(i)-3)].First, i-200)
}

// unnamed reports whether the noun at token i is first said of somebody unknown: "un uomo è stato fermato. L'uomo".
func (r *reader) unnamed(i int) bool {
	for k := r.back(i) + 1; k < i; k++ {
		if w := bare(r.lower(k - 1)); (w == "un" || w == "una" || w == "uno") && (r.has(k, man) || r.lower(k) == r.lower(i)) && !r.alreadyNamed(k) {
			return true
		}
	}
	return false
}

// alreadyNamed reports whether a name follows the noun at token k in apposition: "un uomo di 40 anni, Marco Neri".
func (r *reader) alreadyNamed(k int) bool {
	for n := k + 1; n < min(k+8, len(r.tok)); n++ {
		if r.sign(n, ".") {
			return false
		}
		if r.personNext(n) {
			return r.sign(n-1, ",")
		}
	}
	return false
}

// victim returns the one person whom the article says was killed before token i: "l'omicidio di Luigi Mauro", "della moglie,
// Ilaria Bovio"; -1 if none or several.
func (r *reader) victim(i int) int {
	if len(r.victims) == 0 || r.victims[0].First >= i || len(r.victims) > 1 && r.victims[1].First < i {
		return -1
	}
	return r.victims[0].Entity
}

// mourn finds where somebody is first said to have been killed.
func (r *reader) mourn() {
	seen := map[int]bool{}
	for _, m := range r.out.Mentions {
		if m.Kind == claims.PersonName && !m.Description && !seen[m.Entity] && r.killed(m.First) {
			seen[m.Entity] = true
			r.victims = append(r.victims, m)
		}
	}
}

// killed reports whether the person at token k is the object of a noun of killing, directly or by kinship.
func (r *reader) killed(k int) bool {
	n := k - 1
	if r.sign(n, ",") {
		n--
	}
	if r.has(n, kin) || r.has(n, man) {
		n--
	}
	if !r.has(n, diPrep) {
		return false
	}
	switch r.lower(n - 1) {
	case "omicidio", "uccisione", "assassinio", "femminicidio", "delitto", "morte":
		return true
	}
	return false
}

// inOrder reads "il primo ... il secondo" of the two persons whom the sentence before brings.
func (r *reader) inOrder(s text.Sentence, i int) int {
	first := r.lower(i) == "primo" || r.lower(i) == "prima"
	if !first && r.lower(i) != "secondo" && r.lower(i) != "seconda" || !r.definite(i) || r.taken[i] != 0 {
		return 0
	}
	if w := i + 1; w < s.Last && !r.has(w, auxiliary) && !r.sign(w, ",") && !r.has(w, says) {
		return 0 // "il primo ministro"
	}
	other := false
	for k := max(s.First, i-40); k < min(s.Last, i+40); k++ {
		if k != i && r.definite(k) && (first && strings.HasPrefix(r.lower(k), "second") || !first && (r.lower(k) == "primo" || r.lower(k) == "prima")) {
			other = true
		}
	}
	at := r.sentenceIndex(i)
	if !other || at == 0 {
		return 0
	}
	ids := r.lastPersons(r.t.Sentences[at-1], s.First, 2)
	switch {
	case len(ids) != 2:
		return 0
	case first:
		return r.described(i, i+1, ids[0])
	}
	return r.described(i, i+1, ids[1])
}
