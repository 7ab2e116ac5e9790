package verb_test

import (
	"fmt"
	"strings"
	"testing"

	"verifica/claims/text"
	"verifica/claims/verb"
)

// FuzzRead holds every reading to the sentence: clauses in order, every token with a mode, voices inside the source.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"Secondo il Cremlino, che «non» ha, detto: è", "se se se che che non è", "(«“\"Peskov: ha detto", "avrebbe dovuto poter essere stato", "'s’l’un'"} {
		f.Add(s)
	}
	l := open(f, "it")
	f.Fuzz(func(t *testing.T, s string) {
		tx := text.CutString(s)
		for i, sen := range tx.Sentences {
			a := l.Read(tx, i)
			next := sen.First
			for _, c := range a.Clauses {
				if c.First != next || c.Last <= c.First {
					t.Fatalf("clause [%d, %d) after %d", c.First, c.Last, next)
				}
				next = c.Last
			}
			if next != sen.Last {
				t.Fatalf("clauses end at %d of %d", next, sen.Last)
			}
			for k := sen.First; k < sen.Last; k++ {
				if m, cue := a.ModeAt(k); m == "" || cue == "" {
					t.Fatalf("token %d: mode %q by %q", k, m, cue)
				}
				if v, _ := a.VoiceAt(k); v.Start < 0 || v.End > len(s) || v.Start > v.End {
					t.Fatalf("voice %v of %d bytes", v, len(s))
				}
			}
		}
	})
}

// FuzzOpen feeds damaged sections: an error, never a panic.
func FuzzOpen(f *testing.F) {
	f.Add([]byte("\x08\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if l, err := verb.Open(b); err == nil {
			l.Forms("è")
		}
	})
}

func BenchmarkRead(b *testing.B) {
	l := open(b, "it")
	tx := text.CutString("Il presidente russo, che nei giorni scorsi aveva detto di voler trattare, avrebbe incontrato l'inviato americano a Mosca per tre ore, ma il Cremlino non ha confermato che si rivedranno a maggio.")
	b.SetBytes(int64(len(tx.Source)))
	b.ReportAllocs()
	for b.Loop() {
		l.Read(tx, 0)
	}
}

// BenchmarkLinear reads words that invite looking back and ahead, once and ten times: the cost of a word must stay the same.
func BenchmarkLinear(b *testing.B) {
	l := open(b, "it")
	for _, unit := range []string{"che non ha detto, ", "nessuno ", "forse feriti ", "parlando dicendo ", "e ha detto che ", "secondo il Cremlino "} {
		for _, n := range []int{2000, 20000} {
			tx := text.CutString(strings.Repeat(unit, n))
			b.Run(fmt.Sprintf("%s/%d", strings.TrimSpace(unit), n), func(b *testing.B) {
				b.SetBytes(int64(len(tx.Source)))
				for b.Loop() {
					l.Read(tx, 0)
				}
			})
		}
	}
}
