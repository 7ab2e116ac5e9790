package extract

import "verifica/claims/text"

// shingleWords is how many words a shingle holds: Broder's resemblance over runs of words, long enough that two accounts of
// one event share few and copies of one wire nearly all.
const shingleWords = 5

// FNV-1a of 64 bits, as hash/fnv has it: over the bytes of a word, then over the words of a run.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// shingles returns the hashes of the runs of words of an article, in the order of the text, footers aside.
func (r *reader) shingles() []uint64 {
	words := r.hashes[:0]
	for i := range r.text.Sentences {
		s := &r.text.Sentences[i]
		if s.Zone == text.Footer {
			continue
		}
		for k := s.First; k < s.Last; k++ {
			if r.text.Tokens[k].Class != text.Punct {
				words = append(words, wordHash(r.text.Tokens[k].Lower))
			}
		}
	}
	r.hashes = words
	if len(words) < shingleWords {
		return nil
	}
	out := make([]uint64, len(words)-shingleWords+1)
	for i := range out {
		h := uint64(fnvOffset)
		for _, w := range words[i : i+shingleWords] {
			h = (h ^ w) * fnvPrime
			h ^= h >> 32
		}
		out[i] = h
	}
	return out
}

func wordHash(w string) uint64 {
	h := uint64(fnvOffset)
	for k := range len(w) {
		h = (h ^ uint64(w[k])) * fnvPrime
	}
	return h
}
