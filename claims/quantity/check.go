package quantity

import (
	"fmt"
	"strings"

	"verifica/claims"
	"verifica/claims/pack"
	"verifica/claims/text"
)

// exampleDay is the day on which the examples of the rules are read: a Friday.
const exampleDay = "2025-04-11"

// check runs the examples of the rules: a `yes` is "sentence => words: value" and must be read so by its rule, from the
// words of a `no` the rule must read nothing.
func (g *Grammar) check(rules []located) (faults []pack.Fault) {
	seen := map[string]bool{}
	for _, r := range rules {
		bad := func(format string, args ...any) {
			faults = append(faults, pack.Fault{Path: r.path, Line: r.Line, Column: r.Column, Message: "rule " + r.Name + ": " + fmt.Sprintf(format, args...)})
		}
		if seen[r.Name] {
			bad("named twice")
		}
		seen[r.Name] = true
		if len(r.Yes) == 0 || len(r.No) == 0 {
			bad("wants an example in `yes` and one in `no`")
		}
		for _, x := range r.Yes {
			sentence, want, ok := strings.Cut(x, " => ")
			if got := g.read(sentence, r.Name); !ok || got != want {
				bad("%q reads %q, wanted %q", sentence, got, want)
			}
		}
		for _, x := range r.No {
			if got := g.read(x, r.Name); got != "" {
				bad("%q reads %q, wanted nothing", x, got)
			}
		}
	}
	return faults
}

// read returns what a rule reads in a sentence, as examples write it.
func (g *Grammar) read(sentence, rule string) string {
	t := text.CutString(sentence)
	state := &State{Context: Context{Published: ParseDate(exampleDay)}}
	var found []string
	var ms []claims.Mention
	for i := range t.Sentences {
		ms = g.Read(ms[:0], t, i, state)
		for _, m := range ms {
			if _, name, _ := strings.Cut(m.Rule, "/"); name == rule || strings.HasPrefix(name, rule+".") && !strings.Contains(rule, ".") && boundName(name[len(rule)+1:]) {
				found = append(found, t.Quote(m.Span)+": "+Describe(m.Value))
			}
		}
	}
	return strings.Join(found, "; ")
}

// boundName reports whether the end of a rule's name is a bound.
func boundName(s string) bool {
	switch s {
	case overBound, leastBound, underBound, mostBound, aboutBound, almostBound, bitOverBound, exactBound:
		return true
	}
	return false
}
