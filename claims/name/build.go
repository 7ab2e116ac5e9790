package name

import (
	"encoding/binary"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sort"
	"strings"

	"go.yaml.in/yaml/v4"

	"verifica/claims/pack"
	"verifica/claims/text"
	"verifica/claims/value"
)

// line is one line of a table with its place, for faults.
type line struct {
	text         string
	line, column int
}

// UnmarshalYAML keeps the place.
func (l *line) UnmarshalYAML(n *yaml.Node) error {
	l.line, l.column = n.Line, n.Column
	return n.Load(&l.text, yaml.WithKnownFields())
}

// source is what the files of a language hold; each file fills some of it.
type source struct {
	Countries     []line                     `yaml:"countries"`
	Cities        map[string]line            `yaml:"cities"`
	Regions       []line                     `yaml:"regions"`
	Provinces     map[string]map[string]line `yaml:"provinces"`
	Nature        []line                     `yaml:"nature"`
	Seats         []line                     `yaml:"seats"`
	KnownTo       string                     `yaml:"known_to"`
	Register      []line                     `yaml:"register"`
	Given         map[string][]string        `yaml:"given"`
	Offices       map[string][]string        `yaml:"offices"`
	Organisations []line                     `yaml:"organisations"`
	Clubs         []line                     `yaml:"clubs"`
	Ordinary      []string                   `yaml:"ordinary"`
	Classes       map[string][]string        `yaml:"classes"`
}

// Build compiles <lang>/name/*.yaml, and the tables that a newsroom adds, into the section that Open reads. What is added
// stands before what is built in. The error is pack.Faults where a file is wrong.
func Build(fsys fs.FS, lang string, added ...pack.Raw) (pack.Section, error) {
	paths, err := fs.Glob(fsys, path.Join(lang, "name", "*.yaml"))
	if err != nil {
		return pack.Section{}, fmt.Errorf("names of %s: %w", lang, err)
	}
	sort.Strings(paths)
	b := &builder{words: map[string]*draft{}, states: map[string]string{}, capitals: map[string]uint32{}, ids: map[string]int{}, people: map[string]bool{}}
	raws := slices.Clone(added)
	for _, p := range paths {
		data, err := fs.ReadFile(fsys, p)
		if err != nil {
			return pack.Section{}, err
		}
		raws = append(raws, pack.Raw{Path: p, Data: data})
	}
	sources := make([]source, len(raws))
	for i, r := range raws {
		if err := pack.Decode(r.Path, r.Data, &sources[i]); err != nil {
			b.faults = append(b.faults, err.(pack.Faults)...)
		}
	}
	for _, stage := range stages {
		for i := range sources {
			b.raw = raws[i]
			stage(b, &sources[i])
		}
	}
	if b.faults != nil {
		return pack.Section{}, b.faults
	}
	b.short()
	return pack.Section{Name: "name", Data: b.encode()}, nil
}

// stages fill the lexicon in order: what comes first is found first, and later tables refer to earlier ones.
var stages = []func(*builder, *source){(*builder).allClasses, (*builder).allCountries, (*builder).allProvinces, (*builder).allRegions, (*builder).allCities, (*builder).allNature,
	(*builder).allSeats, (*builder).allRegister, (*builder).allGiven, (*builder).allOffices, (*builder).allOrganisations}

// draft is the record of a key while the lexicon is built.
type draft struct {
	classes classes
	senses  []sense
	longest int
}

type builder struct {
	raw      pack.Raw // the file being read
	words    map[string]*draft
	entries  []entry
	ids      map[string]int    // id of a place -> entry
	states   map[string]string // country code -> name
	capitals map[string]uint32
	people   map[string]bool // of the register, by name
	long     []longName
	knownTo  value.Day
	faults   pack.Faults
}

// fault records what is wrong with a line.
func (b *builder) fault(l line, format string, args ...any) {
	b.faults = append(b.faults, pack.Fault{Path: b.raw.Path, Line: l.line, Column: l.column, Message: fmt.Sprintf(format, args...), Source: b.raw.Data})
}

// add stores an entry and returns its number.
func (b *builder) add(e entry) int {
	b.entries = append(b.entries, e)
	if e.ID != "" {
		if _, ok := b.ids[e.ID]; !ok {
			b.ids[e.ID] = len(b.entries) - 1
		}
	}
	return len(b.entries) - 1
}

// name registers the ways of writing one sense. Forms may hold one brace; a leading "~" makes the form weak.
func (b *builder) name(forms []string, s sense) {
	for _, f := range forms {
		s := s
		if strings.HasPrefix(f, "~") {
			f, s.flags = strings.TrimSpace(f[1:]), s.flags|weak
		}
		for _, form := range pack.Expand(f) {
			b.form(form, s)
			if plain := unaccented(form); plain != form && s.kind != anOffice {
				b.form(plain, s)
			}
		}
	}
}

// form registers one spelling, under straight and curly apostrophes where they matter.
func (b *builder) form(form string, s sense) {
	tokens := text.CutString(form).Tokens
	if len(tokens) == 0 {
		return
	}
	keys := make([]string, len(tokens))
	for i, t := range tokens {
		keys[i] = string(appendStraight(nil, t.Lower))
	}
	d := b.word(strings.Join(keys, " "))
	for _, old := range d.senses {
		if old.kind == s.kind && old.ref == s.ref {
			return
		}
	}
	d.senses = append(d.senses, s)
	if len(tokens) == 1 {
		return
	}
	b.word(keys[0]).longest = max(b.word(keys[0]).longest, len(tokens))
	for _, k := range keys[1:] {
		b.word(k).classes |= inner
	}
}

func (b *builder) word(key string) *draft {
	d := b.words[key]
	if d == nil {
		d = &draft{}
		b.words[key] = d
	}
	return d
}

// unaccented returns s without accents, which are often left out: "Erdogan", "Peru".
func unaccented(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		ascii = ascii && s[i] < 0x80
	}
	if ascii {
		return s
	}
	words := strings.Fields(s)
	for i, w := range words {
		if f := slug(w); !strings.ContainsAny(w, "'’-.") {
			words[i] = f
		}
	}
	return strings.Join(words, " ")
}

// encode writes the section.
func (b *builder) encode() []byte {
	keys := make([]string, 0, len(b.words))
	for k := range b.words {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	index := make(map[string]uint32, len(keys))
	var words, senses, offsets, entries []byte
	for i, k := range keys {
		d := b.words[k]
		index[k] = uint32(i)
		if strings.Contains(k, "'") && !strings.Contains(k, " ") {
			index[strings.ReplaceAll(k, "'", "’")] = uint32(i)
		}
		words = binary.LittleEndian.AppendUint64(words, uint64(d.classes))
		words = binary.LittleEndian.AppendUint32(words, uint32(len(senses)/4))
		words = append(words, byte(len(d.senses)), byte(d.longest), 0, 0)
		for _, s := range d.senses {
			senses = binary.LittleEndian.AppendUint32(senses, s.pack())
		}
	}
	for i := range b.entries {
		offsets = binary.LittleEndian.AppendUint32(offsets, uint32(len(entries)))
		entries = b.entries[i].append(entries)
	}
	out := binary.LittleEndian.AppendUint32(nil, uint32(b.knownTo))
	for _, part := range [][]byte{words, senses, offsets, entries, pack.AppendTable(nil, b.capitals), pack.AppendTable(nil, index)} {
		out = append(binary.LittleEndian.AppendUint32(out, uint32(len(part))), part...)
	}
	return out
}
