package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/value"
)

// calling names the calling of the person whose age stands at item i: "un volontario di Lodi, 23 anni", "il giovane macchinista, che
// di anni ne ha trenta"; "" where no noun of a calling with its article leads up to it.
func (r *reader) calling(s *frame.Sentence, i int) string {
	for k := i - 1; k > 0 && k >= i-leadsUp && s.Items[k].Stop != match.ClauseEnd; k-- {
		it := &s.Items[k]
		switch {
		case it.Sort() == claims.Age || it.Sort() == claims.PersonName && !s.Rules.Has(&s.Items[k-1], "di"):
			return ""
		case it.Mention == nil && s.Rules.Has(it, "mestiere"):
			for n := k - 1; n >= max(0, k-2); n-- {
				if s.Rules.Has(&s.Items[n], "uno") || s.Rules.Has(&s.Items[n], "articolo-singolare") || s.Rules.Has(&s.Items[n], "articolata") {
					return r.stem(it.Lower)
				}
			}
			return ""
		}
	}
	return ""
}

// leadsUp is how many items before an age the person is looked for.
const leadsUp = 12

// severalCalled adds to many the callings of which an article gives two ages or counts several people.
func (r *reader) severalCalled(many map[string]bool) {
	ages := map[string]string{}
	for k := range r.drafts {
		d := &r.drafts[k]
		n, ok := d.Value.(value.Range)
		switch {
		case !ok:
		case d.Attribute == "count" && n.Max > 1:
			many[d.Measure.Head] = true
		case d.Attribute == "age" && d.Instance.Of == "role":
			if old, ok := ages[d.Instance.Key]; ok && old != d.Value.Canonical() {
				many[d.Instance.Key] = true
			}
			ages[d.Instance.Key] = d.Value.Canonical()
		}
	}
}
