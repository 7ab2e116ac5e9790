package articles

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"verifica/articles/bundle"
	"verifica/articles/feed"
	"verifica/articles/office"
	"verifica/articles/plain"
	"verifica/articles/record"
	"verifica/articles/story"
	"verifica/articles/web"
	"verifica/articles/wire"
)

// MaxBytes is the size of the largest file that is read as one document; formats that hold many articles are read piece by
// piece, and no piece may be larger.
const MaxBytes = 8 << 20

// MaxPacked is the size of the largest Word or OpenDocument file, and of the largest mail: pictures make them large.
const MaxPacked = 64 << 20

// Loader finds the articles in files, folders and standard input.
type Loader struct {
	Stdin  io.Reader
	Format string // of every file, "" to tell it by the content

	depth  int            // archives around the file
	budget *bundle.Budget // of the outermost archive
}

// Set is what a list of paths holds: the articles by id, what was passed over, and what could not be read.
type Set struct {
	Articles []Article
	Skipped  []Skip
	Faults   []*Fault
}

// Load reads files, folders (recursively) and "-", standard input, with the format told by the content.
func Load(paths []string, stdin io.Reader) Set { return Loader{Stdin: stdin}.Load(paths) }

// Load reads files, folders (recursively) and "-", standard input. The result depends on the paths alone, not on their
// order: articles, skips and faults are sorted. A file named in paths must hold an article; in a folder what holds none is
// skipped.
func (l Loader) Load(paths []string) Set {
	c := collector{limit: MaxHeld}
	l.Each(paths, &c)
	return c.settled()
}

// Each gives what Load finds to a sink, one by one: nothing is kept, and the order is that of the paths. What one article
// means for another (a kill, a newer version) is not seen.
func (l Loader) Each(paths []string, sink story.Sink) {
	seen := map[string]bool{}
	sink = readable{sink}
	for _, p := range paths {
		switch info, err := os.Stat(p); {
		case p == "-":
			l.read("-", l.Stdin, true, sink)
		case err != nil:
			sink.Fault(&Fault{Path: p, Message: "no such file or folder", Remedy: "check the path"})
		case info.IsDir():
			l.walk(p, seen, sink)
		case !seen[filepath.Clean(p)]:
			seen[filepath.Clean(p)] = true
			l.open(p, true, sink)
		}
	}
}

// walk reads the articles of a folder.
func (l Loader) walk(dir string, seen map[string]bool, sink story.Sink) {
	found := counter{Sink: sink}
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			sink.Fault(&Fault{Path: p, Message: err.Error(), Remedy: "check its permissions"})
			return nil
		}
		if d.IsDir() {
			if strings.HasPrefix(d.Name(), ".") && p != dir {
				return filepath.SkipDir
			}
			return nil
		}
		if reason := passOver(d); reason != "" {
			sink.Skip(Skip{Path: filepath.ToSlash(p), Reason: reason, ByName: true})
		} else if !seen[filepath.Clean(p)] {
			seen[filepath.Clean(p)] = true
			l.open(p, false, &found)
		}
		return nil
	})
	if err != nil {
		sink.Fault(&Fault{Path: dir, Message: err.Error()})
	}
	if found.articles == 0 {
		sink.Fault(&Fault{Path: dir, Message: "no article in this folder", Remedy: "name a folder that holds articles"})
	}
}

// extensions are the names under which articles are kept.
var extensions = []string{"", ".md", ".markdown", ".txt", ".text", ".html", ".htm", ".xhtml", ".docx", ".odt", ".xml", ".nitf", ".newsml", ".json", ".ninjs", ".jsonl", ".ndjson", ".rss", ".atom", ".eml", ".zip", ".tar", ".gz", ".tgz"}

// passName says why a file is no article by its name, "" if it may be one.
func passName(name string) string {
	switch {
	case strings.HasPrefix(name, "."):
		return "hidden"
	case strings.HasPrefix(name, "README"), strings.HasPrefix(name, "LICENSE"):
		return "documentation"
	case slices.Contains(extensions, strings.ToLower(filepath.Ext(name))):
		return ""
	}
	return "not an article format"
}

func (l Loader) open(path string, named bool, sink story.Sink) {
	f, err := os.Open(path)
	if err != nil {
		sink.Fault(&Fault{Path: path, Message: "cannot be opened", Remedy: "check its permissions"})
		return
	}
	defer f.Close()
	l.read(filepath.ToSlash(path), f, named, sink)
}

// read reads one file. Where it was not named, what holds no article is passed over.
func (l Loader) read(path string, r io.Reader, named bool, sink story.Sink) {
	if !named {
		sink = tolerant{sink}
	}
	in := bufio.NewReaderSize(r, headBytes)
	head, err := in.Peek(headBytes)
	if err != nil && err != io.EOF {
		sink.Fault(&Fault{Path: path, Message: err.Error()})
		return
	}
	format := l.Format
	if format == "" {
		format = sniff(path, head)
	}
	switch format {
	case Lines:
		record.Lines(path, in, MaxBytes, sink)
		return
	case Feed:
		feed.Read(path, in, sink)
		return
	case Zip, Tar:
		l.archive(path, format, r, in, sink)
		return
	}
	limit := MaxBytes
	if format == DOCX || format == ODT || format == Mail {
		limit = MaxPacked
	}
	data, err := io.ReadAll(io.LimitReader(in, int64(limit)+1))
	switch {
	case err != nil:
		sink.Fault(&Fault{Path: path, Message: err.Error()})
	case len(data) > limit:
		sink.Fault(story.Foreign(path, fmt.Sprintf("larger than %d MiB", limit>>20), "split it into one file an article, or into JSON lines"))
	default:
		l.document(path, format, data, sink)
	}
}

// document reads a file that is held in memory.
func (l Loader) document(path, format string, data []byte, sink story.Sink) {
	if report(data) {
		sink.Fault(story.Foreign(path, "a report of verifica", "name the articles themselves"))
		return
	}
	switch format {
	case Text, Markdown:
		one(sink)(plain.Read(path, format, data))
	case NewsML, NITF:
		wire.Read(path, data, sink)
	case Mail:
		l.mail(path, data, sink)
	case JSON, JSONFeed, Ninjs:
		record.Read(path, data, sink)
	case DOCX, ODT:
		one(sink)(office.Read(path, format, data))
	case HTML:
		web.Read(path, data, sink)
	default:
		sink.Fault(story.Foreign(path, fmt.Sprintf("%s is not read", format), "save it as text"))
	}
}

// report reports whether a file was written by this program: it quotes articles and is none.
func report(data []byte) bool {
	head := data[:min(len(data), 1024)]
	return bytes.Contains(head, []byte(`<meta name="generator" content="verifica `)) || bytes.Contains(head, []byte("<!-- generator: verifica -->"))
}

// one gives a sink the result of a reader of single articles.
func one(sink story.Sink) func(Article, *Fault) {
	return func(a Article, fault *Fault) {
		if fault != nil {
			sink.Fault(fault)
			return
		}
		sink.Article(a)
	}
}

// Read reads the bytes of one file, whatever its format. path names it.
func Read(path string, data []byte) Set {
	var c collector
	Loader{}.read(path, bytes.NewReader(data), true, readable{&c})
	return c.settled()
}
