package verb

import "strings"

// conjugateEnglish returns the forms of an English verb: "meet, meets, met, met, meeting".
func (p Paradigm) conjugateEnglish() []Inflection {
	c := conjugation{lemma: p.Infinitive, p: p}
	present := p.Present
	if present == nil {
		b := p.Infinitive
		present = []string{b, b, sibilant(b), b, b, b}
	}
	c.six(Indicative, Present, present)
	past, participle := silent(p.Infinitive, "ed"), silent(p.Infinitive, "ed")
	if p.Past != nil {
		past, participle = p.Past[0], p.Participle
	}
	other := past
	if len(p.Past) > 1 {
		other = p.Past[1]
	}
	c.six(Indicative, Past, []string{past, other, past, other, other, other})
	gerund := p.Gerund
	if gerund == "" {
		gerund = silent(p.Infinitive, "ing")
	}
	c.add(p.Infinitive, Infinitive, Present, 0, 0, false)
	c.add(gerund, Gerund, Present, 0, 0, false)
	c.add(participle, Participle, Past, 0, 0, false)
	return c.out
}

// sibilant adds the ending of the third person.
func sibilant(b string) string {
	switch {
	case consonantY(b):
		return b[:len(b)-1] + "ies"
	case strings.HasSuffix(b, "s"), strings.HasSuffix(b, "sh"), strings.HasSuffix(b, "ch"), strings.HasSuffix(b, "x"), strings.HasSuffix(b, "o"):
		return b + "es"
	}
	return b + "s"
}

// silent adds an ending with a vowel: a mute e falls, y becomes i before -ed.
func silent(b, ending string) string {
	switch {
	case strings.HasSuffix(b, "ee"), strings.HasSuffix(b, "oe"):
		return b + strings.TrimPrefix(ending, "e")
	case strings.HasSuffix(b, "e"):
		return b[:len(b)-1] + ending
	case ending == "ed" && consonantY(b):
		return b[:len(b)-1] + "ied"
	}
	return b + ending
}

func consonantY(b string) bool {
	return len(b) > 1 && b[len(b)-1] == 'y' && !strings.ContainsRune("aeiou", rune(b[len(b)-2]))
}
