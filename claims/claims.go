// Package claims is the vocabulary of verifica: what an article says, of which event, in what mode, in whose voice, and
// on which words it rests.
//
// It holds no behaviour. Extraction fills these types, comparison and reports read them.
package claims

import (
	"verifica/claims/text"
	"verifica/claims/value"
)

// Mention is a stretch of a sentence that a grammar understood: a number, a date, a place, a person.
type Mention struct {
	text.Span
	First, Last int // tokens [First, Last) of the text
	Kind        Sort
	Value       value.Value
	Rule        string    // "it/durata.oltre"
	Parts       []Mention // what it is made of
}

// Sort is the contract's kind of a mention.
type Sort string

// The sorts of mentions.
const (
	Number       Sort = "number"
	Ordinal      Sort = "ordinal"
	Percent      Sort = "percent"
	Money        Sort = "money"
	Age          Sort = "age"
	Dimension    Sort = "dimension"
	Duration     Sort = "duration"
	Date         Sort = "date"
	Period       Sort = "period"
	Clock        Sort = "clock"
	Minute       Sort = "minute"
	Score        Sort = "score"
	PlaceName    Sort = "place"
	PersonName   Sort = "person"
	Organisation Sort = "organisation"
)

// Mode says how firmly the article says it.
type Mode string

// The modes of the contract.
const (
	Asserted Mode = "asserted"
	Reported Mode = "reported"
	Planned  Mode = "planned"
	Hedged   Mode = "hedged"
	Denied   Mode = "denied"
	Habitual Mode = "habitual"
)

// Measure says what is counted. Empty fields are unsaid.
type Measure struct {
	Head      string `json:"head,omitempty"`      // lemma of the counted thing: "ferito"
	Part      string `json:"part,omitempty"`      // modifier that narrows it: "grave"
	Share     string `json:"share,omitempty"`     // "each", "total", "rest"
	Perimeter string `json:"perimeter,omitempty"` // "provincia", "in Italia"
	Period    string `json:"period,omitempty"`    // "2024", "novembre 2024"
	Base      string `json:"base,omitempty"`      // of a change: "2023"
	Stage     string `json:"stage,omitempty"`     // "asked", "given", "provisional", "final", "forecast"
	Unread    string `json:"unread,omitempty"`    // a modifier that no rule has read: it counts as filled
}

// Instance says which part of the event is meant: {gol, Neri}, {vittima, 2}, {area, Molise}.
type Instance struct {
	Of  string `json:"of,omitempty"`
	Key string `json:"key,omitempty"`
}

// Nature says how an attribute behaves when two accounts differ.
type Nature string

// The natures of attributes.
const (
	Functional Nature = "functional" // one value: place, duration, score
	Counter    Nature = "counter"    // grows with the date of the event: how many meetings so far
	Rising     Nature = "rising"     // a total that may only rise: dead
	Revised    Nature = "revised"    // a total that may go either way: injured, missing, evacuated
	Members    Nature = "members"    // a set that an article need not exhaust: participants
	Position   Nature = "position"   // a stance or a status
	Naming     Nature = "naming"     // how a name is written
)

// Context is the words of content around a claim, as stems in alphabetical order: those of its clause and those of its
// sentence, the places that the sentence names, the one last named before the claim, and the persons, organisations and places that
// its paragraph names. Claims of one sentence share them.
type Context struct {
	Clause, Sentence []string
	Places           []value.Place
	Setting          value.Place // without an ID where none was named
	Paragraph        []Anchor
}

// Evidence is the words that a claim rests on.
type Evidence struct {
	text.Span
	Line, Column int    // from 1; columns in Unicode code points
	Quote        string // exactly the bytes of Span
	Sentence     text.Span
	Extracted    bool // the offsets refer to the extracted text, not to the file
}

// Step is one derivation: Rule made Made out of From.
type Step struct {
	Rule string `json:"rule"`
	From string `json:"from"`
	Made string `json:"made"`
}

// Claim is one account of one attribute of one event, by one article.
type Claim struct {
	ID        string
	Article   string // id of the article
	Event     int    // index into Reading.Events; after linking, Events of the report
	Attribute string
	Nature    Nature
	Measure   Measure
	Instance  Instance
	List      int      // claims of one enumeration share it, from 1; 0 stands alone
	Subject   []string // canonical names of who or what it is said of, sorted
	Value     value.Value
	Mode      Mode
	Voice     string // whose word it is; empty is the article itself
	Zone      text.Zone
	Evidence  Evidence
	Context   Context
	Trail     []Step
	Asides    []string // codes of what keeps it from being compared: "two-versions", "corrected", ...
}

// Event is what the claims of one article say of one happening, standing subject or office.
type Event struct {
	Type    string       // "meeting", "accident", "role", ...
	Family  string       // types of one family may be accounts of one event: "encounter" for meetings and calls
	Title   string       // a noun phrase for people: "incontro Witkoff–Putin"
	When    value.Period // the day or days, as far as known
	Who     []string     // canonical participants or actors, sorted
	Where   []value.Place
	Main    bool     // what the article is about; remembered events are not
	Ordinal int      // "il terzo incontro": 3; 0 unsaid
	Anchors []Anchor // what may tie it to the same event elsewhere
}

// AnchorKind is a family of anchors; two anchors of one family are not independent.
type AnchorKind string

// The families of anchors.
const (
	ByPerson    AnchorKind = "person"
	ByOrg       AnchorKind = "organisation"
	ByPlace     AnchorKind = "place"
	ByThing     AnchorKind = "thing" // roads, ships, schools, named laws
	ByStem      AnchorKind = "stem"  // a rare word
	BySignature AnchorKind = "signature"
	ByType      AnchorKind = "type"
	ByDate      AnchorKind = "date"
)

// Anchor is a feature that two accounts of one event share. Attribute is the claim attribute it was read from, if any:
// an anchor may not testify in a comparison of its own attribute.
type Anchor struct {
	Kind      AnchorKind
	Key       string
	Attribute string
}

// Publication says when an article was published and how that is known.
type Publication struct {
	From, To value.Day // NoDay where unknown
	Minute   int       // minutes from midnight of From, -1 where unknown
	Basis    string    // "front matter", "json-ld", "file name", "text: ..."; empty where nothing is known
}

// Article is the metadata of one article.
type Article struct {
	ID, Path, Title, Lang string
	Source                string // the outlet, as given
	Key                   string // its own id or URL, for fingerprints; empty if it has none
	Version               int    // of one item, from 1; 0 where the format has none
	Accepts               string // the findings that its own metadata accepts, as written: "929bfea3d051ee6a: reason"
	Published             Publication
}

// Unchecked is a stretch of an article that yields no finding, and why.
type Unchecked struct {
	Article string
	text.Span
	Reason string // "no-claim", "no-counterpart", "not-comparable", ...
	Args   []string
}

// Reading is everything that was understood of one article: the only thing that comparison sees of it.
type Reading struct {
	Article   Article
	Text      *text.Text // for quotes in their sentences; never searched again
	Events    []Event    // claims refer to them by index
	Claims    []Claim
	Anchors   []Anchor // of the article as a whole: its story
	Shingles  []uint64 // hashes of word runs, to know copies of one wire
	Unchecked []Unchecked
}
