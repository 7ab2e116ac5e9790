package verb

import "verifica/claims/text"

// VoiceAt returns the words that say on whose word a token stands: "secondo il Cremlino", "ha detto Peskov". The span
// is empty where the article speaks itself.
func (a *Analysis) VoiceAt(token int) text.Span { return a.voice }

// findVoice looks for a source in the sentence: after "secondo", else the subject of a verb of saying.
func (r *clauseReader) findVoice() {
	for i := r.a.first; i+1 < r.a.last; i++ {
		tok := r.t.Tokens[i]
		if r.l.cue(tok.Lower)&sourceWord != 0 && r.names(i+1) {
			r.a.voice = r.phrase(i + 1)
			return
		}
	}
	for _, g := range r.a.groups {
		if !g.Report {
			continue
		}
		if g.Last < r.a.last && r.names(g.Last) {
			r.a.voice = r.phrase(g.Last)
		} else if g.First > r.a.first {
			r.a.voice = r.subject(g.First)
		}
		if r.a.voice.Len() > 0 {
			return
		}
	}
}

// names reports whether a noun phrase starts at i: an article and a noun, or a capital; "secondo round" is an ordinal.
func (r *clauseReader) names(i int) bool {
	t := r.t.Tokens[i]
	switch t.Lower {
	case "il", "lo", "la", "i", "gli", "le", "l'", "l’", "un", "una", "the":
		return true
	}
	return t.Class == text.Word && t.Capital()
}

// phrase returns the noun phrase from i on: an article, words, up to a sign or a verb.
func (r *clauseReader) phrase(i int) text.Span {
	end := i
	for k := i; k < min(i+6, r.a.last); k++ {
		t := r.t.Tokens[k]
		if t.Class != text.Word || k > i && r.l.Known(t.Lower) && !t.Capital() || r.l.cue(t.Lower)&boundary != 0 {
			break
		}
		end = k + 1
	}
	return text.Span{Start: r.t.Tokens[i].Start, End: r.t.Tokens[max(end-1, i)].End}
}

// subject returns the noun phrase that ends before the verb at i: back to a sign.
func (r *clauseReader) subject(i int) text.Span {
	start := i
	for k := i - 1; k >= max(r.a.first, i-6); k-- {
		t := r.t.Tokens[k]
		if t.Class != text.Word || r.l.cue(t.Lower)&boundary != 0 {
			break
		}
		start = k
	}
	if start == i || !r.names(start) {
		return text.Span{}
	}
	return text.Span{Start: r.t.Tokens[start].Start, End: r.t.Tokens[i-1].End}
}
