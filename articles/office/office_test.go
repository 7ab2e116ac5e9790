package office

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"verifica/internal/told"
)

// packed makes a document of its parts.
func packed(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// draft is a Word draft with tracked changes, a footnote, a comment and a table.
func draft(t testing.TB) []byte {
	return packed(t, "[Content_Types].xml", "<Types/>", "word/document.xml", `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:p><w:pPr><w:pStyle w:val="Titolo"/></w:pPr><w:r><w:t>Ercolano, quattro </w:t></w:r><w:r><w:t>morti</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Sottotitolo"/></w:pPr><w:r><w:t>Lo scoppio alle 15</w:t></w:r></w:p>
<w:p><w:r><w:t>di Anna Neri</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">I morti sono </w:t></w:r><w:del w:id="1" w:author="B"><w:r><w:delText>tre</w:delText></w:r></w:del><w:ins w:id="2" w:author="B"><w:r><w:t>quattro</w:t></w:r></w:ins><w:r><w:t>.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>
<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">I feriti </w:t></w:r></w:p>
<w:p><w:r><w:t>sono due.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>nascosto</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Morti</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>4</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:pPr><w:pStyle w:val="Didascalia"/></w:pPr><w:r><w:t>La fabbrica</w:t></w:r></w:p>
</w:body></w:document>`,
		"word/footnotes.xml", `<w:footnotes xmlns:w="x"><w:footnote w:type="separator"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>Dato della Procura</w:t></w:r></w:p></w:footnote></w:footnotes>`,
		"word/comments.xml", `<w:comments xmlns:w="x"><w:comment><w:p><w:r><w:t>Verificare!</w:t></w:r></w:p></w:comment></w:comments>`,
		"docProps/core.xml", `<cp:coreProperties xmlns:cp="x" xmlns:dc="y" xmlns:dcterms="z"><dc:title>Bozza</dc:title><dc:creator>Anna Neri</dc:creator><dc:language>it-IT</dc:language><dcterms:modified>2024-11-18T16:00:00Z</dcterms:modified></cp:coreProperties>`)
}

func TestDOCX(t *testing.T) {
	var got told.Sink
	a, fault := Read("a.docx", DOCX, draft(t))
	if fault != nil {
		t.Fatal(fault)
	}
	got.Article(a)
	want := `article a.docx (docx, it)
title: Ercolano, quattro morti
author: Anna Neri
  headline: Ercolano, quattro morti
  standfirst: Lo scoppio alle 15
  body: I morti sono quattro.
  body: I feriti sono due.
  body: Morti 4
  caption: La fabbrica
  footer: Dato della Procura
note last-saved: 2024-11-18T16:00:00Z
note tracked-changes: 1 insertions kept, 1 deletions left out
note footnotes: 1
dropped 1 tracked deletions: tre
dropped 1 comments: Verificare!
dropped 1 byline: di Anna Neri
`
	if got.String() != want {
		t.Errorf("got\n%s", &got)
	}
}

// written is an OpenDocument text with the same.
func written(t testing.TB) []byte {
	return packed(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s"><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles>
<office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>B</dc:creator></office:change-info><text:p>tre</text:p></text:deletion></text:changed-region>
<text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>
<text:p text:style-name="P1">Ercolano, quattro<text:s/>morti</text:p>
<text:p>I morti sono <text:change/><text:change-start/>quattro<text:change-end/>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Dato della Procura</text:p></text:note-body></text:note></text:p>
<text:p>I feriti sono <office:annotation><text:p>Verificare!</text:p></office:annotation><text:span>due</text:span>.</text:p>
<text:list><text:list-item><text:p>in via Patacca</text:p></text:list-item></text:list>
</office:text></office:body></office:document-content>`, "meta.xml", `<office:document-meta><office:meta><dc:title>Bozza</dc:title><dc:creator>Anna Neri</dc:creator><dc:date>2024-11-18T16:00:00</dc:date></office:meta></office:document-meta>`)
}

func TestODT(t *testing.T) {
	var got told.Sink
	a, fault := Read("a.odt", ODT, written(t))
	if fault != nil {
		t.Fatal(fault)
	}
	got.Article(a)
	want := `article a.odt (odt, it)
title: Ercolano, quattro morti
author: Anna Neri
  headline: Ercolano, quattro morti
  body: I morti sono quattro.
  body: I feriti sono due.
  body: in via Patacca
  footer: Dato della Procura
note last-saved: 2024-11-18T16:00:00
note tracked-changes: 1 insertions kept, 1 deletions left out
note footnotes: 1
dropped 1 tracked deletions: tre
dropped 1 comments: Verificare!
`
	if got.String() != want {
		t.Errorf("got\n%s", &got)
	}
}

func TestHeadlineWithoutStyle(t *testing.T) {
	doc := packed(t, "word/document.xml", `<w:document><w:body><w:p><w:r><w:t>18 novembre 2024</w:t></w:r></w:p><w:p><w:r><w:t>Quattro morti a Ercolano</w:t></w:r></w:p><w:p><w:r><w:t>Lo scoppio alle 15.</w:t></w:r></w:p></w:body></w:document>`)
	a, fault := Read("a", DOCX, doc)
	if fault != nil || a.Title != "Quattro morti a Ercolano" || a.Published.From.String() != "2024-11-18" {
		t.Errorf("%q, %v, %v", a.Title, a.Published, fault)
	}
}

// Text boxes of new Word and of old follow the paragraph that they hang on; the fallback that repeats one is not read.
func TestTextBoxes(t *testing.T) {
	box := func(s string) string {
		return `<w:txbxContent><w:p><w:pPr><w:pStyle w:val="Citazione"/></w:pPr><w:r><w:t>` + s + `</w:t></w:r></w:p><w:p><w:ins><w:r><w:t>Fonte: Procura.</w:t></w:r></w:ins></w:p></w:txbxContent>`
	}
	doc := packed(t, "word/document.xml", `<w:document xmlns:w="w" xmlns:mc="mc" xmlns:wp="wp" xmlns:a="a" xmlns:wps="wps" xmlns:v="v"><w:body>
<w:p><w:pPr><w:pStyle w:val="Titolo"/></w:pPr><w:r><w:t>Quattro morti a Ercolano</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Lo scoppio </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>`+box("Un boato")+`</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape><v:textbox>`+box("Un boato")+`</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>alle 15.</w:t></w:r></w:p>
<w:p><w:r><w:pict><v:shape><v:textbox>`+box("Una nube")+`</v:textbox></v:shape></w:pict><w:t>I feriti sono due.</w:t></w:r></w:p></w:body></w:document>`)
	a, fault := Read("a", DOCX, doc)
	if fault != nil {
		t.Fatal(fault)
	}
	var got told.Sink
	got.Article(a)
	want := `article a (docx, it)
title: Quattro morti a Ercolano
  headline: Quattro morti a Ercolano
  body: Lo scoppio alle 15.
  quote: Un boato
  caption: Fonte: Procura.
  body: I feriti sono due.
  quote: Una nube
  caption: Fonte: Procura.
note text-boxes: 2
note tracked-changes: 2 insertions kept, 0 deletions left out
`
	if got.String() != want {
		t.Errorf("got\n%s", &got)
	}
}

func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"no archive", []byte("PK\x03\x04"), "a: a broken document: zip: not a valid zip file; save it again"},
		{"cut off", draft(t)[:700], "a: a broken document: zip: not a valid zip file; save it again"},
		{"no text part", packed(t, "x", "y"), "a: no Word document: it has no text part; save it as DOCX"},
		{"bomb", packed(t, "word/document.xml", strings.Repeat(" ", MaxPart+1)), "a: word/document.xml is larger than 32 MiB unpacked; save the article without what is attached to it"},
		{"entities", packed(t, "word/document.xml", `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>`), "a:1:55: XML cannot be read: it declares entities of its own; remove the <!ENTITY> lines: they are never read"},
		{"empty", packed(t, "word/document.xml", `<d><body/></d>`), "a: empty; put the text of an article in it"},
	} {
		if _, fault := Read("a", DOCX, c.data); fault == nil || fault.Error() != c.want {
			t.Errorf("%s: %v", c.name, fault)
		}
	}
}

func FuzzDocument(f *testing.F) {
	f.Add(`<w:p><w:r><w:t>x</w:t></w:r></w:p>`)
	f.Add(`<w:ins><w:p/></w:ins><w:tbl><w:tr><w:tc/></w:tr></w:tbl>`)
	f.Add(`<text:p>x<text:note/><draw:frame><text:p>y</text:p></draw:frame></text:p>`)
	f.Fuzz(func(t *testing.T, inner string) {
		for _, doc := range []struct {
			format string
			data   []byte
		}{{DOCX, packed(t, "word/document.xml", "<d><body>"+inner+"</body></d>")}, {ODT, packed(t, "content.xml", "<d><body><text>"+inner+"</text></body></d>")}} {
			a, _ := Read("a", doc.format, doc.data)
			at := 0
			for _, b := range a.Blocks {
				if b.Start < at || b.End <= b.Start || b.End > len(a.Source) {
					t.Fatalf("%s: block %+v after %d of %d", doc.format, b, at, len(a.Source))
				}
				at = b.End
			}
		}
	})
}
