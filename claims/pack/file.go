package pack

import (
	"errors"
	"fmt"
	"io/fs"
	"sort"
	"strings"

	"go.yaml.in/yaml/v4"
)

// File is one pack as a newsroom writes it: a kind of claim with its words, attributes and rules.
type File struct {
	Kind       string               `yaml:"kind"`
	Title      Label                `yaml:"title"`
	Doc        string               `yaml:"doc"`
	Words      map[string]Words     `yaml:"words"`
	Things     map[string]Words     `yaml:"things"` // words that name one kind of thing: "yacht" and "veliero" are a "natante"
	Heads      []Head               `yaml:"heads"`
	Events     []Event              `yaml:"events"`
	Attributes map[string]Attribute `yaml:"attributes"`
	Rules      []Rule               `yaml:"rules"`
	Path       string               `yaml:"-"`
}

// Label is a name for people, by language: {it: morti, en: dead}.
type Label map[string]string

// Words is a class of words: forms as they are written, and verbs, of which every form belongs to the class.
// A form may hold one brace: "ferit{o,a,i,e}".
type Words struct {
	Forms []string `yaml:"forms"`
	Verbs []string `yaml:"verbs"`
}

// UnmarshalYAML accepts a bare list of forms as well.
func (w *Words) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.SequenceNode {
		return n.Decode(&w.Forms)
	}
	type plain Words
	return n.Decode((*plain)(w))
}

// Head is a counted noun: what a number before it counts, and for which attribute. Forms may hold one brace.
type Head struct {
	Lemma       string   `yaml:"lemma"`
	Singular    []string `yaml:"singular"`
	Plural      []string `yaml:"plural"`
	Attribute   string   `yaml:"attribute"`
	Part        string   `yaml:"part"`        // the noun itself names a part: "bambino" among the dead
	Verbs       []string `yaml:"verbs"`       // verbs whose subject is counted the same: morire
	Participles []string `yaml:"participles"` // of verbs whose object is: "ferit{o,a,i,e}"
	Person      bool     `yaml:"person"`      // counts people, of whom the verb says the rest: "persone", "operai"
}

// Event is a type of event with the words that tell of it.
type Event struct {
	Type   string   `yaml:"type"`
	Title  Label    `yaml:"title"`
	Family string   `yaml:"family"` // types of one family may name the same event: "incontro" and "colloquio"
	Nouns  []string `yaml:"nouns"`
	Verbs  []string `yaml:"verbs"`
}

// Attribute says how two accounts of it are compared.
type Attribute struct {
	Nature   string            `yaml:"nature"` // functional, counter, rising, revised, members, position, naming; empty is never compared
	Title    Label             `yaml:"title"`
	Unit     string            `yaml:"unit"`
	Exact    bool              `yaml:"exact"`    // printed figures are exact: dead, votes, ages
	Least    float64           `yaml:"least"`    // a smaller number is none of it: nobody counts three spectators
	Defaults map[string]string `yaml:"defaults"` // of slots: a side that leaves the slot empty means this
}

// Rule says what a pattern makes of the words it matches.
type Rule struct {
	Name      string            `yaml:"name"`
	Doc       string            `yaml:"doc"`
	Match     string            `yaml:"match"`
	Attribute string            `yaml:"attribute"` // or "$x": the attribute of the head captured as x
	Value     string            `yaml:"value"`     // a capture, or "of:label" for a choice
	Measure   map[string]string `yaml:"measure"`   // slot: a capture written "$x", or a word
	Instance  map[string]string `yaml:"instance"`  // of, key
	Subject   []string          `yaml:"subject"`   // captures
	Event     string            `yaml:"event"`     // the type of event that the claim belongs to
	Mode      string            `yaml:"mode"`
	Evidence  []string          `yaml:"evidence"` // captures that the quote must hold; all of the match where empty
	Yes       []string          `yaml:"yes"`
	No        []string          `yaml:"no"`
	Line      int               `yaml:"-"`
	Column    int               `yaml:"-"`
}

// UnmarshalYAML keeps the place of the rule, for faults.
func (r *Rule) UnmarshalYAML(n *yaml.Node) error {
	type plain Rule
	err := n.Decode((*plain)(r))
	r.Line, r.Column = n.Line, n.Column
	return err
}

// Fault is one thing wrong in a pack, at its place.
type Fault struct {
	Path         string
	Line, Column int
	Message      string
}

// Error gives the place first, then what is wrong.
func (f Fault) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", f.Path, f.Line, f.Column, f.Message)
}

// Faults is everything wrong in a set of packs.
type Faults []Fault

// Error joins the faults, one a line.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i, x := range f {
		lines[i] = x.Error()
	}
	return strings.Join(lines, "\n")
}

// Read reads every *.yaml of a folder as packs, in the order of their names. The error is Faults: all of them, not
// only the first.
func Read(fsys fs.FS, dir string) ([]File, error) {
	paths, err := fs.Glob(fsys, dir+"/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	sort.Strings(paths)
	var files []File
	var faults Faults
	for _, p := range paths {
		data, err := fs.ReadFile(fsys, p)
		if err != nil {
			return nil, err
		}
		f := File{Path: p}
		if err := Decode(p, data, &f); err != nil {
			faults = append(faults, err.(Faults)...)
		}
		f.Path = p
		files = append(files, f)
	}
	if faults != nil {
		return files, faults
	}
	return files, nil
}

// Decode reads strict YAML into v: unknown keys are faults. The error, if any, is Faults.
func Decode(path string, data []byte, v any) error {
	err := yaml.Load(data, v, yaml.WithKnownFields())
	if err == nil {
		return nil
	}
	var many *yaml.LoadErrors
	if !errors.As(err, &many) {
		return Faults{{path, 1, 1, err.Error()}}
	}
	var faults Faults
	for _, e := range many.Errors {
		faults = append(faults, Fault{path, e.Mark.Line, e.Mark.Column, e.Error()})
	}
	return faults
}

// Expand returns the forms that a form with one brace stands for: "ferit{o,a}" gives "ferito", "ferita".
func Expand(form string) []string {
	open, shut := strings.IndexByte(form, '{'), strings.IndexByte(form, '}')
	if open < 0 || shut < open {
		return []string{form}
	}
	var out []string
	for _, mid := range strings.Split(form[open+1:shut], ",") {
		out = append(out, form[:open]+mid+form[shut+1:])
	}
	return out
}
