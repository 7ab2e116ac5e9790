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
	run := &r.run
	run.start(s.Block)
	for i := range s.Items {
		it := &s.Items[i]
		if it.Mention == nil || it.Name >= 0 {
			continue
		}
		if r.claimed(it.Span) {
			run.follow(r.claimAt(it.Span), s.Index)
			continue
		}
		d := draft{sentence: s, anchor: i, quantity: true, core: it.Span}
		d.Value = it.Mention.Value
		d.Attribute = r.openAttribute(s, i)
		if p, ok := r.percentAt(s, i); ok {
			d.Value, d.Attribute = p, "percent"
		}
		topical := r.topical(s, i, &d)
		if unit := r.currency(s, i); unit != "" {
			d.Value, d.Attribute = in(d.Value.(value.Range), unit), "amount"
		}
		d.Value = r.signed(s, i, d.Value)
		if !topical && (d.Attribute == "" || d.Attribute == "count" && counted(s, i) == nil) {
			run.scaled(&d, r.money, s.Index)
		}
		r.shareOf(s, i, &d)
		inherited := d.Attribute == "" && run.inherit(&d)
		elliptic := d.Attribute == "" && (run.ellipsis(&d, s.Index) || headless(s, i, &d))
		if d.Attribute == "" {
			continue
		}
		d.Value = r.quantity(run.minute(d.Value, it.Mention), d.Attribute, nil)
		d.Evidence.Span = it.Span
		d.Mode, d.Voice = r.modeAt(s, i)
		d.Trail = []claims.Step{{Rule: it.Mention.Rule, From: r.text.Quote(it.Span), Made: d.Value.Canonical()}}
		if !topical {
			r.label(s, i, &d)
		}
		r.bind(s, i, &d)
		r.bindMoment(s, i, &d)
		if d.Attribute == "date" && !r.dateOfEvent(s, i, &d) {
			continue
		}
		r.byKind(s, i, &d)
		if inherited && d.Instance.Key == "" {
			continue // a bare number that nothing labels
		}
		if elliptic {
			unsettled(s, i, &d)
		}
		run.follow(&d, s.Index)
		r.add(d)
	}
}

// byKind settles what only one kind of figure has: the sides of a result, the name of a gap, the stage of a share, the head of votes.
func (r *reader) byKind(s *frame.Sentence, i int, d *draft) {
	switch {
	case d.Attribute == "duration":
		r.gap(s, i, d)
	case d.Attribute == "score":
		r.fixture(s, i, d)
	case d.Attribute == "percent" && r.provisional:
		d.Measure.Stage = "provisional"
	case d.Attribute == "votes" && d.Measure.Head == "":
		d.Measure.Head = "votes"
	}
}

