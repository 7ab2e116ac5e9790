package pack

import (
	"encoding/binary"
	"errors"
	"math/bits"
	"sort"
)

// Table is a read-only map from strings to numbers that lives in the bytes it was written to: opening one decodes
// nothing and allocates nothing, a look-up is one hash and, as a rule, one comparison.
//
// Layout, little endian: u32 slots (a power of two), u32 bytes of text, then per slot u32 offset+1 of the key in the
// text (0 is empty), u16 length, u16 tag of the key, u32 value; then the text. The tag is a part of the hash that the place
// of the slot does not tell: with it the text is read, as a rule, only for the key that is looked for.
type Table struct {
	mask  uint32
	slots []byte
	text  []byte
}

// errTable is what OpenTable returns for bytes that are no table.
var errTable = errors.New("compiled lexicon is damaged: run `make packs`")

// OpenTable returns the table written in b, which must not change afterwards.
func OpenTable(b []byte) (Table, error) {
	if len(b) < 8 {
		return Table{}, errTable
	}
	n, text := binary.LittleEndian.Uint32(b), binary.LittleEndian.Uint32(b[4:])
	if bits.OnesCount32(n) != 1 || uint64(len(b)) != 8+12*uint64(n)+uint64(text) {
		return Table{}, errTable
	}
	end := 8 + 12*int(n)
	return Table{mask: n - 1, slots: b[8:end], text: b[end:]}, nil
}

// Get returns the value of key.
func (t Table) Get(key string) (uint32, bool) { return Find(t, key) }

// Find returns the value of key, which may be bytes that are no string yet.
func Find[K string | []byte](t Table, key K) (uint32, bool) {
	if t.slots == nil {
		return 0, false
	}
	h := hash(key)
	want := tag(h, len(key))
	for i := uint32(h) & t.mask; ; i = (i + 1) & t.mask {
		s := t.slots[12*i : 12*i+12]
		at := binary.LittleEndian.Uint32(s)
		if at == 0 {
			return 0, false
		}
		if binary.LittleEndian.Uint32(s[4:]) == want && string(t.text[at-1:int(at)-1+len(key)]) == string(key) {
			return binary.LittleEndian.Uint32(s[8:]), true
		}
	}
}

// AppendTable writes the entries of m as a table at the end of b; the bytes depend on m alone.
func AppendTable(b []byte, m map[string]uint32) []byte {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	n := uint32(1) << bits.Len(uint(2*len(keys)))
	slots, text := make([]byte, 12*n), []byte(nil)
	for _, k := range keys {
		h := hash(k)
		i := uint32(h) & (n - 1)
		for binary.LittleEndian.Uint32(slots[12*i:]) != 0 {
			i = (i + 1) & (n - 1)
		}
		binary.LittleEndian.PutUint32(slots[12*i:], uint32(len(text))+1)
		binary.LittleEndian.PutUint32(slots[12*i+4:], tag(h, len(k)))
		binary.LittleEndian.PutUint32(slots[12*i+8:], m[k])
		text = append(text, k...)
	}
	b = binary.LittleEndian.AppendUint32(b, n)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(text)))
	return append(append(b, slots...), text...)
}

// tag is the second word of the slot of a key: its length, and the upper bits of its hash.
func tag(h uint64, length int) uint32 { return uint32(h>>48)<<16 | uint32(length)&0xffff }

// hash reads eight bytes at a time, as wyhash does: it must give the same number in every process.
func hash[K string | []byte](s K) uint64 {
	const seed, prime = 0xa0761d6478bd642f, 0xe7037ed1a0b428db
	h := uint64(len(s)) ^ seed
	for len(s) > 8 {
		h = fold(h^eight(s), prime)
		s = s[8:]
	}
	var tail uint64
	switch n := len(s); {
	case n == 8:
		tail = eight(s)
	case n >= 4:
		tail = four(s) | four(s[n-4:])<<32
	case n > 0:
		tail = uint64(s[0]) | uint64(s[n/2])<<8 | uint64(s[n-1])<<16
	}
	return fold(h^tail, prime)
}

// fold multiplies to 128 bits and brings the halves together.
func fold(a, b uint64) uint64 {
	high, low := bits.Mul64(a, b)
	return high ^ low
}

func four[K string | []byte](s K) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}

func eight[K string | []byte](s K) uint64 { return four(s) | four(s[4:])<<32 }
