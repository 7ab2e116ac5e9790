package extract

import (
	"math"

	"verifica/claims/match"
	"verifica/claims/value"
)

// afterthought widens a number by a bound that follows behind a comma: "sedici i morti, almeno", "diecimila, circa".
func (d *draft) afterthought() {
	n, ok := d.Value.(value.Range)
	if !ok || n.Min != n.Max || n.Change {
		return
	}
	items := d.sentence.Items
	k := d.anchor
	for k < len(items) && items[k].Start < d.Evidence.End {
		k++
	}
	if k+1 >= len(items) || items[k].Stop != match.Comma || k+2 < len(items) && items[k+2].Stop == match.NoStop {
		return
	}
	switch items[k+1].Lower {
	case "almeno":
		n.Max = math.Inf(1)
	case "circa", "forse", "pressappoco":
		n.Min, n.Max = .9*n.Min, 1.1*n.Max
	default:
		return
	}
	d.Value = n
}
