// Package markup reads XML as news formats use it: as small trees, one at a time, of documents of any length.
//
// It holds the limits: no entities but those of HTML, none of the document's own, nothing external, no deep nesting. It
// refuses to know what the elements mean.
package markup

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"
	htmlcharset "golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"verifica/articles/story"
)

// MaxDepth is how deep elements may stand inside each other.
const MaxDepth = 256

// MaxTree is how many bytes of names and text one tree may hold.
const MaxTree = 16 << 20

// Node is an element, or, where Name is empty, a piece of text.
type Node struct {
	Space, Name string // the namespace as written out, the local name
	Attr        []xml.Attr
	Kids        []*Node
	Text        string
}

// Decoder reads trees from a document.
type Decoder struct {
	path  string
	xml   *xml.Decoder
	depth int
	size  int
}

// NewDecoder reads a document; path names it in faults.
func NewDecoder(path string, r io.Reader) *Decoder {
	d := xml.NewDecoder(transform.NewReader(r, unicode.BOMOverride(transform.Nop)))
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		if strings.HasPrefix(strings.ToLower(label), "utf-16") {
			return in, nil // its mark has told already
		}
		return htmlcharset.NewReaderLabel(label, in)
	}
	return &Decoder{path: path, xml: d}
}

// Parse reads a whole document that is held in memory.
func Parse(path string, data []byte) (*Node, *story.Fault) {
	d := NewDecoder(path, bytes.NewReader(data))
	n, fault := d.Next(func(string, int) bool { return true })
	if n == nil && fault == nil {
		fault = story.Foreign(path, "XML without an element", "save the document again")
	}
	return n, fault
}

var errEntity = errors.New("it declares entities of its own")

// Next reads on to the next element that want accepts, by its local name and its depth (1 for the root), and returns its
// tree; nil at the end of the document.
func (d *Decoder) Next(want func(name string, depth int) bool) (*Node, *story.Fault) {
	for {
		t, err := d.xml.RawToken()
		if err == io.EOF && d.depth == 0 {
			return nil, nil
		}
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return nil, d.fault(err)
		}
		switch t := t.(type) {
		case xml.Directive:
			if bytes.Contains(bytes.ToUpper(t), []byte("<!ENTITY")) {
				return nil, d.fault(errEntity)
			}
		case xml.StartElement:
			if d.depth++; d.depth > MaxDepth {
				return nil, d.fault(errDeep)
			}
			if want(t.Name.Local, d.depth) {
				d.size = 0
				n, err := d.tree(t)
				if err != nil {
					return nil, d.fault(err)
				}
				return n, nil
			}
		case xml.EndElement:
			d.depth--
		}
	}
}

var (
	errDeep = fmt.Errorf("elements nested deeper than %d", MaxDepth)
	errLong = fmt.Errorf("one item is larger than %d MiB", MaxTree>>20)
)

// tree reads what is below an element that has just been opened. Namespaces keep the prefix that the document gives them.
func (d *Decoder) tree(start xml.StartElement) (*Node, error) {
	root := node(start)
	stack := []*Node{root}
	for len(stack) > 0 {
		t, err := d.xml.RawToken()
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return nil, err
		}
		top := stack[len(stack)-1]
		switch t := t.(type) {
		case xml.StartElement:
			if d.depth++; d.depth > MaxDepth {
				return nil, errDeep
			}
			n := node(t)
			d.size += 64
			top.Kids = append(top.Kids, n)
			stack = append(stack, n)
		case xml.EndElement:
			if t.Name.Local != top.Name {
				return nil, fmt.Errorf("element <%s> closed by </%s>", top.Name, t.Name.Local)
			}
			d.depth--
			stack = stack[:len(stack)-1]
		case xml.CharData:
			d.size += len(t)
			top.Kids = append(top.Kids, &Node{Text: string(t)})
		}
		if d.size > MaxTree {
			return nil, errLong
		}
	}
	return root, nil
}

func node(t xml.StartElement) *Node {
	n := &Node{Space: t.Name.Space, Name: t.Name.Local}
	n.Attr = append(n.Attr, t.Attr...)
	return n
}

// fault gives an error its place and what would mend it.
func (d *Decoder) fault(err error) *story.Fault {
	line, column := d.xml.InputPos()
	f := &story.Fault{Path: d.path, Line: line, Column: column, Message: "XML cannot be read: " + message(err), Remedy: "export the document again"}
	if errors.Is(err, errEntity) {
		f.Remedy = "remove the <!ENTITY> lines: they are never read"
	}
	return f
}

func message(err error) string {
	var syntax *xml.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return syntax.Msg
	case errors.Is(err, io.ErrUnexpectedEOF):
		return "it ends in the middle"
	}
	return err.Error()
}

// Get returns an attribute by its local name, "" if there is none.
func (n *Node) Get(name string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// Child returns the first child that follows a path of local names, nil if there is none.
func (n *Node) Child(path ...string) *Node {
	for _, name := range path {
		n = n.first(name)
	}
	return n
}

func (n *Node) first(name string) *Node {
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		if k.Name == name {
			return k
		}
	}
	return nil
}

// All returns the children of a name.
func (n *Node) All(name string) (out []*Node) {
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		if k.Name == name {
			out = append(out, k)
		}
	}
	return out
}

// Find returns the first element of a name below n, at any depth, nil if there is none.
func (n *Node) Find(name string) *Node {
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		if k.Name == name {
			return k
		}
		if found := k.Find(name); found != nil {
			return found
		}
	}
	return nil
}

// Words returns all text below n, blanks collapsed.
func (n *Node) Words() string { return story.Collapse(n.Raw()) }

// Raw returns all text below n as it stands.
func (n *Node) Raw() string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	var add func(*Node)
	add = func(n *Node) {
		b.WriteString(n.Text)
		for _, k := range n.Kids {
			add(k)
		}
	}
	add(n)
	return b.String()
}

// HTML writes what is below n as HTML, with the attributes that say what a part is.
func (n *Node) HTML() string {
	var b strings.Builder
	var add func(*Node)
	add = func(n *Node) {
		if n.Name == "" {
			b.WriteString(html.EscapeString(n.Text))
			return
		}
		b.WriteString("<" + n.Name)
		for _, a := range n.Attr {
			switch a.Name.Local {
			case "class", "lang", "datetime", "href":
				b.WriteString(" " + a.Name.Local + "=\"" + html.EscapeString(a.Value) + "\"")
			}
		}
		b.WriteString(">")
		for _, k := range n.Kids {
			add(k)
		}
		if n.Name != "br" && n.Name != "img" && n.Name != "hr" {
			b.WriteString("</" + n.Name + ">")
		}
	}
	for _, k := range n.Kids {
		add(k)
	}
	return b.String()
}
