package name

import (
	"slices"
	"strings"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// byOffice reads an office without a name: "il presidente russo", "la premier", "l'ex ministro". The article's own
// appositions decide first, the latest said; then the register of the day, for an office with its country.
func (r *reader) byOffice(s text.Sentence, i int) int {
	k := i
	isFormer := r.has(i, former)
	if isFormer {
		if k++; r.sign(k, "-") {
			k++
		}
	}
	if k >= s.Last || !r.definite(i) || r.apposed[k] {
		return 0
	}
	o, end, ok := r.officeAt(k, s.Last)
	if !ok || o.is(plural) || r.taken[k] != 0 || r.capital(i) && i != s.First && !isFormer && r.tok[i].Caps == text.AllCaps {
		return 0
	}
	end = r.narrowed(s, end)
	if r.sign(end, "-") && glued(r.tok, end) {
		return 0 // half of a word: "il leader franco-provenzale"
	}
	if m := r.at(end); m != nil && m.Kind == claims.PersonName && m.First == end || end < s.Last && r.sign(end, ",") && r.personNext(end+1) || r.capital(end) && r.at(end) == nil {
		return 0 // an apposition
	}
	id := r.office(k, end, &Entity{})
	holder := r.holderOf(s, k, end, id, isFormer)
	if holder < 0 {
		return 0
	}
	words := r.quote(i, end)
	r.described(i, end, holder)
	span := r.latest().Span
	e := &r.out.Entities[holder]
	if id == "" {
		id = r.office(k, end, e)
	}
	r.out.Roles = append(r.out.Roles, RoleSaid{holder, words, precise(id, e), isFormer, span})
	return end
}

// drop removes the mention at token k, which a longer one holds: the "Francia" of "il presidente della Francia".
func (r *reader) drop(k int) {
	n := int(r.taken[k]) - 1
	m := r.out.Mentions[n]
	if m.Kind == claims.PersonName {
		return
	}
	r.out.Mentions = slices.Delete(r.out.Mentions, n, n+1)
	for i := range r.taken {
		if r.taken[i] == int32(n+1) {
			r.taken[i] = 0
		} else if r.taken[i] > int32(n+1) {
			r.taken[i]--
		}
	}
}

// personNext reports whether a person is named at token i.
func (r *reader) personNext(i int) bool {
	m := r.at(i)
	return m != nil && m.Kind == claims.PersonName && m.First == i
}

// narrowed returns the token behind what narrows an office: adjectives of countries, "della Difesa", "di storia".
func (r *reader) narrowed(s text.Sentence, end int) int {
	for end < s.Last {
		switch {
		case r.adjective(end) || r.describing(end) && r.tok[end].Class == text.Word && !r.capital(end):
			end++
		case r.lower(end) == "ad" && r.lower(end+1) == "interim" || r.lower(end) == "di" && r.lower(end+1) == "turno":
			end += 2
		case r.has(end, diPrep) && end+1 < s.Last && r.at(end+1) != nil && r.at(end+1).Kind != claims.PersonName:
			end = r.at(end + 1).Last
		case r.has(end, diPrep) && r.sign(end+2, ",") && r.tok[end+1].Caps == text.NoCaps && !r.has(end+1, function):
			end += 2 // "l'insegnante di storia,"
		default:
			return end
		}
	}
	return end
}

// holderOf returns the person that an office without a name means, -1 if that is not certain: the one whom the article
// gives that office, the latest named where the words name no state; else the one person of the article whom the register
// gives it; else, for an office with its state, who held it on that day.
func (r *reader) holderOf(s text.Sentence, k, end int, id string, former bool) int {
	head := r.officeName(k, s.Last)
	if p, n := r.holders(k, head, id, former, true); n == 1 || n > 1 && id == "" && r.lastBefore(p, k) >= 0 {
		return p
	}
	if p, n := r.holders(k, head, id, former, false); n == 1 {
		return p
	}
	if id == "" && head == "head.prime-minister" && !former { // an Italian paper means its own
		return r.inOffice("it/" + head)
	}
	if id == "" && head == "head.president" && !former {
		if code := r.palace(s, k); code != "" {
			return r.inOffice(code + "/" + head)
		}
	}
	if id == "" {
		return r.agedHolder(s, head, end)
	}
	if former {
		return -1
	}
	return r.inOffice(id)
}

// palace returns the state of the one seat of power that a sentence names, as place or as actor: "nei giardini dell'Eliseo il
// presidente"; "" if there is none.
func (r *reader) palace(s text.Sentence, i int) (code string) {
	for k := max(s.First, i-40); k < min(s.Last, i+40); k++ {
		if x, ok := r.sense(k, aSeat); ok && x.is(acts) && r.at(k) != nil {
			code = r.l.entry(x.ref).Code
		} else if w, end := r.phrase(k, s.Last); end > k && r.at(k) != nil {
			if x, ok := r.l.sense(w, aSeat); ok && x.is(acts) {
				code = r.l.entry(x.ref).Code
			}
		}
	}
	return code
}

// holders returns how many persons of the article hold an office, as the article says or as the register does, and the
// one named last before token k.
func (r *reader) holders(k int, head, id string, former, said bool) (best, n int) {
	best = -1
	for p := range r.out.Entities {
		e := &r.out.Entities[p]
		if e.Kind != claims.PersonName || !e.inText || !e.holds(head, id, former, said) || r.genderClash(k, e.Gender) {
			continue
		}
		if id != "" && slices.ContainsFunc(e.Offices, func(o Office) bool { return o.ID == id && o.Former == former && (o.Text != "") == said }) {
			return p, 1
		}
		if best < 0 || r.lastBefore(p, k) > r.lastBefore(best, k) {
			best = p
		}
		n++
	}
	return best, n
}

// genderClash reports whether the article before token k says another gender than a person's: "la premier".
func (r *reader) genderClash(k int, gender byte) bool {
	switch bare(r.lower(k - 1)) {
	case "il", "del", "dal", "al":
		return gender == 'f' && r.lower(k) != "premier"
	case "la", "della", "dalla", "alla":
		return gender == 'm'
	}
	return false
}

// agedHolder reads "L'insegnante di storia, 63 anni": a calling with an age, first in its sentence, is of the one person
// of the sentence before.
func (r *reader) agedHolder(s text.Sentence, head string, end int) int {
	at := r.sentenceIndex(s.First)
	if at == 0 || !strings.HasPrefix(head, "-") || !r.aged(s, end) || r.sentenceIndex(max(0, end-6)) != at && end-s.First > 6 {
		return -1
	}
	ids := r.lastPersons(r.t.Sentences[at-1], s.First, 1)
	if len(ids) != 1 {
		return -1
	}
	return ids[0]
}

// inOffice returns the person whom the register has in an office on the day of the article, -1 if none or several.
func (r *reader) inOffice(id string) int {
	w, ok := r.l.look(holderKey(id))
	if !ok || r.day != value.NoDay && r.day > r.l.KnownTo {
		return -1
	}
	found := -1
	for n := 0; n < int(w.n); n++ {
		p := r.l.senseAt(w, n)
		for _, t := range r.l.entry(p.ref).Terms {
			if t.Office != id || !t.holds(r.day, r.l.KnownTo) {
				continue
			}
			holder := r.fromRegister(p)
			if found >= 0 && found != holder {
				return -1
			}
			found = holder
		}
	}
	return found
}

// holds reports whether a term covers a day; an unknown day counts as covered by a term that goes on for two years or more
// on the last day that the register knows.
func (t term) holds(day, knownTo value.Day) bool {
	if day == value.NoDay {
		return t.To == value.NoDay && knownTo-t.From > 730
	}
	return t.From <= day && (t.To == value.NoDay || day < t.To)
}

// officeName returns the id of the office at token k.
func (r *reader) officeName(k, last int) string {
	o, _, _ := r.officeAt(k, last)
	return r.l.entry(o.ref).Name
}

// holds reports whether a person has an office: as the article says, or as the register does; "leader" is any head of
// state or government.
func (e *Entity) holds(head, id string, former, said bool) bool {
	want, _, _ := cutOffice(id)
	for _, o := range e.Offices {
		owner, name, _ := cutOffice(o.ID)
		switch {
		case o.ID == "" || former != o.Former || (o.Text != "") != said:
			continue
		case head == "head.leader":
			if strings.HasPrefix(name, "head.") && (id == "" || owner == want) {
				return true
			}
		case id != "" && o.ID == id, id == "" && name == head:
			return true
		}
	}
	return false
}
