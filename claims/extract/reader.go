package extract

import (
	"cmp"
	"slices"
	"strings"

	"verifica/articles"
	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/match"
	"verifica/claims/name"
	"verifica/claims/pack"
	"verifica/claims/quantity"
	"verifica/claims/text"
	"verifica/claims/value"
	"verifica/claims/verb"
)

// reader reads one article.
type reader struct {
	x          *Extractor
	meta       claims.Article
	extracted  bool // spans refer to the extracted text
	text       *text.Text
	article    *frame.Article
	attributes map[string]pack.Attribute
	*scratch
	roles       map[string]int // holder of offices and names -> event
	lists       int            // enumerations so far
	run         series
	money       string   // the currency last named
	match       string   // the sides of the result given first
	badDates    []string // of the metadata: "2025-02-31"
	disaster    answer   // whether the article tells of an accident, shock or attack
	provisional bool     // the article says that its shares are of a count under way
}

// scratch is the memory that articles are read in, one after the other: nothing of it is part of a reading.
type scratch struct {
	words        []*lexeme // by token; nil for digits
	quantities   []claims.Mention
	ends         []int // sentence -> the end of its quantities
	chunks       []match.Chunk
	items        []match.Item
	sentences    []frame.Sentence
	drafts       []draft
	state        quantity.State
	nameSpace    name.Scratch
	verbSpace    verb.Scratch
	ties         [len(anchorKinds)][]tie
	hashes       []uint64
	surroundings []context // by sentence
	stems        []string  // of the sentence whose context is read
	cuts         []int     // where its clauses end
	sorted       []int32
}

func (x *Extractor) newReader(a articles.Article, s *scratch) *reader {
	s.drafts = s.drafts[:0]
	s.verbSpace.Reset()
	var bad []string
	for _, n := range a.Notes {
		if n.Code == "bad-date" {
			bad = append(bad, n.Arg)
		}
	}
	return &reader{x: x, meta: a.Article, badDates: bad, extracted: a.Extracted, attributes: x.attributes, scratch: s, roles: map[string]int{}, text: text.Cut(a.Source, a.Blocks)}
}

// grammars returns the grammars of sentence i.
func (r *reader) grammars(i int) *Grammars {
	if g := r.x.langs[r.text.Lang(i, r.meta.Lang)]; g != nil {
		return g
	}
	return r.x.langs["it"]
}

// cut reads the mentions, names and verbs of every sentence.
func (r *reader) cut() {
	main := r.x.langs["it"]
	r.lookUp()
	if r.meta.Published.Basis != "" {
		r.readQuantities()
	} else {
		r.dateline()
	}
	names := main.Names.ReadWith(&r.nameSpace, r.text, r.meta.Published, r.quantitiesOf)
	r.money = firstCurrency(r.quantities)
	r.items, r.sentences = slices.Grow(r.items[:0], len(r.text.Tokens)), r.sentences[:0]
	next := 0
	for i := range r.text.Sentences {
		g, first := r.grammars(i), len(r.items)
		r.chunks = r.chunks[:0]
		of := r.quantitiesOf(i)
		for k := range of {
			if n, ok := of[k].Value.(value.Range); !ok || !n.Ordinal || n.Min > 0 { // "penultimo" stays a word
				r.chunks = append(r.chunks, match.Chunk{Mention: &of[k], Name: -1})
			}
		}
		for ; next < len(names.Mentions) && names.Mentions[next].Start < r.text.Sentences[i].End; next++ {
			m := &names.Mentions[next]
			r.chunks = append(r.chunks, match.Chunk{Mention: &m.Mention, Name: next, Actor: m.Actor})
		}
		slices.SortStableFunc(r.chunks, func(a, b match.Chunk) int { return a.First - b.First })
		r.items = g.Rules.Items(r.items, r.text, i, r.chunks, r.form)
		r.sentences = append(r.sentences, frame.Sentence{Sentence: r.text.Sentences[i], Index: i, Rules: g.Rules,
			Items: r.items[first:len(r.items):len(r.items)], Verbs: g.Verbs.ReadWith(&r.verbSpace, r.text, i)})
	}
	r.article = &frame.Article{Meta: r.meta, Text: r.text, Names: names, Sentences: r.sentences}
}

