package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
)

// turnout reports whether the share at item i says how many voted: "ha votato il 43% degli elettori", "è andato alle urne il 52,3 per
// cento", "l'affluenza, alle 23, si ferma al 38,7". A share of those who voted for somebody is none.
func (r *reader) turnout(s *frame.Sentence, i int) bool {
	voted, came, electors := false, false, false
	if k := i + 2; k < len(s.Items) && s.Rules.Has(&s.Items[i+1], "di") {
		electors = s.Rules.Has(&s.Items[k], "elettori")
	}
	again := false // behind a semicolon the area comes first: "si è fermata al 51; in Molise è scesa al 43"
scan:
	for k := i - 1; k >= max(0, i-24) && (again || k >= i-12 && s.Items[k].Sort() != claims.Percent); k-- {
		it := &s.Items[k]
		switch {
		case it.Stop == match.ClauseEnd:
			if it.Lower != ";" || again || !s.Rules.Has(&s.Items[k+1], "in") && !s.Rules.Has(&s.Items[k+1], "a") {
				break scan
			}
			again = true
		case again && !s.Rules.Has(it, "affluenza-alle-urne"):
		case it.Mention != nil:
		case s.Rules.Has(it, "affluenza-alle-urne"):
			return true
		case s.Rules.Has(it, "votare"):
			if k+1 < len(s.Items) && (s.Items[k+1].Lower == "per" || s.Items[k+1].Lower == "contro") {
				return false
			}
			voted = true
		case s.Rules.Has(it, "urne") && !electors:
			voted = voted || k > 0 && s.Rules.Has(&s.Items[k-1], "a")
		case s.Rules.Has(it, "elettori"):
			electors = true
		case s.Rules.Has(it, "presentarsi"):
			came, voted = true, voted || near(s, k, "urne")
		}
	}
	voted = voted || came && electors
	for k := i + 1; electors && !voted && k < len(s.Items) && k <= i+8 && s.Items[k].Stop == match.NoStop; k++ {
		voted = s.Rules.Has(&s.Items[k], "votare") || s.Rules.Has(&s.Items[k], "urne")
	}
	return voted
}

// near reports whether a word of a class stands within four items of item i.
func near(s *frame.Sentence, i int, class string) bool {
	for k := max(0, i-4); k < len(s.Items) && k <= i+4; k++ {
		if s.Rules.Has(&s.Items[k], class) {
			return true
		}
	}
	return false
}

// ofArea reports whether the name at item k says in which area a share was counted: a place behind "a" or "in", or behind "di" and a word
// for an area, or right before the share.
func (r *reader) ofArea(s *frame.Sentence, k, i int) bool {
	it := &s.Items[k]
	if it.Sort() != claims.PlaceName && it.Name >= 0 {
		return false
	}
	if k == 0 || i-k == 1 || i-k == 2 && s.Items[i-1].Stop != match.NoStop {
		return true
	}
	before := &s.Items[k-1]
	return s.Rules.Has(before, "a") || s.Rules.Has(before, "in") || s.Rules.Has(before, "area") || s.Rules.Has(before, "di") && k > 1 && s.Rules.Has(&s.Items[k-2], "area")
}

// areaAt reports whether a name of this key in the sentence says in which area the share at item i was counted.
func (r *reader) areaAt(s *frame.Sentence, i int, key string) bool {
	for k := range s.Items {
		if (s.Items[k].Name >= 0 || r.capital(s, k)) && r.labelKey(&s.Items[k]) == key && r.ofArea(s, k, i) {
			return true
		}
	}
	return false
}

// concluded reports whether a word of a count under way says that it is over: "a spoglio ultimato", "scrutinate tutte le sezioni".
func concluded(s *frame.Sentence, k int) bool {
	for n := max(0, k-1); n < len(s.Items) && n <= k+2; n++ {
		if s.Rules.Has(&s.Items[n], "ultimato") {
			return true
		}
	}
	return false
}
