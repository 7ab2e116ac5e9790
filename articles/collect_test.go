package articles

import (
	"strings"
	"testing"

	"verifica/articles/story"
)

// What is held at once has a limit; where it is reached the articles before it are kept, and a fault tells of the rest.
func TestHeldTextIsBounded(t *testing.T) {
	c := collector{limit: 1 << 20}
	for _, id := range []string{"a", "b", "c", "d"} {
		a := story.New(id, Text)
		a.Source = strings.Repeat("x", 400<<10)
		readable{&c}.Article(a)
	}
	set := c.settled()
	if len(set.Articles) != 2 || len(set.Faults) != 1 || set.Faults[0].Error() != "c: refused, and all that follows: more than 1 MiB of articles at once; check fewer of them at a time" {
		t.Errorf("%d articles, %v", len(set.Articles), set.Faults)
	}
}
