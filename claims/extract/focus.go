package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/value"
)

// focus reads how long the event of the article lasted where the text leaves the event unsaid: "Poco più di due ore.",
// "Terzo round, un'ora e quaranta". Only hours and minutes that stand free count: at the start of a sentence or after a
// sign, behind "per", "in", "dopo" or nothing, and not counted from another moment ("da due ore", "due ore fa").
func (r *reader) focus(s *frame.Sentence) {
	event, ok := r.article.MainOf("encounter")
	if !ok {
		return
	}
	for i := range s.Items {
		it := &s.Items[i]
		if it.Sort() != claims.Duration || r.claimed(it.Span) || !talkLength(it) || !free(s, i) {
			continue
		}
		d := draft{sentence: s, anchor: i, core: it.Span}
		d.Attribute, d.Event, d.Value = "duration", event, it.Mention.Value
		d.Evidence.Span = it.Span
		d.Mode, d.Voice = r.modeAt(s, i)
		d.Trail = []claims.Step{{Rule: "it/incontri.durata-sottintesa", From: r.text.Quote(it.Span), Made: d.Value.Canonical()}}
		r.add(d)
	}
}

// talkLength reports whether a duration is one of talks: minutes or hours, less than a day.
func talkLength(it *match.Item) bool {
	n, ok := it.Mention.Value.(value.Range)
	return ok && (n.Unit == "h" || n.Unit == "min")
}

// free reports whether nothing ties the duration at item i to something else.
func free(s *frame.Sentence, i int) bool {
	k := i - 1
	if k >= 0 && s.Items[k].Mention == nil && s.Rules.Has(&s.Items[k], "durante") {
		k--
	}
	if k >= 0 && s.Items[k].Stop == match.NoStop && !s.Rules.Has(&s.Items[k], "virgolette") {
		return false
	}
	if i+1 == len(s.Items) {
		return true
	}
	next := &s.Items[i+1]
	return !s.Rules.Has(next, "da-un-momento") && !(s.Rules.Has(next, "di") && (i+2 >= len(s.Items) || len(s.Rules.Events(&s.Items[i+2])) == 0))
}
