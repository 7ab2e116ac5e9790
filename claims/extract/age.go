package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/value"
)

// ages reads lists of ages: "due donne di 69 e 87 anni", "un uomo di 73 e tre donne di 75, 84 e 85". A list needs
// "anni" at its end, or a person before it in a sentence that gives another age.
func (r *reader) ages(s *frame.Sentence) {
	stated := false
	for i := 0; i < len(s.Items); i++ {
		if !years(&s.Items[i]) {
			continue
		}
		run := ageRun(s.Items, i)
		last := &s.Items[run[len(run)-1]]
		cue := r.ofPerson(s, run[0]) || has(s, run[0]) || apart(s, run[0], run[len(run)-1])
		explicit := last.Sort() == claims.Age || last.Sort() == claims.Duration && cue
		if !explicit && !(stated && cue) {
			i = run[len(run)-1]
			continue
		}
		stated = true
		r.ageClaims(s, run)
		i = run[len(run)-1]
	}
}

// has reports whether "avere" stands before item i: "hanno 45, 73 e 35 anni".
func has(s *frame.Sentence, i int) bool { return i > 0 && s.Rules.Has(&s.Items[i-1], "avere") }

// apart reports whether an age stands between signs: "la vittima ora ha un nome: 31 anni, residente a".
func apart(s *frame.Sentence, i, last int) bool {
	return i > 0 && s.Items[i-1].Stop != match.NoStop && last+1 < len(s.Items) && s.Items[last+1].Stop != match.NoStop
}

// years reports whether an item may be an age: a whole number up to 110, bare or in years.
func years(it *match.Item) bool {
	if it.Mention == nil || it.Name >= 0 {
		return false
	}
	n, ok := it.Mention.Value.(value.Range)
	if !ok || n.Ordinal || n.Min != n.Max || n.Min < 1 || n.Min > 110 || n.Min != float64(int(n.Min)) {
		return false
	}
	switch it.Sort() {
	case claims.Number:
		return true
	case claims.Age, claims.Duration:
		return n.Unit == "year"
	}
	return false
}

// ageRun returns the items of an enumeration of ages from i on.
func ageRun(items []match.Item, i int) []int {
	run := []int{i}
	for items[i].Sort() == claims.Number && i+2 < len(items) && (items[i+1].Lower == "," || items[i+1].Lower == "e") && years(&items[i+2]) {
		i += 2
		run = append(run, i)
	}
	return run
}

// ofPerson reports whether "di" and a person stand before item i: "donne di 69", "operai, di 31".
func (r *reader) ofPerson(s *frame.Sentence, i int) bool {
	if i == 0 || !s.Rules.Has(&s.Items[i-1], "di") {
		return false
	}
	for k := i - 2; k >= max(0, i-4); k-- {
		it := &s.Items[k]
		if h := s.Rules.Head(it); h != nil || it.Sort() == claims.PersonName || it.Mention == nil && (it.Lower == "uno" || it.Lower == "una" || it.Lower == "un") {
			return true
		}
	}
	return false
}

func (r *reader) ageClaims(s *frame.Sentence, run []int) {
	r.lists++
	for _, i := range run {
		it := &s.Items[i]
		d := draft{sentence: s, anchor: i, core: it.Span}
		d.Attribute, d.List = "age", r.lists
		n := it.Mention.Value.(value.Range)
		n.Unit, n.Slack = "anno", 0
		d.Value = n
		d.Evidence.Span = it.Span
		d.Mode, d.Voice = r.modeAt(s, i)
		d.Measure.Head = "age"
		d.Trail = []claims.Step{{Rule: "it/eta.elenco", From: r.text.Quote(it.Span), Made: n.Canonical()}}
		r.drafts = append(r.drafts, d)
	}
}
