package quantity

import (
	"verifica/claims"
	"verifica/claims/value"
)

// unknownPublication is the publication of an article of which nothing is known.
var unknownPublication = claims.Publication{From: value.NoDay, To: value.NoDay, Minute: -1}

// ParseDate reads "2025-04-11" or "2013-02-12T04:30", as the command line and front matter give it. Anything else is
// an unknown publication.
func ParseDate(s string) claims.Publication {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return unknownPublication
	}
	d := date{small(s[:4]), small(s[5:7]), small(s[8:10])}
	if d.year < 1 || !d.valid() {
		return unknownPublication
	}
	p := claims.Publication{From: d.number(), To: d.number(), Minute: -1}
	if len(s) >= 16 {
		if h, m := small(s[11:13]), small(s[14:16]); h >= 0 && h < 24 && m >= 0 && m < 60 {
			p.Minute = h*60 + m
		}
	}
	return p
}

const noDay = value.NoDay
