package main

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"verifica/articles"
	"verifica/baseline"
	"verifica/claims"
	"verifica/compare"
	"verifica/reports"
)

// input is what was read, and what could not be.
type input struct {
	readings   []claims.Reading
	skipped    []reports.Skipped
	faults     []*articles.Fault
	directives []baseline.Directive // acceptances in the front matter of the articles
}

// read loads the paths and reads every article, on all cores.
func read(cmd *cobra.Command, settings *settings, paths []string) (*input, error) {
	x, err := settings.extractor()
	if err != nil {
		return nil, err
	}
	l, err := loader(cmd)
	if err != nil {
		return nil, err
	}
	set := l.Load(paths)
	for i := range set.Articles {
		if a := &set.Articles[i].Article; a.Source == "" {
			a.Source = settings.sourceOf(a.Path)
		}
	}
	in := &input{readings: make([]claims.Reading, len(set.Articles)), faults: set.Faults}
	for _, s := range set.Skipped {
		in.skipped = append(in.skipped, reports.Skipped{Path: s.Path, Reason: s.Reason, ByName: s.ByName})
	}
	bar := newProgress(cmd.ErrOrStderr(), tongue(settings.Lang).say("lettura", "reading"), len(set.Articles))
	defer bar.end()
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				in.readings[i] = x.Read(set.Articles[i])
				bar.step()
			}
		})
	}
	for i := range set.Articles {
		next <- i
	}
	close(next)
	wg.Wait()
	return in, nil
}

// loader returns what finds the articles, in the format of --input-format.
func loader(cmd *cobra.Command) (articles.Loader, error) {
	l := articles.Loader{Stdin: cmd.InOrStdin()}
	if f := cmd.Flag("input-format"); f != nil {
		l.Format = f.Value.String()
	}
	if l.Format != "" && !slices.Contains(articles.Formats(), l.Format) {
		return l, fmt.Errorf("--input-format: %q: possible are %s", l.Format, strings.Join(articles.Formats(), ", "))
	}
	return l, nil
}

// inputFlag adds --input-format.
func inputFlag(cmd *cobra.Command, t tongue) {
	cmd.Flags().String("input-format", "", t.say("formato degli articoli (altrimenti riconosciuto dal contenuto): ", "format of the articles (otherwise told by their content): ")+strings.Join(articles.Formats(), ", "))
	_ = cmd.RegisterFlagCompletionFunc("input-format", cobra.FixedCompletions(articles.Formats(), cobra.ShellCompDirectiveNoFileComp))
}

// takeDirectives applies the acceptances that articles carry; one without a reason is a fault of its article.
func (in *input) takeDirectives(r *compare.Report) {
	in.directives = baseline.Directives(r)
	for _, d := range in.directives {
		if d.Reason == "" {
			in.faults = append(in.faults, &articles.Fault{Path: d.Article, Line: d.Line, Column: 1, Message: "verifica-accept " + d.Fingerprint + " gives no reason", Remedy: "write it after the fingerprint"})
		}
	}
}

// faulty turns what could not be read into an error, nil where all was.
func (in *input) faulty() error {
	errs := make([]error, len(in.faults))
	for i, f := range in.faults {
		errs[i] = f
	}
	return errors.Join(errs...)
}

// outcome turns faults and findings into the exit code.
func (in *input) outcome(r *compare.Report, fails func(attribute string, v compare.Verdict) bool) error {
	if err := in.faulty(); err != nil {
		return err
	}
	for _, f := range r.Findings {
		if fails(f.Attribute, f.Verdict) && (f.State == "new" || f.State == "expired") {
			return errFound
		}
	}
	return nil
}
