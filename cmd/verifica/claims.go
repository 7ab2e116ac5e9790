package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"verifica/compare"
	"verifica/reports"
)

func claimsCmd() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "claims PERCORSO...",
		Short: "Stampa le affermazioni lette in ogni articolo",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			in, err := read(cmd, args)
			if err != nil {
				return err
			}
			report := compare.Check(in.readings, compare.Options{})
			switch format {
			case "json":
				err = reports.ClaimsJSON(cmd.OutOrStdout(), report, in.skipped)
			case "table":
				err = reports.ClaimsTable(cmd.OutOrStdout(), report, reports.Style{Lang: cmd.Flag("lang").Value.String(), Width: width(cmd.OutOrStdout())})
			default:
				err = fmt.Errorf("--format %s: sono possibili table e json", format)
			}
			if err != nil {
				return err
			}
			return in.outcome(report, nil)
		},
	}
	cmd.Flags().StringVar(&format, "format", "table", "table o json")
	return cmd
}
