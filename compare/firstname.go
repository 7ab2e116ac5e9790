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
	for _, readings := range gathered(c.saga) {
		c.misnamed(readings)
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

// misnamed finds one person under two first names that begin alike, as a slip of memory leaves them: "Sandro Bassi" and "Silvio Bassi" in
// one story. Whoever is told of as a relative may be another one of that surname.
func (c *checker) misnamed(readings []int) {
	bySurname := map[string][]claimRef{}
	for _, r := range readings {
		for k := range c.readings[r].Claims {
			if cl := &c.readings[r].Claims[k]; cl.Instance.Of == "given" && cl.Attribute == "name" {
				bySurname[cl.Instance.Key] = append(bySurname[cl.Instance.Key], claimRef{r, k})
			}
		}
	}
	for _, key := range sortedKeys(bySurname) {
		refs := bySurname[key][:min(len(bySurname[key]), fewAccounts)]
		for i, r := range refs {
			for _, s := range refs[i+1:] {
				a, b := c.single(r), c.single(s)
				x, y := a.claim.Subject[0], b.claim.Subject[0]
				if r.reading == s.reading || aside(a.claim, "kin") || aside(b.claim, "kin") || !slip(x, y) || c.names(r.reading, y) || c.names(s.reading, x) || !c.touchesDraft(a, b) {
					continue
				}
				in := bucket{group: c.member[r.reading][a.claim.Event], attribute: "name", of: "first-name", key: min(x, y)}
				a.value, b.value = x, y
				c.found = append(c.found, candidate{in, a, b, Conflict, value.Disjoint, "first-name-slip", c.order(r.reading, s.reading), []Reason{{"same-surname", []string{key}}}})
			}
		}
	}
}

// slip reports whether two full names have first names that begin with one letter and are neither spellings nor short forms of
// one another: the consonants of the one are not those of the other, in order.
func slip(x, y string) bool {
	a, b, _ := strings.Cut(strings.ToLower(x), " ")
	d, e, _ := strings.Cut(strings.ToLower(y), " ")
	if a == d || a[0] != d[0] || strings.HasPrefix(a, d) || strings.HasPrefix(d, a) || strings.HasSuffix(a, ".") || strings.HasSuffix(d, ".") || b != e {
		return false
	}
	p, q := consonants(a), consonants(d)
	if len(p) > len(q) {
		p, q = q, p
	}
	return p != q && (len(p) < 3 || !subsequence(p, q))
}

// consonants returns the consonants of a name in order, without "h" and "y".
func consonants(s string) string {
	var out []byte
	for i := range len(s) {
		if c := s[i]; c > 'a' && c <= 'z' && !strings.ContainsRune("eiouyh", rune(c)) {
			out = append(out, c)
		}
	}
	return string(out)
}

// subsequence reports whether the letters of a stand in b in the same order.
func subsequence(a, b string) bool {
	for i := 0; i < len(b) && a != ""; i++ {
		if b[i] == a[0] {
			a = a[1:]
		}
	}
	return a == ""
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
