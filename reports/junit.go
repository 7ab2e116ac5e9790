package reports

import (
	"encoding/xml"
	"io"
)

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	File    string        `xml:"file,attr,omitempty"`
	Line    int           `xml:"line,attr,omitempty"`
	Failure *junitMessage `xml:"failure,omitempty"`
	Skipped *junitMessage `xml:"skipped,omitempty"`
	Out     string        `xml:"system-out,omitempty"`
}

type junitMessage struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",chardata"`
}

// printJUnit writes a suite an event: an open conflict fails its case, a known finding is skipped, anything softer
// passes with a note.
func printJUnit(w io.Writer, in Input) error {
	all := junitSuites{Name: "verifica"}
	at := map[string]int{}
	for _, r := range in.rows() {
		i, ok := at[r.event.ID]
		if !ok {
			i = len(all.Suites)
			at[r.event.ID] = i
			all.Suites = append(all.Suites, junitSuite{Name: in.Style.title(r.event)})
		}
		all.Suites[i].add(in.Style.junitCase(&r))
	}
	for _, s := range all.Suites {
		all.Tests += s.Tests
		all.Failures += s.Failures
	}
	if _, err := io.WriteString(w, xml.Header+generator+"\n"); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", " ")
	if err := e.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func (s *junitSuite) add(c junitCase) {
	s.Cases = append(s.Cases, c)
	s.Tests++
	if c.Failure != nil {
		s.Failures++
	}
	if c.Skipped != nil {
		s.Skipped++
	}
}

func (s Style) junitCase(r *row) junitCase {
	p := placeOf(r.path[0], r.left)
	c := junitCase{Name: s.headline(r) + " [" + r.Fingerprint + "]", Class: "verifica." + string(r.Verdict) + "." + r.Attribute, File: p.path, Line: p.line}
	switch {
	case !r.open():
		c.Skipped = &junitMessage{Message: s.say("state:" + r.State)}
	case r.Severity() == "error":
		c.Failure = &junitMessage{s.headline(r), string(r.Verdict), s.sentence(r)}
	default:
		c.Out = s.sentence(r)
	}
	return c
}
