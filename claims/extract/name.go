package extract

import (
	"sort"
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/name"
	"verifica/claims/text"
	"verifica/claims/value"
)

// names makes claims of the roles that the article gives its persons, and of the ways in which it spells its names.
func (r *reader) names() {
	for i := range r.article.Names.Roles {
		role := &r.article.Names.Roles[i]
		holder := &r.article.Names.Entities[role.Holder]
		d := draft{sentence: r.sentenceAt(role.Span), anchor: 0}
		d.Attribute, d.Event = "role", r.roleEvent(holder.Name)
		d.Subject = []string{holder.Name}
		d.Value = value.Role{Holder: holder.Name, Role: role.Role, Office: role.Office, Former: role.Former}
		d.Mode, d.Evidence.Span = claims.Asserted, role.Span
		d.Trail = []claims.Step{{Rule: "it/ruolo.apposizione", From: r.text.Quote(role.Span), Made: d.Value.Canonical()}}
		r.drafts = append(r.drafts, d)
	}
	for i := range r.article.Names.Entities {
		e := &r.article.Names.Entities[i]
		if e.Kind != claims.PersonName {
			continue
		}
		r.given(i)
		for _, span := range e.Spellings {
			d := draft{sentence: r.sentenceAt(span)}
			d.Attribute, d.Nature, d.Event = "name", claims.Naming, r.roleEvent(e.Name)
			d.Subject, d.Value = []string{e.Name}, value.Text{Text: r.text.Quote(span)}
			d.Mode, d.Evidence.Span = claims.Asserted, span
			r.drafts = append(r.drafts, d)
		}
	}
}

// placeNames makes claims of a place that the article writes in two ways: "Kyiv" and "Kiev". Posts in another language
// write it in theirs.
func (r *reader) placeNames() {
	first := map[string]map[string]bool{}
	var order []*name.Mention
	for i := range r.article.Names.Mentions {
		m := &r.article.Names.Mentions[i]
		p, ok := m.Value.(value.Place)
		if !ok || m.Description || r.sentenceAt(m.Span).Zone == text.Embed {
			continue
		}
		q := r.text.Quote(m.Span)
		if first[p.ID] == nil {
			first[p.ID] = map[string]bool{}
		}
		if !first[p.ID][q] && strings.ToUpper(q) != q {
			first[p.ID][q] = true
			order = append(order, m)
		}
	}
	for _, m := range order {
		p := m.Value.(value.Place)
		if len(first[p.ID]) < 2 {
			continue
		}
		d := draft{sentence: r.sentenceAt(m.Span)}
		d.Attribute, d.Nature, d.Event = "name", claims.Naming, r.roleEvent(p.Name)
		d.Subject, d.Value = []string{p.Name}, value.Text{Text: r.text.Quote(m.Span)}
		d.Mode, d.Evidence.Span = claims.Asserted, m.Span
		r.drafts = append(r.drafts, d)
	}
}

// roleEvent returns the standing subject of a holder's offices and names.
func (r *reader) roleEvent(holder string) int {
	if i, ok := r.roles[holder]; ok {
		return i
	}
	r.roles[holder] = len(r.article.Events)
	r.article.Events = append(r.article.Events, frame.Event{Event: claims.Event{Type: "role", Title: holder, Who: []string{holder}, When: r.article.Events[0].When}})
	return len(r.article.Events) - 1
}

// sentenceAt returns the sentence that a span starts in.
func (r *reader) sentenceAt(s text.Span) *frame.Sentence {
	list := r.article.Sentences
	k := sort.Search(len(list), func(i int) bool { return list[i].Start > s.Start })
	return &list[max(0, k-1)]
}
