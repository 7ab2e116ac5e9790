package quantity

import "verifica/claims/value"

// yearsAgo reads the year of a day that is told by its distance: "(il 3 maggio) di quattro anni fa", counted from the year of
// publication. Without that day, or with a vague count, it reads nothing.
func (r *reader) yearsAgo(i int) (year, end int) {
	at := r.skip(i, of)
	if at == i || r.today() == value.NoDay {
		return 0, 0
	}
	a, k := r.lapse(at)
	if k == 0 || a.approx || a.unit != "year" || a.months == 0 || a.months%12 != 0 || r.skip(k, ago) == k {
		return 0, 0
	}
	return dateOf(r.today()).year - a.months/12, r.skip(k, ago)
}
