package extract

import (
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/value"
)

// signed makes a change of a number that the words beside it add or take away: "il 12% in meno", "in calo del 12%",
// "scende di 0,3 punti". "Scende al 12%" gives a level and stays as it is.
func signed(s *frame.Sentence, i int, v value.Value) value.Value {
	n, ok := v.(value.Range)
	if !ok || n.Change || n.Ordinal {
		return v
	}
	switch s.Items[i].Sort() {
	case claims.Percent, claims.Number, claims.Money:
	default:
		return v
	}
	switch direction(s, i) {
	case 1:
		n.Change = true
	case -1:
		n.Change = true
		n.Min, n.Max, n.MinOpen, n.MaxOpen = -n.Max, -n.Min, n.MaxOpen, n.MinOpen
	}
	return n
}

// direction returns 1 where the words beside a number add it, -1 where they take it away, 0 where they do neither.
func direction(s *frame.Sentence, i int) int {
	if k := i + 1; k+1 < len(s.Items) && s.Items[k].Lower == "in" {
		switch {
		case s.Rules.Has(&s.Items[k+1], "meno"):
			return -1
		case s.Rules.Has(&s.Items[k+1], "piu"):
			return 1
		}
	}
	first := false
	for k := i - 1; k >= max(0, i-3); k-- {
		it := &s.Items[k]
		switch {
		case it.Mention != nil || it.Stop != 0:
			return 0
		case s.Rules.Has(it, "di"):
			first = true
		case first && s.Rules.Has(it, "calo"):
			return -1
		case first && s.Rules.Has(it, "aumento"):
			return 1
		}
	}
	return 0
}

// currency returns the currency of a number in millions or billions that names none, in an article that has named one:
// "ricavi a 156,9 miliardi".
func (r *reader) currency(s *frame.Sentence, i int) string {
	it := &s.Items[i]
	if it.Sort() == claims.Money {
		if n, ok := it.Mention.Value.(value.Range); ok {
			r.money = n.Unit
		}
		return ""
	}
	if it.Sort() != claims.Number || r.money == "" {
		return ""
	}
	q := r.text.Quote(it.Span)
	if !strings.Contains(q, "miliard") && !strings.Contains(q, "milion") && !strings.HasSuffix(q, "mld") && !strings.HasSuffix(q, "mln") {
		return ""
	}
	if i+1 < len(s.Items) && s.Rules.Has(&s.Items[i+1], "di") && i+2 < len(s.Items) && s.Items[i+2].Mention == nil {
		return "" // "5,5 milioni di vetture"
	}
	return r.money
}
