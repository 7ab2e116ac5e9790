package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const four = "---\ntitle: Esplosione in una fabbrica di fuochi a Ercolano\ndate: 2024-11-18\n%---\nEsplosione in una fabbrica di fuochi d'artificio a Ercolano: quattro morti e due feriti. Lo scoppio alle 15 in via Patacca.\n"
const six = "---\ntitle: Ercolano, esplosione nella fabbrica di fuochi\ndate: 2024-11-18\n---\nEsplosione in una fabbrica di fuochi d'artificio a Ercolano: sei morti e due feriti. Lo scoppio alle 15 in via Patacca.\n"

// desk is a folder with two articles that contradict each other.
type desk struct {
	*testing.T
	dir string
}

func newDesk(t *testing.T) desk {
	d := desk{t, t.TempDir()}
	d.write("a.md", strings.Replace(four, "%", "", 1))
	d.write("b.md", six)
	return d
}

func (d desk) write(name, text string) {
	d.Helper()
	if err := os.WriteFile(filepath.Join(d.dir, name), []byte(text), 0o600); err != nil {
		d.Fatal(err)
	}
}

// verifica runs a command on the desk's baseline and wants an exit code.
func (d desk) verifica(code int, args ...string) (stdout, stderr string) {
	d.Helper()
	var out, errs bytes.Buffer
	if got := run(args, strings.NewReader(""), &out, &errs); got != code {
		d.Fatalf("%v: exit code %d, want %d\n%s%s", args, got, code, &out, &errs)
	}
	return out.String(), errs.String()
}

func (d desk) fingerprint() string {
	d.Helper()
	out, _ := d.verifica(exitFound, "check", "--format", "jsonl", d.dir)
	var f struct{ Fingerprint, Attribute string }
	if err := json.Unmarshal([]byte(strings.SplitN(out, "\n", 2)[0]), &f); err != nil || f.Attribute != "dead" {
		d.Fatalf("%v in %s", err, out)
	}
	return f.Fingerprint
}

func TestAcceptAndDismiss(t *testing.T) {
	d := newDesk(t)
	fp, known := d.fingerprint(), filepath.Join(d.dir, "known.yaml")
	d.verifica(exitFailed, "accept", fp, "--baseline", known, d.dir)
	d.verifica(exitFailed, "accept", fp, "--reason", "  ", "--baseline", known, d.dir)
	d.verifica(exitFailed, "accept", fp, "--reason", "x", "--expires", "domani", "--baseline", known, d.dir)
	if _, err := os.Stat(known); err == nil {
		t.Error("a refused acceptance wrote a baseline")
	}
	d.verifica(exitClean, "accept", fp, "--reason", "bilancio delle prime ore", "--by", "desk", "--expires", "2030-01-31", "--date", "2029-01-01", "--baseline", known, d.dir)
	out, _ := d.verifica(exitClean, "check", "--baseline", known, "--date", "2030-01-31", d.dir)
	if !strings.Contains(out, "accettata") {
		t.Errorf("the table does not say that it is accepted:\n%s", out)
	}
	out, errs := d.verifica(exitFound, "check", "--baseline", known, "--date", "2030-02-01", d.dir)
	if !strings.Contains(out, "scaduta") || !strings.Contains(errs, fp) {
		t.Errorf("what has expired is not told:\n%s%s", out, errs)
	}
	out, _ = d.verifica(exitFound, "baseline", "check", "--baseline", known, "--date", "2030-02-01", d.dir)
	if !strings.HasPrefix(out, "expired   "+fp) {
		t.Errorf("baseline check prints %s", out)
	}
	d.verifica(exitClean, "dismiss", fp, "--reason", "due scoppi diversi", "--baseline", known, d.dir)
	out, _ = d.verifica(exitClean, "packs", "noise", "--baseline", known)
	if !strings.Contains(out, "1 it/") {
		t.Errorf("packs noise prints %q", out)
	}
	data, err := os.ReadFile(known)
	if err != nil || strings.Count(string(data), "fingerprint:") != 1 || !strings.Contains(string(data), "due scoppi diversi") {
		t.Errorf("%v in\n%s", err, data)
	}
}

func TestAcceptInFrontMatter(t *testing.T) {
	d := newDesk(t)
	fp := d.fingerprint()
	accept := func(s string) { d.write("a.md", strings.Replace(four, "%", s, 1)) }
	for _, form := range []string{"verifica-accept: " + fp + " bilancio delle prime ore\n", "verifica-accept: '" + fp + ": bilancio, delle prime ore'\n",
		"verifica-accept:\n  " + fp + ": bilancio delle prime ore\n", "verifica-accetta:\n  - " + fp + ": bilancio delle prime ore\n"} {
		accept(form)
		if out, errs := d.verifica(exitClean, "check", d.dir); !strings.Contains(out, "accettata") || errs != "" {
			t.Errorf("%s: %s%s", form, out, errs)
		}
		none := filepath.Join(t.TempDir(), "none.yaml")
		d.verifica(exitClean, "baseline", "write", "--baseline", none, d.dir)
		if out, _ := d.verifica(exitClean, "baseline", "check", "--baseline", none, d.dir); !strings.Contains(out, "accepted  "+fp) {
			t.Errorf("baseline check prints %q", out)
		}
	}
	accept("verifica-accept: " + fp + "\n")
	if _, errs := d.verifica(exitFailed, "check", d.dir); !strings.Contains(errs, "a.md:4:1: verifica-accept "+fp+" non dice il motivo; ") {
		t.Errorf("without a reason: %s", errs)
	}
	accept("verifica-accept: 0123456789abcdef un errore di battitura\n")
	if _, errs := d.verifica(exitFound, "check", d.dir); !strings.Contains(errs, "a.md:4: 0123456789abcdef") {
		t.Errorf("without a finding: %s", errs)
	}
}

// Reports in the folder of the articles are no articles.
func TestReportsAreNoArticles(t *testing.T) {
	d := newDesk(t)
	for format, name := range map[string]string{"html": "r.html", "markdown": "r.md", "junit": "r.xml", "json": "r.json", "jsonl": "r.jsonl", "sarif": "s.json", "csv": "r.csv"} {
		d.verifica(exitFound, "check", "--format", format, "--output", filepath.Join(d.dir, name), d.dir)
	}
	if out, _ := d.verifica(exitFound, "check", d.dir); !strings.Contains(out, "\n2 articoli,") {
		t.Errorf("more than the two articles were read:\n%s", out)
	}
}
