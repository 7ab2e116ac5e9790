// Command verifica finds the contradictions between news articles, and inside each one.
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

// The exit codes of the contract.
const (
	exitClean  = 0
	exitFound  = 1
	exitFailed = 2
)

// errFound says that there are new findings: no message, exit code 1.
var errFound = errors.New("findings")

func main() {
	root := rootCmd()
	err := root.Execute()
	switch {
	case errors.Is(err, errFound):
		os.Exit(exitFound)
	case err != nil:
		fmt.Fprintln(os.Stderr, "verifica:", err)
		os.Exit(exitFailed)
	}
}

func rootCmd() *cobra.Command {
	root := &cobra.Command{
		Use:           "verifica",
		Short:         "Trova le contraddizioni fra articoli, e dentro ciascuno",
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.PersistentFlags().String("lang", "it", "lingua dei messaggi: it o en")
	root.AddCommand(checkCmd(), claimsCmd(), mentionsCmd(), versionCmd())
	return root
}
