package extract

import (
	"math"
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/text"
	"verifica/claims/value"
)

// side is one of two figures that a sentence gives for one thing.
type side struct {
	span  text.Span
	value value.Value
}

// holds sets two figures of a sentence against each other. They speak to nothing else, of this article or another.
func (r *reader) holds(s *frame.Sentence, i int, rule, attribute string, sides ...side) {
	whole := sides[0].span
	for _, x := range sides {
		whole = whole.Join(x.span)
	}
	for _, x := range sides {
		d := draft{sentence: s, anchor: i}
		d.Attribute, d.Nature, d.Value = attribute, claims.Functional, x.value
		d.Measure.Head, d.Asides = r.text.Quote(whole), []string{"derived"}
		d.Evidence.Span = x.span
		r.derive(d, rule)
		made := &r.drafts[len(r.drafts)-1]
		made.Mode, made.Voice = claims.Asserted, "" // planned or told by somebody, the sums are wrong alike
	}
}

// rollCall counts the names that a colon sets out against the number before it: "sette comuni: Arbo, Telve e Corvara". The list
// must be closed and end the sentence, and miss the number by little: a longer one may be of something else.
func (r *reader) rollCall(s *frame.Sentence) {
	for i := 1; i < len(s.Items); i++ {
		k, sign := i-1, s.Items[i].Lower == ":"
		if !sign && !(s.Rules.Has(&s.Items[i], "essere") && s.Items[i].Lower == "sono") {
			continue
		}
		for k > 0 && k >= i-2 && s.Items[k].Mention == nil && s.Items[k].Stop == match.NoStop && !s.Rules.Has(&s.Items[k], "funzione") {
			k--
		}
		n, ok := mentioned(&s.Items[k])
		if !ok || k == i-1 || n < 3 || n > 20 || !sign && (k != 1 || !definites[s.Items[0].Lower]) || r.shaped(s, k) {
			continue
		}
		count, span := r.namesFrom(s, i+1)
		if float64(count) < n && repeated[s.Items[k+1].Lower] {
			continue // one may have scored twice
		}
		if count < 2 || float64(count) == n || math.Abs(float64(count)-n) > fewMissed {
			continue
		}
		r.holds(s, k, "it/aritmetica.elenco", "count", side{s.Items[k].Span, value.Exact(n, "")}, side{span, value.Exact(float64(count), "")})
	}
}

// fewMissed is by how much a list of names may miss its number.
const fewMissed = 2

// repeated are things of which one name may stand for several: "quattro gol: Rossi, Bianchi e Neri".
var repeated = map[string]bool{"gol": true, "reti": true, "punti": true, "vittorie": true, "medaglie": true, "ori": true, "titoli": true, "voti": true, "partite": true, "mete": true, "tappe": true, "incontri": true, "viaggi": true,
	"morti": true, "feriti": true, "casi": true, "scosse": true, "attacchi": true, "giorni": true}

// definites are the articles that say that a number is the whole: "i tre finalisti".
var definites = map[string]bool{"i": true, "gli": true, "le": true}

// shaped reports whether a word before the number at item k makes it a bound: "almeno sette comuni", "oltre sette comuni", "circa sette".
func (r *reader) shaped(s *frame.Sentence, k int) bool {
	if s.Items[k].Last-s.Items[k].First > 1 && hedged(r.text.Quote(s.Items[k].Span)) {
		return true
	}
	for j := max(0, k-3); j < k; j++ {
		if s.Rules.Has(&s.Items[j], "lista-aperta") || s.Rules.Has(&s.Items[j], "termine-di-paragone") {
			return true
		}
	}
	return false
}

// namesFrom counts the names from item i to the end of the sentence, parted by commas, the last by "e"; 0 where anything else
// stands among them.
func (r *reader) namesFrom(s *frame.Sentence, i int) (count int, span text.Span) {
	fresh, closed := true, false
	for ; i < len(s.Items); i++ {
		it := &s.Items[i]
		switch {
		case it.Lower == ".":
			return atEnd(count, closed && !fresh), span
		case it.Lower == "," || it.Mention == nil && (it.Lower == "e" || it.Lower == "ed"):
			if fresh || closed {
				return 0, span
			}
			fresh, closed = true, it.Lower != ","
			continue
		case it.Mention != nil && it.Sort() != claims.PlaceName && it.Sort() != claims.PersonName && it.Sort() != claims.Organisation:
			return 0, span
		case fresh && it.Mention == nil && (!upper(r.text.Quote(it.Span)) || s.Rules.Has(it, "funzione")):
			return 0, span
		case !fresh && it.Mention == nil && !upper(r.text.Quote(it.Span)) && !linking[it.Lower]:
			return 0, span
		}
		if fresh {
			count++
			if count == 1 {
				span = it.Span
			}
		}
		fresh, span = false, span.Join(it.Span)
	}
	return atEnd(count, closed && !fresh), span
}

// atEnd returns the count of a list that is closed.
func atEnd(count int, closed bool) int {
	if !closed {
		return 0
	}
	return count
}

