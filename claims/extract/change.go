package extract

import (
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/quantity"
	"verifica/claims/text"
	"verifica/claims/value"
)

// changes turns what goes from one figure to another into the figure that it ends at: "scende da 60 a 47,6 dollari" says 47.6. A range
// names its lesser end first and needs no verb: "costa da 10 a 20 euro".
func (r *reader) changes(s *frame.Sentence) {
	for i := range s.Items {
		it := &s.Items[i]
		if it.Mention == nil || !numeric(it.Sort()) {
			continue
		}
		v, ok := it.Mention.Value.(value.Range)
		if !ok || v.Min >= v.Max || v.MinOpen || v.MaxOpen {
			continue
		}
		end, falls, ok := r.endOf(s, it, v)
		if ok {
			r.turned(s, i, v, end, falls)
		}
		if !ok || !falls && !before(s, i, "mutare") {
			continue
		}
		m := *it.Mention
		m.Value = end
		it.Mention = &m
	}
}

// numeric reports whether a mention is of a figure that may change.
func numeric(k claims.Sort) bool {
	return k == claims.Number || k == claims.Percent || k == claims.Money || k == claims.Dimension
}

// endOf reads the second figure of "da 60 a 47,6 dollari", and whether it is the lesser one.
func (r *reader) endOf(s *frame.Sentence, it *match.Item, v value.Range) (end value.Range, falls, ok bool) {
	words := r.text.Quote(it.Span)
	if !strings.HasPrefix(strings.ToLower(words), "da") {
		return v, false, false
	}
	at := -1
	for _, link := range [...]string{" a ", " al ", " ai ", " allo ", " all'", " all’", " alla ", " alle "} {
		if k := strings.LastIndex(words, link); k > at {
			at = k + len(link)
		}
	}
	if at < 0 {
		return v, false, false
	}
	t := text.CutString(words[at:])
	if len(t.Sentences) != 1 {
		return v, false, false
	}
	found := r.grammars(s.Index).Quantity.Read(nil, t, 0, &quantity.State{})
	if len(found) == 0 {
		return v, false, false
	}
	second, ok := found[0].Value.(value.Range)
	if !ok || second.Min != second.Max {
		return v, false, false
	}
	end = v
	end.Slack = second.Slack
	switch {
	case close(second.Min, v.Min):
		end.Max = v.Min
		return end, true, true
	case close(second.Min, v.Max):
		end.Min = v.Max
		return end, false, true
	}
	return v, false, false
}

// close reports whether two figures are one but for rounding.
func close(a, b float64) bool { return a-b < 1e-9*(1+b) && b-a < 1e-9*(1+a) }

// corrects reports whether a paper quotes in a sentence what it printed before: "abbiamo riportato che".
func corrects(s *frame.Sentence) bool {
	for i := range s.Items {
		if s.Items[i].Lower != "abbiamo" {
			continue
		}
		for k := i + 1; k < min(i+4, len(s.Items)); k++ {
			switch s.Items[k].Lower {
			case "scritto", "riportato", "pubblicato", "indicato", "attribuito":
				return true
			}
		}
	}
	return false
}
