package reports

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"verifica/claims"
	"verifica/compare"
)

// printCSV writes one finding a row, for spreadsheets.
func printCSV(w io.Writer, in Input) error {
	out := csv.NewWriter(w)
	head := []string{"verdict", "severity", "state", "event", "attribute", "about",
		"left_article", "left_line", "left_value", "left_quote", "left_mode", "left_voice",
		"right_article", "right_line", "right_value", "right_quote", "right_mode", "right_voice", "why", "fingerprint", "fact"}
	if err := out.Write(head); err != nil {
		return err
	}
	for _, r := range in.rows() {
		cells := []string{string(r.Verdict), r.Severity(), r.State, in.Style.title(r.event), r.Attribute, about(r.left)}
		cells = append(cells, in.Style.sideCells(r.path[0], r.left)...)
		cells = append(cells, in.Style.sideCells(r.path[1], r.right)...)
		cells = append(cells, in.Style.reasons(r.Why, differs), r.Fingerprint, r.Fact)
		if err := out.Write(harmless(cells)); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func (s Style) sideCells(path string, c *claims.Claim) []string {
	return []string{path, strconv.Itoa(c.Evidence.Line), s.render(c.Value), c.Evidence.Quote, string(c.Mode), c.Voice}
}

// ClaimsCSV writes one claim a row.
func ClaimsCSV(w io.Writer, r *compare.Report, s Style) error {
	out := csv.NewWriter(w)
	if err := out.Write([]string{"article", "line", "column", "event", "attribute", "about", "value", "mode", "voice", "zone", "quote"}); err != nil {
		return err
	}
	for i := range r.Claims {
		c := &r.Claims[i]
		cells := []string{c.Article, strconv.Itoa(c.Evidence.Line), strconv.Itoa(c.Evidence.Column), s.title(&r.Events[c.Event]), c.Attribute, about(c), s.render(c.Value),
			string(c.Mode), c.Voice, c.Zone.String(), c.Evidence.Quote}
		if err := out.Write(harmless(cells)); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// harmless keeps a spreadsheet from taking what an article says for a formula.
func harmless(cells []string) []string {
	for i, c := range cells {
		c = clean(c)
		if c != "" && strings.ContainsRune("=+-@|", rune(c[0])) {
			c = "'" + c
		}
		cells[i] = c
	}
	return cells
}
