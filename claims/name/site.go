package name

import (
	"strings"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// street reads an address: "in via dei Cinquecento 19", "piazza Maio".
func (r *reader) street(s text.Sentence, i int) int {
	if !r.has(i, street) || r.has(i, near) && r.has(i-1, aPrep) { // "al largo di"
		return 0
	}
	k := i + 1
	for k < s.Last && r.has(k, particle|diPrep) && !r.capital(k) {
		k++
	}
	if _, org := r.sense(k, anOrg); org || !r.capital(k) || k >= s.Last || r.taken[k] < 0 || k > i+1 && !r.has(k-1, diPrep|particle) {
		return 0
	}
	if k > i+1 && bare(r.lower(k-1)) == "di" && r.known2(k, s.Last).ID != "" {
		return 0 // "il lungomare di Diamante"
	}
	end := k + 1
	for end < s.Last && (r.capital(end) || r.has(end, particle) && end+1 < s.Last && r.capital(end+1)) && r.taken[end] == 0 && !r.strong(end, s.Last) {
		end++
	}
	if end < s.Last && r.tok[end].Class == text.Number && r.taken[end] == 0 && r.tok[end].Len() <= 3 {
		end++
	}
	return r.unknownAt(s, i, end, "it/luogo.via")
}

// road reads a motorway or a trunk road: "sulla A4", "SS16", "E45".
func (r *reader) road(s text.Sentence, i int) int {
	if i+1 < s.Last && r.has(i, street) && r.tok[i].Caps == text.NoCaps && r.tok[i+1].Class == text.Number && r.taken[i+1] == 0 && r.numbered(i) {
		return r.unknownAt(s, i, i+2, "it/luogo.strada")
	}
	if i+1 >= s.Last || r.tok[i+1].Class != text.Number || r.tok[i].End != r.tok[i+1].Start || r.tok[i].Caps == text.NoCaps {
		return 0
	}
	switch r.lower(i) {
	case "a", "ss", "sp", "sr", "e", "ra":
	default:
		return 0
	}
	if !r.has(i-1, article|suPrep|diPrep|inPrep|aPrep|street) && i > s.First && !r.within(s, i, 3, street|suPrep) {
		return 0
	}
	return r.unknownAt(s, i, i+2, "it/luogo.strada")
}

// numbered reports whether the road at token i is one of those that a number names: "la statale 16".
func (r *reader) numbered(i int) bool {
	switch r.lower(i) {
	case "statale", "provinciale", "autostrada", "superstrada":
		return r.definite(i) || r.has(i-1, street)
	}
	return false
}

// site reads a place with its kind: "lago di Suviana", "aeroporto Sheremetyevo", "palazzo Diriyah".
func (r *reader) site(s text.Sentence, i int) int {
	if !r.has(i, venue|nature) || r.has(i, street) {
		return 0
	}
	if _, _, office := r.officeAt(i, s.Last); office {
		return 0 // "capo dello Stato"
	}
	if w, end := r.phrase(i, s.Last); end > i {
		if x, ok := r.l.sense(w, aSeat); ok {
			return r.place(s, i, end, x)
		}
		if x, ok := r.l.sense(w, aPlace); ok && r.anyCapital(i, end) {
			return r.place(s, i, end, x)
		}
	}
	k := i + 1
	if k < s.Last && r.has(k, diPrep) {
		k++
	}
	if k >= s.Last || !r.capital(k) || r.taken[k] != 0 && r.at(k) == nil || r.has(k, calendar) {
		return 0
	}
	inside := r.known2(k, s.Last)
	if inside.ID != "" { // a place that is known by itself stays the mention: "aeroporto di Mosca"
		return 0
	}
	if r.at(k) != nil {
		return 0
	}
	return r.unknownAt(s, i, r.run(s, k), "it/luogo.sito")
}

// known2 returns the place of the gazetteer at token k, the zero entry if none.
func (r *reader) known2(k, last int) entry {
	w, end := r.phrase(k, last)
	if end == k {
		w = r.marks[k]
	}
	for n := 0; n < int(w.n); n++ {
		if x := r.l.senseAt(w, n); x.kind == aPlace || x.kind == aSeat {
			return r.l.entry(x.ref)
		}
	}
	return entry{}
}

// unknownPlace reads a place that the gazetteer lacks: after a preposition of place, a word for towns, or with what holds
// it behind: "a Roccadaspide, nel Salernitano", "nel comune di Camugnano", "Belaya (Irkutsk)".
func (r *reader) unknownPlace(s text.Sentence, i, end int) int {
	prep, person := bare(r.lower(i-1)), r.known(end-1) >= 0
	_, given := r.sense(i, aGiven)
	switch {
	case person || given && end > i+1:
		return 0
	case prep == "fuori", prep == "in" && r.sign(i-2, ",") && r.placeEnds(i-2) && (end >= s.Last || r.tok[end].Class == text.Punct):
	case r.has(i-1, diPrep) && r.sense1(i-2, anOffice) && strings.HasPrefix(r.officeName(i-2, s.Last), "local."), r.has(i-1, article) && r.has(i-2, water), r.has(i-1, diPrep) && articled(r.lower(i-1)) && r.has(i-2, water):
	case r.has(i-1, diPrep) && r.has(i-2, town|nature|district|near), r.has(i-1, town) && !r.has(i-1, diPrep):
	case (prep == "a" || prep == "ad") && !r.within(s, i-1, 3, gives|says) && !r.has(i-2, kin):
	case r.holder(s, end) != "" && (prep == "di" || prep == "da" || prep == "in" || prep == "tra" || r.has(i-1, joins)):
	default:
		return 0
	}
	return r.unknownAt(s, i, r.hyphened(s, end), "it/luogo.contesto")
}

// placeEnds reports whether a place is named right before token k.
func (r *reader) placeEnds(k int) bool {
	m := r.at(k - 1)
	return m != nil && m.Kind == claims.PlaceName
}

// hallowed reads a place that has the name of a saint: "Sant'Agata Feltria", "la chiesa di San Biagio".
func (r *reader) hallowed(s text.Sentence, i int) int {
	if i+1 >= s.Last || !r.capital(i) || !r.saint(i+1) || !r.capital(i+1) || r.marks[i+1].n > 0 && !r.onlyGiven(i+1) {
		return 0
	}
	end := r.run(s, i+1)
	if !r.located(s, i, end) && end == i+2 {
		return 0
	}
	return r.unknownAt(s, i, end, "it/luogo.santo")
}

// holder returns the id of the known place that stands behind an unknown one: ", nel Salernitano", "(Cs)", ", in Russia".
func (r *reader) holder(s text.Sentence, end int) string {
	k := end
	if !r.sign(k, ",") && !r.sign(k, "(") {
		return ""
	}
	bracket := r.sign(k, "(")
	k++
	if k < s.Last && r.has(k, inPrep|aPrep|suPrep) {
		k++
	} else if !bracket {
		return ""
	}
	if k+1 < s.Last && r.has(k, district) && r.has(k+1, diPrep) {
		k += 2
	}
	if k >= s.Last {
		return ""
	}
	for n := 0; n < int(r.marks[k].n); n++ {
		if x := r.l.senseAt(r.marks[k], n); x.kind == aDistrict || x.kind == aSigla && bracket {
			return r.l.entry(x.ref).ID
		}
	}
	return r.known2(k, s.Last).ID
}

// unknownAt records a place under its own folded name, within what the text says holds it.
func (r *reader) unknownAt(s text.Sentence, i, end int, rule string) int {
	name := r.quote(i, end)
	key := "unknown " + strings.ToLower(name)
	id, ok := r.byID[key]
	if !ok {
		p := value.Place{ID: slug(name), Name: name, Unknown: true}
		if in := r.holder(s, end); in != "" {
			p.Within = []string{in}
		}
		id = r.entity(Entity{Kind: claims.PlaceName, Name: name, Place: p, ref: -1})
		r.byID[key] = id
	}
	p := r.out.Entities[id].Place
	p.Vague = r.nearby(i)
	r.mention(i, end, id, p, rule)
	r.spell(id, text.Span{Start: r.tok[i].Start, End: r.tok[end-1].End})
	return end
}
