package quantity

import (
	"encoding/binary"
	"errors"
	"math"

	"verifica/claims/pack"
)

// sense is one thing that a word or phrase can be.
type sense struct {
	class class
	a, b  float64
	arg   string
}

// entry is a word's senses: a run of Grammar.senses.
type entry struct {
	first uint32
	n     uint16
	words uint16 // the longest phrase that starts with this word, in tokens; 0 if none does
	inner bool   // it stands in a phrase, not first
	has   set
}

// Grammar reads quantities and times of one language. It is read only and may be shared.
type Grammar struct {
	lang    string
	table   pack.Table
	entries []entry
	senses  []sense
	english bool // day follows month, currency signs come first
	days    []dayReader
}

var errSection = errors.New("quantity section is damaged: run `make packs`")

// Open opens a section that Build made. Only the senses are decoded, some two thousand; the words stay in place.
func Open(section []byte) (*Grammar, error) {
	d := decoder{b: section}
	g := &Grammar{lang: d.text(), days: dayReaders()}
	g.english = g.lang == "en"
	args := make([]string, d.u32())
	for i := range args {
		args[i] = d.text()
	}
	g.senses = make([]sense, d.u32())
	for i := range g.senses {
		s := &g.senses[i]
		s.class, s.a, s.b = class(d.u32()), d.float(), d.float()
		if k := d.u32(); k < uint32(len(args)) {
			s.arg = args[k]
		}
	}
	g.entries = make([]entry, d.u32())
	for i := range g.entries {
		e := &g.entries[i]
		e.first, e.n, e.words, e.inner = d.u32(), uint16(d.u32()), uint16(d.u32()), d.u32() > 0
		if uint64(e.first)+uint64(e.n) > uint64(len(g.senses)) {
			return nil, errSection
		}
		for _, s := range g.senses[e.first : e.first+uint32(e.n)] {
			e.has |= 1 << s.class
		}
	}
	if d.bad {
		return nil, errSection
	}
	var err error
	g.table, err = pack.OpenTable(d.b)
	return g, err
}

// decoder reads the parts of a section one after the other; past the end it reads zeros and turns bad.
type decoder struct {
	b   []byte
	bad bool
}

func (d *decoder) take(n int) []byte {
	if n < 0 || len(d.b) < n {
		d.bad, d.b = true, nil
		return make([]byte, min(max(n, 0), 8))
	}
	out := d.b[:n]
	d.b = d.b[n:]
	return out
}

// u32 reads a number; counts larger than what is left of the section are damage.
func (d *decoder) u32() uint32 {
	n := binary.LittleEndian.Uint32(d.take(4))
	if uint64(n) > 1<<20 {
		d.bad = true
		return 0
	}
	return n
}

func (d *decoder) float() float64 { return math.Float64frombits(binary.LittleEndian.Uint64(d.take(8))) }

func (d *decoder) text() string { return string(d.take(int(d.u32()))) }

// look returns the entry of a word or phrase.
func (g *Grammar) look(key string) (entry, bool) { return look(g, key) }

func look[K string | []byte](g *Grammar, key K) (entry, bool) {
	i, ok := pack.Find(g.table, key)
	if !ok || int(i) >= len(g.entries) {
		return entry{}, false
	}
	return g.entries[i], true
}

// Word is what a form in lower case can be by itself; its phrases are looked up where it stands.
type Word struct {
	entry
	listed bool // with a sense of its own or as the first word of a phrase
	future bool // with the ending of one: "incontrerà", "andranno"
}

// Word returns what a form in lower case can be.
func (g *Grammar) Word(lower string) Word {
	e, ok := g.look(lower)
	if ok && (e.n > 0 || e.words > 0) {
		return Word{e, true, g.future(lower)}
	}
	w := Word{entry: g.unknown(lower), future: g.future(lower)}
	w.inner = e.inner
	return w
}

// sense returns the first sense of e in class c.
func (g *Grammar) sense(e entry, c class) (sense, bool) {
	if !e.has.has(c) {
		return sense{}, false
	}
	for _, s := range g.senses[e.first : e.first+uint32(e.n)] {
		if s.class == c {
			return s, true
		}
	}
	return sense{}, false
}

// named reports whether e is the key of that name.
func (g *Grammar) named(e entry, name string) bool {
	if !e.has.has(key) {
		return false
	}
	for _, s := range g.senses[e.first : e.first+uint32(e.n)] {
		if s.class == key && s.arg == name {
			return true
		}
	}
	return false
}
