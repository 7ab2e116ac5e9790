package name

import (
	"strings"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// place reads a known place, or the state that it stands for.
func (r *reader) place(s text.Sentence, i, end int, x sense) int {
	if r.isClub(s, i, x) {
		return r.orgAt(i, end, entry{Name: r.quote(i, end), ID: "club/" + slug(r.quote(i, end))})
	}
	if end == i+1 && (x.is(weak) || r.has(i, ordinary) || r.doubtful(i)) && !r.located(s, i, end) && !(x.kind == aSeat && (!x.is(weak) || r.has(i-1, suPrep)) && r.certain(s, i)) {
		return 0
	}
	if x.kind == aPlace && end == i+1 && !x.is(acts|club) && !r.plausible(s, i, end, x) {
		return 0
	}
	if x.kind == aPlace && end == i+1 && r.known(i) >= 0 && !r.located(s, i, end) {
		return 0 // a person of the article has that name
	}
	if far := r.hyphened(s, end); far > end {
		return r.unknownAt(s, i, far, "it/luogo.composto")
	}
	e := r.l.entry(x.ref)
	if x.is(acts) && r.acting(s, i, end, x) {
		return r.actor(i, end, x, e)
	}
	return r.placeAt(i, end, e, "it/luogo")
}

// hyphened returns the token behind what small letters join to a name: "Boulogne-sur-Mer".
func (r *reader) hyphened(s text.Sentence, end int) int {
	for end+1 < s.Last && r.sign(end, "-") && glued(r.tok, end) && (r.tok[end+1].Caps == text.NoCaps && end+3 < s.Last && r.sign(end+2, "-") || r.tok[end-1].Caps == text.NoCaps) {
		end += 2
	}
	return end
}

// plausible reports whether a lesser place may be meant by a name that nothing else tells from a surname: with any
// preposition or article before it, an auxiliary behind it, first in a headline, beside another place, or named before.
func (r *reader) plausible(s text.Sentence, i, end int, x sense) bool {
	switch {
	case r.has(i-1, preposition|article) && i > s.First && !(r.sport && (r.has(i-2, deed) || r.minuteBeside(s, i))):
		return true
	case s.Zone == text.Headline && i == s.First, r.has(i-1, nature|venue|district), r.has(end, auxiliary|hosts), r.located(s, i, end):
		return true
	case (r.sign(end, ",") || r.has(end, joins)) && r.capital(end+1) && r.sense1(end+1, aPlace) && !r.sense1(end+1, aSurname):
		return true
	}
	_, named := r.byID[r.l.entry(x.ref).ID]
	return named && !r.sport
}

// doubtful reports whether token i is also a given name or a surname of the register.
func (r *reader) doubtful(i int) bool {
	_, given := r.sense(i, aGiven)
	_, surname := r.sense(i, aSurname)
	return given || surname
}

// located reports whether the words around a name say that it is a place: a preposition of place, a bracket with a
// province, a dateline.
func (r *reader) located(s text.Sentence, i, end int) bool {
	if i > s.First {
		switch bare(r.lower(i - 1)) {
		case "a", "ad", "in", "da", "verso", "presso", "tra", "fra":
			return true
		case "di", "d":
			return r.has(i-2, town|happening|venue|nature|district|street|body|near) || r.localOffice(i-2) || r.at(i-2) != nil && r.at(i-2).Kind == claims.PersonName
		}
		if r.has(i-1, joins) || r.sign(i-1, ",") {
			m := r.at(i - 2)
			if m != nil && m.Kind == claims.PlaceName {
				return true
			}
		}
		if r.has(i-1, town) {
			return true
		}
	}
	if r.sign(end, "(") && end+2 < s.Last && r.sign(end+2, ")") {
		_, ok := r.sense(end+1, aSigla)
		return ok
	}
	return r.dateline(s, i, end) || r.headed(s, i, end)
}

// localOffice reports whether the word at token i is an office of a town: "il sindaco di".
func (r *reader) localOffice(i int) bool {
	o, ok := r.sense(i, anOffice)
	return ok && !o.is(plural)
}

// dateline reports whether the name opens a dispatch: "ISTANBUL, 16 MAG -", "Paola, 10 agosto –", "(ANSA) - ROMA, 10 APR -".
func (r *reader) dateline(s text.Sentence, i, end int) bool {
	if s.Zone == text.Headline || i > s.First+5 {
		return false
	}
	k := end
	if r.sign(k, ",") && k+2 < s.Last && r.tok[k+1].Class == text.Number && r.has(k+2, calendar) {
		return true
	}
	return k < s.Last && (r.sign(k, "-") || r.sign(k, "–") || r.sign(k, "—")) && i == s.First && r.t.Source[r.tok[i].Start:r.tok[end-1].End] == strings.ToUpper(r.t.Source[r.tok[i].Start:r.tok[end-1].End])
}

// headed reports whether the name opens a headline and a comma follows: "Prato, incendio in una fabbrica".
func (r *reader) headed(s text.Sentence, i, end int) bool {
	return s.Zone == text.Headline && i == s.First && (r.sign(end, ",") || r.sign(end, ":"))
}

// topic reports whether the name opens a headline, or a line made like one: "Ucraina, nuovo vertice a Londra".
func (r *reader) topic(s text.Sentence, i, end int) bool {
	if r.headed(s, i, end) {
		return true
	}
	return i == s.First && r.sign(end, ",") && !r.capital(end+1) && !r.has(end+1, function|says|decides|former) && !r.verbAhead(s, end+1)
}

// verbAhead reports whether a second comma or an auxiliary comes: what stands between is then no headline of its own.
func (r *reader) verbAhead(s text.Sentence, k int) bool {
	for ; k < s.Last && !r.sign(k, ":"); k++ {
		if r.sign(k, ",") || r.has(k, auxiliary) && !r.has(k, preposition|article) {
			return true
		}
	}
	return false
}

// isClub reports whether a town stands for its club: towns take no article, and a score parts two clubs.
func (r *reader) isClub(s text.Sentence, i int, x sense) bool {
	if !x.is(club) || r.tok[i].Caps == text.AllCaps {
		return false
	}
	if i > s.First && (r.has(i-1, article) || articled(r.lower(i-1))) && r.lower(i-1) != "un" && r.lower(i-1) != "una" {
		return !r.has(i+1, diPrep) && !r.has(i-1, inPrep)
	}
	if !r.sport {
		return false
	}
	rival := func(k int) bool {
		_, ok := r.sense(k, anOrg)
		c, town := r.sense(k, aPlace)
		return r.capital(k) && (ok || town && c.is(club))
	}
	return r.sign(i+1, "-") && rival(i+2) && r.t.Source[r.tok[i].End] == '-' || r.sign(i-1, "-") && rival(i-2) && r.t.Source[r.tok[i].Start-1] == '-'
}

// placeAt records a mention of a known place.
func (r *reader) placeAt(i, end int, e entry, rule string) int {
	id, ok := r.byID[e.ID]
	if !ok {
		id = r.entity(Entity{Kind: claims.PlaceName, Name: e.Name, Known: true, Place: placeOf(e), ref: -1})
		r.byID[e.ID] = id
	}
	p := r.out.Entities[id].Place
	p.Vague = r.nearby(i)
	r.mention(i, end, id, p, rule)
	if r.capital(i) || r.capital(end-1) {
		r.spell(id, text.Span{Start: r.tok[i].Start, End: r.tok[end-1].End})
	}
	return end
}

func placeOf(e entry) value.Place {
	return value.Place{ID: e.ID, Name: e.Name, Path: e.Path, Within: e.Within}
}

// nearby reports whether the words before token i make it a reference point: "al largo di", "nei pressi di", "alle porte di".
func (r *reader) nearby(i int) bool {
	k := i - 1
	if r.has(k, article) {
		k--
	}
	if !r.has(k, diPrep|aPrep|daPrep) || !r.has(k-1, near) {
		return false
	}
	switch r.lower(k - 1) {
	case "vicino":
		return true
	case "nord", "sud", "est", "ovest", "nord-est", "nord-ovest", "sud-est", "sud-ovest":
		return r.lower(k-2) == "a" || r.lower(k-2) == "ad" // "nel nord di" lies inside
	}
	return r.has(k-2, preposition)
}

// actor records a mention of a state under one of its names.
func (r *reader) actor(i, end int, x sense, e entry) int {
	id, ok := r.byID[e.Code]
	if !ok {
		state := e
		if c, found := r.l.state(e); found {
			state = c
		}
		id = r.entity(Entity{Kind: claims.PlaceName, Name: e.State, Known: true, Place: value.Place{ID: e.Code, Name: state.State}, Nationality: []string{strings.ToUpper(e.Code)}, ref: -1})
		r.byID[e.Code] = id
	}
	r.mention(i, end, id, placeOf(e), "it/luogo.attore")
	r.latest().Actor = true
	if x.is(country) {
		r.spell(id, text.Span{Start: r.tok[i].Start, End: r.tok[end-1].End})
	}
	return end
}

// state returns the entry of the country of e.
func (l *Lexicon) state(e entry) (entry, bool) {
	return entry{Name: e.State, ID: e.Code, Code: e.Code, State: e.State}, e.Code != ""
}

// district reads the land around a town: "nel Salernitano".
func (r *reader) district(s text.Sentence, i, end int, x sense) int {
	k := i - 1
	switch r.lower(k) {
	case "alto", "basso", "medio", "alta", "bassa", "media":
		k--
	}
	if !r.has(k, inPrep|suPrep) && bare(r.lower(k)) != "dal" && bare(r.lower(k)) != "del" || !articled(r.lower(k)) {
		return 0
	}
	return r.placeAt(i, end, r.l.entry(x.ref), "it/luogo.provincia")
}
