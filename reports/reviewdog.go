package reports

import (
	"io"
	"strings"
)

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type rdRange struct {
	Start rdPosition `json:"start"`
	End   rdPosition `json:"end"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"`
}

type rdRelated struct {
	Message  string     `json:"message"`
	Location rdLocation `json:"location"`
}

type rdCode struct {
	Value string `json:"value"`
}

type rdDiagnostic struct {
	Message  string      `json:"message"`
	Location rdLocation  `json:"location"`
	Severity string      `json:"severity"`
	Code     rdCode      `json:"code"`
	Related  []rdRelated `json:"relatedLocations"`
}

type rdSource struct {
	Name string `json:"name"`
}

type rdResult struct {
	Source      rdSource       `json:"source"`
	Severity    string         `json:"severity"`
	Diagnostics []rdDiagnostic `json:"diagnostics"`
}

// rdSeverities are reviewdog's words for severities.
var rdSeverities = map[string]string{"error": "ERROR", "warning": "WARNING", "note": "INFO"}

// printReviewdog writes reviewdog's diagnostic format (rdjson). Its columns count bytes of the line.
func printReviewdog(w io.Writer, in Input) error {
	out := rdResult{Source: rdSource{"verifica"}, Severity: "ERROR", Diagnostics: []rdDiagnostic{}}
	for _, r := range in.rows() {
		if r.open() {
			out.Diagnostics = append(out.Diagnostics, rdDiagnostic{in.Style.sentence(&r), in.rdLocation(&r, 0), rdSeverities[r.Severity()],
				rdCode{string(r.Verdict) + "/" + r.Attribute}, []rdRelated{{in.Style.words(r.right), in.rdLocation(&r, 1)}}})
		}
	}
	return write(w, out)
}

func (in Input) rdLocation(r *row, side int) rdLocation {
	c := r.left
	if side == 1 {
		c = r.right
	}
	p := placeOf(r.path[side], c)
	if p.line == 0 {
		return rdLocation{Path: p.path}
	}
	start := in.byteColumn(c.Article, c.Evidence.Start)
	end := start + len(c.Evidence.Quote)
	if i := strings.LastIndexByte(c.Evidence.Quote, '\n'); i >= 0 {
		end = len(c.Evidence.Quote) - i
	}
	return rdLocation{p.path, &rdRange{rdPosition{p.line, start}, rdPosition{p.endLine, end}}}
}

// byteColumn counts the bytes from the start of the line, from 1.
func (in Input) byteColumn(article string, offset int) int {
	for i := range in.Report.Readings {
		if r := &in.Report.Readings[i]; r.Article.ID == article && r.Text != nil {
			return offset - strings.LastIndexByte(r.Text.Source[:offset], '\n')
		}
	}
	return 1
}
