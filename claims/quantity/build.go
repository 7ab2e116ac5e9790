package quantity

import (
	"encoding/binary"
	"fmt"
	"io/fs"
	"maps"
	"math"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"verifica/claims/pack"
	"verifica/claims/text"
)

// file is one YAML file of the room: words by class, and productions with their examples.
type file struct {
	Doc   string            `yaml:"doc"`
	Words map[string][]word `yaml:"words"`
	Rules []Rule            `yaml:"rules"`
}

// word is a group of forms that mean the same. A form may hold spaces (a phrase of tokens) and one brace: "scors{o,a}".
type word struct {
	Value float64  `yaml:"value"`
	To    float64  `yaml:"to"`
	Arg   string   `yaml:"arg"`
	Forms []string `yaml:"forms"`
}

// Rule documents one production of the grammar with its examples: a sentence, " => ", and the wanted mention as its
// kind and value print. A `no` example must not be read by this production.
type Rule struct {
	Name string   `yaml:"name"`
	Doc  string   `yaml:"doc"`
	Yes  []string `yaml:"yes"`
	No   []string `yaml:"no"`

	Line, Column int `yaml:"-"`
}

// UnmarshalYAML keeps the place of the rule, for faults.
func (r *Rule) UnmarshalYAML(n *yaml.Node) error {
	type plain Rule
	err := n.Decode((*plain)(r))
	r.Line, r.Column = n.Line, n.Column
	return err
}

// Build compiles the words of claims/lang/<lang>/quantity/*.yaml into a section that Open reads, and runs the examples
// of every rule. The faults are all that is wrong, with their places.
func Build(fsys fs.FS, lang string) (pack.Section, []pack.Fault) {
	b := builder{senses: map[string][]sense{}, path: map[string]string{}}
	rules := b.read(fsys, lang+"/quantity")
	if len(b.faults) == 0 && len(b.senses) == 0 {
		b.fault(lang+"/quantity", "no words")
	}
	b.derive(lang)
	sec := pack.Section{Name: "quantity", Data: b.encode(lang)}
	if len(b.faults) > 0 {
		return sec, b.faults
	}
	g, err := Open(sec.Data)
	if err != nil {
		b.fault(lang+"/quantity", "%v", err)
		return sec, b.faults
	}
	return sec, append(b.faults, g.check(rules)...)
}

type builder struct {
	senses map[string][]sense
	path   map[string]string
	faults []pack.Fault
}

func (b *builder) fault(path, format string, args ...any) {
	b.faults = append(b.faults, pack.Fault{Path: path, Line: 1, Column: 1, Message: fmt.Sprintf(format, args...)})
}

// located is a rule with the file it stands in.
type located struct {
	Rule
	path string
}

func (b *builder) read(fsys fs.FS, dir string) (rules []located) {
	paths, _ := fs.Glob(fsys, dir+"/*.yaml")
	sort.Strings(paths)
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
		b.words(p, f.Words)
		for _, r := range f.Rules {
			rules = append(rules, located{r, p})
		}
	}
	return rules
}

func (b *builder) words(path string, words map[string][]word) {
	names := make([]string, 0, len(words))
	for n := range words {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		c := classNamed(n)
		if c == none {
			b.fault(path, "unknown class %q", n)
		}
		for _, w := range words[n] {
			for _, form := range w.Forms {
				for _, f := range pack.Expand(form) {
					b.add(f, sense{c, w.Value, w.To, w.Arg})
				}
			}
		}
	}
}

func classNamed(name string) class {
	for c, n := range classNames {
		if n == name && n != "" {
			return class(c)
		}
	}
	return none
}

// add registers a form, with its spellings: "’" for "'", and the form without its accents.
func (b *builder) add(form string, s sense) {
	form = spaced(form)
	for _, f := range []string{form, unaccent.Replace(form)} {
		for _, g := range []string{f, strings.ReplaceAll(f, "'", "’")} {
			if !holds(b.senses[g], s) {
				b.senses[g] = append(b.senses[g], s)
			}
		}
	}
}

// spaced writes a form as the look-up of phrases does: its tokens in lower case, parted by one space but after "'".
func spaced(form string) string {
	out, elided := "", strings.HasSuffix(form, "'")
	if elided {
		form += "a" // an elision keeps its apostrophe only before a word
	}
	tokens := text.CutString(form).Tokens
	if elided {
		tokens = tokens[:len(tokens)-1]
	}
	for _, t := range tokens {
		if out != "" && !strings.HasSuffix(out, "'") {
			out += " "
		}
		out += t.Lower
	}
	return out
}

func holds(list []sense, s sense) bool {
	for _, x := range list {
		if x.class == s.class && (s.class != key || x.arg == s.arg) {
			return true
		}
	}
	return false
}

var unaccent = strings.NewReplacer("à", "a", "è", "e", "é", "e", "ì", "i", "ò", "o", "ù", "u")

// encode writes language, args, senses, entries and the table.
func (b *builder) encode(lang string) []byte {
	keys := make([]string, 0, len(b.senses))
	for k := range b.senses {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	longest, inner := map[string]int{}, map[string]uint32{}
	for _, k := range keys {
		tokens := tokensOf(k)
		if len(tokens) > 1 {
			longest[tokens[0]] = max(longest[tokens[0]], len(tokens))
		}
		for _, t := range tokens[1:] {
			inner[t] = 1
		}
	}
	keys = slices.Concat(keys, slices.Collect(maps.Keys(longest)), slices.Collect(maps.Keys(inner)))
	slices.Sort(keys)
	keys = slices.Compact(keys)
	args, ids := []string{""}, map[string]uint32{"": 0}
	var senses, entries []byte
	n, table := uint32(0), map[string]uint32{}
	for i, k := range keys {
		table[k] = uint32(i)
		entries = u32(entries, n, uint32(len(b.senses[k])), uint32(longest[k]), inner[k])
		for _, s := range b.senses[k] {
			if _, ok := ids[s.arg]; !ok {
				ids[s.arg] = uint32(len(args))
				args = append(args, s.arg)
			}
			senses = u32(senses, uint32(s.class))
			senses = binary.LittleEndian.AppendUint64(senses, math.Float64bits(s.a))
			senses = binary.LittleEndian.AppendUint64(senses, math.Float64bits(s.b))
			senses = u32(senses, ids[s.arg])
			n++
		}
	}
	out := textRun(nil, lang)
	out = u32(out, uint32(len(args)))
	for _, a := range args {
		out = textRun(out, a)
	}
	out = append(u32(out, n), senses...)
	out = append(u32(out, uint32(len(keys))), entries...)
	return pack.AppendTable(out, table)
}

// tokensOf returns the tokens of a form that spaced wrote: "all'ora" has two.
func tokensOf(form string) (out []string) {
	for _, piece := range strings.Split(form, " ") {
		for {
			i := strings.IndexAny(piece, "'’")
			if i < 0 {
				break
			}
			_, n := utf8.DecodeRuneInString(piece[i:])
			if i+n == len(piece) {
				break
			}
			out, piece = append(out, piece[:i+n]), piece[i+n:]
		}
		out = append(out, piece)
	}
	return out
}

func u32(b []byte, ns ...uint32) []byte {
	for _, n := range ns {
		b = binary.LittleEndian.AppendUint32(b, n)
	}
	return b
}

func textRun(b []byte, s string) []byte { return append(u32(b, uint32(len(s))), s...) }
