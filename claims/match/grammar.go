package match

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"verifica/claims"
	"verifica/claims/pack"
)

// Rule is a rule of a pack, ready to match.
type Rule struct {
	pack.Rule
	ID   string // "it/colloqui.durata-verbo"
	Kind string // of the pack
	program
}

// Grammar is a set of compiled packs. It is read only: many articles may use it at once.
type Grammar struct {
	Lang  string
	Files []pack.File
	Rules []Rule

	sorts     map[claims.Sort]ClassID
	names     map[string]ClassID
	classes   []string // by ClassID
	table     pack.Table
	lists     [][]ClassID   // by their offset in the pack, in halves; each ends in the sort "word"
	byTrigger [][]int       // ClassID -> rules
	heads     []*pack.Head  // by ClassID
	events    []*pack.Event // by ClassID
	things    []string      // by ClassID
	function  []ClassID     // words that are no content: no <word>
}

// stored is the part of a compiled grammar that is decoded at start.
type stored struct {
	Lang  string
	Files []pack.File
	Names []string
	Sizes []int
}

// Build compiles packs into sections that Open reads. conjugate gives every form of a verb. The error is pack.Faults.
func Build(lang string, files []pack.File, conjugate func(string) []string) ([]pack.Section, error) {
	v := newVocabulary(files, conjugate)
	if faults := check(files, v); faults != nil {
		return nil, faults
	}
	sizes := make([]int, len(v.names))
	for id := range sizes {
		sizes[id] = v.sizes[ClassID(id)]
	}
	head, err := json.Marshal(stored{lang, slim(files), v.names, sizes})
	if err != nil {
		return nil, err
	}
	table, lists := v.write()
	return []pack.Section{{Name: "match", Data: head}, {Name: "match.forms", Data: table}, {Name: "match.lists", Data: lists}}, nil
}

// slim drops what only the compiler reads.
func slim(files []pack.File) []pack.File {
	out := make([]pack.File, len(files))
	for i, f := range files {
		f.Words, f.Things = nil, nil
		out[i] = f
	}
	return out
}

// Open reads a grammar from its sections.
func Open(s pack.Sections) (*Grammar, error) {
	var st stored
	if err := json.Unmarshal(s.Get("match"), &st); err != nil {
		return nil, fmt.Errorf("compiled rules: %w", err)
	}
	table, err := pack.OpenTable(s.Get("match.forms"))
	if err != nil {
		return nil, err
	}
	g := &Grammar{Lang: st.Lang, Files: st.Files, table: table, sorts: map[claims.Sort]ClassID{}, names: map[string]ClassID{},
		heads: make([]*pack.Head, len(st.Names)), events: make([]*pack.Event, len(st.Names)), things: make([]string, len(st.Names))}
	g.classes = st.Names
	for i, n := range st.Names {
		g.names[n] = ClassID(i)
		if name, ok := strings.CutPrefix(n, thing); ok {
			g.things[ClassID(i)] = name
		}
	}
	for _, s := range sorts {
		g.sorts[s] = g.names["<"+string(s)]
	}
	g.lists = readLists(s.Get("match.lists"), g.sorts["word"])
	if id, ok := g.names["funzione"]; ok {
		g.function = []ClassID{id}
	}
	return g, g.link(st.Sizes)
}

// readLists decodes the lists of classes and puts the sort "word" behind each: an item that is no word of content leaves it
// out. The list behind the last is that of forms without a class.
func readLists(b []byte, word ClassID) [][]ClassID {
	out := make([][]ClassID, len(b)/2+1)
	all := make([]ClassID, 0, len(b)/2+1)
	for at := 0; at+2 <= len(b); {
		n, first := int(binary.LittleEndian.Uint16(b[at:])), len(all)
		for i := range n {
			all = append(all, ClassID(binary.LittleEndian.Uint16(b[at+2+2*i:])))
		}
		all = append(all, word)
		out[at/2] = all[first:len(all):len(all)]
		at += 2 + 2*n
	}
	all = append(all, word)
	out[len(b)/2] = all[len(all)-1:]
	return out
}

// link compiles the rules and indexes them by their triggers.
func (g *Grammar) link(sizes []int) error {
	g.byTrigger = make([][]int, len(sizes))
	lookup := func(name string) (ClassID, bool) { id, ok := g.names[name]; return id, ok }
	for fi := range g.Files {
		f := &g.Files[fi]
		for i := range f.Heads {
			h := &f.Heads[i]
			g.index(g.heads, "head."+h.Lemma, h)
			g.index(g.heads, "headverb."+h.Lemma, h)
			g.index(g.heads, "person."+h.Lemma, h)
		}
		for i := range f.Events {
			e := &f.Events[i]
			if id, ok := g.names["event."+e.Type]; ok {
				g.events[id] = e
			}
			if id, ok := g.names["event."+e.Type+".verb"]; ok {
				g.events[id] = e
			}
		}
		for _, r := range f.Rules {
			p, err := compile(r, lookup, func(id ClassID) int { return sizes[id] })
			if err != nil {
				return fmt.Errorf("%s: rule %s: %w", f.Path, r.Name, err)
			}
			g.Rules = append(g.Rules, Rule{Rule: r, ID: g.Lang + "/" + f.Kind + "." + r.Name, Kind: f.Kind, program: p})
			for _, t := range p.trigger {
				g.byTrigger[t] = append(g.byTrigger[t], len(g.Rules)-1)
			}
		}
	}
	return nil
}

