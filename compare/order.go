package compare

import (
	"cmp"
	"math"

	"verifica/claims"
	"verifica/claims/value"
)

// Order is how two articles lie in time.
type Order uint8

// The orders of two articles.
const (
	Unknown Order = iota // one is undated, or only one of two of a day has an hour
	Same                 // the same hour, or the same day where neither has an hour
	Before               // the left one is older
	After                // the left one is newer
)

var orderNames = [...]string{"unknown", "same", "before", "after"}

// String returns the code of o.
func (o Order) String() string { return orderNames[o] }

// Mirror returns the order with the sides swapped.
func (o Order) Mirror() Order {
	switch o {
	case Before:
		return After
	case After:
		return Before
	}
	return o
}

// order compares two readings by publication, and two versions of one item by their number.
func (c *checker) order(i, j int) Order {
	if a, b := c.readings[i].Article, c.readings[j].Article; sameItem(a, b) {
		return bySign(b.Version - a.Version)
	}
	p, q := c.profiles[i].when, c.profiles[j].when
	switch {
	case p.From == value.NoDay || q.From == value.NoDay:
		return Unknown
	case until(p) < q.From:
		return Before
	case until(q) < p.From:
		return After
	case p.From != p.To || q.From != q.To || (p.Minute < 0) != (q.Minute < 0):
		return Unknown
	case p.Minute < 0:
		return Same
	}
	return bySign((q.Minute - p.Minute) / 60)
}

func bySign(later int) Order {
	switch {
	case later > 0:
		return Before
	case later < 0:
		return After
	}
	return Same
}

// until returns the last day of a publication, the end of time where it is open.
func until(p claims.Publication) value.Day {
	if p.To == value.NoDay {
		return math.MaxInt32
	}
	return p.To
}

// sameItem reports whether two articles are versions of one item.
func sameItem(a, b claims.Article) bool {
	return a.Key != "" && a.Key == b.Key && a.Version != b.Version
}

// publishedFirst orders articles by publication, undated ones last.
func publishedFirst(p, q claims.Publication) int {
	if (p.From == value.NoDay) != (q.From == value.NoDay) {
		return cmp.Compare(q.From, p.From)
	}
	return cmp.Or(cmp.Compare(p.From, q.From), cmp.Compare(p.Minute, q.Minute))
}
