package extract

import (
	"math"
	"strings"
	"time"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/pack"
	"verifica/claims/text"
	"verifica/claims/value"
)

// applyRules makes a claim of every match of every rule in a sentence.
func (r *reader) applyRules(s *frame.Sentence) {
	for _, m := range s.Rules.All(s.Items) {
		if d, ok := r.fromRule(s, m); ok {
			r.each(d)
		}
	}
}

// each adds a claim; a stance of several is one claim each: "sia X che Y hanno respinto".
func (r *reader) each(d draft) {
	if len(d.Subject) < 2 || r.attributes[d.Attribute].Nature != string(claims.Position) {
		r.add(d)
		return
	}
	for _, who := range d.Subject {
		one := d
		one.Subject = []string{who}
		r.add(one)
	}
}

// draft is a claim on its way, with the item that decides its mode.
type draft struct {
	claims.Claim
	sentence *frame.Sentence
	anchor   int       // item
	quantity bool      // the value is a number read in the text
	core     text.Span // the words of the value, which no other claim may take
	generic  bool      // it counts points, places or the like, which many things have
	perhaps  bool      // a time that may be that of the fact: see theFacts
	single   bool      // a singular without "solo" counts one: "una vittima"
}

// fromRule makes a claim of one match; ok is false where the value cannot be read.
func (r *reader) fromRule(s *frame.Sentence, m match.Match) (d draft, ok bool) {
	rule := m.Rule
	d.sentence = s
	head := r.headOf(s, m)
	d.Attribute = rule.Attribute
	if strings.HasPrefix(rule.Attribute, "$") {
		if head == nil {
			return d, false
		}
		d.Attribute = head.Attribute
	}
	d.Value, d.anchor, ok = r.value(s, m, head)
	if !ok || !r.admits(s, d.Attribute, d.Value) {
		return d, false
	}
	if i := m.Capture(rule.Value); i >= 0 {
		if r.astray(s, m, i) {
			return d, false
		}
		d.core = s.Items[i].Span
		beside := m.Capture("h") == i+1 || m.Capture("p") == i+1 // "si contano 32 dispersi"
		if (head != nil || m.Capture("p") >= 0) && (!beside && numbered(s, i) || ofOthers(s, i, m.Capture("h"))) {
			return d, false
		}
	}
	if retold(s, m.Found.First) {
		d.Asides = append(d.Asides, "retold")
	}
	d.Evidence.Span = r.evidence(s, m)
	d.Measure = r.measure(s, m, head)
	d.Instance = claims.Instance{Of: rule.Instance["of"], Key: r.slot(s, m, rule.Instance["key"])}
	for _, name := range rule.Subject {
		if i := m.Capture(name); i >= 0 && s.Items[i].Name >= 0 {
			d.Subject = append(d.Subject, r.article.Canonical(s.Items[i].Name)...)
		}
	}
	if d.Attribute == "exchanged_for" && len(d.Subject) == 0 {
		d.Subject = r.captive(s, m.Found.First, d.Value)
	}
	if d.Event, ok = r.eventOf(s, d.anchor, rule); !ok {
		return d, false
	}
	d.Mode, d.Voice = r.modeAt(s, d.anchor)
	d.single = rule.Value == "=1" && m.Capture("s") < 0
	if rule.Mode != "" {
		d.Mode = claims.Mode(rule.Mode)
	}
	if i := m.Capture(rule.Value); i >= 0 && d.Instance.Key == "" {
		switch d.Attribute {
		case "votes":
			r.label(s, i, &d)
		case "sentence":
			d.Instance = claims.Instance{Of: "person", Key: r.convict(s, i)}
		}
	}
	r.remember(s, &d)
	d.Trail = []claims.Step{{Rule: rule.ID, From: r.text.Quote(d.Evidence.Span), Made: d.Value.Canonical()}}
	return d, true
}

// eventOf returns the event that a claim of a rule is of. How long ago people last met, and how often, is said of the meeting that the article is
// about, whatever meeting the words name.
func (r *reader) eventOf(s *frame.Sentence, i int, rule *match.Rule) (int, bool) {
	if e, ok := r.article.MainOf(rule.Event); ok && (rule.Measure["head"] == "previous" || rule.Measure["head"] == "round") {
		return e, true
	}
	if e, ok := r.article.At(s, i, rule.Event); ok {
		return e, true
	}
	return r.article.Make(s, i, rule.Event)
}

// admits reports whether a value may be one of the attribute: a time is a point in a day, a count not below the least that
// its kind declares.
func (r *reader) admits(s *frame.Sentence, attribute string, v value.Value) bool {
	if attribute == "exchanged" && !r.captives() || attribute == "released" && !within(s, "liberare") && !within(s, "rilascio") && !r.captives() {
		return false
	}
	if n, ok := v.(value.Range); ok {
		return n.Max >= r.attributes[attribute].Least && (attribute != "magnitude" || n.Min < strongest) && (attribute != "label" || n.Min == math.Trunc(n.Min) && n.Min == n.Max)
	}
	return attribute != "time" || ofDay(v)
}

