package baseline

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/rogpeppe/go-internal/lockedfile"
	"go.yaml.in/yaml/v4"

	"verifica/internal/atomicfile"
	"verifica/internal/yamlplace"
)

// header opens a new baseline file.
const header = "# What is already known about these articles. Written by verifica; reasons and comments may be edited by hand.\n"

// Read returns the entries of a baseline file. A file that is not there has none; one that cannot be understood is an
// error that names the line.
func Read(path string) ([]Entry, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	_, list, err := parse(path, data)
	if err != nil {
		return nil, err
	}
	return decode(path, list)
}

// parse returns the document and its list of entries, as YAML nodes: comments and order are kept.
func parse(path string, data []byte) (doc, list *yaml.Node, err error) {
	doc = &yaml.Node{}
	if err := yaml.Unmarshal(data, doc); err != nil {
		return nil, nil, fmt.Errorf("%w; nothing was written: mend the file or restore it", yamlplace.Fault(path, err))
	}
	if len(doc.Content) != 1 || doc.Content[0].Kind != yaml.MappingNode {
		return nil, nil, fmt.Errorf("%s:1:1: not a baseline; nothing was written: write a new one with verifica baseline write", path)
	}
	top := doc.Content[0]
	schema := ""
	for i := 0; i+1 < len(top.Content); i += 2 {
		switch k, v := top.Content[i], top.Content[i+1]; k.Value {
		case "schema":
			schema = v.Value
		case "entries":
			if v.Kind != yaml.SequenceNode {
				return nil, nil, fmt.Errorf("%s:%d:%d: entries must be a list", path, v.Line, v.Column)
			}
			list = v
		default:
			return nil, nil, fmt.Errorf("%s:%d:%d: unknown key %q: schema and entries are known", path, k.Line, k.Column, k.Value)
		}
	}
	if schema != Schema || list == nil {
		return nil, nil, fmt.Errorf("%s:1:1: schema %q, want %q with its entries", path, schema, Schema)
	}
	return doc, list, nil
}

func decode(path string, list *yaml.Node) ([]Entry, error) {
	out := make([]Entry, len(list.Content))
	for i, n := range list.Content {
		if err := n.Decode(&out[i]); err != nil {
			return nil, yamlplace.Fault(path, err)
		}
		switch e := &out[i]; {
		case e.Fingerprint == "":
			return nil, fmt.Errorf("%s:%d:%d: an entry without a fingerprint", path, n.Line, n.Column)
		case e.Decision != Known && e.Decision != Accepted && e.Decision != Dismissed:
			return nil, fmt.Errorf("%s:%d:%d: decision %q: known, accepted and dismissed are possible", path, n.Line, n.Column, e.Decision)
		}
	}
	return out, nil
}

// Update lets change edit the entries of a file and writes them back whole, under a lock: two writers lose nothing.
// Comments, order and whatever else stands in entries that change leaves alone are kept. Entries are matched by their
// fingerprint; those that change leaves out are removed.
func Update(path string, change func([]Entry) []Entry) error {
	unlock, err := lock(path + ".lock")
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	defer unlock()
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		data, err = []byte(header+"schema: "+Schema+"\nentries: []\n"), nil
	}
	if err != nil {
		return err
	}
	doc, list, err := parse(path, data)
	if err != nil {
		return err
	}
	old, err := decode(path, list)
	if err != nil {
		return err
	}
	if err := merge(list, old, change(old)); err != nil {
		return err
	}
	var b bytes.Buffer
	e := yaml.NewEncoder(&b)
	e.SetIndent(2)
	if err := errors.Join(e.Encode(doc), e.Close()); err != nil {
		return err
	}
	return atomicfile.Write(path, func(w io.Writer) error { _, err := w.Write(b.Bytes()); return err })
}

// lock waits until it holds a lock file, beside the file it guards so that it holds on shared folders too. Whoever lets
// go removes it; who waited for one that is gone by then tries again with a new one.
func lock(path string) (unlock func(), err error) {
	for {
		f, err := lockedfile.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o666)
		if err != nil {
			return nil, err
		}
		held, err := f.Stat()
		if err != nil {
			return nil, errors.Join(err, f.Close())
		}
		if there, err := os.Stat(path); err == nil && os.SameFile(held, there) {
			return func() {
				_ = os.Remove(path) // where an open file cannot be removed it stays, unlocked
				_ = f.Close()
			}, nil
		}
		if err := f.Close(); err != nil {
			return nil, err
		}
	}
}

// merge puts the wanted entries into the list; the node of an entry that did not change stays as it was written.
func merge(list *yaml.Node, old, wanted []Entry) error {
	nodes := map[string]int{}
	for i, e := range old {
		nodes[e.Fingerprint] = i
	}
	var out []*yaml.Node
	for _, e := range wanted {
		i, known := nodes[e.Fingerprint]
		if known && equal(&old[i], &e) {
			out = append(out, list.Content[i])
			continue
		}
		n := &yaml.Node{}
		if err := n.Encode(e); err != nil {
			return err
		}
		if known {
			n.HeadComment, n.LineComment, n.FootComment = list.Content[i].HeadComment, list.Content[i].LineComment, list.Content[i].FootComment
		}
		out = append(out, n)
	}
	list.Content, list.Style = out, 0
	return nil
}

func equal(a, b *Entry) bool { return fmt.Sprintf("%q", *a) == fmt.Sprintf("%q", *b) }
