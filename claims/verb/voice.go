package verb

import "verifica/claims/text"

// attribute finds whose word each clause is.
func (r *reader) attribute() {
	for k := range r.clauses {
		r.speaker(k)
	}
	r.sources()
	for k := range r.clauses {
		c := &r.clauses[k]
		if c.Voice.Len() == 0 && c.outer >= 0 && r.clauses[c.outer].Voice.Len() > 0 {
			c.Voice, c.VoiceCue = r.clauses[c.outer].Voice, r.clauses[c.outer].VoiceCue
		}
		if c.Voice.Len() == 0 && c.resumes >= 0 && c.resumes < k && r.clauses[c.resumes].Voice.Len() > 0 && c.left != hard {
			c.Voice, c.VoiceCue = r.clauses[c.resumes].Voice, r.clauses[c.resumes].VoiceCue
		}
	}
	r.absolute()
}

// speaker gives the content of a verb of saying its voice.
func (r *reader) speaker(k int) {
	g := r.main(k)
	if g == nil || !g.class.has(say) || g.Mood == Infinitive || g.Negated {
		return
	}
	span := r.subjectOf(k, g)
	if span.Len() == 0 {
		return
	}
	content := false
	for n := k + 1; n < min(len(r.clauses), k+horizon); n++ {
		c := &r.clauses[n]
		if c.outer == k && c.opener.has(that) || c.quoted && !r.clauses[k].quoted || content && c.left != hard && c.left != colon && r.within(n, k) {
			c.Voice, c.VoiceCue = span, "said"
			content = true
		} else if r.main(n) != nil && c.opener == 0 {
			break
		}
	}
	if r.inverted(k, g) || !content && r.points(g) {
		r.behind(k, span)
	}
}

// within reports whether clause n goes on with what clause k says.
func (r *reader) within(n, k int) bool {
	for n > k && n >= 0 {
		c := &r.clauses[n]
		switch {
		case c.outer == k && c.opener.has(that):
			return true
		case c.opener != 0 || r.main(n) == nil:
			n--
		case c.left == joined && c.outer >= 0:
			n = c.outer
			return n == k
		default:
			return false
		}
	}
	return false
}

// points reports whether a pronoun stands for what is said: "lo riferisce la Tass".
func (r *reader) points(g *Group) bool {
	w := r.lower(g.First)
	return w == "lo" || w == "l'" || w == "l’"
}

// inverted reports whether the verb of saying follows what it says: "..., ha detto Peskov".
func (r *reader) inverted(k int, g *Group) bool {
	c := &r.clauses[k]
	return k > 0 && (c.left == comma || c.left == quote || c.left == hard) && r.plain(c.First, g.First)
}

// plain reports whether nothing but signs and adverbs stands between.
func (r *reader) plain(first, last int) bool {
	for i := first; i < last; i++ {
		if r.word(i) && !r.is(i, adverb|calendar) {
			return false
		}
	}
	return true
}

// behind gives the clauses before a parenthetic verb of saying, and those after it, its voice.
func (r *reader) behind(k int, span text.Span) {
	for n := max(0, k-horizon); n < min(len(r.clauses), k+horizon); n++ {
		if c := &r.clauses[n]; n != k && c.Voice.Len() == 0 && !(r.main(n) != nil && r.main(n).class.has(say)) {
			c.Voice, c.VoiceCue = span, "said"
		}
	}
}

// subjectOf returns the words before the verb of saying, or behind it where it is inverted.
func (r *reader) subjectOf(k int, g *Group) text.Span {
	c := &r.clauses[k]
	if g.Passive {
		if b := g.Last; r.is(b, preposition) && len(r.lower(b)) > 1 && r.lower(b)[:2] == "da" {
			return r.name(b+1, r.phraseEnd(b+1, c.Last))
		}
		return text.Span{}
	}
	if r.inverted(k, g) || r.points(g) || k == 0 && r.plain(c.First, g.First) {
		if n := r.name(g.Last, r.phraseEnd(g.Last, c.Last)); n.Len() > 0 {
			return n
		}
	}
	if n := r.name(c.First, g.First); n.Len() > 0 {
		return n
	}
	for p := k - 1; p >= max(0, k-horizon) && (r.main(p) == nil || r.clauses[p].opener != 0); p-- {
		if q := &r.clauses[p]; r.main(p) == nil && q.opener == 0 {
			if n := r.name(q.First, q.Last); n.Len() > 0 && (p == 0 || r.clauses[p].left != comma || r.main(p-1) != nil) {
				return n
			}
		}
	}
	return text.Span{}
}

