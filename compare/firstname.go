package compare

import (
	"slices"
	"strings"

	"verifica/claims"
	"verifica/claims/value"
)

// firstNames finds one holder of an office under two first names: "il senatore Grigory Karasin" and "il senatore Georgy
// Karasin" in one story. Initials, and first names that begin alike, are one name.
func (c *checker) firstNames() {
	for _, readings := range gathered(c.saga) {
		bySurname := map[string][]claimRef{}
		for _, r := range readings {
			for k := range c.readings[r].Claims {
				cl := &c.readings[r].Claims[k]
				if v, ok := cl.Value.(value.Role); ok && strings.Contains(v.Holder, " ") && !v.Former {
					key := lastWord(v.Holder) + "|" + orElse(v.Office, strings.ToLower(v.Role))
					bySurname[key] = append(bySurname[key], claimRef{r, k})
				}
			}
		}
		for _, key := range sortedKeys(bySurname) {
			c.twoFirstNames(bySurname[key])
		}
	}
}

// twoFirstNames compares the holders of one surname and office, pair by pair of articles.
func (c *checker) twoFirstNames(refs []claimRef) {
	for i, r := range refs[:min(len(refs), fewAccounts)] {
		for _, s := range refs[i+1 : min(len(refs), fewAccounts)] {
			a, b := c.single(r), c.single(s)
			x, y := a.claim.Value.(value.Role).Holder, b.claim.Value.(value.Role).Holder
			if r.reading == s.reading || !otherFirstName(x, y) || c.names(r.reading, y) || c.names(s.reading, x) || !c.touchesDraft(a, b) {
				continue
			}
			in := bucket{group: c.member[r.reading][a.claim.Event], attribute: "name", of: "first-name", key: min(x, y)}
			a.value, b.value = x, y
			c.found = append(c.found, candidate{in, a, b, Conflict, value.Disjoint, "two-first-names", c.order(r.reading, s.reading),
				[]Reason{{"same-office", []string{lastWord(x), a.claim.Value.(value.Role).Role}}}})
		}
	}
}

// names reports whether an article names a person by the full name.
func (c *checker) names(reading int, full string) bool {
	return slices.ContainsFunc(c.readings[reading].Events, func(e claims.Event) bool {
		return e.Type == roleType && len(e.Who) > 0 && strings.EqualFold(e.Who[0], full)
	})
}

// otherFirstName reports whether two full names of one surname have first names that no abbreviation or spelling explains.
func otherFirstName(x, y string) bool {
	a, b := strings.ToLower(x[:strings.IndexByte(x, ' ')]), strings.ToLower(y[:strings.IndexByte(y, ' ')])
	return len(strings.TrimRight(a, ".")) > 1 && len(strings.TrimRight(b, ".")) > 1 && a[:min(2, len(a))] != b[:min(2, len(b))]
}
