package compare

import (
	"verifica/claims"
	"verifica/claims/value"
)

// publication returns when an article was published, as far as it says: one without a date is no older than the newest
// day that it tells of as past.
func publication(r *claims.Reading) claims.Publication {
	p := r.Article.Published
	if p.From != value.NoDay {
		return p
	}
	p = claims.Publication{From: value.NoDay, To: value.NoDay, Minute: -1}
	for i := range r.Claims {
		c := &r.Claims[i]
		if d, ok := c.Value.(value.Period); ok && (c.Mode == claims.Asserted || c.Mode == claims.Reported) && d.From != value.NoDay {
			p.From = max(p.From, d.From)
		}
	}
	return p
}

// undated reports whether the day of a publication is not known.
func undated(p claims.Publication) bool { return p.From == value.NoDay || p.To == value.NoDay }
