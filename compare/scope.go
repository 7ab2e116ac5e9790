package compare

import (
	"cmp"
	"slices"
	"strings"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// bucket is what claims must share before they are compared at all: one event or standing subject, one attribute, one thing
// counted, one part of the event.
type bucket struct {
	scope     string // of claims that meet across events; empty inside one event
	group     int    // the linked event, -1 across events
	attribute string
	kind      string // type of the value
	head      string
	of, key   string // of the instance
}

// account is one value that one article gives in one bucket, with every claim that gives it.
type account struct {
	reading int
	claims  []claimRef // the best quote first
	claim   *claims.Claim
	value   string // canonical
}

func (a *account) local() local { return local{a.reading, a.claim.Event} }

// compareAll gathers the claims of every bucket and compares the accounts in it.
func (c *checker) compareAll() {
	buckets := map[bucket][]claimRef{}
	habits := c.habits()
	for r := range c.readings {
		for k := range c.readings[r].Claims {
			ref := claimRef{r, k}
			for _, b := range c.bucketsOf(ref, habits) {
				buckets[b] = append(buckets[b], ref)
			}
		}
	}
	keys := make([]bucket, 0, len(buckets))
	for b := range buckets {
		keys = append(keys, b)
	}
	slices.SortFunc(keys, compareBuckets)
	for _, b := range keys {
		if len(buckets[b]) > 1 {
			c.compareBucket(b, c.accounts(buckets[b]))
		}
	}
}

func compareBuckets(a, b bucket) int {
	return cmp.Or(cmp.Compare(a.group, b.group), strings.Compare(a.scope, b.scope), strings.Compare(a.attribute, b.attribute), strings.Compare(a.kind, b.kind),
		strings.Compare(a.head, b.head), strings.Compare(a.of, b.of), strings.Compare(a.key, b.key))
}

// bucketsOf returns where a claim is compared: within its event; a counter and a habit also across the events of one kind
// and the same people.
func (c *checker) bucketsOf(r claimRef, habits map[string]bool) []bucket {
	cl := c.claim(r)
	if cl.Nature == "" || cl.Zone == text.Footer || cl.Value == nil || cl.List > 0 && (cl.Instance.Key == "" || cl.Attribute == "time") || aside(cl, "retold") {
		return nil
	}
	own := bucket{group: c.member[r.reading][cl.Event], attribute: cl.Attribute, kind: comparable(cl.Value).Type(), head: cl.Measure.Head, of: cl.Instance.Of, key: lastWord(cl.Instance.Key)}
	if loose[cl.Attribute] && cl.Instance.Key != "" {
		own.head = "" // a list names its measure once: see sameMeasure
	}
	out := []bucket{own}
	for _, who := range c.people(r) {
		across := own
		across.group = -1
		switch {
		case cl.Nature == claims.Counter && cl.Mode != claims.Habitual:
			across.scope = "counter|" + who
		case habits[cl.Attribute+"|"+who]:
			across.scope = "habit|" + who
		default:
			continue
		}
		out = append(out, across)
	}
	return out
}

// habits returns the attributes and people of which an article says what is usual.
func (c *checker) habits() map[string]bool {
	out := map[string]bool{}
	for r := range c.readings {
		for k := range c.readings[r].Claims {
			if cl := &c.readings[r].Claims[k]; cl.Mode == claims.Habitual {
				for _, who := range c.people(claimRef{r, k}) {
					out[cl.Attribute+"|"+who] = true
				}
			}
		}
	}
	return out
}

// people returns the pairs of participants of a claim's event, with its type; nothing for the story of an article.
func (c *checker) people(r claimRef) []string {
	e := c.event(r)
	if e.Type == storyType || e.Type == roleType {
		return nil
	}
	return pairsOf(e)
}

// accounts gathers the claims of a bucket by article, value and mode.
func (c *checker) accounts(refs []claimRef) []account {
	type key struct {
		reading int
		value   string
		mode    claims.Mode
		measure claims.Measure
		key     string
		subject string
	}
	at := map[key]int{}
	var out []account
	for _, r := range refs {
		cl := c.claim(r)
		k := key{r.reading, cl.Value.Canonical(), cl.Mode, cl.Measure, cl.Instance.Key, strings.Join(cl.Subject, "+")}
		i, ok := at[k]
		if !ok {
			i = len(out)
			at[k] = i
			out = append(out, account{reading: r.reading, value: k.value})
		}
		out[i].claims = append(out[i].claims, r)
	}
	for i := range out {
		c.bestFirst(out[i].claims)
		out[i].claim = c.claim(out[i].claims[0])
	}
	slices.SortStableFunc(out, c.byTime)
	return out
}

// bestFirst puts first the longest quote of at most 120 bytes, then the order of the text.
func (c *checker) bestFirst(refs []claimRef) {
	worth := func(r claimRef) int {
		n := c.claim(r).Evidence.Len()
		if n > 120 {
			return 0
		}
		return n
	}
	slices.SortStableFunc(refs, func(a, b claimRef) int { return cmp.Compare(worth(b), worth(a)) })
}

func (c *checker) byTime(a, b account) int {
	return cmp.Or(publishedFirst(c.profiles[a.reading].when, c.profiles[b.reading].when), cmp.Compare(a.reading, b.reading))
}

const (
	fewAccounts = 48 // up to here every account meets every other
	partners    = 8  // beyond, so many of each other value, the nearest in time
)

// compareBucket compares the accounts of a bucket, which lie in the order of time.
func (c *checker) compareBucket(b bucket, list []account) {
	if len(list) <= fewAccounts {
		for i := range list {
			for j := i + 1; j < len(list); j++ {
				c.pair(b, list, i, j)
			}
		}
		return
	}
	byValue := map[string][]int{}
	for i := range list {
		byValue[list[i].value] = append(byValue[list[i].value], i)
	}
	values := sortedKeys(byValue)
	for n, v := range values {
		for _, w := range values[n+1:] {
			c.compareNearest(b, list, byValue[v], byValue[w])
		}
	}
}

// compareNearest compares each account of the shorter list with its neighbours in time in the longer one.
func (c *checker) compareNearest(b bucket, list []account, few, many []int) {
	if len(few) > len(many) {
		few, many = many, few
	}
	if value.Relate(list[few[0]].claim.Value, list[many[0]].claim.Value) != value.Disjoint && list[few[0]].claim.Nature != claims.Naming {
		return
	}
	for _, i := range few {
		k, _ := slices.BinarySearch(many, i)
		for _, j := range many[max(0, k-partners/2):min(len(many), k+partners/2)] {
			c.pair(b, list, min(i, j), max(i, j))
		}
	}
}
