package reports

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// The measures of the pictures, in units of their view box: some 960 of them fill a page.
const (
	pictureWidth = 960
	labelWidth   = 130
	letterWidth  = 6.8 // of a sign of 12 units, on the safe side
	rowHeight    = 30
)

// htmlMatrix is a picture of the articles against what they are asked: who says what.
type htmlMatrix struct {
	Width, Height int
	Heads, Rows   []svgText
	Cells         []svgCell
}

// svgText is a line of a picture; Full is what it was cut from.
type svgText struct {
	X, Y       int
	Text, Full string
}

type svgCell struct {
	Anchor, Class            string
	X, Y, W, H, TextX, TextY int
	Text, Full               string
}

// matrix draws one row an article and one column a question, nil where a single article answers.
func (e *eventPage) matrix(columns []column) *htmlMatrix {
	rows := e.articles(columns)
	if len(rows) < 2 {
		return nil
	}
	width := (pictureWidth - labelWidth) / max(len(columns), 3)
	m := &htmlMatrix{Width: labelWidth + width*len(columns), Height: 24 + rowHeight*len(rows)}
	for i, c := range columns {
		m.Heads = append(m.Heads, cut(labelWidth+i*width+8, 14, e.heading(c), width-12))
	}
	for y, article := range rows {
		top := 24 + y*rowHeight
		m.Rows = append(m.Rows, cut(0, top+18, short(article), labelWidth-8))
		for i, c := range columns {
			if cell, ok := e.cell(c, article, width-8); ok {
				cell.X, cell.Y, cell.W, cell.H = labelWidth+i*width, top, width-4, rowHeight-4
				cell.TextX, cell.TextY = cell.X+8, top+18
				m.Cells = append(m.Cells, cell)
			}
		}
	}
	return m
}

// articles lists those that answer any of the columns, in the order of the report.
func (e *eventPage) articles(columns []column) (out []string) {
	for i := range e.report.Readings {
		id := e.report.Readings[i].Article.ID
		if slices.ContainsFunc(columns, func(c column) bool {
			return slices.ContainsFunc(c.claims, func(k int) bool { return e.report.Claims[k].Article == id })
		}) {
			out = append(out, id)
		}
	}
	return out
}

// cell is what one article answers to one question: its values in dispute, or else all of them.
func (e *eventPage) cell(c column, article string, width int) (svgCell, bool) {
	list := slices.DeleteFunc(slices.Clone(c.claims), func(k int) bool { return e.report.Claims[k].Article != article })
	disputed := slices.DeleteFunc(slices.Clone(list), func(k int) bool { return e.verdict(k) == "" })
	if len(disputed) > 0 {
		list = disputed
	}
	if len(list) == 0 {
		return svgCell{}, false
	}
	first := list[0]
	var values, words []string
	for _, k := range list {
		if e.verdict(k).Graver(e.verdict(first)) {
			first = k
		}
		if label := clean(e.render(e.report.Claims[k].Value)); !slices.Contains(values, label) {
			values = append(values, label)
		}
		words = append(words, e.words(&e.report.Claims[k]))
	}
	verdict := e.verdict(first)
	label := strings.TrimSpace(marks[verdict] + " " + strings.Join(values, " / "))
	return svgCell{Anchor: e.link(first), Class: string(verdict), Text: cut(0, 0, label, width-8).Text, Full: label + " — " + strings.Join(words, " ")}, true
}

// cut shortens a text to what fits a width.
func cut(x, y int, s string, width int) svgText {
	return svgText{x, y, ansi.Truncate(s, max(1, int(float64(width)/letterWidth)), "…"), s}
}
