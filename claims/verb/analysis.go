package verb

import (
	"sort"

	"verifica/claims"
	"verifica/claims/text"
)

// Group is a verb with its auxiliaries: "avrebbe potuto incontrare", "sono stati feriti", "atteso".
type Group struct {
	First, Last int    // tokens [First, Last) of the text
	Lemma       string // of the verb that says what happens: incontrare, ferire
	Aux         string // lemma of the first verb where it is another: avere, potere; "" for a simple form
	Mood        Mood   // of the first verb
	Tense       Tense  // of the first verb
	Compound    bool   // an auxiliary with a participle: what it says is finished
	Passive     bool
	Negated     bool
	Reflexive   bool
	Person      uint8 // of the subject, 0 for none
	Plural      bool
	Gender      byte // of the participle: 'm', 'f', 0
	Mode        claims.Mode
	Cue         string // the rule that decided Mode

	modal, head, class class // of modal, of the first verb, of the verb itself
}

// Clause is a run of tokens that one verb group governs; a run without a verb has no groups.
type Clause struct {
	First, Last int // tokens [First, Last) of the text
	Groups      []Group
	Mode        claims.Mode
	Cue         string
	Voice       text.Span // whose word it is; empty for the article's own
	VoiceCue    string

	left    edge
	opener  class // of the word that opens it
	quoted  bool
	scopes  []scope
	outer   int // index of the clause it depends on, -1
	resumes int // of a run without a verb: the clause that says its verb, -1
}

// Analysis is what the verbs of one sentence say.
type Analysis struct {
	Clauses []Clause
}

// scope is a run of tokens inside a clause with a mode of its own: "senza feriti", "forse un disperso".
type scope struct {
	first, last int
	mode        claims.Mode
	cue         string
}

// ModeAt returns the mode that governs a token of the text and the rule that says so: that of the narrowest scope it
// stands in, else of its clause. Outside the sentence the mode is empty.
func (a Analysis) ModeAt(token int) (mode claims.Mode, cue string) {
	c := a.clause(token)
	if c == nil {
		return "", ""
	}
	for i := len(c.scopes) - 1; i >= 0; i-- {
		if s := c.scopes[i]; s.first <= token && token < s.last {
			return s.mode, s.cue
		}
	}
	return c.Mode, c.Cue
}

// VoiceAt returns the words that name whose word a token is, without their article ("Cremlino" of "secondo il
// Cremlino"), and the rule that says so. An empty span is the article's own word.
func (a Analysis) VoiceAt(token int) (source text.Span, cue string) {
	if c := a.clause(token); c != nil {
		return c.Voice, c.VoiceCue
	}
	return text.Span{}, ""
}

func (a Analysis) clause(token int) *Clause {
	i := sort.Search(len(a.Clauses), func(i int) bool { return token < a.Clauses[i].Last })
	if i < len(a.Clauses) && a.Clauses[i].First <= token {
		return &a.Clauses[i]
	}
	return nil
}
