package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/value"
)

// aside returns the comma that opens the parenthesis which the comma at item k closes, before the quantity at item i: "l'adesione,
// secondo i sindacati, è del 70%", "l'utile, 12 milioni un anno fa, scende a 8"; 0 if none.
func (r *reader) aside(s *frame.Sentence, k, i int) int {
	for n := k - 1; n > 0 && n >= k-7 && s.Items[n].Stop != match.ClauseEnd; n-- {
		if s.Items[n].Lower != "," {
			continue
		}
		if next := s.Items[n+1].Lower; next == "secondo" || next == "come" || next == "stando" || next == "per" {
			return n
		}
		if figure(&s.Items[n+1]) && figure(&s.Items[i]) && r.nounAt(s, n-1) && s.Rules.Has(&s.Items[k+1], "segue-soggetto") {
			return n
		}
		return 0
	}
	return 0
}

// figure reports whether an item is a percentage, an amount or a number in millions.
func figure(it *match.Item) bool {
	if it.Sort() == claims.Number {
		n, ok := it.Mention.Value.(value.Range)
		return ok && n.Min >= 1e6
	}
	return it.Sort() == claims.Money || it.Sort() == claims.Percent
}

// apposed reads the noun phrase that a comma sets before an amount or a percentage which stands alone between signs: "le vendite, 310
// milioni, salgono", "gli incassi del trimestre, 84 milioni di euro".
func (r *reader) apposed(s *frame.Sentence, i int) (governor, bool) {
	if !figure(&s.Items[i]) || i < 2 || s.Items[i-1].Lower != "," {
		return governor{}, false
	}
	if i+1 < len(s.Items) && s.Items[i+1].Stop == match.NoStop && !dated(&s.Items[i+1]) && !lapse(s, i+1) && !s.Rules.Has(&s.Items[i+1], "termine-di-paragone") {
		return governor{}, false
	}
	k := i - 2
	if s.Items[k].Mention != nil && s.Items[k].Name < 0 && k > 1 { // "del trimestre", "dei sei mesi"
		k--
		for k > 0 && s.Rules.Has(&s.Items[k], "articolata") {
			k--
		}
	}
	if !r.nounAt(s, k) || k > 0 && s.Items[k-1].Lower == "," {
		return governor{}, false
	}
	return r.phrase(s, k)
}

// behind reads the noun that follows its figure with an article: "8 milioni il risultato netto", "al 61 per cento il tasso di
// occupazione". Only nouns that are said of such figures stand there.
func (r *reader) behind(s *frame.Sentence, i int) (governor, bool) {
	class := "in-denaro"
	if s.Items[i].Sort() == claims.Percent {
		class = "misura"
	}
	k := i + 2
	if !figure(&s.Items[i]) || k >= len(s.Items) || !s.Rules.Has(&s.Items[k-1], "art") || !s.Rules.Has(&s.Items[k], class) {
		return governor{}, false
	}
	if k+2 < len(s.Items) && s.Rules.Has(&s.Items[k+1], "di") && s.Items[k+2].Mention == nil && r.nounAt(s, k+2) {
		return r.phrase(s, k+2)
	}
	return r.phrase(s, r.rightEdge(s, k))
}

// lapse reports whether item k is a length of time within which something changed: "in un anno", "nel giro di trenta giorni".
func lapse(s *frame.Sentence, k int) bool {
	if s.Items[k].Sort() != claims.Duration || k == 0 {
		return false
	}
	before := &s.Items[k-1]
	return s.Rules.Has(before, "in") || s.Rules.Has(before, "da") || s.Rules.Has(before, "di") && k > 2 && s.Items[k-2].Lower == "giro"
}

// freeFrom returns the noun that may govern the quantity at item i, the one at item k or, where that is a complement of place or
// means, the noun that it completes: "il contributo sui pacchi sarà di 2 euro"; -1 if none.
func (r *reader) freeFrom(s *frame.Sentence, k, i int) int {
	if r.free(s, k, i) {
		return k
	}
	for n := k - 1; n > 0 && n >= k-3; n-- {
		it := &s.Items[n]
		if it.Stop != match.NoStop || it.Mention != nil {
			return -1
		}
		if s.Rules.Has(it, "su") || s.Rules.Has(it, "a") || s.Rules.Has(it, "in") || it.Lower == "per" {
			if r.nounAt(s, n-1) && s.Rules.Thing(&s.Items[n-1]) != "" && r.free(s, n-1, i) {
				return n - 1
			}
			return -1
		}
	}
	return -1
}
