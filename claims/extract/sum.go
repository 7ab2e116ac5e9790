package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/text"
	"verifica/claims/value"
)

// sums adds up what a colon sets out: "nove ricoverati: due gravi, quattro medi, quattro lievi" says ten as well. The sum is
// a claim of the article beside the total that it states; it speaks to no other article.
func (r *reader) sums(s *frame.Sentence) {
	for i := range s.Items {
		if s.Items[i].Lower != ":" {
			continue
		}
		whole, before := r.wholeBefore(s, i)
		if whole == nil {
			r.bareSum(s, i)
			continue
		}
		parts, ok := r.parts(s, i+1)
		if !ok {
			continue
		}
		n := whole.Value.(value.Range)
		enumerated := parts.count >= 3 && parts.closed
		if parts.sum == n.Min {
			r.share(s, *whole, parts.members)
		}
		if parts.sum == n.Min || parts.sum == before || parts.sum < n.Min && !enumerated {
			continue
		}
		d := *whole
		n.Min, n.Max, n.Slack = parts.sum, parts.sum, 0
		d.Value, d.Asides = n, []string{"derived"}
		d.Evidence.Span, d.core = parts.span, text.Span{}
		d.Trail = []claims.Step{{Rule: "it/aritmetica.somma", From: r.text.Quote(parts.span), Made: n.Canonical()}}
		r.drafts = append(r.drafts, d)
	}
}

// totals adds up counts of one thing that a total closes: "diciotto seggi, agli indipendenti dieci, per un totale di trenta" says twenty-eight as
// well.
func (r *reader) totals(s *frame.Sentence) {
	for i := range s.Items {
		if !s.Rules.Has(&s.Items[i], "in-totale") || i == 0 || i+1 >= len(s.Items) {
			continue
		}
		at := i + 1
		if s.Rules.Has(&s.Items[at], "di") {
			at++
		}
		if at >= len(s.Items) {
			continue
		}
		total, ok := mentioned(&s.Items[at])
		if !ok {
			continue
		}
		whole := r.claimAt(s.Items[at].Span)
		if whole == nil || whole.Measure.Head == "" {
			continue
		}
		sum, count, span := 0.0, 0, text.Span{}
		for k := r.window(); k < len(r.drafts); k++ {
			d := &r.drafts[k]
			n, ok := d.Value.(value.Range)
			if !ok || d.sentence != s || d.Attribute != whole.Attribute || d.Measure.Head != whole.Measure.Head || d.core.End > s.Items[i].Start || d.core == (text.Span{}) || n.Min != n.Max || n.Slack > 0 && n.Min >= 100 || n.Change || n.Ordinal {
				continue
			}
			if count == 0 {
				span = d.core
			}
			sum, count, span = sum+n.Min, count+1, span.Join(d.core)
		}
		if count < 2 || sum == total || leftOpen(s, span) {
			continue
		}
		whole.Nature, whole.Measure.Unread, whole.Measure.Share = claims.Functional, "", "total"
		d := *whole
		n := d.Value.(value.Range)
		n.Slack = 0 // what adds up is exact
		whole.Value = n
		n.Min, n.Max = sum, sum
		d.Value, d.Asides = n, []string{"derived"}
		d.Evidence.Span, d.core = span, text.Span{}
		d.Trail = []claims.Step{{Rule: "it/aritmetica.totale", From: r.text.Quote(span), Made: n.Canonical()}}
		r.drafts = append(r.drafts, d)
	}
}

// leftOpen reports whether a word among the members of an enumeration leaves it open, or makes one a part of another.
func leftOpen(s *frame.Sentence, span text.Span) bool {
	for k := range s.Items {
		if it := &s.Items[k]; it.Overlaps(span) && s.Rules.Has(it, "lista-aperta") {
			return true
		}
	}
	return false
}

// wholeBefore returns the last exact count of the clause before item i, which what follows may part, and the sum of all
// counts of that clause.
func (r *reader) wholeBefore(s *frame.Sentence, i int) (whole *draft, all float64) {
	for k := r.window(); k < len(r.drafts); k++ {
		d := &r.drafts[k]
		n, ok := d.Value.(value.Range)
		if !ok || d.sentence != s || d.Nature == "" && (d.quantity || r.attributes[d.Attribute].Nature == "") || d.Evidence.End > s.Items[i].Start || n.Min != n.Max || n.Change || n.Ordinal || n.Slack > 0 {
			continue
		}
		if whole == nil || d.Evidence.Start >= whole.Evidence.End {
			whole = d
			all += n.Min
		}
	}
	return whole, all
}

