// Package verb knows the verbs of a language: every form of an infinitive with its tense, mood and person, and what the
// verbs of a sentence say of it: that it happened, is planned, may be, is denied, and on whose word.
//
// It knows forms and the words that change a mode. It refuses to know what happened.
package verb

import "strings"

// Mood is the mood of a form.
type Mood uint8

// The moods.
const (
	Indicative Mood = iota
	Subjunctive
	Conditional
	Imperative
	Infinitive
	Gerund
	Participle
)

// Tense is the tense of a form.
type Tense uint8

// The tenses of simple forms.
const (
	Present Tense = iota
	Imperfect
	Past // passato remoto, past participle
	Future
)

// Form is one analysis of a form. Person is 1 to 3 and 0 for none; Plural and Gender ('m', 'f', 0) are those of the
// subject, of a participle those of what it agrees with.
type Form struct {
	Lemma  string
	Mood   Mood
	Tense  Tense
	Person uint8
	Plural bool
	Gender byte
}

// Inflection is one form of a paradigm with its analysis.
type Inflection struct {
	Text string
	Form
}

// Paradigm is what an irregular verb does differently. Empty fields are regular.
type Paradigm struct {
	Infinitive  string   `yaml:"infinitive"`
	Stem        string   `yaml:"stem"`        // of the imperfect: "fac" of fare, "pon" of porre
	Isc         bool     `yaml:"isc"`         // finire: finisco
	Present     []string `yaml:"present"`     // six forms
	Subjunctive []string `yaml:"subjunctive"` // io, noi, loro
	Past        []string `yaml:"past"`        // io, tu; the strong forms follow io
	Future      string   `yaml:"future"`      // stem: "verr"
	Participle  string   `yaml:"participle"`  // "venuto"
	Imperfect   []string `yaml:"imperfect"`   // six forms (essere)
	ImperfectS  []string `yaml:"imperfect_subjunctive"`
	Gerund      string   `yaml:"gerund"`
	Stressed    bool     `yaml:"stressed"`  // the i before the ending is stressed and stays: "invii"
	Alone       bool     `yaml:"alone"`     // verbs that end alike are no compounds: "costare" and stare
	Compounds   []string `yaml:"compounds"` // the only compounds, where verbs that end alike need not be
}

// Conjugate returns every simple form of a verb.
func (p Paradigm) Conjugate() []Inflection {
	c := conjugation{lemma: p.Infinitive, p: p, class: p.Infinitive[len(p.Infinitive)-3]}
	c.root = p.Infinitive[:len(p.Infinitive)-3]
	if strings.HasSuffix(p.Infinitive, "rre") {
		c.class, c.root = 'e', p.Stem
	}
	c.stem = c.root
	if p.Stem != "" {
		c.stem = p.Stem
	}
	c.present()
	c.imperfect()
	c.past()
	c.future()
	c.rest()
	return c.out
}

type conjugation struct {
	lemma      string
	p          Paradigm
	class      byte   // 'a', 'e', 'i'
	root, stem string // "parl" of parlare; the stem of the imperfect
	out        []Inflection
}

func (c *conjugation) add(text string, m Mood, t Tense, person int, gender byte, plural bool) {
	c.out = append(c.out, Inflection{text, Form{c.lemma, m, t, uint8(person), plural, gender}})
}

// six adds six persons.
func (c *conjugation) six(m Mood, t Tense, forms []string) {
	for i, f := range forms {
		c.add(f, m, t, i%3+1, 0, i >= 3)
	}
}

// join puts an ending after a stem: hard c and g keep their sound before e and i ("cerchi"), i is not doubled ("mangi").
func (c *conjugation) join(stem, ending string) string {
	if ending == "" {
		return stem
	}
	front := ending[0] == 'e' || ending[0] == 'i'
	if c.class == 'a' && front && (strings.HasSuffix(stem, "c") || strings.HasSuffix(stem, "g")) {
		return stem + "h" + ending
	}
	if c.class == 'a' && strings.HasSuffix(stem, "i") && !(c.p.Stressed && (ending == "i" || ending == "ino")) {
		soft := strings.HasSuffix(stem, "ci") || strings.HasSuffix(stem, "gi") || strings.HasSuffix(stem, "sci")
		if ending[0] == 'i' || ending[0] == 'e' && soft {
			return stem[:len(stem)-1] + ending
		}
	}
	return stem + ending
}

func (c *conjugation) each(stem string, endings ...string) []string {
	out := make([]string, len(endings))
	for i, e := range endings {
		out[i] = c.join(stem, e)
	}
	return out
}

