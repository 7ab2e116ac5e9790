package reports

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
	"verifica/compare"
)

// awkward are the texts that break tables: wide, combined, endless, from right to left, hostile.
var awkward = []string{
	"due feriti a Bari",
	"👩‍👩‍👧‍👦 famiglia 🇮🇹 in piazza 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉",
	"cafe\u0301 perche\u0301 citta\u0300 e\u0301 cosi\u0300 lunghissimo da dover andare a capo due volte almeno",
	"https://example.org/" + strings.Repeat("a1-", 100),
	"بنيامين نتنياهو رئيس الوزراء",
	"東京都知事選挙の結果は明日発表される予定です",
	"\x1b[31mrosso\x1b[0m \x1b]0;titolo\x07 \u202eabc\u202c a|b <script>alert(1)</script> \r\n\tfine",
	"=1+1",
}

// sample is a report in which two articles differ on every awkward text.
func sample() *compare.Report {
	r := &compare.Report{}
	for i, name := range []string{"articoli/alfa_con_un_nome_molto_lungo.md", "articoli/beta.md"} {
		t := text.CutString(strings.Join(awkward, "\n"))
		r.Readings = append(r.Readings, claims.Reading{Article: claims.Article{ID: name, Path: name, Title: awkward[i], Lang: "it", Published: claims.Publication{From: value.NoDay, To: value.NoDay}}, Text: t})
	}
	r.Readings[0].Article.Published = claims.Publication{From: 20000, To: 20001, Minute: -1, Basis: "front matter"}
	at := 0
	for i, a := range awkward {
		r.Events = append(r.Events, compare.Event{ID: fmt.Sprint("e", i), Event: claims.Event{Type: "story", Title: a, When: value.Days(20000, 20000)}, Why: []compare.Reason{{Code: "same-story", Args: []string{a}}}})
		for side, v := range []value.Value{value.Exact(float64(2+i), "persona"), value.Text{Text: a}} {
			span := text.Span{Start: at, End: at + len(a)}
			r.Claims = append(r.Claims, claims.Claim{ID: fmt.Sprint("c", len(r.Claims)), Article: r.Readings[side].Article.ID, Event: i, Attribute: "injured", Value: v, Mode: claims.Hedged, Voice: a,
				Instance: claims.Instance{Key: a}, Evidence: claims.Evidence{Span: span, Line: i + 1, Column: 1, Quote: a, Sentence: span}, Trail: []claims.Step{{Rule: "it/prova", From: a, Made: "2"}}})
		}
		at += len(a) + 1
		verdict := []compare.Verdict{compare.Conflict, compare.Tension, compare.Variant}[i%3]
		r.Findings = append(r.Findings, compare.Finding{Fingerprint: fmt.Sprintf("%016x", i+1), Fact: fmt.Sprint("f", i), Verdict: verdict, State: "new", Event: i, Attribute: "injured",
			Left: 2 * i, Right: 2*i + 1, Relation: "disjoint", Why: []compare.Reason{{Code: "disjoint-range", Args: []string{a, a}}, {Code: "same-participants", Args: []string{a}}}})
		r.Unchecked = append(r.Unchecked, claims.Unchecked{Article: r.Readings[0].Article.ID, Span: r.Claims[2*i].Evidence.Span, Reason: "no-claim"})
	}
	r.Summary = compare.Summary{Articles: 2, Claims: len(r.Claims), Events: len(r.Events), Facts: 3, Conflicts: 3, Tensions: 3, Variants: 2, New: 8}
	return r
}

func TestTableFitsItsWidth(t *testing.T) {
	for _, width := range []int{60, 80, 120} {
		for _, lang := range []string{"it", "en"} {
			s := Style{Lang: lang, Width: width, Verbose: true}
			var b bytes.Buffer
			if err := Table(&b, Input{Report: sample(), Style: s, Skipped: []Skipped{{Path: awkward[0], Reason: "hidden"}, {Path: "x", Reason: awkward[1]}}}); err != nil {
				t.Fatal(err)
			}
			if err := ClaimsTable(&b, sample(), s); err != nil {
				t.Fatal(err)
			}
			in := Input{Report: sample(), Style: s}
			for i := range in.Report.Findings {
				if err := Explain(&b, in, &in.Report.Findings[i]); err != nil {
					t.Fatal(err)
				}
			}
			checkLines(t, width, b.String())
		}
	}
}

func checkLines(t *testing.T, width int, out string) {
	t.Helper()
	for line := range strings.Lines(out) {
		line = strings.TrimSuffix(line, "\n")
		if n := ansi.StringWidth(line); n > width {
			t.Errorf("%d columns, %d at most: %q", n, width, line)
		}
		for _, r := range line {
			if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r == 0x202e {
				t.Errorf("control character %U in %q", r, line)
			}
		}
	}
}

// The borders of a table stand under each other, however wide its signs are.
func TestBordersLineUp(t *testing.T) {
	var b strings.Builder
	s := Style{Lang: "it", Width: 80}
	var rows [][][]string
	for _, a := range awkward {
		rows = append(rows, [][]string{{clean(a)}, {"alfa r.1", "beta r.2"}, {clean(a), "«due»"}})
	}
	s.grid(&b, []string{"versione", "articolo", "citazione"}, rows)
	for line := range strings.Lines(b.String()) {
		if n := ansi.StringWidth(strings.TrimSuffix(line, "\n")); n != 80 {
			t.Errorf("%d columns, want 80: %q", n, line)
		}
	}
}

func TestMaxFacts(t *testing.T) {
	var b bytes.Buffer
	if err := Table(&b, Input{Report: sample(), Style: Style{Lang: "it", Width: 80, MaxFacts: 2}}); err != nil {
		t.Fatal(err)
	}
	if want := fmt.Sprintf("Altri %d fatti nascosti", len(awkward)-2); !strings.Contains(b.String(), want) {
		t.Errorf("no line says %q", want)
	}
}

// Colours add nothing to the width, end with their line, and say nothing that is not said without them.
func TestColours(t *testing.T) {
	var plain, painted bytes.Buffer
	if err := Table(&plain, Input{Report: sample(), Style: Style{Lang: "it", Width: 60}}); err != nil {
		t.Fatal(err)
	}
	if err := Table(&painted, Input{Report: sample(), Style: Style{Lang: "it", Width: 60, Color: true}}); err != nil {
		t.Fatal(err)
	}
	if plain.String() != ansi.Strip(painted.String()) || plain.String() == painted.String() {
		t.Error("colours change the text, or there are none")
	}
	for line := range strings.Lines(painted.String()) {
		if strings.Contains(line, "\x1b[") && !strings.HasSuffix(line, "\x1b[m\n") {
			t.Errorf("a colour runs on: %q", line)
		}
	}
}
