package verb

import (
	"encoding/binary"
	"fmt"
	"io/fs"
	"sort"
	"strings"

	"verifica/claims/pack"
)

// file is one YAML file of the room; every key may stand in any file.
type file struct {
	Doc       string              `yaml:"doc"`
	Irregular []Paradigm          `yaml:"irregular"`
	Isc       []string            `yaml:"isc"`
	Stressed  []string            `yaml:"stressed"`
	Verbs     []string            `yaml:"verbs"`
	Words     map[string][]string `yaml:"words"`     // class: cue words
	Classes   map[string][]string `yaml:"classes"`   // class: infinitives
	Nouns     map[string][]string `yaml:"nouns"`     // infinitive: nouns of action
	Opposites [][]string          `yaml:"opposites"` // pairs of infinitives
}

// Build compiles claims/lang/<lang>/verb/*.yaml, seen from claims/lang, into a section that Open reads. The error,
// if any, is pack.Faults: all that is wrong, with its place.
func Build(fsys fs.FS, lang string) (pack.Section, error) {
	b := &builder{lang: lang, ids: map[string]int{}, forms: map[string][]analysis{}, words: map[string]uint32{}, nouns: map[string]uint32{}}
	b.read(fsys)
	b.conjugate()
	b.classify()
	return pack.Section{Name: "verb", Data: b.encode()}, b.err()
}

// Load returns the conjugator that the files of a language describe: packs of rules ask it for the forms of their
// verbs. The error, if any, is pack.Faults.
func Load(fsys fs.FS, lang string) (*Conjugator, error) {
	b := &builder{lang: lang}
	b.read(fsys)
	return b.conjugator(), b.err()
}

type builder struct {
	lang      string
	files     []file
	paths     []string
	faults    pack.Faults
	lemmas    []string
	ids       map[string]int
	classes   []uint32
	opposites []uint32
	forms     map[string][]analysis
	words     map[string]uint32
	nouns     map[string]uint32
}

func (b *builder) fault(path, format string, args ...any) {
	b.faults = append(b.faults, pack.Fault{Path: path, Line: 1, Column: 1, Message: fmt.Sprintf(format, args...)})
}

func (b *builder) err() error {
	if b.faults == nil {
		return nil
	}
	return b.faults
}

func (b *builder) read(fsys fs.FS) {
	dir := b.lang + "/verb"
	paths, _ := fs.Glob(fsys, dir+"/*.yaml")
	sort.Strings(paths)
	if len(paths) == 0 {
		b.fault(dir, "no verbs")
	}
	for _, p := range paths {
		data, err := fs.ReadFile(fsys, p)
		if err != nil {
			b.fault(p, "%v", err)
			continue
		}
		var f file
		if err := pack.Decode(p, data, &f); err != nil {
			b.faults = append(b.faults, err.(pack.Faults)...)
			continue
		}
		b.files, b.paths = append(b.files, f), append(b.paths, p)
	}
}

func (b *builder) conjugator() *Conjugator {
	var irregular []Paradigm
	var isc, stressed []string
	for _, f := range b.files {
		irregular, isc, stressed = append(irregular, f.Irregular...), append(isc, f.Isc...), append(stressed, f.Stressed...)
	}
	c := NewConjugator(irregular, isc, stressed)
	c.english = b.lang == "en"
	return c
}

// conjugate enters every form of every verb.
func (b *builder) conjugate() {
	c := b.conjugator()
	for i, f := range b.files {
		for _, v := range f.Verbs {
			if _, ok := b.ids[v]; ok {
				b.fault(b.paths[i], "%q stands twice in the list of verbs", v)
				continue
			}
			forms := c.Conjugate(v)
			if forms == nil {
				b.fault(b.paths[i], "%q is no infinitive", v)
				continue
			}
			id := len(b.lemmas)
			b.ids[v], b.lemmas = id, append(b.lemmas, v)
			for _, f := range forms {
				b.enter(f.Text, packed(f.Form, id))
			}
		}
	}
	b.classes, b.opposites = make([]uint32, len(b.lemmas)), make([]uint32, len(b.lemmas))
}