// partition is what an enumeration sets out.
type partition struct {
	sum     float64
	count   int
	closed  bool  // its last member follows "e"
	members []int // the items of their numbers
	span    text.Span
}

// parts reads an enumeration of counted members from item i to the end of its clause; ok is false where a member is not
// counted or a word leaves the enumeration open.
func (r *reader) parts(s *frame.Sentence, i int) (p partition, ok bool) {
	fresh := true
	for ; i < len(s.Items) && s.Items[i].Lower != ";" && s.Items[i].Lower != "." && s.Items[i].Lower != ":"; i++ {
		it := &s.Items[i]
		switch {
		case s.Rules.Has(it, "lista-aperta"):
			return p, false
		case it.Stop == match.Comma && it.Lower == "," || it.Lower == "e" && it.Mention == nil:
			fresh, p.closed = true, p.count > 0 && it.Lower == "e"
			continue
		}
		if !fresh {
			if it.Sort() == claims.Number && !s.Rules.Has(&s.Items[i-1], "in") {
				return p, false
			}
			continue
		}
		fresh = false
		n, member := counts(s, i)
		if !member {
			if p.count == 0 || !s.Rules.Has(it, "a") && !s.Rules.Has(it, "in") && len(r.grammars(s.Index).Verbs.Forms(it.Lower)) == 0 {
				return p, false
			}
			continue
		}
		if ofWhich(s, i) {
			continue // "venticinque soldati, quattordici dei quali di leva, e tredici civili"
		}
		if p.count == 0 {
			p.span = it.Span
		}
		p.members = append(p.members, i)
		p.sum, p.count, p.span = p.sum+n, p.count+1, p.span.Join(s.Items[min(i+1, len(s.Items)-1)].Span)
	}
	return p, p.count >= 2
}

// ofWhich reports whether the number at item i is of those counted right before: "quattordici dei quali", "due di loro".
func ofWhich(s *frame.Sentence, i int) bool {
	if i+2 >= len(s.Items) || !s.Rules.Has(&s.Items[i+1], "di") {
		return false
	}
	switch s.Items[i+2].Lower {
	case "quali", "cui", "loro", "questi", "queste", "essi", "esse":
		return true
	}
	return false
}

// share makes of the members of an enumeration that adds up to its whole counts of the same: "trentotto morti: venticinque
// soldati e tredici civili" says how many soldiers died.
func (r *reader) share(s *frame.Sentence, whole draft, members []int) {
	n, ok := whole.Value.(value.Range)
	if !ok || whole.Attribute == "count" {
		return
	}
	for k := r.window(); k < len(r.drafts); k++ {
		d := &r.drafts[k]
		v, number := d.Value.(value.Range)
		if !number || d.sentence != s || d.Attribute != "count" || d.Measure.Unread == "ellipsis" || d.Measure.Head == "" {
			continue
		}
		for _, i := range members {
			if d.Evidence.Overlaps(s.Items[i].Span) {
				v.Unit = n.Unit
				d.Attribute, d.Value, d.Nature, d.quantity = whole.Attribute, v, whole.Nature, false
				d.Measure = claims.Measure{Head: whole.Measure.Head, Part: join(whole.Measure.Part, d.Measure.Head)}
				d.Instance = whole.Instance
			}
		}
	}
}

// counts returns how many a member of an enumeration is: its number, or one for "un canadese" and "il cuoco".
func counts(s *frame.Sentence, i int) (n float64, ok bool) {
	it := &s.Items[i]
	if v, found := mentioned(it); found {
		return v, true
	}
	if it.Mention != nil || !s.Rules.Has(it, "uno") && !s.Rules.Has(it, "articolo-singolare") {
		return 0, false
	}
	return 1, true
}

// mentioned returns a plain exact number.
func mentioned(it *match.Item) (float64, bool) {
	if it.Sort() != claims.Number {
		return 0, false
	}
	n, ok := it.Mention.Value.(value.Range)
	return n.Min, ok && n.Unit == "" && n.Min == n.Max && !n.Ordinal && !n.Change
}
