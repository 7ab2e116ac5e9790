// Package compare finds which claims speak of the same event, judges where they cannot both be true, and says why.
//
// It knows linking, the table of verdicts and the gates before them. It refuses to know how claims were read: it sees
// readings, never packs.
package compare

import (
	"verifica/claims"
)

// Verdict is what two claims of one attribute of one event come to.
type Verdict string

// The verdicts of the contract.
const (
	Conflict  Verdict = "conflict"
	Evolution Verdict = "evolution"
	Tension   Verdict = "tension"
	Variant   Verdict = "variant"
)

// Severity returns the contract's severity of a verdict.
func (v Verdict) Severity() string {
	switch v {
	case Conflict:
		return "error"
	case Tension:
		return "warning"
	}
	return "note"
}

// Reason is one step of an explanation: a code with its arguments, rendered for people by the reports.
type Reason struct {
	Code string   `json:"code"`
	Args []string `json:"args"`
}

// Event is a linked event: the accounts of one happening in all the articles.
type Event struct {
	ID string
	claims.Event
	Claims []int // indexes into Report.Claims
	Why    []Reason
}

// Finding is one discrepancy between two claims.
type Finding struct {
	Fingerprint         string
	Fact                string
	Verdict             Verdict
	State               string // "new"; a baseline may say otherwise
	Event               int
	Attribute           string
	Left, Right         int // indexes into Report.Claims
	AlsoLeft, AlsoRight []int
	Relation            string
	Why                 []Reason
}

// Report is the result of a comparison.
type Report struct {
	Readings  []claims.Reading // sorted by article
	Claims    []claims.Claim   // of all the readings; Event is an index into Events
	Events    []Event
	Findings  []Finding
	Unchecked []claims.Unchecked
	Summary   Summary
}

// Summary counts what a report holds.
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
}
