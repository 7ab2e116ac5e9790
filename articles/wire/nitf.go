package wire

import (
	"verifica/articles/markup"
	"verifica/articles/story"
	"verifica/claims/text"
)

// readNITF reads a NITF document.
func readNITF(a story.Article, root *markup.Node) story.Article {
	head, body := root.Child("head"), root.Child("body")
	data := head.Child("docdata")
	a.Key = first(data.Child("doc-id").Get("id-string"), root.Get("uno"))
	a.SetVersion(first(data.Child("du-key").Get("version"), root.Get("version")))
	if len(root.Get("version")) > 4 { // "-//IPTC//DTD NITF 3.4//EN" is the format's own
		a.SetVersion(data.Child("du-key").Get("version"))
	}
	a.SetLang(first(root.Get("lang"), body.Get("lang")))
	status(&a, data.Get("management-status"))
	if data.Get("management-status") == "embargoed" {
		a.Note("embargo", data.Child("date.release").Get("norm"))
	}
	a.Note("urgency", data.Child("urgency").Get("ed-urg"))
	a.Note("editors-note", data.Child("ed-msg").Get("info"))
	if c := data.Child("correction"); c != nil {
		a.Follows = c.Get("id-string")
		a.Note("correction", first(c.Get("info"), c.Get("id-string")))
	}
	published(&a, "nitf", data.Child("date.issue").Get("norm"), data.Child("date.release").Get("norm"), head.Child("pubdata").Get("date.publication"), body.Child("body.head", "dateline", "story.date").Get("norm"))
	a.Article.Source = first(head.Child("pubdata").Get("name"), body.Child("body.head", "distributor").Words(), data.Child("doc.copyright").Get("holder"))
	b := story.Builder{Article: &a}
	nitfBody(&b, body)
	if b.Article.Title == "" {
		b.Article.Title = head.Child("title").Words()
	}
	return finish(&b)
}

// nitfBody reads the words of a NITF body.
func nitfBody(b *story.Builder, body *markup.Node) {
	head := body.Child("body.head")
	b.Add(text.Headline, "", head.Child("hedline", "hl1").Words())
	for _, h := range head.Child("hedline").All("hl2") {
		b.Add(text.Standfirst, "", h.Words())
	}
	if b.Article.Author == "" {
		b.Article.Author = first(head.Child("byline", "person").Words(), head.Child("byline").Words())
	}
	for _, n := range head.All("note") {
		b.Article.Note("editors-note", n.Words())
	}
	if s := head.Child("dateline").Words(); s != "" {
		b.Article.Drop("dateline", s)
	}
	b.Add(text.Standfirst, "", head.Child("abstract").Words())
	nitfBlocks(b, body.Child("body.content"), text.Body)
	if s := body.Child("body.end").Words(); s != "" {
		b.Article.Drop("tagline", s)
	}
}

// nitfBlocks reads the blocks below n.
func nitfBlocks(b *story.Builder, n *markup.Node, zone text.Zone) {
	if n == nil {
		return
	}
	for _, k := range n.Kids {
		switch k.Name {
		case "":
			if zone != text.Body || n.Name == "block" || n.Name == "body.content" {
				b.Add(zone, "", k.Text)
			}
		case "p", "hl2", "li", "dt", "dd", "caption":
			b.Add(zone, k.Get("lang"), k.Words())
		case "tr":
			b.Add(zone, "", k.Words())
		case "pre":
			lines(b, k.Raw())
		case "media-caption":
			b.Add(text.Caption, "", k.Words())
		case "bq":
			quote(b, k)
		case "media-metadata", "media-reference", "media-producer", "datasource", "nitf-table-metadata":
		case "fn", "note":
			b.Add(text.Footer, "", k.Words())
		default:
			nitfBlocks(b, k, zone)
		}
	}
}

// quote reads a block quotation and its paragraphs.
func quote(b *story.Builder, n *markup.Node) {
	if n.Find("p") == nil {
		b.Add(text.Quote, "", n.Words())
		return
	}
	nitfBlocks(b, n, text.Quote)
}
