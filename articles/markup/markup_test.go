package markup

import (
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	n, fault := Parse("x", []byte("<?xml version='1.0'?><!DOCTYPE a SYSTEM 'http://example.org/a.dtd'>\n<a><b id='1'>citt&agrave;\n <i>x</i></b><b>due</b></a>"))
	if fault != nil {
		t.Fatal(fault)
	}
	if n.Name != "a" || len(n.All("b")) != 2 || n.Child("b").Get("id") != "1" || n.Child("b").Words() != "città x" || n.Find("i").Words() != "x" || n.Child("c", "d").Words() != "" {
		t.Errorf("%+v", n)
	}
	if n, _ := Parse("x", []byte("\xff\xfe<\x00a\x00>\x00\xec\x00<\x00/\x00a\x00>\x00")); n.Words() != "ì" {
		t.Errorf("UTF-16: %q", n.Words())
	}
	if n, _ := Parse("x", []byte("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xec</a>")); n.Words() != "ì" {
		t.Errorf("Latin: %q", n.Words())
	}
}

func TestRefused(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"bomb", `<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>`, "x:1:52: XML cannot be read: it declares entities of its own; remove the <!ENTITY> lines: they are never read"},
		{"external", `<!DOCTYPE a [<!entity b SYSTEM "file:///etc/passwd">]><a>&b;</a>`, "x:1:55: XML cannot be read: it declares entities of its own; remove the <!ENTITY> lines: they are never read"},
		{"unknown entity", "<a>\n&xxe;</a>", "x:2:6: XML cannot be read: invalid character entity &xxe;; export the document again"},
		{"cut off", "<a><b>x", "x:1:8: XML cannot be read: it ends in the middle; export the document again"},
		{"crossed", "<a><b>x</a></b>", "x:1:12: XML cannot be read: element <b> closed by </a>; export the document again"},
		{"deep", strings.Repeat("<a>", 300), "x:1:772: XML cannot be read: elements nested deeper than 256; export the document again"},
		{"NUL", "<a>\x00</a>", "x:1:5: XML cannot be read: illegal character code U+0000; export the document again"},
		{"nothing", "  ", "x: XML without an element; save the document again"},
	} {
		if _, fault := Parse("x", []byte(c.data)); fault == nil || fault.Error() != c.want {
			t.Errorf("%s: got %v\nwant %s", c.name, fault, c.want)
		}
	}
}

// TestNext reads item after item and keeps none.
func TestNext(t *testing.T) {
	d := NewDecoder("x", strings.NewReader("<rss><channel><title>t</title>"+strings.Repeat("<item><title>i</title></item>", 1000)+"</channel></rss>"))
	for n := 0; ; n++ {
		item, fault := d.Next(func(name string, _ int) bool { return name == "item" })
		if fault != nil {
			t.Fatal(fault)
		}
		if item == nil {
			if n != 1000 {
				t.Errorf("%d items", n)
			}
			return
		}
		if item.Child("title").Words() != "i" {
			t.Fatalf("item %d: %+v", n, item)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"<a b='c'>x</a>", "<!DOCTYPE a><a/>", "<a:b xmlns:a='x'>&egrave;<![CDATA[y]]></a:b>", "\xff\xfe<\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if n, fault := Parse("x", data); (n == nil) == (fault == nil) {
			t.Fatalf("%+v, %v", n, fault)
		}
	})
}
