package reports

import (
	"cmp"
	"slices"
	"strings"

	"verifica/claims/text"
	"verifica/claims/value"
)

// htmlText is an article in pieces, some of them quotes.
type htmlText struct {
	Title, Path, Date, Lang string
	Pieces                  []htmlPiece
}

// htmlPiece is a stretch of an article. Quotes are the anchors of the claims that rest on it, separated by blanks; the
// claims in Starts begin with it.
type htmlPiece struct {
	Starts []string
	Quotes string
	Text   string
}

// texts are the articles that something on the page links to, with their quotes marked.
func (e *eventPage) texts() (out []htmlText) {
	for i := range e.report.Readings {
		a, t := &e.report.Readings[i].Article, e.report.Readings[i].Text
		if len(e.quoted[a.ID]) == 0 || t == nil {
			continue
		}
		h := htmlText{Title: clean(a.Title), Path: clean(a.Path), Lang: a.Lang, Pieces: e.pieces(t, e.quoted[a.ID])}
		if h.Title == "" {
			h.Title = short(a.ID)
		}
		if a.Published.From != value.NoDay {
			h.Date = e.period(value.Days(a.Published.From, a.Published.To))
		}
		out = append(out, h)
	}
	return out
}

// pieces cuts a text wherever a quote begins or ends, so that quotes may overlap.
func (e *eventPage) pieces(t *text.Text, quotes []int) (out []htmlPiece) {
	cuts := []int{0, len(t.Source)}
	spans := make([]text.Span, len(quotes))
	slices.SortFunc(quotes, func(i, j int) int {
		a, b := &e.report.Claims[i].Evidence, &e.report.Claims[j].Evidence
		return cmp.Or(a.Start-b.Start, b.End-a.End, i-j)
	})
	for i, k := range quotes {
		spans[i] = e.report.Claims[k].Evidence.Span
		cuts = append(cuts, spans[i].Start, spans[i].End)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	for i := range len(cuts) - 1 {
		here := text.Span{Start: cuts[i], End: cuts[i+1]}
		p := htmlPiece{Text: readable(t.Source[here.Start:here.End])}
		var over []string
		for n, k := range quotes {
			if spans[n].Contains(here) {
				over = append(over, e.anchor(&e.report.Claims[k]))
			}
			if spans[n].Start == here.Start {
				p.Starts = append(p.Starts, e.anchor(&e.report.Claims[k]))
			}
		}
		p.Quotes = strings.Join(over, " ")
		out = append(out, p)
	}
	return out
}

// readable drops what would turn the direction of a line or cannot be shown; line ends and blanks stay.
func readable(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return r
		}
		if invisible(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
