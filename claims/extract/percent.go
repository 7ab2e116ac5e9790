package extract

import (
	"strconv"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/text"
	"verifica/claims/value"
)

// singulars are the articles of one thing, alone and with a preposition: things are counted in the plural, percentages in the
// singular.
var singulars = map[string]bool{"il": true, "lo": true, "l'": true, "al": true, "allo": true, "all'": true, "del": true, "dello": true, "dell'": true, "dal": true, "dallo": true, "dall'": true, "sul": true, "sullo": true, "sull'": true, "nel": true, "nello": true, "nell'": true}

// percentAt reads a bare number behind a singular article as a percentage, where the text has just given one: "è al 61 per
// cento, quella giovanile al 19,3", "in latino il 12 per cento, in greco il 23".
func (r *reader) percentAt(s *frame.Sentence, i int) (value.Value, bool) {
	it := &s.Items[i]
	if it.Mention == nil || r.run.percents == 0 || s.Index+1-r.run.percents > 1 || counted(s, i) != nil {
		return nil, false
	}
	switch it.Sort() {
	case claims.Number:
		n, ok := it.Mention.Value.(value.Range)
		if !ok || n.Unit != "" || n.Ordinal || n.Change || n.Max > 100 || i == 0 || !singulars[s.Items[i-1].Lower] {
			return nil, false
		}
		n.Unit = "%"
		return n, true
	case claims.Date: // "il 23" alone is a day of the month as well
		first := r.text.Tokens[it.First]
		if it.Last-it.First != 2 || !singulars[first.Lower] || s.Index+1 != r.run.percents || r.run.block != s.Block || !follows(s, i) {
			return nil, false
		}
		n, err := strconv.Atoi(r.text.Quote(r.text.Tokens[it.First+1].Span))
		if err != nil {
			return nil, false
		}
		return value.Exact(float64(n), "%"), true
	}
	return nil, false
}

// follows reports whether what stands at item i goes on with an enumeration of percentages: a sign or "e" is all that parts its
// segment from one.
func follows(s *frame.Sentence, i int) bool {
	first, _ := segment(s.Items, i)
	for k := first - 1; k >= 0 && k >= first-12; k-- {
		if s.Items[k].Sort() == claims.Percent {
			return i-first <= 4
		}
	}
	return false
}

// subjects names what each percentage of an enumeration is of, where its noun stands before it: "in latino il 12 per cento, in greco il
// 23, a storia, il 29". The first may stand further off, if its sentence begins with it: "in latino ha passato l'esame il 12 per cento".
func (r *reader) subjects(s *frame.Sentence, i int, d *draft) {
	if d.Attribute != "percent" || d.Instance.Key != "" {
		return
	}
	noun := r.labelBefore(s, i)
	if noun < 0 {
		first, _ := segment(s.Items, i)
		others := 0
		for k := i + 1; k < len(s.Items); k++ {
			if s.Items[k].Mention != nil && r.labelBefore(s, k) >= 0 && (s.Items[k].Sort() == claims.Percent || r.lone(s, k)) {
				others++
			}
		}
		if others == 0 || !r.labels(s, first+1) {
			return
		}
		noun = first + 1
	}
	d.Instance = claims.Instance{Of: "label", Key: r.stem(s.Items[noun].Lower)}
}

// lone reports whether item k is a number without a unit, or a day without its month, behind an article of one thing.
func (r *reader) lone(s *frame.Sentence, k int) bool {
	return s.Items[k].Sort() == claims.Date && singulars[r.text.Tokens[s.Items[k].First].Lower] || s.Items[k].Sort() == claims.Number && singulars[s.Items[k-1].Lower]
}

// labelBefore returns the noun with "in" or "a" right before the value at item i, -1 if none.
func (r *reader) labelBefore(s *frame.Sentence, i int) int {
	k := i - 1
	if k > 0 && s.Rules.Has(&s.Items[k], "art") {
		k--
	}
	if k > 0 && s.Items[k].Lower == "," {
		k--
	}
	if !r.labels(s, k) {
		return -1
	}
	return k
}

