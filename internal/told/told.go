// Package told writes down what a reader of articles finds, for tests: one line for the metadata of an article and one
// for each of its blocks, notes and parts left out.
package told

import (
	"fmt"
	"strings"

	"verifica/articles/story"
	"verifica/claims"
	"verifica/claims/value"
)

// Sink keeps what it is given as text.
type Sink struct{ strings.Builder }

// Article writes down an article.
func (t *Sink) Article(a story.Article) {
	fmt.Fprintf(t, "article %s (%s, %s)\n", a.ID, a.Format, a.Lang)
	t.pair("title", a.Title)
	t.pair("author", a.Author)
	t.pair("source", a.Article.Source)
	t.pair("key", a.Key)
	if a.Version > 0 {
		t.pair("version", fmt.Sprint(a.Version))
	}
	t.pair("published", when(a.Published))
	t.pair("updated", when(a.Updated))
	if a.Killed {
		t.pair("killed", "yes")
	}
	for _, b := range a.Blocks {
		name := b.Zone.String()
		if b.Lang != "" {
			name += "/" + b.Lang
		}
		t.pair("  "+name, a.Source[b.Start:b.End])
	}
	for _, n := range a.Notes {
		t.pair("note "+n.Code, n.Arg)
	}
	for _, d := range a.Dropped {
		t.pair(fmt.Sprintf("dropped %d %s", d.Count, d.What), d.Sample)
	}
}

// Skip writes down what was passed over.
func (t *Sink) Skip(s story.Skip) { fmt.Fprintf(t, "skip %s: %s\n", s.Path, s.Reason) }

// Fault writes down what could not be read.
func (t *Sink) Fault(f *story.Fault) { fmt.Fprintf(t, "fault %v\n", f) }

func (t *Sink) pair(name, s string) {
	if s != "" {
		fmt.Fprintf(t, "%s: %s\n", name, s)
	}
}

func when(p claims.Publication) string {
	if p.From == value.NoDay {
		return ""
	}
	s := p.From.String()
	if p.Minute >= 0 {
		s += fmt.Sprintf(" %02d:%02d", p.Minute/60, p.Minute%60)
	}
	if p.Basis != "" {
		s += " (" + p.Basis + ")"
	}
	return s
}
