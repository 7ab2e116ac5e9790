package extract

import (
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/text"
	"verifica/claims/value"
)

// groups makes claims of the nationality of those whom an article about captives counts without naming them: "due cittadini
// lituani", "i due lettoni". A group is known by how many they are, so an article that counts as many of two countries says nothing of it.
func (r *reader) groups() {
	if !r.captives() && !r.sentenced() {
		return
	}
	r.priced()
	r.complete()
	first, mixed := len(r.drafts), map[string]string{}
	for k := range r.article.Sentences {
		s := &r.article.Sentences[k]
		for i := range s.Items {
			n, end, code := r.group(s, i)
			if code == "" {
				continue
			}
			key := strings.TrimSpace(n.Canonical())
			if old, ok := mixed[key]; ok && old != code {
				mixed[key] = "several"
			} else {
				mixed[key] = code
			}
			d := draft{sentence: s, anchor: i}
			d.Attribute, d.Value = "nationality", value.Set{Labels: []string{strings.ToUpper(code)}}
			d.Measure, d.Instance = claims.Measure{Head: "group"}, claims.Instance{Of: "number", Key: key}
			d.Mode, d.Voice = r.modeAt(s, i)
			d.Evidence.Span = text.Span{Start: s.Items[i].Start, End: s.Items[end-1].End}
			d.Trail = []claims.Step{{Rule: "it/gruppo.nazionalita", From: r.text.Quote(d.Evidence.Span), Made: d.Value.Canonical()}}
			r.add(d)
		}
	}
	for k := first; k < len(r.drafts); k++ {
		if d := &r.drafts[k]; d.Measure.Head == "group" && mixed[d.Instance.Key] == "several" {
			r.drafts[k].Instance.Key += " " + d.Value.Canonical()
		}
	}
}

// sentenced reports whether an article speaks of years in a cell.
func (r *reader) sentenced() bool {
	for k := range r.drafts {
		if r.drafts[k].Attribute == "sentence" {
			return true
		}
	}
	return false
}

// priced tells for how many the others were given wherever the article gives their number, where it says so once: the body of
// "quattro soldatesse: in cambio 200 detenuti" speaks of the same two hundred.
func (r *reader) priced() {
	known := map[string]claims.Instance{}
	for k := range r.drafts {
		if d := &r.drafts[k]; d.Attribute == "exchanged" && d.Instance.Key != "" {
			known[d.Value.Canonical()] = d.Instance
		}
	}
	for k := range r.drafts {
		if d := &r.drafts[k]; d.Attribute == "exchanged" && d.Instance.Key == "" {
			d.Instance = known[d.Value.Canonical()]
		}
	}
}

// complete closes an enumeration of those freed where the headline or the sentences around say that there were as many: "libere
// quattro soldatesse", and four names.
func (r *reader) complete() {
	for k := range r.drafts {
		d := &r.drafts[k]
		p, ok := d.Value.(value.People)
		if !ok || d.Attribute != "released" && d.Attribute != "exchanged_for" || len(p.Names) < 2 || p.Closed {
			continue
		}
		for n := range r.drafts {
			c := &r.drafts[n]
			v, number := c.Value.(value.Range)
			near := c.sentence.Zone == text.Headline || abs(c.sentence.Index-d.sentence.Index) <= 1
			if number && near && v.Min == v.Max && int(v.Min) == len(p.Names) && (c.Attribute == "count" || c.Attribute == "freed" || c.Attribute == "prisoners") {
				p.Closed = true
			}
		}
		d.Value = p
	}
}

// group reads a small exact number of people of one country at item i, and the item behind it: "due lituani", "due cittadini lituani".
func (r *reader) group(s *frame.Sentence, i int) (n value.Range, end int, code string) {
	if s.Items[i].Sort() != claims.Number {
		return n, 0, ""
	}
	n, ok := s.Items[i].Mention.Value.(value.Range)
	if !ok || n.Min != n.Max || n.Unit != "" || n.Ordinal || n.Min < 1 || n.Min > 50 {
		return n, 0, ""
	}
	k := i + 1
	if k < len(s.Items) && s.Rules.Has(&s.Items[k], "scambiato") && r.nationOf(s, k) == "" {
		k++
	}
	if k >= len(s.Items) || s.Items[k].Mention != nil || s.Items[k].Stop != match.NoStop {
		return n, 0, ""
	}
	return n, k + 1, r.nationOf(s, k)
}

// nationOf returns the code of the country whose people the word at item k names.
func (r *reader) nationOf(s *frame.Sentence, k int) string {
	return r.grammars(s.Index).Names.Nationality(s.Items[k].Lower)
}
