package name

import (
	"verifica/claims"
	"verifica/claims/text"
)

// alias is another name that the article gives a person: the words of it without what is written small before them.
type alias struct {
	first  int // the token where it is declared
	end    int
	entity int
}

// nicknames reads what a person is called besides, "detto «'o Lupo»", "alias il Geometra", "noto come Puff Daddy", "per tutti «la
// Maestra»", there and wherever it comes again.
func (r *reader) nicknames() {
	byWord := map[string][]alias{}
	for n := 0; n < len(r.out.Mentions); n++ {
		m := r.out.Mentions[n]
		if m.Kind != claims.PersonName {
			continue
		}
		if a, ok := r.nickname(r.sentenceOf(m.First), m); ok {
			byWord[r.lower(a.first)] = append(byWord[r.lower(a.first)], a)
		}
	}
	if len(byWord) == 0 {
		return
	}
	for i := range r.tok {
		for _, a := range byWord[r.lower(i)] {
			end := i + a.end - a.first
			if r.taken[i] == 0 && r.capital(i) && end <= len(r.tok) && r.sameWords(i, a) {
				r.mention(i, end, a.entity, r.people(a.entity), "it/persona.soprannome")
				break
			}
		}
	}
}

// sameWords reports whether the words of an alias stand at token i.
func (r *reader) sameWords(i int, a alias) bool {
	for k := a.first; k < a.end; k++ {
		if r.lower(i+k-a.first) != r.lower(k) {
			return false
		}
	}
	return true
}

// nickname finds the other name behind the person of mention m.
func (r *reader) nickname(s text.Sentence, m Mention) (alias, bool) {
	k := m.Last
	if r.sign(k, ",") || r.sign(k, "(") {
		k++
	}
	k = r.calledAt(s, k)
	if k < 0 || k >= s.Last {
		return alias{}, false
	}
	quoted := r.tok[k].Class != text.Word
	if quoted {
		k++
	}
	first, end := k, k
	for ; end < min(k+6, s.Last); end++ {
		if quoted && r.closes(end) || !quoted && !r.capital(end) && !(end == first && r.has(end, article)) {
			break
		}
		if !r.capital(first) && r.capital(end) {
			first = end
		}
	}
	if first >= end || !r.capital(first) || quoted && !r.closes(end) || r.taken[first] != 0 {
		return alias{}, false
	}
	return alias{first, end, m.Entity}, true
}

// closes reports whether token i ends a quotation.
func (r *reader) closes(i int) bool {
	switch r.lower(i) {
	case "»", "”", "\"", "’’", "''":
		return true
	}
	return false
}

// calledAt returns the token behind words that say another name follows, -1 where there are none.
func (r *reader) calledAt(s text.Sentence, k int) int {
	switch r.lower(k) {
	case "noto", "nota", "conosciuto", "conosciuta":
		for n := k + 1; n < min(k+5, s.Last); n++ {
			if r.lower(n) == "come" {
				return n + 1
			}
		}
		return -1
	case "per":
		if r.lower(k+1) == "tutti" {
			return k + 2
		}
	case "in":
		if r.lower(k+1) == "arte" {
			return k + 2
		}
	}
	if r.has(k, called) {
		return k + 1
	}
	return -1
}
