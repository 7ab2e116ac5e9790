package name

import (
	"sort"
	"strings"

	"verifica/claims"
	"verifica/claims/text"
)

// office returns the id of the office that the words [first, last) name: the organisation or country beside it, a slash,
// the office, and for an envoy his field. The country is that of an adjective or a place of the words, else of the holder.
// It is empty for callings and for words that are of no known office.
func (r *reader) office(first, last int, holder *Entity) string {
	id, longest := "", 0
	code, field, org := "", "", ""
	for k := first; k < last; k++ {
		if o, end, ok := r.officeAt(k, last); ok && end-k > longest {
			id, longest = r.l.entry(o.ref).Name, end-k
			k = end - 1
			continue
		}
		if a, ok := r.sense(k, anAdjective); ok && code == "" {
			code = r.l.entry(a.ref).Code
		}
		if m := r.at(k); m != nil {
			e := &r.out.Entities[m.Entity]
			switch {
			case m.Kind == claims.Organisation && org == "":
				org = slug(e.Name)
			case m.Kind == claims.PlaceName && r.fieldAt(m.First):
				field += "-" + slug(e.Name)
			case m.Kind == claims.PlaceName && code == "":
				code, _, _ = strings.Cut(e.Place.ID, "/")
				if strings.Contains(e.Place.ID, "/") && !m.Actor && !r.stateOffice(id) {
					code = e.Place.ID
				}
			case m.Kind == claims.PersonName && code == "" && len(e.Nationality) == 1:
				code = strings.ToLower(e.Nationality[0])
			}
			k = m.Last - 1
		}
	}
	return assemble(id, code, field, org, holder)
}

// assemble joins the parts of an office's id.
func assemble(id, code, field, org string, holder *Entity) string {
	switch {
	case id == "" || strings.HasPrefix(id, "-"):
		return ""
	case id[0] == '=':
		return id[1:]
	case strings.HasPrefix(id, "org."):
		if org == "" {
			return ""
		}
		return org + "/" + strings.TrimPrefix(id, "org.")
	case strings.HasPrefix(id, "of."):
		if org != "" {
			return org + "/" + strings.TrimPrefix(id, "of.")
		}
		return ""
	case strings.HasPrefix(id, "head.") && org != "" && code == "":
		return org + "/" + strings.TrimPrefix(id, "head.") // "il leader del partito"
	}
	if code == "" && len(holder.Nationality) == 1 {
		code = strings.ToLower(holder.Nationality[0])
	}
	if code == "" || code == "geo" {
		return ""
	}
	if id == "envoy" && field != "" {
		id += "." + strings.TrimPrefix(field, "-")
	}
	return code + "/" + id
}

// precise returns the id by which a role may be compared: words that many offices answer to ("ministro", "leader") mean
// the one office that the register gives the holder, else none.
func precise(id string, holder *Entity) string {
	owner, name, _ := cutOffice(id)
	suffix := ""
	switch name {
	case "head.leader":
		suffix = "head."
	case "minister":
		suffix = "-minister"
	case "aide", "envoy", "negotiator", "deputy-prime-minister", "deputy", "vice-minister", "spokesperson", "commissioner":
	default:
		return id
	}
	found := ""
	for _, o := range holder.Offices {
		by, what, _ := cutOffice(o.ID)
		if o.Text != "" || by != owner || suffix == "" || what == "head.leader" || !strings.Contains(what, suffix) || o.ID == found {
			continue
		}
		if found != "" && !o.Former {
			return ""
		}
		if found == "" || !o.Former {
			found = o.ID
		}
	}
	return found
}

// cutOffice cuts an id at its last slash: whose office, and which.
func cutOffice(id string) (owner, office string, ok bool) {
	i := strings.LastIndexByte(id, '/')
	if i < 0 {
		return "", id, false
	}
	return id[:i], id[i+1:], true
}

// fieldAt reports whether the place at token i is what an envoy is for: "inviato per il Medio Oriente".
func (r *reader) fieldAt(i int) bool {
	for k := i - 1; k >= max(0, i-5); k-- {
		if r.has(k, perPrep) {
			return true
		}
		if r.has(k, diPrep) {
			return false
		}
	}
	return false
}

