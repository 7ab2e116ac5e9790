package match

import (
	"math"
	"slices"
	"strings"
)

// inst is one instruction of a compiled pattern.
type inst struct {
	op      op
	classes []ClassID // of an atom
	mask    mask      // of them
	capture int8      // index of the capture, -1
	gap     int       // of a gap
	to      []int     // of an alternative: where its branches start; of an option: where it is skipped to
	next    int       // -1 is the end
}

// mask tells classes apart in one step: items that have no bit in common have no class in common.
type mask uint64

func maskOf(ids []ClassID) (m mask) {
	for _, id := range ids {
		m |= 1 << (id % 64)
	}
	return m
}

// ClassID numbers a word, a class of words or a sort of mention.
type ClassID uint16

// program is a compiled pattern with its trigger: an obligatory atom, before which stand from before.min to before.max
// items.
type program struct {
	code     []inst
	start    int
	captures []string
	trigger  []ClassID
	before   reach
	needs    [][]ClassID // of the other atoms that every match holds
}

// reach is how many items a part of a pattern takes.
type reach struct{ min, max int }

func (r reach) plus(s reach) reach { return reach{r.min + s.min, r.max + s.max} }

// reachOf returns how many items n takes.
func reachOf(n *node) reach {
	switch n.op {
	case opGap, opWideGap:
		return reach{0, n.gap}
	case opOpt:
		return reach{0, reachOf(n.kids[0]).max}
	case opSeq:
		var r reach
		for _, k := range n.kids {
			r = r.plus(reachOf(k))
		}
		return r
	case opAlt:
		r := reach{math.MaxInt32, 0}
		for _, k := range n.kids {
			s := reachOf(k)
			r = reach{min(r.min, s.min), max(r.max, s.max)}
		}
		return r
	}
	return reach{1, 1}
}

// assembler turns nodes into instructions.
type assembler struct {
	program
	class func(name string) (ClassID, bool)
	miss  misses // names of classes that nobody declares
}

// unknown is a name that a pattern uses and nobody declares, at a byte of the pattern.
type unknown struct {
	name string
	at   int
}

type misses []unknown

// Error names them all.
func (m misses) Error() string {
	names := make([]string, len(m))
	for i, u := range m {
		names[i] = u.name
	}
	return "no class, word or sort is called " + strings.Join(names, ", ")
}

// assemble compiles n so that next follows it, and returns its first instruction.
func (a *assembler) assemble(n *node, next int) int {
	switch n.op {
	case opSeq:
		for i := len(n.kids) - 1; i >= 0; i-- {
			next = a.assemble(n.kids[i], next)
		}
		return next
	case opAlt:
		to := make([]int, len(n.kids))
		for i, k := range n.kids {
			to[i] = a.assemble(k, next)
		}
		return a.emit(inst{op: opAlt, to: to})
	case opOpt:
		return a.emit(inst{op: opAlt, to: []int{a.assemble(n.kids[0], next), next}})
	case opGap, opWideGap:
		return a.emit(inst{op: n.op, gap: n.gap, next: next})
	}
	ids := a.ids(n)
	return a.emit(inst{op: opAtom, classes: ids, mask: maskOf(ids), capture: a.slot(n.capture), next: next})
}

func (a *assembler) emit(i inst) int {
	a.code = append(a.code, i)
	return len(a.code) - 1
}

func (a *assembler) ids(n *node) (ids []ClassID) {
	for _, name := range n.classes {
		if id, ok := a.class(name); ok {
			ids = append(ids, id)
		} else {
			a.miss = append(a.miss, unknown{name, n.at})
		}
	}
	return ids
}

func (a *assembler) slot(name string) int8 {
	if name == "" {
		return -1
	}
	for i, c := range a.captures {
		if c == name {
			return int8(i)
		}
	}
	a.captures = append(a.captures, name)
	return int8(len(a.captures) - 1)
}

// pickTrigger chooses, among the atoms that every match must hold, the rarest one by size.
func (a *assembler) pickTrigger(n *node, size func(ClassID) int) bool {
	best, before := math.MaxInt, reach{}
	for _, k := range topLevel(n) {
		if k.op == opAtom {
			ids, s := a.ids(k), 0
			for _, id := range ids {
				s += size(id)
			}
			if len(ids) > 0 {
				a.needs = append(a.needs, ids)
				if s < best {
					best, a.trigger, a.before = s, ids, before
				}
			}
		}
		before = before.plus(reachOf(k))
	}
	a.needs = slices.DeleteFunc(a.needs, func(ids []ClassID) bool { return slices.Equal(ids, a.trigger) })
	return best < math.MaxInt
}

// topLevel returns the parts of n that stand in every match, in order.
func topLevel(n *node) []*node {
	if n.op != opSeq {
		return []*node{n}
	}
	var out []*node
	for _, k := range n.kids {
		out = append(out, topLevel(k)...)
	}
	return out
}

// maxCaptures bounds the captures of one pattern.
const maxCaptures = 8

// Found is where a pattern matched: items [First, Last) and its captures, as items.
type Found struct {
	First, Last int
	captured    [maxCaptures]int16 // item + 1, 0 where not captured
}

// run matches the program at item i and returns the end of the match, -1 if there is none.
func (p *program) run(items []Item, pc, i int, f *Found) int {
	for pc >= 0 {
		in := &p.code[pc]
		switch in.op {
		case opAtom:
			if i >= len(items) || items[i].mask&in.mask == 0 || !items[i].Is(in.classes) {
				return -1
			}
			if in.capture >= 0 {
				f.captured[in.capture] = int16(i) + 1
			}
			pc, i = in.next, i+1
		case opAlt:
			for _, to := range in.to[:len(in.to)-1] {
				saved := f.captured
				if end := p.run(items, to, i, f); end >= 0 {
					return end
				}
				f.captured = saved
			}
			pc = in.to[len(in.to)-1]
		default:
			return p.gap(items, in, i, f)
		}
	}
	return i
}

// gap tries the shortest gap first.
func (p *program) gap(items []Item, in *inst, i int, f *Found) int {
	for k := 0; ; k++ {
		saved := f.captured
		if end := p.run(items, in.next, i, f); end >= 0 {
			return end
		}
		f.captured = saved
		if k == in.gap || i >= len(items) || items[i].Stop == ClauseEnd || items[i].Stop == Comma && in.op == opGap {
			return -1
		}
		i++
	}
}
