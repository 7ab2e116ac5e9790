package extract

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"verifica/articles"
	"verifica/claims"
)

var update = flag.Bool("update", false, "write what is extracted into the want lines, to be read before it is kept")

// TestWanted holds what is extracted to the want lines of testdata: a paragraph of text, then a line for every claim of it
// that may be compared with others:
//
//	Lo scafo, lungo 54 metri, è a 50 metri dalla costa.
//	want distance «54 metri» [54] m head=natante
//
// The words behind the value are the filled slots of measure and instance. A claim that is not wanted fails as a missing
// one does; where nothing is wanted the line is "want nothing". A line "date: 2025-04-11" dates the paragraphs below.
func TestWanted(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no testdata: %v", err)
	}
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		date := ""
		blocks := strings.Split(string(source), "\n\n")
		for i, block := range blocks {
			text, want := cutWants(block)
			if d, ok := strings.CutPrefix(text, "date: "); ok {
				date = "---\ndate: " + d + "\n---\n"
				continue
			}
			if text == "" {
				continue
			}
			set := articles.Read("a.md", []byte(date+text+"\n"))
			if len(set.Articles) != 1 {
				t.Fatalf("%s: %v", text, set.Faults)
			}
			got := comparable(x.Read(set.Articles[0]))
			if *update {
				blocks[i] = rewrite(block, got)
				continue
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: %s\n(-want +got)\n%s", path, text, diff)
			}
		}
		if *update {
			if err := os.WriteFile(path, []byte(strings.Join(blocks, "\n\n")+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// rewrite returns a block with new want lines.
func rewrite(block string, got []string) string {
	var lines []string
	for _, line := range strings.Split(strings.TrimSpace(block), "\n") {
		if !strings.HasPrefix(line, "want ") {
			lines = append(lines, line)
		}
	}
	if len(got) == 0 {
		got = []string{"nothing"}
	}
	for _, g := range got {
		lines = append(lines, "want "+g)
	}
	return strings.Join(lines, "\n")
}

// cutWants parts the text of a block from its want lines; lines that begin with "#" are remarks.
func cutWants(block string) (text string, want []string) {
	var lines []string
	for _, line := range strings.Split(strings.TrimSpace(block), "\n") {
		if w, ok := strings.CutPrefix(line, "want "); ok {
			if w != "nothing" {
				want = append(want, w)
			}
		} else if !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n"), want
}

// comparable writes the claims of a reading that have a nature, as want lines do.
func comparable(r claims.Reading) (out []string) {
	for _, c := range r.Claims {
		if c.Nature == "" || c.Nature == claims.Naming {
			continue
		}
		line := fmt.Sprintf("%s «%s» %s", c.Attribute, c.Evidence.Quote, c.Value.Canonical())
		for _, slot := range [][2]string{{"head", c.Measure.Head}, {"part", c.Measure.Part}, {"share", c.Measure.Share}, {"period", c.Measure.Period},
			{"stage", c.Measure.Stage}, {"unread", c.Measure.Unread}, {c.Instance.Of, c.Instance.Key}, {"mode", string(c.Mode)}} {
			if slot[1] != "" && slot[1] != string(claims.Asserted) && !(slot[0] == "head" && slot[1] == c.Attribute) {
				line += " " + slot[0] + "=" + slot[1]
			}
		}
		out = append(out, line)
	}
	return out
}
