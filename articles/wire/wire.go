// Package wire reads what agencies send: NewsML-G2, NITF and ninjs, with versions, corrections, kills and embargoes.
//
// It knows which parts of an item are its words and which say what it replaces. It refuses packages, pictures and planning
// items: they have no text of their own.
package wire

import (
	"strings"

	"verifica/articles/markup"
	"verifica/articles/story"
	"verifica/claims/text"
)

// The formats, by name.
const (
	NewsML = "newsml"
	NITF   = "nitf"
	Ninjs  = "ninjs"
)

// Read reads an XML file of news items.
func Read(path string, data []byte, sink story.Sink) {
	root, fault := markup.Parse(path, data)
	if fault != nil {
		sink.Fault(fault)
		return
	}
	switch strings.ToLower(root.Name) {
	case "nitf":
		a := story.New(path, NITF)
		one(readNITF(a, root), sink)
	case "newsitem":
		a := story.New(path, NewsML)
		one(readItem(a, root), sink)
	case "newsmessage":
		message(path, root, sink)
	default:
		sink.Fault(story.Foreign(path, "no news item: its element is <"+root.Name+">", "export the item as NewsML-G2, NITF or ninjs"))
	}
}

// one gives an item to the sink. An item without words is none, unless it withdraws another.
func one(a story.Article, sink story.Sink) {
	if a.Source == "" && !a.Killed {
		sink.Fault(story.Foreign(a.ID, "no text in this item", "export it with its text"))
		return
	}
	sink.Article(a)
}

// message reads the text items of a message with several.
func message(path string, root *markup.Node, sink story.Sink) {
	n, found := 0, 0
	for _, set := range root.All("itemSet") {
		for _, item := range set.Kids {
			if item.Name == "" {
				continue
			}
			n++
			a := story.New(path, NewsML)
			a.ID = story.Entry(path, n)
			if item.Name == "newsItem" {
				a = readItem(a, item)
			}
			if a.Source == "" && !a.Killed {
				sink.Skip(story.Skip{Path: a.ID, Reason: "an item without text"})
				continue
			}
			found++
			sink.Article(a)
		}
	}
	if n == 0 {
		sink.Fault(story.Foreign(path, "no item in this message", "export the message with its items"))
	}
}

// status takes the state of an item, by the word of its scheme: "stat:canceled".
func status(a *story.Article, s string) {
	if i := strings.LastIndexAny(s, ":/"); i >= 0 {
		s = s[i+1:]
	}
	switch s = strings.ToLower(s); s {
	case "", "usable":
	case "canceled", "cancelled", "killed", "kill":
		a.Killed = true
	default:
		a.Note("status", s)
	}
}

// published takes the first of the dates that is one.
func published(a *story.Article, basis string, dates ...string) {
	for _, s := range dates {
		if p, ok := story.Date(s); ok {
			p.Basis = basis
			a.Published = p
			return
		}
		a.Note("bad-date", s)
	}
}

// lines adds the paragraphs of preformatted text.
func lines(b *story.Builder, s string) {
	for _, p := range story.Paragraphs(s) {
		b.Add(text.Body, "", p)
	}
}
