package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"verifica/articles"
	"verifica/baseline"
	"verifica/claims"
	"verifica/claims/extract"
	"verifica/compare"
)

// file is an article as a newsroom keeps it.
type file struct{ name, text string }

func newsroom(t *testing.T) []file {
	t.Helper()
	paths, err := filepath.Glob("../../internal/eval/testdata/*/articles/*.md")
	if err != nil || len(paths) < 100 {
		t.Fatalf("%d articles, %v", len(paths), err)
	}
	var out []file
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, file{filepath.Base(p), string(data)})
	}
	return out
}

func checkFiles(x *extract.Extractor, files []file) *compare.Report {
	var readings []claims.Reading
	for _, f := range files {
		for _, a := range articles.Read(f.name, []byte(f.text)).Articles {
			readings = append(readings, x.Read(a))
		}
	}
	return compare.Check(readings, compare.Options{})
}

// fillers are paragraphs that say nothing that could be compared.
var fillers = []string{
	"Seguiranno aggiornamenti.", "La redazione continua a seguire la vicenda.", "Nessun commento è arrivato finora dai diretti interessati.",
	"Le immagini hanno fatto il giro dei social.", "Non è la prima volta che se ne parla.",
}

// insert puts a filler between two paragraphs, after the front matter and the lead: that says what an article is about.
func insert(t *rapid.T, text string) string {
	parts := strings.Split(text, "\n\n")
	at := rapid.IntRange(min(2, len(parts)), len(parts)).Draw(t, "at")
	return strings.Join(slices.Insert(parts, at, rapid.SampledFrom(fillers).Draw(t, "filler")), "\n\n")
}

// said names a finding by what people see of it: the two quotes, and the titles of their articles.
func said(r *compare.Report, f *compare.Finding) string {
	title := map[string]string{}
	for i := range r.Readings {
		title[r.Readings[i].Article.ID] = r.Readings[i].Article.Title
	}
	l, k := &r.Claims[f.Left], &r.Claims[f.Right]
	sides := []string{title[l.Article] + l.Evidence.Quote, title[k.Article] + k.Evidence.Quote}
	slices.Sort(sides)
	return f.Attribute + sides[0] + sides[1]
}

// What is found again is known, whatever paragraphs are added, files renamed, reordered, and articles added; and what
// is found hardly ever changes with that.
func TestBaselineSurvivesEdits(t *testing.T) {
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	all := newsroom(t)
	known, holds := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		start := rapid.IntRange(0, len(all)-6).Draw(t, "start")
		files := slices.Clone(all[start : start+6])
		r := checkFiles(x, files)
		var entries []baseline.Entry
		before := map[string]bool{}
		for i := range r.Findings {
			entries = append(entries, baseline.From(r, &r.Findings[i], baseline.Known))
			before[said(r, &r.Findings[i])] = true
		}
		for i := range files {
			if rapid.Bool().Draw(t, "edit") {
				files[i].text = insert(t, files[i].text)
			}
			if rapid.Bool().Draw(t, "rename") {
				files[i].name = fmt.Sprintf("archivio-%d.md", i)
			}
		}
		if rapid.Bool().Draw(t, "add") {
			files = append(files, file{"aggiunto.md", rapid.SampledFrom(slices.Concat(all[:start], all[start+6:])).Draw(t, "other").text})
		}
		r = checkFiles(x, rapid.Permutation(files).Draw(t, "order"))
		for _, o := range baseline.Apply(r, entries, "") {
			known++
			if o.State == baseline.Holds {
				holds++
			}
			if o.State == baseline.Stale {
				t.Errorf("%s is stale, its articles are there: %q / %q", o.Entry.Attribute, o.Entry.Left.Quote, o.Entry.Right.Quote)
			}
		}
		for i := range r.Findings {
			if f := &r.Findings[i]; f.State == "new" && before[said(r, f)] {
				t.Errorf("new, and was there before: %s %s %q / %q", f.Verdict, f.Attribute, r.Claims[f.Left].Evidence.Quote, r.Claims[f.Right].Evidence.Quote)
			}
		}
	})
	t.Logf("%d of %d findings are found again", holds, known)
	if known < 100 || holds*100 < known*98 {
		t.Errorf("%d of %d findings are found again", holds, known)
	}
}

// A slip of units is one finding under one name, whichever of its two articles comes first.
func TestUnitSlipKeepsItsName(t *testing.T) {
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	var all []file // g094 gives in billions what g097 gives in per cent
	for _, f := range newsroom(t) {
		if f.name >= "g092.md" && f.name <= "g097.md" {
			all = append(all, f)
		}
	}
	names := map[string]int{}
	for i := range all {
		renamed := slices.Clone(all)
		renamed[i].name = "archivio.md"
		for _, f := range checkFiles(x, renamed).Findings {
			if slices.ContainsFunc(f.Why, func(w compare.Reason) bool { return w.Code == "unit-slip" }) {
				names[f.Attribute+" "+f.Fingerprint]++
			}
		}
	}
	if len(names) != 1 {
		t.Errorf("the finding has the names %v, want one", names)
	}
}
