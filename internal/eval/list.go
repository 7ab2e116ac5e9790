package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// list writes what the options ask for: only ever called for what may be seen.
func (s *scored) list(w io.Writer, o options) {
	if o.misses {
		s.listPairs(w, "not found", s.misses)
	}
	if o.alarms {
		s.listPairs(w, "wrong alarms", s.alarms)
	}
	if o.claims {
		s.listClaims(w)
	}
}

func (s *scored) listPairs(w io.Writer, title string, pairs []*goldPair) {
	fmt.Fprintf(w, "  %s:\n", title)
	for _, p := range pairs {
		fmt.Fprintf(w, "    %s %s | %s | %s  [%s, %s] %s\n", stem(p.ArticleA), stem(p.ArticleB), p.EvidenceA, p.EvidenceB, p.Verdict, p.Attribute, p.Why)
	}
}

func (s *scored) listUnjudged(w io.Writer) {
	fmt.Fprintln(w, "  unjudged conflicts:")
	for _, i := range s.unjudged {
		f := &s.found[i]
		fmt.Fprintf(w, "    %s %s [%s] «%s» / «%s»\n", f.x, f.y, f.attribute, f.quotes[0], f.quotes[1])
	}
}

func (s *scored) listClaims(w io.Writer) {
	fmt.Fprintln(w, "  claims by attribute: gold, found, judged by value, right")
	for _, k := range slices.Sorted(maps.Keys(s.by)) {
		n := s.by[k]
		fmt.Fprintf(w, "    %-16s %4d %4d %4d %4d\n", k, n[0], n[1], n[2], n[3])
	}
	fmt.Fprintln(w, "  claims not right:")
	for _, c := range s.wrong {
		want, _ := json.Marshal(c.gold.Value) // a map of JSON marshals
		var got []string
		for _, o := range c.over[:min(3, len(c.over))] {
			v, _ := json.Marshal(o.Value)
			got = append(got, o.Attribute+" "+string(v))
		}
		fmt.Fprintf(w, "    %s [%s] «%s» wanted %s, got %s\n", stem(c.gold.Article), c.gold.Attribute, c.gold.Evidence, want, strings.Join(got, "; "))
	}
}
