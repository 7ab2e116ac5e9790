package extract

import (
	"fmt"
	"strings"

	"verifica/articles"
	"verifica/claims"
	"verifica/claims/pack"
	"verifica/claims/text"
	"verifica/claims/value"
)

// Trial is one example of a rule, tried.
type Trial struct {
	Rule    string   // "it/voti.contrari"
	Example string   // as written; a "yes" marks in [[ ]] the words that the claim rests on
	Yes     bool     // the rule must make a claim of it; otherwise it must not
	Got     []string // the words of the claims that the rule made
	Place   pack.Place
	Right   bool
	Seen    string // where a "yes" fails: the words as patterns see them, "[percent: 3 su 5]"
}

// exampleDay is when the articles of examples appear: a Friday.
var exampleDay = value.Date(2025, 4, 11)

// Try holds every rule of a kind to its own examples.
func (x *Extractor) Try(k Kind) (out []Trial) {
	for i := range k.Rules {
		out = append(out, x.tryRule(k, &k.Rules[i])...)
	}
	return out
}

func (x *Extractor) tryRule(k Kind, r *pack.Rule) (out []Trial) {
	id := k.Lang + "/" + k.Kind + "." + r.Name
	at := func(key string) pack.Place { return r.Places[key].Or(pack.Place{Line: r.Line, Column: r.Column}) }
	for i, yes := range r.Yes {
		before, rest, _ := strings.Cut(yes, "[[")
		want, after, _ := strings.Cut(rest, "]]")
		got := x.claimsBy(k.Lang, id, before+want+after)
		right := len(got) > 0 && want != "" && (strings.Contains(got[0], want) || strings.Contains(want, got[0]))
		t := Trial{Rule: id, Example: yes, Yes: true, Got: got, Place: at(fmt.Sprintf("yes.%d", i)), Right: right}
		if !right {
			t.Seen = x.seen(k.Lang, before+want+after)
		}
		out = append(out, t)
	}
	for i, no := range r.No {
		got := x.claimsBy(k.Lang, id, no)
		out = append(out, Trial{Rule: id, Example: no, Got: got, Place: at(fmt.Sprintf("no.%d", i)), Right: len(got) == 0})
	}
	return out
}

// claimsBy returns the quotes of the claims that a rule makes of a text.
func (x *Extractor) claimsBy(language, rule, s string) (quotes []string) {
	r := x.Read(example(language, s))
	for _, c := range r.Claims {
		for _, step := range c.Trail {
			if step.Rule == rule {
				quotes = append(quotes, c.Evidence.Quote)
			}
		}
	}
	return quotes
}

// example is an article of one text.
func example(language, s string) articles.Article {
	return articles.Article{
		Article: claims.Article{ID: "esempio", Lang: language, Published: claims.Publication{From: exampleDay, To: exampleDay, Minute: -1, Basis: "front matter"}},
		Source:  s, Blocks: []text.Block{{Span: text.Span{Start: 0, End: len(s)}, Zone: text.Body}},
	}
}

// seen writes a text as patterns see it: words, and mentions with their sort.
func (x *Extractor) seen(language, s string) string {
	r := x.newReader(example(language, s), new(scratch))
	r.cut()
	var parts []string
	for i := range r.article.Sentences {
		for _, it := range r.article.Sentences[i].Items {
			part := r.text.Quote(it.Span)
			if it.Mention != nil {
				part = fmt.Sprintf("[%s: %s]", it.Sort(), part)
			}
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " ")
}

// Fault says what went wrong with a trial of a kind, at its place.
func (t Trial) Fault(k Kind) pack.Fault {
	got := "nothing"
	if len(t.Got) > 0 {
		got = fmt.Sprintf("%q", t.Got)
	}
	message := fmt.Sprintf("%s: this must not match, and gives %s", t.Rule, got)
	if t.Yes {
		message = fmt.Sprintf("%s: this must match the words in [[ ]], and gives %s", t.Rule, got)
	}
	if t.Yes && !strings.Contains(t.Example, "[[") {
		message = fmt.Sprintf("%s: mark the words that the claim rests on [[like these]]", t.Rule)
	}
	if t.Seen != "" {
		message += "; patterns see: " + t.Seen
	}
	return pack.Fault{Path: k.Path, Line: t.Place.Line, Column: t.Place.Column, Message: message, Source: k.Source}
}
