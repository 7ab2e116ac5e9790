package verb

import (
	"slices"
	"strings"
)

// Conjugator gives the forms of verbs. It is read only.
type Conjugator struct {
	irregular map[string]Paradigm
	isc       map[string]bool
	stressed  map[string]bool
	english   bool
}

// NewConjugator returns the conjugator of a list of irregular verbs, of the verbs in -isc- and of those in -iare with a
// stressed i.
func NewConjugator(irregular []Paradigm, isc, stressed []string) *Conjugator {
	c := &Conjugator{irregular: map[string]Paradigm{}, isc: map[string]bool{}, stressed: map[string]bool{}}
	for _, p := range irregular {
		c.irregular[p.Infinitive] = p
	}
	for _, v := range isc {
		c.isc[v] = true
	}
	for _, v := range stressed {
		c.stressed[v] = true
	}
	return c
}

// Conjugate returns every simple form of a verb: "mettere" and, by it, "ammettere" and "promettere". A reflexive
// infinitive ("svolgersi") gives the forms of the plain verb.
func (c *Conjugator) Conjugate(infinitive string) []Inflection {
	if c.english {
		p, ok := c.irregular[infinitive]
		if !ok {
			p.Infinitive = infinitive
		}
		return p.conjugateEnglish()
	}
	plain := infinitive
	if strings.HasSuffix(plain, "si") && len(plain) > 5 {
		plain = strings.TrimSuffix(plain, "si")
		if strings.HasSuffix(plain, "rr") {
			plain = strings.TrimSuffix(plain, "r") + "re"
		}
		if !strings.HasSuffix(plain, "e") {
			plain += "e"
		}
	}
	if len(plain) < 4 || !strings.HasSuffix(plain, "re") {
		return nil
	}
	return c.paradigm(plain).Conjugate()
}

// Forms returns the forms alone, each once, with the pronouns that lean on infinitive and gerund ("incontrarlo").
func (c *Conjugator) Forms(infinitive string) []string {
	seen := map[string]bool{}
	var out []string
	add := func(form string) {
		if !seen[form] {
			seen[form] = true
			out = append(out, form)
		}
	}
	for _, f := range c.Conjugate(infinitive) {
		add(f.Text)
		host := ""
		switch {
		case c.english:
		case f.Mood == Gerund:
			host = f.Text
		case f.Mood == Infinitive:
			host = strings.TrimSuffix(f.Text, "re")
			host = strings.TrimSuffix(host, "r") + "r"
		}
		for _, clitic := range clitics {
			if host != "" {
				add(host + clitic)
			}
		}
	}
	return out
}

// paradigm returns the paradigm of a verb: its own, that of the irregular verb that it is a compound of, or the
// regular one.
func (c *Conjugator) paradigm(v string) Paradigm {
	if p, ok := c.irregular[v]; ok {
		return p
	}
	if c.isc[v] {
		return Paradigm{Infinitive: v, Isc: true}
	}
	for cut := 1; cut <= len(v)-4; cut++ {
		if p, ok := c.irregular[v[cut:]]; ok && p.compounds(v) {
			return p.prefixed(v[:cut])
		}
	}
	return Paradigm{Infinitive: v, Stressed: c.stressed[v]}
}

// compounds reports whether a verb that ends like p is a compound of it.
func (p Paradigm) compounds(v string) bool {
	if p.Compounds == nil {
		return !p.Alone
	}
	return slices.Contains(p.Compounds, v)
}

// prefixed returns the paradigm of a compound.
func (p Paradigm) prefixed(prefix string) Paradigm {
	one := func(s string) string {
		if s == "" {
			return ""
		}
		return prefix + s
	}
	all := func(s []string) []string {
		if s == nil {
			return nil
		}
		out := make([]string, len(s))
		for i := range s {
			out[i] = prefix + s[i]
		}
		return out
	}
	return Paradigm{Infinitive: one(p.Infinitive), Stem: one(p.Stem), Isc: p.Isc, Present: all(p.Present), Subjunctive: all(p.Subjunctive), Past: all(p.Past),
		Future: one(p.Future), Participle: one(p.Participle), Imperfect: all(p.Imperfect), ImperfectS: all(p.ImperfectS), Gerund: one(p.Gerund)}
}
