package main

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// agreement says whether a value read is the one of the gold.
type agreement int

const (
	unjudgeable agreement = iota // words: the scorer cannot tell
	differs
	agrees
)

func agreeIf(ok bool) agreement {
	if ok {
		return agrees
	}
	return differs
}

// wordTypes are the types of gold values that only a reader can judge.
var wordTypes = []string{"text", "string", "code", "role", "date-text", "time-text", "age-text", "sentence-text", "votes"}

type object = map[string]any

func str(v object, keys ...string) string {
	for _, k := range keys {
		if s, ok := v[k].(string); ok && s != "" {
			return s
		}
	}
	return ""
}

func strs(v object, keys ...string) (out []string) {
	for _, k := range keys {
		if list, ok := v[k].([]any); ok && len(list) > 0 {
			for _, x := range list {
				if s, ok := x.(string); ok {
					out = append(out, s)
				}
			}
			return out
		}
	}
	return nil
}

func cut(s string, from, to int) string {
	return s[min(from, len(s)):min(to, len(s))]
}

// agree compares a value of the gold with one that was read.
func agree(gold, got object) agreement {
	t, gt := str(gold, "type"), str(got, "type")
	if code := str(gold, "code"); t == "code" && (code == "accept" || code == "reject") {
		return agreeIf(gt == "choice" && str(got, "label") == code)
	}
	if slices.Contains(wordTypes, t) {
		return unjudgeable
	}
	switch t {
	case "stance":
		return agreeIf(gt == "choice" && str(got, "label") == str(gold, "position"))
	case "date":
		return agreeIf(agreeDate(gold, got))
	case "time":
		return agreeIf(agreeTime(gold, got))
	case "place":
		return agreeIf(gt == "place" && agreePlace(gold, got))
	case "people":
		return agreeIf(gt == "people" && agreePeople(gold, got))
	case "nationality", "set":
		return agreeIf(gt == "set" && sameSet(strs(got, "labels"), strs(gold, "countries", "values", "labels")))
	case "score-text":
		return agreeIf(gt == "score" && agreeScore(str(gold, "value"), got))
	}
	g, ok := intervalOf(gold)
	if !ok {
		return unjudgeable
	}
	p, ok := intervalOf(got)
	approx := gold["approx"]
	return agreeIf(ok && gt == "range" && g.agrees(p, approx != nil && approx != false && approx != ""))
}

func agreeDate(gold, got object) bool {
	if str(got, "type") != "period" || str(got, "from") == "" || str(got, "to") == "" {
		return false
	}
	a, b := cut(str(gold, "from", "start", "value"), 0, 10), cut(str(gold, "to", "end", "value"), 0, 10)
	c, d := cut(str(got, "from"), 0, 10), cut(str(got, "to"), 0, 10)
	if a == b {
		return a == c && b == d
	}
	return a <= d && c <= b
}

func agreeTime(gold, got object) bool {
	lo, hi := cut(str(gold, "min", "time", "value"), 0, 5), cut(str(gold, "max", "time", "value"), 0, 5)
	from, to := str(got, "from"), str(got, "to")
	if to == "" {
		to = from
	}
	switch {
	case str(got, "type") == "clock":
		from, to = cut(from, 0, 5), cut(to, 0, 5)
	case str(got, "type") == "period" && strings.Contains(from, "T"):
		from, to = cut(from, 11, 16), cut(to, 11, 16)
	default:
		return false
	}
	if lo <= hi {
		return from <= hi && lo <= to
	}
	return from >= lo || to <= hi
}

func agreePlace(gold, got object) bool {
	name, venue := fold(str(gold, "name")), fold(str(gold, "venue"))
	id := str(got, "id")
	have := []string{fold(str(got, "name")), fold(strings.ReplaceAll(id[strings.LastIndexByte(id, '/')+1:], "-", " "))}
	if slices.Contains(have, name) {
		return true
	}
	if venue == "" {
		return false
	}
	for _, h := range have {
		if h == venue || within(venue, h) || h != "" && within(h, venue) {
			return true
		}
	}
	return slices.ContainsFunc(strs(got, "path"), func(p string) bool { return fold(p) == name })
}

// within tells whether every word of a is a word of b.
func within(a, b string) bool {
	words := strings.Fields(b)
	for _, w := range strings.Fields(a) {
		if !slices.Contains(words, w) {
			return false
		}
	}
	return true
}

func agreePeople(gold, got object) bool {
	want, have := surnames(strs(gold, "names")), surnames(strs(got, "names"))
	both := 0
	for n := range want {
		if have[n] {
			both++
		}
	}
	if str(gold, "match") == "any" {
		return both > 0
	}
	return len(want) > 0 && both*2 >= len(want)+len(have)-both
}

func surnames(names []string) map[string]bool {
	out := map[string]bool{}
	for _, n := range names {
		if words := strings.Fields(fold(n)); len(words) > 0 {
			out[words[len(words)-1]] = true
		}
	}
	return out
}

func sameSet(a, b []string) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(slices.Compact(a), slices.Compact(b))
}

func agreeScore(gold string, got object) bool {
	want := strings.FieldsFunc(gold, func(r rune) bool { return r < '0' || r > '9' })
	want = slices.Clone(want[:min(2, len(want))])
	home, _ := got["home"].(float64)
	away, _ := got["away"].(float64)
	have := []string{decimal(home), decimal(away)}
	slices.Sort(want)
	slices.Sort(have)
	return slices.Equal(want, have)
}

// fold lowers a text and keeps its letters and digits, without accents, single blanks between words.
func fold(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(r)
		default:
			gap = true
		}
	}
	return b.String()
}
