package reports

import (
	"fmt"
	"io"
	"strings"
)

// levels are GitHub's words for severities.
var levels = map[string]string{"error": "error", "warning": "warning", "note": "notice"}

// printGitHub writes workflow commands: an annotation on either side of every open finding.
func printGitHub(w io.Writer, in Input) error {
	var b strings.Builder
	for _, r := range in.rows() {
		if !r.open() {
			continue
		}
		title, text := escapeProperty(in.Style.headline(&r)), escapeData(in.Style.sentence(&r))
		for _, p := range []place{placeOf(r.path[0], r.left), placeOf(r.path[1], r.right)} {
			fmt.Fprintf(&b, "::%s file=%s", levels[r.Severity()], escapeProperty(p.path))
			if p.line > 0 {
				fmt.Fprintf(&b, ",line=%d,col=%d", p.line, p.column)
			}
			fmt.Fprintf(&b, ",title=%s::%s\n", title, text)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func escapeData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func escapeProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(escapeData(s))
}
