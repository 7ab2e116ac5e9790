package reports

import (
	"fmt"
	"io"
	"strings"

	"verifica/compare"
)

// printMarkdown writes the facts as tables for a wiki or a pull request.
func printMarkdown(w io.Writer, in Input) error {
	s, r := in.Style, in.Report
	var b strings.Builder
	fmt.Fprintf(&b, "# verifica\n\n%s\n", generator)
	facts, hidden := s.shown(r)
	event := -1
	for _, f := range facts {
		if f.event != event {
			event = f.event
			fmt.Fprintf(&b, "\n## %s\n", markdown(s.title(&r.Events[event])))
		}
		s.markdownFact(&b, r, f)
	}
	if len(facts) == 0 {
		fmt.Fprintf(&b, "\n%s\n", s.say("no-findings"))
	}
	if hidden > 0 {
		fmt.Fprintf(&b, "\n%s\n", s.count("hidden", hidden))
	}
	s.Width = 1 << 20 // a paragraph is one line
	s.Verbose = true  // no hint at an option of the terminal
	s.summary(&b, r)
	s.skippedCount(&b, in.Skipped)
	_, err := io.WriteString(w, b.String())
	return err
}

func (s Style) markdownFact(b *strings.Builder, r *compare.Report, f fact) {
	head := s.say(string(f.verdict)) + " · " + s.say(f.attribute)
	if f.about != "" {
		head += " · " + clean(f.about)
	}
	fmt.Fprintf(b, "\n### %s %s\n\n| %s | %s | %s |\n|---|---|---|\n", marks[f.verdict], markdown(head), s.say("head:value"), s.say("head:where"), s.say("head:quote"))
	for i := range f.sides {
		for k, q := range s.quotes(r, f.sides[i].claims) {
			label := ""
			if k == 0 {
				label = "**" + markdown(clean(f.sides[i].label)) + "**"
			}
			fmt.Fprintf(b, "| %s | %s | %s |\n", label, markdown(q.where), markdown(q.words))
		}
	}
	if why := s.reasons(f.why, differs); why != "" {
		fmt.Fprintf(b, "\n%s: %s  \n", s.say("why"), markdown(why))
	}
	if why := s.sameEvent(r, f.event, f.why); why != "" {
		fmt.Fprintf(b, "%s: %s  \n", s.say("same-event"), markdown(why))
	}
	fmt.Fprintf(b, "%s: `%s`\n", s.say("fingerprint"), strings.Join(f.fingerprints, "` `"))
}

// markdown escapes what would be markup, a cell's end or HTML in a text of an article.
func markdown(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch r {
		case '\\', '`', '*', '_', '[', ']', '|', '#', '~', '!':
			b.WriteByte('\\')
			b.WriteRune(r)
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			b.WriteString("&amp;")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
