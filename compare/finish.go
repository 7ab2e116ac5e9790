package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"verifica/claims"
)

// report writes what was found, by article ID and place in the text.
func (c *checker) report() *Report {
	w := &writer{c: c, out: &Report{}, claim: map[claimRef]int{}}
	w.articles()
	w.events()
	w.findings()
	w.unchecked()
	w.copies()
	w.count()
	return w.out
}

// writer turns the checker's indexes into those of the report.
type writer struct {
	c     *checker
	out   *Report
	order []int // readings by article ID
	rank  []int // place of a reading in that order
	claim map[claimRef]int
}

func (w *writer) articles() {
	c := w.c
	w.order, w.rank = make([]int, len(c.readings)), make([]int, len(c.readings))
	for i := range w.order {
		w.order[i] = i
	}
	slices.SortStableFunc(w.order, func(i, j int) int { return strings.Compare(c.readings[i].Article.ID, c.readings[j].Article.ID) })
	total := 0
	for i := range c.readings {
		total += len(c.readings[i].Claims)
	}
	w.out.Claims, w.out.Readings = make([]claims.Claim, 0, total), make([]claims.Reading, 0, len(c.readings))
	for k, i := range w.order {
		w.rank[i] = k
		w.out.Readings = append(w.out.Readings, c.readings[i])
		times := map[string]int{}
		for n, cl := range c.readings[i].Claims {
			cl.Event = c.member[i][cl.Event]
			cl.ID = identify(&cl, times)
			w.claim[claimRef{i, n}] = len(w.out.Claims)
			w.out.Claims = append(w.out.Claims, cl)
		}
	}
}

// identify names a claim by its article, attribute and words; the n-th of equal ones by n.
func identify(cl *claims.Claim, times map[string]int) string {
	key := digest(cl.Article, cl.Attribute, cl.Value.Canonical(), cl.Evidence.Quote)
	times[key]++
	if n := times[key]; n > 1 {
		return key + "-" + strconv.Itoa(n)
	}
	return key
}

// events writes the linked events in the order of their first account.
func (w *writer) events() {
	c := w.c
	number := make([]int, len(c.groups))
	for i := range number {
		number[i] = -1
	}
	for _, r := range w.order {
		for e := range c.readings[r].Events {
			if g := c.member[r][e]; number[g] < 0 {
				number[g] = len(w.out.Events)
				w.out.Events = append(w.out.Events, w.event(&c.groups[g]))
			}
		}
	}
	for i := range w.out.Claims {
		cl := &w.out.Claims[i]
		cl.Event = number[cl.Event]
		w.out.Events[cl.Event].Claims = append(w.out.Events[cl.Event].Claims, i)
	}
	for i := range c.found {
		c.found[i].bucket.group = number[c.member[c.found[i].x.reading][c.found[i].x.claim.Event]]
	}
}

// event sums up the accounts of one event: the closest day, everybody, and why they were joined.
func (w *writer) event(g *group) Event {
	members := slices.Clone(g.members)
	slices.SortFunc(members, func(a, b local) int {
		return cmp.Or(cmp.Compare(w.rank[a.reading], w.rank[b.reading]), cmp.Compare(a.event, b.event))
	})
	first := members[0]
	out := Event{Event: *w.c.local(first)}
	out.Who = nil
	parts := []string{out.Type}
	for _, m := range members {
		e := w.c.local(m)
		out.Who = append(out.Who, e.Who...)
		out.Main = out.Main || e.Main
		if !dated(out.When) && dated(e.When) {
			out.When = e.When
		}
		parts = append(parts, w.c.readings[m.reading].Article.ID, strconv.Itoa(m.event))
		if m != first {
			why, _ := w.c.strength(first, m, "")
			out.Why = addReasons(out.Why, why)
		}
	}
	slices.Sort(out.Who)
	out.Who = slices.Compact(out.Who)
	out.ID = digest(parts...)
	return out
}

func addReasons(all, more []Reason) []Reason {
	for _, r := range more {
		if !slices.ContainsFunc(all, func(x Reason) bool { return x.Code == r.Code }) {
			all = append(all, r)
		}
	}
	return all
}

