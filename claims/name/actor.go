package name

import (
	"strings"

	"verifica/claims/text"
)

// acting reports whether a capital, a palace or a country at tokens [i, end) stands for its government. The word before
// decides, then the words around:
//
//  1. a preposition of place makes a place: "a Mosca", "in Russia", "nel Cremlino", "verso Kiev";
//  2. but "a" after a word of giving or telling, and "da" after one of deciding, name whom: "promette a Kiev";
//  3. "di" after a place, a town or a happening makes a place, else it names whose: "le richieste di Mosca";
//  4. "per" after a word of motion, and "tra" after one of a route, make places;
//  5. a name joined to another is what the other is: "a Mosca e Kiev";
//  6. without a preposition it acts, unless it hosts, heads a list of places, or a comma sets it apart.
func (r *reader) acting(s text.Sentence, i, end int, x sense) bool {
	k := i - 1
	if k < s.First {
		return r.subject(s, i, end, x)
	}
	if r.has(k, joins) || r.sign(k, ",") { // rule 5
		if m := r.at(k - 1); m != nil && k-1 >= s.First && (m.Actor || m.Kind == "place") && (r.has(k, joins) || r.listedOn(s, end)) {
			return m.Actor
		}
		return r.subject(s, i, end, x)
	}
	c := r.marks[k].classes
	if c.is(article) && !c.is(preposition) {
		if k--; k < s.First || !r.has(k, preposition) {
			return r.subject(s, i, end, x)
		}
		c = r.marks[k].classes
	}
	switch {
	case c.is(aPrep):
		return !r.sign(k-1, ",") && r.within(s, k, 4, gives) && !r.within(s, k, 2, motion) // rule 2
	case c.is(daPrep):
		return r.within(s, k, 2, decides) || x.kind == aSeat
	case c.is(suPrep):
		return r.within(s, k, 2, gives)
	case c.is(inPrep | towards): // rule 1
		return false
	case c.is(diPrep): // rule 3
		return r.whose(s, k, x)
	case c.is(perPrep): // rule 4
		return !r.within(s, k, 4, motion)
	case c.is(traPrep):
		return !r.within(s, k, 4, route)
	case c.is(conPrep):
		return true
	}
	return r.subject(s, i, end, x)
}

// whose reports whether what stands before "di" at token k belongs to a government and not to a town.
func (r *reader) whose(s text.Sentence, k int, x sense) bool {
	if m := r.at(k - 2); r.has(k-1, joins) && m != nil && m.Kind == "place" {
		return m.Actor
	}
	for n := k - 1; n >= max(s.First, k-2); n-- {
		if r.at(n) != nil && r.at(n).Kind == "place" {
			return false
		}
		switch {
		case r.has(n, stance):
			return true
		case r.has(n, town|venue|nature|street|happening|district|near|body|capitalWord|soil):
			return false
		}
		if o, office := r.sense(n, anOffice); office {
			return !strings.HasPrefix(r.l.entry(o.ref).Name, "local.")
		}
	}
	return !x.is(country) && abstract(r.lower(k-1))
}

// abstract reports whether a noun has the ending of a deed or a state: "controffensiva", "decisione", "impegno" has none.
func abstract(w string) bool {
	for _, end := range [...]string{"zione", "sione", "mento", "menti", "zioni", "sioni", "enza", "anza", "siva", "tà", "ezza", "nuncio"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// within reports whether one of the n words before token k, in its clause, is of a class.
func (r *reader) within(s text.Sentence, k, n int, c classes) bool {
	for j := k - 1; j >= max(s.First, k-n); j-- {
		if r.has(j, c) {
			return true
		}
		if r.tok[j].Class == text.Punct && r.lower(j) != "," && r.lower(j) != "\"" {
			return false
		}
	}
	return false
}

// subject decides for a name without a preposition.
func (r *reader) subject(s text.Sentence, i, end int, x sense) bool {
	k := end
	for k < s.Last && r.has(k, auxiliary) {
		k++
	}
	switch {
	case k < s.Last && r.has(k, hosts):
		return false
	case r.dateline(s, i, end), r.topic(s, i, end) && x.kind != aSeat, r.has(i-1, reach) && i > s.First:
		return false
	case k > end, k < s.Last && r.has(k, says|decides|gives):
		return true
	case r.sign(i-1, ",") && !x.is(country) && (end >= s.Last || r.tok[end].Class == text.Punct):
		return false
	case r.tok[i].Caps == text.AllCaps && r.tok[i].Len() > 4:
		return false
	case r.sign(end, ",") && i > s.First && r.at(i-2) != nil && r.at(i-2).Kind == "place" && !r.at(i-2).Actor:
		return false
	case r.has(i-1, article) && x.is(country), x.kind == aSeat, i == s.First, !x.is(country):
		return true
	}
	return x.is(country)
}

// listedOn reports whether the list goes on after token end: ", Roma e Parigi".
func (r *reader) listedOn(s text.Sentence, end int) bool {
	return end < s.Last && (r.has(end, joins) || r.sign(end, ","))
}
