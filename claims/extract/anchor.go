package extract

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/name"
	"verifica/claims/text"
	"verifica/claims/value"
)

// anchorKinds are the kinds of anchors that tie an article to its story, in the order of their names.
var anchorKinds = [...]claims.AnchorKind{claims.ByDate, claims.ByOrg, claims.ByPerson, claims.ByPlace, claims.BySignature, claims.ByStem, claims.ByThing}

// The places of the kinds in anchorKinds.
const (
	dates = iota
	_     // names find theirs by kind
	_
	_
	signatures
	stemmedWords
	things
)

// tie is an anchor of a kind that is known.
type tie struct{ key, attribute string }

// anchors gathers what may tie the article to its story: persons, organisations, places, rare words and numbers with
// their heads, each once, in the order of their kinds and keys.
func (r *reader) anchors() []claims.Anchor {
	for k := range r.ties {
		r.ties[k] = r.ties[k][:0]
	}
	r.tieNames()
	for i := range r.drafts {
		d := &r.drafts[i]
		if n, ok := d.Value.(value.Range); ok && n.Min == n.Max && n.Min >= 3 {
			r.tie(signatures, d.Value.Canonical(), d.Attribute)
		}
	}
	for i := range r.article.Sentences {
		s := &r.article.Sentences[i]
		for k := range s.Items {
			if day := dayOf(&s.Items[k]); day != "" {
				r.tie(dates, day, "date")
			}
		}
		r.tieWords(s)
	}
	n := 0
	for k, list := range r.ties {
		slices.SortFunc(list, func(a, b tie) int {
			return cmp.Or(strings.Compare(a.key, b.key), strings.Compare(a.attribute, b.attribute))
		})
		r.ties[k] = slices.Compact(list)
		n += len(r.ties[k])
	}
	out := make([]claims.Anchor, 0, n)
	for k, list := range r.ties {
		for _, t := range list {
			out = append(out, claims.Anchor{Kind: anchorKinds[k], Key: t.key, Attribute: t.attribute})
		}
	}
	return out
}

func (r *reader) tie(kind int, key, attribute string) {
	r.ties[kind] = append(r.ties[kind], tie{key, attribute})
}

// tieNames ties the article by the names in it.
func (r *reader) tieNames() {
	for i := range r.article.Names.Mentions {
		for _, a := range r.nameAnchors(&r.article.Names.Mentions[i]) {
			r.tie(slices.Index(anchorKinds[:], a.Kind), a.Key, "")
		}
	}
	r.demonyms()
}

// nameAnchors returns what a name ties an article to: a place also to the foreign region that it lies in.
func (r *reader) nameAnchors(m *name.Mention) []claims.Anchor {
	if m.Entity < 0 {
		return nil
	}
	e := &r.article.Names.Entities[m.Entity]
	switch e.Kind {
	case claims.PersonName:
		return []claims.Anchor{{Kind: claims.ByPerson, Key: e.Name}}
	case claims.Organisation:
		return []claims.Anchor{{Kind: claims.ByOrg, Key: e.Name}}
	case claims.PlaceName:
		out := []claims.Anchor{{Kind: claims.ByPlace, Key: e.Place.ID}}
		for _, id := range e.Place.Within {
			if strings.Contains(id, "/") && !strings.HasPrefix(id, "it/") { // a region of Italy has news of its own every day
				out = append(out, claims.Anchor{Kind: claims.ByPlace, Key: id})
			}
		}
		return out
	}
	return nil
}

// demonyms ties the article by the countries whose adjectives it uses: "i thailandesi" are of Thailand.
func (r *reader) demonyms() {
	names := r.x.langs["it"].Names
	for i := range r.text.Tokens {
		if t := &r.text.Tokens[i]; t.Class == text.Word && len(t.Lower) > 3 {
			if code := names.Nationality(t.Lower); code != "" && code != home {
				r.tie(slices.Index(anchorKinds[:], claims.ByPlace), code, "")
			}
		}
	}
}

// home is the country whose adjective tells nothing of what an article is about.
const home = "it"

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

// tieWords ties the article by the words of content of a sentence: by a thing where the word is a name that no lexicon has,
// by a capital within its sentence, else by its stem alone.
func (r *reader) tieWords(s *frame.Sentence) {
	if s.Zone == text.Footer {
		return
	}
	for i := range s.Items {
		it := &s.Items[i]
		if it.Mention != nil || len(it.Lower) < 4 || s.Rules.Has(it, "funzione") {
			continue
		}
		kind := stemmedWords
		if s.Zone != text.Headline && r.text.Tokens[it.First].Capital() && r.inside(s, i) {
			kind = things
		}
		if kind == stemmedWords && len(it.Lower) == 4 {
			continue
		}
		if kind == things {
			r.tie(kind, it.Lower, "")
		} else {
			r.tie(kind, r.stemOf(it), "")
		}
	}
}

// inside reports whether item i stands within its sentence, so that a capital is that of a name: behind a word, a figure, or a sign that
// ends no sentence, as in a line-up: "Neri; Riva, Conti".
func (r *reader) inside(s *frame.Sentence, i int) bool {
	if i == 0 {
		return false
	}
	switch t := &r.text.Tokens[s.Items[i].First-1]; t.Class {
	case text.Word, text.Number:
		return true
	default:
		return t.Lower == "," || t.Lower == ";" || t.Lower == "(" || t.Lower == "'" || t.Lower == "’"
	}
}
