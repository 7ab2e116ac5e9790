package verb

import (
	"fmt"
	"os"
	"testing"
	"verifica/claims/text"
)

func TestDump(t *testing.T) {
	s, _ := Build(os.DirFS("../lang"), "it")
	l, _ := Open(s.Data)
	data, _ := os.ReadFile("/tmp/q.txt")
	tx := text.CutString(string(data))
	for i := range tx.Sentences {
		a := l.Read(tx, i)
		fmt.Println("##", tx.Quote(tx.Sentences[i].Span))
		for k, c := range a.Clauses {
			fmt.Printf(" %d [%s] %s/%s left=%d op=%x outer=%d res=%d voice=%q\n", k, tx.Source[tx.Tokens[c.First].Start:tx.Tokens[c.Last-1].End], c.Mode, c.Cue, c.left, uint32(c.opener), c.outer, c.resumes, tx.Quote(c.Voice))
			for _, g := range c.Groups {
				fmt.Printf("     <%s> %s aux=%s mood=%d tense=%d comp=%v pass=%v neg=%v %s/%s\n", tx.Source[tx.Tokens[g.First].Start:tx.Tokens[g.Last-1].End], g.Lemma, g.Aux, g.Mood, g.Tense, g.Compound, g.Passive, g.Negated, g.Mode, g.Cue)
			}
		}
		for _, s := range a.scopes {
			fmt.Printf("   scope [%s] %s %s\n", tx.Source[tx.Tokens[s.first].Start:tx.Tokens[s.last-1].End], s.mode, s.cue)
		}
	}
}
