package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// span is a stretch of bytes of an article.
type span struct{ start, end int }

// touches tells whether s meets the gold span g and is not so much longer that meeting it says nothing.
func (s span) touches(g span) bool {
	return g.start < s.end && s.start < g.end && s.end-s.start <= 3*(g.end-g.start)+80
}

func touchAny(gold []span, s span) bool { return slices.ContainsFunc(gold, s.touches) }

// goldClaim is one line of gold-claims.jsonl.
type goldClaim struct {
	Article, Event, Attribute, Modality, Evidence string
	Value                                         map[string]any
	Bytes                                         []int
	spans                                         []span
}

// goldPair is one judged pair of quotes.
type goldPair struct {
	Event, Attribute, Subject, Verdict, Severity, Why string
	ArticleA                                          string   `json:"article_a"`
	ArticleB                                          string   `json:"article_b"`
	EvidenceA                                         string   `json:"evidence_a"`
	EvidenceB                                         string   `json:"evidence_b"`
	BytesA                                            []int    `json:"bytes_a"`
	BytesB                                            []int    `json:"bytes_b"`
	AlsoOK                                            []string `json:"also_ok"`
	Explained                                         any      `json:"explained_in_text"`
	a, b                                              []span
}

// corpus is the gold of one folder.
type corpus struct {
	files  map[string][]byte // by stem
	claims []goldClaim
	pairs  []goldPair
}

// stem is the name of an article without folder and extension.
func stem(name string) string {
	name = filepath.Base(name)
	return strings.TrimSuffix(name, filepath.Ext(name))
}

// load reads the gold of the events that keep accepts.
func load(folder string, keep func(event string) bool) (*corpus, error) {
	c := &corpus{files: map[string][]byte{}}
	entries, err := os.ReadDir(articlesOf(folder))
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if ext := filepath.Ext(e.Name()); (ext == ".md" || ext == ".txt") && !strings.HasPrefix(e.Name(), "README") {
			if c.files[stem(e.Name())], err = os.ReadFile(filepath.Join(articlesOf(folder), e.Name())); err != nil {
				return nil, err
			}
		}
	}
	if c.claims, err = rows[goldClaim](filepath.Join(folder, "gold-claims.jsonl")); err != nil {
		return nil, err
	}
	for _, name := range []string{"gold-pairs", "gold-ignore", "gold-same"} {
		p, err := rows[goldPair](filepath.Join(folder, name+".jsonl"))
		if err != nil {
			return nil, err
		}
		c.pairs = append(c.pairs, p...)
	}
	c.claims = slices.DeleteFunc(c.claims, func(g goldClaim) bool { return !keep(g.Event) })
	c.pairs = slices.DeleteFunc(c.pairs, func(g goldPair) bool { return !keep(g.Event) })
	return c, c.locate()
}

// rows reads a file of JSON lines; a file that is not there has none.
func rows[T any](path string) (out []T, err error) {
	data, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return nil, nil
	}
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var row T
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		out = append(out, row)
	}
	return out, err
}

// locate finds the spans of every quote, and settles which pairs count.
func (c *corpus) locate() (err error) {
	for i := range c.claims {
		g := &c.claims[i]
		if g.spans, err = c.spans(g.Article, g.Evidence, g.Bytes); err != nil {
			return err
		}
	}
	for i := range c.pairs {
		p := &c.pairs[i]
		p.settle()
		if p.a, err = c.spans(p.ArticleA, p.EvidenceA, p.BytesA); err != nil {
			return err
		}
		if p.b, err = c.spans(p.ArticleB, p.EvidenceB, p.BytesB); err != nil {
			return err
		}
	}
	return nil
}

// settle takes out of the count what readers differ on.
func (p *goldPair) settle() {
	explained := p.Explained != nil && p.Explained != false
	doubtful := slices.Contains(p.AlsoOK, "compatible") || slices.Contains(p.AlsoOK, "update")
	switch p.Verdict {
	case "contradiction":
		if explained || doubtful {
			p.Verdict = "ignore"
		}
	case "update", "compatible", "unrelated":
		if slices.Contains(p.AlsoOK, "contradiction") {
			p.Verdict = "ignore"
		}
	}
}

// spans returns every place of a quote in its article, or the one that the gold names.
func (c *corpus) spans(article, quote string, known []int) (out []span, err error) {
	if len(known) == 2 {
		return []span{{known[0], known[1]}}, nil
	}
	raw := c.files[stem(article)]
	for at := 0; ; {
		i := bytes.Index(raw[at:], []byte(quote))
		if i < 0 || quote == "" {
			break
		}
		out = append(out, span{at + i, at + i + len(quote)})
		at += i + 1
	}
	if out == nil {
		return nil, fmt.Errorf("gold quote not in %s: %q", article, quote)
	}
	return out, nil
}
