package reports

import (
	"io"
	"maps"
	"net/url"
	"slices"
	"strings"
)

type sarifMessage struct {
	Text string `json:"text"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn"`
	EndLine     int `json:"endLine"`
	EndColumn   int `json:"endColumn"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   *sarifRegion  `json:"region,omitempty"`
}

type sarifLocation struct {
	ID       int           `json:"id,omitempty"`
	Physical sarifPhysical `json:"physicalLocation"`
	Message  *sarifMessage `json:"message,omitempty"`
}

type sarifSuppression struct {
	Kind string `json:"kind"`
}

type sarifResult struct {
	RuleID        string             `json:"ruleId"`
	Level         string             `json:"level"`
	Message       sarifMessage       `json:"message"`
	Locations     []sarifLocation    `json:"locations"`
	Related       []sarifLocation    `json:"relatedLocations"`
	Fingerprints  map[string]string  `json:"partialFingerprints"`
	BaselineState string             `json:"baselineState"`
	Suppressions  []sarifSuppression `json:"suppressions,omitempty"`
}

type sarifRule struct {
	ID    string       `json:"id"`
	Short sarifMessage `json:"shortDescription"`
}

type sarifDriver struct {
	Name     string      `json:"name"`
	Version  string      `json:"version,omitempty"`
	Language string      `json:"language"`
	Rules    []sarifRule `json:"rules"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifRun struct {
	Tool       sarifTool     `json:"tool"`
	ColumnKind string        `json:"columnKind"`
	Language   string        `json:"language"`
	Newlines   []string      `json:"newlineSequences"`
	Results    []sarifResult `json:"results"`
}

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

// printSARIF writes SARIF 2.1.0: either side of a finding is a location, what a baseline knows is suppressed.
func printSARIF(w io.Writer, in Input) error {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Newlines: []string{"\r\n", "\n"}, Language: in.Style.Lang, Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "verifica", Version: in.Version, Language: in.Style.Lang, Rules: []sarifRule{}}
	rules := map[string]string{}
	for _, r := range in.rows() {
		res := in.Style.sarif(&r)
		rules[res.RuleID] = in.Style.say(string(r.Verdict)) + " · " + in.Style.say(r.Attribute)
		run.Results = append(run.Results, res)
	}
	for _, id := range slices.Sorted(maps.Keys(rules)) {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{id, sarifMessage{rules[id]}})
	}
	return write(w, sarifLog{"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", "2.1.0", []sarifRun{run}})
}

func (s Style) sarif(r *row) sarifResult {
	left, right := sarifPlace(placeOf(r.path[0], r.left)), sarifPlace(placeOf(r.path[1], r.right))
	right.ID, right.Message = 1, &sarifMessage{s.words(r.right)}
	out := sarifResult{RuleID: string(r.Verdict) + "/" + r.Attribute, Level: r.Severity(), Message: sarifMessage{s.sentence(r)},
		Locations: []sarifLocation{left}, Related: []sarifLocation{right}, Fingerprints: map[string]string{"verifica/v1": r.Fingerprint}, BaselineState: "new"}
	if !r.open() {
		out.BaselineState, out.Suppressions = "unchanged", []sarifSuppression{{"external"}}
	}
	return out
}

func sarifPlace(p place) sarifLocation {
	u := url.URL{Path: strings.TrimPrefix(p.path, "./")}
	l := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{u.EscapedPath()}}}
	if p.line > 0 {
		l.Physical.Region = &sarifRegion{p.line, p.column, p.endLine, p.endColumn}
	}
	return l
}
