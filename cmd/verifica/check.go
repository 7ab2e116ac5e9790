package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"verifica/baseline"
	"verifica/compare"
	"verifica/reports"
)

func checkCmd(t tongue) *cobra.Command {
	var against []string
	var whyNot, verbose, quiet bool
	cmd := &cobra.Command{
		Use:   t.say("check PERCORSO...", "check PATH..."),
		Short: t.say("Confronta gli articoli e stampa le discordanze", "Compare articles and print what does not agree"),
		RunE: func(cmd *cobra.Command, args []string) error {
			set, err := settingsOf(cmd)
			if err != nil {
				return err
			}
			fails, err := set.failing(t)
			if err != nil {
				return err
			}
			if !slices.Contains(reports.Formats(), set.Format) {
				return fmt.Errorf(t.say("--format %s: sono possibili %s", "--format %s: the formats are %s"), set.Format, strings.Join(reports.Formats(), ", "))
			}
			in, report, err := compared(cmd, &set, set.pathsOr(args), against, whyNot)
			if err != nil {
				return err
			}
			rows, err := set.apply(report)
			if err != nil {
				return err
			}
			if !quiet {
				if err := toOutput(cmd, func(w io.Writer) error {
					style := set.style(w)
					style.Verbose = verbose
					return reports.Write(w, set.Format, reports.Input{Report: report, Skipped: in.skipped, Version: version, Style: style})
				}); err != nil {
					return err
				}
				printOutcomes(cmd, t, rows)
				printUnmatched(cmd, t, in.directives)
			}
			return in.outcome(report, fails)
		},
	}
	settingFlags(cmd, t)
	cmd.Flags().String("output", "", t.say("scrive il rapporto in un file", "write the report to a file"))
	cmd.Flags().StringArrayVar(&against, "against", nil, t.say("confronta gli articoli solo con questi, non fra di loro a vicenda con altri", "report only what touches the articles named first, compared with these too"))
	cmd.Flags().BoolVar(&whyNot, "why-not", false, t.say("elenca le coppie taciute e perché", "list the pairs that were silenced, and why"))
	cmd.Flags().BoolVarP(&verbose, "verbose", "v", false, t.say("elenca ciò che non è stato confrontato", "list what was not compared"))
	cmd.Flags().BoolVarP(&quiet, "quiet", "q", false, t.say("non stampa nulla: conta il codice di uscita", "print nothing: the exit code tells"))
	return cmd
}

// compared reads the paths and compares them. With against, only what touches the paths is reported.
func compared(cmd *cobra.Command, set *settings, paths, against []string, whyNot bool) (*input, *compare.Report, error) {
	in, err := read(cmd, set, append(slices.Clone(paths), against...))
	if err != nil {
		return nil, nil, err
	}
	opts := compare.Options{WhyNot: whyNot}
	if len(against) > 0 {
		draft, err := read(cmd, set, paths)
		if err != nil {
			return nil, nil, err
		}
		opts.Draft = map[string]bool{}
		for i := range draft.readings {
			opts.Draft[draft.readings[i].Article.ID] = true
		}
	}
	if len(set.Only) > 0 {
		opts.Only = map[string]bool{}
		for _, a := range set.Only {
			opts.Only[a] = true
		}
	}
	report := compare.Check(in.readings, opts)
	set.weigh(report)
	in.takeDirectives(report)
	return in, report, nil
}

// printOutcomes tells on standard error which decisions of the baseline no longer hold.
func printOutcomes(cmd *cobra.Command, t tongue, rows []baseline.Outcome) {
	text := map[baseline.State]string{
		baseline.Resolved: t.say("risolta, si può togliere dalla baseline", "resolved: it may leave the baseline"),
		baseline.Stale:    t.say("i suoi articoli non ci sono più", "its articles are gone"),
		baseline.Expired:  t.say("accettazione scaduta", "its acceptance has expired"),
	}
	for _, o := range rows {
		if what, ok := text[o.State]; ok {
			fmt.Fprintf(cmd.ErrOrStderr(), "verifica: %s: %s (%q / %q)\n", o.Entry.Fingerprint, what, o.Entry.Left.Quote, o.Entry.Right.Quote)
		}
	}
}

// printUnmatched tells which acceptances in front matter name no finding.
func printUnmatched(cmd *cobra.Command, t tongue, list []baseline.Directive) {
	for _, d := range list {
		if !d.Matched {
			fmt.Fprintf(cmd.ErrOrStderr(), "verifica: %s:%d: %s: %s\n", d.Article, d.Line, d.Fingerprint,
				t.say("verifica-accept non corrisponde a nessuna discordanza di questo articolo; si può togliere", "verifica-accept names no finding on this article; it may be removed"))
		}
	}
}
