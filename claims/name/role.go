package name

import (
	"strings"

	"verifica/claims"
	"verifica/claims/text"
)

// roles reads the offices, callings and kinships that stand beside persons.
func (r *reader) roles() {
	for k := 0; k < len(r.out.Mentions); k++ {
		m := r.out.Mentions[k]
		if m.Kind != claims.PersonName || m.Description || m.Entity < 0 {
			continue
		}
		s := r.sentenceOf(m.First)
		if r.respective(s, k) {
			continue
		}
		if first, ok := r.officeBefore(s, m.First); ok && !r.plainOffice(first) {
			r.role(m.Entity, first, m.First, first, m.Last)
			r.second(s, m, first)
		} else if ok {
			r.together(k, first)
		}
		if first, last, ok := r.officeAfter(s, m.Last); ok {
			r.role(m.Entity, first, last, m.First, last)
		}
		if first, last, ok := r.lostOffice(s, m.Last); ok {
			r.role(m.Entity, first, last, m.First, last)
			r.out.Roles[len(r.out.Roles)-1].Former = true
		}
		if first, last, ok := r.appointed(s, m.Last); ok {
			r.role(m.Entity, first, last, m.First, last)
		}
		r.affiliation(m)
		r.ageOf(m)
		r.nationality(s, m)
	}
}

// sentenceOf returns the sentence that holds a token.
func (r *reader) sentenceOf(token int) text.Sentence {
	if k := r.sentenceIndex(token); k < len(r.t.Sentences) {
		return r.t.Sentences[k]
	}
	return text.Sentence{}
}

