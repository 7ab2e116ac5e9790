package extract

import (
	"slices"
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/text"
	"verifica/claims/value"
	"verifica/claims/verb"
)

// bareMoment reports whether nothing but the fact itself can be meant by the time at item i: "Erano le 19.40 quando il bus ha
// sbandato", "Sono le tre e mezza.", "Domenica 8 marzo alle 19.40, sulla statale."
func bareMoment(s *frame.Sentence, i int) bool {
	if i > 0 && s.Rules.Has(&s.Items[i-1], "essere") && (i == 1 || s.Items[i-2].Stop != match.NoStop) {
		return i+1 == len(s.Items) || s.Items[i+1].Stop != match.NoStop || s.Items[i+1].Lower == "quando" || s.Rules.Has(&s.Items[i+1], "di")
	}
	return i == 0 && s.Zone == text.Body && !verbal(s) && placed(s, 1)
}

// verbal reports whether a sentence has a verb.
func verbal(s *frame.Sentence) bool {
	return slices.ContainsFunc(s.Verbs.Clauses, func(c verb.Clause) bool { return len(c.Groups) > 0 })
}

// placed reports whether a complement of place stands at item i, or behind the comma there.
func placed(s *frame.Sentence, i int) bool {
	if i < len(s.Items) && s.Items[i].Lower == "," {
		i++
	}
	return i < len(s.Items) && (s.Rules.Has(&s.Items[i], "a") || s.Rules.Has(&s.Items[i], "in") || s.Rules.Has(&s.Items[i], "su"))
}

// theFacts settles the times that stand bare in an article about an accident, shock or attack: they are of the fact, if they all
// agree and no other time of the article is said of it.
func (r *reader) theFacts() {
	if !r.ofDisaster() {
		return
	}
	said := map[string]bool{}
	for k := range r.drafts {
		if d := &r.drafts[k]; d.Attribute == "time" && d.Measure.Head == theFact {
			return
		} else if d.Attribute == "time" && d.perhaps {
			said[d.Value.Canonical()] = true
		}
	}
	if len(said) != 1 {
		return
	}
	for k := range r.drafts {
		if d := &r.drafts[k]; d.Attribute == "time" && d.perhaps {
			d.Measure.Head, d.Nature, d.Instance = theFact, claims.Functional, claims.Instance{}
		}
	}
}

// fewest is how many words of an accident, of dead or of injured an article about one has at least.
const fewest = 2

// ofDisaster reports whether the article tells of an accident, shock or attack.
func (r *reader) ofDisaster() bool {
	if r.disaster == unasked {
		r.disaster = no
		n := 0
		for i := range r.article.Sentences {
			if s := &r.article.Sentences[i]; s.Zone != text.Footer {
				n += disastrous(s)
			}
		}
		if n >= fewest {
			r.disaster = yes
		}
	}
	return r.disaster == yes
}

// answer is what was found out once for an article.
type answer uint8

const (
	unasked answer = iota
	yes
	no
)

// disastrous counts the words of a sentence that tell of an accident, shock or attack, or of whom it struck.
func disastrous(s *frame.Sentence) (n int) {
	for k := range s.Items {
		it := &s.Items[k]
		if h := s.Rules.Head(it); s.Rules.Has(it, "sinistro") || s.Rules.Has(it, "colpire") || h != nil && struck[h.Attribute] {
			n++
		}
	}
	return n
}

// struck are the attributes that count whom an accident struck.
var struck = map[string]bool{"dead": true, "injured": true, "missing": true}

// halfDay moves an hour told in words behind an evening or afternoon into it: "venerdì sera, poco prima delle undici".
func (r *reader) halfDay(s *frame.Sentence, i int, v value.Value) value.Value {
	c, ok := v.(value.Clock)
	if !ok || c.To > 12*60 || strings.ContainsAny(r.text.Quote(s.Items[i].Span), "0123456789") {
		return v
	}
	for k := i - 1; k >= max(0, i-6) && s.Items[k].Stop != match.ClauseEnd; k-- {
		it := &s.Items[k]
		if it.Sort() != claims.Period && it.Sort() != claims.Date {
			continue
		}
		p, ok := it.Mention.Value.(value.Period)
		if ok && p.FromMin >= 12*60 && p.From == p.To && p.ToMin >= 18*60 && c.To+12*60 <= 24*60 {
			c.From, c.To = c.From+12*60, c.To+12*60
		}
		return c
	}
	return v
}
