package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/text"
	"verifica/claims/value"
)

// settleMode mends the mode of a claim that stands before a negation, which does not deny it: "il 4 maggio il secondo round non diede
// frutti".
func settleMode(d *draft) {
	if d.Mode == claims.Denied && framing[d.Attribute] && d.anchor < len(d.sentence.Items) && beforeNegation(d.sentence, d.anchor) {
		d.Mode = claims.Asserted
	}
}

// framing are the attributes that say where a clause is set, or of what it speaks.
var framing = map[string]bool{"date": true, "time": true, "place": true, "count": true}

// beforeNegation reports whether a verb is denied behind item i that says neither that something was held nor that people met.
func beforeNegation(s *frame.Sentence, i int) bool {
	for k := i + 1; k < len(s.Items) && s.Items[k].Stop != match.ClauseEnd; k++ {
		if s.Items[k].Lower != "non" {
			continue
		}
		for v := k + 1; v < len(s.Items) && v <= k+4 && s.Items[v].Stop == match.NoStop; v++ {
			for _, class := range [...]string{"svolgersi", "incontrare", "tenuto", "avvenire", "accadere", "esserci", "fare-round", "annullare", "rinviare", "visti"} {
				if s.Rules.Has(&s.Items[v], class) {
					return false
				}
			}
		}
		return true
	}
	return false
}

// versions marks two lengths of one meeting that a sentence sets side by side, each with whose word it is: "quaranta minuti, secondo il
// verbale; un'ora e mezza, secondo l'autista".
func (r *reader) versions() {
	for i := range r.drafts {
		a := &r.drafts[i]
		if a.Attribute != "duration" || !r.natural(a) || !sourced(a) {
			continue
		}
		for k := i + 1; k < len(r.drafts); k++ {
			b := &r.drafts[k]
			if b.sentence == a.sentence && b.Attribute == a.Attribute && b.Event == a.Event && b.Measure == a.Measure && b.Instance == a.Instance && sourced(b) && value.Relate(a.Value, b.Value) == value.Disjoint {
				a.Asides, b.Asides = append(a.Asides, "two-versions"), append(b.Asides, "two-versions")
			}
		}
	}
}

// sourced reports whether the words of a claim are followed by whose they are.
func sourced(d *draft) bool {
	for k := range d.sentence.Items {
		it := &d.sentence.Items[k]
		if it.Start < d.Evidence.End {
			continue
		}
		if it.Lower == "secondo" || it.Lower == "stando" {
			return true
		}
		if it.Start > d.Evidence.End+12 {
			break
		}
	}
	return false
}

// topic reports whether the country at item i is what a headline is about, not where something is: "Armenia e Georgia, il vertice".
func topic(s *frame.Sentence, i int) bool {
	p, ok := place(s.Items[i].Mention)
	return ok && s.Zone == text.Headline && len(p.Within) == 0 && !p.Unknown && i+1 < len(s.Items) && s.Items[i+1].Stop == match.Comma
}

// astray reports whether the value at item i is of something else than the meeting that a rule reads: the length of a truce, the country
// that a headline is about.
func (r *reader) astray(s *frame.Sentence, m match.Match, i int) bool {
	switch m.Rule.Attribute {
	case "duration":
		return m.Rule.Event == frame.Encounter && (!talking(s, i) || r.ofOther(s, m))
	case "place":
		return topic(s, i)
	}
	return false
}

// ofOther reports whether the verb that a length of time was found with has a subject that is no meeting: "la tregua durerà due
// settimane".
func (r *reader) ofOther(s *frame.Sentence, m match.Match) bool {
	first := &s.Items[m.Found.First]
	if !s.Rules.Has(first, "durare") && !s.Rules.Has(first, "continuare") {
		return false
	}
	family := r.article.LastTold(s, m.Found.First)
	return family != "" && family != frame.Encounter
}
