package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"verifica/articles"
	"verifica/claims"
	"verifica/claims/value"
)

func articleCmd(t tongue) *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   t.say("article FILE...", "article FILE..."),
		Short: t.say("Mostra che cosa è stato capito di un file: zone, date, testata, lingua, parti lasciate fuori", "Show what was understood of a file: zones, dates, source, language, what was left out"),
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if format == "jsonl" {
				return streamArticles(cmd, args)
			}
			print := map[string]func(io.Writer, articles.Set) error{"table": func(w io.Writer, s articles.Set) error { return t.articles(w, s) }, "json": articlesJSON, "text": articlesText}[format]
			if print == nil {
				return fmt.Errorf(t.say("--format %s: sono possibili table, json, jsonl e text", "--format %s: the formats are table, json, jsonl and text"), format)
			}
			l, err := loader(cmd)
			if err != nil {
				return err
			}
			set := l.Load(args)
			if err := toOutput(cmd, func(w io.Writer) error { return print(w, set) }); err != nil {
				return err
			}
			errs := make([]error, len(set.Faults))
			for i, f := range set.Faults {
				errs[i] = f
			}
			return errors.Join(errs...)
		},
	}
	cmd.Flags().StringVar(&format, "format", "table", t.say("formato: table, json, text (il testo a cui si riferiscono le posizioni), jsonl (un articolo per riga, man mano che si legge)", "format: table, json, text (the text that offsets refer to), jsonl (an article a line, as it is read)"))
	cmd.Flags().String("output", "", t.say("scrive in un file", "write to a file"))
	inputFlag(cmd, t)
	return cmd
}

// jsonUnderstood is what was understood of one article.
type jsonUnderstood struct {
	ID        string        `json:"id"`
	Path      string        `json:"path"`
	Format    string        `json:"format"`
	Title     string        `json:"title"`
	Author    string        `json:"author,omitempty"`
	Source    string        `json:"source,omitempty"`
	Key       string        `json:"key,omitempty"`
	Version   int           `json:"version,omitempty"`
	Lang      string        `json:"lang"`
	Published *jsonWhen     `json:"published"`
	Updated   *jsonWhen     `json:"updated,omitempty"`
	Of        string        `json:"of,omitempty"` // "extracted" where offsets refer to the extracted text
	Zones     []jsonZone    `json:"zones"`
	Notes     []jsonNote    `json:"notes"`
	Dropped   []jsonDropped `json:"dropped"`
}

type jsonWhen struct {
	From  string `json:"from"`
	To    string `json:"to"`
	Clock string `json:"clock,omitempty"`
	Basis string `json:"basis,omitempty"`
}

type jsonZone struct {
	Zone  string `json:"zone"`
	Lang  string `json:"lang,omitempty"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

type jsonNote struct {
	Code string `json:"code"`
	Arg  string `json:"arg"`
}

type jsonDropped struct {
	What   string `json:"what"`
	Count  int    `json:"count"`
	Sample string `json:"sample"`
}

// articlesJSON prints everything for programs.
func articlesJSON(w io.Writer, s articles.Set) error {
	out := struct {
		Schema   string           `json:"schema"`
		Articles []jsonUnderstood `json:"articles"`
		Skipped  []jsonSkip       `json:"skipped"`
	}{"verifica.article/v1", []jsonUnderstood{}, []jsonSkip{}}
	for i := range s.Articles {
		out.Articles = append(out.Articles, understood(&s.Articles[i]))
	}
	for _, k := range s.Skipped {
		out.Skipped = append(out.Skipped, jsonSkip{k.Path, k.Reason})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

type jsonSkip struct {
	Path   string `json:"path"`
	Reason string `json:"reason"`
}

func understood(a *articles.Article) jsonUnderstood {
	j := jsonUnderstood{ID: a.ID, Path: a.Path, Format: a.Format, Title: a.Title, Author: a.Author, Source: a.Article.Source, Key: a.Key, Version: a.Version, Lang: a.Lang,
		Published: whenOf(a.Published), Updated: whenOf(a.Updated), Zones: []jsonZone{}, Notes: []jsonNote{}, Dropped: []jsonDropped{}}
	if a.Extracted {
		j.Of = "extracted"
	}
	for _, b := range a.Blocks {
		j.Zones = append(j.Zones, jsonZone{b.Zone.String(), b.Lang, b.Start, b.End, a.Source[b.Start:b.End]})
	}
	for _, n := range a.Notes {
		j.Notes = append(j.Notes, jsonNote(n))
	}
	for _, d := range a.Dropped {
		j.Dropped = append(j.Dropped, jsonDropped(d))
	}
	return j
}

// whenOf returns a date for JSON, nil where nothing is known.
func whenOf(p claims.Publication) *jsonWhen {
	if p.From == value.NoDay {
		return nil
	}
	return &jsonWhen{p.From.String(), p.To.String(), clockOf(p), p.Basis}
}

func clockOf(p claims.Publication) string {
	if p.Minute < 0 {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", p.Minute/60, p.Minute%60)
}

// articlesText prints the text that offsets refer to, byte for byte; what was extracted ends with a line break.
func articlesText(w io.Writer, s articles.Set) error {
	for _, a := range s.Articles {
		if _, err := io.WriteString(w, a.Source); err != nil {
			return err
		}
		if a.Extracted {
			if _, err := io.WriteString(w, "\n"); err != nil {
				return err
			}
		}
	}
	return nil
}
