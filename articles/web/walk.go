package web

import (
	"strings"

	"golang.org/x/net/html"

	"verifica/articles/story"
	"verifica/claims/text"
)

// The words of classes that say a part's zone.
var (
	standfirsts = map[string]bool{"occhiello": true, "sommario": true, "catenaccio": true, "standfirst": true, "subtitle": true, "sottotitolo": true, "kicker": true, "strapline": true, "summary": true, "excerpt": true,
		"deck": true, "dek": true, "subhead": true, "subheading": true, "lede": true}
	captions = map[string]bool{"caption": true, "didascalia": true, "figcaption": true, "credit": true, "credits": true}
	bylines  = map[string]bool{"byline": true, "author": true, "autore": true, "firma": true, "authors": true}
	stamps   = map[string]bool{"date": true, "data": true, "dateline": true, "timestamp": true, "pubdate": true, "posted": true, "published": true, "meta": true, "datetime": true}
	posts    = map[string]bool{"tweet": true, "twitter": true, "instagram": true, "tiktok": true, "bluesky": true, "mastodon": true, "facebook": true, "telegram": true}
)

// blocks are the elements that end a paragraph before and behind them.
var blocks = map[string]bool{"p": true, "div": true, "section": true, "article": true, "main": true, "header": true, "li": true, "ul": true, "ol": true, "dl": true, "dt": true, "dd": true, "h1": true, "h2": true, "h3": true,
	"h4": true, "h5": true, "h6": true, "blockquote": true, "figure": true, "figcaption": true, "table": true, "tr": true, "pre": true, "hr": true, "address": true, "time": false, "body": true, "html": true, "details": true, "summary": true}

// inline are the elements in which a time is a part of a sentence.
var inline = map[string]bool{"p": true, "span": true, "em": true, "strong": true, "li": true, "td": true, "a": true}

// walker turns a tree into paragraphs.
type walker struct {
	out    *story.Builder
	junk   bool                // classes say what to leave out
	body   *html.Node          // where it is set, only headline, standfirst and captions are taken outside of it
	stop   map[*html.Node]bool // read elsewhere
	inside bool                // in body, or no body is set
	titles bool                // h1 is the headline
	buf    strings.Builder     // the paragraph so far
	linked int                 // bytes of buf inside links
	breaks int                 // line breaks since the last word
	prose  bool                // a paragraph was taken: what follows is no standfirst
}

// children walks what is below n.
func (w *walker) children(n *html.Node, zone text.Zone, lang string) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, zone, lang)
	}
}

func (w *walker) node(n *html.Node, zone text.Zone, lang string) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data)
		return
	case html.ElementNode:
	default:
		return
	}
	if what, is := junk(n, w.junk); is {
		w.drop(what, n)
		return
	}
	if w.stop[n] {
		w.flush(zone, lang)
		return
	}
	switch n.Data {
	case "br":
		w.br(zone, lang)
	case "a":
		before := w.buf.Len()
		w.children(n, zone, lang)
		w.linked += max(0, w.buf.Len()-before)
	case "pre":
		w.flush(zone, lang)
		for _, p := range story.Paragraphs(raw(n)) {
			w.text(p)
			w.flush(zone, lang)
		}
	case "td", "th":
		w.children(n, zone, lang)
		w.text(" ")
	default:
		w.element(n, zone, lang)
	}
}

// element walks an element that may have a zone of its own.
func (w *walker) element(n *html.Node, zone text.Zone, lang string) {
	inner, innerLang, whole := w.zone(n, zone), lang, false
	if l := attr(n, "lang"); l != "" && inner == text.Embed {
		innerLang = language(l)
	}
	switch {
	case w.credits(n):
		return
	case n == w.body:
		whole = true
	}
	block := blocks[n.Data] || inner != zone
	if block {
		w.flush(zone, lang)
	}
	was := w.inside
	w.inside = w.inside || whole
	w.children(n, inner, innerLang)
	if block {
		w.flush(inner, innerLang)
	}
	w.inside = was
}

// zone returns the zone of an element inside another zone.
func (w *walker) zone(n *html.Node, zone text.Zone) text.Zone {
	switch {
	case zone == text.Embed:
		return zone
	case n.Data == "h1" && w.titles && !w.prose:
		return text.Headline
	case n.Data == "figcaption", zone == text.Body && len(n.Attr) > 0 && named(n, captions):
		return text.Caption
	case len(n.Attr) > 0 && n.Data != "a" && n.Data != "span" && named(n, posts):
		return text.Embed
	case n.Data == "blockquote":
		return text.Quote
	case zone == text.Body && !w.prose && len(n.Attr) > 0 && n.Data != "article" && named(n, standfirsts):
		return text.Standfirst
	case n.Data == "h2" && w.titles && !w.prose && !w.inside:
		return text.Standfirst
	}
	return zone
}

// credits takes a short element that names the author or the date, and nothing else.
func (w *walker) credits(n *html.Node) bool {
	if len(n.Attr) == 0 && n.Data != "time" || n.Data == "article" || n.Data == "p" && w.prose {
		return false
	}
	author, stamp := named(n, bylines), n.Data == "time" && (!w.inside || !inline[n.Parent.Data]) || named(n, stamps)
	if !author && !stamp || n.Data == "time" && w.buf.Len() > 0 {
		return false
	}
	s := beginning(n, 1024)
	if len(s) > 120 || strings.HasSuffix(s, ".") {
		return false
	}
	a := w.out.Article
	if author && a.Author == "" {
		a.Author = strings.TrimPrefix(strings.TrimPrefix(s, "di "), "Di ")
	}
	if s != "" {
		w.flush(text.Body, "")
		a.Drop("byline and date", s)
	}
	return true
}

func (w *walker) text(s string) {
	if strings.TrimSpace(s) != "" {
		w.breaks = 0
	}
	w.buf.WriteString(s)
}

// br ends a paragraph at the second line break in a row.
func (w *walker) br(zone text.Zone, lang string) {
	w.buf.WriteByte(' ')
	if w.breaks++; w.breaks > 1 {
		w.flush(zone, lang)
	}
}

// drop notes what was left out.
func (w *walker) drop(what string, n *html.Node) {
	if what == "" {
		return
	}
	if s := beginning(n, 256); s != "" {
		w.out.Article.Drop(what, s)
	}
}

// flush ends the paragraph. A paragraph that is nothing but a link leads to another article.
func (w *walker) flush(zone text.Zone, lang string) {
	s := w.buf.String()
	linked := w.linked
	w.buf.Reset()
	w.linked, w.breaks = 0, 0
	trimmed := strings.TrimSpace(s)
	switch {
	case trimmed == "":
	case zone == text.Body && !w.inside && w.body != nil:
		w.out.Article.Drop("around the article", trimmed)
	case zone == text.Body && linked*10 >= len(trimmed)*9:
		w.out.Article.Drop("links", trimmed)
	default:
		w.prose = w.prose || zone == text.Body && len(trimmed) > 80
		w.out.Add(zone, lang, s)
	}
}

func language(tag string) string {
	if len(tag) >= 2 {
		return strings.ToLower(tag[:2])
	}
	return ""
}

// raw returns the text below a node with its line ends.
func raw(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
