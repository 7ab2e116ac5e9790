package gen_test

import (
	"flag"
	"fmt"
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
