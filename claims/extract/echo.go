package extract

import "verifica/claims"

// echoes ties a quantity that nothing binds to what the article says elsewhere in the same figure: a headline "Due ore" and
// a lead "il colloquio è durato due ore" speak of one thing. Only durations, amounts, shares and dimensions that a single
// bound claim gives are tied.
func (r *reader) echoes() {
	bound := map[string]int{} // value -> draft, -1 where several things have it
	for k := range r.drafts {
		d := &r.drafts[k]
		if !echoing[d.Attribute] || !r.natural(d) {
			continue
		}
		key := d.Attribute + "|" + d.Value.Canonical()
		if old, ok := bound[key]; ok && (old < 0 || !sameThing(&r.drafts[old], d)) {
			bound[key] = -1
			continue
		}
		bound[key] = k
	}
	for k := range r.drafts {
		d := &r.drafts[k]
		if !echoing[d.Attribute] || r.natural(d) || d.Instance.Key != "" || d.Measure.Head != "" {
			continue
		}
		if b, ok := bound[d.Attribute+"|"+d.Value.Canonical()]; ok && b >= 0 {
			e := &r.drafts[b]
			d.Event, d.Measure, d.Instance, d.Nature = e.Event, e.Measure, e.Instance, r.nature(e)
			d.Trail = append(d.Trail, claims.Step{Rule: "it/ripresa", From: r.text.Quote(e.Evidence.Span), Made: d.Value.Canonical()})
		}
	}
}

// echoing are the attributes whose figures an article repeats without saying of what.
var echoing = map[string]bool{"duration": true, "amount": true, "percent": true, "distance": true}

func (r *reader) nature(d *draft) claims.Nature {
	if d.Nature == "" && !d.quantity {
		return claims.Nature(r.attributes[d.Attribute].Nature)
	}
	return d.Nature
}

// natural reports whether a claim may be compared.
func (r *reader) natural(d *draft) bool { return r.nature(d) != "" }

func sameThing(a, b *draft) bool {
	return a.Event == b.Event && a.Measure == b.Measure && a.Instance == b.Instance
}
