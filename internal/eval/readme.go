package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// readmeFile holds the table of figures between two marks.
const (
	readmeFile = "README.md"
	openMark   = "<!-- figures -->\n"
	closeMark  = "<!-- /figures -->"

	openMechanisms  = "<!-- mechanisms -->\n"
	closeMechanisms = "<!-- /mechanisms -->"
)

// shownFigures are the columns of the table.
var shownFigures = []string{"found", "facts", "precision", "alarms", "claims_found", "claims_right"}

// table renders the kept figures in Markdown.
func table(kept map[string]figures) string {
	var b strings.Builder
	b.WriteString("| corpus | " + strings.Join(shownFigures, " | ") + " |\n|---|" + strings.Repeat("---|", len(shownFigures)) + "\n")
	for _, part := range slices.Sorted(maps.Keys(kept)) {
		cells := []string{part}
		for _, name := range shownFigures {
			cell := "–"
			if v, ok := kept[part][name]; ok {
				cell = fmt.Sprintf("%.3f", v)
			}
			cells = append(cells, cell)
		}
		b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
	}
	return b.String()
}

// withTable puts a table between two marks of a text.
func withTable(text, from, to, table string) (string, error) {
	before, rest, ok := strings.Cut(text, from)
	_, after, found := strings.Cut(rest, to)
	if !ok || !found {
		return "", fmt.Errorf("%s: no marks %q and %q", readmeFile, strings.TrimSpace(from), to)
	}
	return before + from + table + to + after, nil
}
