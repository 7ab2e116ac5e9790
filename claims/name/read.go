package name

import (
	"slices"
	"strings"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// Read finds the names of an article. published dates the register: who "il presidente" is depends on the day. isVerb
// tells verbs, which no apposition crosses.
func (l *Lexicon) Read(t *text.Text, published claims.Publication, isVerb func(lower string) bool) *Names {
	r := &reader{l: l, t: t, day: published.From, isVerb: isVerb, out: &Names{}, ids: map[string]int{}, surnames: map[string][]int{}}
	for pass := 0; pass < 2; pass++ { // full names first: a surname alone may stand before, in the headline
		for i := range t.Sentences {
			if t.Sentences[i].Zone != text.Footer {
				r.sentence(t.Sentences[i], pass)
			}
		}
	}
	slices.SortStableFunc(r.out.Mentions, func(a, b Mention) int { return a.First - b.First })
	r.roles()
	return r.out
}

type reader struct {
	l        *Lexicon
	t        *text.Text
	day      value.Day
	isVerb   func(string) bool
	out      *Names
	ids      map[string]int   // kind and name -> entity
	surnames map[string][]int // fold of the surname -> persons
	taken    []bool           // tokens of mentions
}

// sentence reads one sentence: full names in the first pass, everything else in the second.
func (r *reader) sentence(s text.Sentence, pass int) {
	if r.taken == nil {
		r.taken = make([]bool, len(r.t.Tokens))
	}
	for i := s.First; i < s.Last; {
		if r.taken[i] || r.t.Tokens[i].Class != text.Word {
			i++
			continue
		}
		end := 0
		if pass == 0 {
			end = r.full(s, i)
		} else {
			end = r.other(s, i)
		}
		i = max(end, i+1)
	}
}

// full reads a full personal name: a given name and one to three capitalised words, or a name of the register.
func (r *reader) full(s text.Sentence, i int) int {
	tok := r.t.Tokens
	if !tok[i].Capital() {
		return 0
	}
	e, end := r.l.longestAt(tok, i, s.Last)
	if e != nil && e.Kind == "person" {
		return r.person(i, end, e.Name, e)
	}
	if e == nil || e.Kind != "given" || r.afterNot(s, i) {
		return 0
	}
	end = r.surname(s, i+1)
	if end == i+1 {
		return 0
	}
	if known, _ := r.l.longestAt(tok, i+1, s.Last); known != nil && known.Kind == "surname" && end == i+2 && fold(known.Name) == fold(r.quote(i, end)) {
		return r.person(i, end, known.Name, known)
	}
	return r.person(i, end, r.quote(i, end), nil)
}

// surname returns the token behind the surname that starts at i: capitalised words, particles between.
func (r *reader) surname(s text.Sentence, i int) int {
	end, words := i, 0
	for k := i; k < min(i+4, s.Last) && words < 2; k++ {
		t := r.t.Tokens[k]
		if t.Class == text.Number || t.Class != text.Word && t.Lower != "-" {
			break
		}
		if particle(t.Lower) && k+1 < s.Last && r.t.Tokens[k+1].Capital() {
			continue
		}
		if !t.Capital() {
			break
		}
		if e, n := r.l.longestAt(r.t.Tokens, k, s.Last); words > 0 && e != nil && (e.Kind == "organisation" || e.Kind == "place" && n > k+1) {
			break
		}
		words++
		end = k + 1
		if words == 1 && !r.givenAt(k) {
			break // one surname, unless a second given name came first
		}
	}
	return end
}

func (r *reader) givenAt(k int) bool {
	id, ok := r.l.forms.Get(r.t.Tokens[k].Lower)
	return ok && r.l.entries[id].Kind == "given"
}

func particle(s string) bool {
	switch s {
	case "di", "de", "del", "della", "dei", "d'", "d’", "van", "von", "der", "den", "al", "el", "bin", "la", "lo", "le", "dell'", "dell’":
		return true
	}
	return false
}

// afterNot reports whether a word that makes a name no person stands before token i: "via Marco Polo".
func (r *reader) afterNot(s text.Sentence, i int) bool {
	if i == s.First {
		return false
	}
	id, ok := r.l.forms.Get(r.t.Tokens[i-1].Lower)
	return ok && r.l.entries[id].Kind == "not"
}

func (r *reader) quote(i, end int) string {
	return strings.Join(strings.Fields(r.t.Source[r.t.Tokens[i].Start:r.t.Tokens[end-1].End]), " ")
}

// person registers a person named in full.
func (r *reader) person(i, end int, name string, e *entry) int {
	words := strings.Fields(name)
	surname := fold(words[len(words)-1])
	id := -1
	for _, p := range r.surnames[surname] {
		if sameGiven(r.out.Entities[p].Name, name) {
			id = p
		}
	}
	if id < 0 {
		id = r.entity(Entity{Kind: claims.PersonName, Name: name, Full: true, Known: e != nil})
		if e != nil {
			r.out.Entities[id].Nationality = strings.ToUpper(e.Code)
		}
		r.surnames[surname] = append(r.surnames[surname], id)
	}
	return r.mention(i, end, claims.PersonName, id, value.People{Names: []string{r.out.Entities[id].Name}}, true)
}

// sameGiven reports whether two full names have the same given name, transliterations aside.
func sameGiven(a, b string) bool {
	x, _, _ := strings.Cut(a, " ")
	y, _, _ := strings.Cut(b, " ")
	return fold(x) == fold(y)
}

func (r *reader) entity(e Entity) int {
	k := string(e.Kind) + " " + e.Name
	if id, ok := r.ids[k]; ok {
		return id
	}
	r.ids[k] = len(r.out.Entities)
	r.out.Entities = append(r.out.Entities, e)
	return r.ids[k]
}

// mention records a mention; named says that the words are the name itself and not a description of it.
func (r *reader) mention(i, end int, kind claims.Sort, id int, v value.Value, named bool) int {
	span := text.Span{Start: r.t.Tokens[i].Start, End: r.t.Tokens[end-1].End}
	r.out.Mentions = append(r.out.Mentions, Mention{Mention: claims.Mention{Span: span, First: i, Last: end, Kind: kind, Value: v, Rule: "it/nome"}, Entity: id, Description: !named})
	for k := i; k < end; k++ {
		r.taken[k] = true
	}
	if named {
		r.spelling(id, span)
	}
	return end
}

// spelling keeps the first place of every spelling of the last word of a name.
func (r *reader) spelling(id int, span text.Span) {
	e := &r.out.Entities[id]
	q := r.t.Quote(span)
	word := q
	if e.Kind == claims.PersonName {
		word = q[strings.LastIndexAny(q, " \n")+1:]
		span.Start = span.End - len(word)
	}
	if strings.ToUpper(word) == word || e.seen[word] {
		return
	}
	if e.seen == nil {
		e.seen = map[string]bool{}
	}
	e.seen[word] = true
	e.Spellings = append(e.Spellings, span)
}
