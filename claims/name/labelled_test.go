package name

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"verifica/claims"
	"verifica/claims/quantity"
	"verifica/claims/text"
	"verifica/claims/value"
)

// The least that is read of testdata/labelled, which was written by somebody who had not seen the rules.
const (
	leastPrecision = 0.985
	leastRecall    = 0.925
)

// label is one line of a labelled text: kind «words» canonical name, and of a role holder = office.
type label struct {
	kind, words, name string
	span              text.Span
	gap               bool // known to be missed
}

func (l label) String() string { return fmt.Sprintf("%s «%s» %s", l.kind, l.words, l.name) }

// read is one thing that the reader found, in the terms of a label.
type read struct {
	label
	kinds    []kind   // that its name may have in the lexicon
	id       string   // of a place or an organisation there
	spelt    []string // every way in which the article writes it
	optional bool     // the role of a description, which the labels give or leave out
}

// TestLabelled scores testdata/labelled/*.txt: a line of text is an article, the indented lines under it are all the names
// in it. A label is found where a mention of its kind overlaps its words and has its canonical name, spellings folded; a place
// by any name that the gazetteer has for it; a role by its holder and the words of the office. "gap" marks what is known to
// be missed, "wrong" what is read and should not be: both must hold to the letter.
func TestLabelled(t *testing.T) {
	l, g := lexicon(t), quantities(t)
	total := tally{}
	for _, c := range cases(t, "testdata/labelled/names.txt") {
		want, wrong := labels(t, c)
		got := readings(l, c, readQuantities(g, c))
		missed, extra := total.match(l, want, got)
		for _, w := range want {
			if isMissed := slices.Contains(missed, w.String()); isMissed != w.gap {
				t.Errorf("line %d: %s: missed %v, gap %v", c.line, w, isMissed, w.gap)
			}
		}
		slices.Sort(extra)
		slices.Sort(wrong)
		if !slices.Equal(extra, wrong) {
			t.Errorf("line %d: read %v\nknown to be read wrongly %v", c.line, extra, wrong)
		}
	}
	t.Log(total.report())
	if p, r := total.precision(""), total.recall(""); p < leastPrecision || r < leastRecall {
		t.Errorf("precision %.3f, recall %.3f; want at least %.3f and %.3f", p, r, leastPrecision, leastRecall)
	}
}

