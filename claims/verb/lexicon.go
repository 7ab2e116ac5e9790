package verb

import (
	"encoding/binary"
	"errors"
	"strings"

	"verifica/claims/pack"
)

// Lexicon is the compiled form table of a language with its cue words. It is read only: many goroutines may share it.
type Lexicon struct {
	forms    pack.Table // form -> offset<<8 | number of analyses
	words    pack.Table // cue word -> classes
	nouns    pack.Table // deverbal noun -> lemma
	analyses []byte     // u32 each, packed
	lemmas   []byte     // per lemma u32 end of its text, u32 classes, u32 opposite+1
	text     string     // of the lemmas
	english  bool
}

var errSection = errors.New("compiled verbs are damaged: run `make packs`")

// Open returns the lexicon that Build wrote; section must not change afterwards. Nothing is decoded.
func Open(section []byte) (*Lexicon, error) {
	l := &Lexicon{}
	var tables [3][]byte
	var text []byte
	for _, part := range []*[]byte{&tables[0], &tables[1], &tables[2], &l.analyses, &l.lemmas, &text} {
		if len(section) < 4 {
			return nil, errSection
		}
		n := binary.LittleEndian.Uint32(section)
		if uint64(n) > uint64(len(section)-4) {
			return nil, errSection
		}
		*part, section = section[4:4+n], section[4+n:]
	}
	for i, t := range []*pack.Table{&l.forms, &l.words, &l.nouns} {
		var err error
		if *t, err = pack.OpenTable(tables[i]); err != nil {
			return nil, errSection
		}
	}
	l.text = string(text)
	l.english = string(section) == "en"
	return l, nil
}

// analysis is one packed analysis: gender 2 bits, plural 1, person 2, tense 2, mood 3, then the lemma.
type analysis uint32

func packed(f Form, lemma int) analysis {
	a := uint32(lemma)<<10 | uint32(f.Mood)<<7 | uint32(f.Tense)<<5 | uint32(f.Person)<<3
	if f.Plural {
		a |= 4
	}
	return analysis(a | uint32(strings.IndexByte("\x00mf", f.Gender)))
}

func (a analysis) lemma() int   { return int(a >> 10) }
func (a analysis) mood() Mood   { return Mood(a >> 7 & 7) }
func (a analysis) tense() Tense { return Tense(a >> 5 & 3) }
func (a analysis) person() int  { return int(a >> 3 & 3) }
func (a analysis) plural() bool { return a&4 != 0 }
func (a analysis) gender() byte { return "\x00mf\x00"[a&3] }

// finite reports whether the form has a person.
func (a analysis) finite() bool { return a.mood() <= Imperative }

// Forms returns every analysis of a word in lower case, nil for no verb: "incontrarlo" is an infinitive of incontrare.
func (l *Lexicon) Forms(lower string) []Form {
	run := l.run(lower)
	if len(run) == 0 {
		return nil
	}
	out := make([]Form, 0, len(run)/4)
	for i := 0; i < len(run); i += 4 {
		a := at(run, i)
		out = append(out, Form{l.lemma(a.lemma()), a.mood(), a.tense(), uint8(a.person()), a.plural(), a.gender()})
	}
	return out
}

// Known reports whether a word in lower case is a form of a verb.
func (l *Lexicon) Known(lower string) bool { return len(l.run(lower)) > 0 }

func at(run []byte, i int) analysis { return analysis(binary.LittleEndian.Uint32(run[i:])) }

// run returns the packed analyses of a form.
func (l *Lexicon) run(lower string) []byte {
	if v, ok := l.forms.Get(lower); ok {
		return l.analyses[4*(v>>8) : 4*(v>>8+v&255)]
	}
	if l.english {
		return nil
	}
	run, _ := l.leaning(lower)
	return run
}

// leaning returns the analyses of a form that pronouns lean on ("incontrarsi", "parlandone", "andarsene"), and the
// first pronoun.
func (l *Lexicon) leaning(lower string) (run []byte, clitic string) {
	for rest, k := lower, 0; k < 2; k++ {
		c := cliticOf(rest)
		if c == "" {
			return nil, ""
		}
		rest = rest[:len(rest)-len(c)]
		if run := l.host(rest); run != nil {
			return run, c
		}
	}
	return nil, ""
}

// host returns the analyses of what is left of a form without its pronouns: "incontrar", "por", "parlando", "uccisi".
func (l *Lexicon) host(rest string) []byte {
	if strings.HasSuffix(rest, "r") {
		var buf [40]byte
		b := append(append(buf[:0], rest...), 'e')
		if v, ok := l.forms.Get(string(b)); ok {
			return l.analyses[4*(v>>8) : 4*(v>>8+v&255)]
		}
		b = append(append(buf[:0], rest...), "re"...)
		if v, ok := l.forms.Get(string(b)); ok {
			return l.analyses[4*(v>>8) : 4*(v>>8+v&255)]
		}
		return nil
	}
	if !strings.HasSuffix(rest, "ndo") && !strings.HasSuffix(rest, "at") {
		return nil
	}
	if v, ok := l.forms.Get(rest); ok {
		return l.analyses[4*(v>>8) : 4*(v>>8+v&255)]
	}
	return nil
}

var clitics = [...]string{"glie", "gli", "mi", "ti", "si", "ci", "vi", "lo", "la", "li", "le", "ne", "me", "se", "ce"}

// cliticOf returns the pronoun that the word ends in.
func cliticOf(word string) string {
	if len(word) < 5 {
		return ""
	}
	for _, c := range clitics {
		if strings.HasSuffix(word, c) {
			return c
		}
	}
	return ""
}

// lemma returns the infinitive of a lemma.
func (l *Lexicon) lemma(i int) string {
	start := uint32(0)
	if i > 0 {
		start = binary.LittleEndian.Uint32(l.lemmas[12*i-12:])
	}
	return l.text[start:binary.LittleEndian.Uint32(l.lemmas[12*i:])]
}

// classes returns the classes of a lemma.
func (l *Lexicon) classes(i int) class {
	return class(binary.LittleEndian.Uint32(l.lemmas[12*i+4:]))
}

// word returns the classes of a cue word.
func (l *Lexicon) word(lower string) class {
	v, _ := l.words.Get(lower)
	return class(v)
}

// Nominal returns the verb that a noun of action comes from: "annullamento" gives annullare, "rilascio" rilasciare.
func (l *Lexicon) Nominal(lower string) (lemma string, ok bool) {
	v, ok := l.nouns.Get(lower)
	if !ok {
		return "", false
	}
	return l.lemma(int(v)), true
}

// Opposite returns the verb that says the contrary of another: respingere for accettare.
func (l *Lexicon) Opposite(lemma string) (opposite string, ok bool) {
	run := l.run(lemma)
	for i := 0; i < len(run); i += 4 {
		a := at(run, i)
		if a.mood() != Infinitive {
			continue
		}
		if o := binary.LittleEndian.Uint32(l.lemmas[12*a.lemma()+8:]); o > 0 {
			return l.lemma(int(o - 1)), true
		}
	}
	return "", false
}
