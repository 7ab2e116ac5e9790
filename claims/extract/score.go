package extract

import (
	"slices"
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
)

// fixture ties a result to the two sides that played: "Neri-Riva 3-1", "i neri battono i verdi 2-0"; a result without sides
// near the top is that of the match which the article is about. A result of a half or a set is a part. Without sides it is
// not compared.
func (r *reader) fixture(s *frame.Sentence, i int, d *draft) {
	d.Instance, d.Nature = claims.Instance{}, ""
	sides := r.sides(s, i)
	if len(sides) != 2 {
		if len(sides) > 0 || s.Index > 3 && !within(s, "esito") || r.match == "" {
			return
		}
		d.Instance.Key = r.match
	} else {
		slices.Sort(sides)
		d.Instance.Key = strings.Join(sides, "+")
		if r.match == "" {
			r.match = d.Instance.Key
		}
	}
	d.Instance.Of, d.Nature = "match", claims.Functional
	if part, several := partial(s, i); part {
		d.Measure.Part = "parziale"
		if several {
			d.Nature = ""
		}
	}
}

// sides returns the keys of the sides beside a result: the two before it that a hyphen joins, else the names of its clause.
func (r *reader) sides(s *frame.Sentence, i int) (out []string) {
	if i >= 3 && hyphen(&s.Items[i-2]) && r.isSide(s, i-1) && r.isSide(s, i-3) {
		return []string{r.sideKey(&s.Items[i-3]), r.sideKey(&s.Items[i-1])}
	}
	first, last := i, i+1
	for first > 0 && s.Items[first-1].Stop != match.ClauseEnd && s.Items[first-1].Sort() != claims.Score {
		first--
	}
	for last < len(s.Items) && s.Items[last].Stop != match.ClauseEnd && s.Items[last].Sort() != claims.Score {
		last++
	}
	for k := first; k < last; k++ {
		if s.Items[k].Name < 0 && (k == 0 || s.Items[k-1].Stop != match.NoStop) || !r.isSide(s, k) {
			continue
		}
		if key := r.sideKey(&s.Items[k]); !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	return out
}

// isSide reports whether an item may name a side: a club, a person, a town that acts, or an unknown capitalised word.
func (r *reader) isSide(s *frame.Sentence, k int) bool {
	it := &s.Items[k]
	switch it.Sort() {
	case claims.Organisation, claims.PersonName:
		return true
	case claims.PlaceName:
		return k == 0 || !s.Rules.Has(&s.Items[k-1], "a") && !s.Rules.Has(&s.Items[k-1], "in")
	}
	return it.Mention == nil && r.text.Tokens[it.First].Capital() && !s.Rules.Has(it, "funzione")
}

// sideKey is the surname of a person and the first word of a club: "Virtus" and "Virtus Bologna" are one.
func (r *reader) sideKey(it *match.Item) string {
	if it.Name < 0 {
		return it.Lower
	}
	name := strings.ToLower(r.article.Canonical(it.Name)[0])
	if it.Sort() == claims.PersonName {
		return name[strings.LastIndexByte(name, ' ')+1:]
	}
	first, _, _ := strings.Cut(name, " ")
	return first
}

func hyphen(it *match.Item) bool { return it.Lower == "-" || it.Lower == "–" }

// partial reports whether the words beside a result say that it is of a half or a set; several says that it stands in a list of
// such results, of which no word tells one from the other.
func partial(s *frame.Sentence, i int) (part, several bool) {
	for _, step := range [...]int{-1, 1} {
		for k := i + step; k >= 0 && k < len(s.Items) && abs(k-i) <= 4 && s.Items[k].Stop == match.NoStop; k += step {
			if s.Rules.Has(&s.Items[k], "frazione") {
				return true, false
			}
		}
	}
	first := i
	for first > 1 && s.Items[first-1].Lower == "," && s.Items[first-2].Sort() == claims.Score {
		first -= 2
	}
	if first > 1 && s.Items[first-1].Lower == ":" && s.Rules.Has(&s.Items[first-2], "frazione") {
		return true, true
	}
	return false, false
}
