package reports

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// frame is the width of what surrounds the cells of a table of n columns: the indent, the borders and a blank on either
// side of each cell.
func frame(n int) int { return 2 + 3*n + 1 }

// columns plans the widths of a table: the last column takes what the others leave, and each of the others at most a
// share of the line.
func columns(head []string, rows [][][]string, width int) []int {
	last := len(head) - 1
	out := make([]int, len(head))
	left := width - frame(len(head))
	for i := range last {
		out[i] = ansi.StringWidth(head[i])
		for _, row := range rows {
			for _, line := range row[i] {
				out[i] = max(out[i], ansi.StringWidth(line))
			}
		}
		out[i] = min(out[i], max(8, (width-frame(len(head)))*3/10))
		left -= out[i]
	}
	out[last] = max(8, left)
	return out
}

// grid prints a table. A row holds, for each column, paragraphs that stand side by side: the first paragraph of every
// column on one line, then the second. Cells are wrapped here, to the planned widths: tablewriter never wraps.
func (s Style) grid(b *strings.Builder, head []string, rows [][][]string) {
	widths := columns(head, rows, s.Width)
	var out strings.Builder
	table := tablewriter.NewTable(&out, tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
		Symbols:  tw.NewSymbols(tw.StyleLight),
		Settings: tw.Settings{Separators: tw.Separators{BetweenRows: tw.On}},
	})), tablewriter.WithConfig(tablewriter.Config{
		Row:    tw.CellConfig{Formatting: tw.CellFormatting{AutoWrap: tw.WrapNone}, Alignment: tw.CellAlignment{Global: tw.AlignLeft}},
		Header: tw.CellConfig{Formatting: tw.CellFormatting{AutoWrap: tw.WrapNone, AutoFormat: tw.Off}, Alignment: tw.CellAlignment{Global: tw.AlignLeft}},
	}))
	table.Header(padded(head, widths))
	for _, row := range rows {
		if err := table.Append(beside(row, widths)); err != nil {
			return // a strings.Builder takes every write
		}
	}
	_ = table.Render()
	for line := range strings.Lines(out.String()) {
		b.WriteString("  " + strings.TrimRight(line, " \n") + "\n")
	}
}

// beside wraps the paragraphs of a row and keeps those of one line level.
func beside(row [][]string, widths []int) []string {
	cells := make([][]string, len(row))
	for k := range len(row[len(row)-1]) {
		height := 0
		wrapped := make([][]string, len(row))
		for i := range row {
			if k < len(row[i]) {
				wrapped[i] = wrap(row[i][k], widths[i])
			}
			height = max(height, len(wrapped[i]))
		}
		for i := range row {
			cells[i] = append(cells[i], wrapped[i]...)
			cells[i] = append(cells[i], make([]string, height-len(wrapped[i]))...)
		}
	}
	out := make([]string, len(row))
	for i, lines := range cells {
		out[i] = strings.Join(lines, "\n")
	}
	return out
}

// padded widens the headings to the planned widths, so that the tables of a report line up.
func padded(cells []string, widths []int) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		c = ansi.Truncate(c, widths[i], "…")
		out[i] = c + strings.Repeat(" ", widths[i]-ansi.StringWidth(c))
	}
	return out
}
