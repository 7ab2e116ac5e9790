package verb

import "verifica/claims/text"

// edge is what parts a clause from the one before it.
type edge uint8

const (
	start   edge = iota
	comma        // a list or an apposition may go on behind it
	joined       // "e", "ma"
	hard         // ";", brackets, dashes
	colon        // what follows unfolds what stands before
	quote        // a quotation opens or closes
	opened       // a conjunction or a relative opens it
	resumed      // a second verb: the clause around a relative goes on
)

// segment is the smallest run that may be a clause.
type segment struct {
	first, last int
	left        edge
	opener      int // token that opens it, -1
	group       int // index of its finite group, -1
	quoted      bool
}

// cut finds the verb groups, then the clauses.
func (r *reader) cut() {
	for i := 0; i < len(r.tokens); {
		g, ok := r.group(i)
		if !ok {
			i++
			continue
		}
		r.groups = append(r.groups, g)
		for k := g.First; k < g.Last; k++ {
			r.tokens[k].group = len(r.groups)
		}
		i = max(g.Last, i+1)
	}
	r.cuts = r.segments(r.cuts)
	for _, s := range r.cuts {
		r.clause(s)
	}
	r.depend()
}

// segments cuts the sentence at every sign and word that may part clauses, and appends the pieces to out.
func (r *reader) segments(out []segment) []segment {
	cur := segment{opener: -1, group: -1, quoted: r.sentence.InQuote}
	depth := 0
	if cur.quoted {
		depth = 1
	}
	shut := func(at int) {
		if at > cur.first {
			cur.last = at
			out = append(out, cur)
		}
	}
	open := func(at int, left edge, opener int) {
		cur = segment{first: at, left: left, opener: opener, group: -1, quoted: depth > 0}
	}
	for i := range r.tokens {
		left, side := r.sign(i, depth)
		switch {
		case left != start && side != 0:
			shut(i)
			depth = max(0, depth+side)
			open(i, left, -1)
		case left != start:
			shut(i)
			open(i, left, -1)
		case r.opens(i):
			shut(i)
			open(i, opened, i)
		case r.groupStart(i):
			k := r.tokens[i].group - 1
			if cur.group >= 0 {
				shut(i)
				open(i, resumed, -1)
			}
			cur.group = k
		}
	}
	shut(len(r.tokens))
	return out
}

// groupStart reports whether a finite group starts at token i.
func (r *reader) groupStart(i int) bool {
	k := r.tokens[i].group
	return k > 0 && r.groups[k-1].First == i && r.groups[k-1].Mood <= Imperative
}

// sign returns the edge that token i makes, start for none; side is 1 where a quotation opens, -1 where it closes.
func (r *reader) sign(i, depth int) (left edge, side int) {
	t := &r.tokens[i]
	if t.group > 0 && r.groups[t.group-1].First != i {
		return start, 0
	}
	if t.Class == text.Punct {
		switch t.Lower {
		case ",":
			return comma, 0
		case ":":
			if i > 0 && i+1 < len(r.tokens) && t.Start == r.tokens[i-1].End && r.tokens[i+1].Start == t.End {
				return start, 0
			}
			return colon, 0
		case ";", "(", ")", "–", "—", "...", "…", "[", "]", "?", "!":
			return hard, 0
		case "«", "“":
			return quote, 1
		case "»", "”":
			return quote, -1
		case "\"":
			if depth > 0 {
				return quote, -1
			}
			return quote, 1
		case "-":
			if i > 0 && i+1 < len(r.tokens) && t.Start > r.tokens[i-1].End && r.tokens[i+1].Start > t.End {
				return hard, 0
			}
		}
		return start, 0
	}
	if t.class.has(coordinator) && t.group == 0 {
		return joined, 0
	}
	return start, 0
}

// opens reports whether the word at token i opens a clause of its own.
func (r *reader) opens(i int) bool {
	t := &r.tokens[i]
	if !t.class.has(that|subordinator|condition|relative) || t.group > 0 && r.groups[t.group-1].First != i {
		return false
	}
	return true
}

// clause appends a segment as a clause, or joins it to the one before where it is only a part of it.
func (r *reader) clause(s segment) {
	c := Clause{First: s.first, Last: s.last, quoted: s.quoted, outer: -1, resumes: -1, left: s.left}
	if s.opener >= 0 {
		c.opener = r.tokens[s.opener].class
		if c.opener.has(that) && s.opener > 0 {
			c.opener |= r.tokens[s.opener-1].class & (prior | without)
		}
	}
	c.Groups = r.groupsOf(s)
	if n := len(r.clauses); n > 0 && c.left == joined && len(c.Groups) == 0 && !r.adversative(&c) && r.clauses[n-1].Last == c.First && c.Last-c.First > 1 {
		r.clauses[n-1].Last = c.Last
		return
	}
	r.clauses = append(r.clauses, c)
}

