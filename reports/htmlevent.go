package reports

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/compare"
)

type htmlFact struct {
	Anchor, Verdict, State, StateLabel, Attribute, Mark, Head, Why, Same, Copies string
	Fingerprints                                                                 []string
	Sides                                                                        []htmlSide
}

type htmlSide struct {
	Value  string
	Quotes []htmlQuote
}

type htmlQuote struct {
	Anchor, Where, Before, Quote, After, Note string
}

// eventPage gathers the part of the page that is about one event. Whatever links to a claim marks it in the text of its
// article below.
type eventPage struct {
	Style
	report *compare.Report
	number int // of the event on the page: anchors begin with it
	event  int
	facts  []fact
	quoted map[string][]int // claims to mark, by article
}

func (in Input) htmlEvent(number int, facts []fact) htmlEvent {
	e := &eventPage{Style: in.Style, report: in.Report, number: number, event: facts[0].event, facts: facts, quoted: map[string][]int{}}
	out := htmlEvent{Title: e.title(&in.Report.Events[e.event])}
	for _, f := range facts {
		out.Facts = append(out.Facts, e.fact(f))
	}
	columns := e.columns()
	out.Matrix, out.Timeline = e.matrix(columns), e.timeline(columns)
	out.Texts = e.texts()
	return out
}

func (e *eventPage) fact(f fact) htmlFact {
	head := e.say(string(f.verdict)) + " · " + e.say(f.attribute)
	if f.about != "" {
		head += " · " + clean(f.about)
	}
	out := htmlFact{Anchor: "f-" + f.fingerprints[0], Verdict: string(f.verdict), State: f.state, Attribute: f.attribute, Mark: marks[f.verdict], Head: head,
		Why: e.reasons(f.why, differs), Same: e.sameEvent(e.report, f.event, f.why), Copies: clean(strings.Join(f.copies, ", ")), Fingerprints: f.fingerprints}
	if f.state != "new" {
		out.StateLabel = e.say("state:" + f.state)
	}
	for i := range f.sides {
		side := htmlSide{Value: clean(f.sides[i].label)}
		for _, k := range f.sides[i].claims {
			side.Quotes = append(side.Quotes, e.quote(k))
		}
		out.Sides = append(out.Sides, side)
	}
	return out
}

// quote is a quote in its sentence, with a link to it in the article.
func (e *eventPage) quote(k int) htmlQuote {
	c := &e.report.Claims[k]
	q := htmlQuote{Anchor: e.link(k), Where: e.quotes(e.report, []int{k})[0].where, Quote: clean(c.Evidence.Quote), Note: e.note(c)}
	if _, t := reading(e.report, c.Article); t != nil && c.Evidence.Sentence.Contains(c.Evidence.Span) {
		q.Before = beforeQuote(t.Quote(text.Span{Start: c.Evidence.Sentence.Start, End: c.Evidence.Start}))
		q.After = afterQuote(t.Quote(text.Span{Start: c.Evidence.End, End: c.Evidence.Sentence.End}))
	}
	return q
}

// beforeQuote and afterQuote clean what stands around a quote and keep the blank that parts it from the quote.
func beforeQuote(s string) string {
	if out := clean(s); strings.TrimRightFunc(s, unicode.IsSpace) == s {
		return out
	}
	return clean(s) + " "
}

func afterQuote(s string) string {
	if out := clean(s); strings.TrimLeftFunc(s, unicode.IsSpace) == s {
		return out
	}
	return " " + clean(s)
}

// link returns the anchor of a claim and has it marked.
func (e *eventPage) link(k int) string {
	c := &e.report.Claims[k]
	if !slices.Contains(e.quoted[c.Article], k) {
		e.quoted[c.Article] = append(e.quoted[c.Article], k)
	}
	return e.anchor(c)
}

func (e *eventPage) anchor(c *claims.Claim) string { return "q" + strconv.Itoa(e.number) + "-" + c.ID }
