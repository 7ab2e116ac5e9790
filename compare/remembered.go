package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"verifica/claims"
	"verifica/claims/value"
)

// remembered joins events of different stories: those of one type, day and two participants, meetings of one place and
// month, and standing subjects.
func (l *linker) remembered() {
	index := map[string][]int{}
	for k, at := range l.at {
		e := l.c.local(at)
		switch {
		case e.Type == storyType:
		case e.Type == roleType:
			if len(e.Who) > 0 {
				key := holderKey(e)
				index[key] = append(index[key], k)
			}
		case dated(e.When):
			for _, key := range pairsOf(e) {
				index[key] = append(index[key], k)
			}
		}
		for _, key := range settings(e) {
			index[key] = append(index[key], k)
		}
	}
	for _, key := range sortedKeys(index) {
		l.joinRemembered(key, index[key])
	}
}

// joinRemembered joins the events of one key in the order of their days.
func (l *linker) joinRemembered(key string, list []int) {
	slices.SortStableFunc(list, func(a, b int) int {
		return cmp.Compare(l.c.local(l.at[a]).When.From, l.c.local(l.at[b]).When.From)
	})
	for i, a := range list {
		for _, b := range list[i+1:] {
			e, f := l.c.local(l.at[a]), l.c.local(l.at[b])
			if e.Type == roleType {
				l.join(a, b)
				break
			}
			if !strings.HasPrefix(key, atPlace) && f.When.From > e.When.To {
				break
			}
			if l.at[a].reading == l.at[b].reading || l.root[a] == l.root[b] {
				continue
			}
			t := l.c.tie(l.at[a], l.at[b], "")
			if (t.clashes == 0 && t.who >= 2 || strings.HasPrefix(key, atPlace) && t.kin && t.set(e, f) && t.holds()) && l.mayJoin(a, b) {
				l.join(a, b)
			}
		}
	}
}

// holderKey is the key of a standing subject: its full name. A surname alone is that of the one person of the story who bears
// it.
func holderKey(e *claims.Event) string { return "role|" + strings.ToLower(e.Who[0]) }

// pairsOf returns the keys under which a remembered event is looked for: its type with two participants, six at most.
func pairsOf(e *claims.Event) (out []string) {
	who := e.Who[:min(len(e.Who), 6)]
	for i, a := range who {
		for _, b := range who[i+1:] {
			x, y := lastWord(a), lastWord(b)
			out = append(out, kind(e)+"|"+min(x, y)+"|"+max(x, y))
		}
	}
	return out
}

// atPlace begins the keys of meetings known by where and when they were.
const atPlace = "at|"

// settings returns the keys under which a meeting is looked for by where and when it was: the country and the month, of a year at
// most.
func settings(e *claims.Event) (out []string) {
	if e.Family != encounter || e.When.From == value.NoDay || e.When.To == value.NoDay || e.When.To-e.When.From > 366 {
		return nil
	}
	from, to := e.When.From.Time(), e.When.To.Time()
	for _, p := range placesOf(e) {
		for m := time.Date(from.Year(), from.Month(), 1, 0, 0, 0, 0, time.UTC); !m.After(to); m = m.AddDate(0, 1, 0) {
			key := fmt.Sprintf("%s%s|%d-%02d", atPlace, country(p), m.Year(), m.Month())
			if !slices.Contains(out, key) {
				out = append(out, key)
			}
		}
	}
	return out
}

// placesOf returns the places of a meeting, four at most: those that it was said to be at, else those that the headline names, which tell
// it from no other.
func placesOf(e *claims.Event) []value.Place {
	if len(e.Where) > 0 {
		return e.Where[:min(len(e.Where), 4)]
	}
	var out []value.Place
	for _, a := range e.Anchors[:min(len(e.Anchors), 4)] {
		if p := (value.Place{ID: a.Key}); a.Kind == claims.ByPlace {
			if code, _, city := strings.Cut(a.Key, "/"); city {
				p.Within = []string{code}
			}
			out = append(out, p)
		}
	}
	return out
}

// encounter is the family of meetings, talks and calls.
const encounter = "encounter"

// country is the code of the country that a place lies in, the place itself where that is not known.
func country(p value.Place) string {
	code, _, _ := strings.Cut(p.ID, "/")
	return code
}

// sameCity reports whether two events are told of one place that is no country.
func sameCity(e, f *claims.Event) bool {
	for _, p := range placesOf(e) {
		for _, q := range placesOf(f) {
			if (strings.Contains(p.ID, "/") || p.Unknown) && value.Relate(p, q) != value.Disjoint && value.Relate(p, q) != value.Incomparable && country(p) == country(q) {
				return true
			}
		}
	}
	return false
}

// lone reports whether an event is the only meeting that its article sets at its place.
func (c *checker) lone(at local) bool {
	e := c.local(at)
	for k := range c.readings[at.reading].Events {
		f := &c.readings[at.reading].Events[k]
		if k != at.event && f.Family == encounter && sameCity(e, f) {
			return false
		}
	}
	return true
}

// sameMonth reports whether two meetings are told of one month, or of days not far apart.
func sameMonth(p, q value.Period) bool {
	if p.From == value.NoDay || q.From == value.NoDay || p.To == value.NoDay || q.To == value.NoDay || p.To-p.From > 31 || q.To-q.From > 31 {
		return false
	}
	a, b := p.From.Time(), q.From.Time()
	return a.Year() == b.Year() && a.Month() == b.Month() || p.From-q.To <= nearDays && q.From-p.To <= nearDays
}

// nearDays is how far apart the days that two accounts give of one meeting may lie.
const nearDays = 7

// kinship is the weight of the names that two articles share, those of the places of an event aside.
func (c *checker) kinship(i, j int, e *claims.Event) (sum float64) {
	meet(c.profiles[i].names, c.profiles[j].names, func(f int32) {
		for _, p := range placesOf(e) {
			if c.rarity.kind[f] == claims.ByPlace && (c.rarity.key[f] == p.ID || slices.Contains(p.Within, c.rarity.key[f])) {
				return
			}
		}
		sum += c.rarity.weight(f)
	})
	return sum
}
