package wire

import (
	"encoding/json"
	"slices"
	"strings"

	"verifica/articles/plain"
	"verifica/articles/story"
	"verifica/articles/web"
	"verifica/claims/text"
)

// IsNinjs reports whether a JSON object is an item of ninjs: it has an uri and a body or a status of the format.
func IsNinjs(object map[string]any) bool {
	v := lowered(object)
	if str(v["uri"]) == "" {
		return false
	}
	for _, key := range []string{"body_html", "body_xhtml", "body_text", "bodies", "versioncreated", "pubstatus"} {
		if v[key] != nil {
			return true
		}
	}
	return false
}

// ReadNinjs reads an item of ninjs 1 or 2 into an article. It has no text where the item has none.
func ReadNinjs(a story.Article, object map[string]any) story.Article {
	v := lowered(object)
	a.Format = Ninjs
	a.Key, a.Follows = str(v["uri"]), str(v["evolvedfrom"])
	a.SetVersion(str(v["version"]))
	a.SetLang(str(v["language"]))
	a.Author = first(str(v["byline"]), str(v["by"]))
	a.Article.Source = first(named(v["infosources"]), str(v["provider"]), str(v["source"]), str(v["copyrightholder"]))
	status(&a, str(v["pubstatus"]))
	published(&a, "ninjs", str(v["versioncreated"]), str(v["firstcreated"]), str(v["contentcreated"]))
	a.Note("embargo", str(v["embargoed"]))
	a.Note("urgency", str(v["urgency"]))
	a.Note("editors-note", first(str(v["ednote"])))
	a.Note("type", unlessText(str(v["type"])))
	title := first(str(v["headline"]), role(v["headlines"], "main"))
	summary := first(str(v["description_text"]), str(v["description_summary"]), role(v["descriptions"], "summary"))
	body, html := ninjsBody(v)
	if strings.TrimSpace(body) == "" {
		a.Title = title
		return a
	}
	if !html {
		a.Title = story.Collapse(title)
		plain.Extract(&a, title, summary, body)
		return a
	}
	b := story.Builder{Article: &a}
	b.Add(text.Headline, "", web.Plain(title))
	b.Add(text.Standfirst, "", web.Plain(summary))
	web.Fragment(&b, body)
	return finish(&b)
}

// unlessText returns the type of an item that is no text.
func unlessText(s string) string {
	if s == "text" || s == "article" {
		return ""
	}
	return s
}

// ninjsBody returns the text of an item and whether it is HTML: markup before plain text.
func ninjsBody(v map[string]any) (string, bool) {
	for _, key := range []string{"body_xhtml", "body_html"} {
		if s := str(v[key]); s != "" {
			return s, true
		}
	}
	list, _ := v["bodies"].([]any)
	plainText := str(v["body_text"])
	for _, x := range list {
		b, _ := x.(map[string]any)
		if b = lowered(b); strings.Contains(str(b["contenttype"]), "html") {
			return str(b["value"]), true
		} else if plainText == "" {
			plainText = str(b["value"])
		}
	}
	return plainText, web.Marked(plainText)
}

// role returns the value of the member of a list with a role, or of the first.
func role(v any, role string) string {
	list, _ := v.([]any)
	out := ""
	for i, x := range list {
		m, _ := x.(map[string]any)
		if m = lowered(m); i == 0 || strings.HasSuffix(str(m["role"]), role) {
			out = str(m["value"])
		}
	}
	return out
}

// named returns the name of the first member of a list.
func named(v any) string {
	list, _ := v.([]any)
	for _, x := range list {
		if m, ok := x.(map[string]any); ok {
			return str(lowered(m)["name"])
		}
	}
	return ""
}

// lowered returns an object with its keys in lower case: ninjs 1 writes "versioncreated", later ones "versionCreated".
func lowered(object map[string]any) map[string]any {
	keys := make([]string, 0, len(object))
	for k := range object {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	out := make(map[string]any, len(object))
	for _, k := range keys {
		out[strings.ToLower(k)] = object[k]
	}
	return out
}

func str(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	}
	return ""
}
