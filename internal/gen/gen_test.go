package gen_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"verifica/articles"
	"verifica/claims"
	"verifica/claims/extract"
	"verifica/compare"
	"verifica/internal/gen"
)

var count = flag.Int("articles", 1000, "how many articles TestPlanted makes")

// TestPlanted holds the comparison to what was planted: every contradiction is found, and no other.
func TestPlanted(t *testing.T) {
	c := gen.Make(*count, 1)
	start := time.Now()
	readings := read(t, c)
	extracted := time.Now()
	want := map[string]string{}
	for _, p := range c.Planted {
		want[p.Left+" "+p.Right] = p.Fact
	}
	r := compare.Check(readings, compare.Options{})
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	t.Logf("%d articles: claims in %v, compared in %v, %d MB from the system", len(readings), extracted.Sub(start), time.Since(extracted), m.Sys>>20)
	for _, f := range r.Findings {
		if f.Verdict != compare.Conflict {
			continue
		}
		pair := []string{r.Claims[f.Left].Article, r.Claims[f.Right].Article}
		slices.Sort(pair)
		key := pair[0] + " " + pair[1]
		if _, ok := want[key]; !ok {
			t.Errorf("not planted: %s %s: %q / %q", key, r.Claims[f.Left].Attribute, r.Claims[f.Left].Evidence.Quote, r.Claims[f.Right].Evidence.Quote)
		}
		want[key] = ""
	}
	for key, fact := range want {
		if fact != "" {
			t.Errorf("not found: %s %s", key, fact)
		}
	}
}

// read extracts the claims of a corpus.
func read(t testing.TB, c gen.Corpus) []claims.Reading {
	t.Helper()
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	var out []claims.Reading
	for _, a := range c.Articles {
		set := articles.Read(a.Name, []byte(a.Text))
		if len(set.Articles) != 1 {
			t.Fatalf("%s: %v", a.Name, set.Faults)
		}
		out = append(out, x.Read(set.Articles[0]))
	}
	return out
}

// TestArchive holds a draft checked against an archive in memory to the same draft checked with all articles at hand.
func TestArchive(t *testing.T) {
	readings := read(t, gen.Make(400, 1))
	readings = append(readings, read(t, corpus(t, "general"))...)
	readings = append(readings, read(t, corpus(t, "diplomacy"))...)
	archive := compare.NewArchive(readings)
	found := 0
	for i := 0; i < len(readings); i += 7 {
		opts := compare.Options{Draft: map[string]bool{readings[i].Article.ID: true}}
		want, got := conflicts(compare.Check(readings, opts)), conflicts(archive.Check(readings[i:i+1], compare.Options{}))
		if !slices.Equal(want, got) {
			t.Errorf("%s: want %q, got %q", readings[i].Article.ID, want, got)
		}
		found += len(got)
	}
	if found == 0 {
		t.Error("nothing found: the test says nothing")
	}
}

// conflicts returns the conflicts of a report by their fingerprints, sorted.
func conflicts(r *compare.Report) (out []string) {
	for _, f := range r.Findings {
		if f.Verdict == compare.Conflict {
			out = append(out, f.Fingerprint)
		}
	}
	slices.Sort(out)
	return out
}

// corpus returns the articles of a corpus of the evaluation.
func corpus(t testing.TB, name string) (c gen.Corpus) {
	t.Helper()
	paths, err := filepath.Glob("../eval/testdata/" + name + "/articles/*.md")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no corpus %s: %v", name, err)
	}
	for _, p := range paths {
		source, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		c.Articles = append(c.Articles, gen.Article{Name: filepath.Base(p), Text: string(source)})
	}
	return c
}

// BenchmarkArchive checks one draft against an archive in memory: go test ./internal/gen -run '^$' -bench Archive -articles 100000.
func BenchmarkArchive(b *testing.B) {
	readings := read(b, gen.Make(*count, 1))
	archive := compare.NewArchive(readings)
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		k := i * 7919 % len(readings)
		archive.Check(readings[k:k+1], compare.Options{})
	}
}

// BenchmarkCheck compares corpora of growing size.
func BenchmarkCheck(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		readings := read(b, gen.Make(n, 1))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				compare.Check(readings, compare.Options{})
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/article")
		})
	}
}
