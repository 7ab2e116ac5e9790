package extract

import (
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

// shared notes a number that each side has: "175 prigionieri per parte", "mille detenuti ciascuno".
func (d *draft) shared() {
	if _, ok := d.Value.(value.Range); !ok || d.Measure.Share != "" {
		return
	}
	items := d.sentence.Items
	for k := d.next(); k < len(items) && k < d.next()+4 && items[k].Stop == match.NoStop && items[k].Mention == nil; k++ {
		if d.sentence.Rules.Has(&items[k], "ciascuno") || items[k].Lower == "per" && k+1 < len(items) && d.sentence.Rules.Has(&items[k+1], "parte") {
			d.Measure.Share = "each"
			return
		}
	}
}
