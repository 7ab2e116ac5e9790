package extract

import (
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
)

// label ties a quantity to the one name in its segment, and says what it measures.
func (r *reader) label(s *frame.Sentence, i int, d *draft) {
	it := counted(s, i)
	if it == nil {
		it = inverted(s, i)
	}
	if it != nil && d.Attribute == "count" {
		r.count(s, it, d)
	}
	who := -1
	if s.Items[i].Sort() == claims.Minute {
		var settled bool
		if who, settled = r.scored(s, i, d); settled {
			return
		}
	}
	if d.Attribute == "age" {
		who = aged(s, i)
	}
	if d.Attribute == "votes" && i > 1 && len(s.Items) <= 5 && s.Items[i-1].Stop != match.NoStop && (s.Items[i-2].Name >= 0 || r.capital(s, i-2)) {
		who = i - 2 // a line of a ranking: "Neri, 187"
	}
	if who < 0 && (d.Attribute == "percent" || d.Attribute == "votes") {
		who = r.set(s, i)
	}
	if who < 0 {
		who = r.labelAt(s, i)
	}
	if who < 0 && s.Items[i].Sort() == claims.Percent {
		who = r.areaBefore(s, i)
	}
	if who > 0 && d.Attribute == "age" && (s.Items[who].Sort() == claims.PlaceName || s.Rules.Has(&s.Items[who-1], "di") && !ownDeed(s, who-2)) {
		who = -1 // "un volontario di Lodi, 23 anni"
	}
	if who < 0 && d.Attribute == "age" {
		if role := r.soleRole(s, i); role != "" {
			d.Instance, d.Nature = claims.Instance{Of: "role", Key: role}, claims.Functional
		}
	}
	if who < 0 || r.idle(s, i, who) || d.Attribute == "count" && it != nil && !d.generic && !r.shares(s, i, who) {
		return
	}
	n := &s.Items[who]
	d.Instance = claims.Instance{Of: "name", Key: r.labelKey(n)}
	if d.generic && n.Sort() == claims.PersonName {
		d.Nature = claims.Functional // "24 punti di Neri"
	}
	if abs(who-i) <= 4 {
		d.Evidence.Span = d.Evidence.Span.Join(n.Span)
	}
	switch sort := s.Items[i].Sort(); {
	case sort == claims.Percent, sort == claims.Minute, sort == claims.Number, d.Attribute == "age":
		if a := r.attributes[d.Attribute]; d.Attribute == "time" || d.Attribute == "votes" || a.Nature != "" && d.Attribute != "count" {
			d.Nature = claims.Functional
		}
	}
}

// scored ties a minute of play to its scorer; settled says that no more is to be done, as the name stands in a later sentence.
func (r *reader) scored(s *frame.Sentence, i int, d *draft) (who int, settled bool) {
	in, who := r.goal(s, i)
	if who < 0 {
		return who, false
	}
	d.Asides = append(d.Asides, "goal")
	if in == s {
		return who, false
	}
	d.Instance, d.Nature = claims.Instance{Of: "name", Key: r.labelKey(&in.Items[who])}, claims.Functional
	if span := d.Evidence.Span.Join(in.Items[who].Span); span.Len() <= longEntry {
		d.Evidence.Span = span
	}
	return who, true
}

// longEntry is how long a quote from a minute to the scorer in a later sentence may be.
const longEntry = 120

// labelAt returns the item of the name that labels the value at item i: the only one of its segment, or the one right
// beside the value; -1 where that is not settled. A capitalised word that no lexicon knows is a label too: "Isole 37,77".
func (r *reader) labelAt(s *frame.Sentence, i int) int {
	first, last := segment(s.Items, i)
	who, near, names, values := -1, -1, 0, 0
	for k := first; k < last; k++ {
		switch it := &s.Items[k]; {
		case it.Name >= 0 || r.capital(s, k) && (k == 0 || !r.capital(s, k-1)):
			names, who = names+1, k
			if abs(k-i) <= 2 {
				if near >= 0 {
					return -1
				}
				near = k
			}
		case it.Mention != nil && it.Sort() == s.Items[i].Sort():
			values++
		}
	}
	switch {
	case values != 1:
		return -1
	case names == 1:
		return who
	}
	return near
}

// set returns the name that a comma or a bracket sets right before a share that stands alone: "qui Mario Neri, 61,35."; "Riva (7,2)"; -1
// if none.
func (r *reader) set(s *frame.Sentence, i int) int {
	if i < 2 || s.Items[i-1].Lower != "," && s.Items[i-1].Lower != "(" || i+1 < len(s.Items) && s.Items[i+1].Stop == match.NoStop && s.Items[i+1].Lower != ")" {
		return -1
	}
	if s.Items[i-2].Name >= 0 || r.capital(s, i-2) {
		return i - 2
	}
	return -1
}

// relative returns the name that a relative clause before item i is about: "per Neri, che compie 60 anni"; -1 if none.
func relative(s *frame.Sentence, i int) int {
	for k := i - 1; k > 1 && k >= i-4 && s.Items[k].Mention == nil; k-- {
		if s.Items[k].Lower == "che" && s.Items[k-1].Lower == "," && s.Items[k-2].Name >= 0 {
			return k - 2
		}
	}
	return -1
}

// areaBefore returns the one place that the sentence names since the last value of the same sort: "la partecipazione più
// alta è nel Nord-Ovest, 55,09%"; -1 where it names none or several.
func (r *reader) areaBefore(s *frame.Sentence, i int) int {
	who := -1
	for k := i - 1; k > 0 && s.Items[k].Stop != match.ClauseEnd && s.Items[k].Sort() != s.Items[i].Sort(); k-- {
		if s.Items[k].Sort() == claims.Organisation || s.Items[k].Sort() == claims.PersonName {
			return -1
		}
		if s.Items[k].Sort() != claims.PlaceName && !r.capital(s, k) {
			continue
		}
		if who >= 0 {
			return -1
		}
		who = k
	}
	return who
}

// capital reports whether item k is a plain word with a capital that no sentence start explains.
func (r *reader) capital(s *frame.Sentence, k int) bool {
	it := &s.Items[k]
	if it.Mention != nil || it.Last-it.First != 1 || !r.text.Tokens[it.First].Capital() || s.Rules.Has(it, "funzione") || s.Rules.Has(it, "espulso") {
		return false
	}
	return k > 0 && s.Items[k-1].Stop != match.ClauseEnd || k+1 < len(s.Items) && s.Items[k+1].Mention != nil && len(r.grammars(s.Index).Verbs.Forms(it.Lower)) == 0
}

// labelKey is the key of a name as a label: a surname, or the whole name, in lower case.
func (r *reader) labelKey(it *match.Item) string {
	if it.Name < 0 {
		return it.Lower
	}
	name := r.article.Canonical(it.Name)[0]
	if it.Sort() == claims.PersonName {
		name = name[strings.LastIndexByte(name, ' ')+1:]
	}
	return strings.ToLower(name)
}
