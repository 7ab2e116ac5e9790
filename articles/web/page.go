package web

import (
	"strings"

	"golang.org/x/net/html"

	"verifica/articles/story"
	"verifica/claims/text"
	"verifica/claims/value"
)

// page is what one pass over the tree finds.
type page struct {
	root   *html.Node
	meta   map[string]string // by name or property, in lower case
	ld     linked
	lang   string
	title  string
	link   string // rel=canonical
	amp    bool
	h1     *html.Node
	times  []string // of <time datetime>
	live   []*html.Node
	sizes  map[*html.Node]int // bytes of paragraphs below elements that hold more than a line
	bodies []*html.Node       // itemprop=articleBody, or a class that says so
	best   *html.Node         // the largest <article>
	strict bool               // classes count
}

// inspect reads the metadata and finds the part of the page that is the article. Where classes would leave nothing over,
// they do not count.
func inspect(root *html.Node) *page {
	p := &page{root: root, meta: map[string]string{}, sizes: map[*html.Node]int{}, strict: true}
	size := p.measure(root)
	if size < 200 {
		loose := &page{root: root, meta: map[string]string{}, sizes: map[*html.Node]int{}}
		if loose.measure(root) > 2*size+100 {
			p = loose
		}
	}
	return p
}

// measure returns the bytes of paragraphs below n, and notes what it passes.
func (p *page) measure(n *html.Node) int {
	if n.Type == html.TextNode {
		return 0
	}
	if n.Type == html.ElementNode {
		p.note(n)
		if _, is := junk(n, p.strict); is && n.Data != "head" {
			return 0
		}
		if n.Data == "p" {
			return paragraph(n)
		}
	}
	size := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		size += p.measure(c)
		if c.Type == html.TextNode && n.Data != "a" && n.Data != "head" && n.Data != "title" {
			if t := len(strings.TrimSpace(c.Data)); t > 80 {
				size += t
			}
		}
	}
	if size > 60 {
		p.weigh(n, size)
	}
	return size
}

// weigh keeps the size of n, and n itself if it may be the article.
func (p *page) weigh(n *html.Node, size int) {
	p.sizes[n] = size
	switch {
	case n.Type != html.ElementNode:
	case attr(n, "itemprop") == "articleBody" || bodyClass(n):
		p.bodies = append(p.bodies, n)
	case n.Data == "article":
		if p.best == nil || size > p.sizes[p.best] {
			p.best = n
		}
	}
}

// text returns the element that is the text of the article: what says so itself if it holds a good part of the page, else
// the smallest element that holds three quarters of it.
func (p *page) text() *html.Node {
	total := p.sizes[p.root]
	for _, n := range []*html.Node{p.whole(), p.best} {
		if n != nil && p.sizes[n]*5 >= total*2 {
			return n
		}
	}
	n := p.root
	for {
		next := n
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if p.sizes[c]*4 >= total*3 {
				next = c
			}
		}
		if next == n || total == 0 {
			return n
		}
		n = next
	}
}

// whole returns the element that says that it is the text: of several the largest, or what holds them all where that is
// little more than they are.
func (p *page) whole() *html.Node {
	var largest *html.Node
	sum := 0
	for _, n := range p.bodies[:min(len(p.bodies), 64)] {
		if largest == nil || p.sizes[n] > p.sizes[largest] {
			largest = n
		}
		sum += p.sizes[n]
	}
	if len(p.bodies) < 2 {
		return largest
	}
	all := largest
	for _, n := range p.bodies[:min(len(p.bodies), 64)] {
		for all != nil && !within(n, all) {
			all = all.Parent
		}
	}
	if all != nil && p.sizes[all]*4 <= sum*5 {
		return all
	}
	return largest
}

// bodyClass reports whether a class says that this is the text of the article.
func bodyClass(n *html.Node) bool {
	c := attr(n, "class")
	for _, name := range []string{"entry-content", "article-body", "article__body", "articleBody", "post-content", "article-content", "article__content", "story-body", "story__text", "testo-articolo", "post-body", "td-post-content"} {
		if c != "" && strings.Contains(c, name) {
			return true
		}
	}
	return false
}