func (b *builder) enter(form string, a analysis) {
	for _, old := range b.forms[form] {
		if old == a {
			return
		}
	}
	b.forms[form] = append(b.forms[form], a)
}

// classify enters the classes of words and verbs, the nouns of action and the opposites.
func (b *builder) classify() {
	for i, f := range b.files {
		b.wordClasses(b.paths[i], f.Words)
		for _, name := range sorted(f.Classes) {
			bit := index(verbClasses, name)
			if bit < 0 {
				b.fault(b.paths[i], "unknown class of verbs %q; there are %s", name, strings.Join(verbClasses, ", "))
				continue
			}
			for _, v := range f.Classes[name] {
				if id, ok := b.verb(b.paths[i], v); ok {
					b.classes[id] |= 1 << bit
				}
			}
		}
		b.nounsOf(b.paths[i], f)
	}
}

func (b *builder) wordClasses(path string, words map[string][]string) {
	for _, name := range sorted(words) {
		bit := index(wordClasses, name)
		if bit < 0 {
			b.fault(path, "unknown class of words %q; there are %s", name, strings.Join(wordClasses, ", "))
			continue
		}
		for _, form := range words[name] {
			for _, w := range pack.Expand(form) {
				b.words[w] |= 1 << bit
				b.words[strings.ReplaceAll(w, "'", "’")] |= 1 << bit
			}
		}
	}
}

func (b *builder) nounsOf(path string, f file) {
	for _, v := range sorted(f.Nouns) {
		id, ok := b.verb(path, v)
		for _, form := range f.Nouns[v] {
			for _, n := range pack.Expand(form) {
				if _, twice := b.nouns[n]; ok && !twice {
					b.nouns[n] = uint32(id)
				}
			}
		}
	}
	for _, p := range f.Opposites {
		if len(p) != 2 {
			b.fault(path, "opposites come in pairs, not %v", p)
			continue
		}
		x, okX := b.verb(path, p[0])
		y, okY := b.verb(path, p[1])
		if okX && okY {
			b.oppose(x, y)
			b.oppose(y, x)
		}
	}
}

// oppose notes the first opposite that is given for a verb.
func (b *builder) oppose(x, y int) {
	if b.opposites[x] == 0 {
		b.opposites[x] = uint32(y) + 1
	}
}

func (b *builder) verb(path, v string) (id int, ok bool) {
	id, ok = b.ids[v]
	if !ok {
		b.fault(path, "%q is not in the list of verbs", v)
	}
	return id, ok
}

func (b *builder) encode() []byte {
	var analyses, lemmas, text []byte
	forms := make(map[string]uint32, len(b.forms))
	seen := map[string]uint32{}
	for _, f := range sorted(b.forms) {
		var run []byte
		for _, a := range b.forms[f] {
			run = binary.LittleEndian.AppendUint32(run, uint32(a))
		}
		at, ok := seen[string(run)]
		if !ok {
			at = uint32(len(analyses) / 4)
			seen[string(run)], analyses = at, append(analyses, run...)
		}
		forms[f] = at<<8 | uint32(len(run)/4)
	}
	for i, l := range b.lemmas {
		text = append(text, l...)
		for _, v := range []uint32{uint32(len(text)), b.classes[i], b.opposites[i]} {
			lemmas = binary.LittleEndian.AppendUint32(lemmas, v)
		}
	}
	var out []byte
	for _, part := range [][]byte{pack.AppendTable(nil, forms), pack.AppendTable(nil, b.words), pack.AppendTable(nil, b.nouns), analyses, lemmas, text} {
		out = append(binary.LittleEndian.AppendUint32(out, uint32(len(part))), part...)
	}
	return append(out, b.lang...)
}

func sorted[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

func index(names []string, name string) int {
	for i, n := range names {
		if n == name {
			return i
		}
	}
	return -1
}
