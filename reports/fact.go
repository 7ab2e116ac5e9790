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
	copies       []string // articles that repeat a side word for word
	state        string   // of the findings, the newest that any has
}

// side is one value and the claims that give it.
type side struct {
	label  string
	key    string
	claims []int
}

// factsOf groups the findings of one verdict on one fact, all of an event together: events and facts stand in the order
// of their gravest finding.
func (s Style) factsOf(r *compare.Report) []fact {
	var out []fact
	at, rank := map[string]int{}, map[int]int{}
	for i := range r.Findings {
		f := &r.Findings[i]
		if _, ok := rank[f.Event]; !ok {
			rank[f.Event] = len(rank)
		}
		k := f.Fact + string(f.Verdict)
		if _, ok := at[k]; !ok {
			at[k] = len(out)
			out = append(out, fact{event: f.Event, verdict: f.Verdict, attribute: f.Attribute, about: about(&r.Claims[f.Left]), why: f.Why})
		}
		out[at[k]].take(s, r, f)
	}
	for i := range out {
		for k := range out[i].sides {
			slices.Sort(out[i].sides[k].claims)
		}
	}
	slices.SortStableFunc(out, func(a, b fact) int { return rank[a.event] - rank[b.event] })
	return out
}

// take adds the quotes of a finding to its fact.
func (f *fact) take(s Style, r *compare.Report, x *compare.Finding) {
	for _, list := range [][]int{{x.Left}, x.AlsoLeft, {x.Right}, x.AlsoRight} {
		for _, c := range list {
			f.add(s, r, c)
		}
	}
	f.fingerprints = append(f.fingerprints, x.Fingerprint)
	for _, c := range x.Copies {
		if !slices.Contains(f.copies, c) {
			f.copies = append(f.copies, c)
		}
	}
	if f.state == "" || x.State == "new" {
		f.state = x.State
	}
}

// about says which part or person a claim speaks of.
func about(c *claims.Claim) string {
	var parts []string
	if len(c.Subject) > 0 {
		parts = append(parts, strings.Join(c.Subject, ", "))
	}
	for _, p := range []string{c.Instance.Key, head(c), c.Measure.Part, c.Measure.Perimeter, c.Measure.Period} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, ", ")
}

// head names what is counted, where the attribute does not.
func head(c *claims.Claim) string {
	if strings.HasPrefix(c.Measure.Head, "=") {
		return "" // the stem of a verb: no word that people read
	}
	if c.Attribute == "count" || c.Attribute == "amount" || c.Attribute == "percent" {
		return c.Measure.Head
	}
	return ""
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
