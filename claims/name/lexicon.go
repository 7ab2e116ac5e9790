// Package name reads who and where: persons, places and organisations, their spellings, what they are called later in
// the text, and the roles that the text gives them.
//
// It knows the gazetteer, the register of offices and how Italian introduces a name. It refuses to know what the named do.
package name

import (
	"encoding/json"
	"fmt"

	"verifica/claims"
	"verifica/claims/pack"
	"verifica/claims/text"
	"verifica/claims/value"
)

// Lexicon is the gazetteer, the register and the name words of one language. It is read only.
type Lexicon struct {
	KnownTo string // the last day for which the register is known
	entries []entry
	longest map[string]int
	forms   pack.Table
}

// Open reads the sections that Build made.
func Open(s pack.Sections) (*Lexicon, error) {
	l := &Lexicon{}
	if s.Get("name") == nil {
		return l, nil
	}
	var st stored
	if err := json.Unmarshal(s.Get("name"), &st); err != nil {
		return nil, fmt.Errorf("compiled names: %w", err)
	}
	l.KnownTo, l.entries, l.longest = st.KnownTo, st.Entries, st.Longest
	var err error
	l.forms, err = pack.OpenTable(s.Get("name.forms"))
	return l, err
}

// Entity is somebody or something that an article names, with every way in which it does.
type Entity struct {
	Kind        claims.Sort
	Name        string      // canonical: "Steve Witkoff", "San Pietroburgo", "Russia"
	Place       value.Place // of a place
	Nationality string      // ISO 3166, upper case; empty where unknown
	Spellings   []text.Span // the first place of every distinct spelling of the name
	Known       bool        // in the gazetteer or the register
	Full        bool        // a person whose given name is known

	seen map[string]bool
}

// Mention is one place where an entity is named. Actor says that a place acts ("Mosca ha respinto"): its entity is then
// the government.
type Mention struct {
	claims.Mention
	Entity      int
	Entities    []int // "i due": several
	Actor       bool
	Description bool // "il leader russo"
}

// Role is an office or a description that the article gives a person.
type Role struct {
	Holder int // entity
	Role   string
	Office string // "fr/head.president"; empty where the register knows none
	Former bool
	Span   text.Span
}

// Names is who and what an article names. Mentions are in the order of the text.
type Names struct {
	Entities []Entity
	Mentions []Mention
	Roles    []Role
}

// longestAt returns the entry of the longest name that starts at token i and the token behind it.
func (l *Lexicon) longestAt(tokens []text.Token, i, last int) (*entry, int) {
	n := min(max(l.longest[tokens[i].Lower], 1), last-i)
	for ; n > 0; n-- {
		k := tokens[i].Lower
		if n > 1 {
			k = key(tokens[i : i+n])
		}
		if id, ok := l.forms.Get(k); ok && int(id) < len(l.entries) {
			return &l.entries[id], i + n
		}
	}
	return nil, i
}
