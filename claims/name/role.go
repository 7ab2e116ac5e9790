package name

import (
	"strings"

	"verifica/claims"
	"verifica/claims/text"
)

// roles reads the offices that stand beside persons: "il premier francese X", "X, inviato per il Medio Oriente".
func (r *reader) roles() {
	for k := range r.out.Mentions {
		m := &r.out.Mentions[k]
		if m.Kind != claims.PersonName || m.Description || m.Entity < 0 {
			continue
		}
		s := r.sentenceOf(m.First)
		if first, ok := r.officeBefore(s, m.First); ok {
			r.role(m.Entity, first, m.First, m.Last)
		}
		if first, last, ok := r.officeAfter(s, m.Last); ok {
			r.role(m.Entity, first, last, last)
		}
	}
}

func (r *reader) sentenceOf(token int) text.Sentence {
	for _, s := range r.t.Sentences {
		if s.First <= token && token < s.Last {
			return s
		}
	}
	return text.Sentence{}
}

// officeBefore finds the office word of an apposition before a name: back over adjectives and complements, no sign but
// the comma right before the name.
func (r *reader) officeBefore(s text.Sentence, i int) (int, bool) {
	k := i - 1
	if k >= s.First && of(r.t.Tokens[k].Lower) {
		return 0, false // "l'inviato di X": X is the possessor
	}
	if k > s.First && r.t.Tokens[k].Lower == "," {
		k--
	}
	for ; k >= max(s.First, i-9); k-- {
		t := r.t.Tokens[k]
		if t.Class != text.Word || t.Caps == text.NoCaps && r.isVerb(t.Lower) && !r.office1(k) {
			return 0, false
		}
		if r.officeAt(k, i) {
			if k > s.First && r.t.Tokens[k-1].Lower == "ex" {
				k--
			}
			return k, true
		}
		if r.taken[k] && r.mentionKind(k) == claims.PersonName && (k == s.First || !of(r.t.Tokens[k-1].Lower)) {
			return 0, false
		}
	}
	return 0, false
}

// officeAt reports whether the words of an office start at token k and end before i.
func (r *reader) officeAt(k, i int) bool {
	e, end := r.l.longestAt(r.t.Tokens, k, i)
	return e != nil && end <= i && (e.Kind == "office" || e.Kind == "description" && r.office1(k))
}

// office1 reports whether token k by itself is the word of an office.
func (r *reader) office1(k int) bool {
	e := r.single(k)
	return e != nil && (e.Kind == "office" || e.Kind == "adjective")
}

func of(s string) bool {
	switch s {
	case "di", "del", "della", "dell'", "dell’", "dello", "dei", "degli", "delle":
		return true
	}
	return false
}

func (r *reader) mentionKind(token int) claims.Sort {
	for _, m := range r.out.Mentions {
		if m.First <= token && token < m.Last {
			return m.Kind
		}
	}
	return ""
}

// officeAfter reads ", inviato per il Medio Oriente": a comma, an optional article or "ex", an office, up to the next sign.
func (r *reader) officeAfter(s text.Sentence, i int) (first, last int, ok bool) {
	if i+1 >= s.Last || r.t.Tokens[i].Lower != "," {
		return 0, 0, false
	}
	first = i + 1
	for first < s.Last && (article(r.t.Tokens[first].Lower)) {
		first++
	}
	k := first
	if k < s.Last && r.t.Tokens[k].Lower == "ex" {
		k++
	}
	if k >= s.Last {
		return 0, 0, false
	}
	e, end := r.l.longestAt(r.t.Tokens, k, s.Last)
	if e == nil || e.Kind != "office" {
		return 0, 0, false
	}
	for end < min(k+9, s.Last) && r.t.Tokens[end].Class == text.Word && !stopsRole(r.t.Tokens[end].Lower) {
		end++
	}
	return first, end, true
}

func article(s string) bool {
	switch s {
	case "il", "lo", "la", "l'", "l’", "un", "una", "i", "gli":
		return true
	}
	return false
}

func stopsRole(s string) bool {
	switch s {
	case "che", "è", "ha", "e", "sono", "hanno", "ma", "era", "aveva":
		return true
	}
	return false
}

// role records one role: the words from first to last, up to the end of the name.
func (r *reader) role(holder, first, last, end int) {
	words := r.quote(first, last)
	words = strings.TrimSuffix(words, ",")
	former := strings.HasPrefix(words, "ex ")
	span := text.Span{Start: r.t.Tokens[first].Start, End: r.t.Tokens[end-1].End}
	r.out.Roles = append(r.out.Roles, Role{Holder: holder, Role: words, Office: r.office(first, last), Former: former, Span: span})
}

// office returns the id of the office that words name: the office word and the country of the adjective or place beside
// it; the longest office wins.
func (r *reader) office(first, last int) string {
	id, code := "", ""
	for k := first; k < last; k++ {
		e, end := r.l.longestAt(r.t.Tokens, k, last)
		if e != nil && e.Kind == "description" { // "presidente francese": the office, then the country
			e, end = r.single(k), k+1
		}
		if e == nil {
			continue
		}
		switch {
		case e.Kind == "office" && (id == "" || id == "other" || end-k > 1):
			id = e.Name
		case e.Kind == "adjective" && code == "", (e.Kind == "place" || e.Kind == "seat") && code == "" && r.t.Tokens[k].Capital():
			code = e.Code
		}
		k = end - 1
	}
	if id == "" || id == "other" {
		return ""
	}
	return code + "/" + id
}

// single returns the entry of token k by itself, nil if none.
func (r *reader) single(k int) *entry {
	if id, ok := r.l.forms.Get(r.t.Tokens[k].Lower); ok {
		return &r.l.entries[id]
	}
	return nil
}
