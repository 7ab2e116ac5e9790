package extract

import (
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/value"
)

// signed makes a change of a number that the words beside it add or take away: "il 12% in meno", "in calo del 12%",
// "scende di 0,3 punti". "Scende al 12%" gives a level and stays as it is.
func (r *reader) signed(s *frame.Sentence, i int, v value.Value) value.Value {
	n, ok := v.(value.Range)
	if !ok || n.Change || n.Ordinal {
		return v
	}
	switch s.Items[i].Sort() {
	case claims.Percent, claims.Number, claims.Money:
	default:
		return v
	}
	switch r.direction(s, i) {
	case 1:
		n.Change = true
	case -1:
		n.Change = true
		n.Min, n.Max, n.MinOpen, n.MaxOpen = -n.Max, -n.Min, n.MaxOpen, n.MinOpen
	}
	return n
}

// direction returns 1 where the words beside a number add it, -1 where they take it away, 0 where they do neither.
func (r *reader) direction(s *frame.Sentence, i int) int {
	if k := s.Items[i].Last; k+1 < s.Last && r.text.Tokens[k].Lower == "in" {
		switch r.text.Tokens[k+1].Lower {
		case "meno":
			return -1
		case "più":
			return 1
		}
	}
	if k := i + 1; k+2 < len(s.Items) && s.Items[i].Sort() == claims.Number && s.Items[k].Mention == nil && s.Items[k].Stop == 0 && s.Items[k+1].Lower == "in" {
		switch s.Items[k+2].Lower { // "21mila occupati in meno"
		case "meno":
			return -1
		case "più":
			return 1
		}
	}
	if s.Items[i].Sort() == claims.Percent {
		if d := traded(s, i); d != 0 {
			return d
		}
	}
	if i == 0 || !s.Rules.Has(&s.Items[i-1], "di") {
		return 0
	}
	words := 0
	for k := i - 2; k >= max(0, i-9) && s.Items[k].Stop != match.ClauseEnd; k-- {
		it := &s.Items[k]
		switch {
		case it.Mention != nil:
			if !lapse(s, k) && !dated(it) {
				return 0
			}
		case s.Rules.Has(it, "in-denaro"):
			return 0 // "una perdita di 35 milioni" is a figure of the year
		case s.Rules.Has(it, "calo"):
			return -1
		case s.Rules.Has(it, "aumento"):
			return 1
		case it.Stop == match.NoStop && !s.Rules.Has(it, "funzione") && !s.Rules.Has(it, "avverbio") && !strings.HasSuffix(it.Lower, "mente"):
			if words++; words > 1 {
				return 0
			}
		}
	}
	return 0
}

// traded returns the direction in which what is quoted goes by the percentage at item i: "il titolo cede il 7,8%", "le azioni
// lasciavano sul terreno il 5%"; who "cede il 20 per cento" sells a share. It is 0 where nothing quoted gains or loses.
func traded(s *frame.Sentence, i int) (direction int) {
	for k := i - 1; k >= max(0, i-reach); k-- {
		it := &s.Items[k]
		switch {
		case it.Stop != match.NoStop || it.Mention != nil && !dated(it):
			return 0
		case direction == 0 && k >= i-4 && s.Rules.Has(it, "perdere-in-borsa"):
			direction = -1
		case direction == 0 && k >= i-4 && s.Rules.Has(it, "salire-in-borsa"):
			direction = 1
		case direction != 0 && s.Rules.Has(it, "quotato"):
			return direction
		}
	}
	return 0
}

// currency returns the currency of a number in millions or billions that names none, in an article that has named one:
// "ricavi a 156,9 miliardi".
func (r *reader) currency(s *frame.Sentence, i int) string {
	it := &s.Items[i]
	if n, ok := it.Mention.Value.(value.Range); it.Sort() == claims.Money && ok && n.Unit != "" {
		r.money = n.Unit
		return ""
	}
	if it.Sort() != claims.Number && it.Sort() != claims.Money {
		return ""
	}
	money := r.money
	if money == "" {
		if g, ok := r.govern(s, i); !ok || !g.money {
			return ""
		}
		money = "EUR" // an Italian balance sheet is in euros
	}
	q := r.text.Quote(it.Span)
	if strings.HasSuffix(q, "centesimi") || strings.HasSuffix(q, "centesimo") {
		return money
	}
	if !strings.Contains(q, "miliard") && !strings.Contains(q, "milion") && !strings.HasSuffix(q, "mld") && !strings.HasSuffix(q, "mln") {
		return ""
	}
	if i+1 < len(s.Items) && s.Rules.Has(&s.Items[i+1], "di") && i+2 < len(s.Items) && s.Items[i+2].Mention == nil {
		return "" // "5,5 milioni di vetture"
	}
	return money
}

// in returns a number in a unit.
func in(n value.Range, unit string) value.Range {
	n.Unit = unit
	return n
}
