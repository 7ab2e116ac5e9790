package extract

import (
	"slices"
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/text"
	"verifica/claims/value"
	"verifica/claims/verb"
)

// governor is the noun that a quantity measures: "il tasso di inattività scende al 33,5%", "lo scafo, lungo 54 metri",
// "a 300 metri dal porto".
type governor struct {
	head  string // of the noun and its complements with "di", without words that only say "a measure of"
	part  string // adjectives of the noun, and the side measured: "altezza"
	money bool   // it is counted in money: "utile"

	period string // "trimestre": a figure of a quarter is none of a half-year
}

// reach is how many items before a quantity its governor is looked for.
const reach = 9

// govern finds the governor of the quantity at item i: on its right where the quantity is a measure of a noun ("75 metri di
// altezza", "5 miliardi di utile"), else on its left in the clause.
func (r *reader) govern(s *frame.Sentence, i int) (governor, bool) {
	if s.Items[i].Sort() == claims.Dimension {
		if g, ok := r.reference(s, i); ok {
			return g, true
		}
	}
	if s.Items[i].Sort() == claims.Percent { // what stands behind "di" is its base: "il 30% degli elettori"
		if g, ok := r.leftward(s, i, ""); ok {
			return g, true
		}
	}
	if g, ok := r.behind(s, i); ok {
		return g, true
	}
	side := ""
	if k := i + 2; k < len(s.Items) && s.Rules.Has(&s.Items[i+1], "di") && r.nounAt(s, k) && !r.text.Tokens[s.Items[k].First].Capital() {
		if side = r.side(s, k); side == "" {
			return r.phrase(s, r.rightEdge(s, k))
		}
	}
	return r.leftward(s, i, side)
}

// reference reads a distance from something: "a 300 metri dal porto", "a 5 chilometri a est di Lodi".
func (r *reader) reference(s *frame.Sentence, i int) (governor, bool) {
	if i == 0 || !s.Rules.Has(&s.Items[i-1], "a") {
		return governor{}, false
	}
	k := i + 1
	if k+1 < len(s.Items) && s.Rules.Has(&s.Items[k], "a") && s.Rules.Has(&s.Items[k+1], "bussola") {
		k += 2
	} else if k >= len(s.Items) || !s.Rules.Has(&s.Items[k], "da") {
		return governor{}, false
	}
	if k+1 >= len(s.Items) || !s.Rules.Has(&s.Items[k], "da") && !s.Rules.Has(&s.Items[k], "di") {
		return governor{}, false
	}
	it := &s.Items[k+1]
	if it.Name >= 0 {
		return governor{head: "distanza", part: r.labelKey(it)}, true
	}
	if !r.nounAt(s, k+1) {
		return governor{}, false
	}
	return governor{head: "distanza", part: r.lemma(s, it)}, true
}

// copular reports whether a bare number is what a noun amounts to: "gli aerei colpiti sono quarantuno", "le auto: 12".
func (r *reader) copular(s *frame.Sentence, i int) bool {
	if i == 0 || i+1 < len(s.Items) && s.Items[i+1].Stop == match.NoStop && !s.Rules.Has(&s.Items[i+1], "funzione") && !dated(&s.Items[i+1]) {
		return false
	}
	before := &s.Items[i-1]
	if before.Lower != ":" && !s.Rules.Has(before, "valere") && !s.Rules.Has(before, "a") {
		return false
	}
	_, ok := r.leftward(s, i, "")
	return ok
}

// titled reads the noun phrase that a colon sets before a quantity at the start of its sentence: "I danni: sette miliardi".
func (r *reader) titled(s *frame.Sentence, i int) (governor, bool) {
	if i < 2 || i > 5 || s.Items[i-1].Lower != ":" || !r.nounAt(s, i-2) {
		return governor{}, false
	}
	for k := 0; k < i-1; k++ {
		if s.Items[k].Mention != nil || r.grammars(s.Index).Verbs.Known(s.Items[k].Lower) && !r.nounAt(s, k) && !s.Rules.Has(&s.Items[k], "art") {
			return governor{}, false
		}
	}
	return r.phrase(s, i-2)
}

