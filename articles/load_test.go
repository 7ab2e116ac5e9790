package articles

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestSniff tells formats by their content: names lie.
func TestSniff(t *testing.T) {
	for _, c := range []struct{ name, head, want string }{
		{"a.txt", "Titolo\n\nTesto.", Text},
		{"a.html", "Titolo\n\nTesto.", Text},
		{"a.md", "# Titolo", Markdown},
		{"a.txt", "---\ntitle: x\n---\n", Markdown},
		{"a.md", "{\"title\": \"x\"}\nTesto.", Markdown},
		{"a.txt", "{\"title\": \"x\", \"text\": \"y\"}", JSON},
		{"a.txt", "[Roma] Due morti", Text},
		{"a.json", "{\"id\":1}\n{\"id\":2}\n", Lines},
		{"a.jsonl", "{\"id\":1}", Lines},
		{"a", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}", JSONFeed},
		{"a", "{\"uri\": \"urn:x\", \"versioncreated\": \"2025\", \"body_html\": \"\"}", Ninjs},
		{"a.txt", "<!DOCTYPE html><html>", HTML},
		{"a.xml", "<?xml version=\"1.0\"?>\n<!-- x -->\n<rss version=\"2.0\">", Feed},
		{"a", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", Feed},
		{"a", "<rdf:RDF>", Feed},
		{"a", "\ufeff<newsItem guid=\"x\">", NewsML},
		{"a", "<!DOCTYPE nitf SYSTEM \"nitf.dtd\"><nitf>", NITF},
		{"a", "<p>Testo</p>", HTML},
		{"a.xml", "<project><x/></project>", Text},
		{"a", "\xff\xfe<\x00p\x00>\x00", HTML},
		{"a", "From: a@b.it\nSubject: x\nDate: y\n\nTesto", Mail},
		{"a", "Roma: due morti\nMilano: tre\n\n", Text},
		{"a", "PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text", ODT},
		{"a", "PK\x03\x04..[Content_Types].xml", DOCX},
		{"a.docx", "PK\x03\x04..a.md", Zip},
		{"a", "\x1f\x8b\x08", Tar},
		{"a", "", Text},
		{"a", `<!DOCTYPE rss [<!ENTITY a "b">]><rss>`, Feed},
		{"a", `<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;">]><rss>`, Feed},
		{"a.json", "[" + strings.Repeat(`{"text":"perché è così"},`, headBytes/20), JSON}, // one long line
		{"a.html", "<p>" + strings.Repeat("perché ", headBytes/4), HTML},
		{"a", utf16(`{"text":"` + strings.Repeat("perché ", headBytes/8)), JSON},
	} {
		if got := sniff(c.name, []byte(c.head[:min(headBytes, len(c.head))])); got != c.want {
			t.Errorf("%s %q: got %s, want %s", c.name, c.head, got, c.want)
		}
	}
}

// utf16 writes a text in two bytes a character, with a mark.
func utf16(s string) string {
	out := []byte("\xff\xfe")
	for _, r := range s {
		out = append(out, byte(r), byte(r>>8))
	}
	return string(out)
}

// write makes files in a folder of the test.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// listed gives ids, skips and faults without the folder, a line each.
func listed(dir string, s Set) string {
	var b strings.Builder
	for _, a := range s.Articles {
		fmt.Fprintln(&b, a.ID)
	}
	for _, k := range s.Skipped {
		fmt.Fprintln(&b, "skip", k.Path, k.Reason)
	}
	for _, f := range s.Faults {
		fmt.Fprintln(&b, "fault", f)
	}
	return strings.ReplaceAll(b.String(), filepath.ToSlash(dir)+"/", "")
}

// TestLoadFolder passes over what is no article, and tells so.
func TestLoadFolder(t *testing.T) {
	dir := write(t, map[string]string{"a.md": "Titolo\n\nTesto.", "b/c.txt": "Titolo\n\nTesto.", "gold.jsonl": `{"article":"a","evidence":"tre"}`, "export.jsonl": strings.Repeat("{\"text\":\"Testo.\"}\n", 11),
		"package.json": `{"name":"x"}`, ".git/x.md": "x", ".hidden": "x", "README.md": "x", "x.go": "package x", "empty.txt": "", "image.txt": "\x89PNG\x00\x00", "broken.md": "---\ntitle: x\n"})
	got := listed(dir, Load([]string{dir}, nil))
	want := `a.md
b/c.txt
export.jsonl#1
export.jsonl#2
export.jsonl#3
export.jsonl#4
export.jsonl#5
export.jsonl#6
export.jsonl#7
export.jsonl#8
export.jsonl#9
export.jsonl#10
export.jsonl#11
skip .hidden hidden
skip README.md documentation
skip empty.txt empty
skip gold.jsonl JSON lines without articles
skip image.txt not text: it holds NUL bytes
skip package.json JSON without articles
skip x.go not an article format
fault broken.md:1:1: front matter is never closed; end it with a line of ---
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestLoadNamed takes what is named at its word.
func TestLoadNamed(t *testing.T) {
	dir := write(t, map[string]string{"gold.jsonl": `{"article":"a","evidence":"tre"}`, "a.txt": "Titolo\n\nTesto."})
	got := listed(dir, Load([]string{filepath.Join(dir, "gold.jsonl"), filepath.Join(dir, "a.txt"), dir + "/none", "-"}, strings.NewReader("Titolo\n\nTesto.")))
	want := "-\na.txt\nfault gold.jsonl: JSON lines without articles; every article needs a \"text\"\nfault none: no such file or folder; check the path\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestForcedFormat(t *testing.T) {
	dir := write(t, map[string]string{"a": `{"text":"Testo."}`})
	if got := listed(dir, Loader{Format: Text}.Load([]string{dir + "/a"})); got != "a\n" {
		t.Errorf("got %s", got)
	}
	if got := listed(dir, Loader{Format: Lines}.Load([]string{dir + "/a"})); got != "a#1\n" {
		t.Errorf("got %s", got)
	}
}
