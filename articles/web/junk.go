package web

import (
	"strings"

	"golang.org/x/net/html"
)

// never are elements whose words are not the article's.
var never = map[string]string{"script": "", "style": "", "noscript": "", "template": "", "svg": "", "canvas": "", "iframe": "", "object": "", "video": "", "audio": "", "amp-ad": "", "head": "",
	"nav": "menu", "aside": "aside", "footer": "footer", "form": "form", "button": "button", "select": "form", "input": "form", "textarea": "form", "dialog": "banner", "menu": "menu", "amp-sidebar": "menu",
	"amp-consent": "banner", "amp-analytics": "", "amp-social-share": ""}

// roles are the same, by what assistive technology is told.
var roles = map[string]string{"navigation": "menu", "complementary": "aside", "banner": "menu", "contentinfo": "footer", "dialog": "banner", "alertdialog": "banner", "search": "form", "menu": "menu"}

// junkWords are the parts of classes and ids that content systems give to what stands around an article.
var junkWords = map[string]string{
	"comment": "comments", "comments": "comments", "commenti": "comments", "disqus": "comments", "respond": "comments",
	"related": "related links", "correlati": "related links", "correlate": "related links", "leggianche": "related links", "relatedposts": "related links", "recommended": "related links", "outbrain": "related links",
	"taboola": "related links", "trending": "related links", "popular": "related links", "readmore": "related links", "altrenotizie": "related links", "suggeriti": "related links", "consigliati": "related links",
	"menu": "menu", "nav": "menu", "navbar": "menu", "navigation": "menu", "breadcrumb": "menu", "breadcrumbs": "menu", "sidebar": "aside", "widget": "aside", "pagination": "menu", "skip": "menu",
	"social": "share buttons", "share": "share buttons", "sharing": "share buttons", "sharedaddy": "share buttons", "condividi": "share buttons", "addtoany": "share buttons",
	"newsletter": "banner", "cookie": "banner", "cookies": "banner", "consent": "banner", "gdpr": "banner", "paywall": "banner", "subscribe": "banner", "abbonati": "banner", "popup": "banner", "modal": "banner",
	"adv": "advertising", "ads": "advertising", "ad": "advertising", "advert": "advertising", "advertisement": "advertising", "sponsor": "advertising", "promo": "advertising", "dfp": "advertising", "pubblicita": "advertising",
	"tags": "tags", "tagcloud": "tags", "footer": "footer", "copyright": "footer", "hidden": "hidden", "srt": "hidden", "vjs": "player", "player": "player",
	"bio": "author's box", "authorbox": "author's box", "newsletterbox": "banner"}

// junkPairs are two words of one class that mean it together.
var junkPairs = map[[2]string]string{{"leggi", "anche"}: "related links", {"read", "also"}: "related links", {"author", "box"}: "author's box", {"author", "bio"}: "author's box", {"about", "author"}: "author's box", {"screen", "reader"}: "hidden",
	{"read", "more"}: "related links", {"sr", "only"}: "hidden", {"articoli", "simili"}: "related links", {"you", "may"}: "related links", {"potrebbe", "interessarti"}: "related links", {"ultime", "notizie"}: "related links", {"piu", "letti"}: "related links"}

// junk says what an element is that is not part of the article, "" where it may be. classes says that classes and ids
// count too. ok is false for what is nothing at all (scripts).
func junk(n *html.Node, classes bool) (what string, is bool) {
	if what, is := never[n.Data]; is {
		return what, true
	}
	for i := range n.Attr {
		a := &n.Attr[i]
		switch a.Key {
		case "hidden":
			return "hidden", true
		case "aria-hidden":
			if a.Val == "true" {
				return "hidden", true
			}
		case "style":
			if strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none") {
				return "hidden", true
			}
		case "role":
			if what := roles[a.Val]; what != "" {
				return what, true
			}
		case "class", "id":
			if classes && n.Data != "body" && n.Data != "html" && n.Data != "main" && (n.Data != "article" || strings.Contains(a.Val, "comment")) {
				if what, soft := junkClass(a.Val); what != "" && !(soft && rich(n)) {
					return what, true
				}
			}
		}
	}
	return "", false
}

// softWords may also stand on what holds the article itself: a text behind a paywall, folded under "read more".
var softWords = map[string]bool{"readmore": true, "more": true, "share": true, "sharing": true, "social": true, "paywall": true, "subscribe": true, "abbonati": true, "modal": true, "popup": true, "promo": true, "hidden": true, "tags": true, "widget": true, "sidebar": true}

// richBytes of paragraphs are a text and no button.
const richBytes = 600

// junkClass says what a class or id names, and whether its word is a soft one.
func junkClass(s string) (what string, soft bool) {
	before := ""
	for w := range classWords(s) {
		if what := junkWords[w]; what != "" {
			return what, softWords[w]
		}
		if what := junkPairs[[2]string{before, w}]; what != "" && before != "" {
			return what, softWords[w]
		}
		before = w
	}
	return "", false
}

// rich reports whether the paragraphs below n hold a text.
func rich(n *html.Node) bool {
	size := 0
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.Data == "p" {
			if size += paragraph(d); size > richBytes {
				return true
			}
		}
	}
	return false
}

// classWords yields the words of a class in lower case: "articleBody", "article-body" and "article_body" are two.
func classWords(s string) func(func(string) bool) {
	return func(yield func(string) bool) {
		start := 0
		for i := 0; i <= len(s); i++ {
			split := i == len(s) || !alnum(s[i])
			hump := !split && i > start && s[i] >= 'A' && s[i] <= 'Z' && s[i-1] >= 'a' && s[i-1] <= 'z'
			if !split && !hump {
				continue
			}
			if i > start && !yield(strings.ToLower(s[start:i])) {
				return
			}
			start = i
			if split {
				start = i + 1
			}
		}
	}
}

func alnum(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// named reports whether a class or id of n has one of the words.
func named(n *html.Node, words map[string]bool) bool {
	for i := range n.Attr {
		if n.Attr[i].Key != "class" && n.Attr[i].Key != "id" && n.Attr[i].Key != "itemprop" {
			continue
		}
		for w := range classWords(n.Attr[i].Val) {
			if words[w] {
				return true
			}
		}
	}
	return false
}
