package main

import (
	"errors"
	"runtime"
	"sync"

	"github.com/spf13/cobra"

	"verifica/articles"
	"verifica/claims"
	"verifica/claims/extract"
	"verifica/compare"
	"verifica/reports"
)

// input is what was read, and what could not be.
type input struct {
	readings []claims.Reading
	skipped  []reports.Skipped
	faults   []*articles.Fault
}

// read loads the paths and reads every article, on all cores.
func read(cmd *cobra.Command, paths []string) (*input, error) {
	x, err := extract.New()
	if err != nil {
		return nil, err
	}
	set := articles.Load(paths, cmd.InOrStdin())
	in := &input{readings: make([]claims.Reading, len(set.Articles)), faults: set.Faults}
	for _, s := range set.Skipped {
		in.skipped = append(in.skipped, reports.Skipped{Path: s.Path, Reason: s.Reason})
	}
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				in.readings[i] = x.Read(set.Articles[i])
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

// faulty turns what could not be read into an error, nil where all was.
func (in *input) faulty() error {
	errs := make([]error, len(in.faults))
	for i, f := range in.faults {
		errs[i] = f
	}
	return errors.Join(errs...)
}

// outcome turns faults and findings into the exit code.
func (in *input) outcome(r *compare.Report, fails map[compare.Verdict]bool) error {
	if err := in.faulty(); err != nil {
		return err
	}
	for _, f := range r.Findings {
		if fails[f.Verdict] && (f.State == "new" || f.State == "expired") {
			return errFound
		}
	}
	return nil
}
