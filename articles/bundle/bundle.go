// Package bundle opens archives entry by entry: ZIP, tar, gzip. Nothing is ever written to disk.
//
// It holds the limits: bytes unpacked, entries, the ratio of unpacked to packed, archives inside archives. It refuses
// entries whose names lead out of the archive, and whatever is no regular file.
package bundle

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"verifica/articles/story"
)

// The limits of one archive, those inside it included.
const (
	MaxUnpacked = 4 << 30 // bytes
	MaxEntries  = 100_000
	MaxRatio    = 200 // bytes unpacked for each packed one, counted from the first MiB on
	MaxDepth    = 2   // an archive in an archive, and no deeper
	MaxNested   = 64 << 20
)

const freeBytes = 1 << 20

// Budget is what is left of the limits. The zero Budget is a full one.
type Budget struct {
	unpacked int64
	entries  int
}

// ErrLimit says which limit an archive has passed.
type ErrLimit string

// Error names the limit.
func (e ErrLimit) Error() string { return "refused: " + string(e) }

// entry counts one more entry.
func (b *Budget) entry() error {
	if b.entries++; b.entries > MaxEntries {
		return ErrLimit(fmt.Sprintf("more than %d entries in one archive", MaxEntries))
	}
	return nil
}

// metered counts what is read of an entry and ends it at a limit.
type metered struct {
	r      io.Reader
	budget *Budget
	read   int64
	packed func() int64 // bytes of the archive that were used for it
}

func (m *metered) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	m.read += int64(n)
	m.budget.unpacked += int64(n)
	switch {
	case m.budget.unpacked > MaxUnpacked:
		return n, ErrLimit(fmt.Sprintf("more than %d GiB unpacked", MaxUnpacked>>30))
	case m.read > freeBytes && m.read > MaxRatio*m.packed():
		return n, ErrLimit(fmt.Sprintf("more than %d bytes unpacked for each packed one", MaxRatio))
	}
	return n, err
}

// Zip calls each with the regular entries of a ZIP archive.
func Zip(file string, r io.ReaderAt, size int64, b *Budget, each func(name string, r io.Reader), sink story.Sink) {
	z, err := zip.NewReader(r, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		sink.Fault(story.Foreign(file, "a broken archive: "+err.Error(), "pack it again"))
		return
	}
	for _, f := range z.File {
		if err := b.entry(); err != nil {
			sink.Fault(&story.Fault{Path: file, Message: err.Error(), Remedy: remedy})
			return
		}
		if f.FileInfo().IsDir() || !admitted(file, f.Name, f.Mode().IsRegular(), sink) {
			continue
		}
		in, err := f.Open()
		if err != nil {
			sink.Fault(&story.Fault{Path: file + "#" + f.Name, Message: "cannot be unpacked: " + err.Error(), Remedy: "pack it again without a password"})
			continue
		}
		packed := int64(f.CompressedSize64)
		each(f.Name, &metered{r: in, budget: b, packed: func() int64 { return packed }})
		in.Close()
	}
}

const remedy = "split it into smaller archives"

// admitted reports whether an entry may be read; what leads out of the archive is told.
func admitted(file, name string, regular bool, sink story.Sink) bool {
	clean := path.Clean("/" + strings.ReplaceAll(name, "\\", "/"))
	switch {
	case strings.ContainsRune(name, 0), clean != "/"+strings.TrimPrefix(strings.ReplaceAll(name, "\\", "/"), "./"), strings.Contains(name, ":"):
		sink.Fault(&story.Fault{Path: file, Message: fmt.Sprintf("refused: the entry %q leads out of the archive", name), Remedy: "pack it again with plain names"})
		return false
	case !regular:
		sink.Skip(story.Skip{Path: file + "#" + name, Reason: "not a regular file", ByName: true})
		return false
	}
	return true
}

// counted counts what is read of the archive itself.
type counted struct {
	r io.Reader
	n int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// Tar calls each with the regular entries of a tar archive, compressed with gzip or not. What is compressed and no tar is
// one entry, named as the file without ".gz".
func Tar(file string, r io.Reader, b *Budget, each func(name string, r io.Reader), sink story.Sink) {
	raw := &counted{r: r}
	in := bufio.NewReader(raw)
	packed := func() int64 { return max(raw.n, 1) }
	var all io.Reader = in
	if head, _ := in.Peek(2); string(head) == "\x1f\x8b" {
		z, err := gzip.NewReader(in)
		if err != nil {
			sink.Fault(story.Foreign(file, "a broken archive: "+err.Error(), "pack it again"))
			return
		}
		all = &metered{r: z, budget: b, packed: packed}
	} else {
		all = &metered{r: in, budget: b, packed: packed}
	}
	out := bufio.NewReaderSize(all, 1024)
	if head, _ := out.Peek(263); len(head) < 263 || string(head[257:262]) != "ustar" {
		each(strings.TrimSuffix(path.Base(file), ".gz"), out)
		return
	}
	entries(file, tar.NewReader(out), b, each, sink)
}

// entries reads a tar archive to its end.
func entries(file string, t *tar.Reader, b *Budget, each func(name string, r io.Reader), sink story.Sink) {
	for {
		h, err := t.Next()
		if err == io.EOF {
			return
		}
		if err == nil || errors.Is(err, tar.ErrInsecurePath) {
			err = b.entry()
		}
		if err != nil {
			sink.Fault(&story.Fault{Path: file, Message: "the archive ends here: " + err.Error(), Remedy: remedy + ", or pack it again"})
			return
		}
		if h.Typeflag == tar.TypeDir || h.Typeflag == tar.TypeXGlobalHeader || !admitted(file, h.Name, h.Typeflag == tar.TypeReg, sink) {
			continue
		}
		each(h.Name, t)
	}
}
