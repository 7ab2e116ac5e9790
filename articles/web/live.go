package web

import (
	"strings"

	"golang.org/x/net/html"

	"verifica/articles/story"
	"verifica/claims/text"
)

// entry is one dated entry of a live blog, in the page or in its JSON-LD.
type entry struct {
	node *html.Node
	ld   update
}

// The words of classes that make a live entry together.
var (
	liveWords  = map[string]bool{"live": true, "liveblog": true, "diretta": true}
	entryWords = map[string]bool{"entry": true, "post": true, "update": true, "item": true, "aggiornamento": true}
)

// entryOf reports whether an element is an entry of a live blog.
func entryOf(n *html.Node) bool {
	if len(n.Attr) == 0 || n.Data != "div" && n.Data != "article" && n.Data != "section" && n.Data != "li" {
		return false
	}
	return attr(n, "itemprop") == "liveBlogUpdate" || named(n, liveWords) && named(n, entryWords)
}

// entries returns the entries of a live blog: those of JSON-LD if they have a text, else those of the page that have a
// date. Fewer than two make no live blog.
func (p *page) entries() (out []entry) {
	for _, u := range p.ld.updates {
		if u.body != "" && u.published != "" {
			out = append(out, entry{ld: u})
		}
	}
	if len(out) >= 2 {
		return out
	}
	out = nil
	for _, n := range p.live {
		if stampOf(n) != "" {
			out = append(out, entry{node: n})
		}
	}
	if len(out) < 2 {
		p.live = nil // one entry is a part of the page
		return nil
	}
	return out
}

// stampOf returns the first date of an entry.
func stampOf(n *html.Node) string {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.Data == "time" && attr(d, "datetime") != "" {
			return attr(d, "datetime")
		}
	}
	return attr(n, "data-timestamp")
}

// entry makes an article of an entry: it is newer than those before it, so that a toll that grows is an evolution.
func (p *page) entry(of story.Article, n int, e entry) story.Article {
	a := story.New(of.Path, Format)
	a.ID = story.Entry(of.Path, n)
	a.Lang, a.Article.Source, a.Author, a.Title = of.Lang, of.Article.Source, of.Author, of.Title
	b := story.Builder{Article: &a}
	stamp := e.ld.published
	if e.node != nil {
		stamp = stampOf(e.node)
		w := walker{out: &b, junk: p.strict, inside: true}
		w.node(e.node, text.Body, "")
		w.flush(text.Body, "")
	} else {
		b.Add(text.Headline, "", e.ld.headline)
		for line := range strings.SplitSeq(Plain(e.ld.body), "\n") {
			b.Add(text.Body, "", line)
		}
	}
	if when, ok := story.Date(stamp); ok {
		when.Basis = "live blog"
		a.Published = when
	}
	if a.Key = e.ld.id; a.Key == "" && of.Key != "" {
		a.Key = of.Key + "#" + stamp
	}
	return b.Done()
}
