package compare

import (
	"math"
	"slices"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// Figures of two articles whose measures no rule makes equal are aligned by their words: those that agree are struck, and of the
// others two meet if each is the other's best partner, by the words around them, their heads and their instances. The thresholds
// are measured on the development parts: docs/quality.md.
const (
	alikeCount   = 1   // the score from which two equal counts are of one thing; what has a unit agrees by its value alone
	alignedScore = 2.5 // the score from which two figures speak of one thing
	mostAkin     = 1.9 // how many times as large the larger of two accounts of one figure may be
	mostMinutes  = 240 // how far two hours of one fact may lie apart
	mostDays     = 800 // how far two dates of one fact may lie apart
	wholeText    = 200 // articles that a small set is taken for, when a word is weighed
	mostWeight   = 4   // of one word
	inSentence   = .4  // what a word of the sentence outside the clause counts
	sameHead     = 3
	otherHead    = 4
	otherSlot    = 2
	sameInstance = 2
	otherPlace   = 3
)

// figure is a claim that may be aligned.
type figure struct {
	ref   claimRef
	claim *claims.Claim
	class string // figures of one class may be accounts of one thing
	value value.Value
	size  float64
}

// alignFigures aligns the figures of every two articles of one story that are near enough to conflict.
func (c *checker) alignFigures() {
	done := c.inFindings()
	for _, story := range gathered(c.saga) {
		if len(story) < 2 {
			continue
		}
		figures := make([][]figure, len(story))
		for k, r := range story {
			figures[k] = c.figures(r)
		}
		for i := range story {
			for j := i + 1; j < min(len(story), i+1+fewAccounts); j++ {
				if l := c.bond(story[i], story[j], ""); l.score() >= pairScore {
					c.alignTwoArticles(figures[i], figures[j], done)
				}
			}
		}
	}
}

// inFindings returns the claims that are in a finding, with the readings that they are set against.
func (c *checker) inFindings() map[claimRef]map[int]bool {
	done := map[claimRef]map[int]bool{}
	for _, f := range c.found {
		for _, s := range [][2]account{{f.x, f.y}, {f.y, f.x}} {
			for _, r := range s[0].claims {
				if done[r] == nil {
					done[r] = map[int]bool{}
				}
				done[r][s[1].reading] = true
			}
		}
	}
	return done
}

// figures returns what of a reading may be aligned: numbers, hours and dates that are no tolls, which rules read.
func (c *checker) figures(r int) (out []figure) {
	at := map[int]int{} // by where the words begin
	for k := range c.readings[r].Claims {
		cl := &c.readings[r].Claims[k]
		if cl.Nature != "" && cl.Nature != claims.Functional || cl.Value == nil || cl.Zone == text.Footer || cl.Mode == claims.Denied || cl.Mode == claims.Habitual ||
			aside(cl, "two-versions") || aside(cl, "retold") || aside(cl, "derived") || cl.Measure.Unread == "ellipsis" || !c.event(claimRef{r, k}).Main && cl.Attribute == "duration" && c.event(claimRef{r, k}).Type != storyType {
			continue
		}
		f := figure{ref: claimRef{r, k}, claim: cl, value: comparable(cl.Value)}
		if f.class, f.size = classOf(cl.Attribute, f.value); f.class == "" {
			continue
		}
		if n, ok := f.value.(value.Range); ok && f.class == "count" {
			n.Unit = "" // what is counted is weighed as a head
			f.value = n
		}
		if i, ok := at[cl.Evidence.Start]; ok && out[i].class == f.class {
			out[i] = f
			continue
		}
		at[cl.Evidence.Start] = len(out)
		out = append(out, f)
	}
	return out
}

// classOf returns the class of a value and a number that stands for it; "" where it cannot be aligned.
func classOf(attribute string, v value.Value) (class string, size float64) {
	switch v := v.(type) {
	case value.Range:
		if v.Ordinal || math.IsInf(v.Min, 0) && math.IsInf(v.Max, 0) {
			return "", 0
		}
		class = value.Class(v.Unit)
		switch {
		case attribute == "age":
			class = "age"
		case v.Change:
			class = "change " + class
		case !value.Known(v.Unit):
			class = "count"
		}
		return class, value.Size(v)
	case value.Clock:
		if v.To < v.From || v.To-v.From > 60 || v.Approx {
			return "", 0
		}
		return "clock", float64(v.From)
	case value.Period:
		if v.From == value.NoDay || v.To == value.NoDay || v.Approx {
			return "", 0
		}
		return "date", float64(v.From)
	}
	return "", 0
}

// alignTwoArticles strikes what agrees and pairs the best partners of the rest.
func (c *checker) alignTwoArticles(left, right []figure, done map[claimRef]map[int]bool) {
	a := alignment{c.rarity, left, right, wordCounts(left), wordCounts(right)}
	scores := a.scores()
	struckLeft, struckRight := make([]bool, len(left)), make([]bool, len(right))
	for i := range left {
		for j := range right {
			if left[i].class != right[j].class || left[i].class == "count" && scores[i*len(right)+j] < alikeCount {
				continue
			}
			if r := value.Relate(left[i].value, right[j].value); r != value.Disjoint && r != value.Incomparable {
				struckLeft[i], struckRight[j] = true, true
			}
		}
	}
	for i := range left {
		j := best(len(right), func(j int) float64 { return scores[i*len(right)+j] })
		if struckLeft[i] || j < 0 || struckRight[j] || scores[i*len(right)+j] < alignedScore || best(len(left), func(k int) float64 { return scores[k*len(right)+j] }) != i {
			continue
		}
		x, y := &left[i], &right[j]
		if !done[x.ref][y.ref.reading] && !done[y.ref][x.ref.reading] && nearEnough(x, y) {
			c.aligned(x, y)
		}
	}
}

// best returns the index of the one greatest number, -1 where two share it or there is none.
func best(n int, score func(int) float64) int {
	top, most, tied := -1, math.Inf(-1), false
	for i := range n {
		switch s := score(i); {
		case s > most:
			top, most, tied = i, s, false
		case s == most:
			tied = true
		}
	}
	if tied || math.IsInf(most, -1) {
		return -1
	}
	return top
}

// nearEnough reports whether two figures may be accounts of one.
func nearEnough(x, y *figure) bool {
	switch x.class {
	case "clock":
		return math.Abs(x.size-y.size) <= mostMinutes
	case "date":
		return math.Abs(x.size-y.size) <= mostDays
	}
	small, large := math.Abs(x.size), math.Abs(y.size)
	if small > large {
		small, large = large, small
	}
	return small > 0 && large <= mostAkin*small
}

// timed are the classes that are told from the day of the article.
var timed = map[string]bool{"date": true, "clock": true}

// aligned judges two figures of one thing.
func (c *checker) aligned(x, y *figure) {
	a, b := c.single(x.ref), c.single(y.ref)
	if timed[x.class] && c.story[a.reading] != c.story[b.reading] {
		return // days and hours of stories of different weeks are their own
	}
	if value.Relate(x.value, y.value) != value.Disjoint || !c.touchesDraft(a, b) || c.otherEvents(x.ref, y.ref) {
		return
	}
	if slot, ok := sameSubject(a.claim, b.claim); !ok && len(a.claim.Subject) > 0 && len(b.claim.Subject) > 0 || !sameStage(a.claim.Measure.Stage, b.claim.Measure.Stage) {
		c.silence(a, b, value.Disjoint, "other-measure", slot)
		return
	}
	if a.claim.Attribute == "percent" && (a.claim.Instance.Of == "name") != (b.claim.Instance.Of == "name") {
		c.silence(a, b, value.Disjoint, "other-measure", "instance") // a share of one area is none of the country's
		return
	}
	c.met(a, b)
	anchors, strong := c.anchors(a, b)
	circ := c.circumstances(a, b, value.Disjoint)
	circ.nature, circ.weak = claims.Functional, !strong
	if aside(a.claim, "grows") || aside(b.claim, "grows") || x.class == "count" && c.story[x.ref.reading] != c.story[y.ref.reading] {
		circ.nature = claims.Revised
	}
	verdict, code := judge(circ)
	if verdict == "" {
		return
	}
	if code == "disjoint" {
		code = "same-words"
	}
	in := bucket{group: c.member[a.reading][a.claim.Event], attribute: a.claim.Attribute, of: "words", key: min(a.value, b.value)}
	c.found = append(c.found, candidate{in, a, b, verdict, value.Disjoint, code, circ.order, anchors})
}

// otherEvents reports whether two claims are of events that exclude each other.
func (c *checker) otherEvents(x, y claimRef) bool {
	if c.event(x).Type == storyType || c.event(y).Type == storyType || c.event(x).Type == roleType || c.event(y).Type == roleType {
		return false
	}
	a, b := local{x.reading, c.claim(x).Event}, local{y.reading, c.claim(y).Event}
	return c.member[a.reading][a.event] != c.member[b.reading][b.event] && c.tie(a, b, c.claim(x).Attribute).clashes > 0
}

// alignment weighs the figures of two articles against each other.
type alignment struct {
	rarity      *rarity
	left, right []figure
	inLeft      map[string]int // in how many sentences with figures a word stands
	inRight     map[string]int
}

// wordCounts counts around how many figures each word stands.
func wordCounts(list []figure) map[string]int {
	out := map[string]int{}
	for i := range list {
		for _, w := range list[i].claim.Context.Sentence {
			out[w]++
		}
	}
	return out
}

// scores returns the scores of all pairs, row by row; those of unlike classes are minus infinity.
func (a *alignment) scores() []float64 {
	out := make([]float64, 0, len(a.left)*len(a.right))
	for i := range a.left {
		for j := range a.right {
			s := math.Inf(-1)
			if a.left[i].class == a.right[j].class {
				s = a.score(a.left[i].claim, a.right[j].claim, a.left[i].class == "count")
			}
			out = append(out, s)
		}
	}
	return out
}

// score says how much two claims look like accounts of one thing.
func (a *alignment) score(x, y *claims.Claim, counted bool) float64 {
	s := a.words(x, y)
	m, n := &x.Measure, &y.Measure
	switch {
	case m.Head == "person":
	case m.Head != "" && m.Head == n.Head:
		s += sameHead
	case m.Head != "" && n.Head != "" && counted:
		s -= otherHead
	}
	for _, slot := range [...][2]string{{m.Part, n.Part}, {m.Unread, n.Unread}, {m.Share, n.Share}, {m.Period, n.Period}} {
		if slot[0] != slot[1] && slot[0] != "" && slot[1] != "" {
			s -= otherSlot
		}
	}
	if m.Base != n.Base {
		s -= otherSlot
	}
	if elsewhere(x.Context.Places, y.Context.Places) {
		s -= otherPlace
	}
	if x.Instance.Key != "" && x.Instance.Key == y.Instance.Key {
		s += sameInstance
	}
	return s
}

// words weighs the words around two claims.
func (a *alignment) words(x, y *claims.Claim) (s float64) {
	meet(x.Context.Sentence, y.Context.Sentence, func(w string) {
		_, one := slices.BinarySearch(x.Context.Clause, w)
		_, two := slices.BinarySearch(y.Context.Clause, w)
		if one && two {
			s += a.weight(w)
		} else {
			s += inSentence * a.weight(w)
		}
	})
	return s
}

// elsewhere reports whether two sentences name places that exclude each other, and none that do not.
func elsewhere(a, b []value.Place) bool {
	for _, p := range a {
		for _, q := range b {
			if value.Relate(p, q) != value.Disjoint {
				return false
			}
		}
	}
	return len(a) > 0 && len(b) > 0
}

// weight is what a word in common says: much if few articles have it, less if it stands around many figures of these two.
func (a *alignment) weight(word string) float64 {
	articles := 0.0
	if f := a.rarity.known(claims.Anchor{Kind: claims.ByStem, Key: word}); f != unknown {
		articles = float64(a.rarity.articles[f])
	}
	n := max(float64(a.rarity.total), wholeText)
	return min(mostWeight, math.Log((n+1)/(articles+.5))) * math.Pow(float64(max(1, a.inLeft[word])*max(1, a.inRight[word])), -.35)
}

// alike scores two claims by the words around them alone.
func (c *checker) alike(x, y *claims.Claim) float64 {
	a := alignment{rarity: c.rarity}
	return a.words(x, y)
}
