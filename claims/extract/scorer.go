package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
)

// scorer returns the item of the one person whom the sentence of a minute of play makes the scorer: "all'88' una punizione
// trova la testa di Neri", "al 27' Riva inventa, Neri fulmina il portiere", "il raddoppio lo firma Neri al 50'"; -1 where
// it names none, or several before the minute. Where the sentence gives several minutes, only words up to the next one
// count. The first one behind the minute goes before those in front of it.
func (r *reader) scorer(s *frame.Sentence, i int) int {
	first, last := i, i+1
	for first > 0 && s.Items[first-1].Sort() != claims.Minute {
		first--
	}
	for last < len(s.Items) && s.Items[last].Sort() != claims.Minute {
		last++
	}
	who := -1
	for k := first; k < last; k++ {
		if s.Items[k].Sort() != claims.PersonName && !r.capital(s, k) || !scores(s, k) {
			continue
		}
		if k > i {
			return k
		}
		if who >= 0 {
			return -1
		}
		who = k
	}
	return who
}

// scores reports whether the words beside a name make it a scorer.
func scores(s *frame.Sentence, k int) bool {
	if k > 1 && s.Rules.Has(&s.Items[k-1], "di") && s.Rules.Has(&s.Items[k-2], "rete") {
		return true
	}
	if k > 0 && s.Rules.Has(&s.Items[k-1], "segnare") {
		return true
	}
	for n := k + 1; n < len(s.Items) && n <= k+5 && s.Items[n].Mention == nil && s.Items[n].Stop == match.NoStop; n++ {
		if s.Rules.Has(&s.Items[n], "segnare") {
			return true
		}
	}
	return false
}