// strongest is a magnitude that no shock reaches: "la scossa, 300 chiamate".
const strongest = 10

// headOf returns the head that the rule captured as "h", if any.
func (r *reader) headOf(s *frame.Sentence, m match.Match) *pack.Head {
	i := m.Capture("h")
	if i < 0 {
		return nil
	}
	return s.Rules.Head(&s.Items[i])
}

// value reads the value of a match: a capture, "=1", or "of:label".
func (r *reader) value(s *frame.Sentence, m match.Match, head *pack.Head) (v value.Value, anchor int, ok bool) {
	anchor = m.Found.First
	if i := m.Capture("h"); i >= 0 {
		anchor = i
	}
	spec := m.Rule.Value
	switch {
	case spec == "=nobody":
		return value.People{Closed: true}, anchor, true
	case strings.HasPrefix(spec, "ago:"):
		return r.yearsAgo(s, m.Capture(spec[len("ago:"):]))
	case strings.HasPrefix(spec, "since:"):
		return since(s, m.Capture(spec[len("since:"):]))
	case strings.HasPrefix(spec, "="):
		attribute := m.Rule.Attribute
		if head != nil {
			attribute = head.Attribute
		}
		return value.Exact(float64(spec[1]-'0'), r.attributes[attribute].Unit), anchor, true
	case strings.Contains(spec, ":"):
		of, label, _ := strings.Cut(spec, ":")
		label = r.slot(s, m, label)
		return value.Choice{Of: of, Label: label}, anchor, true
	}
	i := m.Capture(spec)
	if i < 0 {
		return nil, 0, false
	}
	if m.Capture("h") < 0 {
		anchor = i
	}
	it := &s.Items[i]
	if it.Name >= 0 {
		if r.attributes[m.Rule.Attribute].Nature == string(claims.Members) && it.Sort() == claims.PersonName {
			spokenOf := m.Rule.Attribute == "participants" && i > 0 && s.Rules.Has(&s.Items[i-1], "di") // "c'era chi parlava di Neri"
			return r.company(s, i), anchor, !spokenOf
		}
		return r.nameValue(it), anchor, true
	}
	if it.Mention == nil {
		return value.Text{Text: r.text.Quote(it.Span)}, anchor, true
	}
	return r.quantity(it.Mention.Value, m.Rule.Attribute, head), anchor, true
}

// yearsAgo turns so many years before the publication into the time that they may reach back to: "la prima volta in sei
// anni" is said of what happened six calendar years or six full years ago.
func (r *reader) yearsAgo(s *frame.Sentence, i int) (value.Value, int, bool) {
	if i < 0 || s.Items[i].Mention == nil || r.meta.Published.From == value.NoDay {
		return nil, 0, false
	}
	n, ok := s.Items[i].Mention.Value.(value.Range)
	if !ok || n.Unit != "year" || n.Min != n.Max || n.Min < 1 || n.Min > 200 {
		return nil, 0, false
	}
	pub := r.meta.Published.From.Time()
	from := pub.AddDate(-int(n.Min)-1, 0, 0)
	return value.Days(value.Date(from.Year(), from.Month(), from.Day()), value.Date(pub.Year()-int(n.Min), 12, 31)), i, true
}

// since turns the beginning of an open period into the time that it names: "dal 2019" into the year, "dal 3 maggio" into the
// day.
func since(s *frame.Sentence, i int) (value.Value, int, bool) {
	if i < 0 || s.Items[i].Mention == nil {
		return nil, 0, false
	}
	p, ok := s.Items[i].Mention.Value.(value.Period)
	if !ok || p.From == value.NoDay {
		return nil, 0, false
	}
	if p.To != value.NoDay {
		return p, i, i > 0 && s.Rules.Has(&s.Items[i-1], "da-allora")
	}
	start := p.From.Time()
	end := start
	switch {
	case start.Day() > 1:
	case start.Month() == time.January:
		end = start.AddDate(1, 0, -1)
	default:
		end = start.AddDate(0, 1, -1)
	}
	return value.Days(p.From, value.Date(end.Year(), end.Month(), end.Day())), i, true
}

// nameValue is the value of a person, place or organisation.
func (r *reader) nameValue(it *match.Item) value.Value {
	if p, ok := it.Mention.Value.(value.Place); ok && it.Sort() == claims.PlaceName {
		return p
	}
	return value.People{Names: r.article.Canonical(it.Name)}
}

// quantity gives a number the unit of what it counts, and drops the slack of printed figures where they are exact.
func (r *reader) quantity(v value.Value, attribute string, head *pack.Head) value.Value {
	n, ok := v.(value.Range)
	if !ok {
		return v
	}
	if head != nil {
		attribute = head.Attribute
		if n.Unit == "" {
			n.Unit = head.Lemma
		}
	}
	a := r.attributes[attribute]
	if n.Unit == "" || a.Unit != "" {
		n.Unit = a.Unit
	}
	if a.Exact {
		n.Slack = 0
	}
	switch attribute {
	case "age":
		if n.Unit == "month" { // "un bimbo di dieci mesi"
			n.Min, n.Max, n.Slack = n.Min/12, n.Max/12, n.Slack/12
		}
		n.Unit = "anno"
	case "edition_number": // "la trentesima edizione" is "l'edizione numero 30"
		n.Ordinal = false
	case "magnitude": // "4,5 gradi"
		n.Unit = ""
	}
	return n
}

