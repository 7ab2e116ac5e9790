package extract

import (
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/value"
)

// ages reads lists of ages: "due donne di 69 e 87 anni", "un uomo di 73 e tre donne di 75, 84 e 85". A list needs
// "anni" at its end, or a person before it in a sentence that gives another age.
func (r *reader) ages(s *frame.Sentence) {
	stated := r.ageStated(s)
	for i := 0; i < len(s.Items); i++ {
		if !years(&s.Items[i]) || counted(s, i) != nil || s.Items[i].Sort() == claims.Number && i+1 < len(s.Items) && s.Rules.Has(&s.Items[i+1], "di") {
			r.ageSpread(s, i)
			continue
		}
		run := ageRun(s, i)
		last := &s.Items[run[len(run)-1]]
		cue := r.ofPerson(s, run[0]) || has(s, run[0]) || apart(s, run[0], run[len(run)-1])
		explicit := last.Sort() == claims.Age || last.Sort() == claims.Duration && (cue || (len(run) > 1 || s.Items[max(0, run[0]-2)].Lower == ",") && r.ofPeople(s, run[0]))
		if !explicit && !(stated && cue) {
			i = run[len(run)-1]
			continue
		}
		r.lists++
		for _, k := range run {
			r.age(s, k, "it/eta.elenco")
		}
		if len(run) == 1 {
			r.label(s, i, &r.drafts[len(r.drafts)-1])
		}
		i = run[len(run)-1]
	}
}

// ageStated reports whether the sentence gives an age that says so: "45 anni".
func (r *reader) ageStated(s *frame.Sentence) bool {
	for i := range s.Items {
		if sort := s.Items[i].Sort(); years(&s.Items[i]) && (sort == claims.Age || sort == claims.Duration && (r.ofPerson(s, i) || has(s, i) || apart(s, i, i))) {
			return true
		}
	}
	return false
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

// ageRun returns the items of an enumeration of ages from i on. A number that counts a noun ends it: "di 73 e tre donne".
func ageRun(s *frame.Sentence, i int) []int {
	items, run := s.Items, []int{i}
	for bare(&items[i]) && i+2 < len(items) && (items[i+1].Lower == "," || items[i+1].Lower == "e") && years(&items[i+2]) && counted(s, i+2) == nil {
		i += 2
		run = append(run, i)
	}
	return run
}

// bare reports whether a number stands without its unit, which is that of the last of its list: "31" in "31, 44 e 60 anni".
func bare(it *match.Item) bool {
	return it.Sort() == claims.Number || it.Mention.Last-it.Mention.First == 1 && !strings.HasSuffix(it.Mention.Rule, "enne")
}

// ofPerson reports whether "di" and a person stand before item i: "donne di 69", "operai, di 31", "una di 84", "anche lei
// di 85".
func (r *reader) ofPerson(s *frame.Sentence, i int) bool {
	if i == 0 || !s.Rules.Has(&s.Items[i-1], "di") {
		return false
	}
	for k := i - 2; k >= max(0, i-4); k-- {
		it := &s.Items[k]
		if s.Rules.Head(it) != nil || it.Sort() == claims.PersonName || it.Lower != "" && s.Rules.Has(it, "pronome-di-persona") {
			return true
		}
	}
	return false
}

// ofPeople reports whether a list of years stands behind "di" and a noun that is no term or career: "una coppia di coniugi
// di 67 e 64 anni".
func (r *reader) ofPeople(s *frame.Sentence, i int) bool {
	if i > 2 && s.Rules.Has(&s.Items[i-1], "di") && s.Items[i-2].Lower == "," && r.nounAt(s, i-3) {
		return !s.Rules.Has(&s.Items[i-3], "lunga-durata") // "il gioielliere, di 62 anni"
	}
	return i > 1 && s.Rules.Has(&s.Items[i-1], "di") && r.nounAt(s, i-2) && !s.Rules.Has(&s.Items[i-2], "lunga-durata")
}

// age makes a claim of one member of the enumeration that is being read.
func (r *reader) age(s *frame.Sentence, i int, rule string) {
	it := &s.Items[i]
	d := draft{sentence: s, anchor: i, core: it.Span}
	d.Attribute, d.List = "age", r.lists
	n := it.Mention.Value.(value.Range)
	n.Unit, n.Slack = "anno", 0
	d.Value = n
	d.Evidence.Span = it.Span
	d.Mode, d.Voice = r.modeAt(s, i)
	d.Trail = []claims.Step{{Rule: rule, From: r.text.Quote(it.Span), Made: n.Canonical()}}
	r.drafts = append(r.drafts, d)
}

// ageSpread reads the least and the greatest age of several people: "avevano tra i 56 e gli 87 anni". A narrow one is the
// guess at the age of one person.
func (r *reader) ageSpread(s *frame.Sentence, i int) {
	it := &s.Items[i]
	if it.Sort() != claims.Age {
		return
	}
	n, ok := it.Mention.Value.(value.Range)
	if !ok || n.Max-n.Min <= guess || n.Min < 1 || n.Max > 110 || n.MinOpen || n.MaxOpen || r.claimed(it.Span) {
		return
	}
	r.lists++
	r.age(s, i, "it/eta.estremi")
	r.drafts[len(r.drafts)-1].Asides = []string{"extremes"}
}

// guess is how many years apart the bounds of one person's guessed age lie at most.
const guess = 10
