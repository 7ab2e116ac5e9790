package extract

import (
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/value"
)

// headless makes a count of a number that stands for what it counts: "i duemila che torneranno", "dieci sono partiti",
// "sono trecento in tutto". What it counts was not read, so the claim is never compared.
func headless(s *frame.Sentence, i int, d *draft) bool {
	n, ok := d.Value.(value.Range)
	if !ok || s.Items[i].Sort() != claims.Number || n.Unit != "" || n.Ordinal || n.Change || i+1 >= len(s.Items) {
		return false
	}
	next := &s.Items[i+1]
	first := i == 0 || s.Items[i-1].Stop == match.ClauseEnd
	article := i > 0 && (s.Items[i-1].Lower == "i" || s.Items[i-1].Lower == "gli" || s.Items[i-1].Lower == "le")
	all := next.Lower == "in" && i+2 < len(s.Items) && strings.HasPrefix(s.Items[i+2].Lower, "tot") || next.Lower == "in" && i+2 < len(s.Items) && s.Items[i+2].Lower == "tutto"
	group := i > 0 && s.Items[i-1].Lower == "in" && next.Stop != match.NoStop && n.Max <= 20 // "si è parlato in sei"
	if !all && !group && !(article && next.Lower == "che") && !(first && s.Rules.Has(next, "essere")) {
		return false
	}
	n.Unit = "persona"
	d.Value, d.Attribute, d.Measure = n, "count", claims.Measure{Head: "persona", Unread: "ellipsis"}
	return true
}

// ofOthers reports whether "ne" stands between a number and the word for what befell: that word is said of others, "sono morte
// nove persone e ne sono state sfollate cento".
func ofOthers(s *frame.Sentence, number, befell int) bool {
	for k := number + 1; k < befell; k++ {
		if s.Items[k].Lower == "ne" {
			return true
		}
	}
	return false
}

// topical makes a count of a number that "ne" ties to a noun said before it: "mancano i radiologi: ne abbiamo quindici", "quanto agli
// infermieri, ce ne sono novanta".
func (r *reader) topical(s *frame.Sentence, i int, d *draft) bool {
	n, ok := d.Value.(value.Range)
	if !ok || s.Items[i].Sort() != claims.Number || n.Unit != "" || n.Ordinal || n.Change || counted(s, i) != nil {
		return false
	}
	k := i - 1
	for k > 0 && k >= i-4 && s.Items[k].Lower != "ne" {
		if it := &s.Items[k]; it.Mention != nil || it.Stop != match.NoStop || !s.Rules.Has(it, "funzione") && len(r.grammars(s.Index).Verbs.Forms(it.Lower)) == 0 {
			return false
		}
		k--
	}
	if k <= 0 || s.Items[k].Lower != "ne" {
		return false
	}
	for k--; k > 0; k-- {
		it := &s.Items[k]
		if !plural(s, k-1) || !r.nounAt(s, k) {
			continue
		}
		if s.Rules.Head(it) != nil {
			return false
		}
		n.Unit = it.Lower
		d.Value, d.Attribute, d.Nature, d.Measure = n, "count", claims.Functional, claims.Measure{Head: r.lemma(s, it)}
		return true
	}
	return false
}

// plurals are the articles of several things, alone and with a preposition.
var plurals = map[string]bool{"i": true, "gli": true, "le": true, "ai": true, "agli": true, "alle": true, "dei": true, "degli": true, "delle": true}

// plural reports whether item k is an article of several things.
func plural(s *frame.Sentence, k int) bool { return plurals[s.Items[k].Lower] }

// unsettled keeps a number that took over what was counted before it from being compared, unless it is the total of that.
func unsettled(s *frame.Sentence, i int, d *draft) {
	d.Instance = claims.Instance{}
	if totalBefore(s, i) {
		d.Measure.Unread, d.Nature = "", claims.Functional
	}
	if d.Measure.Unread != "" {
		d.Nature = ""
	}
}

// totalBefore reports whether a number is the total of what was counted before it: "tre fermate nuove, che portano il totale a 22".
func totalBefore(s *frame.Sentence, i int) bool {
	return i > 2 && s.Rules.Has(&s.Items[i-1], "a") && (s.Items[i-2].Lower == "totale" || s.Items[i-2].Lower == "complesso")
}
