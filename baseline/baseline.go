// Package baseline keeps what a newsroom has decided about findings: known, accepted, or no contradiction at all.
//
// It knows entries, their file and how they meet a report. It refuses to know the day: whoever calls it says which
// day it is.
package baseline

import (
	"slices"
	"strings"

	"verifica/compare"
)

// Schema is what a baseline file says of itself.
const Schema = "verifica.baseline/v1"

// Decision is what was decided about a finding.
type Decision string

// The decisions. They are also the states that a report shows.
const (
	Known     Decision = "known"     // was there when the baseline was written
	Accepted  Decision = "accepted"  // a contradiction that may stand
	Dismissed Decision = "dismissed" // no contradiction: a rule was wrong
)

// Side is one quote of an entry, for people; Article is its path when it was written.
type Side struct {
	Article string `yaml:"article"`
	Title   string `yaml:"title,omitempty"`
	Quote   string `yaml:"quote"`
}

// Entry is one decision. Days are written 2025-04-11; Expires may be empty.
type Entry struct {
	Fingerprint string   `yaml:"fingerprint"`
	Decision    Decision `yaml:"decision"`
	Verdict     string   `yaml:"verdict"`
	Attribute   string   `yaml:"attribute"`
	Left        Side     `yaml:"left"`
	Right       Side     `yaml:"right"`
	Reason      string   `yaml:"reason,omitempty"`
	By          string   `yaml:"by,omitempty"`
	Since       string   `yaml:"since,omitempty"`
	Expires     string   `yaml:"expires,omitempty"`
	Rules       []string `yaml:"rules,omitempty"` // that read the two sides: noisy ones show up among the dismissed
}

// expired reports whether an entry no longer holds on a day; both are written so that they sort by time.
func (e *Entry) expired(today string) bool { return e.Expires != "" && e.Expires < today }

// State says what became of an entry.
type State string

// The states of entries after a run.
const (
	Holds    State = "holds"    // its finding is there
	Expired  State = "expired"  // its finding is there, and the day has passed until which it was accepted
	Resolved State = "resolved" // its articles are there, its finding is not
	Stale    State = "stale"    // an article of it is gone
)

// Outcome is an entry with what became of it.
type Outcome struct {
	Entry Entry
	State State
}

// Apply sets the states of the findings of a report by a baseline, counts the new ones, and says what became of every
// entry, in the order of the file. Today is the day of the run, "" for a day before any expiry.
func Apply(r *compare.Report, entries []Entry, today string) []Outcome {
	at := map[string]int{}
	for i := range r.Findings {
		at[r.Findings[i].Fingerprint] = i
	}
	here := present(r)
	out := make([]Outcome, len(entries))
	for i, e := range entries {
		out[i] = Outcome{e, Stale}
		if k, ok := at[e.Fingerprint]; ok {
			out[i].State = Holds
			r.Findings[k].State = string(e.Decision)
			if e.expired(today) {
				out[i].State, r.Findings[k].State = Expired, "expired"
			}
		} else if here(e.Left) && here(e.Right) {
			out[i].State = Resolved
		}
	}
	count(r)
	return out
}

// present tells whether the article of a side is in a report: by its title, or by the name of its file.
func present(r *compare.Report) func(Side) bool {
	names := map[string]bool{}
	for i := range r.Readings {
		a := &r.Readings[i].Article
		names["file:"+base(a.Path)] = true
		if a.Title != "" {
			names["title:"+a.Title] = true
		}
	}
	return func(s Side) bool { return names["file:"+base(s.Article)] || s.Title != "" && names["title:"+s.Title] }
}

func base(path string) string { return path[strings.LastIndexAny(path, `/\`)+1:] }

// From makes an entry of a finding.
func From(r *compare.Report, f *compare.Finding, d Decision) Entry {
	return Entry{Fingerprint: f.Fingerprint, Decision: d, Verdict: string(f.Verdict), Attribute: f.Attribute, Left: side(r, f.Left), Right: side(r, f.Right), Rules: rules(r, f)}
}

func side(r *compare.Report, claim int) Side {
	c := &r.Claims[claim]
	s := Side{Quote: c.Evidence.Quote}
	for i := range r.Readings {
		if a := &r.Readings[i].Article; a.ID == c.Article {
			s.Article, s.Title = a.Path, a.Title
		}
	}
	return s
}

func rules(r *compare.Report, f *compare.Finding) (out []string) {
	for _, k := range []int{f.Left, f.Right} {
		if t := r.Claims[k].Trail; len(t) > 0 && !slices.Contains(out, t[len(t)-1].Rule) {
			out = append(out, t[len(t)-1].Rule)
		}
	}
	return out
}

// Noise counts the dismissals by rule, the noisiest first.
func Noise(entries []Entry) (rules []string, count map[string]int) {
	count = map[string]int{}
	for _, e := range entries {
		if e.Decision != Dismissed {
			continue
		}
		for _, r := range e.Rules {
			if count[r]++; count[r] == 1 {
				rules = append(rules, r)
			}
		}
	}
	slices.SortFunc(rules, func(a, b string) int {
		if d := count[b] - count[a]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	return rules, count
}
