package compare

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"verifica/claims"
)

// fixtures loads the pairs of testdata.
func fixtures(t *testing.T) map[string]fixture {
	t.Helper()
	files, err := filepath.Glob("testdata/pairs/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	out := map[string]fixture{}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out[strings.TrimSuffix(filepath.Base(file), ".txt")] = parse(t, string(source))
	}
	return out
}

func TestPairs(t *testing.T) {
	for name, f := range fixtures(t) {
		t.Run(name, func(t *testing.T) {
			r := Check(f.readings, Options{WhyNot: true})
			got := lines(r)
			slices.Sort(got)
			slices.Sort(f.want)
			if d := cmp.Diff(f.want, got); d != "" {
				t.Errorf("findings (-want +got):\n%s", d)
				for _, s := range r.Silenced {
					t.Logf("silenced: %s / %s: %v", r.Claims[s.Left].Evidence.Quote, r.Claims[s.Right].Evidence.Quote, s.Why)
				}
			}
		})
	}
}

// TestOrder holds the report to be the same whatever the order of the readings.
func TestOrder(t *testing.T) {
	all := everything(t)
	want := Check(all, Options{})
	rapid.Check(t, func(t *rapid.T) {
		shuffled := rapid.Permutation(all).Draw(t, "order")
		if d := cmp.Diff(want, Check(shuffled, Options{})); d != "" {
			t.Fatalf("another order, another report:\n%s", d)
		}
	})
}

// TestNames holds findings to mirror when articles are renamed: same verdicts, facts and counts.
func TestNames(t *testing.T) {
	all := everything(t)
	want := summaries(Check(all, Options{}))
	renamed := slices.Clone(all)
	for i := range renamed {
		renamed[i].Article.ID = strings.Repeat("z", len(all)-i) + renamed[i].Article.ID
		renamed[i].Claims = slices.Clone(renamed[i].Claims)
		for k := range renamed[i].Claims {
			renamed[i].Claims[k].Article = renamed[i].Article.ID
		}
	}
	if d := cmp.Diff(want, summaries(Check(renamed, Options{}))); d != "" {
		t.Errorf("renamed articles (-want +got):\n%s", d)
	}
}

// TestFingerprints holds fingerprints against moved paragraphs: offsets change, findings do not.
func TestFingerprints(t *testing.T) {
	all := everything(t)
	want := summaries(Check(all, Options{}))
	for i := range all {
		all[i].Claims = slices.Clone(all[i].Claims)
		for k := range all[i].Claims {
			all[i].Claims[k].Evidence.Start += 1000
			all[i].Claims[k].Evidence.End += 1000
		}
	}
	if d := cmp.Diff(want, summaries(Check(all, Options{}))); d != "" {
		t.Errorf("moved paragraphs (-want +got):\n%s", d)
	}
}

func TestDraft(t *testing.T) {
	r := Check(fixtures(t)["toll"].readings, Options{Draft: map[string]bool{"A": true}})
	if d := cmp.Diff([]string{"evolution dead A B"}, lines(r)); d != "" {
		t.Errorf("findings that touch A (-want +got):\n%s", d)
	}
}

func TestWhyNot(t *testing.T) {
	r := Check(fixtures(t)["quiet"].readings, Options{WhyNot: true})
	var codes []string
	for _, s := range r.Silenced {
		codes = append(codes, s.Why.Code)
	}
	if d := cmp.Diff([]string{"two-versions"}, codes); d != "" {
		t.Errorf("what silenced the pairs (-want +got):\n%s", d)
	}
}

func TestCopies(t *testing.T) {
	f := fixtures(t)["toll"]
	var words []uint64
	for i := range 100 {
		words = append(words, uint64(i)*7919)
	}
	f.readings[1].Shingles = words
	again := f.readings[1]
	again.Article.ID, again.Article.Title = "D", "the same wire"
	again.Claims = slices.Clone(again.Claims)
	for k := range again.Claims {
		again.Claims[k].Article = "D"
	}
	again.Shingles = words[:95]
	r := Check(append(f.readings, again), Options{})
	if len(r.Copies) != 1 || r.Copies[0].Share < .9 {
		t.Fatalf("copies: %+v", r.Copies)
	}
	got := lines(r)
	slices.Sort(got)
	if len(got) != 2 {
		t.Errorf("a copy is not one source more: %v", got)
	}
	for _, f := range r.Findings {
		if len(f.Copies) != 1 {
			t.Errorf("%s: copies %v, want one", f.Verdict, f.Copies)
		}
	}
}

// everything is all fixtures side by side, each with names of its own, so that they share no story.
func everything(t *testing.T) (out []claims.Reading) {
	files := fixtures(t)
	for _, name := range sortedKeys(files) {
		for _, r := range files[name].readings {
			r.Article.ID = name + "/" + r.Article.ID
			r.Article.Title = name + " " + r.Article.Title
			r.Claims = slices.Clone(r.Claims)
			for k := range r.Claims {
				r.Claims[k].Article = r.Article.ID
			}
			out = append(out, r)
		}
	}
	return out
}

// summaries are the findings by fingerprint and verdict, sorted.
func summaries(r *Report) (out []string) {
	for _, f := range r.Findings {
		out = append(out, f.Fingerprint+" "+string(f.Verdict)+" "+f.Attribute)
	}
	slices.Sort(out)
	return out
}
