package extract

import (
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/value"
)

// parts of an accident that a story has one of, by the attribute that counts those who play it.
var sole = map[string]string{"dead": "vittima", "injured": "ferito", "arrested": "arrestato", "missing": "disperso"}

// soleRole names the part that the person of an age plays: "la vittima, 45 anni", "è morto un operaio di 31 anni", "alla
// guida un ragazzo di 22 anni"; "" where the words around it name none, or several.
func (r *reader) soleRole(s *frame.Sentence, i int) string {
	first, last := i, i+1
	for first > 0 && s.Items[first-1].Lower != ";" && s.Items[first-1].Sort() != claims.Age {
		first--
	}
	for last < len(s.Items) && s.Items[last].Lower != ";" && s.Items[last].Sort() != claims.Age {
		last++
	}
	role := ""
	for k := first; k < last; k++ {
		it := &s.Items[k]
		found := ""
		if h := s.Rules.Head(it); h != nil {
			found = sole[h.Attribute]
		}
		if s.Rules.Has(it, "conducente") {
			found = "conducente"
		}
		switch {
		case found == "" || found == role:
		case role != "":
			return r.calling(s, i)
		default:
			role = found
		}
	}
	if role == "" || role == sole["injured"] {
		return orElse(r.calling(s, i), role)
	}
	return role
}

// convict names whom a sentence concerns: who stands right beside the years, else the one person, or the one office, that the
// sentence names before them; ""
// where that is not settled.
func (r *reader) convict(s *frame.Sentence, i int) string {
	if _, key := r.convicted(s, i); key != "" {
		return key
	}
	name, office := "", ""
	for k := i - 1; k >= 0; k-- {
		it := &s.Items[k]
		switch {
		case it.Sort() == claims.PersonName && it.Name >= 0 && r.ofCourt(s, k):
		case it.Sort() == claims.PersonName && it.Name >= 0:
			if key := r.labelKey(it); name != "" && name != key {
				return ""
			} else {
				name = key
			}
		case it.Lower != "" && s.Rules.Has(it, "imputabile"):
			if office != "" && office != it.Lower {
				return ""
			}
			office = it.Lower
		}
	}
	switch {
	case name != "":
		return name
	case office != "":
		return office
	}
	return r.before(s)
}

// before names the one person of the sentence before, whom a sentence without a name goes on to speak of; "" if none or several.
func (r *reader) before(s *frame.Sentence) string {
	if s.Index == 0 {
		return ""
	}
	p, name := &r.article.Sentences[s.Index-1], ""
	if p.Block != s.Block {
		return ""
	}
	for k := range p.Items {
		if it := &p.Items[k]; it.Sort() == claims.PersonName && it.Name >= 0 {
			if key := r.labelKey(it); name != "" && name != key {
				return ""
			} else {
				name = key
			}
		}
	}
	return name
}

// solitary takes from comparison the ages of sole victims, injured, arrested or missing in an article that counts several, and
// where one died in an article of several dead.
func (r *reader) solitary() {
	many := map[string]bool{}
	for k := range r.drafts {
		d := &r.drafts[k]
		if n, ok := d.Value.(value.Range); ok && sole[d.Attribute] != "" && n.Max > 1 && d.Mode != claims.Denied && len(d.Asides) == 0 {
			many[sole[d.Attribute]] = true
		}
	}
	r.severalCalled(many)
	for k := range r.drafts {
		d := &r.drafts[k]
		if d.Instance.Of == "role" && many[d.Instance.Key] || d.Attribute == "deathplace" && many[sole["dead"]] {
			d.Nature, d.quantity = "", true
		}
	}
}

// soFar settles ordinals that count: "la terza vittima" says three so far, unless the article counts more, or tells of one
// after the other. One of several is no count either: "tre i morti; una vittima aveva 45 anni".
func (r *reader) soFar() {
	most, ordinals := map[string]float64{}, map[string]int{}
	for k := range r.drafts {
		d := &r.drafts[k]
		n, ok := d.Value.(value.Range)
		switch {
		case !ok || sole[d.Attribute] == "" || d.Mode == claims.Denied || len(d.Asides) > 0:
		case n.Ordinal:
			ordinals[d.Attribute]++
		default:
			most[d.Attribute] = max(most[d.Attribute], n.Max)
		}
	}
	for k := range r.drafts {
		d := &r.drafts[k]
		n, ok := d.Value.(value.Range)
		if ok && sole[d.Attribute] != "" && d.single && most[d.Attribute] > 1 && d.Measure.Part == "" {
			d.Nature, d.quantity = "", true
		}
		if !ok || !n.Ordinal || sole[d.Attribute] == "" {
			continue
		}
		if most[d.Attribute] > n.Max || ordinals[d.Attribute] > 1 {
			d.Nature, d.quantity = "", true
			continue
		}
		n.Ordinal = false
		d.Value = n
	}
}
