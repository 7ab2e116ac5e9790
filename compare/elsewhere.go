package compare

import (
	"slices"
	"strings"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// strange reports whether a claim of a story tells of something else than another article does: they, or the leads, are set in places of which
// the other article names none, or its paragraph is set where the other article is not, while others of its article are; unless the
// words around both claims are much alike. The age of a person is the same wherever he was brought.
func (c *checker) strange(x, y account) bool {
	if x.claim.Attribute == "exchanged" || x.claim.Instance.Of == "service" { // an exchange of so many is known by them, the stoppage of a service by it, wherever told
		return false
	}
	if x.reading == y.reading || c.local(x.local()).Type != storyType || c.local(y.local()).Type != storyType {
		return false
	}
	apart := c.setApart(x.reading, y.reading) && c.setApart(y.reading, x.reading) ||
		x.claim.Attribute != "age" && (x.claim.Zone != text.Headline && c.foreign(x.claim, y.reading) && c.familiar(x.reading, y.reading) ||
			y.claim.Zone != text.Headline && c.foreign(y.claim, x.reading) && c.familiar(y.reading, x.reading) ||
			c.otherSettings(x, y))
	return apart && c.alike(x.claim, y.claim) < muchAlike
}

// otherSettings reports whether two claims are set in places that exclude each other, and that the other article does not name.
func (c *checker) otherSettings(x, y account) bool {
	p, q := x.claim.Context.Setting, y.claim.Context.Setting
	return p.ID != "" && q.ID != "" && value.Relate(p, q) == value.Disjoint && !c.hasPlace(y.reading, p) && !c.hasPlace(x.reading, q)
}

// hasPlace reports whether an article names a place.
func (c *checker) hasPlace(article int, p value.Place) bool {
	return c.has(article, claims.Anchor{Kind: claims.ByPlace, Key: p.ID})
}

// muchAlike is the score of words in common that outweighs another place.
const muchAlike = 4

// setApart reports whether the lead of an article is set in places, and another article names none that holds one or lies in one.
func (c *checker) setApart(article, other int) bool {
	where := c.readings[article].Events[0].Where
	for _, p := range where {
		for _, q := range c.readings[other].Events[0].Where {
			if value.Relate(p, q) != value.Disjoint {
				return false
			}
		}
		if c.hasPlace(other, p) {
			return false
		}
	}
	return len(where) > 0
}

// foreign reports whether the paragraph of a claim names a place, and nothing that an article names.
func (c *checker) foreign(x *claims.Claim, article int) bool {
	places := 0
	for _, a := range x.Context.Paragraph {
		if c.has(article, a) {
			return false
		}
		places += one(a.Kind == claims.ByPlace)
	}
	return places > 0
}

// familiar reports whether a paragraph of an article, which makes a claim too, names what the other article names.
func (c *checker) familiar(article, other int) bool {
	for i := range c.readings[article].Claims {
		if cl := &c.readings[article].Claims[i]; cl.Zone != text.Headline && slices.ContainsFunc(cl.Context.Paragraph, func(a claims.Anchor) bool { return c.has(other, a) }) {
			return true
		}
	}
	return false
}

// has reports whether an article names what an anchor stands for; a province, if it names its capital.
func (c *checker) has(article int, a claims.Anchor) bool {
	if f := c.rarity.known(a); f != unknown && c.profiles[article].has(f) {
		return true
	}
	if capital, ok := strings.CutSuffix(a.Key, "-provincia"); ok && a.Kind == claims.ByPlace {
		return c.has(article, claims.Anchor{Kind: claims.ByPlace, Key: capital})
	}
	return false
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
