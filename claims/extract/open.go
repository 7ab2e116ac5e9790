package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/text"
	"verifica/claims/value"
)

// openKinds makes claims of the quantities that no rule has read. Only numbers of a closed class of units that are bound
// to one label are compared ("Neri al 41'", "in Molise il 44,1%"); the others are kept as claims without a nature.
func (r *reader) openKinds(s *frame.Sentence) {
	for i := range s.Items {
		it := &s.Items[i]
		if it.Mention == nil || it.Name >= 0 || r.claimed(it.Span) {
			continue
		}
		attribute := r.openAttribute(s, i)
		if attribute == "" {
			continue
		}
		d := draft{sentence: s, anchor: i, quantity: true}
		d.Attribute, d.Event = attribute, 0
		d.Evidence.Span = it.Span
		d.Value = r.quantity(it.Mention.Value, attribute, nil)
		d.Mode, d.Voice = r.modeAt(s, i)
		d.Trail = []claims.Step{{Rule: it.Mention.Rule, From: r.text.Quote(it.Span), Made: d.Value.Canonical()}}
		r.label(s, i, &d)
		r.add(d)
	}
}

// openAttribute names what a quantity is about by its own class, "" where its words do not say.
func (r *reader) openAttribute(s *frame.Sentence, i int) string {
	it := &s.Items[i]
	switch it.Sort() {
	case claims.Percent:
		return "percent"
	case claims.Money:
		return "amount"
	case claims.Age:
		return "age"
	case claims.Duration:
		return "duration"
	case claims.Clock, claims.Minute:
		return "time"
	case claims.Score:
		return "score"
	case claims.Date, claims.Period:
		return r.dateAttribute(s, i)
	case claims.Dimension:
		return dimension(it.Mention.Value)
	case claims.Number:
		if counted(s, i) != nil {
			return "count"
		}
	}
	return ""
}

// dateAttribute keeps the dates that stand in a clause with a word for an event, or with a time of day.
func (r *reader) dateAttribute(s *frame.Sentence, i int) string {
	if p, ok := s.Items[i].Mention.Value.(value.Period); ok && p.FromMin >= 0 {
		return "time"
	}
	return "date"
}

// dimension names the attribute of a dimension by its unit.
func dimension(v value.Value) string {
	n, ok := v.(value.Range)
	if !ok {
		return ""
	}
	switch n.Unit {
	case "mm", "cm", "m", "km", "mi", "ft", "in", "nmi":
		return "distance"
	case "":
		return "magnitude"
	}
	return "amount"
}

// counted returns the word that a number counts: the next word, articles and adjectives of quantity aside.
func counted(s *frame.Sentence, i int) *match.Item {
	for k := i + 1; k < len(s.Items) && k <= i+2; k++ {
		it := &s.Items[k]
		if it.Stop != match.NoStop || it.Mention != nil {
			return nil
		}
		if s.Rules.Has(it, "solo") || s.Rules.Has(it, "altri") {
			continue
		}
		if s.Rules.Has(it, "funzione") || len(it.Lower) < 3 {
			return nil
		}
		return it
	}
	return nil
}

// label ties a quantity to the one name in its segment, and says what it measures.
func (r *reader) label(s *frame.Sentence, i int, d *draft) {
	if it := counted(s, i); it != nil && d.Attribute == "count" {
		d.Measure.Head = r.stem(it.Lower)
		d.Evidence.Span = d.Evidence.Span.Join(it.Span)
		if n, ok := d.Value.(value.Range); ok {
			n.Unit = it.Lower
			d.Value = n
		}
	}
	first, last := segment(s.Items, i)
	names, values := 0, 0
	who := -1
	for k := first; k < last; k++ {
		it := &s.Items[k]
		switch {
		case it.Name >= 0:
			names, who = names+1, k
		case it.Mention != nil && it.Sort() == s.Items[i].Sort():
			values++
		}
	}
	if names != 1 || values != 1 {
		return
	}
	n := &s.Items[who]
	d.Instance = claims.Instance{Of: string(n.Sort()), Key: r.article.Canonical(n.Name)[0]}
	if abs(who-i) <= 4 {
		d.Evidence.Span = d.Evidence.Span.Join(n.Span)
	}
	switch s.Items[i].Sort() {
	case claims.Percent, claims.Minute, claims.Age:
		d.Nature = claims.Functional
	}
}

func abs(n int) int { return max(n, -n) }

// segment returns the items [first, last) around i between commas, "e", and the ends of clauses.
func segment(items []match.Item, i int) (first, last int) {
	parts := func(it *match.Item) bool { return it.Stop != match.NoStop || it.Mention == nil && it.Lower == "e" }
	for first = i; first > 0 && !parts(&items[first-1]); first-- {
	}
	for last = i + 1; last < len(items) && !parts(&items[last]); last++ {
	}
	return first, last
}

// claimed reports whether a claim of the article already rests on the span.
func (r *reader) claimed(s text.Span) bool {
	for k := len(r.drafts) - 1; k >= 0; k-- {
		if r.drafts[k].Evidence.Span.Overlaps(s) {
			return true
		}
		if r.drafts[k].sentence.Start > s.End || r.drafts[k].sentence.End < s.Start {
			break
		}
	}
	return false
}
