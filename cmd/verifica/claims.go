package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"verifica/claims"
	"verifica/compare"
	"verifica/reports"
)

func claimsCmd(t tongue) *cobra.Command {
	cmd := &cobra.Command{
		Use:   t.say("claims PERCORSO...", "claims PATH..."),
		Short: t.say("Stampa le affermazioni lette in ogni articolo", "Print the claims that were read in each article"),
		RunE: func(cmd *cobra.Command, args []string) error {
			set, err := settingsOf(cmd)
			if err != nil {
				return err
			}
			in, err := read(cmd, &set, set.pathsOr(args))
			if err != nil {
				return err
			}
			report := compare.Check(in.readings, compare.Options{})
			if len(set.Only) > 0 {
				report.Claims = slices.DeleteFunc(report.Claims, func(c claims.Claim) bool { return !slices.Contains(set.Only, c.Attribute) })
			}
			if err := toOutput(cmd, func(w io.Writer) error { return printClaims(w, t, set, report, in.skipped) }); err != nil {
				return err
			}
			return in.faulty()
		},
	}
	settingFlags(cmd, t)
	cmd.Flags().String("output", "", t.say("scrive in un file", "write to a file"))
	return cmd
}

func printClaims(w io.Writer, t tongue, set settings, r *compare.Report, skipped []reports.Skipped) error {
	switch set.Format {
	case "json":
		return reports.ClaimsJSON(w, r, skipped)
	case "table":
		return reports.ClaimsTable(w, r, set.style(w))
	case "csv":
		return reports.ClaimsCSV(w, r, set.style(w))
	}
	return fmt.Errorf(t.say("--format %s: sono possibili table, json e csv", "--format %s: the formats are table, json and csv"), set.Format)
}