func (g *Grammar) index(m []*pack.Head, name string, h *pack.Head) {
	if id, ok := g.names[name]; ok && m[id] == nil {
		m[id] = h
	}
}

// compile parses and assembles the pattern of a rule.
func compile(r pack.Rule, lookup func(string) (ClassID, bool), size func(ClassID) int) (program, error) {
	n, err := parse(r.Match)
	if err != nil {
		return program{}, err
	}
	a := &assembler{class: lookup}
	a.start = a.assemble(n, -1)
	if len(a.miss) > 0 {
		return program{}, a.miss
	}
	if !a.pickTrigger(n, size) {
		return program{}, fmt.Errorf("the pattern has no obligatory word, class or sort")
	}
	if len(a.captures) > maxCaptures {
		return program{}, fmt.Errorf("%d captures, at most %d", len(a.captures), maxCaptures)
	}
	return a.program, nil
}

// Classes returns the classes of a form in lower case. The result must not be changed.
func (g *Grammar) Classes(lower string) []ClassID {
	all := g.list(lower)
	return all[: len(all)-1 : len(all)-1]
}

// list returns the classes of a form and, behind them, the sort "word".
func (g *Grammar) list(lower string) []ClassID {
	if at, ok := g.table.Get(lower); ok {
		return g.lists[at/2]
	}
	return g.lists[len(g.lists)-1]
}

// Class returns the id of a class by name; ok is false where no pack declares it.
func (g *Grammar) Class(name string) (id ClassID, ok bool) {
	id, ok = g.names[name]
	return id, ok
}

// Head returns the head noun or head verb that an item is, nil if none.
func (g *Grammar) Head(it *Item) *pack.Head {
	for _, c := range it.classes {
		if h := g.heads[c]; h != nil {
			return h
		}
	}
	return nil
}

// Events returns the types of event that an item tells of: several where the word is ambiguous.
func (g *Grammar) Events(it *Item) (out []*pack.Event) {
	for _, c := range it.classes {
		if e := g.events[c]; e != nil {
			out = append(out, e)
		}
	}
	return out
}

// Named returns the classes of an item whose names begin with a prefix.
func (g *Grammar) Named(it *Item, prefix string) []string { return g.named(it.classes, prefix) }

// NamedWord returns the classes of a form in lower case whose names begin with a prefix: words within a mention are no items.
func (g *Grammar) NamedWord(lower, prefix string) []string { return g.named(g.Classes(lower), prefix) }

func (g *Grammar) named(classes []ClassID, prefix string) (out []string) {
	for _, c := range classes {
		if name := g.classes[c]; strings.HasPrefix(name, prefix) {
			out = append(out, name)
		}
	}
	return out
}

// Thing returns the kind of thing that an item names: "natante" for "yacht" and "veliero"; "" where no pack says.
func (g *Grammar) Thing(it *Item) string {
	for _, c := range it.classes {
		if name := g.things[c]; name != "" {
			return name
		}
	}
	return ""
}

// Word reports whether the item is a word of content that is no mention.
func (g *Grammar) Word(it *Item) bool { return it.Is([]ClassID{g.sorts["word"]}) }

// Has reports whether the item belongs to the class of that name.
func (g *Grammar) Has(it *Item, class string) bool {
	for _, c := range it.classes {
		if g.classes[c] == class {
			return true
		}
	}
	return false
}

// Match is one place where a rule matched.
type Match struct {
	Rule  *Rule
	Found Found
}

// Capture returns the item captured under name, -1 if none.
func (m *Match) Capture(name string) int {
	for i, c := range m.Rule.captures {
		if c == name {
			return int(m.Found.captured[i]) - 1
		}
	}
	return -1
}

// All returns every match of every rule among the items of one sentence, ordered by place, then rule. Of the matches of
// one rule with the same trigger the longest prefix wins. A rule is tried only where its
// trigger stands, in a sentence that has all that the rule must find.
func (g *Grammar) All(items []Item) []Match {
	var out []Match
	var have presence
	for i := range items {
		have.add(items[i].classes)
	}
	for i := range items {
		for _, c := range items[i].classes {
			for _, n := range g.byTrigger[c] {
				r := &g.Rules[n]
				if !have.all(r.needs) {
					continue
				}
				if f, ok := r.at(items, i); ok {
					out = append(out, Match{r, f})
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Match) int { return a.Found.First - b.Found.First })
	return out
}

// presence tells which classes stand in a sentence; of two classes that share a bit either counts for both.
type presence [512 / 64]uint64

func (p *presence) add(classes []ClassID) {
	for _, c := range classes {
		p[c/64%ClassID(len(p))] |= 1 << (c % 64)
	}
}

// all reports whether a class of each list may stand in the sentence.
func (p *presence) all(lists [][]ClassID) bool {
	for _, list := range lists {
		found := false
		for _, c := range list {
			found = found || p[c/64%ClassID(len(p))]&(1<<(c%64)) != 0
		}
		if !found {
			return false
		}
	}
	return true
}

// at tries the rule with its trigger at item i: the match with the most captures wins, then the shortest prefix.
func (r *Rule) at(items []Item, i int) (best Found, ok bool) {
	most := -1
	for k := r.before.min; k <= r.before.max && k <= i; k++ {
		f := Found{First: i - k}
		if f.Last = r.run(items, r.start, i-k, &f); f.Last > i && f.filled() > most {
			best, most, ok = f, f.filled(), true
		}
	}
	return best, ok
}

// filled counts the captures that matched.
func (f *Found) filled() (n int) {
	for _, c := range f.captured {
		if c != 0 {
			n++
		}
	}
	return n
}
