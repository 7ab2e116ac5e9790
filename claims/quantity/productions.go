package quantity

import "verifica/claims"

// productions lists the grammar, most specific first: of two readings of the same words the earlier one wins.
var productions = [...]production{
	{setOf(digits, card, one, half, pair, dozen, heap, bound, between, from, minus, currency, middle, scale), quantityProduction},
}

func quantityProduction(r *reader, i int) found {
	s, k := r.measured(i)
	if k == 0 {
		return found{}
	}
	return found{first: i, end: k, kind: s.kind, val: s.Range, rule: string(s.kind), suffix: s.suffix}
}

var _ = claims.Number
