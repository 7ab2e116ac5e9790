package verb

import "verifica/claims/text"

// Read returns the clauses and verb groups of a sentence. The cost is linear in its length.
func (l *Lexicon) Read(t *text.Text, sentence int) Analysis {
	r := reader{lex: l, text: t, sentence: t.Sentences[sentence]}
	r.classify()
	r.cut()
	r.decide()
	r.attribute()
	return Analysis{Clauses: r.clauses}
}