// paragraph returns the bytes of words in a paragraph, links and empty ones left out.
func paragraph(n *html.Node) int {
	size := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			size += len(strings.TrimSpace(c.Data))
		case c.Type == html.ElementNode && c.Data != "a" && c.Data != "script":
			size += paragraph(c)
		}
	}
	return size
}

// article returns the element to read and the part of it that is the text.
func (p *page) article() (container, body *html.Node) {
	body = p.text()
	if body == p.root {
		return p.root, nil
	}
	if p.h1 == nil {
		return body, body
	}
	for n := body; n != nil; n = n.Parent {
		if within(p.h1, n) {
			return n, body
		}
	}
	return body, body
}

// within reports whether n is below m, or is m.
func within(n, m *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == m {
			return true
		}
	}
	return false
}

// build adds the text of the article.
func (p *page) build(b *story.Builder) {
	container, body := p.article()
	if p.h1 == nil || !within(p.h1, container) {
		b.Add(text.Headline, "", p.headline())
	}
	w := walker{out: b, junk: p.strict, body: body, titles: true, inside: body == nil, stop: map[*html.Node]bool{}}
	for _, n := range p.live {
		w.stop[n] = true
	}
	if container == p.root {
		w.children(container, text.Body, "")
	} else {
		w.node(container, text.Body, "")
	}
	w.flush(text.Body, "")
}

// headline returns the title that the metadata give, without the name of the site behind it.
func (p *page) headline() string {
	if p.ld.headline != "" {
		return p.ld.headline
	}
	title := p.meta["og:title"]
	if title == "" {
		title = p.title
	}
	for _, sep := range []string{" | ", " - ", " – ", " — "} {
		if i := strings.LastIndex(title, sep); i > 20 && len(title)-i < 40 && (sep == " | " || strings.EqualFold(title[i+len(sep):], p.meta["og:site_name"])) {
			return title[:i]
		}
	}
	return title
}

// describe gives the article its metadata.
func (p *page) describe(a *story.Article) {
	a.Title = story.Collapse(p.headline())
	if a.Title == "" && p.h1 != nil {
		a.Title = words(p.h1)
	}
	a.Author = first(p.ld.author, p.meta["author"], p.meta["article:author"])
	if strings.HasPrefix(a.Author, "http") {
		a.Author = ""
	}
	a.Article.Source = first(p.ld.publisher, p.meta["og:site_name"], p.meta["application-name"])
	a.Key = first(p.link, p.ld.url, p.meta["og:url"])
	if lang := first(p.ld.lang, p.lang, p.meta["og:locale"]); lang != "" {
		a.SetLang(lang)
	}
	p.dates(a)
	if p.amp {
		a.Note("amp", a.Key)
	}
}

// dates sets the dates by whoever gives them first: JSON-LD, Open Graph, the page.
func (p *page) dates(a *story.Article) {
	for _, d := range []struct{ basis, s string }{{"json-ld", p.ld.published}, {"open graph", p.meta["article:published_time"]}, {"html", p.meta["date"]}, {"html", p.meta["datepublished"]}, {"html", p.meta["dc.date.issued"]},
		{"html", p.meta["dc.date"]}, {"html", p.meta["parsely-pub-date"]}, {"html", first(p.times...)}} {
		if d.s == "" || a.Published.From != value.NoDay {
			continue
		}
		when, ok := story.Date(d.s)
		if !ok {
			a.Note("bad-date", d.s)
			continue
		}
		when.Basis = d.basis
		a.Published = when
	}
	for _, s := range []string{p.ld.modified, p.meta["article:modified_time"], p.meta["og:updated_time"], p.meta["last-modified"], p.meta["datemodified"]} {
		if when, ok := story.Date(s); ok && a.Updated.From == value.NoDay {
			a.Updated = when
		}
	}
}

func first(list ...string) string {
	for _, s := range list {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}
