package main

import (
	"regexp"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// italianWords are words that no English help holds.
var italianWords = regexp.MustCompile(`\b(il|della|delle|dei|degli|con|che|gli|scrive|mostra|oggi|formato|altrimenti)\b`)

// englishWords are words that no Italian help holds.
var englishWords = regexp.MustCompile(`\b(the|of|write|show|print|with|which|otherwise)\b`)

// Every command and flag speaks the language that was asked for.
func TestHelpSpeaksOneLanguage(t *testing.T) {
	for lang, foreign := range map[tongue]*regexp.Regexp{"en": italianWords, "it": englishWords} {
		n := 0
		check := func(where, text string) {
			n++
			if text == "" || foreign.MatchString(text) {
				t.Errorf("%s: %s says %q", lang, where, text)
			}
		}
		var walk func(c *cobra.Command)
		walk = func(c *cobra.Command) {
			check(c.CommandPath(), c.Short)
			c.Flags().VisitAll(func(f *pflag.Flag) { check(c.CommandPath()+" --"+f.Name, f.Usage) })
			for _, sub := range c.Commands() {
				if sub.Name() != "completion" && sub.Name() != "help" {
					walk(sub)
				}
			}
		}
		walk(rootCmd(lang))
		if n < 40 {
			t.Errorf("only %d texts looked at", n)
		}
	}
}
