//go:build man

package main

import (
	"os"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

// makers are the commands that make a release out of the program: the manual pages.
func makers(t tongue) []*cobra.Command {
	return []*cobra.Command{{
		Use:    t.say("man CARTELLA", "man FOLDER"),
		Short:  t.say("Scrive le pagine di manuale", "Generate the manual pages"),
		Hidden: true,
		Args:   cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := os.MkdirAll(args[0], 0o755); err != nil {
				return err
			}
			day := time.Unix(0, 0).UTC() // the same pages from the same source
			return doc.GenManTree(cmd.Root(), &doc.GenManHeader{Title: "VERIFICA", Section: "1", Source: "verifica " + version, Date: &day}, args[0])
		},
	}}
}
