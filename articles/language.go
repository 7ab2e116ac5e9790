package articles

import (
	"strings"

	"github.com/abadojack/whatlanggo"

	"verifica/articles/story"
	"verifica/claims/text"
	"verifica/claims/value"
)

// readable passes on the articles whose language is read, with that language, and passes over the others: what is not
// understood is told, not guessed at.
type readable struct{ story.Sink }

func (r readable) Article(a Article) {
	if c, ok := r.Sink.(*collector); ok && c.full() {
		return
	}
	if !a.Killed {
		a.Lang = languageOf(&a)
		dateByName(&a)
	}
	if a.Lang != "it" && a.Lang != "en" {
		r.Sink.Skip(Skip{Path: a.ID, Reason: "written in " + a.Lang + ": it and en are read"})
		return
	}
	r.Sink.Article(a)
}

// sampleBytes of an article tell its language; fewer than minBytes tell nothing.
const (
	sampleBytes = 2000
	minBytes    = 120
)

// candidates are the languages that Italian newsrooms receive.
var candidates = map[whatlanggo.Lang]bool{whatlanggo.Ita: true, whatlanggo.Eng: true, whatlanggo.Fra: true, whatlanggo.Deu: true, whatlanggo.Spa: true, whatlanggo.Por: true, whatlanggo.Ron: true, whatlanggo.Nld: true,
	whatlanggo.Pol: true, whatlanggo.Hrv: true, whatlanggo.Slv: true, whatlanggo.Tur: true, whatlanggo.Rus: true, whatlanggo.Ukr: true, whatlanggo.Arb: true, whatlanggo.Cmn: true}

// languageOf tells the language by the words; where they are too few or too mixed, by what the file says. Pages say "en" of
// Italian texts every day: the words come first.
func languageOf(a *Article) string {
	var b strings.Builder
	for _, block := range a.Blocks {
		if block.Zone == text.Embed || block.Zone == text.Footer {
			continue
		}
		b.WriteString(a.Source[block.Start:min(block.End, block.Start+sampleBytes)])
		b.WriteByte('\n')
		if b.Len() >= sampleBytes {
			break
		}
	}
	sample := b.String()
	if italian(sample) {
		return "it"
	}
	if len(sample) < minBytes {
		return a.Lang
	}
	guess := whatlanggo.DetectWithOptions(sample, whatlanggo.Options{Whitelist: candidates})
	if guess.Lang < 0 || !guess.IsReliable() {
		return a.Lang
	}
	return guess.Lang.Iso6391()
}

// italian reports whether at least one word in nine is one that only Italian uses so often, and two at least.
func italian(s string) bool {
	words, own := 0, 0
	for w := range strings.FieldsSeq(s) {
		words++
		switch w {
		case "il", "di", "che", "è", "gli", "della", "del", "nel", "nella", "sono", "dei", "delle", "degli", "con", "alla", "dal", "dalla", "ha", "hanno", "più", "anche", "due", "tre", "un", "una", "per", "al", "alle", "dell", "e", "i", "la", "le":
			own++
		}
	}
	return own >= 2 && own*9 >= words && unmistakable(s)
}

// unmistakable reports whether s has a word that no neighbouring language has.
func unmistakable(s string) bool {
	for _, w := range []string{" di ", " che ", " è ", " gli ", " della ", " nel ", " sono ", " degli ", " delle ", "dell’", "dell'", "all’", "all'", " alla ", " dei "} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// dateByName dates an article without any date by the name of its file, as Jekyll writes it: "2025-04-11-vertice.md".
func dateByName(a *Article) {
	name := a.ID[strings.LastIndexAny(a.ID, "/#")+1:]
	if a.Published.From != value.NoDay || len(name) < len("2025-04-11") {
		return
	}
	if p, ok := story.Date(name[:10]); ok && name[4] == '-' {
		p.Basis = "file name"
		a.Published = p
	}
}
