package reports

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"verifica/claims"
	"verifica/compare"
)

// Table prints the findings for people: the events with the gravest first, one block a fact with its sides under each
// other, then the spellings, what was not compared, and a summary.
func Table(w io.Writer, in Input) error {
	r, s := in.Report, in.Style
	var b strings.Builder
	facts, hidden := s.shown(r)
	event := -1
	for _, f := range facts {
		if f.verdict == compare.Variant {
			continue
		}
		if f.event != event {
			event = f.event
			s.heading(&b, &r.Events[event])
		}
		s.block(&b, r, f)
	}
	s.spellings(&b, r, facts)
	switch {
	case len(r.Readings) == 0:
		b.WriteString(s.say("no-articles") + "\n")
	case len(r.Findings) == 0:
		b.WriteString(s.say("no-findings") + "\n")
	}
	if hidden > 0 {
		fmt.Fprintf(&b, "\n%s\n", strings.Join(wrap(s.count("hidden", hidden), s.Width), "\n"))
	}
	if s.Verbose {
		s.uncheckedList(&b, r)
		s.skippedList(&b, in.Skipped)
	}
	s.silencedList(&b, r)
	if len(r.Readings) > 0 {
		s.summary(&b, r)
	}
	s.skippedCount(&b, in.Skipped)
	_, err := io.WriteString(w, b.String())
	return err
}

// shown returns the facts to print, and how many MaxFacts hides.
func (s Style) shown(r *compare.Report) (facts []fact, hidden int) {
	facts = s.factsOf(r)
	if s.MaxFacts > 0 && len(facts) > s.MaxFacts {
		return facts[:s.MaxFacts], len(facts) - s.MaxFacts
	}
	return facts, 0
}

// heading names the event, underlined, so that it stands out in black and white.
func (s Style) heading(b *strings.Builder, e *compare.Event) {
	lines := wrap(s.title(e), s.Width)
	fmt.Fprintf(b, "\n%s\n%s\n", s.paint("", strings.Join(lines, "\n")), strings.Repeat("═", min(s.Width, longest(lines))))
}

// title names an event: its type, who took part, when.
func (s Style) title(e *compare.Event) string {
	out := clean(s.say("type:" + e.Type))
	switch {
	case e.Type == "story":
		out += " · " + clean(e.Title)
	case len(e.Who) > 4:
		out += " · " + clean(strings.Join(e.Who[:3], ", ")) + " " + s.say("and-others", strconv.Itoa(len(e.Who)-3))
	case len(e.Who) > 0:
		out += " · " + clean(strings.Join(e.Who, ", "))
	case e.Title != "" && e.Title != e.Type:
		out += " · " + clean(e.Title)
	}
	if when := s.period(e.When); when != "" && when != "?" && e.Type != "role" {
		out += " · " + when
	}
	return out
}

// marks tell the verdicts apart without colour.
var marks = map[compare.Verdict]string{compare.Conflict: "✗", compare.Tension: "△", compare.Evolution: "→", compare.Variant: "≈"}

// block prints one fact: what it is about, a table of its sides, the reasons, and how to ask for more.
func (s Style) block(b *strings.Builder, r *compare.Report, f fact) {
	head := s.say(string(f.verdict)) + " · " + s.say(f.attribute)
	if f.about != "" {
		head += " · " + clean(f.about)
	}
	if f.state != "" && f.state != "new" {
		head += " · " + s.say("state:"+f.state)
	}
	b.WriteString("\n" + s.paint(f.verdict, indented("  "+marks[f.verdict]+" ", head, s.Width)))
	var rows [][][]string
	for i := range f.sides {
		rows = append(rows, s.side(r, &f.sides[i]))
	}
	s.grid(b, []string{s.say("head:value"), s.say("head:where"), s.say("head:quote")}, rows)
	b.WriteString(indented("  "+s.say("why")+": ", s.reasons(f.why, differs), s.Width))
	if why := s.sameEvent(r, f.event, f.why); why != "" {
		b.WriteString(indented("  "+s.say("same-event")+": ", why, s.Width))
	}
	if len(f.copies) > 0 {
		b.WriteString(indented("  "+s.say("copies")+": ", clean(strings.Join(f.copies, ", ")), s.Width))
	}
	b.WriteString(indented("  "+s.say("fingerprint")+": ", strings.Join(f.fingerprints, " "), s.Width))
}

// sameEvent says why the sides of a finding speak of one event: in its own reasons, else in those of the event.
func (s Style) sameEvent(r *compare.Report, event int, why []compare.Reason) string {
	if text := s.reasons(why, links); text != "" {
		return text
	}
	return s.reasons(r.Events[event].Why, links)
}

// side is the row of one value: the value, where it stands, its quotes.
func (s Style) side(r *compare.Report, d *side) [][]string {
	row := [][]string{{clean(d.label)}, nil, nil}
	for _, q := range s.quotes(r, d.claims) {
		row[1], row[2] = append(row[1], q.where), append(row[2], q.words)
	}
	return row
}

// quote is what an article says, with the lines where it says it.
type quote struct{ where, words string }

// quotes folds what one article says twice in the same words.
func (s Style) quotes(r *compare.Report, list []int) (out []quote) {
	at := map[string]int{}
	for _, k := range list {
		c := &r.Claims[k]
		words, line := s.words(c), s.say("line")+strconv.Itoa(c.Evidence.Line)
		if i, ok := at[c.Article+"\x00"+words]; ok {
			if !strings.HasSuffix(out[i].where, line) {
				out[i].where += ", " + line
			}
			continue
		}
		at[c.Article+"\x00"+words] = len(out)
		out = append(out, quote{short(c.Article) + " " + line, words})
	}
	return out
}

// words is the quote of a claim with its mode and its voice.
func (s Style) words(c *claims.Claim) string {
	out := "«" + clean(c.Evidence.Quote) + "»"
	if note := s.note(c); note != "" {
		out += " (" + note + ")"
	}
	return out
}

// note is the mode and the voice of a claim, "" for the plain word of the article.
func (s Style) note(c *claims.Claim) string {
	var notes []string
	if m := s.say("mode:" + string(c.Mode)); m != "" {
		notes = append(notes, m)
	}
	if c.Voice != "" {
		notes = append(notes, s.say("voice", clean(c.Voice)))
	}
	return strings.Join(notes, "; ")
}

// spellings prints the variants of all names in one table.
func (s Style) spellings(b *strings.Builder, r *compare.Report, facts []fact) {
	var rows [][][]string
	for _, f := range facts {
		if f.verdict != compare.Variant {
			continue
		}
		var where, prints []string
		for i := range f.sides {
			var places []string
			for _, q := range s.quotes(r, f.sides[i].claims) {
				places = append(places, q.where)
			}
			where = append(where, clean(f.sides[i].label)+" — "+strings.Join(places, ", "))
		}
		prints = append(prints, strings.Join(f.fingerprints, " "))
		rows = append(rows, [][]string{{clean(f.about)}, append(where, prints...)})
	}
	if len(rows) > 0 {
		fmt.Fprintf(b, "\n%s\n", indented(marks[compare.Variant]+" ", s.say("spellings"), s.Width))
		s.grid(b, []string{s.say("head:name"), s.say("head:spelling")}, rows)
	}
}
