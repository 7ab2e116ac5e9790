// Package web reads HTML: whole pages, AMP, live blogs, and the fragments that other formats carry.
//
// It knows what of a page is the article: headline, standfirst, text, captions, quotes, embedded posts, and the metadata of
// JSON-LD, Open Graph and the page itself. It refuses menus, related links, comments and banners, runs no script and
// fetches nothing.
package web

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	htmlcharset "golang.org/x/net/html/charset"

	"verifica/articles/charset"
	"verifica/articles/story"
	"verifica/claims/text"
)

// Format is the name of what this package reads.
const Format = "html"

// Read reads a page: one article, or of a live blog one for every dated entry.
func Read(path string, data []byte, sink story.Sink) {
	source, encoding, fault := decode(path, data)
	if fault != nil {
		sink.Fault(fault)
		return
	}
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		sink.Fault(&story.Fault{Path: path, Message: "HTML nested too deeply: more than 512 elements", Remedy: "save the page again from a browser"})
		return
	}
	d := inspect(root)
	entries := d.entries()
	a := story.New(path, Format)
	d.describe(&a)
	if encoding != charset.UTF8 {
		a.Note("encoding", encoding)
	}
	b := story.Builder{Article: &a}
	d.build(&b)
	if b.Empty() && d.ld.body != "" {
		for p := range strings.SplitSeq(d.ld.body, "\n") {
			b.Add(text.Body, "", p)
		}
	}
	if !b.Empty() {
		sink.Article(b.Done())
	}
	for i, e := range entries {
		sink.Article(d.entry(a, i+1, e))
	}
	if b.Empty() && len(entries) == 0 {
		sink.Fault(story.Foreign(path, "no article in this page", "save the page with its text"))
	}
}

// decode returns the page as UTF-8. Of bytes that are not, the page itself says what they are.
func decode(path string, data []byte) (string, string, *story.Fault) {
	if utf8.Valid(data) && bytes.IndexByte(data, 0) < 0 {
		return string(data), charset.UTF8, nil
	}
	_, name, sure := htmlcharset.DetermineEncoding(data, "text/html")
	if !sure || name == charset.UTF8 {
		s, name, err := charset.Decode(data)
		if err == nil {
			return s, name, nil
		}
		return "", "", story.Foreign(path, err.Error(), "save the page as UTF-8")
	}
	r, err := htmlcharset.NewReaderLabel(name, bytes.NewReader(data))
	if err != nil {
		return "", "", story.Foreign(path, err.Error(), "save the page as UTF-8")
	}
	out, err := io.ReadAll(r)
	if err != nil || bytes.IndexByte(out, 0) >= 0 {
		return "", "", story.Foreign(path, charset.ErrBinary.Error(), "save the page as UTF-8")
	}
	return string(out), name, nil
}

// Fragment adds the text of a piece of HTML to an article: the body of a feed's item, of a news item, of a mail.
func Fragment(b *story.Builder, s string) {
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		b.Article.Note("broken", "HTML nested too deeply")
		return
	}
	w := walker{out: b, junk: true}
	w.children(root, text.Body, "")
	w.flush(text.Body, "")
}

// Marked reports whether a text is HTML rather than plain.
func Marked(s string) bool {
	for _, tag := range []string{"<p", "<br", "<div", "<strong", "<em>", "<b>", "<a ", "<h2", "<h3", "<ul", "<figure", "<blockquote", "<span", "</"} {
		if strings.Contains(s, tag) {
			return true
		}
	}
	return false
}

// Plain returns the words of a piece of HTML that holds no paragraphs, a title or a summary.
func Plain(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return ""
	}
	return words(root)
}

// words returns all text below a node, scripts and styles excepted.
func words(n *html.Node) string { return beginning(n, 1<<30) }

// beginning returns the text below a node until limit bytes are full.
func beginning(n *html.Node, limit int) string {
	var b strings.Builder
	var add func(*html.Node)
	add = func(n *html.Node) {
		switch {
		case b.Len() > limit:
			return
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
		case n.Type == html.ElementNode && (n.Data == "script" || n.Data == "style" || n.Data == "noscript"):
			return
		case n.Type == html.ElementNode && n.Data == "br":
			b.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil && b.Len() <= limit; c = c.NextSibling {
			add(c)
		}
	}
	add(n)
	return story.Collapse(b.String())
}

// attr returns the value of an attribute, "" if there is none.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}
