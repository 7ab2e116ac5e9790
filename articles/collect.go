package articles

import (
	"cmp"
	"slices"
	"strings"

	"verifica/articles/story"
)

// collector keeps everything.
type collector struct{ Set }

func (c *collector) Article(a Article) { c.Articles = append(c.Articles, a) }
func (c *collector) Skip(s Skip)       { c.Skipped = append(c.Skipped, s) }
func (c *collector) Fault(f *Fault)    { c.Faults = append(c.Faults, f) }

// counter counts the articles that pass by.
type counter struct {
	story.Sink
	articles int
}

func (c *counter) Article(a Article) {
	c.articles++
	c.Sink.Article(a)
}

// tolerant passes over what holds no article: in a folder not every file need be one.
type tolerant struct{ story.Sink }

func (t tolerant) Fault(f *Fault) {
	if f.Foreign {
		t.Sink.Skip(Skip{Path: f.Path, Reason: f.Message})
		return
	}
	t.Sink.Fault(f)
}

// settled sorts what was found, takes out what was withdrawn and numbers the versions of each item.
func (c *collector) settled() Set {
	c.withdraw()
	number(c.Articles)
	slices.SortStableFunc(c.Articles, func(a, b Article) int { return byEntry(a.ID, b.ID) })
	slices.SortFunc(c.Skipped, func(a, b Skip) int { return cmp.Or(byEntry(a.Path, b.Path), cmp.Compare(a.Reason, b.Reason)) })
	slices.SortFunc(c.Faults, func(a, b *Fault) int { return cmp.Compare(a.Error(), b.Error()) })
	return c.Set
}

// byEntry orders ids, and the entries of one file by their number.
func byEntry(a, b string) int {
	pa, na, _ := strings.Cut(a, "#")
	pb, nb, _ := strings.Cut(b, "#")
	return cmp.Or(cmp.Compare(pa, pb), cmp.Compare(len(na), len(nb)), cmp.Compare(na, nb))
}
