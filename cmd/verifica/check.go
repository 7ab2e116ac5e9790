package main

import (
	"errors"
	"fmt"
	"runtime"
	"sync"

	"github.com/spf13/cobra"

	"verifica/articles"
	"verifica/claims"
	"verifica/claims/extract"
	"verifica/compare"
	"verifica/reports"
)

func checkCmd() *cobra.Command {
	var format, failOn string
	cmd := &cobra.Command{
		Use:   "check PERCORSO...",
		Short: "Confronta gli articoli e stampa le discordanze",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			fails, err := failing(failOn)
			if err != nil {
				return err
			}
			in, err := read(cmd, args)
			if err != nil {
				return err
			}
			report := compare.Check(in.readings, compare.Options{})
			if err := printReport(cmd, format, report, in.skipped); err != nil {
				return err
			}
			return in.outcome(report, fails)
		},
	}
	cmd.Flags().StringVar(&format, "format", "table", "table o json")
	cmd.Flags().StringVar(&failOn, "fail-on", "conflict", "verdetto che fa uscire con 1: conflict, tension, evolution, variant o none")
	return cmd
}

func printReport(cmd *cobra.Command, format string, r *compare.Report, skipped []reports.Skipped) error {
	switch format {
	case "json":
		return reports.JSON(cmd.OutOrStdout(), r, skipped)
	case "table":
		return reports.Table(cmd.OutOrStdout(), r, reports.Style{Lang: cmd.Flag("lang").Value.String(), Width: width(cmd.OutOrStdout())})
	}
	return fmt.Errorf("--format %s: sono possibili table e json", format)
}

// failing returns the verdicts that make the exit code 1.
func failing(on string) (map[compare.Verdict]bool, error) {
	order := []compare.Verdict{compare.Conflict, compare.Tension, compare.Evolution, compare.Variant}
	out := map[compare.Verdict]bool{}
	if on == "none" {
		return out, nil
	}
	for _, v := range order {
		out[v] = true
		if string(v) == on {
			return out, nil
		}
	}
	return nil, fmt.Errorf("--fail-on %s: sono possibili conflict, tension, evolution, variant e none", on)
}

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

// outcome turns faults and findings into the exit code.
func (in *input) outcome(r *compare.Report, fails map[compare.Verdict]bool) error {
	if len(in.faults) > 0 {
		errs := make([]error, len(in.faults))
		for i, f := range in.faults {
			errs[i] = f
		}
		return errors.Join(errs...)
	}
	for _, f := range r.Findings {
		if fails[f.Verdict] && f.State == "new" {
			return errFound
		}
	}
	return nil
}
