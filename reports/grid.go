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
// column on one line, then the second. Cells are wrapped here, to the planned widths, and tablewriter draws the frame
// around a stencil of plain letters: its measure of emoji and of combined signs is not a terminal's.
func (s Style) grid(b *strings.Builder, head []string, rows [][][]string) {
	widths := columns(head, rows, s.Width)
	lines := [][]string{filled(head, widths)}
	var out strings.Builder
	table := tablewriter.NewTable(&out, tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
		Symbols:  tw.NewSymbols(tw.StyleLight),
		Settings: tw.Settings{Separators: tw.Separators{BetweenRows: tw.On}},
	})), tablewriter.WithConfig(tablewriter.Config{
		Row:    tw.CellConfig{Formatting: tw.CellFormatting{AutoWrap: tw.WrapNone}},
		Header: tw.CellConfig{Formatting: tw.CellFormatting{AutoWrap: tw.WrapNone, AutoFormat: tw.Off}},
	}))
	table.Header(stencil(widths, 1))
	for _, row := range rows {
		cells := beside(row, widths)
		lines = append(lines, cells...)
		if err := table.Append(stencil(widths, len(cells))); err != nil {
			return // a strings.Builder takes every write
		}
	}
	_ = table.Render()
	for line := range strings.Lines(out.String()) {
		if line = strings.TrimRight(line, " \n"); strings.HasPrefix(line, "│") {
			line, lines = "│ "+strings.Join(lines[0], " │ ")+" │", lines[1:]
		}
		b.WriteString("  " + line + "\n")
	}
}

// stencil is a row of so many lines whose cells are full.
func stencil(widths []int, lines int) []string {
	out := make([]string, len(widths))
	for i, w := range widths {
		out[i] = strings.TrimSuffix(strings.Repeat(strings.Repeat("x", w)+"\n", lines), "\n")
	}
	return out
}

// beside wraps the paragraphs of a row and keeps those of one line level: it returns the lines, cell by cell.
func beside(row [][]string, widths []int) (lines [][]string) {
	for k := range len(row[len(row)-1]) {
		height := 0
		wrapped := make([][]string, len(row))
		for i := range row {
			if k < len(row[i]) {
				wrapped[i] = wrap(row[i][k], widths[i])
			}
			height = max(height, len(wrapped[i]))
		}
		for h := range height {
			cells := make([]string, len(row))
			for i := range row {
				if h < len(wrapped[i]) {
					cells[i] = wrapped[i][h]
				}
			}
			lines = append(lines, filled(cells, widths))
		}
	}
	return lines
}

// filled widens cells to the planned widths.
func filled(cells []string, widths []int) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		c = ansi.Truncate(c, widths[i], "…")
		out[i] = c + strings.Repeat(" ", widths[i]-ansi.StringWidth(c))
	}
	return out
}
