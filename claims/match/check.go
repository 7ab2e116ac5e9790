package match

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"verifica/claims"
	"verifica/claims/pack"
	"verifica/claims/text"
)

// checker holds what packs declare, and gathers what they use without declaring it.
type checker struct {
	words      *vocabulary
	attributes map[string]pack.Attribute
	events     []string
	faults     pack.Faults
	file       *pack.File
}

var (
	natures = []string{string(claims.Functional), string(claims.Counter), string(claims.Rising), string(claims.Revised), string(claims.Members), string(claims.Position), string(claims.Naming)}
	modes   = []string{string(claims.Asserted), string(claims.Reported), string(claims.Planned), string(claims.Hedged), string(claims.Denied), string(claims.Habitual)}
	slots   = []string{"head", "part", "share", "perimeter", "period", "base", "stage"}
)

// check returns every fault of the files.
func check(files []pack.File, v *vocabulary) pack.Faults {
	c := &checker{words: v, attributes: map[string]pack.Attribute{}, events: []string{"story"}}
	kinds := map[string]string{}
	for i := range files {
		c.file = &files[i]
		if other, twice := kinds[c.file.Kind]; twice {
			c.fault("kind", pack.Place{}, "there is a kind %q already, in %s", c.file.Kind, other)
		}
		kinds[c.file.Kind] = c.file.Path
		c.declare()
	}
	for i := range files {
		c.file = &files[i]
		c.wordsOf()
		names := map[string]bool{}
		for k := range c.file.Rules {
			c.rule(&c.file.Rules[k], names)
		}
	}
	return c.faults
}

// fault records what is wrong at a key of the file, at place where the key has none.
func (c *checker) fault(key string, place pack.Place, format string, args ...any) {
	p := c.file.Places[key].Or(place).Or(pack.Place{Line: 1, Column: 1})
	c.faults = append(c.faults, pack.Fault{Path: c.file.Path, Line: p.Line, Column: p.Column, Message: fmt.Sprintf(format, args...), Source: c.file.Source})
}

// declare notes the attributes and events of a file.
func (c *checker) declare() {
	f := c.file
	if f.Kind == "" {
		c.fault("kind", pack.Place{}, "the pack has no \"kind:\", a name for its kind of claims")
	}
	if f.Lang != "" && f.Lang != "it" && f.Lang != "en" {
		c.fault("lang", pack.Place{}, "lang is it or en, not %q", f.Lang)
	}
	for _, name := range keys(f.Attributes) {
		a, at := f.Attributes[name], "attributes."+name
		if a.Nature != "" && !slices.Contains(natures, a.Nature) {
			c.fault(at+".nature", pack.Place{}, "no nature is called %q%s", a.Nature, known(a.Nature, natures))
		}
		for _, slot := range keys(a.Defaults) {
			if !slices.Contains(slots, slot) {
				c.fault(at+".defaults."+slot, pack.Place{}, "no slot of a measure is called %q%s", slot, known(slot, slots))
			}
		}
		if old, ok := c.attributes[name]; ok && old.Nature != a.Nature {
			c.fault(at, pack.Place{}, "another kind says that %q is %s: give yours another name", name, old.Nature)
		}
		c.attributes[name] = a
	}
	for _, e := range f.Events {
		c.events = append(c.events, e.Type, e.Family)
	}
}

// wordsOf checks that words are single words and verbs infinitives, and that heads count something that is declared.
func (c *checker) wordsOf() {
	for _, name := range keys(c.file.Words) {
		c.forms("words."+name, c.file.Words[name])
	}
	for _, name := range keys(c.file.Things) {
		c.forms("things."+name, c.file.Things[name])
	}
	for i, e := range c.file.Events {
		c.verbs(fmt.Sprintf("events.%d.verbs", i), e.Verbs)
	}
	for i, h := range c.file.Heads {
		c.verbs(fmt.Sprintf("heads.%d.verbs", i), h.Verbs)
		if _, ok := c.attributes[h.Attribute]; !ok && h.Attribute != "" {
			c.fault(fmt.Sprintf("heads.%d.attribute", i), pack.Place{}, "no attribute is called %q%s", h.Attribute, known(h.Attribute, keys(c.attributes)))
		}
	}
}

func (c *checker) forms(key string, w pack.Words) {
	list := key
	if c.file.Places[key+".forms"].Line > 0 {
		list += ".forms"
	}
	for i, written := range w.Forms {
		at := fmt.Sprintf("%s.%d", list, i)
		for _, form := range pack.Expand(written) {
			switch {
			case form != strings.ToLower(form):
				c.fault(at, pack.Place{}, "%q: words are written in lower case, and match capitals too", form)
			case strings.Contains(form, " ") && len(text.CutString(form).Tokens) > 1:
				c.fault(at, pack.Place{}, "%q is more than one word: a pattern says which word follows which", form)
			}
		}
	}
	c.verbs(key+".verbs", w.Verbs)
}

func (c *checker) verbs(key string, verbs []string) {
	for i, verb := range verbs {
		if len(c.words.conjugate(verb)) == 0 {
			c.fault(fmt.Sprintf("%s.%d", key, i), pack.Place{}, "%q is no infinitive", verb)
		}
	}
}

