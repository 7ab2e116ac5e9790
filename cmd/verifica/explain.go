package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"verifica/compare"
	"verifica/reports"
)

func explainCmd(t tongue) *cobra.Command {
	cmd := &cobra.Command{
		Use:               t.say("explain IMPRONTA [PERCORSO...]", "explain FINGERPRINT [PATH...]"),
		Short:             t.say("Spiega una discordanza: citazioni, regole, date, perché", "Explain a finding: quotes, rules, dates, reasons"),
		Args:              cobra.MinimumNArgs(1),
		ValidArgsFunction: completeFingerprints,
		RunE: func(cmd *cobra.Command, args []string) error {
			set, err := settingsOf(cmd)
			if err != nil {
				return err
			}
			in, report, err := compared(cmd, &set, set.pathsOr(args[1:]), nil, false)
			if err != nil {
				return err
			}
			f, err := find(t, report, args[0])
			if err != nil {
				return errors.Join(err, in.faulty())
			}
			out := cmd.OutOrStdout()
			if err := reports.Explain(out, reports.Input{Report: report, Style: set.style(out)}, f); err != nil {
				return err
			}
			return in.faulty()
		},
	}
	settingFlags(cmd, t)
	return cmd
}

// find returns the finding that a fingerprint, or the beginning of one, names.
func find(t tongue, r *compare.Report, prefix string) (*compare.Finding, error) {
	found := reports.Find(r, prefix)
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return nil, fmt.Errorf(t.say("%s: nessuna discordanza ha questa impronta; verifica check le stampa", "%s: no finding has this fingerprint; verifica check prints them"), prefix)
	}
	return nil, fmt.Errorf(t.say("%s: %d discordanze hanno un'impronta che comincia così; scrivine di più", "%s: %d fingerprints begin like this; write more of it"), prefix, len(found))
}

// completeFingerprints offers the fingerprints of the articles of the configuration, or of the working directory.
func completeFingerprints(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveDefault
	}
	set, err := settingsOf(cmd)
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	_, report, err := compared(cmd, &set, set.pathsOr(nil), nil, false)
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var out []string
	for _, f := range report.Findings {
		l, r := report.Claims[f.Left].Evidence.Quote, report.Claims[f.Right].Evidence.Quote
		out = append(out, fmt.Sprintf("%s\t%s «%s» / «%s»", f.Fingerprint, f.Attribute, printable(l), printable(r)))
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}
