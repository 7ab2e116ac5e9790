package extract

import (
	"time"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// dateline dates an article without metadata by its own words: a post or a caption with a full date, a line that is
// nothing but a date, else the latest day that it names in full; a weekday with day and month is one, of the last year that
// has it so. It stays unknown where the text names no such day. The quantities are read, and once more where a date is found.
func (r *reader) dateline() {
	r.meta.Published = claims.Publication{From: value.NoDay, To: value.NoDay, Minute: -1}
	r.readQuantities()
	best, rank := r.meta.Published, 0
	for i, s := range r.text.Sentences {
		for _, m := range r.quantitiesOf(i) {
			p, ok := m.Value.(value.Period)
			if !ok {
				continue
			}
			if day, found := r.fixed(p, m); found {
				p = value.Days(day, day)
			}
			if p.Symbolic() || p.From != p.To {
				continue
			}
			if n := trust(s, m); n > rank || n == rank && n > 0 && p.From > best.From {
				best, rank = claims.Publication{From: p.From, To: p.To, Minute: -1, Basis: "text: " + r.text.Quote(m.Span)}, n
			}
		}
	}
	if rank > 0 {
		r.meta.Published = best
		r.readQuantities()
	}
}

// fixed returns the day of a weekday with day and month, of the last year in which they agree, up to the day that the register
// of offices is known to: no clock is read. It is the day after where the text calls it yesterday.
func (r *reader) fixed(p value.Period, m claims.Mention) (value.Day, bool) {
	if p.Weekday == 0 || p.Month == 0 || p.DayOfMonth == 0 {
		return 0, false
	}
	horizon := r.x.langs["it"].Names.KnownTo
	for year := horizon.Time().Year(); year > horizon.Time().Year()-12; year-- {
		d := value.Date(year, time.Month(p.Month), p.DayOfMonth)
		if d > horizon || d.Weekday() != p.Weekday {
			continue
		}
		for k := max(0, m.First-2); k < m.First; k++ {
			if r.text.Tokens[k].Lower == "ieri" {
				d++
			}
		}
		return d, true
	}
	return 0, false
}

// trust ranks a full date by where it stands.
func trust(s text.Sentence, m claims.Mention) int {
	switch {
	case s.Zone == text.Footer:
		return 0
	case m.Last-m.First >= s.Last-s.First-1:
		return 3
	case s.Zone == text.Embed || s.Zone == text.Caption:
		return 2
	}
	return 1
}
