// Package atomicfile replaces a file as a whole: readers see the old contents or the new, never a part.
//
// It knows how to write. It refuses to merge what two writers hold: that is for whoever reads the file under a lock.
package atomicfile

import (
	"errors"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
)

// ErrInterrupted says that the user stopped the program before the file was written.
var ErrInterrupted = errors.New("interrupted; nothing was written")

// Write lets fill write the new contents of a file and puts them in its place. Where fill fails, the user interrupts, or
// the program is killed, the file stays as it was. A new file may be read by all; an old one keeps its permissions; what
// is no file, such as a pipe, is written to as it comes.
func Write(path string, fill func(io.Writer) error) (err error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return direct(path, fill)
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt, syscall.SIGTERM)
	defer signal.Stop(stop)
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	err = fill(&watched{f, stop})
	if err := errors.Join(err, f.Chmod(mode(path)), f.Sync(), f.Close()); err != nil {
		return err
	}
	select {
	case <-stop:
		return ErrInterrupted
	default:
		return os.Rename(f.Name(), path)
	}
}

func direct(path string, fill func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return errors.Join(fill(f), f.Close())
}

// watched is a writer that ends with the user's patience.
type watched struct {
	w    io.Writer
	stop chan os.Signal
}

func (w *watched) Write(p []byte) (int, error) {
	select {
	case s := <-w.stop:
		w.stop <- s // for whoever asks next
		return 0, ErrInterrupted
	default:
		return w.w.Write(p)
	}
}

func mode(path string) os.FileMode {
	if info, err := os.Stat(path); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
}
