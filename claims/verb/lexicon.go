package verb

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"sort"
	"strings"

	"verifica/claims/pack"
)

// source is what the files of a language hold.
type source struct {
	Irregular []Paradigm `yaml:"irregular"`
	Isc       []string   `yaml:"isc"`
	Verbs     []string   `yaml:"verbs"`
}

// Lexicon knows the forms of the verbs of one language and the words that change a mode. It is read only.
type Lexicon struct {
	forms  pack.Table
	lists  []byte
	lemmas []string
	cues   pack.Table
}

// cue is a set of the classes of words that change the mode of a clause.
type cue uint32

// The classes, in the order of cueNames.
const (
	scheduled cue = 1 << iota
	hedge
	habit
	negation
	refute
	modalPlan
	modalHedge
	modalDuty
	future
	condition
	report
	sourceWord
	boundary
	clitic
	adverb
)

var cueNames = []string{"scheduled", "hedge", "habit", "negation", "refute", "modal_plan", "modal_hedge", "modal_duty", "future", "conditions", "report", "sources", "boundaries", "clitics", "adverbs"}

// Load reads the conjugator of a language from its files.
func Load(fsys fs.FS, lang string) (*Conjugator, error) {
	s, err := read(fsys, lang)
	if err != nil {
		return nil, err
	}
	return NewConjugator(s.Irregular, s.Isc), nil
}

func read(fsys fs.FS, lang string) (s source, err error) {
	path := lang + "/verb/irregular.yaml"
	data, err := fs.ReadFile(fsys, path)
	if err != nil {
		return s, err
	}
	err = pack.Decode(path, data, &s)
	return s, err
}

// Build compiles <lang>/verb/*.yaml into a section that Open reads.
func Build(fsys fs.FS, lang string) (pack.Section, error) {
	s, err := read(fsys, lang)
	if err != nil {
		return pack.Section{}, err
	}
	path := lang + "/verb/cues.yaml"
	data, err := fs.ReadFile(fsys, path)
	if err != nil {
		return pack.Section{}, err
	}
	words := map[string][]string{}
	if err := pack.Decode(path, data, &words); err != nil {
		return pack.Section{}, err
	}
	c := NewConjugator(s.Irregular, s.Isc)
	b := builder{conj: c, forms: map[string][]byte{}, ids: map[string]uint16{}, cues: map[string]uint32{}}
	for _, p := range s.Irregular {
		s.Verbs = append(s.Verbs, p.Infinitive)
	}
	sort.Strings(s.Verbs)
	for _, v := range s.Verbs {
		b.verb(v)
	}
	for name, list := range words {
		if err := b.cue(name, list); err != nil {
			return pack.Section{}, pack.Faults{{Path: path, Line: 1, Column: 1, Message: err.Error()}}
		}
	}
	return pack.Section{Name: "verb", Data: b.encode()}, nil
}

type builder struct {
	conj   *Conjugator
	forms  map[string][]byte // seven bytes an analysis
	ids    map[string]uint16
	lemmas []string
	cues   map[string]uint32
}

func (b *builder) verb(v string) {
	if _, ok := b.ids[v]; ok {
		return
	}
	b.ids[v] = uint16(len(b.lemmas))
	b.lemmas = append(b.lemmas, v)
	for _, f := range b.conj.Conjugate(v) {
		plural := byte(0)
		if f.Plural {
			plural = 1
		}
		a := binary.LittleEndian.AppendUint16(nil, b.ids[v])
		a = append(a, byte(f.Mood), byte(f.Tense), f.Person, plural, f.Gender)
		if !strings.Contains(string(b.forms[f.Text]), string(a)) {
			b.forms[f.Text] = append(b.forms[f.Text], a...)
		}
	}
}

// cue registers the words of a class; of the classes that name verbs, every form.
func (b *builder) cue(name string, list []string) error {
	for i, n := range cueNames {
		if n != name {
			continue
		}
		for _, w := range list {
			forms := pack.Expand(w)
			if _, verb := b.ids[w]; verb && (strings.HasPrefix(name, "modal") || name == "report" || name == "refute") {
				forms = b.conj.Forms(w)
			}
			for _, f := range forms {
				b.cues[f] |= 1 << i
				b.cues[strings.ReplaceAll(f, "'", "’")] |= 1 << i
			}
		}
		return nil
	}
	return fmt.Errorf("unknown class %q; known: %s", name, strings.Join(cueNames, ", "))
}

// encode writes the lemmas, the analyses, the table of forms and the table of cues, each with its length before it.
func (b *builder) encode() []byte {
	keys := make([]string, 0, len(b.forms))
	for k := range b.forms {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	var lists []byte
	at := map[string]uint32{}
	for _, k := range keys {
		at[k] = uint32(len(lists))
		lists = append(append(lists, byte(len(b.forms[k])/7)), b.forms[k]...)
	}
	var out []byte
	for _, part := range [][]byte{[]byte(strings.Join(b.lemmas, "\n")), lists, pack.AppendTable(nil, at), pack.AppendTable(nil, b.cues)} {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(part)))
		out = append(out, part...)
	}
	return out
}

var errSection = errors.New("verb section is damaged: run `make packs`")

// Open reads a section that Build made, in place.
func Open(section []byte) (*Lexicon, error) {
	var parts [4][]byte
	for i := range parts {
		if len(section) < 4 {
			return nil, errSection
		}
		n := binary.LittleEndian.Uint32(section)
		if uint64(n) > uint64(len(section)-4) {
			return nil, errSection
		}
		parts[i], section = section[4:4+n], section[4+n:]
	}
	l := &Lexicon{lists: parts[1], lemmas: strings.Split(string(parts[0]), "\n")}
	var err error
	if l.forms, err = pack.OpenTable(parts[2]); err != nil {
		return nil, err
	}
	l.cues, err = pack.OpenTable(parts[3])
	return l, err
}

// Forms returns every analysis of a form in lower case, nil if it is no verb of the lexicon.
func (l *Lexicon) Forms(lower string) []Form {
	at, ok := l.forms.Get(lower)
	if !ok || int(at) >= len(l.lists) {
		return nil
	}
	out := make([]Form, l.lists[at])
	for i := range out {
		a := l.lists[int(at)+1+7*i:]
		out[i] = Form{Lemma: l.lemmas[binary.LittleEndian.Uint16(a)], Mood: Mood(a[2]), Tense: Tense(a[3]), Person: a[4], Plural: a[5] == 1, Gender: a[6]}
	}
	return out
}

// Known reports whether the word is a form of a verb.
func (l *Lexicon) Known(lower string) bool {
	_, ok := l.forms.Get(lower)
	return ok
}

func (l *Lexicon) cue(lower string) cue {
	c, _ := l.cues.Get(lower)
	return cue(c)
}
