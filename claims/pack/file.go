package pack

import (
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
	Lang       string               `yaml:"lang"` // of the articles: "it" where empty
	Path       string               `yaml:"-"`
	Source     []byte               `yaml:"-" json:"-"` // the file itself, for the excerpts of faults
	Places     map[string]Place     `yaml:"-" json:"-"` // of its keys: "attributes.dead.nature"
}

// UnmarshalYAML keeps the places of the keys, for faults.
func (f *File) UnmarshalYAML(n *yaml.Node) error {
	type plainFile File
	err := n.Load((*plainFile)(f), yaml.WithKnownFields())
	f.Places = map[string]Place{}
	places(n, "", f.Places)
	return err
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
		return n.Load(&w.Forms, yaml.WithKnownFields())
	}
	type plainWords Words
	return n.Load((*plainWords)(w), yaml.WithKnownFields())
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
	Line      int               `yaml:"-" json:"-"`
	Column    int               `yaml:"-" json:"-"`
	Places    map[string]Place  `yaml:"-" json:"-"` // of its keys: "match", "measure.part", "yes.0"
}

// UnmarshalYAML keeps the place of the rule, for faults.
func (r *Rule) UnmarshalYAML(n *yaml.Node) error {
	type plainRule Rule
	err := n.Load((*plainRule)(r), yaml.WithKnownFields())
	r.Line, r.Column, r.Places = n.Line, n.Column, map[string]Place{}
	places(n, "", r.Places)
	return err
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
