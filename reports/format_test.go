package reports

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"regexp"
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func printed(t *testing.T, format string) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, format, Input{Report: sample(), Version: "1", Style: Style{Lang: "it", Width: 80}}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestUnknownFormat(t *testing.T) {
	if err := Write(&bytes.Buffer{}, "xml", Input{}); err == nil {
		t.Error("no error")
	}
}

func TestSchemas(t *testing.T) {
	var claims bytes.Buffer
	if err := ClaimsJSON(&claims, sample(), nil); err != nil {
		t.Fatal(err)
	}
	for schema, doc := range map[string]string{"report": printed(t, "json"), "claims": claims.String()} {
		c := jsonschema.NewCompiler()
		s, err := c.Compile("../docs/schema/" + schema + ".schema.json")
		if err != nil {
			t.Fatal(err)
		}
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(doc))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); err != nil {
			t.Errorf("%s: %v", schema, err)
		}
		broken := strings.Replace(doc, `"line": 1`, `"line": 0`, 1)
		if v, err = jsonschema.UnmarshalJSON(strings.NewReader(broken)); err != nil {
			t.Fatal(err)
		}
		if s.Validate(v) == nil {
			t.Errorf("%s: the schema takes a line 0", schema)
		}
	}
}

func TestSARIF(t *testing.T) {
	out := printed(t, "sarif")
	r, err := sarif.FromString(out)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Validate(); err != nil {
		t.Error(err)
	}
	for _, want := range []string{`"verifica/v1": "0000000000000001"`, `"baselineState": "new"`, `"columnKind": "unicodeCodePoints"`, `"relatedLocations"`} {
		if !strings.Contains(out, want) {
			t.Errorf("no %s", want)
		}
	}
}

func TestJUnit(t *testing.T) {
	var s junitSuites
	if err := xml.Unmarshal([]byte(printed(t, "junit")), &s); err != nil {
		t.Fatal(err)
	}
	if s.Tests != len(awkward) || s.Failures != 3 {
		t.Errorf("%d tests, %d failures; want %d and 3", s.Tests, s.Failures, len(awkward))
	}
}

func TestJSONLines(t *testing.T) {
	n := 0
	for line := range strings.Lines(printed(t, "jsonl")) {
		n++
		var v struct {
			Left string `json:"left"`
			Own  struct {
				ID string `json:"id"`
			} `json:"left_claim"`
		}
		if err := json.Unmarshal([]byte(line), &v); err != nil || v.Left == "" || v.Left != v.Own.ID {
			t.Errorf("%v in %s", err, line)
		}
	}
	if n != len(awkward) {
		t.Errorf("%d lines", n)
	}
}

// A spreadsheet must not run what an article says.
func TestCSVHoldsNoFormula(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(printed(t, "csv"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, row := range rows {
		for _, c := range row {
			found = found || strings.HasPrefix(c, "'=1+1")
			if strings.HasPrefix(c, "=") || strings.HasPrefix(c, "@") || strings.ContainsAny(c, "\x1b\r\n") {
				t.Errorf("cell %q", c)
			}
		}
	}
	if !found {
		t.Error("the formula is not escaped, or not there")
	}
}

func TestMarkdownEscapes(t *testing.T) {
	out := printed(t, "markdown")
	if strings.Contains(out, "<script>") || strings.Contains(out, "a|b") {
		t.Error("an article's markup goes through")
	}
	for line := range strings.Lines(out) {
		if strings.HasPrefix(line, "|") && strings.Count(strings.ReplaceAll(line, `\|`, ""), "|") != 4 {
			t.Errorf("not three cells: %q", line)
		}
	}
}

// A workflow command must be one line, and an article must not start one of its own.
func TestGitHubCommands(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(printed(t, "github")), "\n")
	if len(lines) != 2*len(awkward) {
		t.Errorf("%d lines, want %d", len(lines), 2*len(awkward))
	}
	for _, l := range lines {
		if !strings.HasPrefix(l, "::error file=") && !strings.HasPrefix(l, "::warning file=") && !strings.HasPrefix(l, "::notice file=") {
			t.Errorf("line %q", l)
		}
	}
}

func TestKnownFindingsAreQuiet(t *testing.T) {
	r := sample()
	for i := range r.Findings {
		r.Findings[i].State = "accepted"
	}
	for _, format := range []string{"github", "gitlab", "rdjson"} {
		var b bytes.Buffer
		if err := Write(&b, format, Input{Report: r, Style: Style{Lang: "it", Width: 80}}); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(b.String(), "0000000000000001") || strings.Contains(b.String(), "::error") || strings.Contains(b.String(), "ERROR\",\n   \"code") {
			t.Errorf("%s tells what is accepted", format)
		}
	}
	var b bytes.Buffer
	if err := Write(&b, "sarif", Input{Report: r, Style: Style{Lang: "it"}}); err != nil {
		t.Fatal(err)
	}
	if strings.Count(b.String(), `"baselineState": "unchanged"`) != len(awkward) {
		t.Error("SARIF does not say unchanged")
	}
}

// A page asks no network and runs one script, its own: none that an article brings.
func TestHTMLIsInert(t *testing.T) {
	out := printed(t, "html")
	if strings.Count(out, "<script") != 1 || !strings.Contains(out, "script-src 'sha256-") || !strings.Contains(out, "default-src 'none'") {
		t.Error("more than the one script, or no policy that names it")
	}
	for _, no := range []string{"src=", "http-equiv=\"refresh", "url(", "@import", "javascript:", "http://", "\x1b", "\u202e"} {
		if strings.Contains(out, no) {
			t.Errorf("%q in the page", no)
		}
	}
	if !strings.Contains(out, "&lt;script&gt;alert(1)&lt;/script&gt;") {
		t.Error("the article's text is not there, escaped")
	}
	for _, id := range []string{"q0-c0", "q0-c1"} {
		if strings.Count(out, `id="`+id+`"`) != 1 || !strings.Contains(out, `href="#`+id+`"`) || !strings.Contains(out, `data-q="`+id+`"`) {
			t.Errorf("no link from finding to quote %s", id)
		}
	}
}

// Every link of the page leads to one place on it, and every picture holds numbers that can be drawn.
func TestHTMLHangsTogether(t *testing.T) {
	out := printed(t, "html")
	ids := map[string]int{}
	for _, m := range regexp.MustCompile(` id="([^"]+)"`).FindAllStringSubmatch(out, -1) {
		ids[m[1]]++
	}
	links := regexp.MustCompile(`href="#([^"]+)"`).FindAllStringSubmatch(out, -1)
	for _, m := range links {
		if ids[m[1]] != 1 {
			t.Errorf("link to %s, which is there %d times", m[1], ids[m[1]])
		}
	}
	if len(links) < 2*len(awkward) {
		t.Errorf("only %d links", len(links))
	}
	if strings.Count(out, `class="matrix"`) != 6 || strings.Count(out, `class="timeline"`) != 6 || strings.Contains(out, `="-`) {
		t.Error("an event in dispute has no matrix or no timeline, or one that cannot be drawn")
	}
}
