package verb_test

import (
	"strings"
	"testing"
	"time"

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

func TestLinear(t *testing.T) {
	l := open(t, "it")
	for _, unit := range []string{"che non ha detto, ", "nessuno ", "forse feriti ", "parlando dicendo ", "e ha detto che ", "secondo il Cremlino "} {
		one, ten := timed(l, unit, 2000), timed(l, unit, 20000)
		if ten > 40*one {
			t.Errorf("%q: ten times the words cost %d times as much", unit, ten/one)
		}
	}
}

func timed(l *verb.Lexicon, unit string, n int) time.Duration {
	tx := text.CutString(strings.Repeat(unit, n))
	least := time.Hour
	for range 3 {
		start := time.Now()
		l.Read(tx, 0)
		least = min(least, time.Since(start))
	}
	return least
}
