package reports

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// codes finds the codes of reasons in the source of the comparison.
var codes = regexp.MustCompile(`(?:Conflict|Tension|Evolution|Variant), "([a-z-]+)"|\.add\([^,]+, "([a-z-]+)"|Reason\{\{?"([a-z-]+)"`)

func TestEveryReasonHasAMessage(t *testing.T) {
	files, _ := filepath.Glob("../compare/*.go")
	seen := 0
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range codes.FindAllStringSubmatch(string(data), -1) {
			code := m[1] + m[2] + m[3]
			seen++
			if _, ok := messages[code]; !ok {
				t.Errorf("%s gives the reason %q, which has no message", f, code)
			}
		}
	}
	if seen < 10 {
		t.Errorf("only %d codes found", seen)
	}
}

func TestMessagesInBothLanguages(t *testing.T) {
	for code, m := range messages {
		if (m.it == "") != (m.en == "") {
			t.Errorf("%s: said in one language alone", code)
		}
		if strings.Count(m.it, "%s") != strings.Count(m.en, "%s") {
			t.Errorf("%s: the languages take different arguments", code)
		}
	}
}
