// Package name reads who and where: persons, organisations and places, their spellings, what they are called later in
// the text, and the roles that the text gives them.
//
// It knows the gazetteer, a dated register of offices, how Italian introduces a person, and when a capital stands for its
// government. It refuses to know what the named do, which event they take part in, and whether two articles agree.
//
// Words and facts are data (claims/lang/<lang>/name/*.yaml), compiled ahead and read in place. An article is read in
// stages, each in a file of its own: marks (what each token may be), chunks (runs of tokens that may be a name), persons
// (named in full, so that a surname alone finds them, in a headline too), then everything else in the order of the text,
// then roles. A name for which the text gives no evidence stays unread.
package name

import (
	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// Entity is somebody, something or somewhere that an article names, with every way in which it does.
type Entity struct {
	Kind        claims.Sort // PersonName, PlaceName or Organisation
	Name        string      // canonical: "Anna Ferri", "San Pietroburgo", "Russia"
	Place       value.Place // of a place
	Gender      byte        // 'm', 'f', 0 where unknown
	Offices     []Office    // what the article and the register say
	Nationality []string    // ISO 3166, upper case, sorted: what the article says, else the register
	Spellings   []text.Span // where each distinct spelling stands first
	Known       bool        // in the gazetteer or the register
	Full        bool        // a person named in full

	spelt   []string
	surname string // folded
	given   string // folded, empty where only the surname is known
	age     int    // in years, 0 where unsaid
	last    int    // the token after its latest mention
	ends    []int  // of a person: the tokens after its mentions, sorted
	ref     int    // index of the lexicon's entry, -1
	said    bool   // Nationality is what the article says
	inText  bool   // the article itself names it, not only a description
}

// Office is one function of a person.
type Office struct {
	Text   string // as the article words it; empty where the register says it
	ID     string // "fr/head.president", empty where the words are of no known office
	Former bool
	Span   text.Span // empty where the register says it
}

// Mention is one place where an article names an entity.
type Mention struct {
	claims.Mention
	Entity      int   // index into Names.Entities; the first of Entities where there are several
	Entities    []int // of words that stand for several persons: "i due"
	Actor       bool  // a place that acts: "Mosca ha respinto"; Entity is then the state, Value the place as written
	Description bool  // words that are no name: "il leader russo", "la capitale saudita"
}

// RoleSaid is an office, a calling or a kinship that the article gives a person.
type RoleSaid struct {
	Holder int    // index into Names.Entities
	Role   string // as the article words it, without article: "ex ministro della Difesa"
	Office string // "ua/defence-minister"; empty where the words are of no known office
	Former bool
	Span   text.Span // the words and the name they stand by
}

// Names is who and what an article names. Mentions are in the order of the text and do not overlap.
type Names struct {
	Entities []Entity
	Mentions []Mention
	Roles    []RoleSaid
}

// Stated reports whether the article itself says of which nationality somebody is.
func (e *Entity) Stated() bool { return e.said }
