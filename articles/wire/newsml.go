package wire

import (
	"strings"

	"verifica/articles/markup"
	"verifica/articles/story"
	"verifica/articles/web"
	"verifica/claims/text"
)

// readItem reads a news item of NewsML-G2.
func readItem(a story.Article, item *markup.Node) story.Article {
	a.Key = item.Get("guid")
	a.SetVersion(item.Get("version"))
	a.SetLang(item.Get("lang"))
	meta, content := item.Child("itemMeta"), item.Child("contentMeta")
	itemState(&a, meta)
	if lang := content.Child("language").Get("tag"); lang != "" {
		a.SetLang(lang)
	}
	published(&a, "newsml", meta.Child("versionCreated").Words(), meta.Child("firstCreated").Words(), content.Child("contentCreated").Words())
	a.Article.Source = first(content.Child("infoSource", "name").Words(), meta.Child("provider", "name").Words(), content.Child("creator", "name").Words(), content.Child("creditline").Words())
	a.Author = content.Child("by").Words()
	a.Note("urgency", content.Child("urgency").Words())
	b := story.Builder{Article: &a}
	for _, h := range content.All("headline") {
		zone := text.Headline
		if role := h.Get("role"); strings.HasSuffix(role, ":sub") || strings.HasSuffix(role, ":subheadline") {
			zone = text.Standfirst
		}
		b.Add(zone, "", h.Words())
	}
	for _, d := range content.All("description") {
		if role := d.Get("role"); strings.HasSuffix(role, "summary") || strings.HasSuffix(role, "lead") {
			b.Add(text.Standfirst, "", d.Words())
		}
	}
	contentSet(&b, item.Child("contentSet"))
	return finish(&b)
}

// finish returns the article, without text where none was its own.
func finish(b *story.Builder) story.Article {
	if b.Empty() {
		return *b.Article
	}
	return b.Done()
}

// itemState takes status, embargo, notes and what the item replaces.
func itemState(a *story.Article, meta *markup.Node) {
	status(a, first(meta.Child("pubStatus").Get("qcode"), meta.Child("pubStatus").Get("uri")))
	a.Note("embargo", meta.Child("embargoed").Words())
	for _, n := range meta.All("edNote") {
		a.Note("editors-note", n.Words())
	}
	for _, s := range meta.All("signal") {
		code := first(s.Get("qcode"), s.Get("uri"))
		if strings.HasSuffix(code, "kill") {
			a.Killed = true
		}
		a.Note("signal", code)
	}
	for _, l := range meta.All("link") {
		switch rel := strings.ToLower(first(l.Get("rel"), l.Get("reluri"))); {
		case strings.HasSuffix(rel, "evolvedfrom"), strings.HasSuffix(rel, "previousversion"), strings.HasSuffix(rel, "corrects"):
			a.Follows = first(l.Get("residref"), l.Get("href"))
		}
	}
}

// contentSet reads the text of an item: the first rendition that has one.
func contentSet(b *story.Builder, set *markup.Node) {
	if set == nil {
		return
	}
	for _, c := range set.Kids {
		switch c.Name {
		case "inlineXML":
			if n := c.Child("nitf"); n != nil {
				nitfBody(b, n.Child("body"))
			} else {
				web.Fragment(b, c.HTML())
			}
		case "inlineData":
			if kind := c.Get("contenttype"); strings.Contains(kind, "html") {
				web.Fragment(b, c.Raw())
			} else if c.Get("encoding") == "" {
				lines(b, c.Raw())
			}
		}
		if !b.Empty() {
			return
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
