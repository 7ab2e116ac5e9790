package reports

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"verifica/claims"
	"verifica/compare"
)

// Input is what the printers of findings print.
type Input struct {
	Report  *compare.Report
	Skipped []Skipped
	Version string // of the program, for formats that name their tool
	Style   Style
}

// printers lists the formats of a report.
var printers = map[string]func(io.Writer, Input) error{
	"table":    Table,
	"json":     func(w io.Writer, in Input) error { return JSON(w, in.Report, in.Skipped) },
	"jsonl":    printJSONLines,
	"csv":      printCSV,
	"markdown": printMarkdown,
	"html":     printHTML,
	"github":   printGitHub,
	"gitlab":   printGitLab,
	"junit":    printJUnit,
	"rdjson":   printReviewdog,
	"sarif":    printSARIF,
}

// generator marks a report as one, in formats that articles are written in too: whoever reads the folder again passes it
// over.
const generator = "<!-- generator: verifica -->"

// Formats returns the names of the formats that Write knows, sorted.
func Formats() []string { return slices.Sorted(maps.Keys(printers)) }

// Write prints a report in a format. An unknown format is an error.
func Write(w io.Writer, format string, in Input) error {
	p, ok := printers[format]
	if !ok {
		return fmt.Errorf("unknown format %q", format)
	}
	return p(w, in)
}

// row is one finding as the machine formats print it.
type row struct {
	*compare.Finding
	left, right *claims.Claim
	event       *compare.Event
	path        [2]string // of the files on either side
}

func (in Input) rows() []row {
	paths := map[string]string{}
	for i := range in.Report.Readings {
		a := &in.Report.Readings[i].Article
		paths[a.ID] = a.Path
	}
	out := make([]row, len(in.Report.Findings))
	for i := range in.Report.Findings {
		f := &in.Report.Findings[i]
		l, r := &in.Report.Claims[f.Left], &in.Report.Claims[f.Right]
		out[i] = row{f, l, r, &in.Report.Events[f.Event], [2]string{paths[l.Article], paths[r.Article]}}
	}
	return out
}

// open reports whether a finding still asks for a decision.
func (r *row) open() bool { return r.State == "" || r.State == "new" || r.State == "expired" }

// subject is what a finding is about: "luogo", "feriti · Bari".
func (s Style) subject(r *row) string {
	out := s.say(r.Attribute)
	if a := about(r.left); a != "" {
		out += " · " + clean(a)
	}
	return out
}

// headline is one line for one finding.
func (s Style) headline(r *row) string {
	return fmt.Sprintf("%s · %s: %s / %s", s.say(string(r.Verdict)), s.subject(r), clean(s.render(r.left.Value)), clean(s.render(r.right.Value)))
}

// sentence says a finding in words, as seen from its left side.
func (s Style) sentence(r *row) string {
	out := fmt.Sprintf("%s — %s:%d %s — %s:%d %s", s.headline(r), clean(r.path[0]), r.left.Evidence.Line, s.words(r.left),
		clean(r.path[1]), r.right.Evidence.Line, s.words(r.right))
	if why := s.reasons(r.Why, differs); why != "" {
		out += " — " + why
	}
	return out
}

// place is where one side of a finding stands; Line is 0 where the file itself was decoded and has no such line.
type place struct {
	path         string
	line, column int
	endLine      int
	endColumn    int
}

func placeOf(path string, c *claims.Claim) place {
	path = strings.TrimPrefix(path, "./") // forges name files from the root of the repository
	if c.Evidence.Extracted {
		return place{path: path}
	}
	p := place{path: path, line: c.Evidence.Line, column: c.Evidence.Column, endLine: c.Evidence.Line, endColumn: c.Evidence.Column}
	for _, r := range c.Evidence.Quote {
		p.endColumn++
		if r == '\n' {
			p.endLine, p.endColumn = p.endLine+1, 1
		}
	}
	return p
}
