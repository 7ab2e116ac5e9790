package articles

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"verifica/articles/plain"
)

// Set is what a list of paths holds: the articles by path, what was passed over, and what could not be read.
type Set struct {
	Articles []Article
	Skipped  []Skip
	Faults   []*Fault
}

// MaxBytes is the size of the largest file that is read as one article.
const MaxBytes = 8 << 20

// Load reads files, folders (recursively) and "-", standard input. The result depends on the paths alone, not on their
// order: articles, skips and faults are sorted. A file named in paths must be an article; in a folder what is none is
// skipped.
func Load(paths []string, stdin io.Reader) Set {
	var s Set
	seen := map[string]bool{}
	for _, p := range paths {
		switch info, err := os.Stat(p); {
		case p == "-":
			s.read("-", stdin, true)
		case err != nil:
			s.fault(p, "no such file or folder", "check the path")
		case info.IsDir():
			s.walk(p, seen)
		case !seen[filepath.Clean(p)]:
			seen[filepath.Clean(p)] = true
			s.open(p, true)
		}
	}
	slices.SortFunc(s.Articles, func(a, b Article) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(s.Skipped, func(a, b Skip) int { return strings.Compare(a.Path, b.Path) })
	slices.SortFunc(s.Faults, func(a, b *Fault) int { return strings.Compare(a.Error(), b.Error()) })
	return s
}

func (s *Set) fault(path, message, remedy string) {
	s.Faults = append(s.Faults, &Fault{Path: path, Message: message, Remedy: remedy})
}

// walk reads the articles of a folder.
func (s *Set) walk(dir string, seen map[string]bool) {
	before := len(s.Articles)
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			s.fault(p, err.Error(), "check its permissions")
			return nil
		}
		if d.IsDir() {
			if strings.HasPrefix(d.Name(), ".") && p != dir {
				return filepath.SkipDir
			}
			return nil
		}
		if reason := passOver(d.Name()); reason != "" {
			s.Skipped = append(s.Skipped, Skip{Path: filepath.ToSlash(p), Reason: reason})
		} else if !seen[filepath.Clean(p)] {
			seen[filepath.Clean(p)] = true
			s.open(p, false)
		}
		return nil
	})
	if err != nil {
		s.fault(dir, err.Error(), "")
	}
	if len(s.Articles) == before {
		s.fault(dir, "no article in this folder", "name a folder that holds .txt or .md articles")
	}
}

// passOver says why a file of a folder is no article by its name, "" if it may be one.
func passOver(name string) string {
	switch {
	case strings.HasPrefix(name, "."):
		return "hidden"
	case strings.HasPrefix(name, "README"), strings.HasPrefix(name, "LICENSE"):
		return "documentation"
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown", ".txt", ".text", "":
		return ""
	}
	return "not an article format"
}

func (s *Set) open(path string, named bool) {
	f, err := os.Open(path)
	if err != nil {
		s.fault(path, "cannot be opened", "check its permissions")
		return
	}
	defer f.Close()
	s.read(path, f, named)
}

func (s *Set) read(path string, r io.Reader, named bool) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		s.fault(path, err.Error(), "")
		return
	}
	a, fault := Read(filepath.ToSlash(path), data)
	switch {
	case fault == nil:
		s.Articles = append(s.Articles, a)
	case named || fault.Line > 0:
		s.Faults = append(s.Faults, fault)
	default:
		s.Skipped = append(s.Skipped, Skip{Path: filepath.ToSlash(path), Reason: fault.Message})
	}
}

// Read reads one file of plain text or Markdown. path becomes the article's id.
func Read(path string, data []byte) (Article, *Fault) {
	if len(data) > MaxBytes {
		return Article{}, &Fault{Path: path, Message: "larger than 8 MiB", Remedy: "split it into one file an article"}
	}
	format := plain.Text
	if ext := strings.ToLower(filepath.Ext(path)); ext == ".md" || ext == ".markdown" {
		format = plain.Markdown
	}
	return plain.Read(path, format, data)
}
