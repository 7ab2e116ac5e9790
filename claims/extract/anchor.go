package extract

import (
	"cmp"
	"fmt"
	"slices"
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
	seen := make(map[claims.Anchor]bool, len(r.text.Tokens)/4)
	add := func(k claims.AnchorKind, key, attribute string) {
		seen[claims.Anchor{Kind: k, Key: key, Attribute: attribute}] = true
	}
	for i := range r.article.Names.Mentions {
		m := &r.article.Names.Mentions[i]
		if m.Entity < 0 {
			continue
		}
		e := &r.article.Names.Entities[m.Entity]
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
	for i := range r.drafts {
		d := &r.drafts[i]
		if n, ok := d.Value.(value.Range); ok && n.Min == n.Max && n.Min >= 3 {
			add(claims.BySignature, d.Value.Canonical(), d.Attribute)
		}
	}
	words := make(map[string]manner, len(r.text.Tokens)/3)
	for i := range r.article.Sentences {
		for k := range r.article.Sentences[i].Items {
			if day := dayOf(&r.article.Sentences[i].Items[k]); day != "" {
				add(claims.ByDate, day, "date")
			}
		}
		r.content(&r.article.Sentences[i], words)
	}
	for word, as := range words {
		stem := r.stem(word)
		if as&named != 0 {
			add(claims.ByThing, stem, "")
		}
		if as&plain != 0 {
			add(claims.ByStem, stem, "")
		}
	}
	out := make([]claims.Anchor, 0, len(seen))
	for a := range seen {
		out = append(out, a)
	}
	slices.SortFunc(out, func(a, b claims.Anchor) int {
		return cmp.Or(strings.Compare(string(a.Kind), string(b.Kind)), strings.Compare(a.Key, b.Key), strings.Compare(a.Attribute, b.Attribute))
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

// manner is how a word of content stands in an article: plain, or as a name that no lexicon has, by a capital within its
// sentence.
type manner uint8

const (
	plain manner = 1 << iota
	named
)

// content notes the words of content of a sentence.
func (r *reader) content(s *frame.Sentence, words map[string]manner) {
	if s.Zone == text.Footer {
		return
	}
	for i := range s.Items {
		it := &s.Items[i]
		if it.Mention == nil && len(it.Lower) > 4 && !s.Rules.Has(it, "funzione") {
			as := plain
			if i > 0 && r.text.Tokens[s.Items[i-1].First].Class == text.Word && s.Zone != text.Headline && r.text.Tokens[it.First].Capital() {
				as = named
			}
			words[it.Lower] |= as
		}
	}
}
