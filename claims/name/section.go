package name

import (
	"encoding/binary"
	"errors"

	"verifica/claims/pack"
	"verifica/claims/value"
)

// kind is what one name of the lexicon may stand for.
type kind uint8

const (
	none kind = iota
	aPlace
	aSeat // a palace, airport, stadium or other venue
	anOrg
	aPerson
	aSurname // of a person of the register
	aGiven
	anAdjective // of a country: "russo"
	anOffice
	aDistrict    // the land around a town: "nel Salernitano"
	aDescription // of a person of the register: "il tycoon"
	aSigla       // of a province: "CS"
)

// flag narrows a sense.
type flag uint8

const (
	weak    flag = 1 << iota // also an ordinary word or a surname: counts only where the words around it say so
	acts                     // stands for a government: a capital, a palace of power
	country                  // is a state itself
	club                     // a town that has a club of its name: "la Roma"
	female                   // of a given name or an office
	male
	plural // of an adjective or an office
)

// sense is one thing that a word or phrase can be.
type sense struct {
	kind  kind
	flags flag
	ref   int // entry
}

func (s sense) is(f flag) bool { return s.flags&f != 0 }

func (s sense) pack() uint32 { return uint32(s.kind) | uint32(s.flags)<<4 | uint32(s.ref)<<12 }

func unpackSense(u uint32) sense { return sense{kind(u & 15), flag(u >> 4), int(u >> 12)} }

// term is one holding of an office.
type term struct {
	Office   string
	From, To value.Day // NoDay where open; To is the day of leaving
}

// entry is what a sense refers to, decoded only when an article names it.
type entry struct {
	Name   string
	ID     string
	Code   string // ISO 3166, lower case
	State  string // the name of the country of Code
	Path   []string
	Within []string
	Terms  []term
}

// word is the record of one key of the table, in its decoded form.
type word struct {
	classes classes
	first   uint32 // of its senses
	n       uint8
	longest uint8 // tokens of the longest name that starts with this word; 0 where none is longer than one
}

const wordSize = 16

var errSection = errors.New("name section is damaged: run `make packs`")

// Lexicon is the gazetteer, the register and the name words of one language. It is read only and may be shared.
type Lexicon struct {
	KnownTo  value.Day // the last day for which the register is known
	table    pack.Table
	words    []byte
	senses   []byte
	offsets  []byte
	entries  string
	capitals pack.Table // country code -> entry of its capital
}

// Open opens a section that Build made, in place: nothing is decoded but its header, and entries are copied once, so that
// their texts need not be.
func Open(section []byte) (*Lexicon, error) {
	l := &Lexicon{}
	if len(section) < 4 {
		return nil, errSection
	}
	l.KnownTo = value.Day(int32(binary.LittleEndian.Uint32(section)))
	rest := section[4:]
	var entries, table, capitals []byte
	for _, part := range []*[]byte{&l.words, &l.senses, &l.offsets, &entries, &capitals, &table} {
		if len(rest) < 4 {
			return nil, errSection
		}
		n := int(binary.LittleEndian.Uint32(rest))
		if n < 0 || n > len(rest)-4 {
			return nil, errSection
		}
		*part, rest = rest[4:4+n], rest[4+n:]
	}
	l.entries = string(entries)
	var err error
	if l.capitals, err = pack.OpenTable(capitals); err != nil {
		return nil, err
	}
	l.table, err = pack.OpenTable(table)
	return l, err
}

// look returns the record of a key.
func (l *Lexicon) look(key string) (word, bool) { return look(l, key) }

func look[K string | []byte](l *Lexicon, key K) (word, bool) {
	i, ok := pack.Find(l.table, key)
	at := int(i) * wordSize
	if !ok || at+wordSize > len(l.words) {
		return word{}, false
	}
	b := l.words[at : at+wordSize]
	return word{classes(binary.LittleEndian.Uint64(b)), binary.LittleEndian.Uint32(b[8:]), b[12], b[13]}, true
}

// sense returns the sense of w in kind k.
func (l *Lexicon) sense(w word, k kind) (sense, bool) {
	for i := 0; i < int(w.n); i++ {
		if s := l.senseAt(w, i); s.kind == k {
			return s, true
		}
	}
	return sense{}, false
}

func (l *Lexicon) senseAt(w word, i int) sense {
	at := 4 * (int(w.first) + i)
	if at+4 > len(l.senses) {
		return sense{}
	}
	return unpackSense(binary.LittleEndian.Uint32(l.senses[at:]))
}

// entry decodes the entry that a sense refers to.
func (l *Lexicon) entry(ref int) entry {
	if 4*ref+4 > len(l.offsets) {
		return entry{}
	}
	at := binary.LittleEndian.Uint32(l.offsets[4*ref:])
	if int(at) > len(l.entries) {
		return entry{}
	}
	d := decoder{l.entries[at:]}
	e := entry{Name: d.text(), ID: d.text(), Code: d.text(), State: d.text(), Path: d.texts(), Within: d.texts()}
	if n := d.number(); n > 0 && int(n) <= len(d.s) {
		e.Terms = make([]term, n)
	}
	for i := range e.Terms {
		e.Terms[i] = term{d.text(), value.Day(int32(d.number())), value.Day(int32(d.number()))}
	}
	return e
}

// decoder reads what encoder wrote; past the end it reads zeros.
type decoder struct{ s string }

func (d *decoder) number() (n uint32) {
	for k := 0; k < len(d.s); k++ {
		c := d.s[k]
		n |= uint32(c&0x7f) << (7 * k)
		if c < 0x80 {
			d.s = d.s[k+1:]
			return n
		}
	}
	d.s = ""
	return 0
}

func (d *decoder) text() string {
	n := int(d.number())
	if n > len(d.s) {
		d.s = ""
		return ""
	}
	s := d.s[:n]
	d.s = d.s[n:]
	return s
}

func (d *decoder) texts() []string {
	n := int(d.number())
	if n == 0 || n > len(d.s) {
		return nil
	}
	out := make([]string, n)
	for i := range out {
		out[i] = d.text()
	}
	return out
}

// append writes e in the form that Lexicon.entry reads.
func (e *entry) append(b []byte) []byte {
	put := func(s string) { b = append(binary.AppendUvarint(b, uint64(len(s))), s...) }
	many := func(s []string) {
		b = binary.AppendUvarint(b, uint64(len(s)))
		for _, x := range s {
			put(x)
		}
	}
	put(e.Name)
	put(e.ID)
	put(e.Code)
	put(e.State)
	many(e.Path)
	many(e.Within)
	b = binary.AppendUvarint(b, uint64(len(e.Terms)))
	for _, t := range e.Terms {
		put(t.Office)
		b = binary.AppendUvarint(b, uint64(uint32(t.From)))
		b = binary.AppendUvarint(b, uint64(uint32(t.To)))
	}
	return b
}
