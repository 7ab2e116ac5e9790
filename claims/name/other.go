package name

import (
	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// other reads what is no full name: places, organisations, surnames alone, descriptions, unknown names.
func (r *reader) other(s text.Sentence, i int) int {
	tok := r.t.Tokens
	e, end := r.l.longestAt(tok, i, s.Last)
	if e != nil {
		switch e.Kind {
		case "description":
			if e.holds(r.day) {
				id := r.entityOf(e)
				return r.mention(i, end, claims.PersonName, id, value.People{Names: []string{e.Name}}, false)
			}
		case "place", "seat":
			if tok[i].Capital() || e.Kind == "seat" && end > i+1 {
				return r.place(s, i, end, e)
			}
		case "organisation":
			if tok[i].Capital() {
				id := r.entity(Entity{Kind: claims.Organisation, Name: e.Name, Known: true})
				return r.mention(i, end, claims.Organisation, id, value.Text{Text: e.Name}, true)
			}
		case "surname":
			if tok[i].Capital() {
				return r.alone(s, i, end, e)
			}
		}
	}
	if tok[i].Capital() && (i > s.First || len(r.surnames[fold(tok[i].Lower)]) > 0 || r.beforeSign(s, i)) {
		return r.unknown(s, i)
	}
	return 0
}

// beforeSign reports whether a lone capitalised word starts a sentence and is a name all the same: a number follows it.
func (r *reader) beforeSign(s text.Sentence, i int) bool {
	return i+1 < s.Last && r.t.Tokens[i+1].Class == text.Number
}

// holds reports whether a person of the register is in office on a day; an unknown day takes the latest holder.
func (e *entry) holds(day value.Day) bool {
	for _, t := range e.Terms {
		if day == value.NoDay && t.To == value.NoDay || day != value.NoDay && t.From <= day && (t.To == value.NoDay || day < t.To) {
			return true
		}
	}
	return len(e.Terms) == 0
}

func (r *reader) entityOf(e *entry) int {
	words := fold(e.Name[lastWord(e.Name):])
	for _, p := range r.surnames[words] {
		if sameGiven(r.out.Entities[p].Name, e.Name) {
			return p
		}
	}
	id := r.entity(Entity{Kind: claims.PersonName, Name: e.Name, Known: true, Full: true})
	r.surnames[words] = append(r.surnames[words], id)
	return id
}

func lastWord(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == ' ' {
			return i + 1
		}
	}
	return 0
}

// alone reads a surname of the register without its given name. A person of that surname in the article goes first.
func (r *reader) alone(s text.Sentence, i, end int, e *entry) int {
	if people := r.surnames[fold(r.t.Tokens[i].Lower)]; len(people) > 0 {
		id := people[len(people)-1]
		return r.mention(i, end, claims.PersonName, id, value.People{Names: []string{r.out.Entities[id].Name}}, true)
	}
	id := r.entityOf(e)
	return r.mention(i, end, claims.PersonName, id, value.People{Names: []string{e.Name}}, true)
}

// unknown reads capitalised words that no lexicon knows: a surname of the article, else a name of some kind.
func (r *reader) unknown(s text.Sentence, i int) int {
	tok := r.t.Tokens
	if people := r.surnames[fold(tok[i].Lower)]; len(people) > 0 {
		id := people[len(people)-1]
		return r.mention(i, i+1, claims.PersonName, id, value.People{Names: []string{r.out.Entities[id].Name}}, true)
	}
	end := i + 1
	for end < min(i+4, s.Last) && tok[end].Class == text.Word && tok[end].Capital() && !r.taken[end] {
		end++
	}
	if end+1 < s.Last && tok[end].Lower == "-" && tok[end].Start == tok[end-1].End && tok[end+1].Start == tok[end].End && tok[end+1].Capital() {
		end += 2 // "Nord-Ovest"
	}
	if len(tok[i].Lower) < 3 && end == i+1 {
		return 0
	}
	name := r.quote(i, end)
	kind := claims.Organisation
	if r.afterOffice(s, i) {
		kind = claims.PersonName
	}
	id := r.entity(Entity{Kind: kind, Name: name})
	if kind == claims.PersonName {
		k := fold(name[lastWord(name):])
		r.surnames[k] = append(r.surnames[k], id)
		return r.mention(i, end, kind, id, value.People{Names: []string{name}}, true)
	}
	return r.mention(i, end, kind, id, value.Text{Text: name}, true)
}

// afterOffice reports whether the word of an office stands right before token i: "il prefetto Neri".
func (r *reader) afterOffice(s text.Sentence, i int) bool {
	if i == s.First {
		return false
	}
	id, ok := r.l.forms.Get(r.t.Tokens[i-1].Lower)
	return ok && (r.l.entries[id].Kind == "office" || r.l.entries[id].Kind == "adjective")
}

// place reads a place, or the government that it stands for.
func (r *reader) place(s text.Sentence, i, end int, e *entry) int {
	prep := r.before(s, i)
	actor := e.Actor != "" && (prep == "" || prep == "acts") && r.t.Tokens[i].Caps != text.AllCaps
	if e.Weak && prep != "in" && prep != "a" && prep != "di" && prep != "da" && end == i+1 {
		return 0
	}
	if actor {
		id := r.entity(Entity{Kind: claims.PlaceName, Name: e.Actor, Known: true, Place: value.Place{ID: e.Code, Name: e.Actor}, Nationality: e.Code})
		v := value.Place{ID: e.ID, Name: e.Name, Path: e.Path, Within: e.Within}
		r.mention(i, end, claims.PlaceName, id, v, false)
		r.out.Mentions[len(r.out.Mentions)-1].Actor = true
		return end
	}
	v := value.Place{ID: e.ID, Name: e.Name, Path: e.Path, Within: e.Within}
	id := r.entity(Entity{Kind: claims.PlaceName, Name: e.Name, Known: true, Place: v})
	return r.mention(i, end, claims.PlaceName, id, v, true)
}

// before classes the word before token i: a preposition of place ("in", "a", "da", "di"), one that an actor takes
// ("acts"), or none.
func (r *reader) before(s text.Sentence, i int) string {
	if i == s.First {
		return ""
	}
	switch r.t.Tokens[i-1].Lower {
	case "a", "ad", "al", "alla", "all'", "all’", "ai", "agli", "alle":
		return "a"
	case "in", "nel", "nella", "nell'", "nell’", "negli", "nei", "nelle", "su", "sul", "sulla", "presso", "verso":
		return "in"
	case "da", "dal", "dalla", "dall'", "dall’", "dagli", "dai":
		return "da"
	case "di", "del", "della", "dell'", "dell’", "dei", "degli", "delle", "d'", "d’":
		return "di"
	case "con", "tra", "fra", "per", "e", "ed", "sia", "che", "né", "o", "il", "la", "l'", "l’", "gli", "i", "le":
		return "acts"
	}
	return ""
}
