package mail

import (
	"strings"
	"testing"

	"verifica/articles/story"
	"verifica/internal/told"
)

const alternative = `From: =?UTF-8?Q?Anna_Neri?= <anna@prova.example>
Subject: I: =?ISO-8859-1?Q?Ercolano,_citt=E0_in_lutto?=
Date: Mon, 18 Nov 2024 17:05:00 +0100
Message-ID: <1@prova.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="a"

--a
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

ombra
--b
Content-Type: text/html; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

<p>Quattro persone sono morte a Ercolano, la citt=E0 del=
 Vesuvio.</p>
--b--
--a
Content-Type: application/pdf
Content-Disposition: attachment; filename="foto.pdf"

xxx
--a--
`

const plainText = `From: anna@prova.example
Subject: Ercolano, quattro morti
Date: 31 febbraio 2025
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

UXVhdHRybyBwZXJzb25lIHNvbm8gbW9ydGUuCgo+IGNpdGF0bwoKRHVlIGkgZmVyaXRpLgoKLS0gCkFubmEK
`

func TestRead(t *testing.T) {
	for data, want := range map[string]string{
		alternative: `article x (eml, it)
title: Ercolano, città in lutto
author: Anna Neri
key: 1@prova.example
published: 2024-11-18 17:05 (mail)
  headline: Ercolano, città in lutto
  body: Quattro persone sono morte a Ercolano, la città del Vesuvio.
dropped 1 attachments: foto.pdf
`,
		plainText: `article x (eml, it)
title: Ercolano, quattro morti
author: anna@prova.example
  headline: Ercolano, quattro morti
  body: Quattro persone sono morte.
  body: Due i feriti.
note bad-date: 31 febbraio 2025
dropped 1 signature: Anna
dropped 1 quoted message: > citato
`,
		"Titolo":           "fault x: no mail: malformed header line: Titolo; save the message with its headers\n",
		"From: a@b.it\n\n": "fault x: no text in this mail; save the message with its text\n",
		"Content-Type: multipart/mixed; boundary=a\n\n--a\n": "fault x: no text in this mail; save the message with its text\n",
	} {
		var got told.Sink
		if a, fault := Read("x", []byte(strings.ReplaceAll(data, "\n", "\r\n")), nil); fault != nil {
			got.Fault(fault)
		} else {
			got.Article(a)
		}
		if got.String() != want {
			t.Errorf("got\n%swant\n%s", &got, want)
		}
	}
}

// TestNested refuses parts inside parts without an end.
func TestNested(t *testing.T) {
	data := "From: a@b.it\r\n"
	for range 20 {
		data += "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n"
	}
	if _, fault := Read("x", []byte(data), nil); fault == nil {
		t.Error("accepted")
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(alternative))
	f.Add([]byte(plainText))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, fault := Read("x", data, func(*story.Article, Attachment) bool { return len(data)%2 == 0 })
		if fault == nil && strings.TrimSpace(a.Source) == "" {
			t.Fatal("an article without text")
		}
	})
}
