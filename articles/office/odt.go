package office

import (
	"fmt"
	"strings"

	"verifica/articles/markup"
	"verifica/articles/story"
)

// odt reads the parts of an OpenDocument text.
func (d *document) odt(c container) *story.Fault {
	content, fault := c.part("content.xml")
	if fault != nil {
		return fault
	}
	if content == nil {
		return story.Foreign(c.path, "no OpenDocument text: it has no content", "save it as ODT")
	}
	w := writer{document: d, parents: map[string]string{}}
	for _, s := range content.Child("automatic-styles").All("style") {
		w.parents[s.Get("name")] = s.Get("parent-style-name")
	}
	body := content.Child("body", "text")
	for _, r := range body.Child("tracked-changes").All("changed-region") {
		if del := r.Child("deletion"); del != nil {
			w.deleted++
			d.article.Drop("tracked deletions", deleted(del))
		} else if r.Child("insertion") != nil {
			w.inserted++
		}
	}
	w.walk(body)
	if meta, fault := c.part("meta.xml"); fault == nil && meta != nil {
		m := meta.Child("meta")
		d.title, d.article.Author = m.Child("title").Words(), first(d.article.Author, m.Child("creator").Words(), m.Child("initial-creator").Words())
		d.article.SetLang(m.Child("language").Words())
		d.article.Note("last-saved", m.Child("date").Words())
	}
	if w.inserted+w.deleted > 0 {
		d.article.Note("tracked-changes", fmt.Sprintf("%d insertions kept, %d deletions left out", w.inserted, w.deleted))
	}
	return nil
}

// deleted returns the words of a deletion, without who made it and when.
func deleted(n *markup.Node) string {
	var out []string
	for _, k := range n.Kids {
		if k.Name != "change-info" {
			out = append(out, k.Words())
		}
	}
	return strings.TrimSpace(strings.Join(out, " "))
}

func first(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}

// writer walks OpenDocument.
type writer struct {
	*document
	parents           map[string]string // of automatic styles
	buf               strings.Builder
	inserted, deleted int
}

func (w *writer) walk(n *markup.Node) {
	if n == nil {
		return
	}
	for _, k := range n.Kids {
		w.node(k)
	}
}

func (w *writer) node(n *markup.Node) {
	switch n.Name {
	case "":
		w.buf.WriteString(n.Text)
	case "p", "h":
		w.paragraph(n)
	case "s", "tab", "line-break":
		w.buf.WriteByte(' ')
	case "note":
		w.notes = append(w.notes, n.Child("note-body").Words())
	case "annotation":
		w.article.Drop("comments", n.Words())
	case "table-row":
		w.row(n)
	case "tracked-changes", "sequence-decls", "forms", "user-field-decls", "object", "bibliography", "table-of-content":
	default:
		w.walk(n)
	}
}

// paragraph reads a paragraph or a heading. One that stands in another, in a frame, comes before it.
func (w *writer) paragraph(n *markup.Node) {
	outer := w.buf.String()
	w.buf.Reset()
	w.walk(n)
	style := n.Get("style-name")
	if parent, ok := w.parents[style]; ok && parent != "" {
		style = parent
	}
	if n.Name == "h" && n.Get("outline-level") == "1" {
		style = "heading1"
	}
	w.add(style, w.buf.String())
	w.buf.Reset()
	w.buf.WriteString(outer)
}

// row reads a row of a table as one paragraph.
func (w *writer) row(n *markup.Node) {
	var cells []string
	for _, c := range n.All("table-cell") {
		cells = append(cells, c.Words())
	}
	w.add("", strings.Join(cells, " "))
}
