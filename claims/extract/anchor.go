package extract

import (
	"fmt"
	"sort"
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/text"
	"verifica/claims/value"
)

// anchors gathers what may tie the article to its story: persons, organisations, places, rare words and numbers with
// their heads, each once, in the order of their kinds and keys.
func (r *reader) anchors() []claims.Anchor {
	seen := map[claims.Anchor]bool{}
	add := func(k claims.AnchorKind, key, attribute string) {
		seen[claims.Anchor{Kind: k, Key: key, Attribute: attribute}] = true
	}
	for _, m := range r.article.Names.Mentions {
		if m.Entity < 0 {
			continue
		}
		e := r.article.Names.Entities[m.Entity]
		switch e.Kind {
		case claims.PersonName:
			add(claims.ByPerson, e.Name, "")
		case claims.Organisation:
			add(claims.ByOrg, e.Name, "")
		case claims.PlaceName:
			add(claims.ByPlace, e.Place.ID, "")
			for _, id := range e.Place.Within {
				if strings.Contains(id, "/") && !strings.HasPrefix(id, "it/") { // a region of Italy has news of its own every day
					add(claims.ByPlace, id, "")
				}
			}
		}
	}
	for _, d := range r.drafts {
		if n, ok := d.Value.(value.Range); ok && n.Min == n.Max && n.Min >= 3 {
			add(claims.BySignature, d.Value.Canonical(), d.Attribute)
		}
	}
	for i := range r.article.Sentences {
		for k := range r.article.Sentences[i].Items {
			if day := dayOf(&r.article.Sentences[i].Items[k]); day != "" {
				add(claims.ByDate, day, "date")
			}
		}
		r.stems(&r.article.Sentences[i], func(stem string, named bool) {
			if named {
				add(claims.ByThing, stem, "")
			} else {
				add(claims.ByStem, stem, "")
			}
		})
	}
	out := make([]claims.Anchor, 0, len(seen))
	for a := range seen {
		out = append(out, a)
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := out[i], out[j]
		if a.Kind != b.Kind {
			return a.Kind < b.Kind
		}
		if a.Key != b.Key {
			return a.Key < b.Key
		}
		return a.Attribute < b.Attribute
	})
	return out
}

// dayOf returns the one day that an item names: "2025-08-15" for "il 15 agosto", "oggi", "venerdì alle 21" where the year
// is known, "08-15" for "il 15 agosto" and "5/15" for "venerdì 15" where it is not; "" for others.
func dayOf(it *match.Item) string {
	if it.Mention == nil {
		return ""
	}
	p, ok := it.Mention.Value.(value.Period)
	switch {
	case !ok || p.Approx:
		return ""
	case p.From != value.NoDay && p.From == p.To:
		return p.From.String()
	case p.Symbolic() && p.Month > 0 && p.DayOfMonth > 0:
		return fmt.Sprintf("%02d-%02d", p.Month, p.DayOfMonth)
	case p.Symbolic() && p.Weekday > 0 && p.DayOfMonth > 0:
		return fmt.Sprintf("%d/%d", p.Weekday, p.DayOfMonth)
	}
	return ""
}

// stems gives the stems of the content words of a sentence, and whether a capital within it makes a word a name that no
// lexicon has.
func (r *reader) stems(s *frame.Sentence, yield func(stem string, named bool)) {
	if s.Zone == text.Footer {
		return
	}
	for i := range s.Items {
		it := &s.Items[i]
		if it.Mention == nil && len(it.Lower) > 4 && !s.Rules.Has(it, "funzione") {
			inside := i > 0 && r.text.Tokens[s.Items[i-1].First].Class == text.Word && s.Zone != text.Headline
			yield(r.stem(it.Lower), inside && r.text.Tokens[it.First].Capital())
		}
	}
}
