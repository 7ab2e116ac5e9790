package reports

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"slices"
	"strings"

	"verifica/compare"
)

//go:embed report.html
var pageTemplate string

//go:embed report.css
var pageCSS template.CSS

//go:embed report.js
var pageScript template.JS

// htmlPage is what the template of the page fills in. The policy of the page names the hash of its one script: nothing
// that an article brings can run.
type htmlPage struct {
	Lang, Title, Version         string
	Summary                      []string
	CSS                          template.CSS
	Script                       template.JS
	ScriptHash                   string
	Verdicts, States, Attributes []htmlChoice
	Notes                        []string
	Events                       []htmlEvent
}

// htmlChoice is one thing that a reader may filter by, with the number of its facts.
type htmlChoice struct {
	Code, Mark, Label string
	N                 int
}

type htmlEvent struct {
	Title    string
	Matrix   *htmlMatrix
	Timeline *htmlTimeline
	Facts    []htmlFact
	Texts    []htmlText
}

// printHTML writes one page that needs no network. Without its script everything is shown; with it facts are filtered
// and articles stand side by side.
func printHTML(w io.Writer, in Input) error {
	t, err := template.New("page").Funcs(template.FuncMap{"say": func(code string) string { return in.Style.say(code) }}).Parse(pageTemplate)
	if err != nil {
		return err
	}
	return t.Execute(w, in.page())
}

func (in Input) page() htmlPage {
	s, r := in.Style, in.Report
	var sum strings.Builder
	wide := s
	wide.Width, wide.Verbose = 1<<20, true
	wide.summary(&sum, r)
	wide.skippedCount(&sum, in.Skipped)
	hash := sha256.Sum256([]byte(pageScript))
	p := htmlPage{Lang: s.Lang, Title: "verifica", Version: in.Version, Summary: strings.Split(strings.TrimSpace(sum.String()), "\n"), CSS: pageCSS, Script: pageScript,
		ScriptHash: "sha256-" + base64.StdEncoding.EncodeToString(hash[:])}
	facts, hidden := s.shown(r)
	if len(facts) == 0 {
		p.Notes = append(p.Notes, s.say("no-findings"))
	}
	if hidden > 0 {
		p.Notes = append(p.Notes, s.count("hidden", hidden))
	}
	p.choices(s, facts)
	for len(facts) > 0 {
		n := 1
		for n < len(facts) && facts[n].event == facts[0].event {
			n++
		}
		p.Events = append(p.Events, in.htmlEvent(len(p.Events), facts[:n]))
		facts = facts[n:]
	}
	return p
}

// choices counts the facts by verdict, by state and by attribute; states are offered only where there is a choice.
func (p *htmlPage) choices(s Style, facts []fact) {
	verdicts, states, attributes := map[string]int{}, map[string]int{}, map[string]int{}
	for _, f := range facts {
		verdicts[string(f.verdict)]++
		states[f.state]++
		attributes[f.attribute]++
	}
	for _, v := range []compare.Verdict{compare.Conflict, compare.Tension, compare.Evolution, compare.Variant} {
		if n := verdicts[string(v)]; n > 0 {
			p.Verdicts = append(p.Verdicts, htmlChoice{string(v), marks[v], s.say(string(v)), n})
		}
	}
	for _, state := range []string{"new", "known", "accepted", "dismissed", "expired"} {
		if n := states[state]; n > 0 && len(states) > 1 {
			p.States = append(p.States, htmlChoice{Code: state, Label: s.say("state:" + state), N: n})
		}
	}
	for a, n := range attributes {
		p.Attributes = append(p.Attributes, htmlChoice{Code: a, Label: s.say(a), N: n})
	}
	slices.SortFunc(p.Attributes, func(a, b htmlChoice) int { return strings.Compare(a.Label+a.Code, b.Label+b.Code) })
}
