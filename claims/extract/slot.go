package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/value"
)

// slots are the parts of a match that one person plays, by the attribute that says who, with the class of the words that tell of it.
var slots = [...]struct{ attribute, class string }{{"expelled", "espulso"}, {"referee", "arbitro"}}

// slotted makes a claim of who was sent off and who was the referee: "espulso al 31' st Neri", "il rosso a Neri", "Neri è stato
// espulso", "Arbitro: Neri di Lodi".
func (r *reader) slotted(s *frame.Sentence) {
	for i := range s.Items {
		for _, slot := range slots {
			if !s.Rules.Has(&s.Items[i], slot.class) && !(slot.class == "espulso" && r.secondCard(s, i)) {
				continue
			}
			who := r.holderAfter(s, i)
			if who < 0 {
				who = r.holderBefore(s, i)
			}
			if who < 0 {
				continue
			}
			d := draft{sentence: s, anchor: i}
			d.Attribute, d.Nature = slot.attribute, claims.Functional
			d.Value = value.Choice{Of: slot.attribute, Label: r.labelKey(&s.Items[who])}
			d.Evidence.Span = s.Items[i].Span.Join(s.Items[who].Span)
			d.Mode, d.Voice = r.modeAt(s, i)
			d.Trail = []claims.Step{{Rule: "it/sport." + slot.attribute, From: r.text.Quote(d.Evidence.Span), Made: d.Value.Canonical()}}
			r.add(d)
		}
	}
}

// secondCard reports whether item i is the card that sends a player off: "cartellino rosso", "secondo giallo", "doppia ammonizione".
func (r *reader) secondCard(s *frame.Sentence, i int) bool {
	if i == 0 || !s.Rules.Has(&s.Items[i], "colore-di-cartellino") {
		return false
	}
	before := r.text.Quote(s.Items[i-1].Span)
	if s.Items[i].Lower == "rosso" {
		return before == "cartellino"
	}
	return before == "secondo" || before == "seconda" || before == "doppio" || before == "doppia"
}

// holderAfter returns the name that follows the word at item i over prepositions, articles, a minute and a colon; -1 if none, or if others
// follow it in a list.
func (r *reader) holderAfter(s *frame.Sentence, i int) int {
	for k := i + 1; k < len(s.Items) && k <= i+5; k++ {
		it := &s.Items[k]
		switch {
		case r.callable(s, k):
			if k+2 < len(s.Items) && (s.Items[k+1].Lower == "e" || s.Items[k+1].Lower == ",") && r.callable(s, k+2) {
				return -1
			}
			return k
		case it.Sort() == claims.Minute, it.Lower == ":", s.Rules.Has(it, "a"), s.Rules.Has(it, "di"), it.Lower == "per", s.Rules.Has(it, "espulso"):
		case it.Lower == "signor" || it.Lower == "stato" || it.Lower == "diretto":
		default:
			return -1
		}
	}
	return -1
}

// holderBefore returns the name that stands before the participle at item i, "essere" between: "Neri è stato espulso"; -1 if none.
func (r *reader) holderBefore(s *frame.Sentence, i int) int {
	for k := i - 1; k >= max(0, i-3); k-- {
		if r.callable(s, k) {
			return k
		}
		if !s.Rules.Has(&s.Items[k], "essere") && s.Items[k].Lower != "stato" && s.Items[k].Lower != "viene" {
			return -1
		}
	}
	return -1
}

// callable reports whether item k names a person, or is a name of which no lexicon says that it is something else.
func (r *reader) callable(s *frame.Sentence, k int) bool {
	it := &s.Items[k]
	if it.Name >= 0 {
		place, is := it.Mention.Value.(value.Place)
		return it.Sort() == claims.PersonName || is && place.Unknown
	}
	return it.Mention == nil && it.Stop == match.NoStop && k > 0 && r.text.Tokens[it.First].Capital() && !s.Rules.Has(it, "funzione")
}
