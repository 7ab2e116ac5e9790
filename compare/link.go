package compare

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"verifica/claims"
	"verifica/claims/value"
)

// link joins the events of all readings. The events of one article stay apart, except that a standing subject is one.
func (c *checker) link() {
	r := c.out
	at := map[[2]int]int{} // reading, event of the reading -> linked event
	for i := range r.Readings {
		for k := range r.Readings[i].Events {
			e := &r.Readings[i].Events[k]
			id, why := c.find(i, e)
			if id < 0 {
				id = len(r.Events)
				r.Events = append(r.Events, Event{Event: *e})
			} else {
				r.Events[id].absorb(e, why)
			}
			at[[2]int{i, k}] = id
			c.homes = append(c.homes, home{reading: i, event: id, own: e})
		}
	}
	for i := range r.Readings {
		for k := range r.Readings[i].Claims {
			cl := r.Readings[i].Claims[k]
			cl.Event = at[[2]int{i, cl.Event}]
			cl.ID = fmt.Sprintf("c%d.%d", i, k)
			r.Events[cl.Event].Claims = append(r.Events[cl.Event].Claims, len(r.Claims))
			r.Claims = append(r.Claims, cl)
		}
	}
	for i := range r.Events {
		e := &r.Events[i]
		e.ID = digest(e.Type, strings.Join(e.Who, "+"), e.When.Canonical(), e.Title)
	}
}

// home is where an account of an event went.
type home struct {
	reading, event int
	own            *claims.Event
}

// find returns the linked event that e of reading i belongs to, -1 if none.
func (c *checker) find(i int, e *claims.Event) (int, []Reason) {
	best, why := -1, []Reason(nil)
	most := 0
	for _, h := range c.homes {
		if h.reading == i && e.Type != "role" {
			continue
		}
		n, reasons := c.same(h, i, e)
		if n > most && !c.taken(h.event, i, e) {
			best, why, most = h.event, reasons, n
		}
	}
	return best, why
}

// taken reports whether the linked event has no place for e: it holds another event of the same article already, or an
// account of another day.
func (c *checker) taken(event, reading int, e *claims.Event) bool {
	if e.Type == "role" {
		return false
	}
	for _, h := range c.homes {
		if h.event != event {
			continue
		}
		if may, _ := sameDays(h.own.When, e.When); h.reading == reading || !may {
			return true
		}
	}
	return false
}

// same weighs the anchors that two accounts share; 0 is not enough to call them one event.
func (c *checker) same(h home, i int, e *claims.Event) (int, []Reason) {
	o := h.own
	switch {
	case e.Type == "role" || o.Type == "role":
		if e.Type == o.Type && slices.Equal(e.Who, o.Who) {
			return 3, []Reason{{"same-person", e.Who}}
		}
		return 0, nil
	case e.Type == "story" || o.Type == "story":
		if e.Type == o.Type && c.stories[h.reading] == c.stories[i] {
			return 3, []Reason{{"same-story", nil}}
		}
		return 0, nil
	case e.Type != o.Type && (e.Family != o.Family || e.Family == ""):
		return 0, nil
	}
	if e.Ordinal > 0 && o.Ordinal > 0 && e.Ordinal != o.Ordinal {
		return 0, nil
	}
	shared := common(e.Who, o.Who)
	days, dated := sameDays(e.When, o.When)
	if !days {
		return 0, nil
	}
	sameStory := c.stories[h.reading] == c.stories[i]
	switch {
	case dated && len(shared) >= 2:
		return 4 + len(shared), []Reason{{"same-day", []string{e.When.Canonical()}}, {"same-participants", shared}}
	case sameStory && e.Main && o.Main && e.Family != "":
		return 3 + len(shared), []Reason{{"same-story", nil}, {"main-event", nil}}
	case sameStory && e.Family == "proposal" && len(shared) >= 1:
		return 3 + len(shared), []Reason{{"same-story", nil}, {"same-participants", shared}}
	case sameStory && len(shared) >= 1 && dated:
		return 3 + len(shared), []Reason{{"same-story", nil}, {"same-participants", shared}}
	case sameStory && dated && (len(e.Who) == 0 || len(o.Who) == 0):
		return 1, []Reason{{"same-story", nil}, {"same-day", []string{e.When.Canonical()}}}
	case e.Type == "proposal" && len(shared) >= 1 && dated:
		return 2, []Reason{{"same-participants", shared}}
	}
	return 0, nil
}

// sameDays reports whether two events may be of the same days, and whether both are dated closely enough to say so.
func sameDays(a, b value.Period) (may, known bool) {
	if value.Relate(a, b) == value.Disjoint {
		return false, false
	}
	narrow := func(p value.Period) bool { return p.From != value.NoDay && p.To != value.NoDay && p.To-p.From <= 4 }
	return true, narrow(a) && narrow(b)
}

func common(a, b []string) (out []string) {
	for _, x := range a {
		if slices.Contains(b, x) {
			out = append(out, x)
		}
	}
	return out
}

// absorb adds an account to a linked event.
func (e *Event) absorb(o *claims.Event, why []Reason) {
	who := append(slices.Clone(e.Who), o.Who...)
	sort.Strings(who)
	e.Who = slices.Compact(who)
	if e.When.From == value.NoDay || e.When.Approx && !o.When.Approx && o.When.From != value.NoDay {
		e.When = o.When
	}
	e.Main = e.Main || o.Main
	for _, w := range why {
		if !slices.ContainsFunc(e.Why, func(x Reason) bool { return x.Code == w.Code && slices.Equal(x.Args, w.Args) }) {
			e.Why = append(e.Why, w)
		}
	}
}
