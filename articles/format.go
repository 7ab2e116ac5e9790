package articles

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"verifica/articles/charset"
)

// The formats, by the names that --input-format takes.
const (
	Text     = "text"
	Markdown = "markdown"
	HTML     = "html"
	DOCX     = "docx"
	ODT      = "odt"
	NewsML   = "newsml"
	NITF     = "nitf"
	Ninjs    = "ninjs"
	Feed     = "feed" // RSS, Atom, a WordPress export
	JSONFeed = "jsonfeed"
	JSON     = "json"  // one article, or a list of them
	Lines    = "jsonl" // an article a line
	Mail     = "eml"
	Zip      = "zip"
	Tar      = "tar" // compressed or not
)

// Formats lists what may be read.
func Formats() []string {
	return []string{Text, Markdown, HTML, DOCX, ODT, NewsML, NITF, Ninjs, Feed, JSONFeed, JSON, Lines, Mail, Zip, Tar}
}

// headBytes of a file tell its format.
const headBytes = 64 << 10

// sniff tells a format by the first bytes of a file. The name decides only between formats whose content may be the same.
func sniff(name string, head []byte) string {
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return zipped(head)
	case bytes.HasPrefix(head, []byte("\x1f\x8b")), len(head) > 262 && string(head[257:262]) == "ustar":
		return Tar
	}
	s, _, err := charset.Decode(whole(head))
	if err != nil {
		s = string(head)
	}
	s = strings.TrimLeft(s, "\ufeff \t\r\n")
	ext := strings.ToLower(filepath.Ext(name))
	markdown := ext == ".md" || ext == ".markdown"
	switch {
	case strings.HasPrefix(s, "<"):
		if f := tagged(s); f != "" {
			return f
		}
	case (strings.HasPrefix(s, "{") || strings.HasPrefix(s, "[")) && !markdown && jsonish(s):
		return objects(ext, s)
	case ext == ".eml" || mailed(s):
		return Mail
	}
	if markdown || strings.HasPrefix(s, "---\n") || strings.HasPrefix(s, "---\r\n") || strings.HasPrefix(s, "+++\n") {
		return Markdown
	}
	return Text
}

// whole cuts a head off so that no character is cut: behind its last line, or, where a file is one long line, before the
// character at its end.
func whole(head []byte) []byte {
	if len(head) < headBytes {
		return head
	}
	if end := bytes.LastIndexByte(head, '\n'); end >= 0 {
		return head[:end+1]
	}
	for n := range utf8.UTFMax {
		if r, size := utf8.DecodeLastRune(head[:len(head)-n]); r != utf8.RuneError || size != 1 {
			return head[:len(head)-n]
		}
	}
	return head[:len(head)&^1] // UTF-16 has characters of two bytes
}

// zipped tells documents from archives by the names of their first entries.
func zipped(head []byte) string {
	switch {
	case bytes.Contains(head, []byte("application/vnd.oasis.opendocument.text")), len(head) > 38 && string(head[30:38]) == "mimetype" && bytes.Contains(head, []byte("content.xml")):
		return ODT
	case bytes.Contains(head, []byte("word/document.xml")), bytes.Contains(head, []byte("[Content_Types].xml")):
		return DOCX
	}
	return Zip
}

// roots are the elements that XML of news starts with, without their prefix.
var roots = map[string]string{"rss": Feed, "feed": Feed, "rdf": Feed, "newsitem": NewsML, "newsmessage": NewsML, "packageitem": NewsML, "newsml": NewsML, "nitf": NITF}

// tags are the elements that HTML, and nothing else that newsrooms have, starts with.
var tags = []string{"!doctype", "html", "head", "body", "article", "section", "main", "header", "div", "p", "h1", "h2", "h3", "span", "figure", "blockquote", "meta", "title", "time", "b", "strong", "em", "i", "a", "img", "ul", "ol", "table", "br", "script", "link", "style", "base", "font", "center", "u", "small", "nav", "li", "pre"}

// tagged tells XML and HTML by the first element.
func tagged(s string) string {
	for range 64 {
		s = strings.TrimLeft(s, " \t\r\n")
		switch {
		case strings.HasPrefix(s, "<?"):
			_, s, _ = strings.Cut(s, ">")
			continue
		case strings.HasPrefix(s, "<!--"):
			_, s, _ = strings.Cut(s, "-->")
			continue
		case len(s) > 9 && strings.EqualFold(s[:9], "<!doctype"):
			if f := roots[doctype(s[9:])]; f != "" {
				return f
			}
			inside, rest, subset := strings.Cut(s, "]>") // declarations of its own: only XML has them
			if !subset || !strings.Contains(inside, "[") {
				return HTML
			}
			s = rest
			continue
		}
		break
	}
	name := element(s)
	_, local, prefixed := strings.Cut(name, ":")
	if prefixed {
		name = local
	}
	if f := roots[name]; f != "" {
		return f
	}
	if slices.Contains(tags, name) {
		return HTML
	}
	return ""
}

// doctype returns the name in a document type, in lower case.
func doctype(s string) string {
	name, _, _ := strings.Cut(strings.TrimSpace(s), ">")
	name, _, _ = strings.Cut(name, " ")
	return strings.ToLower(name)
}

// element returns the name of the element that s starts with, in lower case.
func element(s string) string {
	if !strings.HasPrefix(s, "<") {
		return ""
	}
	i := 1
	for i < len(s) && i < 40 && strings.IndexByte(" \t\r\n/>", s[i]) < 0 {
		i++
	}
	return strings.ToLower(s[1:i])
}

// jsonish reports whether s is the start of a JSON object or list, and not of a text in brackets.
func jsonish(s string) bool {
	rest := strings.TrimLeft(s[1:], " \t\r\n")
	return rest == "" || strings.IndexByte(`"{}[]`, rest[0]) >= 0
}

// objects tells the formats made of JSON.
func objects(ext, s string) string {
	first, rest, _ := strings.Cut(s, "\n")
	first = strings.TrimSpace(first)
	lines := strings.HasPrefix(first, "{") && strings.HasSuffix(first, "}") && strings.HasPrefix(strings.TrimSpace(rest), "{")
	switch {
	case lines, ext == ".jsonl", ext == ".ndjson":
		return Lines
	case strings.HasPrefix(s, "{") && strings.Contains(s[:min(len(s), 2048)], "jsonfeed.org/version"):
		return JSONFeed
	case strings.HasPrefix(s, "{") && ninjs(s):
		return Ninjs
	}
	return JSON
}

// ninjs reports whether an object carries keys that only the IPTC's items have.
func ninjs(s string) bool {
	n := 0
	for _, key := range []string{`"uri"`, `"versioncreated"`, `"versionCreated"`, `"body_html"`, `"body_xhtml"`, `"body_text"`, `"bodies"`, `"headlines"`, `"pubstatus"`, `"pubStatus"`, `"firstcreated"`, `"standard"`} {
		if strings.Contains(s, key) {
			n++
		}
	}
	return strings.Contains(s, `"uri"`) && n >= 3
}

// mailed reports whether s starts with the headers of a mail.
func mailed(s string) bool {
	known, all := 0, 0
	for line := range strings.Lines(s[:min(len(s), 16<<10)]) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			continue
		}
		name, _, ok := strings.Cut(line, ":")
		if !ok || strings.ContainsAny(name, " \t") {
			return false
		}
		all++
		switch strings.ToLower(name) {
		case "from", "date", "subject", "mime-version", "message-id", "received", "return-path", "content-type":
			known++
		}
	}
	return known >= 3 && known*4 >= all
}
