package pack

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"sort"

	"go.yaml.in/yaml/v4"
)

// Raw is a file that another room decodes: tables of names and registers of offices.
type Raw struct {
	Path string
	Data []byte
}

// Source is a folder of packs, seen from itself. Path stands before its files in faults.
type Source struct {
	Path string
	FS   fs.FS
}

// Set is what a folder of packs holds: kinds, and tables of names.
type Set struct {
	Kinds []File
	Names []Raw
}

// Load reads every *.yaml of a folder, in the order of their names. A file that declares a kind, words, rules or
// attributes is a kind; any other holds tables of names. The error is Faults: all of them, not only the first.
func Load(src Source) (Set, error) {
	raws, err := readAll(src.FS, ".")
	if err != nil {
		return Set{}, fmt.Errorf("%s: %w", src.Path, err)
	}
	if len(raws) == 0 {
		return Set{}, fmt.Errorf("%s: no pack here: a pack is a folder with files *.yaml", src.Path)
	}
	var set Set
	var faults Faults
	for _, r := range raws {
		r.Path = filepath.Join(src.Path, r.Path)
		if !declaresKind(r.Data) {
			set.Names = append(set.Names, r)
			continue
		}
		f, err := decodeFile(r)
		faults = append(faults, err...)
		set.Kinds = append(set.Kinds, f)
	}
	if faults != nil {
		return set, faults
	}
	return set, nil
}

// Read reads every *.yaml of a folder as kinds, in the order of their names. The error is Faults: all of them, not only
// the first.
func Read(fsys fs.FS, dir string) ([]File, error) {
	raws, err := readAll(fsys, dir)
	if err != nil {
		return nil, err
	}
	var files []File
	var faults Faults
	for _, r := range raws {
		f, err := decodeFile(r)
		files, faults = append(files, f), append(faults, err...)
	}
	if faults != nil {
		return files, faults
	}
	return files, nil
}

func readAll(fsys fs.FS, dir string) (out []Raw, err error) {
	paths, err := fs.Glob(fsys, path.Join(dir, "*.yaml"))
	if err != nil {
		return nil, err
	}
	sort.Strings(paths)
	if _, err := fs.Stat(fsys, dir); err != nil {
		return nil, errors.New("no such folder")
	}
	for _, p := range paths {
		data, err := fs.ReadFile(fsys, p)
		if err != nil {
			return nil, err
		}
		out = append(out, Raw{p, data})
	}
	return out, nil
}

func decodeFile(r Raw) (File, Faults) {
	var f File
	err := Decode(r.Path, r.Data, &f)
	f.Path, f.Source = r.Path, r.Data
	faults, _ := err.(Faults)
	return f, faults
}

// declaresKind reports whether a file is one of a kind; what cannot be read is, so that it is complained of.
func declaresKind(data []byte) bool {
	var keys map[string]yaml.Node
	if yaml.Load(data, &keys) != nil {
		return true
	}
	for _, k := range [...]string{"kind", "rules", "attributes", "words", "heads", "events", "things"} {
		if _, ok := keys[k]; ok {
			return true
		}
	}
	return len(keys) == 0
}