// measure fills the slots that the rule names, the part of the head, and what no rule has read.
func (r *reader) measure(s *frame.Sentence, m match.Match, head *pack.Head) (out claims.Measure) {
	slot := func(name string) string { return r.slot(s, m, m.Rule.Measure[name]) }
	out = claims.Measure{Head: slot("head"), Part: slot("part"), Share: slot("share"), Perimeter: slot("perimeter"), Period: slot("period"), Base: slot("base"), Stage: slot("stage")}
	if out.Share != "" {
		out.Share = "rest"
	}
	if head != nil {
		if out.Head == "" {
			out.Head = head.Attribute
		}
		out.Part = join(head.Part, out.Part)
	}
	if r.attributes[m.Rule.Attribute].Unit != "" && out.Head == "" {
		out.Head = m.Rule.Attribute
	}
	for _, name := range []string{"p", "h"} {
		if i := m.Capture(name); i >= 0 {
			if h := s.Rules.Head(&s.Items[i]); h != nil && h.Person {
				out.Part = join(h.Part, out.Part)
			}
			if name == "p" && s.Rules.Head(&s.Items[i]) == nil && s.Items[i].Mention == nil {
				out.Part = join(r.stem(s.Items[i].Lower), out.Part) // "i due macchinisti": a part of them all
			}
			if u := r.unread(s, m, i); u != "" && out.Unread == "" {
				out.Unread = u
			}
		}
	}
	return out
}

func join(a, b string) string {
	if a == "" || b == "" || a == b {
		return a + strings.TrimPrefix(b, a)
	}
	return a + " " + b
}

// slot resolves "$x" to the lemma of what was captured, and leaves a plain word as it is.
func (r *reader) slot(s *frame.Sentence, m match.Match, spec string) string {
	if !strings.HasPrefix(spec, "$") {
		return spec
	}
	i := m.Capture(spec[1:])
	if i < 0 {
		return ""
	}
	it := &s.Items[i]
	if it.Name >= 0 {
		return strings.Join(r.article.Canonical(it.Name), ", ")
	}
	if grade := r.grade(s, it); grade != "" {
		return grade
	}
	if it.Mention != nil {
		return strings.TrimSpace(it.Mention.Value.Canonical())
	}
	if thing := s.Rules.Thing(it); thing != "" {
		return thing
	}
	return it.Lower
}

// grades are the classes of words that say how badly somebody is hurt.
var grades = [...]string{"grave", "lieve", "medio"}

// grade names how badly somebody is hurt, "" where a word does not say.
func (r *reader) grade(s *frame.Sentence, it *match.Item) string {
	for _, class := range grades {
		if s.Rules.Has(it, class) {
			return class
		}
	}
	return ""
}

// evidence is the smallest span that holds the captures named by the rule, all of the match where it names none.
func (r *reader) evidence(s *frame.Sentence, m match.Match) text.Span {
	var span text.Span
	if i := m.Capture(m.Rule.Value); i >= 0 && r.attributes[m.Rule.Attribute].Nature == string(claims.Members) && s.Items[i].Sort() == claims.PersonName {
		first, last := r.enumerated(s, i)
		span = s.Items[first].Span.Join(s.Items[last].Span)
	}
	if len(m.Rule.Evidence) == 0 {
		whole := s.Items[m.Found.First].Span.Join(s.Items[m.Found.Last-1].Span)
		if span == (text.Span{}) {
			return whole
		}
		return whole.Join(span)
	}
	for _, name := range m.Rule.Evidence {
		if i := m.Capture(name); i >= 0 {
			if span == (text.Span{}) {
				span = s.Items[i].Span
			}
			span = span.Join(s.Items[i].Span)
		}
	}
	return span
}

// numbered reports whether a number in digits names the noun before it and counts nothing: "nella stanza 605".
func numbered(s *frame.Sentence, i int) bool {
	it := &s.Items[i]
	if i == 0 || it.Sort() != claims.Number || it.Lower == "" || it.Lower[0] < '0' || it.Lower[0] > '9' {
		return false
	}
	if strings.Contains(it.Lower, ".") {
		return false // "senza corrente 5.000 utenze"
	}
	before := &s.Items[i-1]
	return s.Rules.Word(before) && s.Rules.Head(before) == nil && !s.Rules.Has(before, "altri") && !s.Rules.Has(before, "restare") && !s.Rules.Has(before, "cercare")
}

// retold reports whether the clause tells what somebody said before: "il ministro aveva parlato di otto morti". The
// article sets that version against its own.
func retold(s *frame.Sentence, i int) bool {
	for k := max(0, i-6); k+1 < i; k++ {
		if s.Rules.Has(&s.Items[k], "aveva") && s.Rules.Has(&s.Items[k+1], "ridire") {
			return true
		}
	}
	return false
}
