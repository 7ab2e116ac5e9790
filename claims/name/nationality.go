package name

// Nationality returns the code of the country whose adjective a word is, in lower case: "ru" for "russi"; "" for others.
func (l *Lexicon) Nationality(word string) string {
	w, ok := l.look(word)
	if !ok {
		return ""
	}
	for n := range int(w.n) {
		if x := l.senseAt(w, n); x.kind == anAdjective {
			return l.entry(x.ref).Code
		}
	}
	return ""
}