// rule checks the pattern of a rule, and that the rest of it refers to what is there.
func (c *checker) rule(r *pack.Rule, names map[string]bool) {
	fault := func(key, format string, args ...any) {
		c.fault("", r.Places[key].Or(pack.Place{Line: r.Line, Column: r.Column}), "rule %s: %s", r.Name, fmt.Sprintf(format, args...))
	}
	if r.Name == "" {
		fault("name", "a rule needs a name")
	} else if names[r.Name] {
		fault("name", "the kind has a rule of this name already")
	}
	names[r.Name] = true
	p, err := compile(*r, c.words.lookup, c.words.size)
	if err != nil {
		c.pattern(r, err)
		return
	}
	captured := func(key, name string) {
		if !slices.Contains(p.captures, name) {
			fault(key, "the pattern captures nothing as %q%s; a capture is written %s:{class} or %s:<sort>", name, pack.Meant(name, p.captures), name, name)
		}
	}
	c.made(r, fault, captured)
	for _, slot := range keys(r.Measure) {
		if !slices.Contains(slots, slot) {
			fault("measure."+slot, "no slot of a measure is called %q%s", slot, known(slot, slots))
		}
		if name, ok := strings.CutPrefix(r.Measure[slot], "$"); ok {
			captured("measure."+slot, name)
		}
	}
	for _, key := range keys(r.Instance) {
		if key != "of" && key != "key" {
			fault("instance."+key, "an instance has \"of\" and \"key\", not %q", key)
		}
		if name, ok := strings.CutPrefix(r.Instance[key], "$"); ok {
			captured("instance."+key, name)
		}
	}
	for i, name := range r.Subject {
		captured(fmt.Sprintf("subject.%d", i), name)
	}
	for i, name := range r.Evidence {
		captured(fmt.Sprintf("evidence.%d", i), name)
	}
}

// made checks what a rule makes: attribute, value, event and mode.
func (c *checker) made(r *pack.Rule, fault func(key, format string, args ...any), captured func(key, name string)) {
	if head, ok := strings.CutPrefix(r.Attribute, "$"); ok {
		captured("attribute", head)
	} else if _, ok := c.attributes[r.Attribute]; !ok {
		fault("attribute", "no attribute is called %q%s", r.Attribute, known(r.Attribute, keys(c.attributes)))
	}
	of, label, choice := strings.Cut(r.Value, ":")
	switch name, dollar := strings.CutPrefix(label, "$"); {
	case r.Value == "":
		fault("value", "a rule needs a value: the name of a capture")
	case strings.HasPrefix(r.Value, "="):
		if r.Value != "=nobody" && (len(r.Value) != 2 || r.Value[1] < '0' || r.Value[1] > '9') {
			fault("value", "a fixed value is \"=0\" to \"=9\" or \"=nobody\", not %q", r.Value)
		}
	case choice && (of == "ago" || of == "since"):
		captured("value", label)
	case choice && dollar:
		captured("value", name)
	case !choice:
		captured("value", r.Value)
	}
	if r.Event != "" && !slices.Contains(c.events, r.Event) {
		fault("event", "no event or family of events is called %q%s", r.Event, known(r.Event, c.events))
	}
	if r.Mode != "" && !slices.Contains(modes, r.Mode) {
		fault("mode", "no mode is called %q%s", r.Mode, known(r.Mode, modes))
	}
}

// pattern puts the faults of a pattern at their characters.
func (c *checker) pattern(r *pack.Rule, err error) {
	at, whole := r.Places["match"], pack.Place{Line: r.Line, Column: r.Column}
	var wrong *syntax
	var missing misses
	switch {
	case errors.As(err, &wrong):
		c.fault("", at.Inside(r.Match, wrong.at).Or(whole), "rule %s: %v", r.Name, err)
	case errors.As(err, &missing):
		for _, m := range missing {
			c.fault("", at.Inside(r.Match, m.at).Or(whole), "rule %s: %s", r.Name, c.missing(m))
		}
	default:
		c.fault("", at.Or(whole), "rule %s: %v", r.Name, err)
	}
}

// missing says that nobody declares a name, with the nearest one of its sort.
func (c *checker) missing(m unknown) string {
	if name, ok := strings.CutPrefix(m.name, "<"); ok {
		all := make([]string, len(sorts))
		for i, s := range sorts {
			all[i] = string(s)
		}
		return fmt.Sprintf("no sort of mention is called %q%s", name, known(name, all))
	}
	var all []string
	for _, n := range c.words.names {
		if !strings.HasPrefix(n, "<") && !strings.HasPrefix(n, "=") {
			all = append(all, n)
		}
	}
	slices.Sort(all)
	return fmt.Sprintf("no class of words is called %q%s", m.name, pack.Meant(m.name, all))
}

// known returns the nearest of the known names, or all of them where there are few.
func known(wrong string, names []string) string {
	if hint := pack.Meant(wrong, names); hint != "" || len(names) > 20 || len(names) == 0 {
		return hint
	}
	return "; there are " + strings.Join(names, ", ")
}
