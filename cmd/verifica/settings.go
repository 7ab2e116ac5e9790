package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/agnivade/levenshtein"
	"github.com/spf13/cobra"

	"verifica/baseline"
	"verifica/claims/extract"
	"verifica/compare"
	"verifica/reports"
)

// settings are what may be set in the file, in the environment (VERIFICA_FAIL_ON, ...) and by flags, in that order of
// strength.
type settings struct {
	Lang, Format, FailOn, Baseline, Date string
	Width, MaxFacts                      int
	Paths, Only, Packs                   []string
	Severities                           map[string]string // "error", "warning" or "note" of "place", "tension" or "place/tension"
	Sources                              map[string]string // the outlet of the articles below a path that name none

	noColor     bool
	usual       string // the baseline where nobody says which
	baselineSet bool   // someone said which baseline, or that there is none
	packsSet    bool   // the command line or the environment said which packs
	reader      *extract.Extractor
}

// settingKeys are the keys of the file, the flags and, in capitals, the variables of the environment.
var settingKeys = []string{"baseline", "date", "fail-on", "format", "lang", "max-facts", "only", "packs", "paths", "severities", "sources", "width"}

func settingFlags(cmd *cobra.Command, t tongue) {
	f := cmd.Flags()
	inputFlag(cmd, t)
	f.String("format", "table", t.say("formato: ", "format: ")+strings.Join(reports.Formats(), ", "))
	f.String("fail-on", "conflict", t.say("verdetto che fa uscire con 1: conflict, tension, evolution, variant o none", "verdict that makes the exit code 1: conflict, tension, evolution, variant or none"))
	f.String("baseline", "", t.say("file delle discordanze già note (altrimenti .verifica-baseline.yaml, se c'è)", "file of the findings that are already known (.verifica-baseline.yaml, where it is there)"))
	f.String("only", "", t.say("soltanto questi dati, separati da virgole: place,dead", "only these attributes, separated by commas: place,dead"))
	f.String("date", "", t.say("giorno con cui confrontare le scadenze della baseline (altrimenti oggi)", "day that the expiries of the baseline are held against (otherwise today)"))
	f.Int("width", 0, t.say("colonne della tabella (altrimenti quelle del terminale)", "columns of the table (otherwise those of the terminal)"))
	f.Bool("no-color", false, t.say("senza colori (anche NO_COLOR)", "without colours (NO_COLOR does the same)"))
	f.Int("max-facts", 0, t.say("stampa al massimo tanti fatti", "print so many facts at most"))
	_ = cmd.RegisterFlagCompletionFunc("only", completeAttributes)
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(reports.Formats(), cobra.ShellCompDirectiveNoFileComp))
	_ = cmd.RegisterFlagCompletionFunc("fail-on", cobra.FixedCompletions([]string{"conflict", "tension", "evolution", "variant", "none"}, cobra.ShellCompDirectiveNoFileComp))
}

// settingsOf gathers the settings of a command.
func settingsOf(cmd *cobra.Command) (settings, error) {
	s := settings{Lang: "it", Format: "table", FailOn: "conflict"}
	path, err := configPath(cmd)
	if err != nil {
		return s, err
	}
	s.givenPacks(cmd) // before all else: packs bring attributes
	if path != "" {
		if err := s.file(path); err != nil {
			return s, err
		}
	}
	for _, k := range settingKeys {
		name := "VERIFICA_" + strings.ToUpper(strings.ReplaceAll(k, "-", "_"))
		if v, ok := os.LookupEnv(name); ok && (v != "" || k == "baseline") { // an empty baseline is none
			if err := s.set(k, v); err != nil {
				return s, fmt.Errorf("%s: %w", name, err)
			}
		}
		if f := cmd.Flag(k); f != nil && f.Changed {
			if err := s.set(k, f.Value.String()); err != nil {
				return s, fmt.Errorf("--%s: %w", k, err)
			}
		}
	}
	if f := cmd.Flag("no-color"); f != nil {
		s.noColor = f.Value.String() == "true"
	}
	s.usual = defaultBaseline
	if path != "" && cmd.Flag("config").Value.String() == "" {
		s.usual = within(filepath.Dir(path), defaultBaseline)
	}
	if _, err := os.Stat(s.usual); err == nil && !s.baselineSet {
		s.Baseline = s.usual
	}
	return s, nil
}

func (s *settings) set(key, value string) (err error) {
	switch key {
	case "lang":
		if value != "it" && value != "en" {
			return fmt.Errorf("%q: it and en are possible", value)
		}
		s.Lang = value
	case "format":
		s.Format = value
	case "fail-on":
		s.FailOn = value
	case "baseline":
		s.Baseline, s.baselineSet = value, true
	case "date":
		if _, err := time.Parse(time.DateOnly, value); err != nil {
			return fmt.Errorf("%q is no day: write it as 2026-12-31", value)
		}
		s.Date = value
	case "width":
		s.Width, err = natural(value)
	case "max-facts":
		s.MaxFacts, err = natural(value)
	case "paths":
		s.Paths = filepath.SplitList(value)
	case "only":
		s.Only, err = s.attributes(value)
	case "packs":
		s.Packs = filepath.SplitList(value)
	case "severities", "sources":
		return fmt.Errorf("%s is set in the configuration file alone", key)
	default:
		return fmt.Errorf("unknown key %q: did you mean %q?", key, nearest(key, settingKeys))
	}
	return err
}

// natural reads a number from 0 up.
func natural(s string) (int, error) {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return 0, fmt.Errorf("%q is no number of 0 or more", s)
	}
	return n, nil
}

// nearest returns which of the words is written most like key.
func nearest(key string, words []string) string {
	return slices.MinFunc(words, func(a, b string) int {
		return levenshtein.ComputeDistance(a, key) - levenshtein.ComputeDistance(b, key)
	})
}

// pathsOr returns the paths of the command line, else those of the settings, else the working directory.
func (s *settings) pathsOr(args []string) []string {
	switch {
	case len(args) > 0:
		return args
	case len(s.Paths) > 0:
		return s.Paths
	}
	return []string{"."}
}

// style is how a report looks on w.
func (s *settings) style(w io.Writer) reports.Style {
	out := reports.Style{Lang: s.Lang, Width: s.Width, MaxFacts: s.MaxFacts, Color: !s.noColor && coloured(w)}
	if len(s.Packs) > 0 && s.reader != nil {
		out.Titles = s.reader.Titles(s.Lang)
	}
	if out.Width <= 0 {
		out.Width = columns(w)
	}
	return out
}

// today is the day of the run; only the door knows the clock.
func (s *settings) today() string {
	if s.Date != "" {
		return s.Date
	}
	return time.Now().Format(time.DateOnly)
}

// apply sets the states of the findings by the baseline, if there is one.
func (s *settings) apply(r *compare.Report) ([]baseline.Outcome, error) {
	if s.Baseline == "" {
		return nil, nil
	}
	if _, err := os.Stat(s.Baseline); err != nil {
		return nil, fmt.Errorf("%s: no such baseline: verifica baseline write makes one", s.Baseline)
	}
	entries, err := baseline.Read(s.Baseline)
	if err != nil {
		return nil, err
	}
	return baseline.Apply(r, entries, s.today()), nil
}
