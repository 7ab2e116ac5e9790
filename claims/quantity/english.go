package quantity

// monthDay reads "April 11, 2025", "11 April 2025", "the 11th of April", "Apr. 11".
func (r *reader) monthDay(i, w int) (moment, int) {
	if s, k := r.word(i, month); k > 0 {
		k = r.dot(s, k)
		d, e := r.englishDay(k)
		if e == 0 || r.counts(e) && !r.sign(e, ",") {
			return moment{}, 0
		}
		pos := e
		if r.sign(pos, ",") {
			pos++
		}
		if y, end := r.year(pos); end > 0 && y > 1000 {
			return r.fullDate(date{y, int(s.a), d}), end
		}
		return r.dayOfMonth(d, int(s.a), w, i, e), e
	}
	d, k := r.englishDay(i)
	if k == 0 {
		return moment{}, 0
	}
	s, e := r.word(r.skip(k, of), month)
	if e == 0 {
		return moment{}, 0
	}
	e = r.dot(s, e)
	if y, end := r.year(e); end > 0 && y > 1000 {
		return r.fullDate(date{y, int(s.a), d}), end
	}
	return r.dayOfMonth(d, int(s.a), w, i, e), e
}

func (r *reader) englishDay(k int) (int, int) {
	d := r.dayNumber(k)
	if d < 1 || d > 31 {
		return 0, 0
	}
	if _, e := r.markedOrdinal(k); r.is(k, digits) && e > 0 {
		return d, e
	}
	return d, k + 1
}
