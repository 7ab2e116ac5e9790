package name

import (
	"sort"
	"strings"
)

// fields cuts a line at "|" and reports a fault where their number is wrong.
func (b *builder) fields(l line, n int) ([]string, bool) {
	f := strings.Split(l.text, "|")
	if len(f) != n {
		b.fault(l, "%d fields between |, want %d", len(f), n)
		return nil, false
	}
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	return f, true
}

// split cuts s at sep, outside braces, and trims the parts; empty parts are dropped.
func split(s string, sep byte) (out []string) {
	depth, start := 0, 0
	for i := 0; i <= len(s); i++ {
		switch {
		case i == len(s) || s[i] == sep && depth == 0:
			if x := strings.TrimSpace(s[start:i]); x != "" {
				out = append(out, x)
			}
			start = i + 1
		case s[i] == '{':
			depth++
		case s[i] == '}':
			depth--
		}
	}
	return out
}

// names cuts "Pechino=Beijing" and returns the canonical name with all the ways of writing it.
func names(s string) (string, []string) {
	all := split(s, '=')
	if len(all) == 0 {
		return "", nil
	}
	return strings.TrimSpace(strings.TrimPrefix(all[0], "~")), all
}

// short gives every comune of several words the name that people call it by, "Gemona" for "Gemona del Friuli", where no
// other place or person has it.
func (b *builder) short() {
	refs := map[string][]int{}
	for _, t := range b.long {
		refs[t.short] = append(refs[t.short], t.ref)
	}
	for _, t := range b.long {
		if d := b.words[strings.ToLower(t.short)]; len(refs[t.short]) == 1 && (d == nil || len(d.senses) == 0 && d.classes == 0) {
			b.name([]string{t.short}, sense{aPlace, 0, t.ref})
		}
	}
}

// longName is a comune that is also called by the first word of its name.
type longName struct {
	short string
	ref   int
}

// shortOf returns the first word of "Gemona del Friuli", "" of names that are not made so.
func shortOf(name string) string {
	first, rest, ok := strings.Cut(name, " ")
	link, _, more := strings.Cut(rest, " ")
	if at := strings.IndexAny(rest, "'’"); at >= 0 && at < 8 {
		link, more = rest[:at], true
	}
	switch link {
	case "di", "del", "della", "dello", "dei", "delle", "degli", "dell", "d", "sul", "sulla", "sull", "al", "alla", "in", "nel", "nell", "a":
		if ok && more && len(first) > 4 {
			return first
		}
	}
	return ""
}

func placeID(code, name string) string { return code + "/" + slug(name) }

// allCountries reads "code | names | adjectives | capital | cities".
func (b *builder) allCountries(s *source) {
	for _, l := range s.Countries {
		f, ok := b.fields(l, 5)
		if !ok {
			continue
		}
		code, forms := f[0], split(f[1], ',')
		b.states[code] = strings.TrimPrefix(forms[0], "~")
		e := entry{Name: b.states[code], ID: code, Code: code, State: b.states[code]}
		b.name(forms, sense{aPlace, acts | country, b.add(e)})
		adjective := b.add(entry{Name: b.states[code], ID: code, Code: code, State: b.states[code]})
		for _, a := range split(f[2], ',') {
			b.name([]string{a}, sense{kind: anAdjective, ref: adjective})
		}
		if f[3] != "" {
			b.capitals[code] = uint32(b.city(code, f[3], acts))
		}
		for _, c := range split(f[4], ',') {
			b.city(code, c, 0)
		}
	}
}

// city adds a place that lies in a country.
func (b *builder) city(code, forms string, flags flag) int {
	name, all := names(forms)
	ref, ok := b.ids[placeID(code, name)]
	if !ok {
		ref = b.add(entry{Name: name, ID: placeID(code, name), Code: code, State: b.states[code], Path: []string{b.states[code]}, Within: []string{code}})
	}
	b.name(all, sense{aPlace, flags, ref})
	return ref
}

// allCities reads "code: city=alias, city".
func (b *builder) allCities(s *source) {
	for _, code := range sortedKeys(s.Cities) {
		l := s.Cities[code]
		if b.states[code] == "" {
			b.fault(l, "unknown country %q", code)
			continue
		}
		for _, c := range split(l.text, ',') {
			b.city(code, c, 0)
		}
	}
}

