package verb

import "verifica/claims/text"

// reach is how many words may part an auxiliary from its participle: "non ha ancora mai incontrato".
const reach = 4

// group reads the verb group that starts at token i; ok is false where none does.
func (r *reader) group(i int) (g Group, ok bool) {
	if r.tokens[i].Class != text.Word || len(r.tokens[i].run) == 0 {
		return g, false
	}
	if a, ok := r.finite(i); ok {
		g := r.begin(i, a)
		r.extend(&g, i, a)
		return g, true
	}
	if r.is(i-1, determiner) && !r.is(i-1, preposition) && !r.is(i-1, pronoun) {
		return g, false
	}
	for _, want := range [...]func(analysis) bool{isInfinitive, isGerund, isParticiple} {
		if a, ok := r.find(i, want); ok {
			g := r.begin(i, a)
			if a.mood() != Participle {
				r.extend(&g, i, a)
			} else if r.is(i-1, preposition|determiner) || r.is(i, noun) && !r.opening(i) && !r.is(i+1, preposition) {
				return g, false
			}
			return g, true
		}
	}
	return g, false
}

func (r *reader) begin(i int, a analysis) Group {
	c := r.lex.classes(a.lemma())
	g := Group{First: i, Last: i + 1, Lemma: r.lex.lemma(a.lemma()), Mood: a.mood(), Tense: a.tense(), Person: uint8(a.person()), Plural: a.plural(), Gender: a.gender(), head: c, class: c}
	r.before(&g)
	return g
}

// before takes in the words that lean on the verb from the left: "non", pronouns, adverbs.
func (r *reader) before(g *Group) {
	for k := g.First - 1; k >= 0 && g.First-k <= reach; k-- {
		switch {
		case r.is(k, not):
			if !r.is(k+1, only) {
				g.Negated, g.First = true, k
			}
			return
		case r.is(k, pronoun) && r.tokens[k].group == 0:
			g.Reflexive = g.Reflexive || reflexive(r.lower(k))
			if k == g.First-1 || r.is(k+1, pronoun) {
				g.First = k
			}
		case r.is(k, adverb):
		default:
			return
		}
	}
}

func reflexive(pronoun string) bool { return pronoun == "si" || pronoun == "s'" || pronoun == "s’" }

// extend adds to a verb what it is the auxiliary or the modal of.
func (r *reader) extend(g *Group, i int, a analysis) {
	c := r.lex.classes(a.lemma())
	switch {
	case c.has(can | must | want | seem | future | would):
		r.infinitive(g, i, c)
	case c.has(stay):
		r.gerund(g, i)
	case c.has(auxiliary):
		r.participle(g, i, a)
	}
}

// skip returns the next token from i on that is no adverb and no pronoun, and notes a negation on the way.
func (r *reader) skip(g *Group, i int) int {
	for k := i; k < len(r.tokens) && k < i+reach; k++ {
		switch {
		case r.is(k, not) && r.lex.english:
			g.Negated = true
		case r.is(k, adverb|hedge|usual) || r.is(k, pronoun) && !r.is(k, determiner):
		default:
			return k
		}
	}
	return i
}

// participle joins an auxiliary with its participle, and that with a second one: "sono stati feriti".
func (r *reader) participle(g *Group, i int, aux analysis) {
	k := r.skip(g, i+1)
	a, ok := r.find(k, isParticiple)
	if ok && aux.person() == 3 && r.there(g, i) {
		return
	}
	if !ok {
		if r.lex.english {
			r.gerund(g, i)
		}
		return
	}
	be := r.lex.lemma(aux.lemma()) != r.have()
	r.join(g, k, a)
	c := r.lex.classes(a.lemma())
	g.Compound = !be || c.has(intransitive|auxiliary) || g.Reflexive
	g.Passive = be && !g.Compound
	switch {
	case c.has(can | must | want):
		r.infinitive(g, k, c)
	case c.has(auxiliary | stay):
		if b, ok := r.find(r.skip(g, k+1), isParticiple); ok {
			r.join(g, r.skip(g, k+1), b)
			g.Passive = true
		}
	}
}

// there reports whether the auxiliary says that something is there: "c'è", "ci sarà".
func (r *reader) there(g *Group, i int) bool {
	switch r.lower(i - 1) {
	case "ci", "c'", "c’", "vi", "v'", "v’":
		return g.Lemma == r.be()
	}
	return false
}

func (r *reader) have() string {
	if r.lex.english {
		return "have"
	}
	return "avere"
}

// join makes the verb at token k the one that says what happens.
func (r *reader) join(g *Group, k int, a analysis) {
	if g.Aux == "" {
		g.Aux = g.Lemma
	}
	g.Lemma, g.Last, g.class = r.lex.lemma(a.lemma()), k+1, r.lex.classes(a.lemma())
	if a.mood() == Participle {
		g.Gender, g.Plural = a.gender(), a.plural()
	}
}

// infinitive joins a modal with its infinitive, and that with a participle: "deve essere firmato".
func (r *reader) infinitive(g *Group, i int, c class) {
	k := r.skip(g, i+1)
	a, ok := r.find(k, isInfinitive)
	if !ok {
		if c.has(seem) || !c.has(future|would) {
			g.modal = c & seem
		}
		return
	}
	g.modal = c
	r.join(g, k, a)
	if r.lex.classes(a.lemma()).has(auxiliary) {
		if b, ok := r.find(r.skip(g, k+1), isParticiple); ok {
			g.Compound = g.Lemma == r.have()
			g.Passive = !g.Compound && !r.lex.classes(b.lemma()).has(intransitive)
			r.join(g, r.skip(g, k+1), b)
		}
	}
}

// gerund joins "sta" with its gerund.
func (r *reader) gerund(g *Group, i int) {
	k := r.skip(g, i+1)
	if a, ok := r.find(k, isGerund); ok {
		r.join(g, k, a)
	}
}