// linking are the words that stand inside the name of a place: "Gioia dei Marsi", "Lecce nei Marsi".
var linking = map[string]bool{"di": true, "del": true, "dei": true, "della": true, "delle": true, "degli": true, "dell'": true, "nei": true, "nel": true, "in": true, "sul": true, "al": true, "d'": true}

func upper(word string) bool { return word != "" && strings.ToLower(word[:1]) != word[:1] }

// respective sets the names that a sentence begins with against the numbers behind "rispettivamente": "Rossi e Bianchi hanno avuto
// rispettivamente 40, 30 e 20 voti".
func (r *reader) respective(s *frame.Sentence) {
	for i := 3; i+3 < len(s.Items); i++ {
		if s.Items[i].Lower != "rispettivamente" {
			continue
		}
		names, span, at := leading(s)
		verbs := at > 0 && i > at && i <= at+3
		for k := at; verbs && k < i; k++ {
			verbs = s.Items[k].Mention == nil && s.Items[k].Stop == match.NoStop && !s.Rules.Has(&s.Items[k], "di") && !s.Rules.Has(&s.Items[k], "e")
		}
		numbers, given := figuresFrom(s, i+1)
		if !verbs || names < 2 || numbers < 2 || names == numbers {
			return
		}
		r.holds(s, i, "it/aritmetica.rispettivamente", "count", side{span, value.Exact(float64(names), "")}, side{given, value.Exact(float64(numbers), "")})
		return
	}
}

// leading counts the names that a sentence begins with, the last behind "e", and returns the item behind them; 0 where it does not.
func leading(s *frame.Sentence) (count int, span text.Span, at int) {
	for k := 0; k+1 < len(s.Items); k += 2 {
		it := &s.Items[k]
		if sort := it.Sort(); it.Mention == nil || sort != claims.PersonName && sort != claims.PlaceName && sort != claims.Organisation {
			return 0, span, 0
		}
		if count++; count == 1 {
			span = it.Span
		}
		span = span.Join(it.Span)
		switch sep := s.Items[k+1].Lower; {
		case k > 0 && s.Items[k-1].Lower == "e":
			return count, span, k + 1
		case sep != "," && sep != "e":
			return 0, span, 0
		}
	}
	return 0, span, 0
}

// figuresFrom counts the numbers from item i, parted by commas, the last by "e"; 0 where they are not closed.
func figuresFrom(s *frame.Sentence, i int) (count int, span text.Span) {
	for k := i; k < len(s.Items); k += 2 {
		if s.Rules.Has(&s.Items[k], "art") && k+1 < len(s.Items) {
			k++
		}
		n, ok := value.Range{}, false
		if s.Items[k].Mention != nil {
			n, ok = s.Items[k].Mention.Value.(value.Range)
		}
		if !ok || n.Min != n.Max {
			return 0, span
		}
		if count++; count == 1 {
			span = s.Items[k].Span
		}
		span = span.Join(s.Items[k].Span)
		if k > i && s.Items[k-1].Lower == "e" || k > i+1 && s.Items[k-2].Lower == "e" {
			return count, span
		}
		if k+1 >= len(s.Items) || s.Items[k+1].Lower != "," && s.Items[k+1].Lower != "e" {
			return 0, span
		}
	}
	return 0, span
}

// hedged reports whether the words of a number say that it is not exact: "circa 40", "una quarantina".
func hedged(words string) bool {
	for _, w := range strings.Fields(strings.ToLower(words)) {
		if w == "circa" || w == "quasi" || w == "oltre" || w == "una" || w == "un" || w == "almeno" || w == "intorno" {
			return true
		}
	}
	return false
}

// bareSum holds what the colon at item i sets out to the one number before it, where no rule says what that counts: "in aula 40
// consiglieri: 25 favorevoli, 12 contrari e 5 astenuti". The sum must be near, or the two count different things.
func (r *reader) bareSum(s *frame.Sentence, i int) {
	at := -1
	for k := 0; k < i; k++ {
		it := &s.Items[k]
		if it.Mention == nil || !numeric(it.Sort()) {
			continue
		}
		if at >= 0 {
			return
		}
		at = k
	}
	if at < 0 || at+1 >= i || i-at > 4 || s.Items[at+1].Mention != nil || r.shaped(s, at) {
		return
	}
	n, exact := mentioned(&s.Items[at])
	parts, ok := r.parts(s, i+1)
	if !exact || !ok || !parts.closed || parts.sum == n || parts.sum < n && parts.count < 3 || math.Abs(parts.sum-n) > n/4 || n >= 100 && math.Abs(parts.sum-n) <= slack(&s.Items[at]) {
		return
	}
	r.holds(s, at, "it/aritmetica.somma", "count", side{s.Items[at].Span, value.Exact(n, "")}, side{parts.span, value.Exact(parts.sum, "")})
}

// slack returns by how much the number of an item may be rounded.
func slack(it *match.Item) float64 {
	n, _ := it.Mention.Value.(value.Range)
	return n.Slack
}
