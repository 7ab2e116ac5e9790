package reports

import (
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"verifica/compare"
)

// Style says how a report for people looks.
type Style struct {
	Lang    string // "it" or "en"
	Width   int    // columns
	Verbose bool   // list what was not compared
}

// Table prints the findings for people: one block a fact, its sides under each other, errors first.
func Table(w io.Writer, r *compare.Report, s Style) error {
	var b strings.Builder
	event := -1
	for _, f := range s.factsOf(r) {
		if f.event != event {
			event = f.event
			fmt.Fprintf(&b, "\n%s\n", ansi.Wrap(s.title(&r.Events[event]), s.Width, " "))
		}
		s.block(&b, r, f)
	}
	if len(r.Findings) == 0 {
		b.WriteString(s.say("no-findings") + "\n")
	}
	if s.Verbose {
		s.uncheckedList(&b, r)
	}
	s.summary(&b, r)
	_, err := io.WriteString(w, b.String())
	return err
}

// title names an event: its type, who took part, when.
func (s Style) title(e *compare.Event) string {
	out := clean(s.say("type:" + e.Type))
	switch {
	case e.Type == "story":
		out += " · " + clean(e.Title)
	case len(e.Who) > 0:
		out += " · " + clean(strings.Join(e.Who, ", "))
	}
	if when := s.period(e.When); when != "" && when != "?" && e.Type != "role" {
		out += " · " + when
	}
	return out
}

// block prints one fact: a heading, a table of its sides, the reason.
func (s Style) block(b *strings.Builder, r *compare.Report, f fact) {
	head := s.say(string(f.verdict)) + " · " + s.say(f.attribute)
	if f.about != "" {
		head += " · " + clean(f.about)
	}
	fmt.Fprintf(b, "\n  %s\n", ansi.Truncate(head, s.Width-2, "…"))
	var rows [][]string
	for i := range f.sides {
		rows = append(rows, s.side(r, &f.sides[i])...)
	}
	s.grid(b, []string{s.say("head:value"), s.say("head:where"), s.say("head:quote")}, rows)
	fmt.Fprintf(b, "  %s\n", strings.ReplaceAll(ansi.Wrap(s.say("why")+": "+s.reasons(f.why), s.Width-4, " "), "\n", "\n  "))
	if why := s.reasons(r.Events[f.event].Why); why != "" {
		fmt.Fprintf(b, "  %s\n", strings.ReplaceAll(ansi.Wrap(s.say("same-event")+": "+clean(why), s.Width-4, " "), "\n", "\n  "))
	}
	fmt.Fprintf(b, "  %s\n", strings.Join(f.fingerprints, " "))
}

// side prints the claims that share one value: the value once, then one line a claim.
func (s Style) side(r *compare.Report, d *side) (rows [][]string) {
	for i, k := range d.claims {
		c := &r.Claims[k]
		label := ""
		if i == 0 {
			label = clean(d.label)
		}
		quote := "«" + clean(c.Evidence.Quote) + "»"
		if m := s.say(string(c.Mode)); m != "" {
			quote += " [" + m + "]"
		}
		if c.Voice != "" {
			quote += " — " + clean(c.Voice)
		}
		rows = append(rows, []string{label, short(c.Article) + " " + s.say("line") + strconv.Itoa(c.Evidence.Line), quote})
	}
	return rows
}

// short is the name of an article in a table: its file name up to the first "_" or dot.
func short(id string) string {
	name := strings.TrimSuffix(path.Base(id), path.Ext(id))
	if head, _, ok := strings.Cut(name, "_"); ok && len(head) >= 3 {
		name = head
	}
	return clean(ansi.Truncate(name, 24, "…"))
}

