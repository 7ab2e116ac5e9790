package extract

import (
	"strings"
	"sync/atomic"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/italian"
)

// stems remembers the stems of words, which come again in every article. It never grows: a word takes the place of another.
// What it answers does not depend on what it holds, so that articles may share it while they are read at once.
type stems [1 << 14]atomic.Pointer[stemmed]

// stemmed is a word in lower case with its stem.
type stemmed struct{ word, stem string }

// of returns the stem of a word in lower case.
func (s *stems) of(word string) string {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	slot := &s[(h^h>>13)%uint32(len(s))]
	if have := slot.Load(); have != nil && have.word == word {
		return have.stem
	}
	word = strings.Clone(word) // or the slot would hold the whole article
	env := snowballstem.NewEnv(word)
	italian.Stem(env)
	slot.Store(&stemmed{word, env.Current()})
	return env.Current()
}

// stem returns the stem of a word in lower case.
func (r *reader) stem(lower string) string { return r.x.stems.of(lower) }
