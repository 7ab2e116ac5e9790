package quantity

import (
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"

	"verifica/claims"
	"verifica/claims/text"
)

// newsFloor is the share, in per cent, of the mentions of testdata/news.txt that must be read right.
const newsFloor = 99.0

// gold is one mention that a sentence of testdata/news.txt holds: its words and what they say.
type gold struct{ quote, want string }

// newsCase is a sentence with all its mentions; none where there is nothing to read.
type newsCase struct {
	date, text string
	golds      []gold
}

// tally counts the mentions of a kind: all, overlapped by one that was read, and read with the same value.
type tally struct{ all, found, right, surplus int }

// newsScore is what a run over the corpus adds up to.
type newsScore struct {
	kinds         map[string]*tally
	fired, silent int
	log           func(format string, args ...any)
}

func (s *newsScore) count(kind string) *tally {
	if s.kinds[kind] == nil {
		s.kinds[kind] = &tally{}
	}
	return s.kinds[kind]
}

// TestNews scores 300 news sentences that were written, with all they say, by someone who had not seen the rules: found is
// any overlap, right the same value, and a mention that the gold does not have counts as wrong.
func TestNews(t *testing.T) {
	g := grammar(t, "it")
	s := newsScore{kinds: map[string]*tally{}, log: t.Logf}
	for _, c := range readNews(t) {
		src := text.CutString(c.text)
		state := &State{Context: Context{Published: ParseDate(c.date)}}
		var ms []claims.Mention
		for i := range src.Sentences {
			ms = g.Read(ms, src, i, state)
		}
		if len(c.golds) == 0 {
			s.silent++
			if len(ms) > 0 {
				s.fired++
				t.Logf("nothing to read: %s\n\tgot %s", c.text, quoted(src, ms))
			}
		}
		s.add(c, src, ms)
	}
	sum := tally{}
	names := make([]string, 0, len(s.kinds))
	for k, n := range s.kinds {
		names = append(names, k)
		sum.all, sum.found, sum.right, sum.surplus = sum.all+n.all, sum.found+n.found, sum.right+n.right, sum.surplus+n.surplus
	}
	sort.Strings(names)
	for _, k := range names {
		t.Log(s.kinds[k].line(k))
	}
	t.Log(sum.line("all"), "- nothing to read:", s.silent, "sentences, fired on", s.fired)
	if sum.share() < newsFloor {
		t.Errorf("%.1f %% of the mentions are right, wanted %.1f %%", sum.share(), newsFloor)
	}
}

// add compares what a sentence holds with what was read in it.
func (s *newsScore) add(c newsCase, src *text.Text, ms []claims.Mention) {
	used := make([]bool, len(ms))
	from := 0
	for _, w := range c.golds {
		at := from + strings.Index(c.text[from:], w.quote)
		from = at + len(w.quote)
		n := s.count(goldKind(w.want))
		n.all++
		hit, right := 0, 0
		for k, m := range ms {
			if m.Start < from && m.End > at {
				used[k], hit = true, 1
				if Describe(m.Value) == w.value() {
					right = 1
				}
			}
		}
		n.found += hit
		n.right += right
		if right == 0 {
			s.log("%s\n\t%s: wanted %s, got %s", c.text, w.quote, w.want, quoted(src, ms))
		}
	}
	for k, m := range ms {
		if !used[k] {
			s.count(string(m.Kind)).surplus++
			if len(c.golds) > 0 {
				s.log("%s\n\tsurplus: %s", c.text, quoted(src, ms[k:k+1]))
			}
		}
	}
}

// share is the per cent read right of all that is there or was read.
func (n *tally) share() float64 { return 100 * float64(n.right) / float64(n.all+n.surplus) }

func (n *tally) line(name string) string {
	return fmt.Sprintf("%-10s %4d mentions, found %4d, right %4d, surplus %2d: %5.1f %%", name, n.all, n.found, n.right, n.surplus, n.share())
}

func quoted(src *text.Text, ms []claims.Mention) string {
	var out []string
	for _, m := range ms {
		out = append(out, fmt.Sprintf("%s: %s", src.Quote(m.Span), Describe(m.Value)))
	}
	return strings.Join(out, "; ")
}

// value writes a gold value as Describe does: "#3" is an ordinal, "49'+0" minute 49, midnight the last minute of a day.
func (w gold) value() string {
	v := w.want
	if n, ok := strings.CutPrefix(v, "#"); ok {
		return n + "º"
	}
	v = strings.TrimSuffix(strings.TrimPrefix(v, "+"), "'+0")
	if v != strings.TrimPrefix(w.want, "+") {
		return v + "'"
	}
	if a, b, ok := strings.Cut(v, "/"); ok && strings.HasSuffix(b, "T00:00") {
		return a + "/" + (ParseDate(b[:10]).From - 1).String() + "T23:59"
	}
	return v
}

// goldKind tells the kind of a gold value by how it is written: ages and durations are both lengths of time.
func goldKind(v string) string {
	unit := v[strings.LastIndexByte(v, ' ')+1:]
	switch {
	case v[0] == '#':
		return "ordinal"
	case strings.HasSuffix(v, "%") || unit == "pp":
		return "percent"
	case strings.Contains(v, "'"):
		return "minute"
	case strings.Contains(v, ":") || len(v) > 9 && strings.Count(v, "-") > 1 && unit == v:
		return "time"
	case strings.Contains(v, "-") && strings.Trim(v, "0123456789- ") == "" && v[0] != '-':
		return "score"
	case unit == v:
		return "number"
	case secondsIn(unit) > 0:
		return "length"
	case len(unit) == 3 && unit == strings.ToUpper(unit):
		return "money"
	}
	return "dimension"
}

// readNews reads the corpus: "# date", a sentence, and its mentions as "\twords => value" or "\tnothing".
func readNews(t *testing.T) (out []newsCase) {
	data, err := os.ReadFile("testdata/news.txt")
	if err != nil {
		t.Fatal(err)
	}
	date := ""
	for n, l := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		switch {
		case strings.HasPrefix(l, "# date "):
			date = l[len("# date "):]
		case !strings.HasPrefix(l, "\t"):
			out = append(out, newsCase{date: date, text: l})
		case l != "\tnothing":
			quote, want, ok := strings.Cut(l[1:], " => ")
			if !ok {
				t.Fatalf("line %d: no value in %q", n+1, l)
			}
			if !strings.Contains(out[len(out)-1].text, quote) {
				t.Fatalf("line %d: %q is not in the sentence", n+1, quote)
			}
			out[len(out)-1].golds = append(out[len(out)-1].golds, gold{quote, want})
		}
	}
	return out
}