// grid prints rows in three columns that fill the width. Cells are wrapped here: tablewriter never wraps.
func (s Style) grid(b *strings.Builder, head []string, rows [][]string) {
	const frame = 12 // indent, borders and padding of three columns
	first, second := ansi.StringWidth(head[0]), ansi.StringWidth(head[1])
	for _, row := range rows {
		first, second = max(first, ansi.StringWidth(row[0])), max(second, ansi.StringWidth(row[1]))
	}
	first, second = min(first, max(12, s.Width/4)), min(second, max(12, s.Width/4))
	widths := []int{first, second, max(16, s.Width-frame-first-second)}
	var out strings.Builder
	table := tablewriter.NewTable(&out, tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{Symbols: tw.NewSymbols(tw.StyleLight)})),
		tablewriter.WithConfig(tablewriter.Config{Row: tw.CellConfig{Formatting: tw.CellFormatting{AutoWrap: tw.WrapNone}, Alignment: tw.CellAlignment{Global: tw.AlignLeft}},
			Header: tw.CellConfig{Formatting: tw.CellFormatting{AutoWrap: tw.WrapNone, AutoFormat: tw.Off}, Alignment: tw.CellAlignment{Global: tw.AlignLeft}}}))
	table.Header(pad(head, widths))
	for _, row := range rows {
		wrapped := make([]string, len(row))
		for i := range row {
			wrapped[i] = ansi.Wrap(row[i], widths[i], "/-")
		}
		if err := table.Append(wrapped); err != nil {
			return
		}
	}
	_ = table.Render() // a strings.Builder takes every write
	for line := range strings.Lines(out.String()) {
		b.WriteString("  " + strings.TrimRight(line, " \n") + "\n")
	}
}

// pad widens the headings to the planned widths, so that the columns of all blocks stand under each other.
func pad(cells []string, widths []int) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = c + strings.Repeat(" ", max(0, widths[i]-ansi.StringWidth(c)))
	}
	return out
}

// clean drops control characters and folds blanks: what an article holds must not move the cursor.
func clean(s string) string {
	return strings.Join(strings.FieldsFunc(ansi.Strip(s), func(r rune) bool { return r <= ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r == 0x202e || r == 0x2066 }), " ")
}

func (s Style) summary(b *strings.Builder, r *compare.Report) {
	n := strconv.Itoa
	m := r.Summary
	line := s.say("summary", n(m.Articles), n(m.Claims), n(m.Facts), n(m.Conflicts), n(m.Tensions), n(m.Evolutions), n(m.Variants))
	fmt.Fprintf(b, "\n%s\n%s\n", ansi.Wrap(line, s.Width, " "), ansi.Wrap(s.say("unchecked", n(m.Unchecked)), s.Width, " "))
}

func (s Style) uncheckedList(b *strings.Builder, r *compare.Report) {
	fmt.Fprintf(b, "\n%s\n", s.say("unchecked-list"))
	for _, u := range r.Unchecked {
		for i := range r.Readings {
			if r.Readings[i].Article.ID == u.Article {
				line := fmt.Sprintf("%s  %s  «%s»", short(u.Article), s.say(u.Reason), clean(r.Readings[i].Text.Quote(u.Span)))
				fmt.Fprintln(b, ansi.Truncate(line, s.Width, "…"))
			}
		}
	}
}

// ClaimsTable prints the claims for people, article by article.
func ClaimsTable(w io.Writer, r *compare.Report, s Style) error {
	var b strings.Builder
	last := ""
	var rows [][]string
	flush := func() {
		if len(rows) > 0 {
			s.grid(&b, []string{s.say("head:kind"), s.say("head:value"), s.say("head:quote")}, rows)
			rows = nil
		}
	}
	for i := range r.Claims {
		c := &r.Claims[i]
		if c.Article != last {
			flush()
			last = c.Article
			fmt.Fprintf(&b, "\n%s\n", ansi.Truncate(clean(c.Article), s.Width, "…"))
		}
		kind := s.say(c.Attribute)
		if a := about(c); a != "" {
			kind += " · " + clean(a)
		}
		quote := "«" + clean(c.Evidence.Quote) + "» " + s.say("line") + strconv.Itoa(c.Evidence.Line)
		if m := s.say(string(c.Mode)); m != "" {
			quote += " [" + m + "]"
		}
		rows = append(rows, []string{kind, clean(s.render(c.Value)), quote})
	}
	flush()
	_, err := io.WriteString(w, b.String())
	return err
}
