package articles

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"verifica/articles/story"
)

// MaxHeld is how much text is held at once: any two articles may speak of one event.
const MaxHeld = 256 << 20

// collector keeps everything, up to its limit.
type collector struct {
	Set
	held, limit int
}

func (c *collector) Article(a Article) {
	if c.full() {
		return
	}
	if c.held += len(a.Source); c.full() {
		c.Fault(&Fault{Path: a.ID, Message: fmt.Sprintf("refused, and all that follows: more than %d MiB of articles at once", c.limit>>20), Remedy: "check fewer of them at a time"})
		return
	}
	c.Articles = append(c.Articles, a)
}

// full reports whether there is no room for another article.
func (c *collector) full() bool { return c.limit > 0 && c.held > c.limit }

func (c *collector) Skip(s Skip)    { c.Skipped = append(c.Skipped, s) }
func (c *collector) Fault(f *Fault) { c.Faults = append(c.Faults, f) }

// counter counts the articles and the faults that pass by.
type counter struct {
	story.Sink
	articles, faults int
	skipped          Skip // the first
}

func (c *counter) Skip(s Skip) {
	if c.skipped.Path == "" {
		c.skipped = s
	}
	c.Sink.Skip(s)
}

// why says what was passed over of a file, "" where nothing was.
func (c *counter) why(file string) string {
	if c.skipped.Path == "" {
		return ""
	}
	return strings.TrimPrefix(c.skipped.Path, file+"#") + ": " + c.skipped.Reason
}

func (c *counter) Fault(f *Fault) {
	c.faults++
	c.Sink.Fault(f)
}

func (c *counter) total() int { return c.articles + c.faults }

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
	for a != "" && b != "" {
		var x, y string
		x, a, _ = strings.Cut(a, "#")
		y, b, _ = strings.Cut(b, "#")
		c := cmp.Compare(x, y)
		if numeral(x) && numeral(y) {
			c = cmp.Or(cmp.Compare(len(x), len(y)), c)
		}
		if c != 0 {
			return c
		}
	}
	return cmp.Compare(a, b)
}

func numeral(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
