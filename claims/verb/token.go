package verb

import (
	"slices"

	"verifica/claims/text"
)

// reader reads one sentence. Tokens are counted from its first one.
type reader struct {
	lex      *Lexicon
	known    func(token int) *Word
	text     *text.Text
	sentence text.Sentence
	tokens   []token
	groups   []Group
	clauses  []Clause
	cuts     []segment
}

// token is what the lexicon says of one token.
type token struct {
	*text.Token
	class class
	run   []byte // its analyses as a verb
	group int    // index+1 of the group it is part of
}

func (r *reader) classify() {
	n := r.sentence.Last - r.sentence.First
	r.tokens = slices.Grow(r.tokens, n)[:n]
	clear(r.tokens)
	for i := range r.tokens {
		t := &r.tokens[i]
		t.Token = &r.text.Tokens[r.sentence.First+i]
		if t.Class == text.Number {
			t.class = determiner | numeral
			continue
		}
		w := r.wordOf(i)
		t.class = w.class
		if t.Class == text.Word && (t.Caps != text.FirstCap || r.opening(i)) && t.Caps != text.MixedCaps {
			t.run = w.run
		}
		if t.class.has(condition) && r.leansOn(i) {
			t.class = pronoun
		}
	}
}

func (r *reader) wordOf(i int) Word {
	if r.known != nil {
		return *r.known(r.sentence.First + i)
	}
	return r.lex.Word(r.tokens[i].Lower)
}

// Word is what the lexicon says of a form in lower case.
type Word struct {
	class class
	run   []byte // its analyses as a verb
}

// Verb reports whether the form is one of a verb.
func (w *Word) Verb() bool { return len(w.run) > 0 }

// Word returns what the lexicon says of a form in lower case.
func (l *Lexicon) Word(lower string) Word {
	w := Word{l.word(lower), l.run(lower)}
	if w.class == 0 && (hasSuffix(lower, "mente") || l.english && hasSuffix(lower, "ly")) {
		w.class = adverb
	}
	return w
}

// leansOn reports whether a "se" is a pronoun: "se ne contano", "se la sono cavata".
func (r *reader) leansOn(i int) bool {
	next := func(k int) string {
		if r.sentence.First+k < r.sentence.Last {
			return r.text.Tokens[r.sentence.First+k].Lower
		}
		return ""
	}
	switch next(i + 1) {
	case "ne", "n'", "n’":
		return true
	case "la", "lo", "li", "le", "l'", "l’":
		switch next(i + 2) {
		case "è", "sono", "era", "erano", "cava", "cavano":
			return true
		}
	}
	return false
}

func hasSuffix(s, suffix string) bool {
	return len(s) > len(suffix)+2 && s[len(s)-len(suffix):] == suffix
}

// opening reports whether a capital at token i is that of a beginning and need not be that of a name.
func (r *reader) opening(i int) bool {
	if i == 0 {
		return true
	}
	p := &r.tokens[i-1]
	return p.Class == text.Punct && p.Lower != "," && p.Lower != "-" && p.Lower != "'" && p.Lower != "’"
}

// is reports whether token i exists and is of a class.
func (r *reader) is(i int, c class) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].class.has(c)
}

func (r *reader) lower(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.tokens[i].Lower
}

// named reports whether token i is a name by its capital.
func (r *reader) named(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].Class == text.Word && r.tokens[i].Capital() && !r.tokens[i].class.has(determiner|preposition|that|subordinator|coordinator|condition|not|none)
}

// word reports whether token i is a word.
func (r *reader) word(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].Class == text.Word
}

// find returns the first analysis of token i that want accepts.
func (r *reader) find(i int, want func(analysis) bool) (analysis, bool) {
	if i < 0 || i >= len(r.tokens) {
		return 0, false
	}
	for k := 0; k < len(r.tokens[i].run); k += 4 {
		if a := at(r.tokens[i].run, k); want(a) {
			return a, true
		}
	}
	return 0, false
}

func isParticiple(a analysis) bool { return a.mood() == Participle }
func isInfinitive(a analysis) bool { return a.mood() == Infinitive }
func isGerund(a analysis) bool     { return a.mood() == Gerund }

// third accepts what news says of others, and "we".
func third(a analysis) bool {
	return a.finite() && a.mood() != Imperative && a.mood() != Subjunctive && (a.person() == 3 || a.person() == 1 && a.plural())
}

func anyPerson(a analysis) bool { return a.finite() && a.mood() != Imperative }

// finite returns the reading of token i as a verb with a person. A form that is also a noun counts where the words
// around it allow no noun; a first or second person only with a pronoun; a subjunctive only under a conjunction.
func (r *reader) finite(i int) (analysis, bool) {
	t := &r.tokens[i]
	if len(t.run) == 0 || t.class.has(determiner|preposition|coordinator|adverb|calendar) || t.Lower == "fa" && r.is(i-1, calendar) {
		return 0, false
	}
	if t.class.has(noun) && !r.verbal(i) {
		return 0, false
	}
	if r.is(i-1, preposition) || r.is(i-1, determiner) && !r.is(i-1, pronoun|numeral) || r.lex.english && r.lower(i-1) == "to" {
		return 0, false
	}
	if a, ok := r.find(i, third); ok {
		return a, true
	}
	if a, ok := r.find(i, isSubjunctive); ok && r.under(i) && (t.Lower[len(t.Lower)-1] != 'i' || r.subjected(i)) {
		return a, true
	}
	if r.is(i-1, not|subject) || r.is(i-1, pronoun) && !r.is(i-1, determiner) {
		return r.find(i, anyPerson)
	}
	return r.find(i, unmistakable)
}

func isSubjunctive(a analysis) bool { return a.mood() == Subjunctive && a.person() == 3 }

// unmistakable accepts first and second persons that are no nouns: all but the present.
func unmistakable(a analysis) bool {
	switch a.mood() {
	case Indicative, Subjunctive:
		return a.tense() == Imperfect || a.mood() == Indicative && a.tense() != Present
	}
	return a.mood() == Conditional
}

// subjected reports whether the words before token i may be the subject of a verb: "che il presidente incontri".
func (r *reader) subjected(i int) bool {
	switch {
	case r.named(i - 1), r.is(i-1, not|subject|that), r.is(i-1, pronoun) && !r.is(i-1, determiner):
		return true
	}
	return r.is(i-2, determiner) && !r.is(i-2, preposition) && r.word(i-1) && !r.is(i-1, determiner|preposition)
}

// verbal reports whether a form that is also a noun is a verb here: after a pronoun, "non" or a name; after another word
// where an object follows.
func (r *reader) verbal(i int) bool {
	switch {
	case i == 0 || r.is(i-1, determiner|preposition):
		return false
	case r.is(i-1, not|pronoun|subject|that|relative):
		return true
	case r.named(i - 1):
		return !r.is(i+1, coordinator) && i+1 < len(r.tokens)
	case !r.word(i - 1):
		return false
	}
	if _, ok := r.find(i+2, isInfinitive); ok && r.is(i+1, preposition) {
		return true
	}
	return r.named(i+1) || r.is(i+1, determiner) && !r.is(i+1, preposition) || r.is(i+1, that)
}

// under reports whether a conjunction that takes the subjunctive stands before token i.
func (r *reader) under(i int) bool {
	for k := i - 1; k >= max(0, i-12); k-- {
		if r.is(k, that|subordinator|condition|purpose|prior|relative) {
			return true
		}
		if s := r.lower(k); s == ";" || s == ":" || s == "." {
			return false
		}
	}
	return false
}
