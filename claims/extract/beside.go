package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/value"
)

// changed finds what a change is of where no noun governs it: the figure that it is told beside ("ricavi per 458 milioni, lo 0,4% in
// più", "a 871 milioni (-2,9%)", "412 milioni, in flessione del 6,3%"), or the noun before the words for the change ("vendite in calo, ma
// appena dello 0,4 per cento").
func (r *reader) changed(s *frame.Sentence, i int, n value.Range) (governor, bool) {
	if !n.Change || n.Unit != "%" {
		return governor{}, false
	}
	if k := beside(s, i); k >= 0 {
		if d := r.claimAt(s.Items[k].Span); d != nil && d.sentence == s && d.Attribute != "percent" && d.Measure.Head != "" && d.Measure.Unread == "" {
			return governor{head: d.Measure.Head, part: d.Measure.Part, period: d.Measure.Period}, true
		}
		return governor{}, false
	}
	for k := i - 1; k > 1 && k >= i-9 && s.Items[k].Stop != match.ClauseEnd; k-- {
		it := &s.Items[k]
		if it.Mention != nil && !lapse(s, k) && !dated(it) {
			break
		}
		if !s.Rules.Has(it, "calo") && !s.Rules.Has(it, "aumento") {
			continue
		}
		if s.Items[k-1].Lower == "in" && r.nounAt(s, k-2) {
			return r.phrase(s, k-2)
		}
		if r.acts(s, it) {
			return r.leftward(s, k, "")
		}
		break
	}
	return governor{}, false
}

// beside returns the figure that a change at item i is told beside, behind a comma or in brackets; -1 if none.
func beside(s *frame.Sentence, i int) int {
	k := i - 1
	for k > 0 && s.Items[k].Mention == nil && s.Items[k].Stop == match.NoStop {
		it := &s.Items[k]
		if !s.Rules.Has(it, "art") && !s.Rules.Has(it, "di") && it.Lower != "in" && !s.Rules.Has(it, "calo") && !s.Rules.Has(it, "aumento") {
			return -1
		}
		k--
	}
	if k < 1 || s.Items[k].Lower != "," && s.Items[k].Lower != "(" {
		return -1
	}
	if k--; s.Items[k].Sort() == claims.Money || s.Items[k].Sort() == claims.Number {
		return k
	}
	return -1
}
