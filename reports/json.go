// Package reports prints what was compared, one printer a format.
//
// It knows formats and how reasons read in a language. It refuses to judge: what it prints was decided below.
package reports

import (
	"encoding/json"
	"io"

	"verifica/claims"
	"verifica/claims/value"
	"verifica/compare"
)

// The schemas of the two JSON documents.
const (
	ClaimsSchema = "verifica.claims/v1"
	ReportSchema = "verifica.report/v1"
)

type jsonPublished struct {
	From  *string `json:"from"`
	To    *string `json:"to"`
	Basis string  `json:"basis"`
}

type jsonArticle struct {
	ID        string         `json:"id"`
	Path      string         `json:"path"`
	Title     string         `json:"title"`
	Lang      string         `json:"lang"`
	Published *jsonPublished `json:"published"`
}

type jsonEvidence struct {
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Quote  string `json:"quote"`
	Of     string `json:"of,omitempty"`
}

type jsonClaim struct {
	ID        string          `json:"id"`
	Article   string          `json:"article"`
	Event     string          `json:"event"`
	EventType string          `json:"event_type"`
	Attribute string          `json:"attribute"`
	Measure   claims.Measure  `json:"measure"`
	Instance  claims.Instance `json:"instance"`
	Subject   []string        `json:"subject"`
	Value     value.Value     `json:"value"`
	Mode      claims.Mode     `json:"mode"`
	Voice     string          `json:"voice"`
	Zone      string          `json:"zone"`
	Evidence  jsonEvidence    `json:"evidence"`
	Trail     []claims.Step   `json:"trail"`
}

type jsonEvent struct {
	ID     string           `json:"id"`
	Type   string           `json:"type"`
	Title  string           `json:"title"`
	When   value.Period     `json:"when"`
	Who    []string         `json:"who"`
	Claims []string         `json:"claims"`
	Why    []compare.Reason `json:"why"`
}

type jsonAlso struct {
	Left  []string `json:"left"`
	Right []string `json:"right"`
}

type jsonFinding struct {
	Fingerprint string           `json:"fingerprint"`
	Fact        string           `json:"fact"`
	Verdict     compare.Verdict  `json:"verdict"`
	Severity    string           `json:"severity"`
	State       string           `json:"state"`
	Event       string           `json:"event"`
	Attribute   string           `json:"attribute"`
	Left        string           `json:"left"`
	Right       string           `json:"right"`
	Also        jsonAlso         `json:"also"`
	Relation    string           `json:"relation"`
	Why         []compare.Reason `json:"why"`
	Copies      []string         `json:"copies,omitempty"` // articles that repeat one side word for word
}

type jsonUnchecked struct {
	Article string   `json:"article"`
	Start   int      `json:"start"`
	End     int      `json:"end"`
	Reason  string   `json:"reason"`
	Args    []string `json:"args"`
}

// Skipped is a file that was passed over, and why.
type Skipped struct {
	Path   string `json:"path"`
	Reason string `json:"reason"`
	ByName bool   `json:"-"` // nobody would take it for an article; people are told only where they ask
}

type jsonClaims struct {
	Schema   string        `json:"schema"`
	Articles []jsonArticle `json:"articles"`
	Claims   []jsonClaim   `json:"claims"`
	Skipped  []Skipped     `json:"skipped"`
}

type jsonReport struct {
	Schema        string          `json:"schema"`
	Articles      []jsonArticle   `json:"articles"`
	Claims        []jsonClaim     `json:"claims"`
	Events        []jsonEvent     `json:"events"`
	Discrepancies []jsonFinding   `json:"discrepancies"`
	Silenced      []jsonSilenced  `json:"silenced,omitempty"`
	Unchecked     []jsonUnchecked `json:"unchecked"`
	Skipped       []Skipped       `json:"skipped"`
	Summary       compare.Summary `json:"summary"`
}

