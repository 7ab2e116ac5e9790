package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/value"
)

// focus reads how long a meeting lasted where the text leaves the meeting unsaid: "Poco più di due ore.", "Terzo round, un'ora
// e quaranta", "Il 4 maggio, a Berna: tre ore". Only a length of time that stands free counts: at the start of a sentence or after a sign,
// behind "per", "in", "dopo" or nothing, and not counted from another moment ("da due ore", "due ore fa"). It is the length of the
// meeting of that place and day, else of the one that the article is about.
func (r *reader) focus(s *frame.Sentence) {
	for i := range s.Items {
		it := &s.Items[i]
		if it.Sort() != claims.Duration || r.claimed(it.Span) || !free(s, i) {
			continue
		}
		event, ok := r.article.Focus(s, i)
		if !ok || !talkLength(it) && !(inDays(it) && (r.article.Set(s, i) || bounded(s, i))) {
			continue
		}
		d := draft{sentence: s, anchor: i, core: it.Span}
		d.Attribute, d.Event, d.Value = "duration", event, it.Mention.Value
		d.Evidence.Span = it.Span
		d.Mode, d.Voice = r.modeAt(s, i)
		d.Trail = []claims.Step{{Rule: "it/incontri.durata-sottintesa", From: r.text.Quote(it.Span), Made: d.Value.Canonical()}}
		r.add(d)
	}
}

// talkLength reports whether a duration is one of talks: minutes or hours, less than a day.
func talkLength(it *match.Item) bool {
	n, ok := it.Mention.Value.(value.Range)
	return ok && (n.Unit == "h" || n.Unit == "min")
}

// inDays reports whether a duration is one of talks that go on: days, three weeks at most.
func inDays(it *match.Item) bool {
	n, ok := it.Mention.Value.(value.Range)
	return ok && n.Unit == "day" && n.Max <= 21
}

// bounded reports whether the days that the duration at item i counts follow it: "quattro giorni, da sabato a ieri".
func bounded(s *frame.Sentence, i int) bool {
	for k := i + 1; k < len(s.Items) && k <= i+2; k++ {
		if p, ok := periodAt(&s.Items[k]); ok {
			return p.From != value.NoDay && p.To > p.From
		}
		if s.Items[k].Stop != match.Comma {
			return false
		}
	}
	return false
}

func periodAt(it *match.Item) (value.Period, bool) {
	if !dated(it) {
		return value.Period{}, false
	}
	p, ok := it.Mention.Value.(value.Period)
	return p, ok
}

// free reports whether nothing ties the duration at item i to something else.
func free(s *frame.Sentence, i int) bool {
	k := i - 1
	if k >= 0 && s.Items[k].Mention == nil && s.Rules.Has(&s.Items[k], "durante") {
		k--
	}
	if k >= 0 && s.Items[k].Stop == match.NoStop && !s.Rules.Has(&s.Items[k], "virgolette") {
		return false
	}
	if i+1 < len(s.Items) && s.Rules.Has(&s.Items[i+1], "da-un-momento") {
		return false
	}
	return !ofSomething(s, i) && !labelled(s, i)
}

// labelled reports whether the length of time at item i is that of a noun before it which is no meeting: "la cena, tre ore", "la
// conferenza stampa: quaranta minuti".
func labelled(s *frame.Sentence, i int) bool {
	k := i - 1
	if k < 1 || s.Items[k].Lower != "," && s.Items[k].Lower != ":" {
		return false
	}
	for k--; k >= 0 && s.Items[k].Stop == match.NoStop; k-- {
		it := &s.Items[k]
		if it.Mention != nil || len(s.Rules.Events(it)) > 0 || s.Rules.Has(it, "lavori") {
			return false
		}
		if s.Rules.Has(it, "art") {
			return k+1 < len(s.Items) && s.Rules.Word(&s.Items[k+1])
		}
	}
	return false
}

// ofSomething reports whether the length of time at item i is one of something that is no meeting: "tre ore di viaggio", "due
// ore dal confine".
func ofSomething(s *frame.Sentence, i int) bool {
	if i+1 >= len(s.Items) || !s.Rules.Has(&s.Items[i+1], "di") && !s.Rules.Has(&s.Items[i+1], "da") {
		return false
	}
	for k := i + 2; k < len(s.Items) && k <= i+4 && s.Items[k].Stop == match.NoStop; k++ {
		if len(s.Rules.Events(&s.Items[k])) > 0 || s.Rules.Has(&s.Items[k], "lavori") {
			return false
		}
	}
	return true
}

// talking reports whether the length of time that a rule found may be one of a meeting, whose words name none: three weeks at most, not
// counted from another moment, and of nothing else.
func talking(s *frame.Sentence, i int) bool {
	it := &s.Items[i]
	if it.Sort() != claims.Duration {
		return true
	}
	if !talkLength(it) && !inDays(it) || ofSomething(s, i) {
		return false
	}
	if i+1 >= len(s.Items) {
		return true
	}
	next := &s.Items[i+1]
	return next.Lower != "fa" && next.Lower != "prima" && next.Lower != "dopo"
}

// dateOfEvent binds a date to the event whose day it is. Two days of one meeting are one claim: "il 9 e 10 giugno"; ok is false for the
// second.
func (r *reader) dateOfEvent(s *frame.Sentence, i int, d *draft) (ok bool) {
	if days, first, last, both := r.article.DaysAt(s, i); both {
		if i == last {
			return false
		}
		d.Value, d.Evidence.Span = days, s.Items[first].Span.Join(s.Items[last].Span)
	}
	if event, told := r.article.DatedAt(s, i); told {
		d.Event, d.Nature, d.Measure, d.Instance = event, claims.Functional, claims.Measure{}, claims.Instance{}
	}
	return true
}
