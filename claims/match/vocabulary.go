package match

import (
	"encoding/binary"
	"slices"
	"sort"
	"strings"

	"verifica/claims"
	"verifica/claims/pack"
)

// Sorts are the sorts of mentions that a pattern may name; "actor" is a place that acts, "word" any word in lower case
// that is no mention, "capital" any capitalised one.
var sorts = []claims.Sort{claims.Number, claims.Ordinal, claims.Percent, claims.Money, claims.Age, claims.Dimension, claims.Duration, claims.Date,
	claims.Period, claims.Clock, claims.Minute, claims.Score, claims.PlaceName, claims.PersonName, claims.Organisation, "actor", "word", "capital"}

// thing is the prefix of the classes that gather the names of one kind of thing.
const thing = "thing."

// vocabulary maps forms to classes while packs are compiled.
type vocabulary struct {
	names []string           // of classes; the index is the ClassID
	ids   map[string]ClassID // "<number", "=di", "dead", "head.ferito", ...
	forms map[string][]ClassID
	sizes map[ClassID]int

	conjugate func(verb string) []string
}

// newVocabulary gathers every class of the files. conjugate gives the forms of a verb.
func newVocabulary(files []pack.File, conjugate func(string) []string) *vocabulary {
	v := &vocabulary{ids: map[string]ClassID{}, forms: map[string][]ClassID{}, sizes: map[ClassID]int{}, conjugate: conjugate}
	for _, s := range sorts {
		v.sizes[v.id("<"+string(s))] = 1 << 12 // a word is a better trigger than a sort
	}
	for _, f := range files {
		for _, name := range keys(f.Words) {
			v.add(f.Words[name].Forms, name)
			v.addVerbs(f.Words[name].Verbs, name)
		}
		for _, name := range keys(f.Things) {
			v.add(f.Things[name].Forms, thing+name)
		}
		for _, h := range f.Heads {
			v.addHead(h)
		}
		for _, e := range f.Events {
			v.add(e.Nouns, "event", "event."+e.Type)
			v.addVerbs(e.Verbs, "event.verb", "event."+e.Type+".verb")
		}
	}
	return v
}

func (v *vocabulary) addHead(h pack.Head) {
	noun := []string{"head", "head." + h.Lemma, h.Attribute}
	if h.Person {
		noun = []string{"person", "person." + h.Lemma}
	} else {
		v.add(h.Singular, "head.singular")
	}
	v.add(h.Singular, noun...)
	v.add(h.Plural, noun...)
	verb := []string{"headverb", "headverb." + h.Lemma, h.Attribute + ".verb"}
	v.addVerbs(h.Verbs, verb...)
	v.add(h.Participles, verb...)
}

func keys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

// addVerbs puts the forms of verbs into classes. "Sei" is left out: in news it is the number.
func (v *vocabulary) addVerbs(verbs []string, classes ...string) {
	for _, verb := range verbs {
		v.add(slices.DeleteFunc(v.conjugate(verb), func(form string) bool { return form == "sei" }), classes...)
	}
}

// add puts forms into classes.
func (v *vocabulary) add(forms []string, classes ...string) {
	for _, c := range classes {
		if c == "" {
			continue
		}
		id := v.id(c)
		for _, written := range forms {
			for _, form := range pack.Expand(written) {
				v.put(form, id)
				if strings.Contains(form, "'") {
					v.put(strings.ReplaceAll(form, "'", "’"), id)
				}
			}
		}
	}
}

func (v *vocabulary) put(form string, id ClassID) {
	for _, have := range v.forms[form] {
		if have == id {
			return
		}
	}
	v.forms[form] = append(v.forms[form], id)
	v.sizes[id]++
}

func (v *vocabulary) id(name string) ClassID {
	if id, ok := v.ids[name]; ok {
		return id
	}
	id := ClassID(len(v.names))
	v.names, v.ids[name] = append(v.names, name), id
	return id
}

// size is how many forms a class has.
func (v *vocabulary) size(id ClassID) int { return v.sizes[id] }

// lookup returns the class of a name that a pattern uses; a word is declared by its use.
func (v *vocabulary) lookup(name string) (ClassID, bool) {
	if strings.HasPrefix(name, "=") {
		v.add([]string{name[1:]}, name)
		return v.ids[name], true
	}
	id, ok := v.ids[name]
	return id, ok
}

// write returns the classes of the forms as lists and a table of forms into them: per list u16 count, u16 ids.
func (v *vocabulary) write() (table, lists []byte) {
	at, index := map[string]uint32{}, map[string]uint32{}
	for _, form := range keys(v.forms) {
		var b []byte
		b = binary.LittleEndian.AppendUint16(b, uint16(len(v.forms[form])))
		for _, id := range v.forms[form] {
			b = binary.LittleEndian.AppendUint16(b, uint16(id))
		}
		key := string(b)
		if _, ok := at[key]; !ok {
			at[key] = uint32(len(lists))
			lists = append(lists, b...)
		}
		index[form] = at[key]
	}
	return pack.AppendTable(nil, index), lists
}
