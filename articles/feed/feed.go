// Package feed reads RSS, Atom and the export of a WordPress site, item by item: a feed may be of any length.
//
// It knows where the items keep their words and their dates. It refuses what a site exports beside its posts: menus,
// attachments, the bin.
package feed

import (
	"io"
	"regexp"
	"strings"

	"verifica/articles/markup"
	"verifica/articles/story"
	"verifica/articles/web"
	"verifica/claims/text"
	"verifica/claims/value"
)

// Format is the name of what this package reads.
const Format = "feed"

// channel is what a feed says of all its items.
type channel struct{ title, lang string }

// Read reads a feed. A feed that breaks off gives the items before the fault.
func Read(path string, r io.Reader, sink story.Sink) {
	d := markup.NewDecoder(path, r)
	var ch channel
	items := 0
	for {
		n, fault := d.Next(func(name string, depth int) bool {
			return name == "item" || name == "entry" || depth <= 3 && (name == "title" || name == "language")
		})
		switch {
		case fault != nil:
			fault.Foreign = items == 0 && fault.Line == 0
			sink.Fault(fault)
			return
		case n == nil:
			if items == 0 {
				sink.Fault(story.Foreign(path, "no item in this feed", "export the feed with its items"))
			}
			return
		case n.Name == "title":
			ch.title = first(ch.title, n.Words())
		case n.Name == "language":
			ch.lang = n.Words()
		default:
			items++
			item(path, items, ch, n, sink)
		}
	}
}

// item gives one item to the sink.
func item(path string, number int, ch channel, n *markup.Node, sink story.Sink) {
	a := story.New(path, Format)
	a.ID = story.Entry(path, number)
	if reason := passed(n); reason != "" {
		sink.Skip(story.Skip{Path: a.ID, Reason: reason})
		return
	}
	a.SetLang(first(n.Get("lang"), n.Child("language").Words(), ch.lang))
	a.Key = first(n.Child("guid").Words(), n.Child("id").Words(), n.Get("about"), link(n))
	a.Author = first(n.Child("creator").Words(), n.Child("author", "name").Words(), n.Child("author").Words())
	a.Article.Source = first(n.Child("source").Child("title").Words(), n.Child("source").Words(), ch.title)
	dates(&a, n)
	b := story.Builder{Article: &a}
	b.Add(text.Headline, "", web.Plain(n.Child("title").Raw()))
	body, summary := bodies(n)
	if s := web.Plain(summary); s != "" && !repeats(body, s) {
		b.Add(text.Standfirst, "", s)
	}
	web.Fragment(&b, paragraphs(&a, body))
	if b.Empty() {
		sink.Skip(story.Skip{Path: a.ID, Reason: "an item without text"})
		return
	}
	sink.Article(b.Done())
}

// passed says why an item of a WordPress export is no article, "" if it may be one.
func passed(n *markup.Node) string {
	switch kind := n.Child("post_type").Words(); kind {
	case "", "post", "page", "article", "articolo", "news":
	default:
		return "not a post: " + kind
	}
	switch state := n.Child("status").Words(); state {
	case "trash", "auto-draft", "inherit":
		return "not kept: " + state
	}
	return ""
}

// link returns the address of an item: the text of RSS, the attribute of Atom.
func link(n *markup.Node) string {
	for _, l := range n.All("link") {
		if rel := l.Get("rel"); rel == "" || rel == "alternate" {
			return first(l.Words(), l.Get("href"))
		}
	}
	return ""
}

// dates takes the first date of publication that is one, and the last change.
func dates(a *story.Article, n *markup.Node) {
	for _, name := range []string{"post_date", "pubDate", "published", "date", "issued", "updated"} {
		s := n.Child(name).Words()
		if s == "" || strings.HasPrefix(s, "0000") || a.Published.From != value.NoDay {
			continue
		}
		p, ok := story.Date(s)
		if !ok {
			a.Note("bad-date", s)
			continue
		}
		p.Basis = "feed"
		a.Published = p
	}
	for _, name := range []string{"post_modified", "updated", "modified"} {
		if p, ok := story.Date(n.Child(name).Words()); ok && a.Updated.From == value.NoDay {
			a.Updated = p
		}
	}
}

// bodies returns the text of an item as HTML, and its summary.
func bodies(n *markup.Node) (body, summary string) {
	var full, short string
	for _, k := range n.Kids {
		switch {
		case k.Name == "encoded" && k.Space == "excerpt":
			short = k.Raw()
		case k.Name == "encoded":
			full = k.Raw()
		case k.Name == "content" && k.Space == "":
			full = atomText(k)
		case k.Name == "description" && k.Space == "", k.Name == "summary":
			short = first(atomText(k), short)
		}
	}
	if strings.TrimSpace(full) == "" {
		return short, ""
	}
	return full, short
}

// atomText returns a text construct of Atom as HTML; of RSS it is HTML already.
func atomText(n *markup.Node) string {
	if n.Get("type") == "xhtml" {
		return n.HTML()
	}
	return n.Raw()
}

// repeats reports whether a summary is the beginning of the text.
func repeats(body, summary string) bool {
	head := summary[:min(len(summary), 40)]
	return strings.HasPrefix(web.Plain(body[:min(len(body), 4096)]), strings.TrimRight(head, " .…["))
}

// The codes of WordPress: a caption keeps its words, an address to embed and a gallery have none.
var (
	caption   = regexp.MustCompile(`(?s)\[caption[^\]]*\](.*?)\[/caption\]`)
	embed     = regexp.MustCompile(`(?s)\[embed[^\]]*\].*?\[/embed\]`)
	shortcode = regexp.MustCompile(`\[/?(?:gallery|audio|video|playlist|vc_[a-z_]+|et_pb_[a-z_]+|su_[a-z_]+|contact-form-7)[^\]]*\]`)
)

// paragraphs gives text without paragraphs, as WordPress keeps it, its breaks: a blank line is one.
func paragraphs(a *story.Article, s string) string {
	if strings.Contains(s, "[") {
		s = caption.ReplaceAllString(s, "<figcaption>$1</figcaption>")
		for _, m := range embed.FindAllString(s, -1) {
			a.Drop("embedded media", m)
		}
		s = shortcode.ReplaceAllString(embed.ReplaceAllString(s, ""), "")
	}
	if strings.Contains(s, "<p") {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.ReplaceAll(s, "\n\n", "<br><br>\n")
}

func first(list ...string) string {
	for _, s := range list {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}
