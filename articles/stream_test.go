package articles

import (
	"archive/tar"
	"compress/gzip"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// archiveOf writes a compressed archive of pages with words of the articles in seeds/, in an order of their own, until size
// bytes are packed.
func archiveOf(w io.Writer, sentences []string, size int64) error {
	z, err := gzip.NewWriterLevel(w, gzip.BestSpeed)
	if err != nil {
		return err
	}
	t := tar.NewWriter(z)
	random := rand.New(rand.NewPCG(1, 2))
	var page strings.Builder
	for n := 0; size > 0; n++ {
		page.Reset()
		page.WriteString(`<html lang="it"><head><meta property="article:published_time" content="2025-04-11T18:30:00+02:00"></head><body><nav><a href="/">Home</a></nav><article><h1>Notizia</h1>`)
		for range 60 {
			fmt.Fprintf(&page, "<p>%s (%d)</p>\n", sentences[random.IntN(len(sentences))], random.IntN(1_000_000))
		}
		page.WriteString("</article><footer>Piè di pagina</footer></body></html>")
		if err := t.WriteHeader(&tar.Header{Name: fmt.Sprintf("%d.html", n), Mode: 0o600, Size: int64(page.Len())}); err != nil {
			return err
		}
		if _, err := io.WriteString(t, page.String()); err != nil {
			return err
		}
		size -= int64(page.Len())
	}
	if err := t.Close(); err != nil {
		return err
	}
	return z.Close()
}

// heaviest counts articles and keeps the largest heap seen.
type heaviest struct {
	articles int
	faults   []*Fault
	heap     uint64
}

func (h *heaviest) Skip(Skip)      {}
func (h *heaviest) Fault(f *Fault) { h.faults = append(h.faults, f) }
func (h *heaviest) Article(Article) {
	if h.articles++; h.articles%200 == 0 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		h.heap = max(h.heap, m.HeapInuse)
	}
}

// streamed reads an archive of size bytes that is never held whole.
func streamed(tb testing.TB, size int64) heaviest {
	files, err := filepath.Glob("../seeds/*.txt")
	if err != nil || len(files) == 0 {
		tb.Fatalf("%d files, %v", len(files), err)
	}
	var sentences []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		sentences = append(sentences, strings.Split(strings.TrimSpace(string(data)), ". ")...)
	}
	r, w := io.Pipe()
	go func() { w.CloseWithError(archiveOf(w, sentences, size)) }()
	var h heaviest
	Loader{Stdin: r}.Each([]string{"-"}, &h)
	return h
}

// An archive is read in the memory of a few pages, however long it is.
func TestArchiveInBoundedMemory(t *testing.T) {
	h := streamed(t, 32<<20)
	if h.articles < 1000 || len(h.faults) > 0 {
		t.Fatalf("%d articles, %v", h.articles, h.faults)
	}
	if h.heap > 64<<20 {
		t.Errorf("%d MiB of heap", h.heap>>20)
	}
}

// BenchmarkArchive streams 1 GiB of pages: go test -run '^$' -bench Archive -benchtime 1x ./articles
func BenchmarkArchive(b *testing.B) {
	const size = 1 << 30
	b.SetBytes(size)
	for b.Loop() {
		h := streamed(b, size)
		b.ReportMetric(float64(h.heap>>20), "MiB-heap")
		b.ReportMetric(float64(h.articles), "pages")
		if len(h.faults) > 0 {
			b.Fatal(h.faults[0])
		}
	}
}
