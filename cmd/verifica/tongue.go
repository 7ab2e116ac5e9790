package main

import (
	"strings"

	"github.com/spf13/cobra"
)

// tongue is the language of messages and help: "it" or "en".
type tongue string

// tongueOf finds the language before the flags are parsed: help is built in it.
func tongueOf(args []string, env string) tongue {
	lang := env
	for i, a := range args {
		if v, ok := strings.CutPrefix(a, "--lang="); ok {
			lang = v
		} else if a == "--lang" && i+1 < len(args) {
			lang = args[i+1]
		}
	}
	if lang == "en" {
		return "en"
	}
	return "it"
}

func (t tongue) say(it, en string) string {
	if t == "en" {
		return en
	}
	return it
}

// templates puts the help into Italian: cobra speaks English alone.
func (t tongue) templates(root *cobra.Command) {
	if t == "en" {
		return
	}
	usage := strings.NewReplacer("Usage:", "Uso:", "Aliases:", "Altri nomi:", "Examples:", "Esempi:", "Available Commands:", "Comandi:", "Additional Commands:", "Altri comandi:",
		"Global Flags:", "Opzioni di tutti i comandi:", "Flags:", "Opzioni:", "Additional help topics:", "Altri argomenti:",
		`Use "{{.CommandPath}} [command] --help" for more information about a command.`, `"{{.CommandPath}} COMANDO --help" dice di più su un comando.`,
		"[command]", "[comando]").Replace(root.UsageTemplate())
	root.SetUsageTemplate(usage)
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		switch c.Name() {
		case "help":
			c.Short = "Spiega un comando"
		case "completion":
			c.Short = "Scrive il completamento per una shell"
		}
		c.InitDefaultHelpFlag()
		c.Flags().Lookup("help").Usage = "spiega il comando"
	}
	root.InitDefaultHelpFlag()
	root.Flags().Lookup("help").Usage = "spiega il comando"
}
