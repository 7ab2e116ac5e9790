package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

// version is set by the linker in releases.
var version = "dev"

func versionCmd(t tongue) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: t.say("Stampa la versione", "Print the version"),
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := fmt.Fprintln(cmd.OutOrStdout(), "verifica", version)
			return err
		},
	}
}
