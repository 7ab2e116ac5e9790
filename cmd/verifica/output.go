package main

import (
	"io"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"verifica/internal/atomicfile"
)

// toOutput writes to the file of --output, as a whole or not at all, or to standard output.
func toOutput(cmd *cobra.Command, fill func(io.Writer) error) error {
	if f := cmd.Flag("output"); f != nil && f.Value.String() != "" {
		return atomicfile.Write(f.Value.String(), fill)
	}
	return fill(cmd.OutOrStdout())
}

// coloured reports whether w is a terminal that shows colours, and whose user wants them.
func coloured(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd())) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// columns returns the width of the terminal that w writes to, 80 where it is none.
func columns(w io.Writer) int {
	if f, ok := w.(*os.File); ok {
		if n, _, err := term.GetSize(int(f.Fd())); err == nil && n > 40 {
			return n
		}
	}
	return 80
}
