package compare

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"sort"
	"strings"

	"verifica/claims"
)

// Check links the claims of all readings and judges them. The result does not depend on the order of the readings.
func Check(readings []claims.Reading) *Report {
	readings = slices.Clone(readings)
	slices.SortStableFunc(readings, func(a, b claims.Reading) int { return strings.Compare(a.Article.ID, b.Article.ID) })
	c := &checker{out: &Report{Readings: readings}}
	c.stories = stories(readings)
	c.link()
	c.judge()
	c.finish()
	return c.out
}

type checker struct {
	out     *Report
	stories []int // of every reading
	homes   []home
}

// finish gives ids, orders the findings and counts.
func (c *checker) finish() {
	r := c.out
	for i := range r.Findings {
		f := &r.Findings[i]
		f.State = "new"
		f.Fingerprint = c.fingerprint(f)
		f.Fact = c.fact(f)
	}
	rank := map[Verdict]int{Conflict: 0, Tension: 1, Evolution: 2, Variant: 3}
	sort.SliceStable(r.Findings, func(i, j int) bool {
		a, b := r.Findings[i], r.Findings[j]
		if rank[a.Verdict] != rank[b.Verdict] {
			return rank[a.Verdict] < rank[b.Verdict]
		}
		if a.Left != b.Left {
			return a.Left < b.Left
		}
		return a.Right < b.Right
	})
	c.unchecked()
	c.count()
}

func (c *checker) count() {
	r := c.out
	s := &r.Summary
	s.Articles, s.Claims, s.Events, s.Unchecked = len(r.Readings), len(r.Claims), len(r.Events), len(r.Unchecked)
	facts := map[string]bool{}
	for _, f := range r.Findings {
		switch f.Verdict {
		case Conflict:
			s.Conflicts++
			facts[f.Fact] = true
		case Tension:
			s.Tensions++
		case Evolution:
			s.Evolutions++
		case Variant:
			s.Variants++
		}
		if f.State == "new" {
			s.New++
		}
	}
	s.Facts = len(facts)
}

// unchecked gathers what no finding and no comparison rests on.
func (c *checker) unchecked() {
	for _, r := range c.out.Readings {
		c.out.Unchecked = append(c.out.Unchecked, r.Unchecked...)
	}
	for _, e := range c.out.Events {
		byAttribute := map[string]int{}
		for _, k := range e.Claims {
			byAttribute[c.out.Claims[k].Attribute]++
		}
		for _, k := range e.Claims {
			cl := &c.out.Claims[k]
			reason := ""
			if cl.Nature == "" {
				reason = "not-comparable"
			} else if byAttribute[cl.Attribute] == 1 {
				reason = "no-counterpart"
			}
			if reason != "" {
				c.out.Unchecked = append(c.out.Unchecked, claims.Unchecked{Article: cl.Article, Span: cl.Evidence.Span, Reason: reason, Args: []string{cl.Attribute}})
			}
		}
	}
	slices.SortStableFunc(c.out.Unchecked, func(a, b claims.Unchecked) int {
		if d := strings.Compare(a.Article, b.Article); d != 0 {
			return d
		}
		return a.Start - b.Start
	})
}

// fingerprint names a finding by what it says, not by where it stands: moved paragraphs and moved files keep it.
func (c *checker) fingerprint(f *Finding) string {
	l, r := &c.out.Claims[f.Left], &c.out.Claims[f.Right]
	sides := []string{c.key(l) + "|" + l.Value.Canonical(), c.key(r) + "|" + r.Value.Canonical()}
	slices.Sort(sides)
	e := c.out.Events[f.Event]
	return digest(e.Type, strings.Join(e.Who, "+"), f.Attribute, fmt.Sprint(l.Measure), fmt.Sprint(l.Instance), sides[0], sides[1])
}

// key names the article of a claim: its own id or URL, else title, source and date, else its file name.
func (c *checker) key(cl *claims.Claim) string {
	for i := range c.out.Readings {
		a := &c.out.Readings[i].Article
		if a.ID != cl.Article {
			continue
		}
		switch {
		case a.Key != "":
			return a.Key
		case a.Title != "":
			return a.Title + "|" + a.Source + "|" + a.Published.From.String()
		}
		return a.Path[strings.LastIndexByte(a.Path, '/')+1:]
	}
	return cl.Article
}

// fact groups the findings of one attribute of one event.
func (c *checker) fact(f *Finding) string {
	l := &c.out.Claims[f.Left]
	return digest(c.out.Events[f.Event].ID, f.Attribute, fmt.Sprint(l.Measure), fmt.Sprint(l.Instance), strings.Join(l.Subject, "+"))
}

// digest returns sixteen hexadecimal digits.
func digest(parts ...string) string {
	h := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(h[:8])
}
