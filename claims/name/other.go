package name

import (
	"slices"
	"strings"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// other reads what is no full name: places, organisations, surnames alone, names that the context gives away.
func (r *reader) other(s text.Sentence, i int) int {
	for _, read := range [...]func(*reader, text.Sentence, int) int{(*reader).street, (*reader).road, (*reader).site, (*reader).company, (*reader).listedName, (*reader).hallowed, (*reader).surname, (*reader).byGiven, (*reader).shortened, (*reader).unknown} {
		if end := read(r, s, i); end > 0 {
			return end
		}
	}
	return 0
}

// listedName reads a name of the gazetteer.
func (r *reader) listedName(s text.Sentence, i int) int {
	w, end := r.phrase(i, s.Last)
	if end == i || !r.anyCapital(i, end) {
		w, end = r.marks[i], i+1
	}
	if w.n == 0 || !r.anyCapital(i, end) || end == i+1 && r.longer(s, i) {
		return 0
	}
	for n := 0; n < int(w.n); n++ {
		x := r.l.senseAt(w, n)
		e := 0
		switch x.kind {
		case aPlace, aSeat:
			e = r.place(s, i, end, x)
		case anOrg:
			e = r.organisation(s, i, end, x)
		case aDistrict:
			e = r.district(s, i, end, x)
		}
		if e > 0 {
			return e
		}
	}
	return 0
}

// anyCapital reports whether a word of [i, end) is capitalised.
func (r *reader) anyCapital(i, end int) bool {
	for k := i; k < end; k++ {
		if r.capital(k) {
			return true
		}
	}
	return false
}

// longer reports whether the capitalised words around token i make it part of a longer, unknown name: "Roma Capitale",
// "Diego Milano". Words of the gazetteer, persons and signs part names.
func (r *reader) longer(s text.Sentence, i int) bool {
	if r.tok[i].Caps == text.AllCaps {
		return false
	}
	if next := i + 1; next < s.Last && r.capital(next) && r.tok[next].Caps != text.AllCaps && r.taken[next] == 0 && !r.has(next, calendar|function|ordinary) && r.marks[next].n == 0 {
		return true
	}
	prev := i - 1
	return prev > s.First && r.capital(prev) && r.tok[prev].Caps != text.AllCaps && r.taken[prev] == 0 && !r.has(prev, calendar|function|ordinary) && r.marks[prev].n == 0
}

// surname reads a surname alone: of a person of the article, else of the register.
func (r *reader) surname(s text.Sentence, i int) int {
	if !r.capital(i) || r.named(i) {
		return 0
	}
	if id := r.known(i); id >= 0 && (r.standsAlone(s, i) || r.presented(s, i)) {
		first := r.particles(s, i, id)
		return r.personAt(first, i+1, id, "it/persona.cognome")
	}
	if k := i + 1; r.has(i, particle) && k < s.Last && r.capital(k) {
		if ids := r.surnames[r.fold(r.t.Source[r.tok[i].Start:r.tok[k].End])]; len(ids) == 1 {
			return r.personAt(i, k+1, ids[0], "it/persona.cognome")
		}
		if id := r.known(k); id >= 0 && containsWord(strings.ToLower(r.out.Entities[id].Name), strings.ToLower(r.t.Source[r.tok[i].Start:r.tok[k].End])) {
			return r.personAt(i, k+1, id, "it/persona.cognome") // "Lo Russo", "D'Alema", "Van der Poel"
		}
	}
	w, end := r.phrase(i, s.Last)
	p, ok := r.l.sense(w, aSurname)
	if !ok {
		end = i + 1
		p, ok = r.sense(i, aSurname)
	}
	if !ok || (p.is(weak) || r.has(i, ordinary)) && !r.presented(s, i) || !r.standsAlone(s, i) && !r.presented(s, i) {
		return 0
	}
	id := r.fromRegister(p)
	r.out.Entities[id].inText = true
	return r.personAt(i, end, id, "it/persona.registro")
}

// known returns the person of the article whose surname stands at token i; of several the latest named, -1 if none.
func (r *reader) known(i int) int {
	best, key := -1, r.fold(bare(r.tok[i].Lower))
	if p := r.surnames[key]; len(p) == 1 {
		return p[0]
	}
	for _, p := range r.surnames[key] {
		if best < 0 || r.lastBefore(p, i) > r.lastBefore(best, i) {
			best = p
		}
	}
	if best >= 0 || len(key) < 7 || r.marks[i].n > 0 {
		return best
	}
	for id := range r.out.Entities {
		e := &r.out.Entities[id]
		if e.Kind == claims.PersonName && e.given != "" && alike(e.surname, key) {
			return id
		}
	}
	return -1
}

// lastBefore returns where person p was last named before token i, -1 if later only.
func (r *reader) lastBefore(p, i int) int {
	ends := r.out.Entities[p].ends
	k, found := slices.BinarySearch(ends, i)
	if found {
		return i
	}
	if k == 0 {
		return -1
	}
	return ends[k-1]
}

// standsAlone reports whether the surname at token i is no part of a longer name and, first in its sentence, no plain word.
func (r *reader) standsAlone(s text.Sentence, i int) bool {
	if r.opens(s, i) && r.has(i, ordinary|function|body|venue) {
		return r.has(i+1, auxiliary|says)
	}
	if g, ok := r.sense(i, aGiven); ok && r.capital(i+1) && r.taken[i+1] == 0 && g.kind == aGiven {
		return false
	}
	return !(i > s.First && r.capital(i-1) && !r.opens(s, i-1) && r.taken[i-1] == 0 && !r.initial(i-1) && r.tok[i-1].Caps == text.FirstCap && !r.has(i-1, function) && r.marks[i-1].n == 0)
}

// opens reports whether token i is the first word of its sentence, quotation marks aside.
func (r *reader) opens(s text.Sentence, i int) bool {
	for k := i - 1; k >= s.First; k-- {
		if r.tok[k].Class == text.Word || r.tok[k].Class == text.Number {
			return false
		}
	}
	return true
}

// particles returns where a surname with particles starts: "von der Leyen".
func (r *reader) particles(s text.Sentence, i, id int) int {
	first := i
	for first-1 >= s.First && r.has(first-1, particle) && containsWord(r.out.Entities[id].Name, r.t.Source[r.tok[first-1].Start:r.tok[i].End]) {
		first--
	}
	return first
}

// containsWord reports whether name ends with the words of tail, after a space.
func containsWord(name, tail string) bool {
	n := len(name) - len(tail)
	return n > 0 && name[n-1] == ' ' && name[n:] == tail
}

// unknown reads a name that no table holds, where the words around it say what it is.
func (r *reader) unknown(s text.Sentence, i int) int {
	if !r.capital(i) || r.tok[i].Caps == text.AllCaps || r.has(i, calendar|function|title) || r.opens(s, i) && !r.row(s) || r.named(i) {
		return 0
	}
	end := r.run(s, i)
	if end == i+1 && r.playerAt(s, i) && !r.strong(i, s.Last) && !r.sense1(i, anOrg) {
		return r.person(i, end, 0)
	}
	if end == i+1 && r.marks[i].n > 0 && !r.onlyGiven(i) || r.has(i, ordinary) && end == i+1 {
		return 0
	}
	if e := r.unknownPlace(s, i, end); e > 0 {
		return e
	}
	if end == i+1 && r.tally(s, i) {
		return r.person(i, end, 0)
	}
	return 0
}

func (r *reader) onlyGiven(i int) bool {
	for n := 0; n < int(r.marks[i].n); n++ {
		if k := r.l.senseAt(r.marks[i], n).kind; k != aGiven && k != aPlace {
			return false
		}
	}
	return true
}

// tally reports whether the name at token i is a line of a list, "Rasy, 133", that a person of the article heads.
func (r *reader) tally(s text.Sentence, i int) bool {
	if !r.row(s) {
		return false
	}
	for k := r.sentenceIndex(s.First) - 1; k >= 0 && r.row(r.t.Sentences[k]); k-- {
		if m := r.at(r.t.Sentences[k].First); m != nil && m.Kind == claims.PersonName {
			return true
		}
	}
	return false
}

// row reports whether a sentence is one capitalised word, a sign and a number.
func (r *reader) row(s text.Sentence) bool {
	return s.Last-s.First >= 3 && s.Last-s.First <= 5 && r.capital(s.First) && r.tok[s.First+1].Class == text.Punct && r.tok[s.First+2].Class == text.Number
}

// playerAt reports whether the name at token i is a player's: after a deed, or with a minute of play beside it.
func (r *reader) playerAt(s text.Sentence, i int) bool {
	if !r.sport {
		return false
	}
	return r.has(i-1, diPrep) && r.has(i-2, deed) || r.has(i-1, deed) || r.minuteBeside(s, i)
}

// minuteBeside reports whether a minute of play stands at either side: "18' Acerbi", "Thuram al 49'".
func (r *reader) minuteBeside(s text.Sentence, i int) bool {
	minute := func(k int) bool {
		return k >= s.First && k+1 < s.Last && r.tok[k].Class == text.Number && (r.lower(k+1) == "'" || r.lower(k+1) == "’" || r.lower(k+1) == "′")
	}
	for k := i - 2; k >= i-3; k-- {
		if minute(k) {
			return true
		}
	}
	k := i + 1
	for k < i+3 && k < s.Last && (r.has(k, aPrep) || r.sign(k, "(")) {
		k++
	}
	return k > i && minute(k)
}

// organisation reads a known organisation.
func (r *reader) organisation(s text.Sentence, i, end int, x sense) int {
	if (x.is(weak) || end == i+1 && r.has(i, ordinary)) && !r.certain(s, i) || !r.capital(i) && !r.capital(end-1) {
		return 0
	}
	if x.is(club) && !r.sport && x.is(weak) || r.made(i) {
		return 0
	}
	return r.orgAt(i, end, r.l.entry(x.ref))
}

// certain reports whether an article stands before a capital in the middle of a sentence: "la Lega", "il Foglio".
func (r *reader) certain(s text.Sentence, i int) bool {
	return i > s.First && (r.has(i-1, article) || articled(r.lower(i-1)))
}

// orgAt records a mention of an organisation.
func (r *reader) orgAt(i, end int, e entry) int {
	id, ok := r.byID["org "+e.ID]
	if !ok {
		id = r.entity(Entity{Kind: claims.Organisation, Name: e.Name, Known: true, ref: -1})
		r.byID["org "+e.ID] = id
		if first, _, long := strings.Cut(e.Name, " "); long {
			r.firsts[first] = append(r.firsts[first], id)
		}
	}
	r.mention(i, end, id, value.People{Names: []string{r.out.Entities[id].Name}}, "it/ente")
	r.spell(id, text.Span{Start: r.tok[i].Start, End: r.tok[end-1].End})
	r.latest().Actor = true
	return end
}

// articled reports whether a preposition holds an article: "della", "nel", "sull'".
func articled(s string) bool {
	switch bare(s) {
	case "del", "dello", "della", "dell", "dei", "degli", "delle", "al", "allo", "alla", "all", "ai", "agli", "alle", "dal", "dallo", "dalla", "dall", "dai", "dagli", "dalle",
		"nel", "nello", "nella", "nell", "nei", "negli", "nelle", "sul", "sullo", "sulla", "sull", "sui", "sugli", "sulle", "col", "coi":
		return true
	}
	return false
}
