package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/value"
)

// arithmetic makes the claims that follow from what a sentence says, so that the article can be held to its own figures: the
// weekday of a date, the age of who was born in a year, the length of what lasts from one hour to another. They speak to no
// other article.
func (r *reader) arithmetic(s *frame.Sentence) {
	for i := range s.Items {
		it := &s.Items[i]
		if it.Mention == nil {
			continue
		}
		switch v := it.Mention.Value.(type) {
		case value.Clock:
			r.length(s, i, (v.To-v.From+24*60)%(24*60)) // "dalle 15 a mezzanotte", "dalle 22 alle 6"
		case value.Period:
			if v.From != value.NoDay && v.From == v.To && v.FromMin < 0 {
				r.weekday(s, i, v)
			}
			if v.FromMin >= 0 && v.From == v.To {
				r.length(s, i, v.ToMin-v.FromMin)
			}
			r.born(s, i, v)
		}
	}
}

// fromTo reports whether a period begins with a preposition: "dalle 17 alle 21", not "oggi pomeriggio".
func fromTo(first string) bool {
	return first == "dalle" || first == "dalla" || first == "dall'" || first == "tra" || first == "fra"
}

// weekday sets the weekday that stands in a date against the day: "domenica 28 luglio" may be a Monday.
func (r *reader) weekday(s *frame.Sentence, i int, p value.Period) {
	it := &s.Items[i]
	if it.Last-it.First < 2 {
		return
	}
	names := s.Rules.NamedWord(r.text.Tokens[it.First].Lower, "feriale-")
	if len(names) != 1 {
		return
	}
	named := int(names[0][len(names[0])-1] - '0')
	if named == p.From.Weekday() {
		return
	}
	word := value.Days(value.NoDay, value.NoDay)
	word.Weekday = named
	for _, v := range []value.Value{p, word} {
		d := draft{sentence: s, anchor: i}
		d.Attribute, d.Nature, d.Value = "weekday", claims.Functional, v
		d.Measure.Head = r.text.Quote(it.Span)
		d.Evidence.Span = it.Span
		if v == value.Value(word) {
			d.Evidence.Span = r.text.Tokens[it.First].Span
			d.Asides = []string{"derived"}
		}
		r.derive(d, "it/aritmetica.giorno")
	}
}

// born sets the year of birth of a person against the age that the sentence gives: "Neri, 45 anni, nato nel 1975".
func (r *reader) born(s *frame.Sentence, i int, p value.Period) {
	pub := r.meta.Published.From
	if pub == value.NoDay || p.From == value.NoDay || p.To == value.NoDay || p.To-p.From > 366 || !nearby(s, i, "nascere") {
		return
	}
	age := r.ageIn(s)
	if age == nil {
		return
	}
	today := pub.Time().Year()
	n := value.Range{Unit: "anno", Min: float64(today - p.To.Time().Year() - 1), Max: float64(today - p.From.Time().Year())}
	d := *age
	d.Value, d.Asides, d.List = n, []string{"derived"}, 0
	d.Evidence.Span, d.anchor = s.Items[i].Span, i
	age.List, age.Nature = 0, claims.Functional
	if age.Instance.Key == "" {
		age.Instance = claims.Instance{Of: "role", Key: "nato"}
	}
	d.Instance, d.Nature = age.Instance, age.Nature
	r.derive(d, "it/aritmetica.nascita")
}

// ageIn returns the one age that a sentence gives, nil where it gives none or several.
func (r *reader) ageIn(s *frame.Sentence) (age *draft) {
	for k := r.window(); k < len(r.drafts); k++ {
		if d := &r.drafts[k]; d.sentence == s && d.Attribute == "age" {
			if age != nil {
				return nil
			}
			age = d
		}
	}
	return age
}

// length sets the hours of an event against the duration that the sentence gives: "dalle 17 alle 21, tre ore di colloqui".
func (r *reader) length(s *frame.Sentence, i, minutes int) {
	if minutes <= 0 || !fromTo(r.text.Tokens[s.Items[i].First].Lower) {
		return
	}
	for k := r.window(); k < len(r.drafts); k++ {
		d := r.drafts[k]
		n, ok := d.Value.(value.Range)
		if !ok || d.sentence != s || d.Attribute != "duration" || !r.natural(&d) || value.Class(n.Unit) != "s" || n.Unit == "day" {
			continue
		}
		long := value.Exact(float64(minutes), "min")
		d.Value, d.Nature, d.Asides = long, r.nature(&d), []string{"derived"}
		d.Evidence.Span, d.anchor = s.Items[i].Span, i
		if value.Gap(long, n) > 600 {
			r.derive(d, "it/aritmetica.durata")
		}
		return
	}
	r.hours(s, i, minutes)
}

// derive adds a claim that follows from others.
func (r *reader) derive(d draft, rule string) {
	d.Mode, d.Voice = r.modeAt(d.sentence, d.anchor)
	d.Trail = []claims.Step{{Rule: rule, From: r.text.Quote(d.Evidence.Span), Made: d.Value.Canonical()}}
	r.drafts = append(r.drafts, d)
}

// nearby reports whether a word of the class stands in the clause at most six items before item i, signs aside.
func nearby(s *frame.Sentence, i int, class string) bool {
	for k := i - 1; k >= max(0, i-6) && s.Items[k].Stop != match.ClauseEnd && s.Items[k].Stop != match.Comma; k-- {
		if s.Rules.Has(&s.Items[k], class) {
			return true
		}
	}
	return false
}
