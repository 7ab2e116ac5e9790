package extract

import (
	"math"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/value"
)

// turned sets what goes from one figure to another against the change that the sentence gives: "dal 12 al 15 per cento, due punti
// in più" is three. The range is that of item i, before only its end is left.
func (r *reader) turned(s *frame.Sentence, i int, v, end value.Range, falls bool) {
	k, said := r.changeBehind(s, i)
	if k < 0 || hedged(r.text.Quote(s.Items[k].Span)) || hedged(r.text.Quote(s.Items[i].Span)) {
		return
	}
	from, to := v.Min, v.Max
	if falls {
		from, to = v.Max, v.Min
	}
	given, made, unit := math.Abs(said.Min), math.Abs(to-from), v.Unit
	points := k+1 < len(s.Items) && (s.Items[k+1].Lower == "punti" || s.Items[k+1].Lower == "punto")
	spare := max(.5, made/20)
	switch {
	case points || said.Unit == "punto":
		if v.Unit != "%" {
			return
		}
		unit, spare = "punto", .5
		if from != math.Trunc(from) || to != math.Trunc(to) {
			spare = .15
		}
	case said.Unit == "%":
		if v.Unit == "%" || from <= 0 {
			return // of a percentage a change in per cent may be either
		}
		made, unit = 100*made/from, "%"
		spare = max(1, made/10)
	case said.Unit != v.Unit && said.Unit != "":
		return
	}
	if math.Abs(given-made) < spare || given == 0 {
		return
	}
	attribute := "count"
	switch unit {
	case "punto", "%":
		attribute, unit = "percent", "%"
	}
	r.holds(s, i, "it/aritmetica.variazione", attribute, side{s.Items[i].Span, value.Exact(math.Round(made*100)/100, unit)}, side{s.Items[k].Span, value.Exact(given, unit)})
}

// changeBehind returns the change that a sentence gives right behind the range at item i, -1 if none: "…, due punti in più", "…, con un
// aumento del 30 per cento".
func (r *reader) changeBehind(s *frame.Sentence, i int) (at int, said value.Range) {
	named, comma := false, false
	for k := i + 1; k < min(i+9, len(s.Items)); k++ {
		it := &s.Items[k]
		switch {
		case it.Mention != nil:
			n, ok := it.Mention.Value.(value.Range)
			more := k+2 < len(s.Items) && inMore(s, k+1) || k+3 < len(s.Items) && inMore(s, k+2) || n.Change
			if !ok || !comma || n.Min != n.Max || n.Ordinal || !numeric(it.Sort()) || !named && !more {
				return -1, said
			}
			if !concludes(s, k) {
				return -1, said
			}
			return k, n
		case it.Lower == ",":
			if comma {
				return -1, said
			}
			comma = true
		case s.Rules.Has(it, "aumento") || s.Rules.Has(it, "calo"):
			named = true
		case it.Stop != match.NoStop && it.Lower != "," || !comma && len(it.Lower) > 0 && !units[it.Lower] || comma && !glue[it.Lower] && !s.Rules.Has(it, "di"):
			return -1, said
		}
	}
	return -1, said
}

// concludes reports whether nothing but "punti" and "in più" follows the change at item k in its clause: "dieci in più ogni anno" and "il 5 per
// cento in più sul 2030" are set against something else.
func concludes(s *frame.Sentence, k int) bool {
	for k++; k < len(s.Items); k++ {
		switch it := &s.Items[k]; it.Lower {
		case "punti", "punto", "percentuali", "percentuale", "in", "più", "meno", "euro", "dollari", "posti", "voti", "seggi":
		case ".", ",", ";", ")":
			return true
		default:
			return false
		}
	}
	return true
}

// inMore reports whether "in più" or "in meno" stands at item k.
func inMore(s *frame.Sentence, k int) bool {
	return k+1 < len(s.Items) && s.Items[k].Lower == "in" && (s.Items[k+1].Lower == "più" || s.Items[k+1].Lower == "meno")
}

// glue are the words between a range and its change, units those that the range may be of.
var (
	glue  = map[string]bool{"con": true, "un": true, "una": true, "pari": true, "a": true, "cioè": true, "ossia": true, "ovvero": true}
	units = map[string]bool{"euro": true, "dollari": true, "milioni": true, "dipendenti": true, "posti": true, "addetti": true, "voti": true, "seggi": true}
)

// hours sets the hours of a day against a duration that stands right behind them: "dalle 9 alle 17, sei ore".
func (r *reader) hours(s *frame.Sentence, i, minutes int) {
	for k := i + 1; k < min(i+4, len(s.Items)); k++ {
		it := &s.Items[k]
		if it.Mention == nil {
			if it.Lower != "," && it.Lower != "per" && it.Lower != "cioè" && it.Lower != "ossia" && it.Lower != "ovvero" {
				return
			}
			continue
		}
		n, ok := it.Mention.Value.(value.Range)
		if it.Sort() != claims.Duration || !ok || n.Min != n.Max || n.Slack > 0 || n.Unit != "h" || k+1 < len(s.Items) && s.Items[k+1].Lower != "." {
			return
		}
		if long := value.Exact(float64(minutes), "min"); value.Gap(long, n) > 600 {
			r.holds(s, i, "it/aritmetica.durata", "duration", side{s.Items[i].Span, long}, side{it.Span, n})
		}
		return
	}
}
