package articles

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"verifica/articles/bundle"
	"verifica/articles/mail"
	"verifica/articles/story"
	"verifica/claims"
	"verifica/claims/value"
)

// mail reads a message and the articles that are attached to it. One that has no text of its own but carries an article is
// no fault.
func (l Loader) mail(file string, data []byte, sink story.Sink) {
	l.Format = ""
	if l.depth++; l.budget == nil {
		l.budget = &bundle.Budget{}
	}
	names := map[string]int{}
	found := counter{Sink: sink}
	a, fault := mail.Read(file, data, func(m *Article, at mail.Attachment) bool {
		name := path.Base(strings.ReplaceAll(at.Name, "\\", "/"))
		if passName(name) != "" || l.depth > bundle.MaxDepth {
			return false
		}
		id := file + "#" + name
		if names[name]++; names[name] > 1 {
			id = fmt.Sprintf("%s#%d", id, names[name])
		}
		here := counter{Sink: sent{&found, m.Article.Published, m.Author}}
		l.read(id, bytes.NewReader(at.Data), false, &here)
		return here.total() > 0
	})
	switch {
	case fault == nil:
		sink.Article(a)
	case found.total() == 0 || !fault.Foreign:
		sink.Fault(fault)
	}
}

// sent gives what is attached to a message the date and the sender of that, where it has none of its own.
type sent struct {
	story.Sink
	date   claims.Publication
	sender string
}

func (s sent) Article(a Article) {
	if dateByName(&a); a.Published.From == value.NoDay {
		a.Published = s.date
	}
	if a.Author == "" {
		a.Author = s.sender
	}
	s.Sink.Article(a)
}
