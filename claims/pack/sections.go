// Package pack turns the files that a newsroom writes into what the program reads: words, rules and kinds.
//
// It knows the format of packs, reports every fault with file, line and column, and knows how packs are compiled ahead
// into sections that are read in place. It refuses to know what a rule means: that is for the room that owns it.
package pack

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
)

// Sections is a compiled pack: named runs of bytes that are read in place.
type Sections struct {
	names []string
	data  [][]byte
}

const magic = "verifica pack 1\n"

// OpenSections returns the sections written in b, which must not change afterwards. It fails where the checksum does
// not agree.
func OpenSections(b []byte) (Sections, error) {
	bad := func(why string) (Sections, error) {
		return Sections{}, fmt.Errorf("compiled pack is damaged (%s): run `make packs`", why)
	}
	if len(b) < len(magic)+4 || string(b[:len(magic)]) != magic {
		return bad("no header")
	}
	body := b[len(magic)+4:]
	if crc32.ChecksumIEEE(body) != binary.LittleEndian.Uint32(b[len(magic):]) {
		return bad("checksum")
	}
	var s Sections
	for len(body) > 0 {
		name, rest, ok := cutRun(body)
		if !ok {
			return bad("name")
		}
		data, rest, ok := cutRun(rest)
		if !ok {
			return bad(string(name))
		}
		s.names, s.data, body = append(s.names, string(name)), append(s.data, data), rest
	}
	return s, nil
}

// Get returns the section of that name, nil if there is none.
func (s Sections) Get(name string) []byte {
	for i, n := range s.names {
		if n == name {
			return s.data[i]
		}
	}
	return nil
}

// Section is one named run of bytes, before it is written.
type Section struct {
	Name string
	Data []byte
}

// WriteSections returns the compiled form of the sections, in the order given.
func WriteSections(sections []Section) []byte {
	var body []byte
	for _, s := range sections {
		body = appendRun(appendRun(body, []byte(s.Name)), s.Data)
	}
	out := binary.LittleEndian.AppendUint32([]byte(magic), crc32.ChecksumIEEE(body))
	return append(out, body...)
}

// appendRun appends the length of data, padding to four bytes, and data.
func appendRun(b, data []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(len(data)))
	return append(b, data...)
}

func cutRun(b []byte) (run, rest []byte, ok bool) {
	if len(b) < 4 {
		return nil, nil, false
	}
	n := binary.LittleEndian.Uint32(b)
	if uint64(n) > uint64(len(b)-4) {
		return nil, nil, false
	}
	return b[4 : 4+n : 4+n], b[4+n:], true
}
