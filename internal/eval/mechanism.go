package main

import (
	"fmt"
	"io"
	"strings"
)

// mechanisms names what decides a contradiction, most frequent first, with the attributes of the gold that fall under it; free
// words of the gold stand by their beginning. What none holds is the last.
var mechanisms = []struct {
	name       string
	attributes []string
}{
	{"tolls: dead, injured, missing, evacuated", []string{"dead", "injured", "missing", "evacuated", "arrested", "toll", "feriti", "morti", "dispersi", "evacuati", "numero dei morti", "numero dei dispersi"}},
	{"hour or minute of a sub-event", []string{"time", "start_time", "minuto", "ora"}},
	{"age, alone or in a list", []string{"age", "età"}},
	{"length of the event", []string{"duration"}},
	{"counts of things, votes, attendance", []string{"count", "votes", "attendance", "voti", "presenze", "numero degli", "civili", "antidoti", "condanne", "score"}},
	{"shares, rates, turnout", []string{"percent", "affluenza", "disoccupazione", "tasso", "under 35", "aliquota"}},
	{"amounts of money", []string{"amount"}},
	{"dimension, distance, depth", []string{"distance", "depth", "magnitude", "profondità", "lunghezza", "distanza"}},
	{"years of a sentence", []string{"sentence", "pena"}},
	{"date of this or an earlier event", []string{"date", "arrest_date", "data", "secondo incontro"}},
	{"place, route", []string{"place", "arrest_place", "direzione", "edificio", "carceri"}},
	{"role, name, who took part", []string{"role", "name", "participants", "released", "nationality", "ruolo", "nome", "partecipanti"}},
	{"given in exchange", []string{"exchanged_for"}},
	{"status, stance, other words", nil},
}

// mechanismOf returns the index of what decides a pair.
func mechanismOf(attribute string) int {
	for i, m := range mechanisms {
		for _, a := range m.attributes {
			if attribute == a || strings.HasPrefix(attribute, a+" ") {
				return i
			}
		}
	}
	return len(mechanisms) - 1
}

// mechanismTally counts contradictions and those found, by mechanism, in the corpora that the rules were written from and in those
// of writers who had not seen them.
type mechanismTally [][2][2]int // by mechanism: seen and unseen corpora; all and found

// add counts what one whole corpus holds.
func (t mechanismTally) add(s *scored, unseen bool) {
	missed := map[*goldPair]bool{}
	for _, p := range s.misses {
		missed[p] = true
	}
	for k := range s.gold.pairs {
		p := &s.gold.pairs[k]
		if p.Verdict != "contradiction" {
			continue
		}
		c := &t[mechanismOf(p.Attribute)][one(unseen)]
		c[0]++
		c[1] += one(!missed[p])
	}
}

// table renders the counts in Markdown.
func (t mechanismTally) table() string {
	var b strings.Builder
	b.WriteString("| what decides | general, diplomacy: found of | the other corpora: found of |\n|---|---|---|\n")
	for i, m := range mechanisms {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", m.name, share(t[i][0]), share(t[i][1]))
	}
	return b.String()
}

func share(c [2]int) string {
	if c[0] == 0 {
		return "–"
	}
	return fmt.Sprintf("%d of %d", c[1], c[0])
}

func (t mechanismTally) print(w io.Writer) { fmt.Fprint(w, "\nby what decides\n"+t.table()) }