// allRegions reads "code | region=alias; region".
func (b *builder) allRegions(s *source) {
	for _, l := range s.Regions {
		f, ok := b.fields(l, 2)
		if !ok {
			continue
		}
		for _, r := range split(f[1], ';') {
			b.city(f[0], r, 0)
		}
	}
}

// allProvinces reads "region: {"Lodi LO lodigian{o}": "Livraga, ..."}": the land around the town has the adjective's name.
func (b *builder) allProvinces(s *source) {
	for _, region := range sortedKeys(s.Provinces) {
		b.city("it", region, 0)
		regionName, _ := names(region)
		for _, head := range sortedKeys(s.Provinces[region]) {
			b.province(regionName, head, s.Provinces[region][head])
		}
	}
}

func (b *builder) province(region, head string, towns line) {
	words := strings.Fields(head)
	if len(words) < 3 {
		b.fault(towns, "want town, sigla and adjective before the comuni of %q", head)
		return
	}
	n := len(words)
	name, sigla, adjective := strings.Join(words[:n-2], " "), words[n-2], words[n-1]
	code := "it"
	up := []string{code, placeID(code, region)}
	capital, forms := names(name)
	e := entry{Name: capital, ID: placeID(code, capital), Code: code, State: b.states[code], Path: []string{b.states[code], region}, Within: up}
	flags := club
	if capital == "Roma" {
		flags |= acts
	}
	ref := b.add(e)
	if capital == "Roma" {
		b.capitals[code] = uint32(ref)
	}
	b.name(forms, sense{aPlace, flags, ref})
	land := e
	land.ID, land.Name = e.ID+"-provincia", "provincia di "+capital
	landRef := b.add(land)
	b.name([]string{sigla}, sense{aSigla, 0, landRef})
	if adjective != "-" {
		b.name([]string{adjective}, sense{aDistrict, 0, landRef})
	}
	for _, t := range split(towns.text, ',') {
		town, forms := names(t)
		ref := b.add(entry{Name: town, ID: placeID(code, town), Code: code, State: b.states[code], Path: []string{b.states[code], region, capital}, Within: append([]string{land.ID}, up...)})
		b.name(forms, sense{aPlace, 0, ref})
		if s := shortOf(town); s != "" {
			b.long = append(b.long, longName{s, ref})
		}
	}
}

// allNature reads "names | ids of what holds it": seas, mountains, islands, macro-regions.
func (b *builder) allNature(s *source) {
	for _, l := range s.Nature {
		f, ok := b.fields(l, 2)
		if !ok {
			continue
		}
		within := split(f[1], ',')
		for _, group := range split(f[0], ';') {
			name, all := names(group)
			e := entry{Name: name, ID: "geo/" + slug(name)}
			if len(within) > 0 {
				e.Code, e.State, e.Within = within[0], b.states[within[0]], within
				e.Path = b.pathOf(within)
			}
			b.name(all, sense{aPlace, 0, b.add(e)})
		}
	}
}

// pathOf names what holds a place where that is one line, widest first; what lies in two countries has no path.
func (b *builder) pathOf(within []string) (path []string) {
	for _, id := range within {
		if ref, ok := b.ids[id]; ok {
			path = append(path, b.entries[ref].Name)
		}
	}
	return path
}

// allSeats reads "names | country | city | acts": palaces, airports, stadiums, hospitals.
func (b *builder) allSeats(s *source) {
	for _, l := range s.Seats {
		f, ok := b.fields(l, 4)
		if !ok {
			continue
		}
		for _, group := range split(f[0], ';') {
			b.seat(f, group)
		}
	}
}

func (b *builder) seat(f []string, group string) {
	name, all := names(group)
	code, city := f[1], f[2]
	e := entry{Name: name, ID: placeID(code, name), Code: code, State: b.states[code], Path: []string{b.states[code]}, Within: []string{code}}
	if city != "" {
		id := placeID(code, city)
		e.Path, e.Within = append(e.Path, city), append(e.Within, id)
		if ref, ok := b.ids[id]; ok {
			e.Path = append(append([]string(nil), b.entries[ref].Path...), city)
			e.Within = append([]string{id}, b.entries[ref].Within...)
		}
	}
	var flags flag
	if f[3] == "acts" {
		flags = acts
	}
	b.name(all, sense{aSeat, flags, b.add(e)})
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
