package reports

import "io"

type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
}

// gitlabSeverities are GitLab's words for severities.
var gitlabSeverities = map[string]string{"error": "major", "warning": "minor", "note": "info"}

// printGitLab writes a code quality report of the open findings.
func printGitLab(w io.Writer, in Input) error {
	out := []gitlabIssue{}
	for _, r := range in.rows() {
		if r.open() {
			p := placeOf(r.path[0], r.left)
			out = append(out, gitlabIssue{in.Style.sentence(&r), "verifica/" + string(r.Verdict) + "/" + r.Attribute, r.Fingerprint, gitlabSeverities[r.Severity()],
				gitlabLocation{p.path, gitlabLines{max(1, p.line)}}})
		}
	}
	return write(w, out)
}
