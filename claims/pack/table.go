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
// text (0 is empty), u32 length, u32 value; then the text.
type Table struct {
	mask  uint32
	slots []byte
	text  string
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
	return Table{mask: n - 1, slots: b[8:end], text: string(b[end:])}, nil
}

// Get returns the value of key.
func (t Table) Get(key string) (uint32, bool) {
	if t.slots == nil {
		return 0, false
	}
	for i := hash(key) & t.mask; ; i = (i + 1) & t.mask {
		s := t.slots[12*i : 12*i+12]
		at := binary.LittleEndian.Uint32(s)
		if at == 0 {
			return 0, false
		}
		if n := binary.LittleEndian.Uint32(s[4:]); int(n) == len(key) && t.text[at-1:at-1+n] == key {
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
		i := hash(k) & (n - 1)
		for binary.LittleEndian.Uint32(slots[12*i:]) != 0 {
			i = (i + 1) & (n - 1)
		}
		binary.LittleEndian.PutUint32(slots[12*i:], uint32(len(text))+1)
		binary.LittleEndian.PutUint32(slots[12*i+4:], uint32(len(k)))
		binary.LittleEndian.PutUint32(slots[12*i+8:], m[k])
		text = append(text, k...)
	}
	b = binary.LittleEndian.AppendUint32(b, n)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(text)))
	return append(append(b, slots...), text...)
}

// hash is FNV-1a folded to 32 bits: it must give the same number in every process.
func hash(s string) uint32 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return uint32(h ^ h>>32)
}
