package charset

import (
	"errors"
	"testing"
	"unicode/utf8"
)

func TestDecode(t *testing.T) {
	for _, c := range []struct{ name, data, want, encoding string }{
		{"utf-8", "così è «città»", "così è «città»", UTF8},
		{"utf-8 with a mark", "\ufeffcosì", "\ufeffcosì", UTF8},
		{"utf-16 little", "\xff\xfec\x00o\x00s\x00\xec\x00", "così", "utf-16le"},
		{"utf-16 big", "\xfe\xff\x00c\x00o\x00s\x00\xec", "così", "utf-16be"},
		{"utf-16 without a mark", "D\x00u\x00e\x00 \x00o\x00r\x00e\x00", "Due ore", "utf-16le"},
		{"windows", "perch\xe9 l\x92inviato \xe8 a \x93casa\x94", "perché l’inviato è a “casa”", "windows-1252"},
		{"mac", "perch\x8e l\xd5inviato \x8f a \xd2casa\xd3, citt\x88", "perché l’inviato è a “casa”, città", "macintosh"},
		{"latin", "citt\xe0", "città", "windows-1252"},
	} {
		got, encoding, err := Decode([]byte(c.data))
		if got != c.want || encoding != c.encoding || err != nil {
			t.Errorf("%s: got %q in %s, %v", c.name, got, encoding, err)
		}
	}
}

func TestRefused(t *testing.T) {
	if _, _, err := Decode([]byte("ab\x00c")); !errors.Is(err, ErrBinary) {
		t.Errorf("NUL: %v", err)
	}
	if _, _, err := Decode([]byte("\x01\x02\x03\xff\x04")); !errors.Is(err, ErrBinary) {
		t.Errorf("controls: %v", err)
	}
	var at Mixed
	if _, _, err := Decode([]byte("così è perch\xe9")); !errors.As(err, &at) || at != 14 {
		t.Errorf("mixed: %v at %d", err, at)
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"\xff\xfe\x00", "\xfe\xff", "a\x00b\x00c\x00d\x00", "citt\xe0", "\x8f\x8e", "\xef\xbb\xbfa"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, encoding, err := Decode(data)
		if err != nil {
			return
		}
		if !utf8.ValidString(got) || encoding == UTF8 && got != string(data) {
			t.Fatalf("%q in %s gives %q", data, encoding, got)
		}
	})
}
