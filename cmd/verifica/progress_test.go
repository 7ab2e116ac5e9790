package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

func TestProgressWaits(t *testing.T) {
	var out bytes.Buffer
	now := time.Date(2025, 4, 11, 12, 0, 0, 0, time.UTC)
	p := &progress{out: &out, what: "lettura", total: 100, start: now, now: func() time.Time { return now }}
	now = now.Add(time.Second)
	p.step()
	if out.Len() > 0 {
		t.Errorf("after a second: %q", &out)
	}
	now = now.Add(2 * time.Second)
	for range 40 {
		p.step()
		time.Sleep(5 * time.Millisecond)
	}
	if s := out.String(); !strings.Contains(s, "lettura") || !strings.Contains(s, "/100") {
		t.Errorf("after three seconds: %q", s)
	}
	p.end()
	if s := out.String(); !strings.HasSuffix(strings.TrimRight(s, " "), "\r") {
		t.Errorf("the bar stays: %q", s[max(0, len(s)-40):])
	}
}

// Where nobody watches, nothing is drawn.
func TestProgressIsSilentInAFile(t *testing.T) {
	var out bytes.Buffer
	p := newProgress(&out, "lettura", 1)
	p.start = p.start.Add(-time.Hour)
	p.step()
	p.end()
	if out.Len() > 0 {
		t.Errorf("printed %q", &out)
	}
}
