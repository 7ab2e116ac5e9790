package reports

import (
	"io"
	"strconv"
	"strings"

	"verifica/compare"
)

// ClaimsTable prints the claims for people, article by article.
func ClaimsTable(w io.Writer, r *compare.Report, s Style) error {
	var b strings.Builder
	byArticle := map[string][]int{}
	for i := range r.Claims {
		byArticle[r.Claims[i].Article] = append(byArticle[r.Claims[i].Article], i)
	}
	for i := range r.Readings {
		a := &r.Readings[i].Article
		title := clean(a.ID)
		if a.Title != "" {
			title += " · " + clean(a.Title)
		}
		b.WriteString("\n" + indented("", title, s.Width))
		if list := byArticle[a.ID]; len(list) > 0 {
			s.grid(&b, []string{s.say("head:kind"), s.say("head:value"), s.say("head:quote")}, s.claimRows(r, list))
		} else {
			b.WriteString("  " + s.say("no-claim") + "\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// claimRows puts all the claims of an article into one row, line by line.
func (s Style) claimRows(r *compare.Report, list []int) [][][]string {
	var kinds, values, quotes []string
	for _, k := range list {
		c := &r.Claims[k]
		kind := s.say(c.Attribute)
		if a := about(c); a != "" {
			kind += " · " + clean(a)
		}
		kinds = append(kinds, kind)
		values = append(values, clean(s.render(c.Value)))
		quotes = append(quotes, s.say("line")+strconv.Itoa(c.Evidence.Line)+" "+s.words(c))
	}
	return [][][]string{{kinds, values, quotes}}
}
