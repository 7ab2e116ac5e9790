package extract

import (
	"hash/fnv"

	"verifica/claims/text"
)

// shingleWords is how many words a shingle holds: Broder's resemblance over runs of words, long enough that two accounts of
// one event share few and copies of one wire nearly all.
const shingleWords = 5

// shingles returns the hashes of the runs of words of an article, in the order of the text, footers aside.
func (r *reader) shingles() (out []uint64) {
	var run []string
	for i := range r.text.Sentences {
		s := &r.text.Sentences[i]
		if s.Zone == text.Footer {
			continue
		}
		for _, t := range r.text.Tokens[s.First:s.Last] {
			if t.Class == text.Punct {
				continue
			}
			if run = append(run, t.Lower); len(run) < shingleWords {
				continue
			}
			h := fnv.New64a()
			for _, w := range run[len(run)-shingleWords:] {
				h.Write([]byte(w))
				h.Write([]byte{0})
			}
			out = append(out, h.Sum64())
		}
	}
	return out
}
