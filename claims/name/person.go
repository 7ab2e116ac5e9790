package name

import (
	"strings"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// full reads a person named in full: a name of the register, or a given name and a surname.
func (r *reader) full(s text.Sentence, i int) int {
	if !r.capital(i) {
		return 0
	}
	w, end := r.phrase(i, s.Last)
	if p, ok := r.l.sense(w, aPerson); ok && end > i && !r.named(i) {
		if son := r.suffix(end); son > end {
			return r.person(i, son, genderOf(p))
		}
		return r.registered(p, i, end)
	}
	if end > i && w.n > 0 && r.capital(end-1) {
		return end // a place or organisation: "San Marino"
	}
	g, ok := r.sense(i, aGiven)
	if !ok || r.tok[i].Caps == text.AllCaps {
		return 0
	}
	end = r.run(s, i)
	if r.named(i) {
		return end // "lo stadio Diego Armando Maradona"
	}
	if end == i+1 && !r.sense1(i, aPlace) {
		return r.sibling(s, i, genderOf(g))
	}
	if end == i+1 || !r.surnameAt(end-1) || r.saint(i) {
		return 0
	}
	return r.person(i, r.suffix(end), genderOf(g))
}

// titled reads a person whom a title, an office, a kinship or an age presents: "il senatore Grigory Karasin", "pm Neri".
func (r *reader) titled(s text.Sentence, i int) int {
	if w, end := r.phrase(i, s.Last); end > i && w.n > 0 && r.anyCapital(i, end) {
		return end
	}
	if !r.capital(i) || r.has(i, calendar|function|body|thing|venue|nature|street|title) || r.gazetteer(i, s.Last) || r.named(i) {
		return 0
	}
	end := r.run(s, i)
	if x, register := r.sense(end-1, aSurname); register && (end > i+1 || !x.is(weak)) || end == i+1 && r.known(i) >= 0 {
		return 0 // "Amministrazione Trump"; a surname alone is read later
	}
	if r.tok[i].Caps == text.AllCaps || !r.surnameAt(end-1) {
		return 0
	}
	switch {
	case r.presented(s, i), r.aged(s, end), r.speaks(s, i, end), end > i+1 && (r.calling(s, end) || r.alreadyAged(s, i) || r.besidePerson(s, end)):
	case end > i+1 && (r.has(i-1, joins) || r.sign(i-1, ",") && r.goesOn(s, end)) && r.at(i-2) != nil && r.at(i-2).Kind == claims.PersonName:
	case end > i+1 && i > s.First && !r.has(i-1, article|inPrep|aPrep|diPrep|suPrep|daPrep) && r.again(end):
	default:
		return 0
	}
	if id := r.givenOf(i); end == i+1 && id >= 0 {
		return r.personAt(i, end, id, "it/persona.nome")
	}
	return r.person(i, end, r.genderBefore(i))
}

// alreadyAged reports whether an apposition with an age ends before token i: "un allevatore di 58 anni, Efisio Sanna, è".
func (r *reader) alreadyAged(s text.Sentence, i int) bool {
	return i-3 > s.First && r.sign(i-1, ",") && r.has(i-2, human) && r.tok[i-3].Class == text.Number
}

// besidePerson reports whether a person named in full is joined behind a name: "Tadej Pogacar e Jonas Vingegaard".
func (r *reader) besidePerson(s text.Sentence, end int) bool {
	m := r.at(end + 1)
	return end+1 < s.Last && r.has(end, joins) && m != nil && m.Kind == claims.PersonName && m.First == end+1 && m.Last > end+2
}

// goesOn reports whether an enumeration goes on behind token end with another name of two words: ", Naama Riva e Luca Neri".
func (r *reader) goesOn(s text.Sentence, end int) bool {
	return end+2 < s.Last && (r.sign(end, ",") || r.has(end, joins)) && r.capital(end+1) && r.capital(end+2) && !r.has(end+1, function|calendar) && !r.gazetteer(end+1, s.Last)
}

// saint reports whether the name at token i is a saint's: "Sant'Agata", "San Cataldo".
func (r *reader) saint(i int) bool {
	switch bare(r.lower(i - 1)) {
	case "san", "sant", "santa", "santo":
		return i > 0 && r.tok[i-1].Capital()
	}
	return false
}

// run returns the token behind the capitalised words that start at i, with particles, initials and hyphens inside.
func (r *reader) run(s text.Sentence, i int) int {
	end := i + 1
	for words := 1; end < s.Last && words < 5; words++ {
		k := end
		for k < s.Last-1 && (r.has(k, particle) && r.tok[k].Caps == text.NoCaps || r.sign(k, "-") && glued(r.tok, k) || r.sign(k, ".") && r.initial(k-1)) {
			k++
		}
		if k >= s.Last || !r.capital(k) || r.has(k, calendar) && !r.initial(k) || r.tok[k].Caps == text.AllCaps && r.tok[i].Caps != text.AllCaps && !r.initial(k) {
			break
		}
		if k > i+1 && r.strong(k, s.Last) || r.taken[k] != 0 {
			break
		}
		if k == end && !spaced(r.t.Source[r.tok[end-1].End:r.tok[k].Start]) {
			break
		}
		end = k + 1
	}
	return end
}

// glued reports whether nothing parts token k from its neighbours: "Elmendorf-Richardson".
func glued(tok []text.Token, k int) bool {
	return tok[k-1].End == tok[k].Start && k+1 < len(tok) && tok[k+1].Start == tok[k].End
}

// spaced reports whether a gap between two words lets them be one name: no more than a line break.
func spaced(gap string) bool { return strings.Count(gap, "\n") < 2 }

// initial reports whether token i is one capital letter.
func (r *reader) initial(i int) bool { return i >= 0 && r.tok[i].Len() == 1 && r.tok[i].Capital() }

// surnameAt reports whether token i may end a personal name.
func (r *reader) surnameAt(i int) bool {
	return r.capital(i) && !r.has(i, calendar|function|street|body) && r.tok[i].Len() > 1
}

// strong reports whether a place or an organisation of several words, or a known acronym, starts at token k.
func (r *reader) strong(k, last int) bool {
	w, end := r.phrase(k, last)
	if end > k {
		_, place := r.l.sense(w, aPlace)
		_, org := r.l.sense(w, anOrg)
		return place || org
	}
	_, org := r.sense(k, anOrg)
	return org && r.tok[k].Caps != text.FirstCap
}

// gazetteer reports whether a place or organisation stands at token i beyond doubt.
func (r *reader) gazetteer(i, last int) bool {
	if w, end := r.phrase(i, last); end > i && w.n > 0 {
		if _, office := r.l.sense(w, anOffice); !office {
			return true
		}
	}
	for _, k := range []kind{aPlace, anOrg, aSeat} {
		if s, ok := r.sense(i, k); ok && !s.is(weak) && !r.has(i, ordinary) {
			return true
		}
	}
	return false
}

// named reports whether the words before token i make a name of it that is no person: "via Marco Polo", "premio Strega".
func (r *reader) named(i int) bool {
	k := i - 1
	if r.sign(k, "«") || r.sign(k, "\"") || r.sign(k, "“") {
		k--
	}
	if r.has(k, street|venue|thing|nature) && !r.capital(k) || r.capital(k) && r.has(k, street) {
		return true
	}
	return r.has(k, diPrep) && r.has(k-1, street) && !r.capital(k)
}

// presented reports whether a title, an office or a kinship stands right before token i.
func (r *reader) presented(s text.Sentence, i int) bool {
	k := i - 1
	if r.sign(k, ".") && r.has(k-1, title) {
		k--
	}
	if k < s.First {
		return false
	}
	if r.has(k, title|kin) {
		return true
	}
	first, ok := r.officeBefore(s, i)
	return ok && !r.plainOffice(first)
}

// plainOffice reports whether the office at token k is said of many: "gli operai", "i ministri".
func (r *reader) plainOffice(k int) bool {
	o, ok := r.sense(k, anOffice)
	return ok && o.is(plural)
}

// aged reports whether an age follows: "Neri, 45 anni", "Neri (31 anni)", "Neri, di 45 anni".
func (r *reader) aged(s text.Sentence, end int) bool {
	k := end
	if !r.sign(k, ",") && !r.sign(k, "(") {
		return false
	}
	if k++; r.lower(k) == "di" {
		k++
	}
	return k+1 < s.Last && r.tok[k].Class == text.Number && r.has(k+1, human)
}

// speaks reports whether a verb that only persons are the subject of stands beside: "spiega Neri", "Neri ha detto".
func (r *reader) speaks(s text.Sentence, i, end int) bool {
	if r.has(i-1, says) && i-1 >= s.First && !r.has(i-1, preposition) {
		return true
	}
	k := end
	for k < min(end+3, s.Last) && r.has(k, auxiliary) {
		k++
	}
	return k < s.Last && r.has(k, says)
}

// calling reports whether an apposition with an office or a calling follows: ", corrispondente del", ", 32 anni".
func (r *reader) calling(s text.Sentence, end int) bool {
	if !r.sign(end, ",") {
		return false
	}
	k := end + 1
	for k < s.Last && (r.has(k, article|former)) {
		k++
	}
	_, ok := r.sense(k, anOffice)
	if !ok && k < s.Last {
		w, e := r.phrase(k, s.Last)
		_, ok = r.l.sense(w, anOffice)
		ok = ok && e > k
	}
	return ok
}

// again reports whether the last word before end comes back alone, as surnames do.
func (r *reader) again(end int) bool {
	n := 0
	for k := end; k < len(r.tok) && n < 400; k, n = k+1, n+1 {
		if r.tok[k].Lower == r.tok[end-1].Lower && r.capital(k) && !r.capital(k-1) {
			return true
		}
	}
	return false
}

// genderOf returns the gender that a sense tells.
func genderOf(s sense) byte {
	switch {
	case s.is(female):
		return 'f'
	case s.is(male):
		return 'm'
	}
	return 0
}

// genderBefore returns the gender that the article before an office before token i tells.
func (r *reader) genderBefore(i int) byte {
	for k := i - 1; k >= max(0, i-6); k-- {
		if g := articleGender(bare(r.lower(k))); g != 0 {
			return g
		}
	}
	return 0
}

func articleGender(w string) byte {
	switch w {
	case "il", "lo", "del", "dello", "dal", "al", "un":
		return 'm'
	case "la", "della", "dalla", "alla", "una":
		return 'f'
	}
	return 0
}

// registered reads a full name of the register.
func (r *reader) registered(p sense, i, end int) int {
	id, ok := r.byRef[p.ref]
	if !ok {
		id = r.fromRegister(p)
	}
	r.out.Entities[id].inText = true
	return r.personAt(i, end, id, "it/persona.registro")
}

// fromRegister adds a person of the register, or returns the one of that name.
func (r *reader) fromRegister(p sense) int {
	if id, ok := r.byRef[p.ref]; ok {
		return id
	}
	e := r.l.entry(p.ref)
	id := r.entityFor(e.Name, genderOf(p))
	r.byRef[p.ref] = id
	x := &r.out.Entities[id]
	x.Known, x.ref, x.Name = true, p.ref, e.Name
	x.Gender = genderOf(p)
	if e.Code != "" && !x.said {
		x.Nationality = []string{strings.ToUpper(e.Code)}
	}
	for _, t := range e.Terms {
		if r.day == value.NoDay || t.From <= r.day {
			former := t.To != value.NoDay && (r.day != value.NoDay && t.To <= r.day || r.day == value.NoDay && t.To <= r.l.KnownTo)
			x.Offices = append(x.Offices, Office{ID: t.Office, Former: former})
		}
	}
	return id
}

// person reads a person of the article's own.
func (r *reader) person(i, end int, gender byte) int {
	name := r.canonical(i, end)
	id := r.entityFor(name, gender)
	r.out.Entities[id].inText = true
	return r.personAt(i, end, id, "it/persona")
}

// canonical is the name of the tokens [i, end): as written, capitals aside.
func (r *reader) canonical(i, end int) string { return bare(r.quote(i, end)) }

// entityFor returns the person of that name, transliterations aside, or a new one.
func (r *reader) entityFor(name string, gender byte) int {
	given, surname := r.cut(name)
	for _, p := range r.surnames[surname] {
		if e := &r.out.Entities[p]; given == "" || e.given == "" || sameGiven(e.given, given) {
			if e.given == "" && given != "" {
				e.Name, e.given, e.Full = name, given, true
				r.givens[given] = append(r.givens[given], p)
			}
			return p
		}
	}
	if id, ok := r.variant(surname, given); ok {
		r.surnames[surname] = append(r.surnames[surname], id)
		return id
	}
	id := r.entity(Entity{Kind: claims.PersonName, Name: name, Gender: gender, Full: given != "", surname: surname, given: given, ref: -1})
	r.surnames[surname] = append(r.surnames[surname], id)
	if given != "" {
		r.givens[given] = append(r.givens[given], id)
	}
	return id
}

// variant finds a person with the same given name and nearly the same surname: Sallamov, Sallyamov.
func (r *reader) variant(surname, given string) (int, bool) {
	if given == "" {
		return 0, false
	}
	for id := range r.out.Entities {
		e := &r.out.Entities[id]
		if e.Kind == claims.PersonName && e.given == given && alike(e.surname, surname) {
			return id, true
		}
	}
	return 0, false
}

// sameGiven reports whether two folded given names may be one: the same, an initial, or a usual short form that starts alike.
func sameGiven(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || strings.HasPrefix(b, a) && (len(a) == 1 || len(a) >= 4) || len(a) >= 4 && len(b) >= 5 && a[:4] == b[:4] && oneEdit(a, b)
}

// personAt records a mention of a person and its spelling.
func (r *reader) personAt(i, end, id int, rule string) int {
	r.mention(i, end, id, value.People{Names: []string{r.out.Entities[id].Name}}, rule)
	last := r.tok[end-1]
	r.spell(id, text.Span{Start: last.Start, End: last.Start + len(bare(r.t.Source[last.Start:last.End]))})
	return end
}

// fold returns the folded form of a word, and remembers it.
func (r *reader) fold(s string) string {
	f, ok := r.folds[s]
	if !ok {
		f = fold(s)
		r.folds[strings.Clone(s)] = f
	}
	return f
}
