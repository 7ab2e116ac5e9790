package main

import (
	"io"
	"os"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// patience is how long people wait without being told anything.
const patience = 2 * time.Second

// progress shows how far a long piece of work has come, on a terminal alone and only once patience has run out.
type progress struct {
	out   io.Writer // nil where nobody watches
	what  string
	total int
	now   func() time.Time

	mu    sync.Mutex
	start time.Time
	done  int
	bar   *progressbar.ProgressBar
}

// newProgress begins a piece of work of so many steps.
func newProgress(stderr io.Writer, what string, total int) *progress {
	p := &progress{what: what, total: total, now: time.Now, start: time.Now()}
	if f, ok := stderr.(*os.File); ok && term.IsTerminal(int(f.Fd())) && os.Getenv("TERM") != "dumb" {
		p.out = stderr
	}
	return p
}

// step says that one step is done; many may say so at once.
func (p *progress) step() {
	if p.out == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
	if p.bar == nil && p.now().Sub(p.start) > patience {
		p.bar = progressbar.NewOptions(p.total, progressbar.OptionSetWriter(p.out), progressbar.OptionSetDescription(p.what), progressbar.OptionShowCount(),
			progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish(), progressbar.OptionSetPredictTime(true))
	}
	if p.bar != nil {
		_ = p.bar.Set(p.done)
	}
}

// end takes the bar away.
func (p *progress) end() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
