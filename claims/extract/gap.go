package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/value"
)

// gap ties a distance in time to who lies behind or ahead by it: "terzo, a 17", il belga Neri", "2. Neri a 12"", "21 secondi a Neri",
// "precede Neri di 34"". It is of one ranking; an article that gives two for one name tells of two.
func (r *reader) gap(s *frame.Sentence, i int, d *draft) {
	n, ok := d.Value.(value.Range)
	if !ok || d.Attribute != "duration" || d.Measure.Head != "" || n.Unit != "s" || n.Min < 0 || n.Max >= longestGap || i == 0 {
		return
	}
	who := r.gapOf(s, i)
	if who < 0 {
		return
	}
	d.Measure.Head, d.Nature = "distacco", claims.Functional
	d.Instance = claims.Instance{Of: "name", Key: r.labelKey(&s.Items[who])}
	d.Evidence.Span = s.Items[i].Span.Join(s.Items[who].Span)
}

// longestGap is how many seconds a gap between racers has at most.
const longestGap = 3600

// gapOf returns the name that a gap is of, -1 where the words do not say.
func (r *reader) gapOf(s *frame.Sentence, i int) int {
	before := &s.Items[i-1]
	behind := s.Rules.Has(before, "a")
	switch {
	case i > 1 && (behind && before.Lower == "a" || s.Rules.Has(before, "di")) && r.namedAt(s, i-2):
		return i - 2
	case i+1 < len(s.Items) && r.unknownAt(s, i+1):
		return i + 1 // "21 secondi a Neri", read as a place
	case i+2 < len(s.Items) && (s.Rules.Has(&s.Items[i+1], "a") || s.Rules.Has(&s.Items[i+1], "su")) && r.namedAt(s, i+2):
		return i + 2
	case !behind || i+2 >= len(s.Items) || s.Items[i+1].Lower != ",":
		return -1
	}
	for k := i + 2; k < len(s.Items) && k <= i+4 && s.Items[k].Stop == match.NoStop; k++ {
		if r.namedAt(s, k) {
			return k
		}
	}
	return -1
}

// namedAt reports whether item k is a person, or a name that no lexicon has.
func (r *reader) namedAt(s *frame.Sentence, k int) bool { return r.playerAt(s, k) || r.unknownAt(s, k) }

// unknownAt reports whether item k was taken for a place that no gazetteer has.
func (r *reader) unknownAt(s *frame.Sentence, k int) bool {
	if s.Items[k].Name < 0 {
		return false
	}
	p, ok := s.Items[k].Mention.Value.(value.Place)
	return ok && p.Unknown
}
