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

// withTable puts the table between the marks of a text.
func withTable(text, table string) (string, error) {
	before, rest, ok := strings.Cut(text, openMark)
	_, after, found := strings.Cut(rest, closeMark)
	if !ok || !found {
		return "", fmt.Errorf("%s: no marks %q and %q", readmeFile, strings.TrimSpace(openMark), closeMark)
	}
	return before + openMark + table + closeMark + after, nil
}
