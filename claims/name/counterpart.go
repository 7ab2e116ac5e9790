package name

import "verifica/claims/text"

// counterpart reads "quello ucraino" and "l'omologo ucraino" behind an office of another state in the sentence: "il
// presidente americano e quello russo" names the one of Russia. It words no role of its own.
func (r *reader) counterpart(s text.Sentence, i int) int {
	if !r.has(i, fellow) || i == s.First {
		return 0
	}
	a, ok := r.sense(i+1, anAdjective)
	if !ok || r.taken[i] != 0 || i+1 >= s.Last {
		return 0
	}
	id := r.officeSaid(s, i)
	state, head, _ := cutOffice(id)
	code := r.l.entry(a.ref).Code
	if id == "" || code == "" || code == state {
		return 0
	}
	holder := r.inOffice(code + "/" + head)
	if holder < 0 {
		return 0
	}
	r.described(i, i+2, holder)
	return i + 2
}

// officeSaid returns the office with its state that a sentence spoke of last before token i.
func (r *reader) officeSaid(s text.Sentence, i int) (office string) {
	for _, said := range r.out.Roles {
		if state, _, ok := cutOffice(said.Office); ok && state != "" && !said.Former && said.Span.Start >= r.tok[s.First].Start && said.Span.End <= r.tok[i].Start {
			office = said.Office
		}
	}
	return office
}
