//go:build unix

package atomicfile

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func only(t *testing.T, dir, name, want string) {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil || len(list) != 1 || list[0].Name() != name {
		t.Fatalf("%v, %v; want %s alone", list, err, name)
	}
	if data, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(data) != want {
		t.Errorf("%v, %q; want %q", err, data, want)
	}
}

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

func TestWholeOrNot(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "f")
	if err := Write(path, text("old")); err != nil {
		t.Fatal(err)
	}
	only(t, dir, "f", "old")
	broken := errors.New("broken")
	if err := Write(path, func(w io.Writer) error { return errors.Join(text("half")(w), broken) }); !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
	only(t, dir, "f", "old")
	if err := Write(path, text("new")); err != nil {
		t.Fatal(err)
	}
	only(t, dir, "f", "new")
}

// Ctrl-C in the middle leaves neither a half file nor one beside it.
func TestInterrupt(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "f")
	if err := Write(path, text("old")); err != nil {
		t.Fatal(err)
	}
	err := Write(path, func(w io.Writer) error {
		if err := text("half")(w); err != nil {
			return err
		}
		if err := syscall.Kill(os.Getpid(), syscall.SIGINT); err != nil {
			return err
		}
		for deadline := time.Now().Add(5 * time.Second); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
			if err := text("more")(w); err != nil {
				return err
			}
		}
		return nil
	})
	if !errors.Is(err, ErrInterrupted) {
		t.Errorf("error %v", err)
	}
	only(t, dir, "f", "old")
}

func TestPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	got := make(chan string)
	go func() {
		data, _ := os.ReadFile(path)
		got <- string(data)
	}()
	if err := Write(path, text(strings.Repeat("x", 9))); err != nil {
		t.Fatal(err)
	}
	if s := <-got; s != "xxxxxxxxx" {
		t.Errorf("read %q", s)
	}
}
