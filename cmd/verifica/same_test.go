package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// The same articles give the same bytes: in any order, on any number of cores.
func TestSameOutput(t *testing.T) {
	files, err := filepath.Glob("../../seeds/*.txt")
	if err != nil || len(files) < 5 {
		t.Fatalf("seeds: %d files, %v", len(files), err)
	}
	want := map[string]string{}
	shuffle := rand.New(rand.NewPCG(1, 2))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for i := range 20 {
		runtime.GOMAXPROCS(1 + i%2)
		shuffle.Shuffle(len(files), func(i, j int) { files[i], files[j] = files[j], files[i] })
		for _, format := range []string{"json", "table", "sarif"} {
			got := checked(t, append([]string{"check", "--format", format}, files...))
			if want[format] == "" {
				want[format] = got
			}
			if got != want[format] {
				t.Fatalf("run %d: %s differs", i, format)
			}
		}
	}
}

func checked(t *testing.T, args []string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(args, os.Stdin, &out, &errs); code > exitFound {
		t.Fatalf("exit code %d: %s", code, &errs)
	}
	return out.String()
}

// Every fault is told at once, and hides no finding.
func TestFaultsBesideFindings(t *testing.T) {
	dir := t.TempDir()
	bad := map[string]string{"latin.txt": "citt\xe0 di Bari \xff\xfe\x00\x01", "binary.md": "\x7fELF\x00\x00\x00", "empty.txt": ""}
	args := []string{"check", "--format", "json", "../../seeds"}
	for name, data := range bad {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	var out, errs bytes.Buffer
	if code := run(args, os.Stdin, &out, &errs); code != exitFailed {
		t.Errorf("exit code %d, want %d", code, exitFailed)
	}
	for _, name := range []string{"binary.md", "empty.txt"} {
		if !bytes.Contains(errs.Bytes(), []byte(name)) {
			t.Errorf("%s is not told:\n%s", name, &errs)
		}
	}
	if !bytes.Contains(out.Bytes(), []byte(`"discrepancies": [`)) || !bytes.Contains(out.Bytes(), []byte("000_bed9e8a74496d4e1")) {
		t.Error("the other articles are not reported")
	}
}

func BenchmarkVersion(b *testing.B) {
	for b.Loop() {
		var out bytes.Buffer
		run([]string{"version"}, os.Stdin, &out, &out)
	}
}

func BenchmarkCheckSeeds(b *testing.B) {
	for b.Loop() {
		var out bytes.Buffer
		if code := run([]string{"check", "../../seeds"}, os.Stdin, &out, &out); code > exitFound {
			b.Fatal(fmt.Sprint(code, out.String()))
		}
	}
}
