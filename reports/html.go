package reports

import (
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strings"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/compare"
)

//go:embed report.html
var page string

type htmlPage struct {
	Lang, Summary, Filter, Articles string
	Verdicts                        []htmlVerdict
	Events                          []htmlEvent
	Texts                           []htmlText
	Empty                           string
}

type htmlVerdict struct {
	Code, Mark, Label string
	N                 int
}

type htmlEvent struct {
	Title string
	Facts []htmlFact
}

type htmlFact struct {
	Verdict, Mark, Head, WhyLabel, Why, SameLabel, Same string
	Fingerprints                                        []string
	Sides                                               []htmlSide
}

type htmlSide struct {
	Value  string
	Quotes []htmlQuote
}

type htmlQuote struct {
	Anchor, Where, Before, Quote, After, Note string
}

// htmlText is an article in pieces, some of them quotes that findings rest on.
type htmlText struct {
	ID, Title, Path string
	Pieces          []htmlPiece
}

type htmlPiece struct{ Anchor, Text string }

// printHTML writes one page that needs no network and runs no script: its filters are style sheets.
func printHTML(w io.Writer, in Input) error {
	t, err := template.New("page").Parse(page)
	if err != nil {
		return err
	}
	return t.Execute(w, in.page())
}

func (in Input) page() htmlPage {
	s, r := in.Style, in.Report
	var sum strings.Builder
	wide := s
	wide.Width, wide.Verbose = 1<<20, true
	wide.summary(&sum, r)
	p := htmlPage{Lang: s.Lang, Summary: strings.TrimSpace(sum.String()), Filter: s.say("html:filter"), Articles: s.say("html:articles")}
	facts, hidden := s.shown(r)
	if len(facts) == 0 {
		p.Empty = s.say("no-findings")
	}
	if hidden > 0 {
		p.Empty = s.count("hidden", hidden)
	}
	count := map[compare.Verdict]int{}
	last := -1
	for _, f := range facts {
		count[f.verdict]++
		if f.event != last {
			last = f.event
			p.Events = append(p.Events, htmlEvent{Title: s.title(&r.Events[f.event])})
		}
		e := &p.Events[len(p.Events)-1]
		e.Facts = append(e.Facts, s.htmlFact(r, f))
	}
	for _, v := range []compare.Verdict{compare.Conflict, compare.Tension, compare.Evolution, compare.Variant} {
		if count[v] > 0 {
			p.Verdicts = append(p.Verdicts, htmlVerdict{string(v), marks[v], s.say(string(v)), count[v]})
		}
	}
	p.Texts = texts(r)
	return p
}

func (s Style) htmlFact(r *compare.Report, f fact) htmlFact {
	head := s.say(string(f.verdict)) + " · " + s.say(f.attribute)
	if f.about != "" {
		head += " · " + clean(f.about)
	}
	out := htmlFact{Verdict: string(f.verdict), Mark: marks[f.verdict], Head: head, WhyLabel: s.say("why"), Why: s.reasons(f.why, differs), SameLabel: s.say("same-event"),
		Same: s.sameEvent(r, f.event, f.why), Fingerprints: f.fingerprints}
	for i := range f.sides {
		side := htmlSide{Value: clean(f.sides[i].label)}
		for _, k := range f.sides[i].claims {
			side.Quotes = append(side.Quotes, s.htmlQuote(r, k))
		}
		out.Sides = append(out.Sides, side)
	}
	return out
}

// htmlQuote is a quote in its sentence, with a link to it in the article.
func (s Style) htmlQuote(r *compare.Report, k int) htmlQuote {
	c := &r.Claims[k]
	q := htmlQuote{Anchor: "q-" + c.ID, Where: s.quotes(r, []int{k})[0].where, Quote: clean(c.Evidence.Quote)}
	if _, t := reading(r, c.Article); t != nil && c.Evidence.Sentence.Contains(c.Evidence.Span) {
		q.Before = clean(t.Quote(text.Span{Start: c.Evidence.Sentence.Start, End: c.Evidence.Start}))
		q.After = clean(t.Quote(text.Span{Start: c.Evidence.End, End: c.Evidence.Sentence.End}))
	}
	_, q.Note, _ = strings.Cut(s.words(c), "» (")
	q.Note = strings.TrimSuffix(q.Note, ")")
	return q
}

// texts are the articles that findings rest on, with their quotes marked.
func texts(r *compare.Report) (out []htmlText) {
	quoted := map[string][]*claims.Claim{}
	for _, f := range r.Findings {
		for _, k := range slices.Concat([]int{f.Left, f.Right}, f.AlsoLeft, f.AlsoRight) {
			if c := &r.Claims[k]; !slices.Contains(quoted[c.Article], c) {
				quoted[c.Article] = append(quoted[c.Article], c)
			}
		}
	}
	for i := range r.Readings {
		a := &r.Readings[i].Article
		if len(quoted[a.ID]) == 0 || r.Readings[i].Text == nil {
			continue
		}
		title := clean(a.Title)
		if title == "" {
			title = short(a.ID)
		}
		out = append(out, htmlText{short(a.ID), title, clean(a.Path), pieces(r.Readings[i].Text, quoted[a.ID])})
	}
	return out
}

// pieces cuts a text at the quotes; of two that overlap, the later loses its mark but keeps its anchor.
func pieces(t *text.Text, quotes []*claims.Claim) (out []htmlPiece) {
	slices.SortFunc(quotes, func(a, b *claims.Claim) int { return a.Evidence.Start - b.Evidence.Start })
	at := 0
	for _, c := range quotes {
		if c.Evidence.Start < at {
			out = append(out, htmlPiece{Anchor: "q-" + c.ID})
			continue
		}
		out = append(out, htmlPiece{Text: t.Source[at:c.Evidence.Start]}, htmlPiece{"q-" + c.ID, c.Evidence.Quote})
		at = c.Evidence.End
	}
	return append(out, htmlPiece{Text: t.Source[at:]})
}
