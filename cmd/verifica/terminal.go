package main

import (
	"io"
	"os"

	"golang.org/x/term"
)

// width returns the columns of the terminal that w writes to, 80 where it is none.
func width(w io.Writer) int {
	if f, ok := w.(*os.File); ok {
		if n, _, err := term.GetSize(int(f.Fd())); err == nil && n > 40 {
			return n
		}
	}
	return 80
}