// sentenceIndex returns the index of the sentence that holds a token.
func (r *reader) sentenceIndex(token int) int {
	lo, hi := 0, len(r.t.Sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if r.t.Sentences[mid].Last <= token {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// officeAt returns the token behind the office or kinship that starts at token k.
func (r *reader) officeAt(k, last int) (sense, int, bool) {
	if w, end := r.phrase(k, last); end > k {
		if o, ok := r.l.sense(w, anOffice); ok {
			return o, end, true
		}
	}
	o, ok := r.sense(k, anOffice)
	return o, k + 1, ok
}

// officeBefore finds the office of an apposition that ends right before the name at token i: back over adjectives and
// complements, no sign but the comma before the name.
func (r *reader) officeBefore(s text.Sentence, i int) (int, bool) {
	k, comma := i-1, false
	if r.has(k, diPrep|article) && !r.has(k, kin) {
		return 0, false // whose office it is: "l'inviato di Trump"; an article parts the two: "per i pm il Contabile"
	}
	if k > s.First && r.sign(k, ",") {
		k, comma = k-1, true
	}
	for ; k >= max(s.First, i-12); k-- {
		if r.tok[k].Class != text.Word || r.has(k, auxiliary|says) {
			return 0, false
		}
		if m := r.at(k); m != nil && m.Kind == claims.PersonName {
			before, ok := r.holding(s, m.First)
			if !ok {
				return 0, false
			}
			k = before
			continue
		}
		if r.has(k, joins) || comma && r.has(k, inPrep|traPrep) && !articled(r.lower(k)) {
			return 0, false
		}
		_, end, ok := r.officeAt(k, s.Last)
		if !ok && r.has(k, kin) {
			end, ok = k+1, (r.has(k+1, diPrep) || k+1 == i || r.sign(k+1, ",")) && !r.mate(k)
		}
		if ok && end <= i && r.complement(end, i) {
			k = r.widest(s, k)
			if comma && !r.has(k-1, article|former) && !articled(r.lower(k-1)) {
				return 0, false
			}
			return r.formerAt(s, k), true
		}
	}
	return 0, false
}

// widest returns the start of the longest office that holds token k: "capo del fondo sovrano" and not "sovrano".
func (r *reader) widest(s text.Sentence, k int) int {
	for j := max(s.First, k-5); j < k; j++ {
		if w, end := r.phrase(j, s.Last); end > k {
			if _, ok := r.l.sense(w, anOffice); ok {
				return j
			}
		}
	}
	return k
}

// holding returns the token before the "di" that binds the person at token i to another's office: "inviato del presidente
// Trump", false where nothing binds him.
func (r *reader) holding(s text.Sentence, i int) (int, bool) {
	if r.has(i-1, diPrep) {
		return i - 1, true
	}
	if r.nested == 2 {
		return 0, false
	}
	r.nested++
	defer func() { r.nested-- }()
	if first, ok := r.officeBefore(s, i); ok && first > s.First && r.has(first-1, diPrep) {
		return first - 1, true
	}
	return 0, false
}

// midOf reports whether the name at token i follows an office that "di" binds: "del presidente Trump".
func (r *reader) midOf(i int) bool {
	for k := i - 1; k >= max(0, i-6); k-- {
		if r.has(k, diPrep) {
			return true
		}
		if r.tok[k].Class != text.Word {
			return false
		}
	}
	return false
}

// complement reports whether the tokens [k, i) between an office and a name only narrow the office: adjectives, "di" and
// "per" with their nouns, names of places and bodies. Verbs, other prepositions and clauses part the two.
func (r *reader) complement(k, i int) bool {
	for n := k; n < i; n++ {
		switch {
		case r.sign(n, ",") && n == i-1:
		case r.tok[n].Class != text.Word:
			return false
		case r.has(n, diPrep|perPrep|article), r.lower(n) == "presso", r.has(n, aPrep) && articled(r.lower(n)), r.has(n, inPrep) && articled(r.lower(n)):
		case r.at(n) != nil, r.capital(n), r.adjective(n), r.sign(n, ",") && r.at(n-1) != nil:
		case r.has(n-1, diPrep|perPrep|article|aPrep|inPrep) && !r.has(n, function): // the noun of the complement
		case r.sense1(n, anOffice):
		case !r.has(n, function) && (r.has(n+1, diPrep) || r.describing(n)):
		default:
			return false
		}
	}
	return true
}

// adjective reports whether token n is the adjective of a country.
func (r *reader) adjective(n int) bool {
	_, ok := r.sense(n, anAdjective)
	return ok
}

func (r *reader) sense1(n int, k kind) bool {
	_, ok := r.sense(n, k)
	return ok
}

// describing reports whether a word has the ending of an adjective of office: "speciale", "nazionale", "militare", "uscente".
func (r *reader) describing(n int) bool {
	w := r.tok[n].Lower
	for _, end := range [...]string{"ale", "ali", "are", "ente", "ano", "ana", "ese", "ivo", "iva", "ico", "ica", "ario", "aria", "ante", "uto", "uta", "ato", "ata", "oso", "osa"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// formerAt includes the "ex" before an office.
func (r *reader) formerAt(s text.Sentence, k int) int {
	if k > s.First && r.has(k-1, former) {
		return k - 1
	}
	if k-1 > s.First && r.sign(k-1, "-") && r.has(k-2, former) {
		return k - 2
	}
	return k
}

// officeAfter reads ", inviato per il Medio Oriente" behind a name: a comma, an article or "ex", an office, up to the next
// sign or verb.
func (r *reader) officeAfter(s text.Sentence, i int) (first, last int, ok bool) {
	if i+1 >= s.Last || !r.sign(i, ",") && !r.sign(i, "(") {
		return 0, 0, false
	}
	first = i + 1
	if r.tok[first].Class == text.Number && r.has(first+1, human) && r.sign(first+2, ",") { // ", 32 anni, corrispondente"
		first += 3
	}
	for first < s.Last && (r.has(first, article) || r.lower(first) == "di" && r.lower(first+1) == "mestiere" || r.lower(first) == "mestiere") {
		first++
	}
	k := first
	if k < s.Last && r.has(k, former) {
		if k++; r.sign(k, "-") {
			k++
		}
	}
	if k >= s.Last {
		return 0, 0, false
	}
	_, end, found := r.officeAt(k, s.Last)
	if !found && r.has(k, kin) && r.has(k+1, diPrep) && !r.mate(k) {
		end, found = k+1, true
	}
	if !found || r.ofNext(end, s) {
		return 0, 0, false
	}
	return first, r.roleEnd(s, end), true
}

// ofNext reports whether the office before token end belongs to the next name: "Trump, il premier Starmer".
func (r *reader) ofNext(end int, s text.Sentence) bool {
	for end < s.Last && r.adjective(end) {
		end++
	}
	m := r.at(end)
	return m != nil && m.Kind == claims.PersonName && m.First == end
}

// roleEnd returns the token behind the complements of an office: up to a sign, a verb or a relative.
func (r *reader) roleEnd(s text.Sentence, k int) int {
	for n := 0; k < s.Last && n < 10; k, n = k+1, n+1 {
		if m := r.at(k); m != nil {
			if m.Kind == claims.PersonName && !r.has(k-1, diPrep) && !r.midOf(k) {
				return k
			}
			continue
		}
		if r.tok[k].Class != text.Word || r.has(k, auxiliary|says|joins) || r.lower(k) == "che" || r.has(k, conPrep|daPrep|towards|traPrep) {
			return k
		}
		if !r.has(k, diPrep|perPrep|article|aPrep|inPrep) && !r.adjective(k) && !r.capital(k) && !r.has(k-1, diPrep|perPrep|article|aPrep|inPrep) && !r.describing(k) {
			return k
		}
	}
	for k > 0 && r.has(k-1, preposition|article) {
		k--
	}
	return k
}

// lostOffice reads ", che da pochi giorni non è più ministro".
func (r *reader) lostOffice(s text.Sentence, i int) (first, last int, ok bool) {
	if !r.sign(i, ",") || r.lower(i+1) != "che" {
		return 0, 0, false
	}
	for k := i + 2; k+3 < min(i+10, s.Last); k++ {
		if r.lower(k) == "non" && r.lower(k+2) == "più" {
			n := k + 3
			for n < s.Last && r.has(n, article) {
				n++
			}
			if _, end, found := r.officeAt(n, s.Last); found {
				return n, r.roleEnd(s, end), true
			}
		}
	}
	return 0, 0, false
}

// appointed reads ", che Trump ha nominato inviato per il Medio Oriente".
func (r *reader) appointed(s text.Sentence, i int) (first, last int, ok bool) {
	if !r.sign(i, ",") || r.lower(i+1) != "che" {
		return 0, 0, false
	}
	for k := i + 2; k+1 < min(i+8, s.Last); k++ {
		switch r.lower(k) {
		case "nominato", "nominata", "eletto", "eletta":
			if _, end, found := r.officeAt(k+1, s.Last); found {
				return k + 1, r.roleEnd(s, end), true
			}
			return 0, 0, false
		}
		if r.tok[k].Class != text.Word {
			return 0, 0, false
		}
	}
	return 0, 0, false
}

// role records one role: the words [first, last), the span from from to the end of token to.
func (r *reader) role(holder, first, last, from, to int) {
	for last > first && r.tok[last-1].Class != text.Word {
		last--
	}
	for k := first; k < last && !(k > first && r.has(first, kin) && r.has(k-1, diPrep) && r.sense1(k, anOffice)); k++ {
		r.apposed[k] = true // the premier of "la moglie del premier" is somebody else
	}
	words := r.quote(first, last)
	isFormer := r.has(first, former)
	span := text.Span{Start: r.tok[from].Start, End: r.tok[to-1].End}
	e := &r.out.Entities[holder]
	id := ""
	if !r.has(first, kin) {
		id = r.office(first, last, e)
	}
	e.Offices = append(e.Offices, Office{words, id, isFormer, span})
	r.out.Roles = append(r.out.Roles, RoleSaid{holder, words, precise(id, e), isFormer, span})
	if o, _, ok := r.officeAt(first, last); ok && o.is(female) && e.Gender == 0 {
		e.Gender = 'f'
	}
}