// leftward walks from the quantity to the left, over the verb that gives a value and words of grammar, to the first noun. It
// crosses one comma: before a side ("lo scafo, lungo 54 metri"), an apposition ("lo yacht, un 56 metri") or a gerund ("il
// tasso scende di due decimi, raggiungendo il 33,5%").
func (r *reader) leftward(s *frame.Sentence, i int, side string) (governor, bool) {
	crossed := false
	if g, ok := r.titled(s, i); ok {
		return g, ok
	}
	if g, ok := r.apposed(s, i); ok {
		return g, ok
	}
	if i > 2 && s.Rules.Has(&s.Items[i-1], "di") && s.Items[i-2].Lower == "," && r.nounAt(s, i-3) {
		return r.phrase(s, i-3) // "la tappa, di 178 chilometri,"
	}
	if i > 2 && s.Items[i-1].Lower == "un" && s.Items[i-2].Lower == "," && r.nounAt(s, i-3) {
		return r.phrase(s, i-3)
	}
	for k := i - 1; k >= max(0, i-reach); k-- {
		it := &s.Items[k]
		switch {
		case it.Stop == match.Comma && !crossed && (side != "" || strings.HasSuffix(s.Items[k+1].Lower, "ndo")):
			crossed = true
		case it.Lower == "," && r.aside(s, k, i) > 0:
			k = r.aside(s, k, i)
		case it.Stop != match.NoStop || s.Rules.Has(it, "congiunzione"):
			return governor{}, false
		case it.Mention != nil:
			if it.Name >= 0 || !dated(it) && !lapse(s, k) && !(crossed && it.Sort() == s.Items[i].Sort()) {
				return governor{}, false
			}
		case r.side(s, k) != "":
			side = r.side(s, k)
		case s.Rules.Has(it, "funzione") || s.Rules.Has(it, "segno-di-valore") || strings.HasSuffix(it.Lower, "mente"):
		case !r.nounAt(s, k):
			if s.Items[i].Sort() == claims.Money && s.Rules.Has(it, "muovere-denaro") {
				return governor{head: "=" + r.stem(it.Lower)}, true
			}
			if !s.Rules.Has(it, "valere") && !(k < i-1 && r.participle(s, it)) {
				return governor{}, false
			}
		default:
			if k = r.freeFrom(s, k, i); k < 0 {
				return governor{}, false
			}
			g, ok := r.phrase(s, k)
			if side != "" && side != "lunghezza" {
				g.part = join(g.part, side)
			}
			return g, ok
		}
	}
	return governor{}, false
}

// free reports whether the noun at item k may govern the quantity at item i: it is no complement of place or means, unless
// "di" ties the quantity to it.
func (r *reader) free(s *frame.Sentence, k, i int) bool {
	tied := k+1 < i && s.Rules.Has(&s.Items[k+1], "di")
	for n := k - 1; !tied && n >= max(0, k-6); n-- {
		it := &s.Items[n]
		switch {
		case it.Stop != match.NoStop || it.Mention != nil || s.Rules.Has(it, "art") || s.Rules.Has(it, "uno"):
			return true
		case s.Rules.Has(it, "di"):
			n-- // over the noun that governs the complement
		case s.Rules.Has(it, "a"), s.Rules.Has(it, "in"), s.Rules.Has(it, "su"), s.Rules.Has(it, "da"), it.Lower == "per":
			return false
		}
	}
	return true
}

