package compare

import (
	"cmp"
	"slices"

	"verifica/claims"
	"verifica/claims/value"
)

// Types of events that link by rules of their own.
const (
	storyType = "story" // what an article is about as a whole
	roleType  = "role"  // a standing subject: a holder of offices and names
)

// local is one event as one reading tells it.
type local struct{ reading, event int }

// group is a linked event: the accounts of it, in the order of the readings.
type group struct {
	kind    string
	members []local
}

func (c *checker) local(l local) *claims.Event { return &c.readings[l.reading].Events[l.event] }

// linkEvents joins the events of the readings: stories whole, standing subjects by name, the others inside a story by what
// they share, and across stories by participants, type and day.
func (c *checker) linkEvents() {
	l := newLinker(c)
	for _, readings := range c.stories() {
		l.insideStory(readings)
	}
	l.sagas()
	l.remembered()
	c.groups, c.member = l.groups()
}

// stories returns the readings of each story.
func (c *checker) stories() [][]int { return gathered(c.story) }

// gathered returns the readings of one number each, in order.
func gathered(number []int) [][]int {
	at := map[int]int{}
	var out [][]int
	for i, s := range number {
		k, ok := at[s]
		if !ok {
			k = len(out)
			at[s] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], i)
	}
	return out
}

// linker joins events by union of sets.
type linker struct {
	c     *checker
	first []int // number of the first event of each reading
	at    []local
	root  []int
	in    [][]int // members of each root
}

func newLinker(c *checker) *linker {
	l := &linker{c: c}
	for r := range c.readings {
		l.first = append(l.first, len(l.at))
		for e := range c.readings[r].Events {
			l.root = append(l.root, len(l.at))
			l.in = append(l.in, []int{len(l.at)})
			l.at = append(l.at, local{r, e})
		}
	}
	return l
}

func (l *linker) join(a, b int) {
	a, b = l.root[a], l.root[b]
	if a == b {
		return
	}
	a, b = min(a, b), max(a, b)
	for _, k := range l.in[b] {
		l.root[k] = a
	}
	l.in[a], l.in[b] = append(l.in[a], l.in[b]...), nil
}

// insideStory joins the story itself, then the events of one family that share most, never two of one article.
func (l *linker) insideStory(readings []int) {
	byKind := map[string][]int{}
	for _, r := range readings {
		for e := range l.c.readings[r].Events {
			k := kind(&l.c.readings[r].Events[e])
			byKind[k] = append(byKind[k], l.first[r]+e)
		}
	}
	for _, k := range sortedKeys(byKind) {
		list := byKind[k]
		switch k {
		case roleType:
		case storyType:
			for _, e := range list[1:] {
				l.join(list[0], e)
			}
		default:
			l.pair(list)
		}
	}
}

// pair joins the events of one family in one story: those that clash in nothing first, of these the strongest ties.
func (l *linker) pair(list []int) {
	type tie struct {
		a, b    int
		points  float64
		clashes int
	}
	var ties []tie
	for i, a := range list {
		for _, b := range list[i+1:] {
			if t := l.c.tie(l.at[a], l.at[b], ""); l.at[a].reading != l.at[b].reading && t.holds() {
				ties = append(ties, tie{a, b, t.points, t.clashes})
			}
		}
	}
	slices.SortStableFunc(ties, func(x, y tie) int { return cmp.Or(cmp.Compare(x.clashes, y.clashes), cmp.Compare(y.points, x.points)) })
	for _, t := range ties {
		if l.mayJoin(t.a, t.b) {
			l.join(t.a, t.b)
		}
	}
}

// mayJoin reports whether no article tells of both sides apart and no two accounts clash, the pair at hand aside: that
// one was weighed.
func (l *linker) mayJoin(a, b int) bool {
	for _, x := range l.in[l.root[a]] {
		for _, y := range l.in[l.root[b]] {
			if x == y || l.at[x].reading == l.at[y].reading || l.c.tie(l.at[x], l.at[y], "").clashes > 0 && !(x == a && y == b) {
				return false
			}
		}
	}
	return true
}

// kind is the family of an event, its type where it has none.
func kind(e *claims.Event) string { return orElse(e.Family, e.Type) }

// groups returns the joined events, and the group of every event of every reading.
func (l *linker) groups() (groups []group, member [][]int) {
	number := map[int]int{}
	member = make([][]int, len(l.first))
	for k, at := range l.at {
		n, ok := number[l.root[k]]
		if !ok {
			n = len(groups)
			number[l.root[k]] = n
			groups = append(groups, group{kind: l.c.local(at).Type})
		}
		groups[n].members = append(groups[n].members, at)
		member[at.reading] = append(member[at.reading], n)
	}
	return groups, member
}

// dated reports whether a period is known closely enough to tell events apart by it.
func dated(p value.Period) bool {
	return p.From != value.NoDay && p.To != value.NoDay && p.To-p.From <= 4 && !p.Approx
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
