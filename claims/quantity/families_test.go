package quantity

import (
	"strings"
	"testing"
)

// family is a sentence and what is read in it, as "words: value" joined by "; ".
type family struct{ text, want string }

func checkFamilies(t *testing.T, lang, date string, alone bool, list []family) {
	t.Helper()
	g := grammar(t, lang)
	for _, c := range list {
		if got := strings.Join(mentions(g, c.text, date, alone), "; "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestNewsFamilies reads constructions of newspapers, some sentences for each, on Friday 11 April 2025.
func TestNewsFamilies(t *testing.T) {
	checkFamilies(t, "it", exampleDay, false, []family{})
}

// TestSaidAlone reads what is no article but words said on Friday 11 April 2025 at 10:20.
func TestSaidAlone(t *testing.T) {
	checkFamilies(t, "it", exampleDay+"T10:20", true, []family{})
}
