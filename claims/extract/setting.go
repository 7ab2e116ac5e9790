package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/text"
	"verifica/claims/value"
)

// setting makes claims of where things are and who is there, where no rule has tied them to an event: a place behind a
// preposition of place, the persons of a sentence of an article that is about people meeting or being exchanged. Their
// event is not certain, so they have no nature and are never compared.
func (r *reader) setting(s *frame.Sentence) {
	for i := range s.Items {
		it := &s.Items[i]
		p, ok := place(it.Mention)
		if !ok || it.Name < 0 || i > 0 && r.article.Names.Mentions[it.Name].Actor || r.claimed(it.Span) || !locative(s, i) {
			continue
		}
		d := draft{sentence: s, anchor: i, core: it.Span, quantity: true}
		d.Attribute, d.Value = "place", p
		d.Evidence.Span = s.Items[max(0, i-1)].Span.Join(it.Span)
		d.Event, _ = r.article.At(s, i, "encounter")
		d.Event = max(d.Event, 0)
		r.addOpen(s, d)
	}
	if _, ok := r.article.MainOf("encounter"); ok {
		r.present(s)
	}
}

func place(m *claims.Mention) (value.Place, bool) {
	if m == nil || m.Kind != claims.PlaceName {
		return value.Place{}, false
	}
	p, ok := m.Value.(value.Place)
	return p, ok
}

// locative reports whether a preposition of place stands before item i, or a headline begins with it: "Istanbul, mille
// prigionieri per parte".
func locative(s *frame.Sentence, i int) bool {
	if i == 0 {
		return s.Zone == text.Headline && len(s.Items) > 1 && s.Items[1].Lower == ","
	}
	before := &s.Items[i-1]
	if i > 1 && before.Lower == "," && dated(&s.Items[i-2]) && (i+1 == len(s.Items) || s.Items[i+1].Stop != match.NoStop) {
		return true // "il primo agosto 2024, Ankara."
	}
	if i > 1 && s.Rules.Has(before, "di") && s.Rules.Has(&s.Items[i-2], "sede") {
		return true // "sulla pista di Ankara"
	}
	return s.Rules.Has(before, "a") || s.Rules.Has(before, "in") || s.Rules.Has(before, "su")
}

// present makes one claim of the persons that a clause names.
func (r *reader) present(s *frame.Sentence) {
	d := draft{sentence: s, quantity: true}
	var names []string
	for i := range s.Items {
		it := &s.Items[i]
		if it.Sort() != claims.PersonName || it.Name < 0 {
			continue
		}
		if span := d.Evidence.Span.Join(it.Span); len(names) == 0 {
			d.Evidence.Span, d.anchor = it.Span, i
		} else if span.Len() < 120 {
			d.Evidence.Span = span
		} else {
			break
		}
		names = append(names, r.article.Canonical(it.Name)...)
	}
	if len(names) == 0 || r.told("participants", d.Evidence.Span) {
		return
	}
	d.Attribute, d.Value = "participants", value.People{Names: frame.Unique(names)}
	d.Event, _ = r.article.MainOf("encounter")
	r.addOpen(s, d)
}

// told reports whether a claim of the attribute rests on the words already.
func (r *reader) told(attribute string, span text.Span) bool {
	for k := r.window(); k < len(r.drafts); k++ {
		if r.drafts[k].Attribute == attribute && r.drafts[k].Evidence.Overlaps(span) {
			return true
		}
	}
	return false
}

func (r *reader) addOpen(s *frame.Sentence, d draft) {
	d.Mode, d.Voice = r.modeAt(s, d.anchor)
	d.Trail = []claims.Step{{Rule: "it/aperto." + d.Attribute, From: r.text.Quote(d.Evidence.Span), Made: d.Value.Canonical()}}
	r.add(d)
}
