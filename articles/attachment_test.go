package articles

import (
	"encoding/base64"
	"strings"
	"testing"

	"verifica/internal/told"
)

// message is a mail with a text and what is attached to it, in turns of name and content.
func message(body string, attached ...string) []byte {
	var b strings.Builder
	b.WriteString("From: Anna Neri <anna@prova.example>\r\nSubject: Il pezzo\r\nDate: Mon, 18 Nov 2024 17:05:00 +0100\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n")
	if body != "" {
		b.WriteString("--a\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + body + "\r\n")
	}
	for i := 0; i+1 < len(attached); i += 2 {
		b.WriteString("--a\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"" + attached[i] + "\"\r\n\r\n")
		b.WriteString(base64.StdEncoding.EncodeToString([]byte(attached[i+1])) + "\r\n")
	}
	return []byte(b.String() + "--a--\r\n")
}

// What is attached to a mail is read as the format that it is, dated and signed by the mail where it says nothing itself.
func TestAttachments(t *testing.T) {
	page := `<html><head><meta property="article:published_time" content="2024-11-17"></head><body><article><h1>Ercolano, la fabbrica</h1><p>Quattro persone sono morte a Ercolano.</p></article></body></html>`
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"a page, a text and a picture", message("In allegato i due pezzi.", "pezzo.html", page, "nota.txt", "I feriti sono due, in via Patacca.", "foto.png", "x"), `article x#pezzo.html (html, it)
title: Ercolano, la fabbrica
author: Anna Neri
published: 2024-11-17 (open graph)
  headline: Ercolano, la fabbrica
  body: Quattro persone sono morte a Ercolano.
article x#nota.txt (text, it)
author: Anna Neri
published: 2024-11-18 17:05 (mail)
  body: I feriti sono due, in via Patacca.
article x (eml, it)
title: Il pezzo
author: Anna Neri
published: 2024-11-18 17:05 (mail)
  headline: Il pezzo
  body: In allegato i due pezzi.
dropped 1 attachments: foto.png
`},
		{"no text but an archive, and two of one name", message("", "pezzi.zip", zippedUp(t, "a.md", "I feriti sono due."), "n.txt", "Uno.", "..\\\\n.txt", "Due."), `article x#pezzi.zip#a.md (markdown, it)
author: Anna Neri
published: 2024-11-18 17:05 (mail)
  body: I feriti sono due.
article x#n.txt (text, it)
author: Anna Neri
published: 2024-11-18 17:05 (mail)
  body: Uno.
article x#n.txt#2 (text, it)
author: Anna Neri
published: 2024-11-18 17:05 (mail)
  body: Due.
`},
		{"a message in a message in a message", message("", "m.eml", string(message("", "n.eml", string(message("", "o.eml", string(message("Troppo."))))))), "skip x#m.eml#n.eml: no text in this mail\nskip x#m.eml: no text in this mail\nfault x: no text in this mail; save the message with its text\n"},
		{"nothing to read", message("", "foto.png", "x", "vuoto.txt", ""), "skip x#vuoto.txt: empty\nfault x: no text in this mail; save the message with its text\n"},
		{"a broken one", message("Ecco.", "a.md", "---\ntitle: x\n"), "fault x#a.md:1:1: front matter is never closed; end it with a line of ---\narticle x (eml, it)\ntitle: Il pezzo\nauthor: Anna Neri\npublished: 2024-11-18 17:05 (mail)\n  headline: Il pezzo\n  body: Ecco.\n"},
	} {
		var got told.Sink
		Loader{}.read("x", strings.NewReader(string(c.data)), true, readable{&got})
		if got.String() != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, &got, c.want)
		}
	}
}
