package name

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"sort"
	"strings"

	"verifica/claims/pack"
	"verifica/claims/text"
	"verifica/claims/value"
)

// source is what the files of a language hold.
type source struct {
	Countries     []string            `yaml:"countries"`
	Regions       []string            `yaml:"regions"`
	Seats         []string            `yaml:"seats"`
	KnownTo       string              `yaml:"known_to"`
	Register      []string            `yaml:"register"`
	Given         []string            `yaml:"given"`
	Offices       map[string][]string `yaml:"offices"`
	NotPerson     []string            `yaml:"not_person"`
	Organisations []string            `yaml:"organisations"`
}

// entry is what one name of the lexicon stands for.
type entry struct {
	Kind   string   // "place", "seat", "person", "organisation", "given", "office", "adjective", "not"
	Name   string   // canonical
	ID     string   `json:",omitempty"`
	Path   []string `json:",omitempty"`
	Within []string `json:",omitempty"`
	Code   string   `json:",omitempty"` // ISO 3166 of a place, person or adjective
	Actor  string   `json:",omitempty"` // whose government it stands for
	Terms  []term   `json:",omitempty"`
	Weak   bool     `json:",omitempty"` // also an ordinary word or a surname: needs a preposition
}

// term is one holding of an office.
type term struct {
	Office   string
	From, To value.Day // NoDay where open
}

// stored is the decoded part of a section.
type stored struct {
	KnownTo string
	Entries []entry
	Longest map[string]int // first word of a phrase -> tokens of its longest name
}

// Build compiles <lang>/name/*.yaml into a section that Open reads.
func Build(fsys fs.FS, lang string) ([]pack.Section, error) {
	b := builder{index: map[string]uint32{}, longest: map[string]int{}}
	for _, file := range []string{"countries", "people"} {
		path := lang + "/name/" + file + ".yaml"
		data, err := fs.ReadFile(fsys, path)
		if err != nil {
			return nil, err
		}
		if err := pack.Decode(path, data, &b.src); err != nil {
			return nil, err
		}
	}
	provinces := map[string]string{}
	path := lang + "/name/italy.yaml"
	if data, err := fs.ReadFile(fsys, path); err == nil {
		if err := pack.Decode(path, data, &provinces); err != nil {
			return nil, err
		}
	}
	b.build(provinces)
	head, err := json.Marshal(stored{b.src.KnownTo, b.entries, b.longest})
	if err != nil {
		return nil, err
	}
	return []pack.Section{{Name: "name", Data: head}, {Name: "name.forms", Data: pack.AppendTable(nil, b.index)}}, nil
}

type builder struct {
	src       source
	entries   []entry
	index     map[string]uint32
	longest   map[string]int
	countries map[string]string
}

func (b *builder) build(provinces map[string]string) {
	b.countries = map[string]string{}
	for _, line := range b.src.Countries {
		b.country(fields(line, 5))
	}
	for _, line := range b.src.Regions {
		f := fields(line, 2)
		for _, names := range strings.Split(f[1], ";") {
			b.place(f[0], aliases(names), "", false)
		}
	}
	for _, region := range sortedKeys(provinces) {
		for _, p := range strings.Split(provinces[region], ";") {
			b.province(region, strings.TrimSpace(p))
		}
	}
	for _, line := range b.src.Seats {
		f := fields(line, 3)
		names := aliases(f[0])
		b.put(names, entry{Kind: "seat", Name: names[0], ID: f[1] + "/" + slug(names[0]), Code: f[1], Actor: b.countries[f[1]],
			Path: trimmed(b.countries[f[1]], f[2]), Within: trimmed(f[1], placeID(f[1], f[2]))})
	}
	for _, line := range b.src.Register {
		b.person(fields(line, 4))
	}
	b.words()
}

// words adds given names, offices, adjectives that end no person, organisations.
func (b *builder) words() {
	for _, g := range b.src.Given {
		b.put([]string{g}, entry{Kind: "given", Name: g})
	}
	for _, id := range sortedKeys(b.src.Offices) {
		b.put(b.src.Offices[id], entry{Kind: "office", Name: id})
	}
	b.put(b.src.NotPerson, entry{Kind: "not"})
	for _, o := range b.src.Organisations {
		b.put([]string{o}, entry{Kind: "organisation", Name: o, ID: slug(o)})
	}
}

