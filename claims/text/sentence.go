package text

import "strings"

// appendSentences groups the tokens from first on, all of block b, into sentences.
func appendSentences(out []Sentence, tokens []Token, first int, source string, b Block, block int) []Sentence {
	start, depth, startDepth := first, 0, 0
	for i := first; i < len(tokens); i++ {
		if tokens[i].Class != Word && tokens[i].Class != Number {
			depth = quoteDepth(tokens[i], depth)
		}
		if !ends(tokens, i, source, b.Wrapped) {
			continue
		}
		// closing quotes and brackets belong to the sentence they close
		for i+1 < len(tokens) && closes(tokens[i+1]) && tokens[i+1].Start == tokens[i].End {
			i++
			depth = quoteDepth(tokens[i], depth)
		}
		out = append(out, sentence(tokens, start, i+1, b.Zone, block, startDepth > 0))
		start, startDepth = i+1, depth
	}
	if start < len(tokens) {
		out = append(out, sentence(tokens, start, len(tokens), b.Zone, block, startDepth > 0))
	}
	return out
}

func sentence(tokens []Token, first, last int, z Zone, block int, quoted bool) Sentence {
	return Sentence{Span: Span{tokens[first].Start, tokens[last-1].End}, First: first, Last: last, Zone: z, Block: block, InQuote: quoted}
}

// quoteDepth follows guillemets and curly quotes; straight quotes, which do not say their side, are left alone.
func quoteDepth(t Token, depth int) int {
	switch t.Lower {
	case "«", "“":
		return depth + 1
	case "»", "”":
		return max(0, depth-1)
	}
	return depth
}

func closes(t Token) bool {
	switch t.Lower {
	case "»", "”", "\"", ")", "]", "’", "'":
		return true
	}
	return false
}

// ends reports whether a sentence ends with token i: at ". ! ? …" unless the dot belongs to an abbreviation, an initial
// or a number, and at a line break that a capital, a sign or a digit follows, unless lines are broken at a width.
func ends(tokens []Token, i int, source string, wrapped bool) bool {
	if i+1 == len(tokens) {
		return true
	}
	t, n := &tokens[i], &tokens[i+1]
	gap := source[t.End:n.Start]
	if (t.Class == Word || t.Class == Number) && (gap == "" || gap == " ") {
		return false
	}
	if strings.Count(gap, "\n") > 1 || !wrapped && strings.Contains(gap, "\n") && breaks(*t, *n) {
		return true
	}
	switch t.Lower {
	case "!", "?", "…":
		return !(n.Lower == "!" || n.Lower == "?" || n.Lower == "…" || n.Lower == "," || n.Class == Word && n.Caps == NoCaps) && !closes(*n) || closes(*n) && n.Start == t.End && !continues(tokens, i+1)
	case ".":
		if gap == "" && !closes(*n) || i == 0 {
			return false
		}
		if closes(*n) && n.Start == t.End {
			return !continues(tokens, i+1)
		}
		return !abbreviated(tokens, i, *n) && !(n.Class == Word && n.Caps == NoCaps)
	}
	return false
}

// breaks reports whether a line break between t and n parts two sentences: a hard-wrapped line goes on in lower case.
func breaks(t, n Token) bool {
	return !(n.Class == Word && n.Caps == NoCaps) && t.Lower != "," || t.Lower == ":"
}

// continues reports whether the sentence goes on after the closing sign at i: "«Non ci sarà.» ha detto" does.
func continues(tokens []Token, i int) bool {
	for i+1 < len(tokens) && closes(tokens[i+1]) {
		i++
	}
	if i+1 >= len(tokens) {
		return false
	}
	n := tokens[i+1]
	return n.Lower == "," || n.Lower == ";" || n.Lower == ":" || n.Lower == "." || n.Class == Word && n.Caps == NoCaps
}

// abbreviated reports whether the dot at i closes an abbreviation or an initial and not a sentence.
func abbreviated(tokens []Token, i int, n Token) bool {
	w := tokens[i-1]
	if w.End != tokens[i].Start || w.Class != Word {
		return false
	}
	if len([]rune(w.Lower)) == 1 && w.Caps == FirstCap {
		return true // an initial: "S. Pietroburgo", "J. D. Vance"
	}
	return abbreviations[w.Lower] || n.Class == Number && weekdays[w.Lower]
}

// weekdays are the short names of days: before a number their dot ends nothing ("gio. 14").
var weekdays = map[string]bool{"lun": true, "mart": true, "mer": true, "merc": true, "gio": true, "giov": true, "ven": true, "sab": true, "dom": true}

// abbreviations never end a sentence in news; those that may ("ecc.", "etc.") are left out.
var abbreviations = map[string]bool{
	"sig": true, "sigg": true, "sig.ra": true, "dott": true, "dr": true, "prof": true, "avv": true, "ing": true, "on": true, "sen": true, "gen": true, "col": true,
	"cap": true, "mons": true, "card": true, "art": true, "artt": true, "pag": true, "pagg": true, "n": true, "nn": true, "tel": true, "ca": true, "cfr": true,
	"es": true, "vs": true, "mr": true, "mrs": true, "ms": true, "st": true, "ss": true, "gov": true, "rep": true, "dep": true, "reg": true, "trib": true,
	"genn": true, "feb": true, "febb": true, "mar": true, "apr": true, "mag": true, "giu": true, "lug": true, "ago": true, "set": true, "sett": true, "ott": true, "nov": true, "dic": true,
	"min": true, "max": true, "mln": true, "mld": true, "p": true, "v": true, "c": true, "d": true, "fig": true, "arch": true, "rag": true, "geom": true, "ten": true, "magg": true, "brig": true, "mar.llo": true, "jr": true, "inc": true, "corp": true, "dir": true, "resp": true, "ed": true, "vol": true, "lgs": true, "op": true, "cit": true, "approx": true, "jan": true, "aug": true, "sept": true, "oct": true, "dec": true,
}
