package articles

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"

	"verifica/articles/bundle"
	"verifica/articles/story"
)

// archive reads the entries of an archive as files of a folder. r is the file itself, in the same from its start.
func (l Loader) archive(file, format string, r, in io.Reader, sink story.Sink) {
	if l.depth++; l.depth > bundle.MaxDepth {
		sink.Fault(story.Foreign(file, "refused: archives nested too deeply", "unpack it first"))
		return
	}
	if l.budget == nil {
		l.budget = &bundle.Budget{}
	}
	l.Format = ""
	found := counter{Sink: sink}
	each := func(name string, r io.Reader) {
		id := file + "#" + name
		reason := passName(path.Base(name))
		if strings.HasPrefix(name, "__MACOSX/") {
			reason = "hidden"
		}
		if reason != "" {
			found.Skip(Skip{Path: id, Reason: reason, ByName: true})
			return
		}
		l.read(id, r, false, &found)
	}
	if format == Tar {
		bundle.Tar(file, in, l.budget, each, &found)
	} else {
		l.zip(file, r, in, each, &found)
	}
	if found.total() == 0 {
		message := "no article in this archive"
		if why := found.why(file); why != "" {
			message += ": " + why
		}
		sink.Fault(story.Foreign(file, message, "pack articles into it"))
	}
}

// zip opens a ZIP archive: a file where it lies, anything else in memory.
func (l Loader) zip(file string, r, in io.Reader, each func(string, io.Reader), sink story.Sink) {
	if f, ok := r.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			bundle.Zip(file, f, info.Size(), l.budget, each, sink)
			return
		}
	}
	data, err := io.ReadAll(io.LimitReader(in, bundle.MaxNested+1))
	switch {
	case err != nil:
		sink.Fault(&Fault{Path: file, Message: err.Error()})
	case len(data) > bundle.MaxNested:
		sink.Fault(&Fault{Path: file, Message: fmt.Sprintf("refused: an archive of more than %d MiB inside another or on standard input", bundle.MaxNested>>20), Remedy: "name the file itself"})
	default:
		bundle.Zip(file, bytes.NewReader(data), int64(len(data)), l.budget, each, sink)
	}
}

// passOver says why a file of a folder is no article by its name, "" if it may be one.
func passOver(d fs.DirEntry) string {
	if !d.Type().IsRegular() {
		return "not a regular file"
	}
	return passName(d.Name())
}