// readQuantities reads the quantities of every sentence.
func (r *reader) readQuantities() {
	r.quantities, r.ends = r.quantities[:0], r.ends[:0]
	r.state.Reset(quantity.Context{Published: r.meta.Published})
	for i := range r.text.Sentences {
		r.quantities = r.grammars(i).Quantity.Read(r.quantities, r.text, i, &r.state)
		r.ends = append(r.ends, len(r.quantities))
	}
}

// quantitiesOf returns the quantities of sentence i.
func (r *reader) quantitiesOf(i int) []claims.Mention {
	first := 0
	if i > 0 {
		first = r.ends[i-1]
	}
	return r.quantities[first:r.ends[i]]
}

// stage notes whether the article tells of a count under way: "a scrutinio in corso", "con 40mila sezioni scrutinate".
func (r *reader) stage() {
	for i := range r.article.Sentences {
		s := &r.article.Sentences[i]
		for k := range s.Items {
			r.provisional = r.provisional || s.Rules.Has(&s.Items[k], "provvisorio") && !concluded(s, k) && counting(s, k)
		}
	}
}

// counting reports whether the word at item k tells of a count: a "partial" something else, as a rule or a road, does not.
func counting(s *frame.Sentence, k int) bool {
	if !strings.HasPrefix(s.Items[k].Lower, "parzial") && !strings.HasPrefix(s.Items[k].Lower, "provvisor") {
		return true
	}
	for n := max(0, k-3); n < min(len(s.Items), k+4); n++ {
		if s.Rules.Has(&s.Items[n], "di-un-conteggio") {
			return true
		}
	}
	return false
}

// modeAt returns the mode and the voice that govern an item.
func (r *reader) modeAt(s *frame.Sentence, i int) (claims.Mode, string) {
	mode, _ := s.Verbs.ModeAt(s.Items[i].First)
	if mode == "" {
		mode = claims.Asserted
	}
	voice, _ := s.Verbs.VoiceAt(s.Items[i].First)
	return mode, r.text.Quote(voice)
}

// add keeps a draft. Where another of the same attribute and value rests on the same words, the longer quote stays, with
// the derivations of both.
func (r *reader) add(d draft) {
	settleMode(&d)
	d.shared(r.text.Quote(d.Evidence.Span))
	d.pending(func(word string) bool {
		forms := r.grammars(d.sentence.Index).Verbs.Forms(word)
		return len(forms) > 0 && forms[0].Mood == verb.Infinitive
	})
	if d.Mode == claims.Asserted && r.toCome(d.Value) {
		d.Mode = claims.Planned
	}
	if (d.Mode == claims.Planned || d.Mode == claims.Hedged) && within(d.sentence, "spostato") {
		d.Asides = append(d.Asides, "moved")
	}
	if corrects(d.sentence) {
		d.Asides = append(d.Asides, "two-versions") // a paper that quotes itself is about to correct itself
	}
	for k := len(r.drafts) - 1; k >= r.window() && r.drafts[k].sentence == d.sentence; k-- {
		old := &r.drafts[k]
		if old.Attribute != d.Attribute || !old.Evidence.Overlaps(d.Evidence.Span) || old.Value.Canonical() != d.Value.Canonical() || !slices.Equal(old.Subject, d.Subject) || d.Measure.Head == "sciopero" && old.Measure.Head == d.Measure.Head && old.Measure.Part != d.Measure.Part {
			continue
		}
		trail := append(slices.Clip(old.Trail), d.Trail...)
		if d.Evidence.Len() > old.Evidence.Len() || d.Evidence.Len() == old.Evidence.Len() && old.Measure.Part == "" {
			*old = d
		}
		old.Trail = trail
		return
	}
	r.drafts = append(r.drafts, d)
}

