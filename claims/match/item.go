package match

import (
	"verifica/claims"
	"verifica/claims/text"
)

// Stop says whether an item parts clauses.
type Stop uint8

// The signs that part clauses, weakest first.
const (
	NoStop    Stop = iota
	Comma          // "," and brackets: a gap written ".." does not cross it
	ClauseEnd      // ";", ":", ".", "?", "!": no gap crosses it
)

// Item is what patterns see of a sentence: a word, a sign, or a whole mention.
type Item struct {
	First, Last int // tokens [First, Last) of the text
	text.Span
	Lower   string          // of a word or sign; empty for a mention
	Mention *claims.Mention // nil for a word
	Name    int             // index of the name mention, -1
	Stop    Stop
	classes []ClassID
	mask    mask // of classes
}

// Is reports whether the item is of one of the classes.
func (it *Item) Is(classes []ClassID) bool {
	for _, c := range it.classes {
		for _, d := range classes {
			if c == d {
				return true
			}
		}
	}
	return false
}

// Sort returns the sort of a mention, "" for a word.
func (it *Item) Sort() claims.Sort {
	if it.Mention == nil {
		return ""
	}
	return it.Mention.Kind
}

// Chunk is a mention on its way to becoming an item. Actor marks a place that acts.
type Chunk struct {
	*claims.Mention
	Name  int // index among the names of the article, -1 for a quantity
	Actor bool
}

// Form is what the rules know of a form in lower case.
type Form struct {
	classes, content  []ClassID // content has the sort "word" besides, where the form may be a word of content
	mask, contentMask mask
}

// Form returns what the rules know of a form in lower case.
func (g *Grammar) Form(lower string) Form {
	all := g.list(lower)
	f := Form{classes: all[: len(all)-1 : len(all)-1], content: all}
	if it := (Item{classes: f.classes}); len(lower) <= 3 || it.Is(g.function) {
		f.content = f.classes
	}
	f.mask, f.contentMask = maskOf(f.classes), maskOf(f.content)
	return f
}

// Items cuts sentence s of t into items. Chunks must be sorted by place; where two overlap the longer wins, then the
// earlier. known returns what the word at a token is; it is not asked for tokens of digits. The result is appended to dst.
func (g *Grammar) Items(dst []Item, t *text.Text, s int, chunks []Chunk, known func(token int) *Form) []Item {
	sen := t.Sentences[s]
	next := 0
	for i := sen.First; i < sen.Last; {
		for next < len(chunks) && chunks[next].First < i {
			next++
		}
		if next < len(chunks) && chunks[next].First == i {
			best := next
			for k := next; k < len(chunks) && chunks[k].First < chunks[best].Last; k++ {
				if chunks[k].Last-chunks[k].First > chunks[best].Last-chunks[best].First && chunks[k].First == i {
					best = k
				}
			}
			dst = append(dst, g.chunkItem(t, chunks[best]))
			i = chunks[best].Last
			continue
		}
		dst = append(dst, Item{})
		g.wordItem(&dst[len(dst)-1], &t.Tokens[i], i, known)
		i++
	}
	return dst
}

func (g *Grammar) chunkItem(t *text.Text, c Chunk) Item {
	it := Item{First: c.First, Last: c.Last, Span: c.Span, Mention: c.Mention, Name: c.Name}
	it.classes = append(make([]ClassID, 0, 4), g.sorts[c.Kind])
	if c.Actor {
		it.classes = append(it.classes, g.sorts["actor"])
	}
	if c.Last-c.First == 1 { // "quattro" stays the word it is
		it.Lower = t.Tokens[c.First].Lower
		it.classes = append(it.classes, g.Classes(it.Lower)...)
	}
	it.mask = maskOf(it.classes)
	return it
}

func (g *Grammar) wordItem(it *Item, tok *text.Token, i int, known func(token int) *Form) {
	*it = Item{First: i, Last: i + 1, Span: tok.Span, Lower: tok.Lower, Name: -1}
	switch {
	case tok.Class == text.Number:
		it.classes = g.Classes(tok.Lower)
		it.mask = maskOf(it.classes)
		return
	case tok.Class == text.Punct:
		it.Stop = stop(tok.Lower)
	case tok.Class == text.Word && tok.Caps == text.NoCaps:
		f := known(i)
		it.classes, it.mask = f.content, f.contentMask
		return
	}
	f := known(i)
	it.classes, it.mask = f.classes, f.mask
}

// stop returns how strongly a sign parts clauses.
func stop(sign string) Stop {
	switch sign {
	case ",", "(", ")", "–", "—":
		return Comma
	case ";", ":", ".", "!", "?", "…":
		return ClauseEnd
	}
	return NoStop
}
