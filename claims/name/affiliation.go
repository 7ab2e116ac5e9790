package name

import (
	"verifica/claims"
	"verifica/claims/text"
)

// affiliation reads the house of a person behind "di": "Neri del Corriere della Sera", "Riva della Cgil". A place is none:
// "Neri di Bologna".
func (r *reader) affiliation(m Mention) {
	if !r.has(m.Last, diPrep) {
		return
	}
	org := r.at(m.Last + 1)
	if org == nil || org.Kind != claims.Organisation || org.First != m.Last+1 || org.Entity < 0 {
		return
	}
	span := text.Span{Start: m.Start, End: org.End}
	id := slug(r.out.Entities[org.Entity].Name) + "/member"
	r.out.Roles = append(r.out.Roles, RoleSaid{m.Entity, r.quote(m.Last, org.Last), id, false, span})
}
