package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/value"
)

// verdicts reads the years of several defendants in a sentence that tells of a verdict or of what the prosecution asks for: "due anni e
// sette mesi all'armatore, Mario Neri, e un anno e due mesi, con pena sospesa, a Carlo Riva", "Neri a ventotto mesi".
func (r *reader) verdicts(s *frame.Sentence) {
	for i := range s.Items {
		it := &s.Items[i]
		if it.Sort() != claims.Duration && it.Sort() != claims.Age || r.claimed(it.Span) {
			continue
		}
		n, ok := it.Mention.Value.(value.Range)
		if !ok || n.Unit != "year" && n.Unit != "month" || n.Min != n.Max {
			continue
		}
		stage := r.courtStage(s, i)
		who, key := r.convicted(s, i)
		if who < 0 || stage == "" {
			continue
		}
		n.Slack = 0
		d := draft{sentence: s, anchor: i, core: it.Span}
		d.Attribute, d.Value, d.Nature = "sentence", n, claims.Functional
		d.Measure.Stage, d.Instance = stage, claims.Instance{Of: "person", Key: key}
		d.Evidence.Span = it.Span
		d.Mode, d.Voice = r.modeAt(s, i)
		d.Trail = []claims.Step{{Rule: "it/giustizia.pene", From: r.text.Quote(it.Span), Made: n.Canonical()}}
		r.add(d)
	}
}

// courtStage says whether the years at item i were asked for or given, by the nearest word for it before them, else behind; "" where the
// sentence tells of neither.
func (r *reader) courtStage(s *frame.Sentence, i int) string {
	for _, step := range [...]int{-1, 1} {
		for k := i + step; k >= 0 && k < len(s.Items) && s.Items[k].Lower != ";"; k += step {
			it := &s.Items[k]
			switch {
			case s.Rules.Has(it, "chiedere") && within(s, "pm"):
				return "asked"
			case s.Rules.Has(it, "condannare"), s.Rules.Has(it, "infliggere"):
				return "given"
			}
		}
	}
	return ""
}

// convicted returns whom the years at item i are of, by surname, else by office: right behind "a" or "per", or right before "a"; -1
// where the words do not say.
func (r *reader) convicted(s *frame.Sentence, i int) (who int, key string) {
	k := i + 1
	if k < len(s.Items) && s.Items[k].Lower == "," { // ", con pena sospesa,"
		for n := k + 1; n < len(s.Items) && n <= k+5; n++ {
			if s.Items[n].Lower == "," {
				k = n + 1
				break
			}
		}
	}
	if k < len(s.Items) && (s.Rules.Has(&s.Items[k], "a") || s.Items[k].Lower == "per") {
		return r.defendant(s, k+1)
	}
	if i < 2 || !s.Rules.Has(&s.Items[i-1], "a") {
		return -1, ""
	}
	at := i - 2
	if s.Items[at].Lower == "," {
		at--
	}
	if at >= 0 && r.playerAt(s, at) && !r.ofCourt(s, at) {
		return at, r.labelKey(&s.Items[at])
	}
	return -1, ""
}

// defendant reads who is named from item k on: a name, or an office with its name behind a comma or none.
func (r *reader) defendant(s *frame.Sentence, k int) (who int, key string) {
	who = -1
	for n := k; n < len(s.Items) && n <= k+4; n++ {
		it := &s.Items[n]
		switch {
		case r.playerAt(s, n):
			return n, r.labelKey(it)
		case s.Rules.Has(it, "imputabile") && who < 0:
			who, key = n, it.Lower
		case it.Lower == "," && who >= 0 && n+1 < len(s.Items) && s.Items[n+1].Sort() == claims.PersonName:
		case it.Stop != match.NoStop || it.Mention != nil:
			return who, key
		}
	}
	return who, key
}

// ofCourt reports whether a word for a judge or a prosecutor stands right before the name at item k.
func (r *reader) ofCourt(s *frame.Sentence, k int) bool {
	for n := k - 1; n >= max(0, k-2); n-- {
		if s.Rules.Has(&s.Items[n], "chi-giudica") || s.Rules.Has(&s.Items[n], "pm") {
			return true
		}
	}
	return false
}
