// Package charset turns the bytes of a file into UTF-8: what is UTF-8 already is left as it is, byte for byte.
//
// It knows byte-order marks, UTF-16, Windows-1252 and MacRoman as Italian text shows them. It refuses to guess between
// encodings inside one file, and what is not text at all.
package charset

import (
	"bytes"
	"errors"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// UTF8 is the name of the encoding in which nothing is changed.
const UTF8 = "utf-8"

// ErrBinary says that the bytes are no text in any encoding.
var ErrBinary = errors.New("not text: it holds NUL bytes")

// A Mixed is the offset of the first byte that is not in the encoding of the rest.
type Mixed int

// Error names no place: whoever reads the file knows its lines.
func (m Mixed) Error() string { return "mixed encodings: UTF-8 with other bytes in it" }

// Decode returns data as UTF-8 and the name of the encoding that it was in. A byte-order mark of UTF-8 stays.
func Decode(data []byte) (string, string, error) {
	if name, e := utf16(data); e != nil {
		out, err := e.NewDecoder().Bytes(data)
		if err != nil || bytes.IndexByte(out, 0) >= 0 {
			return "", "", ErrBinary
		}
		return string(out), name, nil
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return "", "", ErrBinary
	}
	if utf8.Valid(data) {
		return string(data), UTF8, nil
	}
	if at, ok := mixed(data); ok {
		return "", "", Mixed(at)
	}
	if controls(data) {
		return "", "", ErrBinary
	}
	name, table := "windows-1252", charmap.Windows1252
	if evidence(data, macLetters) > 2*evidence(data, windowsLetters) {
		name, table = "macintosh", charmap.Macintosh
	}
	out, err := table.NewDecoder().Bytes(data)
	if err != nil {
		return "", "", ErrBinary
	}
	return string(out), name, nil
}

// utf16 finds UTF-16 by its mark, or by the NUL in every second byte that Western text has in it.
func utf16(data []byte) (string, encoding.Encoding) {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	head := data[:min(len(data), 512)&^1]
	var even, odd int
	for i, c := range head {
		switch {
		case c == 0 && i%2 == 0:
			even++
		case c == 0:
			odd++
		}
	}
	switch half := len(head) / 2; {
	case half >= 4 && odd*10 >= half*9 && even == 0:
		return "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case half >= 4 && even*10 >= half*9 && odd == 0:
		return "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return "", nil
}

// mixed returns the first byte that is not UTF-8, and whether most others above ASCII are.
func mixed(data []byte) (at int, ok bool) {
	at = -1
	good, bad := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			if bad++; at < 0 {
				at = i
			}
		} else {
			good++
		}
		i += n
	}
	return at, good > bad
}

// controls reports whether more than one byte in fifty is a control character.
func controls(data []byte) bool {
	n := 0
	for _, c := range data {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0x7f {
			n++
		}
	}
	return n*50 > len(data)
}

// The bytes above ASCII that Italian text has in it: accented vowels, curly quotes and apostrophe, guillemets, dashes,
// the ellipsis, the euro.
const (
	windowsLetters = "\xe0\xe8\xe9\xec\xf2\xf9\xc0\xc8\xc9\x91\x92\x93\x94\xab\xbb\x96\x97\x85\x80\xb0"
	macLetters     = "\x88\x8f\x8e\x93\x98\x9d\xcb\xe9\x83\xd4\xd5\xd2\xd3\xc7\xc8\xd0\xd1\xc9\xdb\xa1"
)

// evidence counts the bytes above ASCII that are among letters.
func evidence(data []byte, letters string) int {
	var in [256]bool
	for i := range len(letters) {
		in[letters[i]] = true
	}
	n := 0
	for _, c := range data {
		if in[c] {
			n++
		}
	}
	return n
}
