package extract

import (
	"strconv"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/value"
)

// remembering are the attributes of a disaster that an article also tells of earlier ones.
var remembering = map[string]bool{"dead": true, "injured": true, "missing": true, "evacuated": true, "magnitude": true, "depth": true, "arrested": true}

// past is how many days before its publication an article remembers a thing of which it is not the news.
const past = 60

// remember says of what a figure of a disaster is: of an earlier one, by its year ("nel 2012 i morti furono sette"), of an
// aftershock, of a first estimate, of a figure that the article itself puts right.
func (r *reader) remember(s *frame.Sentence, d *draft) {
	if !remembering[d.Attribute] {
		return
	}
	if year := r.yearBefore(s, d.anchor); year != "" && d.Measure.Period == "" {
		d.Measure.Period = year
	}
	if d.Attribute != "magnitude" && d.Attribute != "depth" {
		return
	}
	from := r.indexAt(s, d.Evidence.Start)
	for k := max(0, from-8); k < from; k++ {
		if s.Rules.Has(&s.Items[k], "replica") {
			d.Measure.Part = "replica"
		}
	}
	for k := range s.Items {
		switch it := &s.Items[k]; {
		case s.Rules.Has(it, "rivedere"):
			d.Asides = append(d.Asides, "corrected")
			return
		case s.Rules.Has(it, "prima-stima") && abs(k-d.anchor) <= 6:
			d.Measure.Stage = "provisional"
		}
	}
}

// indexAt returns the item of a sentence that starts at a byte or behind it.
func (r *reader) indexAt(s *frame.Sentence, start int) int {
	for k := range s.Items {
		if s.Items[k].Start >= start {
			return k
		}
	}
	return len(s.Items)
}

// yearBefore returns the year of the date nearest to item i in its sentence that lies well before the publication, "" where the
// nearest one does not.
func (r *reader) yearBefore(s *frame.Sentence, i int) string {
	pub := r.meta.Published.From
	if pub == value.NoDay {
		return ""
	}
	best, year := len(s.Items), ""
	for k := range s.Items {
		it := &s.Items[k]
		if it.Sort() != claims.Date && it.Sort() != claims.Period {
			continue
		}
		p, ok := it.Mention.Value.(value.Period)
		if !ok || p.From == value.NoDay || p.To == value.NoDay || abs(k-i) > best {
			continue
		}
		best, year = abs(k-i), ""
		if p.To < pub-past && p.To-p.From < 400 {
			year = strconv.Itoa(p.From.Time().Year())
		}
	}
	return year
}
