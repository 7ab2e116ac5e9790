package story

import (
	"strings"

	"verifica/claims/text"
	"verifica/claims/value"
)

// A field is a piece of metadata that an article may carry.
type field uint8

const (
	noField field = iota
	titleField
	dateField
	updatedField
	authorField
	sourceField
	langField
	keyField
	versionField
	standfirstField
	acceptsField
)

// fields are the names that content systems give to metadata, in lower case without "_" and "-".
var fields = map[string]field{
	"title": titleField, "titolo": titleField, "headline": titleField,
	"date": dateField, "data": dateField, "published": dateField, "publishdate": dateField, "pubdate": dateField, "datepublished": dateField, "publishedat": dateField, "created": dateField,
	"updated": updatedField, "lastmod": updatedField, "modified": updatedField, "updateddate": updatedField, "lastmodifiedat": updatedField, "datemodified": updatedField, "updatedat": updatedField,
	"aggiornato": updatedField,
	"author":     authorField, "authors": authorField, "autore": authorField, "byline": authorField,
	"source": sourceField, "fonte": sourceField, "testata": sourceField, "publisher": sourceField, "outlet": sourceField,
	"lang": langField, "lingua": langField, "language": langField, "locale": langField,
	"id": keyField, "url": keyField, "guid": keyField, "uri": keyField, "link": keyField,
	"version":        versionField,
	"verificaaccept": acceptsField, "verificaaccetta": acceptsField,
	"description": standfirstField, "summary": standfirstField, "subtitle": standfirstField, "sommario": standfirstField, "occhiello": standfirstField, "catenaccio": standfirstField, "excerpt": standfirstField,
}

// Set takes a piece of metadata by the name that a content system gives it. zoned says that the value is text of the
// article too, to be read in zone. ok is false for a date that is none. Of two names for one thing the first counts; names
// that mean nothing here are passed over.
func (a *Article) Set(name, s string) (zone text.Zone, zoned, ok bool) {
	s = strings.TrimSpace(s)
	if s == "" {
		return 0, false, true
	}
	switch fields[strings.NewReplacer("_", "", "-", "").Replace(strings.ToLower(name))] {
	case titleField:
		first := a.Title == ""
		setFirst(&a.Title, s)
		return text.Headline, first, true
	case standfirstField:
		return text.Standfirst, true, true
	case dateField, updatedField:
		return 0, false, a.setDate(fields[strings.NewReplacer("_", "", "-", "").Replace(strings.ToLower(name))] == updatedField, s)
	case authorField:
		setFirst(&a.Author, s)
	case sourceField:
		setFirst(&a.Article.Source, s)
	case langField:
		a.SetLang(s)
	case keyField:
		setFirst(&a.Key, s)
	case versionField:
		a.SetVersion(s)
	case acceptsField:
		setFirst(&a.Accepts, s)
	}
	return 0, false, true
}

func setFirst(at *string, s string) {
	if *at == "" {
		*at = s
	}
}

func (a *Article) setDate(updated bool, s string) bool {
	p, ok := Date(s)
	switch {
	case !ok:
		return false
	case updated:
		a.Updated = p
	case a.Published.From == value.NoDay:
		p.Basis = a.basis()
		a.Published = p
	}
	return true
}

// basis says how the date of an article is known.
func (a *Article) basis() string {
	if a.Format == "markdown" || a.Format == "text" {
		return "front matter"
	}
	return "metadata"
}

// SetLang takes a language tag: "it-IT" is Italian.
func (a *Article) SetLang(tag string) {
	if i := strings.IndexAny(tag, "-_"); i > 0 {
		tag = tag[:i]
	}
	if len(tag) == 2 || len(tag) == 3 {
		a.Lang = strings.ToLower(tag)
		a.langSaid = true
	}
}

// LangSaid reports whether the file itself names the language.
func (a *Article) LangSaid() bool { return a.langSaid }

// SetVersion takes the number of a version: "3", or what stands before a dot.
func (a *Article) SetVersion(s string) {
	n := 0
	for _, c := range s {
		if c < '0' || c > '9' || n > 1<<20 {
			break
		}
		n = n*10 + int(c-'0')
	}
	a.Version = n
}
