package frame

import "slices"

// index finds the events that a word may speak of without a walk over all of them. It holds the events by number, as resolve
// makes them, in sorted lists; the zero index is ready.
type index struct {
	who      map[string][]int // by name of a participant
	types    map[string][]int // by type that words for it allowed
	nameless []int            // that had no participants once
	recent   []int            // spoken of in this sentence or the one before: event, sentence, event, ...
	buf      [][]int
}

// note takes in that m speaks of an event.
func (x *index) note(event int, m *mention) {
	if x.who == nil {
		x.who, x.types = map[string][]int{}, map[string][]int{}
	}
	x.forget(m.sentence.Index)
	x.recent = append(x.recent, event, m.sentence.Index)
	for _, name := range m.who {
		x.who[name] = with(x.who[name], event)
	}
	if len(m.who) == 0 {
		x.nameless = with(x.nameless, event)
	}
	for _, t := range m.types {
		x.types[t] = with(x.types[t], event)
	}
}

// with returns a sorted list with an event in it.
func with(list []int, event int) []int {
	if k, found := slices.BinarySearch(list, event); !found {
		list = slices.Insert(list, k, event)
	}
	return list
}

// forget drops from recent what was spoken of before the sentence before.
func (x *index) forget(sentence int) {
	for len(x.recent) > 0 && x.recent[1] < sentence-1 {
		x.recent = x.recent[2:]
	}
}

// latest returns the last event that fits, of those that may admit m; most of the others are never looked at. ok is false
// where none fits.
func (x *index) latest(m *mention, fits func(event int) bool) (event int, ok bool) {
	lists := x.lists(m)
	for {
		event = -1
		for _, l := range lists {
			if n := len(l); n > 0 && l[n-1] > event {
				event = l[n-1]
			}
		}
		if event < 0 || fits(event) {
			return event, event >= 0
		}
		for k, l := range lists {
			if n := len(l); n > 0 && l[n-1] == event {
				lists[k] = l[:n-1]
			}
		}
	}
}

// lists returns sorted lists that hold, together, every event that may admit m. They hold until the next call.
func (x *index) lists(m *mention) [][]int {
	out := x.buf[:0]
	if m.earlier {
		return nil // it opens an event of its own
	}
	x.forget(m.sentence.Index)
	for _, name := range m.who {
		out = append(out, x.who[name])
	}
	switch {
	case m.definite && len(m.who) == 0:
		for _, t := range m.types {
			out = append(out, x.types[t])
		}
	case m.definite:
		out = append(out, x.nameless)
	default:
		for i := 0; i < len(x.recent); i += 2 {
			out = append(out, x.recent[i:i+1])
		}
	}
	x.buf = out
	return out
}
