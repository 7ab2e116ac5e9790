package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/value"
)

// theFact is the head of what is said of the accident, shock or attack that an article is about.
const theFact = "fatto"

// momentous names what happened at a time of day: "fatto" where the words tell of the accident, shock or attack that the
// article is about ("lo schianto poco dopo le 7.40"), else the verb ("il treno è partito alle 5.10"); "" where the clause
// does not say.
func (r *reader) momentous(s *frame.Sentence, i int) string {
	verb := ""
	for _, step := range [...]int{-1, 1} {
		for k := i + step; k >= 0 && k < len(s.Items) && abs(k-i) <= reach && s.Items[k].Stop == match.NoStop; k += step {
			it := &s.Items[k]
			switch {
			case it.Sort() == claims.Clock || it.Sort() == s.Items[i].Sort():
				return verb
			case it.Mention != nil:
			case s.Rules.Has(it, "sinistro") && !complement(s, k) || s.Rules.Has(it, "colpire"):
				return theFact
			case s.Rules.Has(it, "funzione") || s.Rules.Has(it, "valere") || !r.acts(s, it) || r.nounAt(s, k):
			case verb == "":
				verb = "=" + r.infinitive(s, it)
			}
		}
	}
	return verb
}

// complement reports whether a preposition stands before the noun at item k, with an article between or not: "dello schianto",
// "dopo lo schianto".
func complement(s *frame.Sentence, k int) bool {
	if k == 0 {
		return false
	}
	if k > 1 && s.Rules.Has(&s.Items[k-1], "art") && s.Rules.Has(&s.Items[k-2], "circostanza") {
		return true
	}
	for _, class := range [...]string{"di", "a", "in", "su", "da"} {
		if s.Rules.Has(&s.Items[k-1], class) {
			return true
		}
	}
	return false
}

// infinitive returns the lemma of the verb that a word is a form of.
func (r *reader) infinitive(s *frame.Sentence, it *match.Item) string {
	if forms := r.grammars(s.Index).Verbs.Forms(it.Lower); len(forms) > 0 {
		return forms[0].Lemma
	}
	return r.stem(it.Lower)
}

// bindMoment says what a time of day or a length of time is of, and lets it be compared where that is settled.
func (r *reader) bindMoment(s *frame.Sentence, i int, d *draft) {
	switch d.Attribute {
	case "time":
		if !ofDay(d.Value) || d.Measure.Head != "" {
			return
		}
		d.Value = r.halfDay(s, i, d.Value)
		head := r.momentous(s, i)
		d.perhaps = head != theFact && bareMoment(s, i)
		if head == "" {
			return
		}
		d.Measure.Head, d.Nature = head, claims.Functional
		if head == theFact {
			d.Instance = claims.Instance{} // where it happened is no part of it
		}
	case "duration":
		if head := r.lasting(s, i); head != "" && d.Measure.Head == "" {
			d.Measure.Head, d.Nature = head, claims.Functional
		}
	}
}

// ofDay reports whether a value is a point in a day: a clock, or a day with its hour.
func ofDay(v value.Value) bool {
	switch t := v.(type) {
	case value.Clock:
		return t.To-t.From <= 60
	case value.Period:
		return t.FromMin >= 0 && t.From == t.To && t.ToMin-t.FromMin <= 60
	}
	return false
}

// lasting names what a length of time is of: the state before it ("chiusa per sei ore"), or the subject of "durare" ("il
// colpo è durato due minuti"); "" where the words do not say.
func (r *reader) lasting(s *frame.Sentence, i int) string {
	k := i - 1
	for k >= 0 && s.Items[k].Mention == nil && (s.Items[k].Lower == "per" || s.Items[k].Lower == "da") {
		k--
	}
	if k = max(k, 0); k >= len(s.Items) {
		return ""
	}
	it := &s.Items[k]
	switch {
	case k < i-1 && it.Mention == nil && s.Rules.Has(it, "interrotto"):
		return "=" + r.stem(it.Lower)
	case s.Rules.Has(it, "durare"):
		for n := k - 1; n >= max(0, k-reach) && s.Items[n].Stop == match.NoStop; n-- {
			if s.Rules.Has(&s.Items[n], "sinistro") && !complement(s, n) {
				return theFact
			}
		}
		if g, ok := r.leftward(s, k, ""); ok {
			return g.head
		}
	case i == 0 && i+2 < len(s.Items) && s.Items[i+1].Lower == ":" && s.Items[i+2].Lower == "tanto":
		return theFact // "Sei minuti: tanto è durata"
	case it.Lower == "dopo" && k > 0 && s.Rules.Has(&s.Items[k-1], "spegnere"):
		return theFact // "domato dopo due giorni"
	case s.Rules.Has(it, "sinistro") && k == i-1 && !complement(s, k):
		return theFact // "l'assalto, dieci minuti", "un boato di quindici secondi"
	}
	return ""
}
