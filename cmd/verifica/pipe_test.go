//go:build unix

package main

import (
	"bytes"
	"os"
	"os/exec"
	"testing"
)

// Whoever reads a report may leave early: no complaint, no stack.
func TestBrokenPipe(t *testing.T) {
	if os.Getenv("VERIFICA_TEST_PIPE") != "" {
		os.Exit(run([]string{"check", "--format", "json", "../../seeds"}, os.Stdin, os.Stdout, os.Stderr))
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(os.Args[0], "-test.run=^TestBrokenPipe$")
	cmd.Env = append(os.Environ(), "VERIFICA_TEST_PIPE=1")
	var errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = w, &errs
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	err = cmd.Run()
	if err == nil || errs.Len() > 0 {
		t.Errorf("%v, and on standard error: %s", err, &errs)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
}
