// Package compare links what articles say to the events they speak of, and judges the accounts that disagree.
//
// It knows stories, events, measures and the order of accounts in time, and it explains every verdict by codes. It
// refuses to know words: whatever it needs of the text stands in the readings.
package compare

import (
	"cmp"
	"slices"
	"strings"

	"verifica/claims"
)

// Options choose what is reported.
type Options struct {
	Draft  map[string]bool // article ids: only what touches one of them is reported; nil means everything
	Only   map[string]bool // attributes: only findings on one of them are reported; nil means everything
	WhyNot bool            // list the pairs that were silenced, and by what
}

// Check compares readings and reports what does not agree. The order of the readings does not matter: nothing in the
// report depends on it.
func Check(readings []claims.Reading, opts Options) *Report {
	sorted := byContent(readings)
	profiles, r := profileAll(sorted)
	return check(sorted, profiles, r, opts)
}

// check compares readings that lie in the order of their content and are profiled.
func check(readings []claims.Reading, profiles []profile, r *rarity, opts Options) *Report {
	c := &checker{opts: opts, readings: readings, profiles: profiles, rarity: r, posts: post(profiles, r), seen: map[claimRef]bool{}, agreed: map[[2]int]bool{}}
	c.findStories()
	c.findSagas()
	c.findCopies()
	c.findLasted()
	c.linkEvents()
	c.compareAll()
	c.alignLists()
	c.firstNames()
	c.scorers()
	c.slips()
	c.alignFigures()
	c.dropStrangers()
	c.growth()
	return c.report()
}

// checker holds one comparison. Readings lie in the order of what they say, so that their names decide nothing.
type checker struct {
	opts     Options
	readings []claims.Reading
	profiles []profile // by reading
	rarity   *rarity
	posts    *posts
	story    []int // by reading: the first reading of its story
	saga     []int // by reading: the first reading of the first story of its saga
	copies   []duplicate
	lasted   []map[string]int // by reading and family: see focal
	groups   []group          // linked events
	member   [][]int          // group of event e of reading r
	found    []candidate
	seen     map[claimRef]bool // claims that met another account
	agreed   map[[2]int]bool   // pairs of readings that give one figure of one thing alike
	silenced []silence
}

// byContent returns the readings in the order of what they say.
func byContent(readings []claims.Reading) []claims.Reading {
	keys := make([]string, len(readings))
	order := make([]int, len(readings))
	for i := range readings {
		order[i], keys[i] = i, content(&readings[i])
	}
	slices.SortFunc(order, func(i, j int) int {
		return cmp.Or(strings.Compare(keys[i], keys[j]), strings.Compare(readings[i].Article.ID, readings[j].Article.ID))
	})
	out := make([]claims.Reading, len(readings))
	for k, i := range order {
		out[k] = readings[i]
	}
	return out
}

// content is a digest of what a reading says, whatever its file is called.
func content(r *claims.Reading) string {
	parts := []string{r.Article.Key, r.Article.Title, r.Article.Published.From.String()}
	if r.Text != nil {
		parts = append(parts, r.Text.Source)
	}
	for i := range r.Claims {
		parts = append(parts, r.Claims[i].Attribute, r.Claims[i].Evidence.Quote)
	}
	return digest(parts...)
}

// claimRef is one claim: its reading and its index there.
type claimRef struct{ reading, claim int }

func (c *checker) claim(r claimRef) *claims.Claim { return &c.readings[r.reading].Claims[r.claim] }

func (c *checker) event(r claimRef) *claims.Event {
	return &c.readings[r.reading].Events[c.claim(r).Event]
}
