package extract

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"verifica/articles"
	"verifica/claims/text"
)

// corpus returns the articles of the corpora.
func corpus(b *testing.B) (out []articles.Article, size int64) {
	b.Helper()
	for _, pattern := range []string{"../../seeds/*.txt", "../../seeds/*.md", "../../internal/eval/testdata/*/articles/*"} {
		paths, _ := filepath.Glob(pattern)
		for _, p := range paths {
			data, err := os.ReadFile(p)
			if err != nil {
				b.Fatal(err)
			}
			for _, a := range articles.Read(p, data).Articles {
				out, size = append(out, a), size+int64(len(a.Source))
			}
		}
	}
	if len(out) == 0 {
		b.Skip("no corpus")
	}
	return out, size
}

// BenchmarkTokens reads the tokens and sentences of the corpora alone.
func BenchmarkTokens(b *testing.B) {
	all, size := corpus(b)
	b.SetBytes(size)
	for b.Loop() {
		for i := range all {
			text.Cut(all[i].Source, all[i].Blocks)
		}
	}
}

// BenchmarkRead extracts the claims of the corpora: it must stay above a tenth of BenchmarkTokens.
func BenchmarkRead(b *testing.B) {
	x, err := New()
	if err != nil {
		b.Fatal(err)
	}
	all, size := corpus(b)
	b.SetBytes(size)
	for b.Loop() {
		for i := range all {
			x.Read(all[i])
		}
	}
}

// BenchmarkLength reads one article made of the corpora, once, twice and four times: the cost of a byte must not grow.
func BenchmarkLength(b *testing.B) {
	x, err := New()
	if err != nil {
		b.Fatal(err)
	}
	all, _ := corpus(b)
	var one bytes.Buffer
	for i := range all {
		for _, z := range all[i].Blocks {
			one.WriteString(all[i].Source[z.Start:z.End] + "\n\n")
		}
	}
	for _, n := range []int{1, 2, 4} {
		a := articles.Read("lungo.txt", bytes.Repeat(one.Bytes(), n)).Articles[0]
		b.Run(string(rune('0'+n))+"x", func(b *testing.B) {
			b.SetBytes(int64(len(a.Source)))
			for b.Loop() {
				x.Read(a)
			}
		})
	}
}