// quantities compiles the grammar of numbers and times, whose words are no names.
func quantities(t testing.TB) *quantity.Grammar {
	t.Helper()
	section, faults := quantity.Build(os.DirFS("../lang"), "it")
	if faults != nil {
		t.Fatal(faults)
	}
	g, err := quantity.Open(section.Data)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// labels parses what is wanted of a text, and what is known to be read wrongly in it.
func labels(t *testing.T, c testCase) (want []label, wrong []string) {
	t.Helper()
	at := 0
	for _, line := range c.want {
		if line == "nothing" {
			continue
		}
		line, isGap := strings.CutPrefix(line, "gap ")
		if w, ok := strings.CutPrefix(line, "wrong "); ok {
			wrong = append(wrong, w)
			continue
		}
		kind, rest, _ := strings.Cut(line, " «")
		words, name, ok := strings.Cut(rest, "» ")
		w := label{kind: kind, words: words, name: name, gap: isGap}
		if kind != "role" {
			w.span = find(c.text, words, at, want)
			at = w.span.Start
		}
		if !ok || !strings.Contains(c.text, words) || kind != "role" && w.span.End == 0 {
			t.Fatalf("line %d: %q is no label, or its words do not come next", c.line, line)
		}
		want = append(want, w)
	}
	return want, wrong
}

// find returns where words stand from at on: whole words, and behind what is labelled already where they come again.
func find(source, words string, at int, before []label) (nested text.Span) {
	for from := at; ; {
		k := strings.Index(source[from:], words)
		if k < 0 {
			return nested
		}
		s := text.Span{Start: from + k, End: from + k + len(words)}
		from = s.Start + 1
		inside := slices.ContainsFunc(before, func(l label) bool { return l.kind != "role" && l.span.Start < s.End && s.Start < l.span.End })
		same := slices.ContainsFunc(before, func(l label) bool { return l.kind != "role" && l.span == s })
		switch {
		case letterAt(source, s.Start-1) || letterAt(source, s.End) || same:
		case !inside:
			return s
		case nested.End == 0:
			nested = s
		}
	}
}

func letterAt(s string, i int) bool {
	return i >= 0 && i < len(s) && (s[i] >= 'a' && s[i] <= 'z' || s[i] >= 'A' && s[i] <= 'Z' || s[i] >= 0x80 && s[i] != 0xc2 && s[i] != 0xab && s[i] != 0xbb)
}

// readQuantities returns what the reader of an article is told about the numbers of each sentence.
func readQuantities(g *quantity.Grammar, c testCase) func(int) []claims.Mention {
	t := text.CutString(c.text)
	state := &quantity.State{Context: quantity.Context{Published: c.published}}
	out := make([][]claims.Mention, len(t.Sentences))
	for i := range t.Sentences {
		out[i] = g.Read(nil, t, i, state)
	}
	return func(i int) []claims.Mention { return out[i] }
}

// readings returns what the reader finds in a text.
func readings(l *Lexicon, c testCase, taken func(int) []claims.Mention) (out []read) {
	n := l.Read(text.CutString(c.text), c.published, taken)
	described := map[text.Span]bool{}
	for _, m := range n.Mentions {
		e := n.Entities[m.Entity]
		x := read{label: label{kind: string(m.Kind), words: c.text[m.Start:m.End], name: e.Name, span: m.Span}, spelt: e.spelt}
		switch v := m.Value.(type) {
		case value.People:
			x.name = strings.Join(v.Names, " + ")
		case value.Place:
			x.name, x.id, x.kinds = v.Name, v.ID, []kind{aPlace, aSeat, aDistrict}
		}
		if m.Kind == claims.Organisation {
			x.kinds = []kind{anOrg}
		}
		if m.Actor && m.Kind == claims.PlaceName {
			x.kind = "actor"
		}
		described[m.Span] = m.Description
		out = append(out, x)
	}
	for _, r := range n.Roles {
		out = append(out, read{label: label{kind: "role", words: c.text[r.Span.Start:r.Span.End], name: n.Entities[r.Holder].Name + " = " + r.Role, span: r.Span}, optional: described[r.Span]})
	}
	return out
}

// means reports whether a reading is what a label wants.
func (x *read) means(l *Lexicon, w label) bool {
	if x.kind != w.kind || x.kind != "role" && (x.span.Start >= w.span.End || w.span.Start >= x.span.End) {
		return false
	}
	if same(x.name, w.name) {
		return true
	}
	for _, s := range x.spelt {
		if x.kind == "organisation" && same(s, w.name) {
			return true
		}
	}
	rec, _ := l.look(keyOf(w.name))
	for n := 0; n < int(rec.n); n++ {
		if s := l.senseAt(rec, n); slices.Contains(x.kinds, s.kind) {
			if e := l.entry(s.ref); x.id != "" && e.ID == x.id || x.id == "" && same(e.Name, x.name) {
				return true
			}
		}
	}
	return false
}

func keyOf(name string) string {
	var words []string
	for _, t := range text.CutString(name).Tokens {
		words = append(words, string(appendStraight(nil, t.Lower)))
	}
	return strings.Join(words, " ")
}

// same reports whether two names are one, spellings folded, in whatever order several persons are listed.
func same(a, b string) bool {
	key := func(s string) []string {
		parts := strings.Split(s, " + ")
		for i, p := range parts {
			var words []string
			for _, w := range strings.FieldsFunc(p, func(r rune) bool { return r == ' ' || r == '\'' || r == '’' || r == '-' }) {
				words = append(words, fold(w))
			}
			parts[i] = strings.Join(words, "")
		}
		slices.Sort(parts)
		return parts
	}
	return slices.Equal(key(a), key(b))
}

// count is how many labels there are of a kind, how many things are read, and how many of these are right.
type count struct{ want, got, right int }

// tally counts by kind.
type tally map[string]*count

// match pairs labels and readings one to one and returns the rest.
func (t tally) match(l *Lexicon, want []label, got []read) (missed, extra []string) {
	used := make([]bool, len(got))
	for _, w := range want {
		hit := slices.IndexFunc(got, func(x read) bool { return x.means(l, w) })
		for hit >= 0 && used[hit] {
			k := slices.IndexFunc(got[hit+1:], func(x read) bool { return x.means(l, w) })
			if k < 0 {
				hit = -1
				break
			}
			hit += k + 1
		}
		t.of(w.kind).want++
		if hit < 0 {
			missed = append(missed, w.String())
			continue
		}
		used[hit] = true
		t.of(w.kind).got++
		t.of(w.kind).right++
	}
	for i, x := range got {
		if !used[i] && !x.optional {
			t.of(x.kind).got++
			extra = append(extra, x.String())
		}
	}
	return missed, extra
}

func (t tally) of(kind string) *count {
	if t[kind] == nil {
		t[kind] = &count{}
	}
	return t[kind]
}

// sum adds up one kind, or all for "".
func (t tally) sum(kind string) (c count) {
	for k, n := range t {
		if kind == "" || k == kind {
			c.want, c.got, c.right = c.want+n.want, c.got+n.got, c.right+n.right
		}
	}
	return c
}

func (t tally) precision(kind string) float64 {
	c := t.sum(kind)
	return float64(c.right) / float64(max(1, c.got))
}

func (t tally) recall(kind string) float64 {
	c := t.sum(kind)
	return float64(c.right) / float64(max(1, c.want))
}

func (t tally) report() string {
	out := ""
	for _, k := range []string{"person", "place", "actor", "organisation", "role", ""} {
		c := t.sum(k)
		out += fmt.Sprintf("%-12s labels %3d read %3d right %3d precision %.3f recall %.3f\n", k, c.want, c.got, c.right, t.precision(k), t.recall(k))
	}
	return "\n" + out
}
