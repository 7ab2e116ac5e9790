package wire

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"verifica/articles/story"
	"verifica/internal/told"
)

var rewrite = flag.Bool("rewrite", false, "write what is read into the files of what is wanted")

// read reads a file of testdata.
func read(t testing.TB, file string, sink story.Sink) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if filepath.Ext(file) == ".xml" {
		Read(filepath.Base(file), data, sink)
		return
	}
	var object map[string]any
	if err := json.Unmarshal(data, &object); err != nil || !IsNinjs(object) {
		t.Fatalf("%s: no ninjs, %v", file, err)
	}
	one(ReadNinjs(story.New(filepath.Base(file), Ninjs), object), sink)
}

// TestItems reads the items of testdata, made in the shapes that agencies send, against what is wanted of each.
func TestItems(t *testing.T) {
	files, err := filepath.Glob("testdata/*.[xj]*")
	if err != nil || len(files) != 5 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		var got told.Sink
		read(t, file, &got)
		wanted := file[:strings.LastIndexByte(file, '.')] + ".want"
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

func TestRefused(t *testing.T) {
	for data, want := range map[string]string{
		"<project/>":             "fault x: no news item: its element is <project>; export the item as NewsML-G2, NITF or ninjs\n",
		"<newsMessage/>":         "fault x: no item in this message; export the message with its items\n",
		"<nitf><head/></nitf>":   "fault x: no text in this item; export it with its text\n",
		"<nitf><body>":           "fault x:1:13: XML cannot be read: it ends in the middle; export the document again\n",
		"<newsItem guid='a'/>":   "fault x: no text in this item; export it with its text\n",
		"<newsMessage><itemSet>": "fault x:1:23: XML cannot be read: it ends in the middle; export the document again\n",
	} {
		var got told.Sink
		Read("x", []byte(data), &got)
		if got.String() != want {
			t.Errorf("%s: got %swant %s", data, &got, want)
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
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var got told.Sink
		Read("x", data, &got)
		if got.Len() == 0 {
			t.Fatal("neither an article nor a fault")
		}
	})
}
