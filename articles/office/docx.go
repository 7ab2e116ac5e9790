package office

import (
	"fmt"
	"strings"

	"verifica/articles/markup"
	"verifica/articles/story"
)

// docx reads the parts of a Word document.
func (d *document) docx(c container) *story.Fault {
	main, fault := c.part("word/document.xml")
	if fault != nil {
		return fault
	}
	if main == nil {
		return story.Foreign(c.path, "no Word document: it has no text part", "save it as DOCX")
	}
	w := word{document: d}
	w.walk(main.Child("body"))
	w.end("")
	if notes, fault := c.part("word/footnotes.xml"); fault == nil {
		w.footnotes(notes)
	}
	if comments, fault := c.part("word/comments.xml"); fault == nil {
		for _, m := range comments.All("comment") {
			d.article.Drop("comments", m.Words())
		}
	}
	core, fault := c.part("docProps/core.xml")
	if fault == nil {
		d.properties(core)
	}
	if w.boxed > 0 {
		d.article.Note("text-boxes", fmt.Sprint(w.boxed))
	}
	if w.inserted+w.deleted > 0 {
		d.article.Note("tracked-changes", fmt.Sprintf("%d insertions kept, %d deletions left out", w.inserted, w.deleted))
	}
	return nil
}

// properties takes what the file says of itself. The day on which it was first saved is no day of publication.
func (d *document) properties(core *markup.Node) {
	if core == nil {
		return
	}
	d.title = core.Child("title").Words()
	if d.article.Author == "" {
		d.article.Author = core.Child("creator").Words()
	}
	if lang := core.Child("language").Words(); lang != "" {
		d.article.SetLang(lang)
	}
	d.article.Note("last-saved", core.Child("modified").Words())
}

// word walks WordprocessingML.
type word struct {
	*document
	buf               strings.Builder
	inserted, deleted int
	boxed             int       // text boxes so far
	boxes             []passage // of text boxes that hang on the paragraph that is open
	open              bool      // the paragraph mark was deleted: the next one goes on
	style             string    // of the paragraph that is open
}

// walk reads what is below n.
func (w *word) walk(n *markup.Node) {
	if n == nil {
		return
	}
	for _, k := range n.Kids {
		w.node(k)
	}
}

func (w *word) node(n *markup.Node) {
	switch n.Name {
	case "p":
		w.paragraph(n)
	case "r":
		if props := n.Child("rPr"); props == nil || props.Child("vanish") == nil {
			w.walk(n)
		}
	case "t":
		w.buf.WriteString(n.Raw())
	case "tab", "br", "cr":
		w.buf.WriteByte(' ')
	case "noBreakHyphen":
		w.buf.WriteByte('-')
	case "ins", "moveTo":
		w.inserted++
		w.walk(n)
	case "del", "moveFrom":
		w.deleted++
		w.article.Drop("tracked deletions", n.Words())
	case "tr":
		w.row(n)
	case "AlternateContent":
		if choice := n.Child("Choice"); choice != nil {
			w.walk(choice)
		} else {
			w.walk(n.Child("Fallback"))
		}
	case "txbxContent":
		w.boxed++
		w.boxes = append(w.boxes, w.inside(n)...)
	case "hyperlink", "smartTag", "sdt", "sdtContent", "tbl", "tc", "fldSimple", "customXml", "body", "dir", "bdo":
		w.walk(n)
	case "drawing", "anchor", "inline", "graphic", "graphicData", "wpc", "wgp", "wsp", "txbx", "pict", "group", "shape", "rect", "roundrect", "textbox":
		w.walk(n)
	}
}

// inside reads what stands in a paragraph of its own inside another: a cell, a note, a text box.
func (w *word) inside(n *markup.Node) []passage {
	inner := word{document: &document{article: w.article}}
	inner.walk(n)
	inner.end("")
	w.inserted, w.deleted, w.boxed = w.inserted+inner.inserted, w.deleted+inner.deleted, w.boxed+inner.boxed
	return inner.paragraphs
}

// paragraph reads a paragraph and ends it, unless its mark was deleted.
func (w *word) paragraph(n *markup.Node) {
	props := n.Child("pPr")
	if !w.open {
		w.style = props.Child("pStyle").Get("val")
	}
	w.walk(n)
	w.open = props.Child("rPr", "del") != nil
	if w.open {
		return
	}
	w.end(w.style)
}

// end ends a paragraph; the text boxes that hang on it follow.
func (w *word) end(style string) {
	w.add(style, w.buf.String())
	w.buf.Reset()
	w.paragraphs = append(w.paragraphs, w.boxes...)
	w.boxes = nil
}

// row reads a row of a table as one paragraph.
func (w *word) row(n *markup.Node) {
	w.end("")
	var cells []string
	for _, c := range n.All("tc") {
		for _, p := range w.inside(c) {
			cells = append(cells, p.words)
		}
	}
	w.add("", strings.Join(cells, " "))
}

// footnotes reads the notes; those of the first two kinds are lines and separators.
func (w *word) footnotes(n *markup.Node) {
	for _, f := range n.All("footnote") {
		if f.Get("type") != "" {
			continue
		}
		for _, p := range w.inside(f) {
			w.notes = append(w.notes, p.words)
		}
	}
}
