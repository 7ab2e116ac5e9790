package reports

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func validate(schema, doc string) error {
	s, err := jsonschema.NewCompiler().Compile(schema)
	if err != nil {
		return err
	}
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(doc))
	if err != nil {
		return err
	}
	return s.Validate(v)
}

func TestForeignSchemas(t *testing.T) {
	for format, breaks := range map[string][2]string{"rdjson": {`"ERROR"`, `"GRAVE"`}, "gitlab": {`"major"`, `"grave"`}} {
		schema, doc := "testdata/"+format+".schema.json", printed(t, format)
		if err := validate(schema, doc); err != nil {
			t.Errorf("%s: %v", format, err)
		}
		if validate(schema, strings.ReplaceAll(doc, breaks[0], breaks[1])) == nil {
			t.Errorf("%s: the schema takes %s", format, breaks[1])
		}
	}
}

// element is what readers of JUnit reports allow in an element: what it must have, may have and may hold.
type element struct{ must, may, holds []string }

var junitElements = map[string]element{
	"":           {holds: []string{"testsuites"}},
	"testsuites": {[]string{}, []string{"name", "time", "tests", "failures", "disabled", "errors"}, []string{"testsuite"}},
	"testsuite":  {[]string{"name", "tests"}, []string{"failures", "errors", "skipped", "time", "timestamp", "id", "file"}, []string{"properties", "testcase", "system-out", "system-err"}},
	"testcase":   {[]string{"name", "classname"}, []string{"time", "status", "assertions", "file", "line"}, []string{"skipped", "error", "failure", "system-out", "system-err"}},
	"failure":    {[]string{}, []string{"message", "type"}, nil},
	"skipped":    {[]string{}, []string{"message", "type"}, nil},
	"system-out": {},
}

func checkJUnit(doc string) error {
	d := xml.NewDecoder(strings.NewReader(doc))
	path := []string{""}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch e := token.(type) {
		case xml.StartElement:
			name := e.Name.Local
			if !slices.Contains(junitElements[path[len(path)-1]].holds, name) {
				return errors.New(name + " inside " + path[len(path)-1])
			}
			if err := checkAttributes(e, junitElements[name]); err != nil {
				return err
			}
			path = append(path, name)
		case xml.EndElement:
			path = path[:len(path)-1]
		}
	}
}

func checkAttributes(e xml.StartElement, want element) error {
	var have []string
	for _, a := range e.Attr {
		have = append(have, a.Name.Local)
		if !slices.Contains(want.must, a.Name.Local) && !slices.Contains(want.may, a.Name.Local) {
			return errors.New(e.Name.Local + " has an attribute " + a.Name.Local)
		}
		if slices.Contains([]string{"tests", "failures", "skipped", "line"}, a.Name.Local) {
			if _, err := strconv.ParseUint(a.Value, 10, 32); err != nil {
				return err
			}
		}
	}
	for _, m := range want.must {
		if !slices.Contains(have, m) {
			return errors.New(e.Name.Local + " has no " + m)
		}
	}
	return nil
}

func TestJUnitElements(t *testing.T) {
	doc := printed(t, "junit")
	if err := checkJUnit(doc); err != nil {
		t.Error(err)
	}
	for _, broken := range []string{strings.Replace(doc, "classname=", "class=", 1), strings.Replace(doc, "<testcase", "<case", 1), strings.ReplaceAll(doc, `tests="`, `tests="x`)} {
		if checkJUnit(broken) == nil {
			t.Error("a broken report passes")
		}
	}
}

// TestFindingSchema holds every line of the JSON lines to their schema.
func TestFindingSchema(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(printed(t, "jsonl")), "\n")
	for _, line := range lines {
		if err := validate("../docs/schema/finding.schema.json", line); err != nil {
			t.Error(err)
		}
	}
	if validate("../docs/schema/finding.schema.json", strings.Replace(lines[0], `"verdict"`, `"sentence"`, 1)) == nil {
		t.Error("the schema takes a finding without a verdict")
	}
}