func (c *conjugation) present() {
	forms := c.p.Present
	if forms == nil {
		switch {
		case c.class == 'a':
			forms = c.each(c.root, "o", "i", "a", "iamo", "ate", "ano")
		case c.class == 'e':
			forms = c.each(c.root, "o", "i", "e", "iamo", "ete", "ono")
		case c.p.Isc:
			forms = append(c.each(c.root+"isc", "o", "i", "e"), c.root+"iamo", c.root+"ite", c.root+"iscono")
		default:
			forms = c.each(c.root, "o", "i", "e", "iamo", "ite", "ono")
		}
	}
	c.six(Indicative, Present, forms)
	c.subjunctive(forms)
}

// subjunctive derives from the first person of the present.
func (c *conjugation) subjunctive(present []string) {
	s := c.p.Subjunctive
	if s == nil {
		end, plural := "a", "ano"
		stem := strings.TrimSuffix(present[0], "o")
		if c.class == 'a' && c.p.Present == nil {
			end, plural, stem = "i", "ino", c.root
		}
		s = []string{c.join(stem, end), present[3], c.join(stem, plural)}
	}
	for person := 1; person <= 3; person++ {
		c.add(s[0], Subjunctive, Present, person, 0, false)
	}
	c.add(s[1], Subjunctive, Present, 1, 0, true)
	c.add(strings.TrimSuffix(s[1], "mo")+"te", Subjunctive, Present, 2, 0, true)
	c.add(s[2], Subjunctive, Present, 3, 0, true)
}

func (c *conjugation) imperfect() {
	v := string(c.class)
	forms := c.p.Imperfect
	if forms == nil {
		forms = c.each(c.stem, v+"vo", v+"vi", v+"va", v+"vamo", v+"vate", v+"vano")
	}
	c.six(Indicative, Imperfect, forms)
	forms = c.p.ImperfectS
	if forms == nil {
		forms = c.each(c.stem, v+"ssi", v+"ssi", v+"sse", v+"ssimo", v+"ste", v+"ssero")
	}
	c.six(Subjunctive, Imperfect, forms)
}

// past is the passato remoto: a strong verb has its own stem in io, lui and loro.
func (c *conjugation) past() {
	v := string(c.class)
	third := map[byte]string{'a': "ò", 'e': "é", 'i': "ì"}[c.class]
	forms := c.each(c.stem, v+"i", v+"sti", third, v+"mmo", v+"ste", v+"rono")
	if len(c.p.Past) == 6 {
		forms = c.p.Past
	} else if c.p.Past != nil {
		strong := strings.TrimSuffix(c.p.Past[0], "i")
		weak := strings.TrimSuffix(c.p.Past[1], "sti")
		forms = []string{c.p.Past[0], c.p.Past[1], strong + "e", weak + "mmo", weak + "ste", strong + "ero"}
		if strings.HasSuffix(c.p.Past[0], "ui") && len(c.p.Past) > 2 {
			forms[2], forms[5] = c.p.Past[2], c.p.Past[2]+"ro"
		}
	} else if c.class == 'e' {
		c.six(Indicative, Past, c.each(c.stem, "etti", "esti", "ette", "emmo", "este", "ettero"))
		c.add(c.stem+"è", Indicative, Past, 3, 0, false)
	}
	c.six(Indicative, Past, forms)
}

func (c *conjugation) future() {
	stem := c.p.Future
	if stem == "" {
		stem = strings.TrimSuffix(c.lemma, "e")
		if c.class == 'a' {
			stem = c.join(c.root, "er")
		}
	}
	c.six(Indicative, Future, []string{stem + "ò", stem + "ai", stem + "à", stem + "emo", stem + "ete", stem + "anno"})
	c.six(Conditional, Present, []string{stem + "ei", stem + "esti", stem + "ebbe", stem + "emmo", stem + "este", stem + "ebbero"})
}

// rest adds infinitive, gerund and participles.
func (c *conjugation) rest() {
	gerund := c.p.Gerund
	if gerund == "" {
		gerund = c.stem + map[byte]string{'a': "ando", 'e': "endo", 'i': "endo"}[c.class]
	}
	c.add(c.lemma, Infinitive, Present, 0, 0, false)
	c.add(gerund, Gerund, Present, 0, 0, false)
	participle := c.p.Participle
	if participle == "" {
		participle = c.root + map[byte]string{'a': "ato", 'e': "uto", 'i': "ito"}[c.class]
	}
	base := strings.TrimSuffix(participle, "o")
	c.add(participle, Participle, Past, 0, 'm', false)
	c.add(base+"a", Participle, Past, 0, 'f', false)
	c.add(base+"i", Participle, Past, 0, 'm', true)
	c.add(base+"e", Participle, Past, 0, 'f', true)
}
