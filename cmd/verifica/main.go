// Command verifica finds the contradictions between news articles, and inside each one.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"verifica/internal/atomicfile"
)

// The exit codes of the contract.
const (
	exitClean   = 0
	exitFound   = 1
	exitFailed  = 2
	exitStopped = 130 // as shells say of Ctrl-C
)

// errFound says that there are new findings: no message, exit code 1.
var errFound = errors.New("findings")

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run runs one command and returns the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	t := tongueOf(args, os.Getenv("VERIFICA_LANG"), configuredLang)
	root := rootCmd(t)
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.Execute()
	switch {
	case err == nil:
		return exitClean
	case errors.Is(err, errFound):
		return exitFound
	case errors.Is(err, atomicfile.ErrInterrupted):
		return exitStopped
	case errors.Is(err, syscall.EPIPE):
		return exitFailed // whoever read us has left: nobody to tell
	}
	for line := range strings.Lines(t.tell(err)) {
		line = strings.TrimRight(line, "\n")
		if !strings.HasPrefix(line, " ") { // an excerpt belongs to the line above it
			line = "verifica: " + line
		}
		fmt.Fprintln(stderr, line)
	}
	return exitFailed
}

func rootCmd(t tongue) *cobra.Command {
	root := &cobra.Command{
		Use:           "verifica",
		Short:         t.say("Trova le contraddizioni fra articoli, e dentro ciascuno", "Find the contradictions between articles, and inside each"),
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.PersistentFlags().String("lang", string(t), t.say("lingua dei messaggi: it o en", "language of the messages: it or en"))
	root.PersistentFlags().String("config", "", t.say("file di configurazione (altrimenti .verifica.yaml, cercato verso l'alto)", "configuration file (otherwise .verifica.yaml, looked for upwards)"))
	root.PersistentFlags().StringArray("pack", nil, t.say("cartella di pacchetti da aggiungere (ripetibile)", "folder of packs to add (may be repeated)"))
	_ = root.RegisterFlagCompletionFunc("pack", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return nil, cobra.ShellCompDirectiveFilterDirs
	})
	root.AddCommand(checkCmd(t), claimsCmd(t), explainCmd(t), mentionsCmd(t), articleCmd(t), baselineCmd(t), acceptCmd(t), dismissCmd(t), packsCmd(t), initCmd(t), versionCmd(t))
	root.AddCommand(makers(t)...)
	t.templates(root)
	return root
}
