package web

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// note takes the metadata of one element.
func (p *page) note(n *html.Node) {
	switch n.Data {
	case "html":
		p.lang = attr(n, "lang")
		p.amp = has(n, "amp") || has(n, "⚡")
	case "title":
		if p.title == "" && n.Parent != nil && n.Parent.Data == "head" {
			p.title = words(n)
		}
	case "meta":
		p.noteMeta(n)
	case "link":
		if attr(n, "rel") == "canonical" {
			p.link = attr(n, "href")
		}
	case "h1":
		if p.h1 == nil || named(n, map[string]bool{"headline": true, "title": true, "titolo": true}) && !named(p.h1, map[string]bool{"headline": true, "title": true, "titolo": true}) {
			p.h1 = n
		}
	case "time":
		if s := attr(n, "datetime"); s != "" {
			p.times = append(p.times, s)
		}
	case "script":
		if strings.HasPrefix(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
			p.ld.read(n.FirstChild.Data)
		}
	}
	if entryOf(n) {
		p.live = append(p.live, n)
	}
}

// noteMeta takes a <meta>; the first of a name counts.
func (p *page) noteMeta(n *html.Node) {
	key := strings.ToLower(first(attr(n, "property"), attr(n, "name"), attr(n, "itemprop")))
	if key != "" && p.meta[key] == "" {
		p.meta[key] = attr(n, "content")
	}
}

// linked is what JSON-LD says of the article.
type linked struct {
	headline, published, modified, author, publisher, lang, url, body string
	updates                                                           []update
}

// update is one entry of a live blog.
type update struct{ id, headline, body, published string }

// read takes one block of JSON-LD; what is broken in it says nothing.
func (l *linked) read(s string) {
	var v any
	if json.Unmarshal([]byte(s), &v) == nil {
		l.take(v, 0)
	}
}

// take looks for an article in lists and graphs.
func (l *linked) take(v any, depth int) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			l.take(x, depth+1)
		}
	case map[string]any:
		if depth < 8 && v["@graph"] != nil {
			l.take(v["@graph"], depth+1)
		}
		if l.headline == "" && isArticle(v["@type"]) {
			l.article(v)
		}
	}
}

// articleTypes are the types of schema.org that are articles.
var articleTypes = []string{"Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "BlogPosting", "LiveBlogPosting"}

func isArticle(v any) bool {
	switch v := v.(type) {
	case string:
		return slices.Contains(articleTypes, v)
	case []any:
		return slices.ContainsFunc(v, isArticle)
	}
	return false
}

func (l *linked) article(v map[string]any) {
	l.headline, l.published, l.modified = str(v["headline"]), str(v["datePublished"]), str(v["dateModified"])
	l.author, l.publisher, l.lang, l.body = str(v["author"]), str(v["publisher"]), str(v["inLanguage"]), str(v["articleBody"])
	l.url = first(str(v["url"]), str(v["mainEntityOfPage"]), str(v["@id"]))
	list, _ := v["liveBlogUpdate"].([]any)
	for _, x := range list {
		if u, ok := x.(map[string]any); ok {
			l.updates = append(l.updates, update{first(str(u["url"]), str(u["@id"])), str(u["headline"]), str(u["articleBody"]), str(u["datePublished"])})
		}
	}
}

// str returns a value of JSON-LD as text: of an object its name or id, of a list all of them.
func str(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case map[string]any:
		return first(flat(v["name"]), flat(v["@id"]), flat(v["url"]))
	case []any:
		var out []string
		for _, x := range v {
			if s := flat(x); s != "" {
				out = append(out, s)
			} else if m, ok := x.(map[string]any); ok && flat(m["name"]) != "" {
				out = append(out, flat(m["name"]))
			}
		}
		return strings.Join(out, ", ")
	}
	return ""
}

func flat(v any) string {
	s, _ := v.(string)
	return strings.TrimSpace(s)
}
