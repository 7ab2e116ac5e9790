package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"verifica/articles"
	"verifica/claims/text"
)

// jsonArticleLine is an article as one of the JSON lines that verifica reads itself: whatever the format it came in.
type jsonArticleLine struct {
	ID      string `json:"id"`
	Title   string `json:"title,omitempty"`
	Date    string `json:"date,omitempty"`
	Updated string `json:"updated,omitempty"`
	Author  string `json:"author,omitempty"`
	Source  string `json:"source,omitempty"`
	Lang    string `json:"lang"`
	Version int    `json:"version,omitempty"`
	Text    string `json:"text"`
}

// liner writes every article as it is found and keeps none; faults are few and kept to the end.
type liner struct {
	out    *json.Encoder
	faults []error
	err    error
}

func (l *liner) Skip(articles.Skip)      {}
func (l *liner) Fault(f *articles.Fault) { l.faults = append(l.faults, f) }

func (l *liner) Article(a articles.Article) {
	if l.err == nil && !a.Killed {
		l.err = l.out.Encode(lineOf(&a))
	}
}

// streamArticles prints an article a line, in the memory of one article, however long the input is.
func streamArticles(cmd *cobra.Command, paths []string) error {
	from, err := loader(cmd)
	if err != nil {
		return err
	}
	var l liner
	err = toOutput(cmd, func(w io.Writer) error {
		buf := bufio.NewWriterSize(w, 64<<10)
		l.out = json.NewEncoder(buf)
		l.out.SetEscapeHTML(false)
		from.Each(paths, &l)
		return errors.Join(l.err, buf.Flush())
	})
	return errors.Join(append([]error{err}, l.faults...)...)
}

// lineOf returns an article as one line. Zones are told by the words that plain text tells them with.
func lineOf(a *articles.Article) jsonArticleLine {
	out := jsonArticleLine{ID: a.Key, Title: a.Title, Date: stamp(whenOf(a.Published)), Updated: stamp(whenOf(a.Updated)), Author: a.Author, Source: a.Article.Source, Lang: a.Lang, Version: a.Version}
	if out.ID == "" {
		out.ID = a.ID
	}
	var b strings.Builder
	for _, z := range a.Blocks {
		if z.Zone == text.Headline || z.Zone == text.Footer {
			continue
		}
		switch z.Zone {
		case text.Standfirst:
			b.WriteString("Sommario: ")
		case text.Caption:
			b.WriteString("Didascalia: ")
		case text.Quote:
			b.WriteString("> ")
		}
		b.WriteString(a.Source[z.Start:z.End])
		b.WriteString("\n\n")
	}
	out.Text = strings.TrimSpace(b.String())
	return out
}

// stamp writes a date with its time of day, as it is read.
func stamp(w *jsonWhen) string {
	switch {
	case w == nil:
		return ""
	case w.Clock == "":
		return w.From
	}
	return w.From + "T" + w.Clock
}