// phraseEnd returns where the noun phrase behind a verb ends: at a preposition other than "di".
func (r *reader) phraseEnd(i, end int) int {
	end = min(end, i+phraseLength)
	for k := i; k < end; k++ {
		if r.is(k, that|calendar) || k > i && r.is(k, determiner) && !r.is(k, preposition|numeral) && !r.is(k-1, determiner|preposition) || r.tokens[k].group > 0 || r.is(k, preposition) && r.lower(k)[0] != 'd' && k > i {
			return k
		}
	}
	return end
}

// name returns the span of a source among tokens: without what leads up to it ("ieri", "il"); empty where a preposition
// leads, or where there is no article, no capital and no known title.
func (r *reader) name(first, last int) text.Span {
	article := false
	for first < last && (!r.word(first) || r.is(first, adverb|calendar|coordinator|that) || r.is(first, determiner)) {
		if r.is(first, preposition) && r.is(first-1, determiner) {
			break
		}
		article = r.is(first, determiner) && !r.is(first, preposition|numeral) && r.word(first+1)
		first++
	}
	for last > first && (!r.word(last-1) || r.is(last-1, adverb|calendar|pronoun|determiner|preposition|not|coordinator)) {
		last--
	}
	if first >= last || r.is(first, preposition) && !r.is(first, determiner) {
		return text.Span{}
	}
	for i := first; i < last; i++ {
		if article || r.named(i) || r.is(i, title) {
			return text.Span{Start: r.tokens[first].Start, End: r.tokens[last-1].End}
		}
	}
	return text.Span{}
}

// sources finds "secondo il Cremlino" and "Peskov: «...»".
func (r *reader) sources() {
	for k := range r.clauses {
		c := &r.clauses[k]
		for i := c.First; i < c.Last; i++ {
			if r.is(i, source) {
				r.according(k, i)
			}
		}
		if c.left == colon && k > 0 {
			r.announced(k)
		}
	}
}

// according gives the sentence, or the quotation, the voice of a source that a preposition names.
func (r *reader) according(k, i int) {
	if !r.is(i+1, determiner|preposition|title|rumour) && !r.named(i+1) || r.is(i-1, determiner) {
		return
	}
	end := r.phraseEnd(i+1, r.clauses[k].Last)
	span := r.name(i+1, end)
	if span.Len() == 0 {
		return
	}
	r.behind(k, span)
	r.clauses[k].Voice, r.clauses[k].VoiceCue = span, "according"
}

// announced gives what follows a colon the voice of the name before it.
func (r *reader) announced(k int) {
	c, p := &r.clauses[k], &r.clauses[k-1]
	next := k + 1
	quoted := c.quoted || next < len(r.clauses) && r.clauses[next].quoted
	if r.main(k-1) != nil || len(p.Groups) > 0 || !quoted && p.Last-p.First > 4 {
		return
	}
	span := r.name(p.First, p.Last)
	if span.Len() == 0 || !quoted && r.main(k) == nil {
		return
	}
	for n := k; n < min(len(r.clauses), k+horizon); n++ {
		if q := &r.clauses[n]; q.Voice.Len() == 0 && (q.quoted || !quoted || n == k) {
			q.Voice, q.VoiceCue = span, "announced"
		}
	}
}

// absolute turns counts inside the sentence into counts of the text.
func (r *reader) absolute() {
	d := r.sentence.First
	for k := range r.clauses {
		c := &r.clauses[k]
		c.First, c.Last = c.First+d, c.Last+d
		for i := range c.Groups {
			c.Groups[i].First, c.Groups[i].Last = c.Groups[i].First+d, c.Groups[i].Last+d
		}
		for i := range c.scopes {
			c.scopes[i].first, c.scopes[i].last = c.scopes[i].first+d, c.scopes[i].last+d
		}
	}
}