// groupsOf returns the groups of a segment: those that r.groups holds in a row, where they are in a row.
func (r *reader) groupsOf(s segment) []Group {
	first, last := -1, -1
	for i := s.first; i < s.last; {
		k := r.tokens[i].group
		switch {
		case k == 0:
			i++
			continue
		case first < 0:
			first = k - 1
		case k-1 != last:
			return r.scattered(s)
		}
		last = k
		i = max(r.groups[k-1].Last, i+1)
	}
	if first < 0 {
		return nil
	}
	return r.groups[first:last:last]
}

// scattered returns copies of the groups of a segment, of which one lies inside another.
func (r *reader) scattered(s segment) (out []Group) {
	for i := s.first; i < s.last; {
		k := r.tokens[i].group
		if k == 0 {
			i++
			continue
		}
		out = append(out, r.groups[k-1])
		i = max(r.groups[k-1].Last, i+1)
	}
	return out
}

// main returns the finite group of clause k, nil if it has none.
func (r *reader) main(k int) *Group {
	for i := range r.clauses[k].Groups {
		if g := &r.clauses[k].Groups[i]; g.Mood <= Imperative {
			return g
		}
	}
	return nil
}

// depend finds for every clause the one it depends on and, for a run without a verb, the one that governs it.
func (r *reader) depend() {
	for k := range r.clauses {
		c := &r.clauses[k]
		switch {
		case c.left == resumed || c.left == comma || c.left == joined:
			c.outer = r.beside(k)
		case c.opener != 0 && k > 0:
			c.outer = k - 1
			if r.tokens[r.clauses[k-1].First].class.has(coordinator) && r.clauses[k-1].Last-r.clauses[k-1].First == 1 && k > 1 && r.clauses[k-2].opener == c.opener {
				c.outer = r.clauses[k-2].outer
			}
		}
	}
	for k := range r.clauses {
		if r.main(k) == nil {
			r.clauses[k].resumes = r.governor(k)
		}
	}
}

// beside returns the clause on whose verb clause k depends too: "ha detto che viene e che parla".
func (r *reader) beside(k int) int {
	if k > 0 && r.clauses[k].left == joined && r.clauses[k-1].left != hard {
		return r.clauses[k-1].outer
	}
	return -1
}

// horizon is how many clauses away a governor is looked for: it keeps the cost linear in sentences that never end.
const horizon = 24

// governor returns the clause whose verb counts for clause k, which has none: the one before, behind a colon too; at the
// beginning the next one that no conjunction opens.
func (r *reader) governor(k int) int {
	c := &r.clauses[k]
	if c.left == hard && k > 0 && r.lower(c.First) == ";" {
		return -1
	}
	own := c.participle()
	if k+1 < len(r.clauses) && c.left == comma && !own {
		if n := r.clauses[k+1]; n.left == joined && r.main(k+1) != nil && r.main(k+1).Plural && r.main(k+1).First > n.First+1 {
			return k + 1
		}
	}
	pending := false
	for p := k - 1; p >= max(0, k-horizon) && !own; p-- {
		pending = pending || r.clauses[p].opener != 0 && r.main(p) == nil && len(r.clauses[p].Groups) == 0
		if r.main(p) != nil {
			if n := r.next(k); pending && n >= 0 {
				return n
			}
			if r.clauses[p].opener != 0 && c.left == comma && r.next(k) >= 0 {
				break
			}
			if r.clauses[p].opener.has(condition) && c.left == comma {
				continue
			}
			return p
		}
		if r.clauses[p].participle() {
			return p
		}
	}
	if own {
		return -1
	}
	return r.next(k)
}

// next returns the first clause after k with a verb that no conjunction opens, before any full stop.
func (r *reader) next(k int) int {
	for n := k + 1; n < min(len(r.clauses), k+horizon); n++ {
		switch left := r.clauses[n].left; {
		case left == hard && r.lower(r.clauses[n].First) == ";" || left == colon:
			return -1
		case r.main(n) != nil && r.clauses[n].opener == 0:
			return n
		case r.clauses[n].left == resumed:
			return n
		}
	}
	return -1
}

// participle reports whether a run without a finite verb has a participle that says what happens: "atteso a Mosca".
func (c *Clause) participle() bool {
	for i := range c.Groups {
		if c.Groups[i].Mood == Participle {
			return true
		}
	}
	return false
}
