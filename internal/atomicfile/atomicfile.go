// Package atomicfile replaces a file as a whole: readers see the old contents or the new, never a part.
//
// It knows how to write. It refuses to merge what two writers hold: that is for whoever reads the file under a lock.
package atomicfile

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// Write lets fill write the new contents of a file and puts them in its place. Where fill fails, or the program is
// killed, the file stays as it was. A new file may be read by all; an old one keeps its permissions.
func Write(path string, fill func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	if err := errors.Join(fill(f), f.Chmod(mode(path)), f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

func mode(path string) os.FileMode {
	if info, err := os.Stat(path); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
}
