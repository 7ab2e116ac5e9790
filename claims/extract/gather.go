package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/value"
)

// alone makes a closed list of the two who met where the text says that nobody else was there: "da soli", "a quattr'occhi",
// "con loro non c'era nessun altro".
func (r *reader) alone(s *frame.Sentence) {
	e, ok := r.article.MainOf("encounter")
	if !ok || len(r.article.Events[e].Who) != 2 {
		return
	}
	for i := range s.Items {
		if !s.Rules.Has(&s.Items[i], "soli") || s.Rules.Has(&s.Items[i], "soli") && i > 0 && s.Rules.Has(&s.Items[i-1], "art") || never(s, i) {
			continue
		}
		d := draft{sentence: s, anchor: i}
		d.Attribute, d.Event = "participants", e
		d.Value = value.People{Names: r.article.Events[e].Who, Closed: true}
		d.Evidence.Span = s.Items[i].Span
		d.Mode, d.Voice = r.modeAt(s, i)
		d.Trail = []claims.Step{{Rule: "it/incontri.da-soli", From: r.text.Quote(d.Evidence.Span), Made: d.Value.Canonical()}}
		r.add(d)
		return
	}
}

// never reports whether the clause of item i says that something was at no time: "mai, faccia a faccia, da soli".
func never(s *frame.Sentence, i int) bool {
	for k := i; k >= 0 && s.Items[k].Stop != match.ClauseEnd; k-- {
		if s.Rules.Has(&s.Items[k], "mai") {
			return true
		}
	}
	return false
}

// gather makes a claim of who takes part in an event, of every clause that names them beside a word for it.
func (r *reader) gather(s *frame.Sentence) {
	for _, g := range r.article.Gatherings(s, "encounter") {
		d := draft{sentence: s, anchor: g.Item}
		d.Attribute, d.Event = "participants", g.Event
		d.Evidence.Span = s.Items[g.Item].Span
		var names []string
		for _, k := range g.Who {
			names = append(names, r.article.Canonical(s.Items[k].Name)...)
			if span := d.Evidence.Span.Join(s.Items[k].Span); span.Len() < 140 {
				d.Evidence.Span = span
			}
		}
		d.Value = value.People{Names: frame.Unique(names)}
		d.Mode, d.Voice = r.modeAt(s, g.Item)
		d.Trail = []claims.Step{{Rule: "it/incontri.partecipanti", From: r.text.Quote(d.Evidence.Span), Made: d.Value.Canonical()}}
		r.add(d)
	}
}