func (b *builder) country(f []string) {
	code, names := f[0], split(f[1], ",")
	b.countries[code] = names[0]
	b.put(names, entry{Kind: "place", Name: names[0], ID: code, Code: code, Actor: names[0]})
	for _, form := range strings.Split(f[2], "},") {
		if form = strings.TrimSpace(form); form != "" {
			if strings.Contains(form, "{") && !strings.HasSuffix(form, "}") {
				form += "}"
			}
			b.put(pack.Expand(form), entry{Kind: "adjective", Name: names[0], Code: code})
		}
	}
	if f[3] != "" {
		b.place(code, aliases(f[3]), names[0], false)
	}
	for _, city := range split(f[4], ",") {
		b.place(code, aliases(city), "", false)
	}
}

// place adds a city or region of a country; a capital stands for its government.
func (b *builder) place(code string, names []string, actor string, weak bool) {
	if len(names) == 0 {
		return
	}
	b.put(names, entry{Kind: "place", Name: names[0], ID: placeID(code, names[0]), Code: code, Path: trimmed(b.countries[code]), Within: []string{code}, Actor: actor, Weak: weak})
}

// province adds "Lodi LO (Codogno, Livraga)".
func (b *builder) province(region, line string) {
	head, towns, _ := strings.Cut(strings.TrimSuffix(line, ")"), "(")
	words := strings.Fields(head)
	name := strings.Join(words[:len(words)-1], " ")
	up := []string{"it", placeID("it", region)}
	b.put([]string{name}, entry{Kind: "place", Name: name, ID: placeID("it", name), Code: "it", Path: []string{"Italia", region}, Within: up, Actor: map[bool]string{true: "Italia"}[name == "Roma"]})
	for _, town := range split(towns, ",") {
		b.put([]string{town}, entry{Kind: "place", Name: town, ID: placeID("it", town), Code: "it", Path: []string{"Italia", region, name}, Within: append([]string{placeID("it", name)}, up...), Weak: true})
	}
}

func (b *builder) person(f []string) {
	names := split(f[0], "=")
	e := entry{Kind: "person", Name: names[0], Code: f[1]}
	for _, t := range split(f[2], ",") {
		office, span, _ := strings.Cut(t, " ")
		from, to, _ := strings.Cut(span, "..")
		e.Terms = append(e.Terms, term{office, day(from), day(to)})
	}
	b.put(names, e)
	e.Kind = "description"
	b.put(split(f[3], ","), e)
	e.Kind = "surname"
	for _, n := range names {
		b.put([]string{n[strings.LastIndexByte(n, ' ')+1:]}, e)
	}
}

func day(s string) value.Day {
	var y, m, d int
	if _, err := fmt.Sscanf(s, "%d-%d-%d", &y, &m, &d); err != nil {
		return value.NoDay
	}
	return value.Date(y, monthOf(m), d)
}

// put registers names of one entry; the first entry of a name stays.
func (b *builder) put(names []string, e entry) {
	id := uint32(len(b.entries))
	b.entries = append(b.entries, e)
	for _, n := range names {
		for _, form := range pack.Expand(n) {
			tokens := text.CutString(form).Tokens
			key := key(tokens)
			for _, k := range []string{key, strings.ReplaceAll(key, "'", "’")} {
				if _, ok := b.index[k]; !ok {
					b.index[k] = id
				}
				if len(tokens) > 1 {
					head := strings.ReplaceAll(tokens[0].Lower, "'", "’")
					b.longest[head] = max(b.longest[head], len(tokens))
					b.longest[tokens[0].Lower] = max(b.longest[tokens[0].Lower], len(tokens))
				}
			}
		}
	}
}

// key is how a phrase is looked up: its tokens in lower case, one space between.
func key(tokens []text.Token) string {
	parts := make([]string, len(tokens))
	for i, t := range tokens {
		parts[i] = t.Lower
	}
	return strings.Join(parts, " ")
}

func fields(line string, n int) []string {
	f := make([]string, n)
	for i, x := range strings.SplitN(line, "|", n) {
		f[i] = strings.TrimSpace(x)
	}
	return f
}

func split(s, sep string) (out []string) {
	for _, x := range strings.Split(s, sep) {
		if x = strings.TrimSpace(x); x != "" {
			out = append(out, x)
		}
	}
	return out
}

func aliases(s string) []string { return split(s, "=") }

func trimmed(s ...string) (out []string) {
	for _, x := range s {
		if x != "" && !strings.HasSuffix(x, "/") {
			out = append(out, x)
		}
	}
	return out
}

func placeID(code, name string) string { return code + "/" + slug(name) }

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
