package main

// report is what the scorer reads of verifica.report/v1.
type report struct {
	Claims        []claim
	Discrepancies []struct {
		Verdict, Attribute, Left, Right string
		Also                            struct{ Left, Right []string }
	}
}

type claim struct {
	ID, Article, Attribute, Mode string
	Value                        map[string]any
	Evidence                     struct {
		Start, End int
		Quote      string
	}
}

func (c *claim) span() span { return span{c.Evidence.Start, c.Evidence.End} }

// finding is a discrepancy with all the quotes of its two articles.
type finding struct {
	verdict, attribute string
	x, y               string // stems of the two articles
	left, right        []span
	quotes             [2]string
}

func (r *report) findings() []finding {
	at := map[string]*claim{}
	for i := range r.Claims {
		at[r.Claims[i].ID] = &r.Claims[i]
	}
	out := make([]finding, 0, len(r.Discrepancies))
	for _, d := range r.Discrepancies {
		l, q := at[d.Left], at[d.Right]
		f := finding{verdict: d.Verdict, attribute: d.Attribute, x: stem(l.Article), y: stem(q.Article), quotes: [2]string{l.Evidence.Quote, q.Evidence.Quote}}
		for _, id := range append([]string{d.Left}, d.Also.Left...) {
			f.left = append(f.left, at[id].span())
		}
		for _, id := range append([]string{d.Right}, d.Also.Right...) {
			f.right = append(f.right, at[id].span())
		}
		out = append(out, f)
	}
	return out
}

// hits tells whether the finding names the articles of a gold pair and touches both its quotes.
func (f *finding) hits(p *goldPair) bool {
	a, b := stem(p.ArticleA), stem(p.ArticleB)
	return f.x == a && f.y == b && meet(p.a, f.left) && meet(p.b, f.right) ||
		f.x == b && f.y == a && meet(p.b, f.left) && meet(p.a, f.right)
}

func meet(gold, own []span) bool {
	for _, s := range own {
		if touchAny(gold, s) {
			return true
		}
	}
	return false
}
