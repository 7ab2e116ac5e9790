package quantity

import "verifica/claims"

// parts returns what a reading is made of: the longest readings inside it, itself left out.
func (r *reader) parts(f found, base int) (out []claims.Mention) {
	inner := reader{g: r.g, src: r.src, toks: r.toks[f.first:f.end], first: r.first + f.first, marks: r.marks[f.first:f.end], seen: r.seen, st: r.st}
	spoken := r.st.Spoken
	for i := 0; i < len(inner.toks); {
		top := found{}
		for k := range productions {
			if !inner.leads(i) {
				break
			}
			if g := productions[k].read(&inner, i); g.end > top.end && !(i == 0 && g.end == len(inner.toks)) && !g.silent {
				top = g
			}
		}
		if top.end <= i {
			i++
			continue
		}
		out = append(out, inner.mention(top, base+f.first))
		i = top.end
	}
	r.st.Spoken = spoken
	return out
}