// phrase reads the noun phrase that ends at item k: its head noun, the complements with "di", the adjectives.
func (r *reader) phrase(s *frame.Sentence, k int) (g governor, ok bool) {
	var words []string
	for n := 0; n < 4 && k >= 0; n++ {
		if k >= 2 && s.Items[k-1].Lower == "in" && r.nounAt(s, k-2) {
			k -= 2 // "un albero in alluminio"
		}
		if k >= 2 && s.Items[k-1].Lower == "/" && r.nounAt(s, k-2) {
			k -= 2 // "il rapporto deficit/Pil"
		}
		it := &s.Items[k]
		g.money = g.money || s.Rules.Has(it, "in-denaro")
		complement := k >= 2 && s.Rules.Has(&s.Items[k-1], "di") && r.nounAt(s, k-2)
		adjective := !complement && k >= 1 && r.nounAt(s, k-1) && s.Items[k-1].Mention == nil && len(s.Items[k-1].Lower) > 3
		switch {
		case adjective:
			if !s.Rules.Has(it, "aggettivo-vuoto") {
				g.part = join(g.part, r.stem(it.Lower))
			}
			k--
			continue
		case complement && s.Rules.Has(it, "spazio-di-tempo"):
			g.period = r.stem(it.Lower)
		case !s.Rules.Has(it, "misura"):
			if w := r.lemma(s, it); !slices.Contains(words, w) {
				words = append(words, w)
			}
		}
		if !complement {
			break
		}
		k -= 2
	}
	g.head = strings.Join(words, " ")
	return g, len(words) > 0
}

// lemma is what a noun counts as: the kind of thing that it names, else its stem.
func (r *reader) lemma(s *frame.Sentence, it *match.Item) string {
	if thing := s.Rules.Thing(it); thing != "" {
		return thing
	}
	if code := r.grammars(s.Index).Names.Nationality(it.Lower); code != "" {
		return "citizen:" + code // "americani", "statunitensi"
	}
	return r.stem(it.Lower)
}

// rightEdge returns the last item of the noun phrase that begins at item k, one adjective at most.
func (r *reader) rightEdge(s *frame.Sentence, k int) int {
	if k+1 < len(s.Items) && s.Rules.Word(&s.Items[k+1]) && !r.grammars(s.Index).Verbs.Known(s.Items[k+1].Lower) {
		return k + 1
	}
	return k
}

// side names the side of a thing that a word measures: "alto", "altezza".
func (r *reader) side(s *frame.Sentence, k int) string {
	for _, side := range [...]string{"altezza", "lunghezza", "larghezza", "profondita", "diametro"} {
		if s.Rules.Has(&s.Items[k], side) {
			return side
		}
	}
	return ""
}

// nounAt reports whether item k is a content word that stands where a noun does: no form of a verb, or behind an article
// or a preposition, or first in its clause before a preposition.
func (r *reader) nounAt(s *frame.Sentence, k int) bool {
	it := &s.Items[k]
	if it.Mention != nil || it.Stop != match.NoStop || len(it.Lower) < 3 || s.Rules.Has(it, "funzione") || r.text.Tokens[it.First].Class != text.Word {
		return false
	}
	if s.Rules.Thing(it) != "" || s.Rules.Has(it, "in-denaro") || !r.acts(s, it) {
		return true
	}
	if k == 0 || s.Items[k-1].Stop == match.ClauseEnd {
		return k+1 < len(s.Items) && (s.Rules.Has(&s.Items[k+1], "a") || s.Rules.Has(&s.Items[k+1], "di") || s.Rules.Has(&s.Items[k+1], "in"))
	}
	before := &s.Items[k-1]
	for _, class := range [...]string{"art", "di", "a", "in", "da", "su", "con"} {
		if s.Rules.Has(before, class) {
			return before.Lower != "lo" && before.Lower != "li"
		}
	}
	return false
}

// acts reports whether a word may be a verb of the news: a form of the third person, a participle, a gerund or an infinitive.
func (r *reader) acts(s *frame.Sentence, it *match.Item) bool {
	for _, f := range r.grammars(s.Index).Verbs.Forms(it.Lower) {
		if f.Mood > verb.Imperative || f.Person == 3 && f.Mood != verb.Imperative {
			return true
		}
	}
	return false
}

// participle reports whether a word is a past participle: "gli aerei colpiti sono quarantuno".
func (r *reader) participle(s *frame.Sentence, it *match.Item) bool {
	for _, f := range r.grammars(s.Index).Verbs.Forms(it.Lower) {
		if f.Mood == verb.Participle {
			return true
		}
	}
	return false
}

// dated reports whether an item is a date or a period, which says of when a figure is.
func dated(it *match.Item) bool { return it.Sort() == claims.Date || it.Sort() == claims.Period }

