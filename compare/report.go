package compare

import "verifica/claims"

// Verdict says what two accounts of one fact amount to.
type Verdict string

// The verdicts of the contract, gravest first.
const (
	Conflict  Verdict = "conflict"  // both cannot be true
	Tension   Verdict = "tension"   // they pull apart without excluding each other for certain
	Evolution Verdict = "evolution" // the later supersedes the earlier
	Variant   Verdict = "variant"   // two spellings of one name
)

// Severity is how a verdict is treated at the door: "error", "warning" or "note".
func (v Verdict) Severity() string {
	switch v {
	case Conflict:
		return "error"
	case Tension:
		return "warning"
	}
	return "note"
}

// rank orders verdicts, gravest first.
func (v Verdict) rank() int {
	switch v {
	case Conflict:
		return 0
	case Tension:
		return 1
	case Evolution:
		return 2
	}
	return 3
}

// Graver reports whether a verdict weighs more than another; "" weighs nothing.
func (v Verdict) Graver(than Verdict) bool {
	if v == "" || than == "" {
		return v != "" && than == ""
	}
	return v.rank() < than.rank()
}

// Reason is one step of a derivation, as a code that catalogues of messages render.
type Reason struct {
	Code string   `json:"code"`
	Args []string `json:"args"`
}

// Report is what a comparison found. Events, Claims and Findings refer to each other by index.
type Report struct {
	Readings  []claims.Reading // by article ID
	Claims    []claims.Claim   // in the order of articles and text; Event is an index into Events
	Events    []Event
	Findings  []Finding // gravest first
	Unchecked []claims.Unchecked
	Copies    []Copy
	Silenced  []Silenced // only with Options.WhyNot
	Summary   Summary
}

// Event is a linked event: the accounts of one happening in all the articles.
type Event struct {
	ID string
	claims.Event
	Claims []int    // into Report.Claims
	Why    []Reason // why the accounts of different articles were joined
}

// Finding is two accounts that do not agree.
type Finding struct {
	Fingerprint         string // moves with neither paragraphs nor files
	Fact                string // shared by the findings on one fact
	Verdict             Verdict
	Grade               string // "error", "warning" or "note" where a newsroom weighs it otherwise than its verdict
	State               string // "new" until a baseline says otherwise
	Event               int    // into Report.Events
	Attribute           string
	Left, Right         int   // into Report.Claims: the best quotes
	AlsoLeft, AlsoRight []int // other quotes of the same articles with the same values
	Relation            string
	Why                 []Reason
	Copies              []string // articles that repeat one of the sides word for word
}

// Severity is how a finding is treated at the door: "error", "warning" or "note".
func (f *Finding) Severity() string {
	if f.Grade != "" {
		return f.Grade
	}
	return f.Verdict.Severity()
}

// Copy is an article that repeats the text of another.
type Copy struct {
	Article, Of string  // ids
	Share       float64 // of the word runs that the two have in common, 0 to 1
}

// Silenced is a pair of disjoint accounts that yielded no finding, and what silenced it.
type Silenced struct {
	Left, Right int // into Report.Claims
	Why         Reason
}

// Summary counts the report. Facts counts the facts that conflict, however many pairs of articles repeat them.
type Summary struct {
	Articles   int `json:"articles"`
	Claims     int `json:"claims"`
	Events     int `json:"events"`
	Facts      int `json:"facts"`
	Conflicts  int `json:"conflicts"`
	Tensions   int `json:"tensions"`
	Evolutions int `json:"evolutions"`
	Variants   int `json:"variants"`
	New        int `json:"new"`
	Unchecked  int `json:"unchecked"`
	Copies     int `json:"copies"`
}
