package name

import (
	"strings"

	"verifica/claims"
	"verifica/claims/text"
)

// together gives each of several persons the office that one word of several says: "i ministri Antonio Tajani e Guido Crosetto".
// It is tried on the first of the names.
func (r *reader) together(k, first int) {
	m := r.out.Mentions[k]
	for n := k; n < len(r.out.Mentions); n++ {
		h := r.out.Mentions[n]
		if n > k && (h.Kind != claims.PersonName || h.First != r.out.Mentions[n-1].Last+1 || !r.has(h.First-1, joins) && !r.sign(h.First-1, ",")) {
			return
		}
		r.role(h.Entity, first, m.First, first, h.Last)
		said, e := &r.out.Roles[len(r.out.Roles)-1], &r.out.Entities[h.Entity]
		said.Role = singularHead(said.Role)
		e.Offices[len(e.Offices)-1].Text = said.Role
	}
}

// singularHead turns a plural office and the adjective behind it into the singular: "ministri ucraini della Difesa".
func singularHead(words string) string {
	f := strings.Fields(words)
	for i, w := range f[:min(2, len(f))] {
		switch {
		case i == 1 && !strings.HasSuffix(w, "i"), i == 1 && len(w) < 5, strings.ToLower(w) != w:
			return strings.Join(f, " ")
		case strings.HasSuffix(w, "isti"), strings.HasSuffix(w, "eti"):
			f[i] = w[:len(w)-1] + "a"
		case strings.HasSuffix(w, "esi"), strings.HasSuffix(w, "anti"):
			f[i] = w[:len(w)-1] + "e"
		default:
			f[i] = singular(w)
		}
	}
	return strings.Join(f, " ")
}

// second gives the person of mention m the office joined before the one at token first: "il vicepremier e ministro Rossi".
func (r *reader) second(s text.Sentence, m Mention, first int) {
	if !r.has(first-1, joins) {
		return
	}
	for k := first - 2; k >= max(s.First, first-8); k-- {
		if r.tok[k].Class != text.Word || r.has(k, auxiliary|says) || r.personNext(k) {
			return
		}
		o, end, ok := r.officeAt(k, s.Last)
		if !ok || end > first-1 || !r.complement(end, first-1) {
			continue
		}
		k = r.widest(s, k)
		if !o.is(plural) && (r.has(k-1, article|former) || articled(r.lower(k-1)) || k == s.First) {
			r.role(m.Entity, k, first-1, k, m.Last)
		}
		return
	}
}

// mate reports whether the kin at token k is of a team or a school, not of a family: "compagno di squadra".
func (r *reader) mate(k int) bool {
	return r.has(k, kin) && bare(r.lower(k+1)) == "di" && r.tok[k+2].Caps == text.NoCaps && !r.has(k+2, function|kin) && !r.sense1(k+2, anOffice)
}
