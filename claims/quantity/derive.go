package quantity

import (
	"sort"
	"strings"
)

// derive adds the words that a language makes out of its number words: Italian fuses them, so that every number below
// a thousand, every ordinal and every age ("quarantatreenne") gets an entry of its own.
func (b *builder) derive(lang string) {
	if lang != "it" {
		return
	}
	words := map[int]string{}
	for _, k := range b.keys() {
		for _, s := range b.senses[k] {
			if n := int(s.a); s.class == card && (words[n] == "" || len(k) > len(words[n])) && !strings.ContainsAny(k, "'’éè") {
				words[n] = k
			}
		}
	}
	for n := 1; n < 1000; n++ {
		for _, w := range spellings(n, words) {
			b.number(n, w)
		}
	}
}

func (b *builder) keys() []string {
	keys := make([]string, 0, len(b.senses))
	for k := range b.senses {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// number registers one spelling of n with what is made of it.
func (b *builder) number(n int, w string) {
	c := sense{class: card, a: float64(n)}
	b.add(w, c)
	if strings.HasSuffix(w, "tre") && n > 10 {
		b.add(strings.TrimSuffix(w, "e")+"é", c)
		b.add(strings.TrimSuffix(w, "e")+"è", c)
	}
	stem := w
	if !strings.HasSuffix(w, "tre") && !strings.HasSuffix(w, "sei") {
		stem = w[:len(w)-1]
	}
	if n > 10 {
		for _, e := range []string{"esimo", "esima", "esimi", "esime"} {
			b.add(stem+e, sense{class: ordinal, a: float64(n)})
		}
	}
	if n%10 == 1 && n > 20 && n != 111 {
		b.add(stem, c) // "ventun anni"
	}
	if n >= 20 && (n%10 == 0 || n%10 == 8) || n%10 == 4 && n != 14 || n == 8 {
		b.add(stem+"'", c) // "trent'anni", "ventiquattr'ore"
	}
	if n < 120 {
		b.ages(n, stem)
	}
}

// ages registers "quarantenne" and "ultraquarantenne".
func (b *builder) ages(n int, stem string) {
	for _, e := range []string{"enne", "enni"} {
		b.add(stem+e, sense{class: agent, a: float64(n), arg: "year"})
		b.add("ultra"+stem+e, sense{class: agent, a: float64(n), b: 1, arg: "year"})
	}
}

// spellings returns how n, from 1 to 999, is written out, the elided forms included.
func spellings(n int, words map[int]string) []string {
	if n < 100 {
		return below100(n, words)
	}
	head := words[100]
	if n >= 200 {
		head = words[n/100] + words[100]
	}
	if n%100 == 0 {
		return []string{head}
	}
	var out []string
	for _, rest := range below100(n%100, words) {
		out = append(out, head+rest)
		if strings.ContainsRune("ou", rune(rest[0])) {
			out = append(out, head[:len(head)-1]+rest) // "centotto", "centundici"
		}
	}
	return out
}

func below100(n int, words map[int]string) []string {
	if n <= 20 || n%10 == 0 {
		return []string{words[n]}
	}
	ten, rest := words[n/10*10], words[n%10]
	if strings.ContainsRune("uo", rune(rest[0])) {
		return []string{ten[:len(ten)-1] + rest}
	}
	return []string{ten + rest}
}
