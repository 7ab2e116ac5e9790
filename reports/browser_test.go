package reports

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// chromium returns the browser to test with. Where none is installed the test is skipped, unless VERIFICA_BROWSER=required
// says that it must not be.
func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("VERIFICA_BROWSER") == "required" {
		t.Fatal("no Chromium is installed, and VERIFICA_BROWSER=required")
	}
	t.Skip("no Chromium is installed")
	return ""
}

// diary is what a page did that it should not have: errors on the console and requests to anywhere.
type diary struct {
	mu    sync.Mutex
	lines []string
}

func (d *diary) listen(event any) {
	line := ""
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		line = fmt.Sprintf("exception: %+v", e.ExceptionDetails)
	case *runtime.EventConsoleAPICalled:
		line = fmt.Sprintf("console: %s", e.Type)
	case *log.EventEntryAdded:
		line = "log: " + e.Entry.Text
	case *network.EventRequestWillBeSent:
		if u := e.Request.URL; !strings.HasPrefix(u, "file:") && !strings.HasPrefix(u, "data:") {
			line = "request: " + u
		}
	case *page.EventJavascriptDialogOpening:
		line = "dialog: " + e.Message
	}
	if line != "" {
		d.mu.Lock()
		d.lines = append(d.lines, line)
		d.mu.Unlock()
	}
}

// open opens a report in a browser of its own.
func open(t *testing.T, in Input) (context.Context, *diary) {
	t.Helper()
	browser := chromium(t)
	path := filepath.Join(t.TempDir(), "report.html")
	var b bytes.Buffer
	if err := Write(&b, "html", in); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(browser), chromedp.NoSandbox, chromedp.DisableGPU)
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 40*time.Second)
	t.Cleanup(cancel)
	d := &diary{}
	if err := chromedp.Listen(ctx, d.listen); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900), chromedp.Navigate("file://"+path)); err != nil {
		t.Fatal(err)
	}
	return ctx, d
}

// hostile is a report whose first article would run a script if it could.
func hostile() Input {
	r := sample()
	r.Readings[0].Article.Title = `<script>document.title="taken"; alert(1)</script><img src=x onerror=alert(2)>`
	r.Findings[1].State = "accepted"
	return Input{Report: r, Version: "1", Style: Style{Lang: "it", Width: 80}}
}

// ask evaluates an expression on the page.
func ask[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	out, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return out
}

const shownFacts = `document.querySelectorAll(".fact:not([hidden])").length`

func TestReportInABrowser(t *testing.T) {
	ctx, d := open(t, hostile())
	do := func(steps ...chromedp.Action[chromedp.Void]) {
		t.Helper()
		if err := chromedp.Do(ctx, steps...); err != nil {
			t.Fatal(err)
		}
	}
	if n := ask[int](t, ctx, shownFacts); n != len(awkward) {
		t.Errorf("%d facts at first, want %d", n, len(awkward))
	}
	do(chromedp.Click(chromedp.CSS(`.bar input[value="tension"]`)))
	if n := ask[int](t, ctx, shownFacts); n != 5 {
		t.Errorf("%d facts without tensions, want 5", n)
	}
	if n := ask[int](t, ctx, `document.querySelectorAll(".event:not([hidden])").length`); n != 5 {
		t.Errorf("%d events without tensions, want 5", n)
	}
	do(chromedp.Click(chromedp.CSS(`.bar input[value="tension"]`)), chromedp.Click(chromedp.CSS(`.bar input[value="accepted"]`)))
	if n := ask[int](t, ctx, shownFacts); n != len(awkward)-1 {
		t.Errorf("%d facts without the accepted one, want %d", n, len(awkward)-1)
	}
	do(chromedp.Click(chromedp.CSS(`.bar input[value="accepted"]`)), chromedp.SendKeys(chromedp.CSS(".bar input[type=search]"), "famiglia piazza"))
	if n := ask[int](t, ctx, shownFacts); n != 1 {
		t.Errorf("%d facts with the words typed, want 1", n)
	}
	do(chromedp.Click(chromedp.CSS(`.fact:not([hidden]) .side:nth-child(2) a.where`)))
	shot, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		t.Fatal(err)
	}
	picture(t, "report-front.png", shot)
	marked := ask[[]string](t, ctx, `[...document.querySelectorAll("mark.on")].map(m => m.textContent)`)
	if len(marked) != 2 || marked[0] != awkward[1] || marked[1] != awkward[1] {
		t.Errorf("marked are %q, want both quotes of the finding", marked)
	}
	if n := ask[int](t, ctx, `[...document.querySelectorAll("mark.on")].filter(m => { const a = m.getBoundingClientRect(), b = m.closest(".text").getBoundingClientRect();
		return a.height > 0 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1 }).length`); n != 2 {
		t.Errorf("%d quotes can be seen in their articles, want 2", n)
	}
	if got := ask[string](t, ctx, `document.title`); got != "verifica" {
		t.Errorf("the title of the page is %q", got)
	}
	if n := ask[int](t, ctx, `document.scripts.length + document.images.length`); n != 1 {
		t.Errorf("%d scripts and pictures, want the one script", n)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, line := range d.lines {
		t.Error(line)
	}
}

// Pictures of the page go to the folder of VERIFICA_PICTURES, if that is set: look at them after every change of style.
func TestReportFitsScreensAndPaper(t *testing.T) {
	ctx, _ := open(t, hostile())
	for _, width := range []int64{1280, 390} {
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 900)); err != nil {
			t.Fatal(err)
		}
		if w := ask[int64](t, ctx, "document.documentElement.scrollWidth"); w > width {
			t.Errorf("the page is %d wide on a screen of %d", w, width)
		}
		shot, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
		if err != nil {
			t.Fatal(err)
		}
		picture(t, fmt.Sprintf("report-%d.png", width), shot)
	}
	yes := true
	pdf, err := chromedp.Call(ctx, page.PrintToPDF, page.PrintToPDFParams{PreferCSSPageSize: &yes})
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(pdf.Data, []byte("%PDF-")) || !bytes.Contains(pdf.Data, []byte("/MediaBox [0 0 594.95996 841.91998]")) {
		t.Error("the print is no PDF of A4 pages")
	}
	picture(t, "report.pdf", pdf.Data)
}

func picture(t *testing.T, name string, data []byte) {
	t.Helper()
	if dir := os.Getenv("VERIFICA_PICTURES"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
