package compare

import (
	"math"

	"verifica/claims/value"
)

// hard are currencies of which one has never been worth more than some 2.7 of another since the euro began (the pound
// against the Swiss franc in 2000, by the reference rates of the European Central Bank). What lies further apart than that
// is not one amount.
var hard = map[string]bool{"EUR": true, "USD": true, "GBP": true, "CHF": true}

// acrossCurrencies relates two amounts in different hard currencies: disjoint where no rate of this century makes one of the
// other, incomparable otherwise.
func acrossCurrencies(v, w value.Value) (value.Relation, bool) {
	a, ok := v.(value.Range)
	b, also := w.(value.Range)
	if !ok || !also || a.Unit == b.Unit || !hard[a.Unit] || !hard[b.Unit] || a.Change != b.Change {
		return value.Incomparable, false
	}
	x, y := math.Abs(middle(a)), math.Abs(middle(b))
	if x > rates*y || y > rates*x {
		return value.Disjoint, true
	}
	return value.Incomparable, true
}

// rates is the widest rate between two hard currencies, rounded up.
const rates = 2.8