// bind says what an open quantity measures, and lets it be compared where that is settled.
func (r *reader) bind(s *frame.Sentence, i int, d *draft) {
	n, ok := d.Value.(value.Range)
	if !ok || n.Ordinal || d.Measure.Head != "" {
		return
	}
	switch s.Items[i].Sort() {
	case claims.Percent, claims.Money, claims.Dimension, claims.Number:
	default:
		if d.Attribute != "percent" {
			return
		}
	}
	r.subjects(s, i, d)
	if former(s, i) {
		d.Measure.Base = "before"
		if r.run.percents == s.Index+1 && d.Attribute == "percent" {
			d.Measure.Head, d.Measure.Part, d.Nature = r.run.shared.Head, r.run.shared.Part, claims.Functional
			return
		}
	}
	if r.demonstrated(s, i, d); d.Measure.Head != "" {
		return
	}
	g, ok := r.changed(s, i, n)
	if !ok {
		g, ok = r.govern(s, i)
	}
	if s.Items[i].Sort() != claims.Number && n.Unit == "%" && r.turnout(s, i) || n.Unit == "%" && ok && g.head == "affluenza" {
		g, ok = governor{head: "affluenza"}, true
		if d.Instance.Key != "" && !r.areaAt(s, i, d.Instance.Key) {
			d.Instance = claims.Instance{}
		}
	}
	switch {
	case n.Unit == "mm" && within(s, "pioggia"):
		g, ok = governor{head: "pioggia"}, true
	case d.Attribute == "speed":
		g, ok = r.speed(s, i)
	}
	if !ok {
		if d.Instance.Of == "label" {
			d.Measure.Head, d.Nature = r.run.shared.Head, claims.Functional
		}
		return
	}
	d.Measure.Head, d.Measure.Part, d.Nature = g.head, g.part, claims.Functional
	d.Measure.Period = orElse(r.periodOf(s, i), g.period)
	if key := r.around(s, i); key != "" && d.Attribute == "percent" && d.Instance.Key == "" {
		d.Instance = claims.Instance{Of: "name", Key: key}
	}
	if n.Unit == "" && g.money && (d.Attribute == "amount" || n.Min >= 1e6) {
		n.Unit = orElse(r.money, "EUR") // an Italian balance sheet is in euros
		d.Value, d.Attribute = n, "amount"
	} else if n.Unit == "" && d.Attribute == "amount" {
		d.Attribute = "count" // "gli occupati sono 24 milioni"
	}
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// decade is a period, in days, that says of when a thing is, not its figure: "tre piani degli anni Sessanta".
const decade = 3600

// span returns a period of some length, as figures have: a month, a quarter, a year. A day is when something happened.
func span(it *match.Item) (value.Period, bool) {
	if !dated(it) {
		return value.Period{}, false
	}
	p, ok := it.Mention.Value.(value.Period)
	return p, ok && p.From != value.NoDay && p.To != value.NoDay && p.To-p.From >= 27 && p.To-p.From < decade
}

// periodOf returns the year or period that a clause names of its figure, "" where none.
func (r *reader) periodOf(s *frame.Sentence, i int) string {
	for _, step := range [...]int{1, -1} {
		for k := i + step; k >= 0 && k < len(s.Items) && abs(k-i) < reach && s.Items[k].Stop == match.NoStop; k += step {
			if p, ok := span(&s.Items[k]); ok {
				return p.Canonical()
			}
			if s.Items[k].Mention != nil && s.Items[k].Name < 0 {
				break
			}
		}
	}
	return ""
}

// speed says whose speed it is: of the wind, a limit, or of what moves in the story of an accident.
func (r *reader) speed(s *frame.Sentence, i int) (governor, bool) {
	for k := max(0, i-8); k < min(len(s.Items), i+4); k++ {
		it := &s.Items[k]
		switch {
		case s.Rules.Thing(it) == "vento" || s.Rules.Has(it, "vento-nome"):
			return governor{head: "vento"}, true
		case s.Rules.Has(it, "limite"):
			return governor{head: "limite"}, true
		}
	}
	return governor{head: "mezzo"}, r.ofDisaster()
}
