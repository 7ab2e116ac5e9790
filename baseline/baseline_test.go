package baseline

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"verifica/claims"
	"verifica/claims/value"
	"verifica/compare"
)

// report is one with a finding for every fingerprint, between articles a.md and b.md.
func report(fingerprints ...string) *compare.Report {
	r := &compare.Report{}
	for _, name := range []string{"a.md", "b.md"} {
		r.Readings = append(r.Readings, claims.Reading{Article: claims.Article{ID: name, Path: name}})
		r.Claims = append(r.Claims, claims.Claim{Article: name, Value: value.Exact(1, ""), Evidence: claims.Evidence{Quote: "in " + name}, Trail: []claims.Step{{Rule: "it/testa"}}})
	}
	for _, f := range fingerprints {
		r.Findings = append(r.Findings, compare.Finding{Fingerprint: f, Verdict: compare.Conflict, State: "new", Attribute: "dead", Right: 1})
	}
	return r
}

func TestApply(t *testing.T) {
	r := report("1", "2", "3", "4")
	side := func(name string) Side { return Side{Article: "elsewhere/" + name} }
	entries := []Entry{
		{Fingerprint: "1", Decision: Known, Left: side("a.md"), Right: side("b.md")},
		{Fingerprint: "2", Decision: Accepted, Expires: "2026-01-31", Left: side("a.md"), Right: side("b.md")},
		{Fingerprint: "3", Decision: Dismissed, Expires: "2026-02-01", Left: side("a.md"), Right: side("b.md")},
		{Fingerprint: "5", Decision: Known, Left: side("a.md"), Right: side("b.md")},
		{Fingerprint: "6", Decision: Known, Left: side("a.md"), Right: side("gone.md")},
	}
	var got []string
	for _, o := range Apply(r, entries, "2026-02-01") {
		got = append(got, o.Entry.Fingerprint+" "+string(o.State))
	}
	for _, f := range r.Findings {
		got = append(got, f.Fingerprint+" "+f.State)
	}
	want := "1 holds,2 expired,3 holds,5 resolved,6 stale,1 known,2 expired,3 dismissed,4 new"
	if strings.Join(got, ",") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, ","), want)
	}
	if r.Summary.New != 2 {
		t.Errorf("%d new, want 2", r.Summary.New)
	}
}

func add(t testing.TB, path string, fingerprints ...string) {
	t.Helper()
	r := report(fingerprints...)
	err := Update(path, func(old []Entry) []Entry {
		for i := range r.Findings {
			old = append(old, From(r, &r.Findings[i], Known))
		}
		return old
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestCommentsAndReasonsStay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "b.yaml")
	text := `# ours
schema: verifica.baseline/v1
entries:
  # the toll of the first hours
  - fingerprint: aa
    decision: accepted
    verdict: conflict
    attribute: dead
    left: {article: a.md, quote: due morti} # wire
    right: {article: b.md, quote: tre morti}
    reason: "agenzia: prima stima"
`
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	add(t, path, "bb")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"# ours", "# the toll of the first hours", "# wire", `"agenzia: prima stima"`, "fingerprint: bb"} {
		if !strings.Contains(string(data), want) {
			t.Errorf("%q is gone:\n%s", want, data)
		}
	}
	if info, _ := os.Stat(path); info.Mode().Perm() != 0o600 {
		t.Errorf("permissions are %v", info.Mode())
	}
}

func TestCorruptFilesAreRefused(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"no YAML":         {"schema: [", ":2:1: "},
		"another file":    {"a: 1\n", ":1:1: unknown key"},
		"no schema":       {"entries: []\n", "schema"},
		"no fingerprint":  {"schema: verifica.baseline/v1\nentries:\n  - decision: known\n", ":3:5: an entry without a fingerprint"},
		"wrong decision":  {"schema: verifica.baseline/v1\nentries:\n  - fingerprint: a\n    decision: maybe\n", ":3:5: decision"},
		"entries no list": {"schema: verifica.baseline/v1\nentries: 3\n", ":2:10: entries must be a list"},
	} {
		path := filepath.Join(t.TempDir(), "b.yaml")
		if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		err := Update(path, func(old []Entry) []Entry { return nil })
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", name, err, c.want)
		}
		if data, _ := os.ReadFile(path); string(data) != c.text {
			t.Errorf("%s: the file was changed", name)
		}
	}
}

func TestTwoWritersLoseNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "b.yaml")
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			for i := range 10 {
				add(t, path, fmt.Sprintf("%d-%d", w, i))
			}
		})
	}
	wg.Wait()
	if list, err := Read(path); err != nil || len(list) != 40 {
		t.Errorf("%d entries, %v; want 40", len(list), err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*")); len(left) != 1 {
		t.Errorf("%v is left behind", left)
	}
}

// A writer that is killed at any moment leaves the old file or the new one, and no entry that it told is lost.
func TestKilledWriters(t *testing.T) {
	if path := os.Getenv("VERIFICA_TEST_BASELINE"); path != "" {
		for i := 0; ; i++ {
			name := fmt.Sprintf("%d-%d", os.Getpid(), i)
			add(t, path, name)
			fmt.Println(name)
		}
	}
	path := filepath.Join(t.TempDir(), "b.yaml")
	add(t, path, "first")
	rounds := 200
	if testing.Short() {
		rounds = 20
	}
	told := []string{"first"}
	for k := range rounds {
		told = append(told, killed(t, path, time.Duration(k%40)*100*time.Microsecond)...)
		list, err := Read(path)
		if err != nil {
			t.Fatalf("round %d: %v", k, err)
		}
		there := map[string]bool{}
		for _, e := range list {
			there[e.Fingerprint] = true
		}
		for _, name := range told {
			if !there[name] {
				t.Fatalf("round %d: the entry %s is lost", k, name)
			}
		}
		if len(list) > 60 { // writes of a few milliseconds: kills fall into them
			told = told[:1]
			if err := Update(path, func(old []Entry) []Entry { return old[:1] }); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// killed starts a writer, kills it some time after its first write, and returns what it told to have written.
func killed(t *testing.T, path string, after time.Duration) []string {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestKilledWriters$")
	cmd.Env = append(os.Environ(), "VERIFICA_TEST_BASELINE="+path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	var told []string
	for lines.Scan() {
		if told = append(told, lines.Text()); len(told) == 1 {
			time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
		}
	}
	_ = cmd.Wait() // it was killed
	if len(told) == 0 {
		t.Fatal("the writer wrote nothing")
	}
	return told
}

func TestNoise(t *testing.T) {
	rules, count := Noise([]Entry{{Decision: Dismissed, Rules: []string{"b", "a"}}, {Decision: Dismissed, Rules: []string{"a"}}, {Decision: Accepted, Rules: []string{"c"}}})
	if got := fmt.Sprint(rules, count["a"], count["b"]); got != "[a b] 2 1" {
		t.Errorf("got %s", got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("schema: verifica.baseline/v1\nentries:\n  - fingerprint: a\n    decision: known\n")
	f.Fuzz(func(t *testing.T, data string) {
		if _, list, err := parse("f", []byte(data)); err == nil {
			_, _ = decode("f", list)
		}
	})
}
