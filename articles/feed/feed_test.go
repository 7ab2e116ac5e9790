package feed

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"verifica/internal/told"
)

var rewrite = flag.Bool("rewrite", false, "write what is read into the files of what is wanted")

// TestFeeds reads the feeds of testdata against what is wanted of each.
func TestFeeds(t *testing.T) {
	files, err := filepath.Glob("testdata/*.xml")
	if err != nil || len(files) != 3 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var got told.Sink
		Read(filepath.Base(file), strings.NewReader(string(data)), &got)
		wanted := strings.TrimSuffix(file, ".xml") + ".want"
		if *rewrite {
			if err := os.WriteFile(wanted, []byte(got.String()), 0o600); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(wanted)
		if err != nil {
			t.Fatal(err)
		}
		if got.String() != string(want) {
			t.Errorf("%s: got\n%s\nwant\n%s", file, &got, want)
		}
	}
}

// TestBroken gives the items before a fault.
func TestBroken(t *testing.T) {
	for data, want := range map[string]string{
		"<rss><channel><item><description>Due morti a Roma.</description></item><item>": "article x#1 (feed, it)\n  body: Due morti a Roma.\nfault x:1:78: XML cannot be read: it ends in the middle; export the document again\n",
		"<rss><channel></channel></rss>":                                                "fault x: no item in this feed; export the feed with its items\n",
		`<!DOCTYPE rss [<!ENTITY a "b">]><rss><item/></rss>`:                            "fault x:1:33: XML cannot be read: it declares entities of its own; remove the <!ENTITY> lines: they are never read\n",
	} {
		var got told.Sink
		Read("x", strings.NewReader(data), &got)
		if got.String() != want {
			t.Errorf("%s: got\n%swant\n%s", data, &got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.xml")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	f.Fuzz(func(t *testing.T, data string) {
		var got told.Sink
		Read("x", strings.NewReader(data), &got)
		if got.Len() == 0 {
			t.Fatal("neither an article nor a fault")
		}
	})
}
