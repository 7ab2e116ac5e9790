package extract

import (
	"strings"

	"verifica/claims"
	"verifica/claims/match"
	"verifica/claims/value"
)

// next returns the item behind the words of the claim.
func (d *draft) next() int {
	k := d.anchor
	for k < len(d.sentence.Items) && d.sentence.Items[k].Start < d.Evidence.End {
		k++
	}
	return k
}

// pending makes a plan of what is still to be done: "1.200 prigionieri da scambiare".
func (d *draft) pending(infinitive func(string) bool) {
	items, k := d.sentence.Items, d.next()
	if d.Mode == claims.Asserted && k+1 < len(items) && items[k].Lower == "da" && items[k+1].Mention == nil && infinitive(items[k+1].Lower) {
		d.Mode = claims.Planned
	}
}

// shared notes a number that each side has, "175 prigionieri per parte", "ciascuna parte restituirà mille salme", and one
// that is of both together: "seimila in tutto".
func (d *draft) shared(quote string) {
	if _, ok := d.Value.(value.Range); !ok || d.Measure.Share != "" {
		return
	}
	if quote = strings.ToLower(quote); strings.Contains(quote, "in tutto") || strings.Contains(quote, "in totale") {
		d.Asides = append(d.Asides, "in-all")
	}
	items, next := d.sentence.Items, d.next()
	for k := next; k < len(items) && k < next+4 && items[k].Stop == match.NoStop && items[k].Mention == nil; k++ {
		if d.side(k) || d.sentence.Rules.Has(&items[k], "ciascuno") {
			d.Measure.Share = "each"
		}
		if d.together(k) {
			d.Asides = append(d.Asides, "in-all")
		}
		if d.Measure.Share != "" {
			break
		}
	}
	for k := d.anchor - 1; k >= 0 && k >= d.anchor-6 && items[k].Stop != match.ClauseEnd; k-- {
		if d.sentence.Rules.Has(&items[k], "ciascuno") && d.side(k) {
			d.Measure.Share = "each"
		}
		if k >= d.anchor-3 && items[k].Stop == match.NoStop && d.together(k) {
			d.Asides = append(d.Asides, "in-all")
		}
	}
}

// side reports whether item k and the next are "per parte", "ciascuna parte".
func (d *draft) side(k int) bool {
	items := d.sentence.Items
	return (items[k].Lower == "per" || d.sentence.Rules.Has(&items[k], "ciascuno")) && k+1 < len(items) && d.sentence.Rules.Has(&items[k+1], "parte")
}

// together reports whether "in tutto", "in totale" or "complessivamente" stands at item k.
func (d *draft) together(k int) bool {
	items := d.sentence.Items
	return items[k].Lower == "complessivamente" || items[k].Lower == "in" && k+1 < len(items) && (items[k+1].Lower == "tutto" || items[k+1].Lower == "totale")
}
