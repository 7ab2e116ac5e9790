package articles

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"strings"
	"testing"
)

// zipped packs pairs of names and contents.
func zippedUp(t testing.TB, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err == nil {
			_, err = w.Write([]byte(files[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func tarred(t testing.TB, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		h := &tar.Header{Name: files[i], Size: int64(len(files[i+1])), Mode: 0o600, Typeflag: tar.TypeReg}
		if files[i+1] == "->" {
			h.Typeflag, h.Linkname, h.Size = tar.TypeSymlink, "/etc/passwd", 0
		}
		err := w.WriteHeader(h)
		if err == nil && h.Size > 0 {
			_, err = w.Write([]byte(files[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func gzipped(t testing.TB, s string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(s)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// numbered is a text that packs badly.
func numbered(lines int) string {
	var b strings.Builder
	for i := range lines {
		fmt.Fprintln(&b, i*7919%1000003)
	}
	return b.String() + strings.Repeat("x", 4<<20)
}

const story1 = "Titolo\n\nTesto."

func TestArchives(t *testing.T) {
	inner := zippedUp(t, "b.txt", story1)
	for _, c := range []struct{ name, data, want string }{
		{"zip", zippedUp(t, "a.md", story1, "sub/b.html", "<h1>T</h1><p>Due morti a Roma.</p>", "c.jsonl", "{\"text\":\"Uno.\"}\n{\"text\":\"Due.\"}\n", "__MACOSX/._a.md", "x", "d.png", "x", "e.txt", ""),
			"x#a.md\nx#c.jsonl#1\nx#c.jsonl#2\nx#sub/b.html\nskip x#__MACOSX/._a.md hidden\nskip x#d.png not an article format\nskip x#e.txt empty\n"},
		{"an archive in an archive", zippedUp(t, "a.zip", inner), "x#a.zip#b.txt\n"},
		{"deeper", zippedUp(t, "c.zip", zippedUp(t, "a.zip", inner)), "skip x#c.zip no article in this archive: a.zip: refused: archives nested too deeply\nskip x#c.zip#a.zip refused: archives nested too deeply\nfault x: no article in this archive: c.zip#a.zip: refused: archives nested too deeply; pack articles into it\n"},
		{"tar.gz", gzipped(t, tarred(t, "a.md", story1, "l.md", "->")), "x#a.md\nskip x#l.md not a regular file\n"},
		{"tar", tarred(t, "a.md", story1), "x#a.md\n"},
		{"one compressed file", gzipped(t, story1), "x#x\n"},
		{"paths that lead out", zippedUp(t, "../a.md", story1, "/etc/b.md", story1, "c/../../d.md", story1, `..\e.md`, story1, "C:f.md", story1, "./g.md", story1),
			"x#./g.md\nfault x: refused: the entry \"../a.md\" leads out of the archive; pack it again with plain names\nfault x: refused: the entry \"..\\\\e.md\" leads out of the archive; pack it again with plain names\n" +
				"fault x: refused: the entry \"/etc/b.md\" leads out of the archive; pack it again with plain names\nfault x: refused: the entry \"C:f.md\" leads out of the archive; pack it again with plain names\n" +
				"fault x: refused: the entry \"c/../../d.md\" leads out of the archive; pack it again with plain names\n"},
		{"ZIP bomb", zippedUp(t, "a.txt", strings.Repeat("a", 3<<20)), "fault x#a.txt: refused: more than 200 bytes unpacked for each packed one\n"},
		{"gzip bomb", gzipped(t, strings.Repeat("a", 3<<20)), "fault x#x: refused: more than 200 bytes unpacked for each packed one\n"},
		{"tar bomb", gzipped(t, tarred(t, "a.md", story1, "b.txt", strings.Repeat("a", 3<<20))), "x#a.md\nfault x#b.txt: refused: more than 200 bytes unpacked for each packed one\nfault x: the archive ends here: refused: more than 200 bytes unpacked for each packed one; split it into smaller archives, or pack it again\n"},
		{"cut off", zippedUp(t, "a.md", story1)[:60], "fault x: a broken archive: zip: not a valid zip file; pack it again\n"},
		{"cut off tar", tarred(t, "a.md", story1)[:520], "fault x#a.md: unexpected EOF\nfault x: the archive ends here: unexpected EOF; split it into smaller archives, or pack it again\n"},
		{"too large an article", zippedUp(t, "a.txt", numbered(1<<20)), "skip x#a.txt larger than 8 MiB\nfault x: no article in this archive: a.txt: larger than 8 MiB; pack articles into it\n"},
		{"nothing inside", zippedUp(t), "fault x: no article in this archive; pack articles into it\n"},
	} {
		if got := listed("none", Read("x", []byte(c.data))); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, got, c.want)
		}
	}
}

// TestArchiveFile reads a ZIP where it lies, not through memory.
func TestArchiveFile(t *testing.T) {
	dir := write(t, map[string]string{"a.zip": zippedUp(t, "a.md", story1), "b.tgz": gzipped(t, tarred(t, "b.md", story1))})
	if got := listed(dir, Load([]string{dir}, nil)); got != "a.zip#a.md\nb.tgz#b.md\n" {
		t.Errorf("got %s", got)
	}
}

// FuzzRead reads any bytes in any format: blocks lie in order inside the text, whatever came in.
func FuzzRead(f *testing.F) {
	for _, s := range []string{story1, zippedUp(f, "a.md", story1), gzipped(f, tarred(f, "a.html", "<p>x")), "<rss><item><description>x</description></item></rss>", `{"uri":"x","body_html":"<p>x","pubstatus":"usable"}`, "<newsItem><contentSet><inlineXML><p>x</p></inlineXML></contentSet></newsItem>",
		"From: a\nDate: b\nSubject: c\n\nx", "\xff\xfea\x00", "{\"text\":\"x\"}\n{", string(message("a", "b.html", "<p>x", "c.zip", zippedUp(f, "a.md", story1)))} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, a := range Read("x", data).Articles {
			at := 0
			for _, b := range a.Blocks {
				if b.Start < at || b.End <= b.Start || b.End > len(a.Source) {
					t.Fatalf("%s: block %+v after %d of %d", a.Format, b, at, len(a.Source))
				}
				at = b.End
			}
		}
	})
}