// labels reports whether item k is a plain noun behind "in" or "a".
func (r *reader) labels(s *frame.Sentence, k int) bool {
	if k < 1 || k >= len(s.Items) || !s.Rules.Has(&s.Items[k-1], "in") && !s.Rules.Has(&s.Items[k-1], "a") {
		return false
	}
	it := &s.Items[k]
	return it.Mention == nil && it.Stop == match.NoStop && len(it.Lower) > 3 && !s.Rules.Has(it, "funzione") && !s.Rules.Has(it, "dimostrativo") && !s.Rules.Has(it, "spazio-di-tempo") &&
		!s.Rules.Has(it, "precedente") && r.text.Tokens[it.First].Class == text.Word
}

// former reports whether the figure at item i is what another is set against: "il 33 per cento anziché il 35", "8 milioni contro i 12 di
// un anno prima", "passa dal 2 al 2,3%".
func former(s *frame.Sentence, i int) bool {
	k := i - 1
	for k > 0 && (s.Rules.Has(&s.Items[k], "art") || s.Rules.Has(&s.Items[k], "a")) {
		k--
	}
	if k >= 0 && s.Items[k].Mention == nil && s.Rules.Has(&s.Items[k], "termine-di-paragone") {
		return true
	}
	if i == 0 || !s.Rules.Has(&s.Items[i-1], "da") {
		return false
	}
	for k := i + 1; k+1 < len(s.Items) && k <= i+3 && s.Items[k].Stop == match.NoStop; k++ {
		if s.Rules.Has(&s.Items[k], "a") && (s.Items[k+1].Sort() == s.Items[i].Sort() || s.Items[k+1].Sort() == claims.Number) {
			return true
		}
	}
	return false
}

// around returns the place that the sentence before tells of, for a percentage whose own sentence names none: "In Piemonte lavoravano
// due milioni di persone. Il tasso di disoccupazione è del 5 per cento."
func (r *reader) around(s *frame.Sentence, i int) string {
	if s.Index == 0 {
		return ""
	}
	before := &r.article.Sentences[s.Index-1]
	if before.Block != s.Block {
		return ""
	}
	for k := 0; k < i; k++ {
		if s.Items[k].Name >= 0 {
			return ""
		}
	}
	key := ""
	for k := 1; k < len(before.Items); k++ {
		it := &before.Items[k]
		switch {
		case it.Sort() == claims.PlaceName && (s.Rules.Has(&before.Items[k-1], "in") || s.Rules.Has(&before.Items[k-1], "a")):
			if key != "" {
				return ""
			}
			key = r.labelKey(it)
		case it.Sort() == claims.PlaceName:
			return ""
		}
	}
	return key
}

// demonstrated completes a measure whose noun is a pronoun: "il tasso di occupazione è del 61 per cento, quello giovanile del 19".
func (r *reader) demonstrated(s *frame.Sentence, i int, d *draft) {
	if r.run.shared.Head == "" || s.Index+1-r.run.percents > 1 {
		return
	}
	for k := i - 1; k > 0 && k >= i-6 && s.Items[k].Stop == match.NoStop && s.Items[k].Mention == nil; k-- {
		word := &s.Items[k]
		if l := s.Items[k-1].Lower; (l == "quello" || l == "quella") && !s.Rules.Has(word, "funzione") && !r.acts(s, word) {
			d.Measure.Head, d.Measure.Part, d.Nature = r.run.shared.Head, r.stem(word.Lower), claims.Functional
			d.Measure.Period = r.periodOf(s, i)
			return
		}
	}
}

// idle reports whether the name at item who only says whose or of where another noun is, before the verb: "l'istituto di Modena offre
// un premio del 14%".
func (r *reader) idle(s *frame.Sentence, i, who int) bool {
	if s.Items[i].Sort() != claims.Percent || who > i || who < 2 || !s.Rules.Has(&s.Items[who-1], "di") || !r.nounAt(s, who-2) {
		return false
	}
	for k := who + 1; k < i; k++ {
		if it := &s.Items[k]; it.Mention == nil && r.acts(s, it) && !r.nounAt(s, k) && !s.Rules.Has(it, "valere") && !s.Rules.Has(it, "funzione") {
			return true
		}
	}
	return false
}
