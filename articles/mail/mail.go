// Package mail reads a saved message: a press release, an article sent in by a correspondent.
//
// It knows headers, parts and their encodings. It refuses quoted messages; what is attached it hands over, and lists what
// is no article.
package mail

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	htmlcharset "golang.org/x/net/html/charset"

	"verifica/articles/charset"
	"verifica/articles/plain"
	"verifica/articles/story"
	"verifica/articles/web"
	"verifica/claims/text"
)

// Format is the name of what this package reads.
const Format = "eml"

// MaxText is the size of the largest text of a message.
const MaxText = 8 << 20

// The limits of a message: parts inside each other, and all parts.
const (
	maxDepth = 8
	maxParts = 200
)

// Attachment is what hangs on a message and may be an article.
type Attachment struct {
	Name string
	Data []byte
}

// Read reads a message. open takes what is attached and reports whether it was an article; it is called before the article
// of the message itself is given, and may be nil.
func Read(path string, data []byte, open func(*story.Article, Attachment) bool) (story.Article, *story.Fault) {
	a := story.New(path, Format)
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return a, story.Foreign(path, "no mail: "+err.Error(), "save the message with its headers")
	}
	words := mime.WordDecoder{CharsetReader: htmlcharset.NewReaderLabel}
	header := func(name string) string {
		s, err := words.DecodeHeader(m.Header.Get(name))
		if err != nil {
			return m.Header.Get(name)
		}
		return s
	}
	a.Key = strings.Trim(m.Header.Get("Message-Id"), " <>")
	a.Author = sender(header("From"))
	if p, ok := story.Date(header("Date")); ok {
		p.Basis = "mail"
		a.Published = p
	} else {
		a.Note("bad-date", header("Date"))
	}
	c := content{article: &a, open: open}
	if err := c.part(partHeader(m.Header), m.Body, 0); err != nil {
		return a, &story.Fault{Path: path, Message: "a broken mail: " + err.Error(), Remedy: "save the message again"}
	}
	return c.build(subject(header("Subject")))
}

// build makes the article of the parts: HTML before plain text, which is its shadow.
func (c *content) build(title string) (story.Article, *story.Fault) {
	a := c.article
	if strings.TrimSpace(c.html) != "" {
		b := story.Builder{Article: a}
		b.Add(text.Headline, "", title)
		web.Fragment(&b, c.html)
		if !b.Empty() {
			return b.Done(), nil
		}
		a.Title = ""
	}
	body := unquoted(a, c.plain)
	if strings.TrimSpace(body) == "" {
		return *a, story.Foreign(a.Path, "no text in this mail", "save the message with its text")
	}
	a.Title = title
	plain.Extract(a, title, "", body)
	return *a, nil
}

// sender returns the name in a From header, else the address.
func sender(from string) string {
	if addr, err := mail.ParseAddress(from); err == nil && addr.Name != "" {
		return addr.Name
	}
	return from
}

// subject takes the marks of replies and forwards off a subject.
func subject(s string) string {
	for {
		s = strings.TrimSpace(s)
		head, rest, ok := strings.Cut(s, ":")
		switch strings.ToLower(head) {
		case "re", "r", "i", "fw", "fwd":
			if ok {
				s = rest
				continue
			}
		}
		return s
	}
}

// content is what the parts of a message hold.
type content struct {
	article     *story.Article
	html, plain string
	parts       int
	open        func(*story.Article, Attachment) bool
}

// partHeader gives the headers of a message and of its parts one shape.
type partHeader map[string][]string

func (h partHeader) get(name string) string {
	if v := h[name]; len(v) > 0 {
		return v[0]
	}
	return ""
}

var errParts = errors.New("too many parts")

// part reads one part and those inside it.
func (c *content) part(h partHeader, r io.Reader, depth int) error {
	if c.parts++; c.parts > maxParts || depth > maxDepth {
		return errParts
	}
	kind, params, err := mime.ParseMediaType(h.get("Content-Type"))
	if err != nil {
		kind = "text/plain"
	}
	if boundary := params["boundary"]; strings.HasPrefix(kind, "multipart/") && boundary != "" {
		return c.multi(multipart.NewReader(r, boundary), depth)
	}
	disposition, names, _ := mime.ParseMediaType(h.get("Content-Disposition"))
	if disposition == "attachment" || kind != "text/plain" && kind != "text/html" {
		return c.attached(h, kind, names["filename"], params["name"], r)
	}
	s, err := decoded(h.get("Content-Transfer-Encoding"), params["charset"], r)
	switch {
	case err != nil:
		return err
	case kind == "text/html":
		c.html += s
	default:
		c.plain += s
	}
	return nil
}

func (c *content) multi(m *multipart.Reader, depth int) error {
	for {
		p, err := m.NextRawPart()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if err := c.part(partHeader(p.Header), p, depth+1); err != nil {
			return err
		}
	}
}

// attached hands over what is attached; what is no article is listed.
func (c *content) attached(h partHeader, kind, filename, name string, r io.Reader) error {
	if filename == "" {
		filename = name
	}
	words := mime.WordDecoder{CharsetReader: htmlcharset.NewReaderLabel}
	if s, err := words.DecodeHeader(filename); err == nil {
		filename = s
	}
	if filename == "" && kind == "message/rfc822" {
		filename = "message.eml"
	}
	if filename != "" && c.open != nil {
		data, err := io.ReadAll(unencoded(h.get("Content-Transfer-Encoding"), r))
		if err != nil {
			return err
		}
		if c.open(c.article, Attachment{filename, data}) {
			return nil
		}
	}
	if filename == "" {
		filename = kind
	}
	c.article.Drop("attachments", filename)
	return nil
}

// unencoded undoes the encoding of a part.
func unencoded(transfer string, r io.Reader) io.Reader {
	switch strings.ToLower(transfer) {
	case "quoted-printable":
		return quotedprintable.NewReader(r)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, r)
	}
	return r
}

// decoded undoes the two encodings of a part of text.
func decoded(transfer, label string, r io.Reader) (string, error) {
	data, err := io.ReadAll(io.LimitReader(unencoded(transfer, r), MaxText+1))
	if err != nil {
		return "", err
	}
	if len(data) > MaxText {
		return "", fmt.Errorf("a part is larger than %d MiB", MaxText>>20)
	}
	if label != "" && !strings.EqualFold(label, "utf-8") {
		if in, err := htmlcharset.NewReaderLabel(label, bytes.NewReader(data)); err == nil {
			data, err = io.ReadAll(in)
			return string(data), err
		}
	}
	s, _, err := charset.Decode(data)
	return s, err
}

// unquoted leaves out the signature and the lines of a quoted message.
func unquoted(a *story.Article, s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if i := strings.Index("\n"+s, "\n-- \n"); i >= 0 {
		a.Drop("signature", strings.TrimSpace(s[i+4:]))
		s = s[:i]
	}
	var b strings.Builder
	for line := range strings.Lines(s) {
		if strings.HasPrefix(line, ">") {
			a.Drop("quoted message", strings.TrimSpace(line))
			continue
		}
		b.WriteString(line)
	}
	return b.String()
}