// findings writes one finding for each event, attribute, measure and instance, pair of articles and pair of values.
func (w *writer) findings() {
	at := map[string]int{}
	for _, f := range w.c.found {
		if w.claim[f.y.claims[0]] < w.claim[f.x.claims[0]] {
			f = f.mirror()
		}
		x, y := f.x, f.y
		if w.c.opts.Only != nil && !w.c.opts.Only[attributeOf(x, y)] {
			continue
		}
		key := strings.Join([]string{strconv.Itoa(f.bucket.group), f.bucket.attribute, slots(x.claim), x.claim.Article, y.claim.Article, x.value, y.value}, "|")
		if i, ok := at[key]; ok {
			w.also(&w.out.Findings[i], x, y)
			continue
		}
		at[key] = len(w.out.Findings)
		out := Finding{Verdict: f.verdict, State: "new", Event: f.bucket.group, Attribute: attributeOf(x, y), Relation: f.relation.String(), Why: f.why(),
			Left: w.claim[x.claims[0]], Right: w.claim[y.claims[0]]}
		w.also(&out, x, y)
		out.Fingerprint = fingerprint(w, x, y)
		asked := func(c *claims.Claim) string { return slots(c) + strings.Join(c.Subject, "+") }
		out.Fact = digest("fact", w.out.Events[f.bucket.group].ID, f.bucket.attribute, f.bucket.key, min(asked(x.claim), asked(y.claim)))
		w.out.Findings = append(w.out.Findings, out)
	}
	slices.SortStableFunc(w.out.Findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Verdict.rank(), b.Verdict.rank()), cmp.Compare(a.Left, b.Left), cmp.Compare(a.Right, b.Right))
	})
}

func (w *writer) also(f *Finding, x, y account) {
	add := func(list []int, own int, refs []claimRef) []int {
		for _, r := range refs {
			if k := w.claim[r]; k != own && !slices.Contains(list, k) {
				list = append(list, k)
			}
		}
		slices.Sort(list)
		return list
	}
	f.AlsoLeft, f.AlsoRight = add(f.AlsoLeft, f.Left, x.claims), add(f.AlsoRight, f.Right, y.claims)
}

// unchecked lists the stretches without a claim, the claims that nothing can be compared with, and those that nobody else
// speaks of.
func (w *writer) unchecked() {
	for _, r := range w.order {
		reading := &w.c.readings[r]
		w.out.Unchecked = append(w.out.Unchecked, reading.Unchecked...)
		for k := range reading.Claims {
			cl := &reading.Claims[k]
			reason := "no-counterpart"
			switch {
			case w.c.seen[claimRef{r, k}]:
				continue
			case cl.Nature == "" || !bound(&reading.Events[cl.Event], cl):
				reason = "not-comparable"
			}
			w.out.Unchecked = append(w.out.Unchecked, claims.Unchecked{Article: cl.Article, Span: cl.Evidence.Span, Reason: reason, Args: []string{cl.Attribute}})
		}
	}
	slices.SortStableFunc(w.out.Unchecked, func(a, b claims.Unchecked) int {
		return cmp.Or(strings.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start))
	})
	for _, s := range w.c.silenced {
		w.out.Silenced = append(w.out.Silenced, Silenced{w.claim[s.x.claims[0]], w.claim[s.y.claims[0]], s.why})
	}
}

// copies lists the copies, and names them under the findings of what they repeat.
func (w *writer) copies() {
	of := map[string][]string{}
	for _, d := range w.c.copies {
		a, b := w.c.readings[d.reading].Article.ID, w.c.readings[d.of].Article.ID
		w.out.Copies = append(w.out.Copies, Copy{a, b, d.share})
		of[b] = append(of[b], a)
	}
	slices.SortFunc(w.out.Copies, func(a, b Copy) int { return strings.Compare(a.Article, b.Article) })
	w.dropRepeated(of)
	taken := map[string]int{}
	for i := range w.out.Findings { // copies are gone by now: they would have taken the name of their original
		w.out.Findings[i].Fingerprint = unique(w.out.Findings[i].Fingerprint, taken)
	}
}

func (w *writer) count() {
	r := w.out
	s := &r.Summary
	s.Articles, s.Claims, s.Events, s.Unchecked, s.Copies = len(r.Readings), len(r.Claims), len(r.Events), len(r.Unchecked), len(r.Copies)
	facts := map[string]bool{}
	counts := map[Verdict]*int{Conflict: &s.Conflicts, Tension: &s.Tensions, Evolution: &s.Evolutions, Variant: &s.Variants}
	for _, f := range r.Findings {
		*counts[f.Verdict]++
		if f.Verdict == Conflict {
			facts[f.Fact] = true
		}
		if f.State == "new" {
			s.New++
		}
	}
	s.Facts = len(facts)
}
