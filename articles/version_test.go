package articles

import (
	"fmt"
	"strings"
	"testing"
)

// versions gives the key and the version of every article of a folder, and what was skipped.
func versions(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := write(t, files)
	s := Load([]string{dir}, nil)
	var b strings.Builder
	for _, a := range s.Articles {
		fmt.Fprintln(&b, a.ID, a.Key, a.Version)
	}
	for _, k := range s.Skipped {
		fmt.Fprintln(&b, k.Path, k.Reason)
	}
	for _, f := range s.Faults {
		fmt.Fprintln(&b, f)
	}
	return strings.ReplaceAll(b.String(), dir+"/", "")
}

func TestVersions(t *testing.T) {
	page := `<link rel="canonical" href="https://a.it/1"><meta property="article:published_time" content="2024-11-18T15:00"><meta property="article:modified_time" content="%s"><p>Due morti a Roma.</p>`
	for _, c := range []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"a page saved twice", map[string]string{"a.html": fmt.Sprintf(page, "2024-11-18T19:00"), "b.html": fmt.Sprintf(page, "2024-11-18T16:00")}, "a.html https://a.it/1 2\nb.html https://a.it/1 1\n"},
		{"copies", map[string]string{"a.html": fmt.Sprintf(page, "2024-11-18T16:00"), "b.html": fmt.Sprintf(page, "2024-11-18T16:00")}, "a.html https://a.it/1 0\nb.html https://a.it/1 0\n"},
		{"a rewrite", map[string]string{"a.json": `{"uri":"urn:1","version":"2","pubstatus":"usable","body_text":"Due morti."}`, "b.json": `{"uri":"urn:2","version":"1","evolvedfrom":"urn:1","pubstatus":"usable","body_text":"Tre morti."}`},
			"a.json urn:1 1\nb.json urn:1 2\n"},
		{"a circle", map[string]string{"a.json": `{"uri":"urn:1","evolvedfrom":"urn:2","pubstatus":"usable","body_text":"Due morti."}`, "b.json": `{"uri":"urn:2","evolvedfrom":"urn:1","pubstatus":"usable","body_text":"Tre morti."}`},
			"a.json urn:1 0\nb.json urn:2 0\n"},
		{"a kill", map[string]string{"a.json": `{"uri":"urn:1","version":"1","pubstatus":"usable","body_text":"Due morti."}`, "b.json": `{"uri":"urn:1","version":"2","pubstatus":"canceled"}`, "c.txt": "Titolo\n\nTesto."},
			"c.txt  0\na.json withdrawn by b.json\nb.json withdrawn by its sender\n"},
		{"takes of an agency", map[string]string{"a.txt": "Crolla un ponte\n\nDue feriti.", "b.txt": "Crolla un ponte (2)\n\nTre feriti.", "c.txt": "Crolla un tetto\n\nUno."},
			"a.txt take:crolla un ponte| 1\nb.txt take:crolla un ponte| 2\nc.txt  0\n"},
		{"a headline twice is no update", map[string]string{"a.txt": "Crolla un ponte\n\nDue feriti.", "b.txt": "Crolla un ponte\n\nTre feriti."}, "a.txt  0\nb.txt  0\n"},
		{"bare numbers of two systems", map[string]string{"a.json": `{"id":"1","source":"A","date":"2024-11-18","text":"Due morti."}`, "b.json": `{"id":"1","source":"B","date":"2024-11-19","text":"Tre morti."}`}, "a.json 1 0\nb.json 1 0\n"},
	} {
		if got := versions(t, c.files); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, got, c.want)
		}
	}
}
