package reports

import (
	"slices"

	"verifica/claims"
	"verifica/compare"
)

// column is one question on the event with the claims that answer it, in the order of the articles.
type column struct {
	attribute, about string
	claims           []int
	disputed         bool
}

// maxColumns bounds a picture of an event: what is in dispute comes first.
const maxColumns = 6

// columns are the questions that the facts are about, then those that several articles answer. Spellings have none, and
// who took part is asked only where it is in dispute: everybody names others.
func (e *eventPage) columns() []column {
	var out []column
	at := map[string]int{}
	add := func(k int) {
		c := &e.report.Claims[k]
		key := c.Attribute + "\x00" + about(c)
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, column{attribute: c.Attribute, about: about(c)})
		}
		if !slices.Contains(out[i].claims, k) {
			out[i].claims = append(out[i].claims, k)
		}
	}
	for _, f := range e.facts {
		for _, d := range f.sides {
			for _, k := range d.claims {
				if f.verdict != compare.Variant {
					add(k)
				}
			}
		}
	}
	disputed := len(out)
	if disputed == 0 {
		return nil
	}
	for _, k := range e.report.Events[e.event].Claims {
		if c := &e.report.Claims[k]; c.Nature != claims.Members && c.Value.Type() != "people" {
			add(k)
		}
	}
	var kept []column
	for i, c := range out {
		if c.disputed = i < disputed; c.disputed || e.several(c.claims) {
			kept = append(kept, c)
		}
	}
	return kept[:min(len(kept), maxColumns)]
}

// several reports whether claims come from more than one article.
func (e *eventPage) several(list []int) bool {
	return slices.ContainsFunc(list, func(k int) bool { return e.report.Claims[k].Article != e.report.Claims[list[0]].Article })
}

// verdict is the gravest verdict on a claim on this page, "" where it is not in dispute.
func (e *eventPage) verdict(k int) compare.Verdict {
	for _, f := range e.facts {
		for _, d := range f.sides {
			if f.verdict != compare.Variant && slices.Contains(d.claims, k) {
				return f.verdict
			}
		}
	}
	return ""
}

// heading names a column.
func (e *eventPage) heading(c column) string {
	if c.about == "" {
		return e.say(c.attribute)
	}
	return e.say(c.attribute) + " · " + clean(c.about)
}