// shareOf makes a share of a number that counts nothing in an article of shares.
func (r *reader) shareOf(s *frame.Sentence, i int, d *draft) {
	if d.Attribute == "" || s.Items[i].Sort() == claims.Clock || d.Measure.Head == "" && d.Attribute == "count" && counted(s, i) == nil && inverted(s, i) == nil {
		r.run.share(d, r.text.Quote(s.Items[i].Span))
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
		if i > 0 && s.Rules.Has(&s.Items[i-1], "compiere") && years(it) {
			return "age"
		}
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
		if counted(s, i) != nil || inverted(s, i) != nil || r.copular(s, i) {
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
	case "m2", "km2", "ha", "acre":
		return "area"
	case "km/h", "m/s", "mph":
		return "speed"
	case "g", "kg", "t", "lb", "oz":
		return "weight"
	case "C", "F", "K":
		return "temperature"
	}
	return "amount"
}

// counted returns the word that a number counts: the next word, articles and adjectives of quantity aside, with "di" between
// where the number is a noun: "una quarantina di mezzi".
func counted(s *frame.Sentence, i int) *match.Item {
	first := i + 1
	if first < len(s.Items) && collective(&s.Items[i]) && s.Rules.Has(&s.Items[first], "di") {
		first++
	}
	for k := first; k < len(s.Items) && k <= first+1; k++ {
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

// collective reports whether a number is written as a noun: its value is a range around a round one.
func collective(it *match.Item) bool {
	n, ok := it.Mention.Value.(value.Range)
	return ok && it.Sort() == claims.Number && n.Unit == "" && n.Min < n.Max && n.Max < 1e6 && it.Last-it.First <= 3
}

// inverted returns the word that a number before its article counts: "ventidue le assoluzioni", "otto in tutto le condanne".
func inverted(s *frame.Sentence, i int) *match.Item {
	for k := i + 1; k < len(s.Items) && k <= i+3; k++ {
		it := &s.Items[k]
		if it.Mention != nil || it.Stop != match.NoStop {
			return nil
		}
		if (it.Lower == "i" || it.Lower == "gli" || it.Lower == "le") && k+1 < len(s.Items) && s.Items[k+1].Mention == nil && len(s.Items[k+1].Lower) > 3 {
			return &s.Items[k+1]
		}
		if !s.Rules.Has(it, "totale") && !s.Rules.Has(it, "solo") && it.Lower != "in" {
			return nil
		}
	}
	return nil
}

// count says what a number counts. Numbers of people are not compared: what the people did is the rest of the clause.
func (r *reader) count(s *frame.Sentence, it *match.Item, d *draft) {
	d.Measure.Head = r.lemma(s, it)
	d.Evidence.Span = d.Evidence.Span.Join(it.Span)
	n, ok := d.Value.(value.Range)
	if !ok {
		return
	}
	n.Unit = it.Lower
	d.Value = n
	if grade := r.grade(s, it); grade != "" && r.run.head.Head == "injured" {
		n.Unit, n.Slack = "persona", 0
		d.Attribute, d.Value, d.Nature = "injured", n, claims.Nature(r.attributes["injured"].Nature)
		d.Measure = claims.Measure{Head: "injured", Part: join(r.run.head.Part, grade)}
		return
	}
	k := d.anchor
	for s.Items[k].Span != it.Span {
		k++
	}
	d.generic = s.Rules.Has(it, "genericita")
	if h := s.Rules.Head(it); h != nil || n.Ordinal || d.generic || numbered(s, d.anchor) && r.acts(s, it) {
		return
	}
	d.Nature = claims.Functional
	if s.Rules.Has(it, "cresce") {
		d.Nature = claims.Revised
	}
	d.Measure.Unread = r.unread(s, match.Match{Found: match.Found{Last: k + 1}}, k)
	d.Measure.Period = r.periodOf(s, d.anchor)
}

func abs(n int) int { return max(n, -n) }

// segment returns the items [first, last) around i between commas, "e", and the ends of clauses.
func segment(items []match.Item, i int) (first, last int) {
	parts := func(it *match.Item) bool {
		return it.Stop != match.NoStop && it.Lower != "(" && it.Lower != ")" || it.Mention == nil && it.Lower == "e"
	}
	for first = i; first > 0 && !parts(&items[first-1]); first-- {
	}
	for last = i + 1; last < len(items) && !parts(&items[last]); last++ {
	}
	return first, last
}

// claimAt returns the last draft that rests on the span.
func (r *reader) claimAt(s text.Span) *draft {
	for k := len(r.drafts) - 1; k >= r.window(); k-- {
		if r.drafts[k].core.Overlaps(s) {
			return &r.drafts[k]
		}
	}
	return nil
}

// claimed reports whether a claim of the article already rests on the span.
func (r *reader) claimed(s text.Span) bool {
	for k := len(r.drafts) - 1; k >= r.window(); k-- {
		if r.drafts[k].core.Overlaps(s) {
			return true
		}
		if r.drafts[k].sentence.Start > s.End || r.drafts[k].sentence.End < s.Start {
			break
		}
	}
	return false
}