// toCome reports whether a day lies behind the publication: what is told of it is a plan, whatever the tense.
func (r *reader) toCome(v value.Value) bool {
	p, ok := v.(value.Period)
	return ok && p.From != value.NoDay && r.meta.Published.To != value.NoDay && p.From > r.meta.Published.To
}

// window is the first draft that is looked at for words already taken: the claims of one sentence are few, and a page of
// numbers without a full stop must not cost its square.
func (r *reader) window() int { return max(0, len(r.drafts)-64) }

// reading turns the drafts into claims, in the order of the text.
func (r *reader) reading() claims.Reading {
	order := r.order()
	out := claims.Reading{Article: r.meta, Text: r.text}
	out.Events = make([]claims.Event, len(r.article.Events))
	for i := range r.article.Events {
		out.Events[i] = r.article.Events[i].Event
	}
	places := newPlaces(r.text.Source)
	out.Claims = make([]claims.Claim, len(r.drafts))
	for i, k := range order {
		d, c := &r.drafts[k], &out.Claims[i]
		*c = d.Claim
		c.Article, c.Zone = r.meta.ID, d.sentence.Zone
		c.Nature = r.nature(d)
		c.Measure = withDefaults(c.Measure, r.attributes[d.Attribute].Defaults)
		slices.Sort(c.Subject)
		c.Evidence.Extracted = r.extracted
		c.Evidence.Quote = r.text.Quote(c.Evidence.Span)
		c.Evidence.Sentence = d.sentence.Span
		c.Evidence.Line, c.Evidence.Column = places.at(c.Evidence.Start)
	}
	out.Anchors = r.anchors()
	out.Shingles = r.shingles()
	out.Unchecked = r.unchecked(out.Claims)
	return out
}

// order returns the drafts in the order of the text.
func (r *reader) order() []int32 {
	order := r.sorted[:0]
	for i := range r.drafts {
		order = append(order, int32(i))
	}
	r.sorted = order
	slices.SortStableFunc(order, func(i, j int32) int {
		a, b := &r.drafts[i].Evidence, &r.drafts[j].Evidence
		return cmp.Or(a.Start-b.Start, a.End-b.End)
	})
	return order
}

// withDefaults fills the slots that the text leaves empty with what the kind says that they mean then.
func withDefaults(m claims.Measure, defaults map[string]string) claims.Measure {
	if len(defaults) == 0 {
		return m
	}
	for name, slot := range map[string]*string{"head": &m.Head, "part": &m.Part, "share": &m.Share, "perimeter": &m.Perimeter, "period": &m.Period, "base": &m.Base, "stage": &m.Stage} {
		if *slot == "" {
			*slot = defaults[name]
		}
	}
	return m
}

// unchecked lists the sentences that no claim rests on, and says where the register of offices ends before the article, and
// which of its dates are none.
func (r *reader) unchecked(made []claims.Claim) (out []claims.Unchecked) {
	if known := r.x.KnownTo(); r.meta.Published.From != value.NoDay && r.meta.Published.From > known {
		out = append(out, claims.Unchecked{Article: r.meta.ID, Reason: "register-older", Args: []string{known.String()}})
	}
	for _, d := range r.badDates {
		out = append(out, claims.Unchecked{Article: r.meta.ID, Reason: "bad-date", Args: []string{d}})
	}
	k := 0
	for i := range r.text.Sentences {
		s := &r.text.Sentences[i]
		for k < len(made) && made[k].Evidence.Start < s.Start {
			k++
		}
		if s.Zone != text.Footer && (k == len(made) || made[k].Evidence.Start >= s.End) {
			out = append(out, claims.Unchecked{Article: r.meta.ID, Span: s.Span, Reason: "no-claim"})
		}
	}
	return out
}

// firstCurrency returns the currency that an article names first, "" if it names none.
func firstCurrency(quantities []claims.Mention) string {
	for i := range quantities {
		m := &quantities[i]
		if n, ok := m.Value.(value.Range); ok && m.Kind == claims.Money && n.Unit != "" {
			return n.Unit
		}
	}
	return ""
}
