package extract

import (
	"slices"
	"strconv"
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/text"
	"verifica/claims/value"
)

// goal returns the item of the one who scored in the minute of play at item i: whom the sentence makes the scorer, who stands beside it
// in a list of scorers, or of whom the entry of a live report tells; -1 where that is not settled. The name may stand in a later sentence.
func (r *reader) goal(s *frame.Sentence, i int) (in *frame.Sentence, who int) {
	if who = r.listed(s, i); who >= 0 {
		return s, who
	}
	if who = r.scorer(s, i); who >= 0 {
		return s, who
	}
	return r.entry(s, i)
}

// scorer returns the item of the one person whom the sentence of a minute of play makes the scorer: "all'88' una punizione
// trova la testa di Neri", "al 27' Riva inventa, Neri fulmina il portiere", "il raddoppio lo firma Neri al 50'"; -1 where
// it names none, or several before the minute. Only words up to a semicolon or the next minute
// count. The first one behind the minute goes before those in front of it.
func (r *reader) scorer(s *frame.Sentence, i int) int {
	if k := i - 2; k >= 0 && r.playerAt(s, k) && (k == 0 || s.Items[k-1].Stop != match.NoStop) && s.Rules.Has(&s.Items[i-1], "a") && !carded(s, k) {
		return k // "Neri al 49', poi il gol di Riva all'80'"
	}
	first, last := i, i+1
	for first > 0 && s.Items[first-1].Sort() != claims.Minute && s.Items[first-1].Lower != ";" {
		first--
	}
	for last < len(s.Items) && s.Items[last].Sort() != claims.Minute && s.Items[last].Lower != ";" {
		last++
	}
	who := -1
	for k := first; k < last; k++ {
		if s.Items[k].Sort() != claims.PersonName && !r.capital(s, k) || !scores(s, k) {
			continue
		}
		if k > i && (last == len(s.Items) || last-k > 2) {
			return k
		}
		if k > i {
			continue // "poi il gol di Riva all'80'"
		}
		if who >= 0 {
			return -1
		}
		who = k
	}
	return who
}

// carded reports whether the clause before item k tells of cards and changes, not of goals: "Ammoniti: Neri al 20'".
func carded(s *frame.Sentence, k int) bool {
	for n := k; n >= 0 && s.Items[n].Lower != "." && s.Items[n].Lower != ";"; n-- {
		if s.Rules.Has(&s.Items[n], "espulso") || s.Rules.Has(&s.Items[n], "cartellino") {
			return true
		}
	}
	return false
}

// scores reports whether the words beside a name make it a scorer: "gol di Neri", "punizione magistrale di Neri", "segna Neri",
// "trasformato da Neri", "Neri la mette dentro e pareggia".
func scores(s *frame.Sentence, k int) bool {
	if k > 1 && s.Rules.Has(&s.Items[k-1], "di") && (s.Rules.Has(&s.Items[k-2], "rete") || k > 2 && s.Rules.Word(&s.Items[k-2]) && s.Rules.Has(&s.Items[k-3], "rete")) {
		return true
	}
	if k > 0 && s.Rules.Has(&s.Items[k-1], "segnare") || k > 1 && s.Rules.Has(&s.Items[k-1], "da") && s.Rules.Has(&s.Items[k-2], "segnare") {
		return true
	}
	for n := k + 1; n < len(s.Items) && n <= k+5 && s.Items[n].Mention == nil && s.Items[n].Stop == match.NoStop; n++ {
		if s.Rules.Has(&s.Items[n], "segnare") {
			return true
		}
	}
	return false
}

// scorers makes a claim of who scored of every goal whose minute is tied to a name, so that two articles may be set side by side.
func (r *reader) scorers() {
	for k := range r.drafts {
		d := r.drafts[k]
		m, ok := d.Value.(value.Minute)
		if !ok || !slices.Contains(d.Asides, "goal") || d.Instance.Key == "" || d.Mode == claims.Denied {
			continue
		}
		d.Attribute, d.Nature, d.Asides, d.core = "scorer", "", nil, text.Span{}
		d.Value = value.Choice{Of: "scorer", Label: d.Instance.Key}
		d.Instance = claims.Instance{Of: "minute", Key: strconv.Itoa(m.Minute + m.Added)}
		r.drafts = append(r.drafts, d)
	}
}

// listed returns the name beside a minute in a list of scorers: "Reti: 23' pt Neri, 8' st Riva", "Marcatori: Neri al 23', Riva al 53'". What
// follows the colon says on which side the names stand; -1 where there is no such list.
func (r *reader) listed(s *frame.Sentence, i int) int {
	for k := i - 1; k > 0; k-- {
		if s.Items[k].Lower != ":" {
			continue
		}
		if !s.Rules.Has(&s.Items[k-1], "marcatori") {
			return -1
		}
		after := s.Items[k+1].Sort() == claims.Minute
		if n := i + 1; after && n < len(s.Items) && r.playerAt(s, n) {
			return n
		}
		for n := i - 1; !after && n > k && n >= i-2; n-- {
			if r.playerAt(s, n) {
				return n
			}
		}
		return -1
	}
	return -1
}

// playerAt reports whether item k names somebody, or is a capitalised word that no lexicon has.
func (r *reader) playerAt(s *frame.Sentence, k int) bool {
	it := &s.Items[k]
	return it.Sort() == claims.PersonName || it.Mention == nil && it.Stop == match.NoStop && r.text.Tokens[it.First].Capital() && !s.Rules.Has(it, "funzione")
}

// entry returns whom the entry of a live report names first behind its word for a goal: "34' st – Gol del Lecco! Neri, di testa, 2-1". The
// sides of the match are no scorers.
func (r *reader) entry(s *frame.Sentence, i int) (*frame.Sentence, int) {
	if i > 0 || len(s.Items) < 3 || s.Items[1].Stop == match.NoStop && !hyphen(&s.Items[1]) {
		return s, -1
	}
	told := false
	for n := s.Index; n < len(r.article.Sentences) && n <= s.Index+2; n++ {
		t := &r.article.Sentences[n]
		if t.Block != s.Block {
			break
		}
		for k := range t.Items {
			it := &t.Items[k]
			switch {
			case n > s.Index && it.Sort() == claims.Minute:
				return s, -1
			case s.Rules.Has(it, "goal"), shouted(it.Lower):
				told = true
			case told && (n > s.Index || scores(t, k)) && r.playerAt(t, k) && !strings.Contains("+"+r.match+"+", "+"+r.sideKey(it)+"+") && (k > 0 || it.Name >= 0 || r.stands(t, k)):
				return t, k
			}
		}
	}
	return s, -1
}

// stands reports whether a capitalised word that opens a sentence is a name: a comma or a form of a verb follows, and it is no word of the
// verbs itself.
func (r *reader) stands(s *frame.Sentence, k int) bool {
	verbs := r.grammars(s.Index).Verbs
	return k+1 < len(s.Items) && len(verbs.Forms(s.Items[k].Lower)) == 0 && (s.Items[k+1].Lower == "," || len(verbs.Forms(s.Items[k+1].Lower)) > 0)
}

// shouted reports whether a word is "gol" drawn out: "gooool".
func shouted(w string) bool {
	return strings.HasPrefix(w, "go") && strings.Trim(w[2:], "o") == "l" && len(w) > 3
}
