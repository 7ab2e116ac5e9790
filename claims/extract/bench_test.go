package extract

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"testing/fstest"
	"time"

	"verifica/articles"
	"verifica/claims/lang"
	"verifica/claims/pack"
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

// BenchmarkShare reads the corpora in turn with the tokeniser alone and with the whole extraction, adds up the fastest reading of
// each article by each, and tells how many times as long the second takes: it must stay under ten. It bears a machine that others
// use.
func BenchmarkShare(b *testing.B) {
	x, err := New()
	if err != nil {
		b.Fatal(err)
	}
	all, size := corpus(b)
	tokens, whole := fastest(all), fastest(all)
	for b.Loop() {
		tokens.read(func(a articles.Article) { text.Cut(a.Source, a.Blocks) })
		whole.read(func(a articles.Article) { x.Read(a) })
	}
	b.ReportMetric(float64(size)/1e6/tokens.seconds(), "tokens-MB/s")
	b.ReportMetric(float64(size)/1e6/whole.seconds(), "claims-MB/s")
	b.ReportMetric(whole.seconds()/tokens.seconds(), "times-as-long")
}

// laps is the shortest time that each article took.
type laps struct {
	all  []articles.Article
	best []time.Duration
}

func fastest(all []articles.Article) *laps {
	return &laps{all, slices.Repeat([]time.Duration{time.Hour}, len(all))}
}

func (l *laps) read(how func(articles.Article)) {
	for i := range l.all {
		start := time.Now()
		how(l.all[i])
		l.best[i] = min(l.best[i], time.Since(start))
	}
}

func (l *laps) seconds() (sum float64) {
	for _, d := range l.best {
		sum += d.Seconds()
	}
	return sum
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

// BenchmarkRules reads the corpora with every rule once, and twice: the same words and patterns once more under other names,
// so that every match comes twice too, which is more than new rules cost.
func BenchmarkRules(b *testing.B) {
	paths, err := fs.Glob(lang.Sources, "it/kinds/*.yaml")
	if err != nil {
		b.Fatal(err)
	}
	again := fstest.MapFS{}
	for _, p := range paths {
		data, err := fs.ReadFile(lang.Sources, p)
		if err != nil {
			b.Fatal(err)
		}
		again[filepath.Base(p)] = &fstest.MapFile{Data: bytes.Replace(data, []byte("kind: "), []byte("kind: bis-"), 1)}
	}
	all, size := corpus(b)
	for name, packs := range map[string][]pack.Source{"once": nil, "twice": {{Path: "bis", FS: again}}} {
		x, err := New(packs...)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(size)
			for b.Loop() {
				for i := range all {
					x.Read(all[i])
				}
			}
		})
	}
}

// BenchmarkDense reads 100 and 200 KB that are nothing but numbers, names and events, where every word costs most: the cost
// of a byte must not grow.
func BenchmarkDense(b *testing.B) {
	x, err := New()
	if err != nil {
		b.Fatal(err)
	}
	for _, n := range []int{100, 200} {
		a := articles.Read("fitto.txt", dense(n*1000)).Articles[0]
		b.Run(strconv.Itoa(n)+"KB", func(b *testing.B) {
			b.SetBytes(int64(len(a.Source)))
			for b.Loop() {
				x.Read(a)
			}
		})
	}
}

// dense returns text of so many bytes: meetings of persons who share surnames, tolls and lists.
func dense(size int) []byte {
	given := [...]string{"Mario", "Luca", "Anna", "Paola", "Ivan", "Gianni", "Laura", "Sergio"}
	root := [...]string{"Ross", "Bianc", "Verd", "Mor", "Cont", "Gall", "Fabbr", "Riv", "Sal", "Tard", "Bor", "Cal", "Dan"}
	end := [...]string{"i", "etti", "oni", "ucci", "esi"}
	city := [...]string{"Mosca", "Istanbul", "Roma", "Milano", "Parigi", "Ginevra", "Torino", "Bari"}
	var out bytes.Buffer
	person := func(k int) string { return given[k%8] + " " + root[k%13] + end[k%5] }
	for k := 0; out.Len() < size; k += 7 {
		fmt.Fprintf(&out, "%s ha incontrato %s a %s l'%d aprile 2025: il colloquio è durato tre ore e %d minuti. ", person(k), person(3*k+1), city[k%8], 1+k%28, 1+k%59)
		fmt.Fprintf(&out, "Nello scontro di %s ci sono %d morti e %d feriti, di cui due gravi; %s, %d anni, è disperso.\n\n", city[k%7], 2+k%9, 10+k%40, person(k+5), 18+k%70)
	}
	return out.Bytes()
}
