//go:build !man

package main

import "github.com/spf13/cobra"

// makers are the commands that only a release needs; what they import is no part of the program.
func makers(tongue) []*cobra.Command { return nil }
