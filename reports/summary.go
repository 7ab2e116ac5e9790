package reports

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"verifica/compare"
	"verifica/internal/italian"
)

// count renders a number with its noun: the catalogue may hold "code:0" for none and "code:1" for one.
func (s Style) count(code string, n int) string {
	if special := code + ":" + strconv.Itoa(n); n < 2 {
		if _, ok := messages[special]; ok {
			return s.say(special)
		}
	}
	return s.say(code, strconv.Itoa(n))
}

// summary says what was compared and what came of it; what is zero is left out, conflicts excepted.
func (s Style) summary(b *strings.Builder, r *compare.Report) {
	m := r.Summary
	parts := []string{s.count("sum:articles", m.Articles) + ", " + s.count("sum:claims", m.Claims)}
	conflicts := s.count("sum:facts", m.Facts)
	if m.Conflicts > m.Facts {
		conflicts += " " + s.count("sum:pairs", m.Conflicts)
	}
	parts = append(parts, conflicts)
	for _, p := range []struct {
		code string
		n    int
	}{{"sum:tensions", m.Tensions}, {"sum:evolutions", m.Evolutions}, {"sum:variants", m.Variants}} {
		if p.n > 0 {
			parts = append(parts, s.count(p.code, p.n))
		}
	}
	if all := m.Conflicts + m.Tensions + m.Evolutions + m.Variants; m.New < all {
		parts = append(parts, s.count("sum:known", all-m.New))
	}
	fmt.Fprintf(b, "\n%s\n", strings.Join(wrap(strings.Join(parts, " · "), s.Width), "\n"))
	s.uncheckedCounts(b, r)
}

// uncheckedReasons is the order in which what was not compared is told.
var uncheckedReasons = []string{"no-counterpart", "not-comparable", "no-claim", "register-older", "bad-date"}

func (s Style) uncheckedCounts(b *strings.Builder, r *compare.Report) {
	n := map[string]int{}
	for _, u := range r.Unchecked {
		n[u.Reason]++
	}
	var parts []string
	for _, code := range uncheckedReasons {
		if n[code] > 0 {
			parts = append(parts, s.count("unchecked:"+code, n[code]))
		}
	}
	if len(parts) == 0 {
		return
	}
	text := s.say("unchecked") + ": " + strings.Join(parts, ", ")
	if !s.Verbose {
		text += " " + s.say("unchecked-hint")
	}
	fmt.Fprintln(b, strings.Join(wrap(text, s.Width), "\n"))
}

// uncheckedList prints every stretch that was not compared, one a line.
func (s Style) uncheckedList(b *strings.Builder, r *compare.Report) {
	at := map[string]int{}
	for i := range r.Readings {
		at[r.Readings[i].Article.ID] = i
	}
	fmt.Fprintf(b, "\n%s\n", s.say("unchecked"))
	for _, u := range r.Unchecked {
		if i, ok := at[u.Article]; ok {
			line := fmt.Sprintf("  %s · %s", short(u.Article), s.say(u.Reason, u.Args...))
			if u.Len() > 0 {
				line += " · «" + clean(r.Readings[i].Text.Quote(u.Span)) + "»"
			}
			fmt.Fprintln(b, ansi.Truncate(line, s.Width, "…"))
		}
	}
}

// skippedCount says how many files were passed over that might have been articles.
func (s Style) skippedCount(b *strings.Builder, list []Skipped) {
	n := 0
	for _, k := range list {
		if !k.ByName {
			n++
		}
	}
	if n == 0 {
		return
	}
	text := s.count("skipped", n)
	if !s.Verbose {
		text += " " + s.say("skipped-hint")
	}
	fmt.Fprintln(b, strings.Join(wrap(text, s.Width), "\n"))
}

// skippedList prints every file that was passed over, and why.
func (s Style) skippedList(b *strings.Builder, list []Skipped) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s\n", s.say("skipped-files"))
	reason := func(why string) string { return why }
	if s.Lang != "en" {
		reason = italian.Open().Say
	}
	for _, k := range list {
		fmt.Fprint(b, indented("  ", clean(k.Path)+": "+clean(reason(k.Reason)), s.Width))
	}
}

// silencedList prints the pairs that exclude each other and are no finding, and why: they are there where --why-not asks.
func (s Style) silencedList(b *strings.Builder, r *compare.Report) {
	if len(r.Silenced) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s\n", s.say("silenced"))
	for _, k := range r.Silenced {
		l, x := &r.Claims[k.Left], &r.Claims[k.Right]
		pair := fmt.Sprintf("%s: %s %s%d %s / %s %s%d %s: %s", s.say(l.Attribute), short(l.Article), s.say("line"), l.Evidence.Line, s.words(l), short(x.Article), s.say("line"), x.Evidence.Line, s.words(x),
			s.say("silenced:"+k.Why.Code, s.slots(k.Why.Args)))
		fmt.Fprint(b, indented("  ", pair, s.Width))
	}
}

// slots names the slots of a measure, or stands for what else a reason has as its arguments.
func (s Style) slots(args []string) string {
	out := make([]string, len(args))
	for i, a := range args {
		if out[i] = s.say("slot:" + a); strings.HasPrefix(out[i], "slot:") {
			out[i] = s.argument(a)
		}
	}
	return clean(strings.Join(out, ", "))
}

func longest(lines []string) (n int) {
	for _, l := range lines {
		n = max(n, ansi.StringWidth(l))
	}
	return n
}