// jsonSilenced is a pair that --why-not lists.
type jsonSilenced struct {
	Left  string         `json:"left"`
	Right string         `json:"right"`
	Why   compare.Reason `json:"why"`
}

// ClaimsJSON writes the articles and their claims (verifica.claims/v1).
func ClaimsJSON(w io.Writer, r *compare.Report, skipped []Skipped) error {
	return write(w, jsonClaims{ClaimsSchema, articlesOf(r), claimsOf(r), list(skipped)})
}

// JSON writes the whole report (verifica.report/v1).
func JSON(w io.Writer, r *compare.Report, skipped []Skipped) error {
	out := jsonReport{Schema: ReportSchema, Articles: articlesOf(r), Claims: claimsOf(r), Events: []jsonEvent{}, Discrepancies: []jsonFinding{},
		Unchecked: []jsonUnchecked{}, Skipped: list(skipped), Summary: r.Summary}
	for i := range r.Events {
		e := &r.Events[i]
		out.Events = append(out.Events, jsonEvent{e.ID, e.Type, e.Title, e.When, list(e.Who), ids(r, e.Claims), reasonsOf(e.Why)})
	}
	for _, f := range r.Findings {
		out.Discrepancies = append(out.Discrepancies, findingOf(r, &f))
	}
	for _, u := range r.Unchecked {
		out.Unchecked = append(out.Unchecked, jsonUnchecked{u.Article, u.Start, u.End, u.Reason, list(u.Args)})
	}
	for _, x := range r.Silenced {
		out.Silenced = append(out.Silenced, jsonSilenced{r.Claims[x.Left].ID, r.Claims[x.Right].ID, compare.Reason{Code: x.Why.Code, Args: list(x.Why.Args)}})
	}
	return write(w, out)
}

func findingOf(r *compare.Report, f *compare.Finding) jsonFinding {
	return jsonFinding{f.Fingerprint, f.Fact, f.Verdict, f.Severity(), f.State, r.Events[f.Event].ID, f.Attribute,
		r.Claims[f.Left].ID, r.Claims[f.Right].ID, jsonAlso{ids(r, f.AlsoLeft), ids(r, f.AlsoRight)}, f.Relation, reasonsOf(f.Why), f.Copies}
}

// reasonsOf gives every reason a list of arguments.
func reasonsOf(why []compare.Reason) []compare.Reason {
	out := make([]compare.Reason, len(why))
	for i, w := range why {
		out[i] = compare.Reason{Code: w.Code, Args: list(w.Args)}
	}
	return out
}

func write(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(v)
}

// list makes an empty list of none: JSON has no use for null here.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

func ids(r *compare.Report, claims []int) []string {
	out := []string{}
	for _, k := range claims {
		out = append(out, r.Claims[k].ID)
	}
	return out
}

func articlesOf(r *compare.Report) []jsonArticle {
	out := []jsonArticle{}
	for i := range r.Readings {
		a := &r.Readings[i].Article
		j := jsonArticle{ID: a.ID, Path: a.Path, Title: a.Title, Lang: a.Lang}
		if a.Published.From != value.NoDay {
			from, to := a.Published.From.String(), a.Published.To.String()
			j.Published = &jsonPublished{&from, &to, a.Published.Basis}
		}
		out = append(out, j)
	}
	return out
}

func claimsOf(r *compare.Report) []jsonClaim {
	out := []jsonClaim{}
	for i := range r.Claims {
		c := &r.Claims[i]
		of := ""
		if c.Evidence.Extracted {
			of = "extracted"
		}
		e := &r.Events[c.Event]
		out = append(out, jsonClaim{c.ID, c.Article, e.ID, e.Type, c.Attribute, c.Measure, c.Instance, list(c.Subject), c.Value, c.Mode, c.Voice, c.Zone.String(),
			jsonEvidence{c.Evidence.Start, c.Evidence.End, c.Evidence.Line, c.Evidence.Column, c.Evidence.Quote, of}, list(c.Trail)})
	}
	return out
}
