package main

import (
	"slices"
	"strings"
)

// tally counts what figures are made of; "x+" are those of x that were right, "x!" those that were wrong.
type tally map[string]int

// scored is a report held against a corpus.
type scored struct {
	gold     *corpus
	report   *report
	found    []finding
	events   map[string]tally // by event of the gold, for the intervals
	files    int
	misses   []*goldPair
	alarms   []*goldPair
	unjudged []int // conflicts that no row judges
	wrong    []wrongClaim
	by       map[string]*[4]int // claims by attribute: gold, found, judged by value, right
}

type wrongClaim struct {
	gold *goldClaim
	over []*claim
}

func (s *scored) at(event string) tally {
	if s.events[event] == nil {
		s.events[event] = tally{}
	}
	return s.events[event]
}

// score holds a report against the gold.
func score(gold *corpus, rep *report) *scored {
	s := &scored{gold: gold, report: rep, found: rep.findings(), events: map[string]tally{}, files: len(gold.files), by: map[string]*[4]int{}}
	s.pairs()
	s.claims()
	return s
}

func (s *scored) conflict(i int) bool { return s.found[i].verdict == "conflict" }

func (s *scored) hitsOf(p *goldPair) (all, conflicts []int) {
	for i := range s.found {
		if s.found[i].hits(p) {
			all = append(all, i)
			if s.conflict(i) {
				conflicts = append(conflicts, i)
			}
		}
	}
	return all, conflicts
}

func (s *scored) any(hits []int, verdicts ...string) bool {
	return slices.ContainsFunc(hits, func(i int) bool { return slices.Contains(verdicts, s.found[i].verdict) })
}

// pairs scores the findings: contradictions first, then look-alikes, which no right finding can be.
func (s *scored) pairs() {
	judged := map[int]bool{}
	good := s.contradictions(judged)
	bad := map[int]bool{}
	for k := range s.gold.pairs {
		p := &s.gold.pairs[k]
		all, conflicts := s.hitsOf(p)
		t := s.at(p.Event)
		wrong := slices.DeleteFunc(slices.Clone(conflicts), func(i int) bool { return good[i] })
		switch p.Verdict {
		case "ignore":
			for _, i := range conflicts {
				judged[i] = true
			}
		case "update":
			t["evo"]++
			t["evo+"] += one(s.any(all, "evolution"))
			s.lookalike(t, p, wrong)
		case "compatible", "unrelated", "same":
			s.lookalike(t, p, wrong)
		case "tension", "variant":
			t["note"]++
			t["note+"] += one(s.any(all, "tension", "variant"))
		}
		if len(wrong) > 0 && p.Verdict != "ignore" && p.Verdict != "contradiction" {
			s.alarms = append(s.alarms, p)
			for _, i := range wrong {
				t["judged"] += one(!bad[i])
				bad[i], judged[i] = true, true
			}
		}
	}
	for i := range s.found {
		if s.conflict(i) && !judged[i] {
			s.unjudged = append(s.unjudged, i)
		}
	}
}

func (s *scored) lookalike(t tally, p *goldPair, wrong []int) {
	t["like"]++
	t[p.Verdict]++
	if len(wrong) > 0 {
		t["like!"]++
		t[p.Verdict+"!"]++
	}
}

// contradictions counts which of the gold's were found, and returns the findings that are right.
func (s *scored) contradictions(judged map[int]bool) map[int]bool {
	good, facts := map[int]bool{}, map[string]bool{}
	for k := range s.gold.pairs {
		p := &s.gold.pairs[k]
		if p.Verdict != "contradiction" {
			continue
		}
		all, right := s.hitsOf(p)
		soft := s.any(all, "tension")
		got := len(right) > 0 || p.Severity == "soft" && soft
		scope := "across"
		if stem(p.ArticleA) == stem(p.ArticleB) {
			scope = "inside"
		}
		t := s.at(p.Event)
		t["all"]++
		t[scope]++
		t["soft"] += one(soft && !got)
		t["all+"] += one(got)
		t[scope+"+"] += one(got)
		if !got {
			s.misses = append(s.misses, p)
		}
		f := p.fact()
		before, known := facts[f]
		t["facts"] += one(!known)
		t["facts+"] += one(got && !before)
		facts[f] = before || got
		for _, i := range right {
			t["good"] += one(!good[i])
			t["judged"] += one(!good[i])
			good[i], judged[i] = true, true
		}
	}
	return good
}

// fact names what a pair is about: pairs of one fact are repetitions of it by other articles.
func (p *goldPair) fact() string {
	about := p.Subject
	if about == "" {
		about, _, _ = strings.Cut(p.Why, ":")
	}
	return p.Event + "\x00" + p.Attribute + "\x00" + about
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
