package name

import (
	"fmt"
	"strings"
	"time"

	"verifica/claims/value"
)

// allClasses reads the function classes of words.
func (b *builder) allClasses(s *source) {
	for _, name := range sortedKeys(s.Classes) {
		c, ok := classNamed(name)
		if !ok {
			b.fault(line{line: 1, column: 1}, "no class of words is called %q", name)
			continue
		}
		for _, f := range s.Classes[name] {
			b.classify(f, c)
		}
	}
	for _, f := range s.Ordinary {
		b.classify(f, ordinary)
	}
}

// classify puts the forms of a word into a class.
func (b *builder) classify(form string, c classes) {
	for _, f := range expandAll(form) {
		b.word(strings.ToLower(f)).classes |= c
	}
}

// expandAll expands every brace of a form: "{pre,}fett{o,a}".
func expandAll(form string) []string {
	open, shut := strings.IndexByte(form, '{'), strings.IndexByte(form, '}')
	if open < 0 || shut < open {
		return []string{form}
	}
	var out []string
	for _, mid := range strings.Split(form[open+1:shut], ",") {
		out = append(out, expandAll(form[:open]+mid+form[shut+1:])...)
	}
	return out
}

func classNamed(name string) (classes, bool) {
	for i, n := range classNames {
		if n == name {
			return 1 << i, true
		}
	}
	return 0, false
}

// allRegister reads "names | country | office from..to, ... | descriptions"; an "f" after the country marks women. The first
// line about a person counts.
func (b *builder) allRegister(s *source) {
	if s.KnownTo != "" {
		b.knownTo = max(b.knownTo, day(s.KnownTo))
	}
	for _, l := range s.Register {
		if f, ok := b.fields(l, 4); ok {
			b.person(l, f)
		}
	}
}

func (b *builder) person(l line, f []string) {
	name, all := names(f[0])
	code, gender := f[1], flag(male)
	if c, ok := strings.CutSuffix(code, " f"); ok {
		code, gender = c, female
	}
	if b.people[name] {
		return // a newsroom has told about this person
	}
	b.people[name] = true
	if code != "" && b.states[code] == "" {
		b.fault(l, "no country has the code %q", code)
	}
	e := entry{Name: name, Code: code, State: b.states[code]}
	for _, t := range split(f[2], ',') {
		e.Terms = append(e.Terms, b.term(l, t))
	}
	ref := b.add(e)
	for _, n := range all {
		surname := surnameOf(strings.TrimPrefix(n, "~"))
		if strings.HasPrefix(n, "~") {
			surname, n = "~"+surname, n[1:]
		}
		if surname != n {
			b.name([]string{n}, sense{aPerson, gender, ref})
		}
		if surname == n || len(surname) > 2 { // of "Kim Jong Un" the last word is no surname
			b.name([]string{surname}, sense{aSurname, gender, ref})
		}
	}
	for _, t := range e.Terms {
		d := b.word(holderKey(t.Office))
		d.senses = append(d.senses, sense{aPerson, gender, ref})
	}
	b.name(split(f[3], ','), sense{aDescription, gender, ref})
}

// term reads "office from..to".
func (b *builder) term(l line, s string) term {
	office, span, _ := strings.Cut(s, " ")
	from, to, ok := strings.Cut(strings.TrimSpace(span), "..")
	if !ok {
		b.fault(l, "want from..to after the office %q, as in \"%s 2025-01-20..\"", office, office)
	}
	for _, d := range [...]string{from, to} {
		if d != "" && day(d) == value.NoDay {
			b.fault(l, "%q is no day: days are written 2025-01-20", d)
		}
	}
	return term{office, day(from), day(to)}
}

// holderKey is the key under which the holders of an office stand; no word of a text starts with "@".
func holderKey(office string) string { return "@" + office }

// surnameOf returns the surname of a full name, particles included: "von der Leyen", "Kim" of those marked "Kim_Jong-un".
func surnameOf(full string) string {
	words := strings.Fields(full)
	i := len(words) - 1
	for i > 1 && lowerParticle(words[i-1]) {
		i--
	}
	return strings.Join(words[i:], " ")
}

func lowerParticle(w string) bool {
	switch strings.ToLower(w) {
	case "von", "der", "van", "de", "di", "del", "della", "den", "al", "bin", "da", "la", "le", "lo":
		return true
	}
	return false
}

// day reads an ISO date, NoDay where it is empty.
func day(s string) value.Day {
	var y, m, d int
	if _, err := fmt.Sscanf(s, "%d-%d-%d", &y, &m, &d); err != nil {
		return value.NoDay
	}
	out := value.Date(y, time.Month(m), d)
	if t := out.Time(); t.Day() != d || int(t.Month()) != m {
		return value.NoDay
	}
	return out
}

// allGiven reads given names by gender.
func (b *builder) allGiven(s *source) {
	for _, g := range sortedKeys(s.Given) {
		gender := map[string]flag{"f": female, "m": male}[g]
		ref := b.add(entry{Name: g})
		b.name(s.Given[g], sense{aGiven, gender, ref})
	}
}

// allOffices reads the words for an office under its id; an id that starts with "-" is a calling without a holder to
// compare. Forms of women are marked with a trailing "+f", plurals with "+p".
func (b *builder) allOffices(s *source) {
	for _, id := range sortedKeys(s.Offices) {
		ref := b.add(entry{Name: id})
		for _, f := range s.Offices[id] {
			flags := flag(0)
			if g, ok := strings.CutSuffix(f, "+f"); ok {
				f, flags = g, female
			}
			if g, ok := strings.CutSuffix(f, "+p"); ok {
				f, flags = g, plural
			}
			b.name([]string{strings.TrimSpace(f)}, sense{anOffice, flags, ref})
		}
	}
}

// allOrganisations reads "names | country" and "club names | town".
func (b *builder) allOrganisations(s *source) {
	for _, l := range s.Organisations {
		head, code, _ := strings.Cut(l.text, "|")
		for _, group := range split(head, ';') {
			name, all := names(group)
			b.name(all, sense{anOrg, 0, b.add(entry{Name: name, ID: slug(name), Code: strings.TrimSpace(code)})})
		}
	}
	for _, l := range s.Clubs {
		for _, group := range split(l.text, ';') {
			name, all := names(group)
			b.name(all, sense{anOrg, club, b.add(entry{Name: name, ID: "club/" + slug(name)})})
		}
	}
}
