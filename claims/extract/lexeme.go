package extract

import (
	"hash/maphash"
	"strings"
	"sync/atomic"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/italian"

	"verifica/claims/match"
	"verifica/claims/name"
	"verifica/claims/quantity"
	"verifica/claims/text"
	"verifica/claims/verb"
)

// lexeme is what every room knows of a form in lower case.
type lexeme struct {
	form     string
	stem     string
	quantity quantity.Word
	name     name.Word
	verb     verb.Word
	match    match.Form
}

// lexemes remembers the words of a language, which come again in every article: a word is looked up once for all rooms. It
// never grows: a word takes the place of another, of the one of two that was put in earlier. What it answers does not depend
// on what it holds, so that articles may share it while they are read at once.
type lexemes struct {
	g     *Grammars
	names *name.Lexicon
	seed  maphash.Seed
	slots [1 << 15][2]atomic.Pointer[lexeme]
}

// of returns the lexeme of a form in lower case.
func (l *lexemes) of(form string) *lexeme {
	pair := &l.slots[maphash.String(l.seed, form)%uint64(len(l.slots))]
	newer := pair[0].Load()
	if newer != nil && newer.form == form {
		return newer
	}
	if older := pair[1].Load(); older != nil && older.form == form {
		return older
	}
	form = strings.Clone(form) // or the slot would hold the whole article
	w := &lexeme{form, stem(form), l.g.Quantity.Word(form), l.names.Word(form), l.g.Verbs.Word(form), l.g.Rules.Form(form)}
	pair[1].Store(newer)
	pair[0].Store(w)
	return w
}

func stem(form string) string {
	env := snowballstem.NewEnv(form)
	italian.Stem(env)
	return env.Current()
}

// remember starts to remember words anew: the grammars have changed.
func (x *Extractor) remember() {
	for _, g := range x.langs {
		g.words = &lexemes{g: g, names: x.langs["it"].Names, seed: maphash.MakeSeed()}
	}
}

// lookUp finds the lexeme of every token but those of digits, each of which is another.
func (r *reader) lookUp() {
	r.words = r.words[:0]
	for i := range r.text.Sentences {
		words := r.grammars(i).words
		for k := r.text.Sentences[i].First; k < r.text.Sentences[i].Last; k++ {
			var w *lexeme
			if t := &r.text.Tokens[k]; t.Class != text.Number {
				w = words.of(t.Lower)
			}
			r.words = append(r.words, w)
		}
	}
	r.state.Known = func(token int) *quantity.Word { return &r.words[token].quantity }
	r.nameSpace.Known = func(token int) *name.Word { return &r.words[token].name }
	r.verbSpace.Known = func(token int) *verb.Word { return &r.words[token].verb }
}

// form returns what the rules know of the word at a token.
func (r *reader) form(token int) *match.Form { return &r.words[token].match }

// stemOf returns the stem of an item that is no mention.
func (r *reader) stemOf(it *match.Item) string {
	if w := r.words[it.First]; w != nil {
		return w.stem
	}
	return stem(it.Lower)
}

// stem returns the stem of a word in lower case.
func (r *reader) stem(lower string) string { return r.x.langs["it"].words.of(lower).stem }
