package name

import (
	"strings"

	"verifica/claims/text"
)

// byContrast reads "quello russo" behind "il presidente americano": the holder of the same office in the other country.
func (r *reader) byContrast(s text.Sentence, i int) int {
	if w := r.lower(i); w != "quello" && w != "quella" || i+2 > s.Last {
		return 0
	}
	a, ok := r.sense(i+1, anAdjective)
	if !ok || r.taken[i] != 0 {
		return 0
	}
	office := ""
	for _, said := range r.out.Roles {
		if said.Span.Start >= r.tok[s.First].Start && said.Span.End <= r.tok[i].Start {
			office = said.Office
		}
	}
	owner, post, ok := strings.Cut(office, "/")
	if !ok || owner == "" {
		return 0
	}
	holder := r.inOffice(r.l.entry(a.ref).Code + "/" + post)
	if holder < 0 {
		return 0
	}
	return r.described(i, i+2, holder)
}
