package compare

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"verifica/claims"
	"verifica/claims/value"
)

var (
	natures = []claims.Nature{claims.Functional, claims.Counter, claims.Rising, claims.Revised, claims.Members, claims.Position, claims.Naming}
	modes   = []claims.Mode{claims.Asserted, claims.Reported, claims.Planned, claims.Hedged, claims.Denied, claims.Habitual}
	orders  = []Order{Same, Before, After, Unknown}
)

// TestVerdictTable writes out the whole table for disjoint values, the right one the greater, and holds it to the reviewed
// one in testdata. Set UPDATE=1 to write it anew, then read the difference.
func TestVerdictTable(t *testing.T) {
	var b strings.Builder
	fmt.Fprintf(&b, "%-34s %-10s %-10s %-10s %-10s\n", "nature, left, right", "same", "before", "after", "unknown")
	for _, n := range natures {
		for _, l := range modes {
			for _, r := range modes {
				fmt.Fprintf(&b, "%-34s", fmt.Sprint(n, " ", l, " ", r))
				for _, o := range orders {
					v, _ := judge(circumstances{relation: value.Disjoint, nature: n, left: l, right: r, order: o, change: +1, venue: n == claims.Members})
					fmt.Fprintf(&b, " %-10s", orElse(string(v), "-"))
				}
				b.WriteString("\n")
			}
		}
	}
	const file = "testdata/verdicts.txt"
	lines := strings.Split(b.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	got := strings.Join(lines, "\n")
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(string(want), "\n") {
		if g := strings.Split(got, "\n"); i >= len(g) || g[i] != line {
			t.Fatalf("line %d:\n got %s\nwant %s", i+1, g[min(i, len(g)-1)], line)
		}
	}
}

// TestVerdictLaws holds every combination of circumstances to what must be true of all: mirrored sides have one verdict, what
// is compatible is no finding, a weak link gives no conflict, and softening never hardens.
func TestVerdictLaws(t *testing.T) {
	every(func(c circumstances) {
		v, code := judge(c)
		m := c
		m.left, m.right, m.order, m.change, m.relation = c.right, c.left, c.order.Mirror(), -c.change, c.relation.Mirror()
		if w, other := judge(m); w != v || other != code {
			t.Fatalf("%+v is %q %s, mirrored %q %s", c, v, code, w, other)
		}
		if c.relation != value.Disjoint && c.nature != claims.Naming && v != "" {
			t.Fatalf("%+v: compatible, yet %q", c, v)
		}
		weak := c
		weak.weak = true
		if w, _ := judge(weak); w == Conflict || v != Conflict && w != v {
			t.Fatalf("%+v is %q, on a weak link %q", c, v, w)
		}
		if (c.revised || c.near || c.opposed) && v == Conflict {
			t.Fatalf("%+v softened, yet a conflict", c)
		}
	})
}

// every yields all combinations of circumstances.
func every(yield func(circumstances)) {
	for _, relation := range []value.Relation{value.Disjoint, value.Overlap, value.Equal, value.Narrower, value.Incomparable} {
		for _, n := range natures {
			for _, l := range modes {
				for _, r := range modes {
					for _, o := range orders {
						for change := -1; change <= 1; change++ {
							for flags := range 64 {
								bit := func(k int) bool { return flags>>k&1 == 1 }
								yield(circumstances{relation: relation, nature: n, left: l, right: r, order: o, change: change,
									venue: bit(0), near: bit(1), far: bit(2), opposed: bit(3), revised: bit(4), partial: bit(5)})
							}
						}
					}
				}
			}
		}
	}
}

// TestContractRows holds the table to the rows of the contract, in its words.
func TestContractRows(t *testing.T) {
	base := func(n claims.Nature, l, r claims.Mode, o Order, change int) circumstances {
		return circumstances{relation: value.Disjoint, nature: n, left: l, right: r, order: o, change: change}
	}
	with := func(c circumstances, f func(*circumstances)) circumstances { f(&c); return c }
	for _, row := range []struct {
		name string
		c    circumstances
		want Verdict
	}{
		{"a planned venue against another", with(base(claims.Functional, claims.Planned, claims.Asserted, Before, 0), func(c *circumstances) { c.venue = true }), Conflict},
		{"a planned duration against the real one", base(claims.Functional, claims.Planned, claims.Asserted, Before, 1), Evolution},
		{"attribution never softens", base(claims.Functional, claims.Reported, claims.Asserted, Same, 1), Conflict},
		{"a hedged side", base(claims.Functional, claims.Hedged, claims.Asserted, Same, 1), Tension},
		{"a habit", base(claims.Functional, claims.Habitual, claims.Asserted, After, 1), Tension},
		{"a counter that grows", base(claims.Counter, claims.Asserted, claims.Asserted, Before, 1), Evolution},
		{"a counter that falls", base(claims.Counter, claims.Asserted, claims.Asserted, Before, -1), Conflict},
		{"dead that rise", base(claims.Rising, claims.Asserted, claims.Asserted, Before, 1), Evolution},
		{"dead that fall", base(claims.Rising, claims.Asserted, claims.Asserted, Before, -1), Conflict},
		{"dead that fall, corrected", with(base(claims.Rising, claims.Asserted, claims.Asserted, Before, -1), func(c *circumstances) { c.revised = true }), Evolution},
		{"tolls of the same hour", base(claims.Rising, claims.Asserted, claims.Asserted, Same, 1), Conflict},
		{"tolls far apart, order unknown", with(base(claims.Rising, claims.Asserted, claims.Asserted, Unknown, 1), func(c *circumstances) { c.far = true }), Tension},
		{"missing that fall", base(claims.Revised, claims.Asserted, claims.Asserted, Before, -1), Evolution},
		{"missing of the same hour", base(claims.Revised, claims.Asserted, claims.Asserted, Same, -1), Conflict},
		{"an exit poll against the result", with(base(claims.Functional, claims.Asserted, claims.Asserted, Before, 1), func(c *circumstances) { c.partial = true }), Evolution},
		{"police and organisers", with(base(claims.Functional, claims.Asserted, claims.Asserted, Same, 1), func(c *circumstances) { c.opposed = true }), Tension},
		{"a postponement", base(claims.Functional, claims.Planned, claims.Planned, Before, 1), Evolution},
		{"accepted and rejected", base(claims.Position, claims.Asserted, claims.Asserted, Unknown, 0), Conflict},
		{"two spellings", circumstances{relation: value.Overlap, nature: claims.Naming, left: claims.Asserted, right: claims.Asserted}, Variant},
	} {
		if v, code := judge(row.c); v != row.want {
			t.Errorf("%s: %q (%s), want %q", row.name, v, code, row.want)
		}
	}
}
