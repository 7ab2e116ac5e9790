package reports

import (
	"slices"
	"strings"

	"verifica/claims"
	"verifica/compare"
)

// fact is what the findings on one question come to: its sides, each a value with the claims that give it.
type fact struct {
	event        int
	verdict      compare.Verdict
	attribute    string
	about        string // the instance or the subject
	sides        []side
	why          []compare.Reason
	fingerprints []string
}

// side is one value and the claims that give it.
type side struct {
	label  string
	key    string
	claims []int
}

// factsOf groups findings of one verdict on one fact, in the order of the findings, events kept together.
func (s Style) factsOf(r *compare.Report) []fact {
	var out []fact
	at := map[string]int{}
	for _, f := range r.Findings {
		k := f.Fact + string(f.Verdict)
		i, ok := at[k]
		if !ok {
			i = len(out)
			at[k] = i
			c := &r.Claims[f.Left]
			out = append(out, fact{event: f.Event, verdict: f.Verdict, attribute: f.Attribute, about: about(c), why: f.Why})
		}
		for _, c := range append([]int{f.Left}, f.AlsoLeft...) {
			out[i].add(s, r, c)
		}
		for _, c := range append([]int{f.Right}, f.AlsoRight...) {
			out[i].add(s, r, c)
		}
		out[i].fingerprints = append(out[i].fingerprints, f.Fingerprint)
	}
	for i := range out {
		for k := range out[i].sides {
			slices.Sort(out[i].sides[k].claims)
		}
	}
	return out
}

// about says which part or person a claim speaks of.
func about(c *claims.Claim) string {
	var parts []string
	if len(c.Subject) > 0 {
		parts = append(parts, strings.Join(c.Subject, ", "))
	}
	for _, p := range []string{c.Instance.Key, c.Measure.Part, c.Measure.Perimeter, c.Measure.Period} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, ", ")
}

func (f *fact) add(s Style, r *compare.Report, claim int) {
	c := &r.Claims[claim]
	key := c.Value.Canonical()
	for i := range f.sides {
		if f.sides[i].key == key {
			if !slices.Contains(f.sides[i].claims, claim) {
				f.sides[i].claims = append(f.sides[i].claims, claim)
			}
			return
		}
	}
	f.sides = append(f.sides, side{label: s.render(c.Value), key: key, claims: []int{claim}})
}
