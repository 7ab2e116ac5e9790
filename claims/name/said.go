package name

import (
	"slices"
	"strconv"
	"strings"

	"verifica/claims/text"
)

// ageOf keeps the age that follows a name: "Neri, 45 anni".
func (r *reader) ageOf(m Mention) {
	s := r.sentenceOf(m.First)
	k := m.Last + 1
	switch {
	case r.aged(s, m.Last):
	case r.sign(m.Last, ",") && r.definite(m.Last+2) && r.statedAge(m.Last+3): // ", il pensionato di 81 anni"
		k = m.Last + 3
	default:
		return
	}
	if r.lower(k) == "di" {
		k++
	}
	if n, err := strconv.Atoi(r.lower(k)); err == nil {
		r.out.Entities[m.Entity].age = n
	}
}

// nationality keeps what the article says of a person's nationality: the adjectives before the name that no office takes
// ("la russa americana Ksenia Karelina"), or behind it ("cittadina con doppia nazionalità russo-americana").
func (r *reader) nationality(s text.Sentence, m Mention) {
	var found []string
	k := m.First - 1
	for ; k >= s.First && (r.adjective(k) || r.sign(k, "-") && r.adjective(k-1)); k-- {
		if r.adjective(k) {
			found = append(found, r.codeOf(k))
		}
	}
	if len(found) > 0 && !r.has(k, article) && !articled(r.lower(k)) && !r.has(k, man) && !r.trade(k) {
		found = nil // the adjective of an office: "il ministro russo Lavrov"
	}
	if r.sign(m.Last, ",") && len(found) == 0 {
		if found = r.citizen(s, m.Last+1); found == nil {
			found = r.adjectiveBehind(s, m.Last+1)
		}
	}
	if len(found) == 0 {
		return
	}
	e := &r.out.Entities[m.Entity]
	if !e.said {
		e.Nationality = nil
	}
	e.said = true
	e.Nationality = append(e.Nationality, found...)
	slices.Sort(e.Nationality)
	e.Nationality = slices.Compact(e.Nationality)
}

// trade reports whether a calling stands at token k, which has no country: "la giornalista polacca" is Polish herself.
func (r *reader) trade(k int) bool {
	o, ok := r.sense(k, anOffice)
	name := r.l.entry(o.ref).Name
	return ok && !o.is(plural) && (strings.HasPrefix(name, "-") || name == "org.journalist")
}

// adjectiveBehind reads the adjective alone behind a name, ", anch'egli polacco," or ", polacco,".
func (r *reader) adjectiveBehind(s text.Sentence, k int) []string {
	switch bare(r.lower(k)) {
	case "anch", "anche":
		for k++; k < s.Last && !r.adjective(k); k++ {
			switch r.lower(k) {
			case "egli", "lui", "lei", "essa", "esso", "ella":
				continue
			}
			return nil
		}
	}
	if k+1 >= s.Last || !r.adjective(k) || r.capital(k) || r.tok[k+1].Class == text.Word && !r.has(k+1, joins) {
		return nil
	}
	return []string{r.codeOf(k)}
}

// citizen reads "cittadina con doppia nazionalità russo-americana", "cittadino russo" behind a name.
func (r *reader) citizen(s text.Sentence, k int) (found []string) {
	if k >= s.Last || !strings.HasPrefix(r.lower(k), "cittadin") {
		return nil
	}
	for n := k + 1; n < min(k+7, s.Last); n++ {
		switch {
		case r.adjective(n):
			found = append(found, r.codeOf(n))
		case r.prefixCode(n) != "":
			found = append(found, r.prefixCode(n))
		case r.tok[n].Class != text.Word && !r.sign(n, "-"):
			return found
		}
	}
	return found
}

// prefixCode returns the country of the first half of a double adjective: the "russo" and the "italo" of "italo-americana".
func (r *reader) prefixCode(n int) string {
	if !r.sign(n+1, "-") || !r.adjective(n+2) {
		return ""
	}
	if r.lower(n) == "italo" {
		return "IT"
	}
	return ""
}

// codeOf returns the code of the adjective at token k.
func (r *reader) codeOf(k int) string {
	a, _ := r.sense(k, anAdjective)
	return strings.ToUpper(r.l.entry(a.ref).Code)
}
