package main

import (
	"strings"

	"github.com/spf13/cobra"
)

// tongue is the language of messages and help: "it" or "en".
type tongue string

// tongueOf finds the language before the flags are parsed: help is built in it. The flag is stronger than the environment,
// and that than the configuration file.
func tongueOf(args []string, env string, configured func(path string) string) tongue {
	lang := flagOf(args, "--lang")
	if lang == "" {
		lang = env
	}
	if lang == "" {
		lang = configured(flagOf(args, "--config"))
	}
	if lang == "en" {
		return "en"
	}
	return "it"
}

// flagOf returns the last value of a flag among arguments that nobody has parsed, "" if it is not there.
func flagOf(args []string, flag string) (value string) {
	for i, a := range args {
		if v, ok := strings.CutPrefix(a, flag+"="); ok {
			value = v
		} else if a == flag && i+1 < len(args) {
			value = args[i+1]
		}
	}
	return value
}

func (t tongue) say(it, en string) string {
	if t == "en" {
		return en
	}
	return it
}

// templates puts the help into Italian: cobra speaks English alone.
func (t tongue) templates(root *cobra.Command) {
	root.InitDefaultHelpFlag() // now: else --help is taken to want a value when commands are looked for
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
	root.Flags().Lookup("help").Usage = "spiega il comando"
}