// stateOffice reports whether an office is of a state, so that a capital beside it is the state.
func (r *reader) stateOffice(id string) bool { return !strings.HasPrefix(id, "local.") }

// respective assigns offices in order: "A e B, rispettivamente assistenti economici e di politica estera". It is tried
// on the last of the names.
func (r *reader) respective(s text.Sentence, k int) bool {
	i := r.out.Mentions[k].Last
	if r.sign(i, ",") {
		i++
	}
	if !r.has(i, respectively) {
		return false
	}
	holders := r.chain(k)
	parts := r.parts(s, i+1, len(holders))
	if len(parts) != len(holders) || len(parts) < 2 {
		return false
	}
	for n, p := range parts {
		h := &r.out.Mentions[holders[n]]
		words := r.quote(p[0], p[1])
		if n > 0 && !r.sense1(p[0], anOffice) {
			words = singular(r.lower(i+1)) + " " + words
		} else {
			words = singular(words)
		}
		span := text.Span{Start: r.tok[i].Start, End: r.tok[parts[len(parts)-1][1]-1].End}
		e := &r.out.Entities[h.Entity]
		id := r.officeOf(i+1, p, e)
		e.Offices = append(e.Offices, Office{words, id, false, span})
		r.out.Roles = append(r.out.Roles, RoleSaid{h.Entity, words, precise(id, e), false, span})
	}
	return true
}

// officeOf returns the id of one of several coordinated offices, whose head stands at token head.
func (r *reader) officeOf(head int, part [2]int, holder *Entity) string {
	if part[0] != head && r.sense1(part[0], anOffice) {
		return r.office(part[0], part[1], holder)
	}
	var code string
	if len(holder.Nationality) == 1 {
		code = strings.ToLower(holder.Nationality[0]) + "/"
	}
	o, ok := r.sense(head, anOffice)
	if !ok {
		return ""
	}
	first := part[0]
	if first == head {
		first++
	}
	var tail []string
	for k := first; k < part[1]; k++ {
		if !r.has(k, function) && r.at(k) == nil && !r.adjective(k) {
			tail = append(tail, strings.TrimRight(r.tok[k].Lower, "aeio"))
		}
	}
	if len(tail) == 0 {
		return r.office(part[0], part[1], holder)
	}
	id := r.l.entry(o.ref).Name
	if strings.ContainsAny(id, ".=-") {
		return ""
	}
	return code + id + "." + strings.Join(tail, "-")
}

// chain returns the persons coordinated with mention k, in order: "A, B e C".
func (r *reader) chain(k int) []int {
	out := []int{k}
	for k > 0 {
		m, p := &r.out.Mentions[k], &r.out.Mentions[k-1]
		gap := m.First - p.Last
		if p.Kind != claims.PersonName || gap != 1 || !r.has(m.First-1, joins) && !r.sign(m.First-1, ",") {
			break
		}
		k--
		out = append(out, k)
	}
	sort.Ints(out)
	return out
}

// parts cuts the tokens from i on into n coordinated phrases, up to the end of the clause; the last one ends before a
// genitive that belongs to all.
func (r *reader) parts(s text.Sentence, i, n int) (out [][2]int) {
	start := i
	k := i
	for ; k < s.Last && (r.tok[k].Class == text.Word || r.sign(k, ",")); k++ {
		if (r.has(k, joins) || r.sign(k, ",")) && len(out) < n-1 {
			out, start = append(out, [2]int{start, k}), k+1
			continue
		}
		if r.has(k, auxiliary|says) || r.sign(k, ",") {
			break
		}
	}
	for j := start + 1; j < k; j++ {
		if r.has(j, diPrep) && articled(r.lower(j)) && j > start+1 {
			k = j
		}
	}
	if k > start {
		out = append(out, [2]int{start, k})
	}
	return out
}

// singular turns the first word of a plural office and its adjective into the singular of a man: "assistenti economici".
func singular(words string) string {
	f := strings.Fields(words)
	for i, w := range f {
		switch {
		case strings.HasSuffix(w, "enti"), strings.HasSuffix(w, "ori"), strings.HasSuffix(w, "ali"):
			f[i] = w[:len(w)-1] + "e"
		case strings.HasSuffix(w, "i") && len(w) > 3:
			f[i] = w[:len(w)-1] + "o"
		}
	}
	return strings.Join(f, " ")
}
