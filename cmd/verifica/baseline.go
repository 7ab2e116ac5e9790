package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"verifica/baseline"
	"verifica/compare"
)

// defaultBaseline is the file that is used where none is set and it is there: beside the configuration file that was found
// upwards, else in the working directory. The commands that write make it there.
const defaultBaseline = ".verifica-baseline.yaml"

func baselineCmd(t tongue) *cobra.Command {
	cmd := &cobra.Command{Use: "baseline", Short: t.say("Tiene il conto delle discordanze già note", "Keep account of the findings that are already known")}
	cmd.AddCommand(
		baselineSub(t, "write", t.say("Scrive una nuova baseline con le discordanze di oggi", "Write a new baseline of what is found today"), writeBaseline),
		baselineSub(t, "update", t.say("Aggiunge le nuove e toglie le risolte", "Add what is new, remove what is resolved"), updateBaseline),
		baselineSub(t, "check", t.say("Dice nuove, note, risolte, perdute e scadute", "Tell new, known, resolved, stale and expired apart"), checkBaseline),
	)
	return cmd
}

func baselineSub(t tongue, name, short string, do func(*cobra.Command, tongue, settings, *compare.Report) error) *cobra.Command {
	cmd := &cobra.Command{
		Use:   name + t.say(" [PERCORSO...]", " [PATH...]"),
		Short: short,
		RunE: func(cmd *cobra.Command, args []string) error {
			set, err := settingsOf(cmd)
			if err != nil {
				return err
			}
			if set.Baseline == "" {
				set.Baseline = set.usual
			}
			in, report, err := compared(cmd, &set, set.pathsOr(args), nil, false)
			if err != nil {
				return err
			}
			if err := in.faulty(); err != nil {
				return err // a baseline of half the articles would hide the rest
			}
			return do(cmd, t, set, report)
		},
	}
	settingFlags(cmd, t)
	return cmd
}

func writeBaseline(cmd *cobra.Command, t tongue, set settings, r *compare.Report) error {
	if _, err := os.Stat(set.Baseline); err == nil {
		return fmt.Errorf(t.say("%s: c'è già; usa baseline update", "%s: it is there already; use baseline update"), set.Baseline)
	}
	return updateBaseline(cmd, t, set, r)
}

// updateBaseline adds the findings that no entry names and drops the entries whose findings are gone.
func updateBaseline(cmd *cobra.Command, t tongue, set settings, r *compare.Report) error {
	added, dropped := 0, 0
	err := baseline.Update(set.Baseline, func(old []baseline.Entry) (out []baseline.Entry) {
		named := map[string]bool{}
		for _, o := range baseline.Apply(r, old, set.today()) {
			named[o.Entry.Fingerprint] = true
			if o.State == baseline.Resolved {
				dropped++
				continue
			}
			out = append(out, o.Entry)
		}
		for i := range r.Findings {
			if f := &r.Findings[i]; !named[f.Fingerprint] && f.State == "new" {
				e := baseline.From(r, f, baseline.Known)
				e.Since = set.today()
				out = append(out, e)
				added++
			}
		}
		return out
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(cmd.OutOrStdout(), t.say("%s: aggiunte %d, risolte e tolte %d\n", "%s: %d added, %d resolved and removed\n"), set.Baseline, added, dropped)
	return err
}

// checkBaseline prints every finding and entry with its state; new and expired conflicts make the exit code 1.
func checkBaseline(cmd *cobra.Command, t tongue, set settings, r *compare.Report) error {
	fails, err := set.failing(t)
	if err != nil {
		return err
	}
	rows, err := set.apply(r)
	if err != nil {
		return err
	}
	out, found := cmd.OutOrStdout(), false
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.State == "new" || inFrontMatter(rows, f) {
			found = found || f.State == "new" && fails(f.Attribute, f.Verdict)
			fmt.Fprintf(out, "%-9s %s %s %s %q / %q\n", f.State, f.Fingerprint, f.Verdict, f.Attribute, r.Claims[f.Left].Evidence.Quote, r.Claims[f.Right].Evidence.Quote)
		}
	}
	for _, o := range rows {
		state := string(o.State)
		if o.State == baseline.Holds {
			state = string(o.Entry.Decision)
		}
		found = found || o.State == baseline.Expired && fails(o.Entry.Attribute, compare.Verdict(o.Entry.Verdict))
		fmt.Fprintf(out, "%-9s %s %s %s %q / %q\n", state, o.Entry.Fingerprint, o.Entry.Verdict, o.Entry.Attribute, o.Entry.Left.Quote, o.Entry.Right.Quote)
	}
	if found {
		return errFound
	}
	return nil
}

// inFrontMatter reports whether a finding was accepted by an article and not by the baseline.
func inFrontMatter(rows []baseline.Outcome, f *compare.Finding) bool {
	return f.State == string(baseline.Accepted) && !slices.ContainsFunc(rows, func(o baseline.Outcome) bool { return o.Entry.Fingerprint == f.Fingerprint })
}

func acceptCmd(t tongue) *cobra.Command {
	return decideCmd(t, "accept", t.say("Accetta una discordanza, con il motivo", "Accept a finding, with the reason"), baseline.Accepted)
}

func dismissCmd(t tongue) *cobra.Command {
	return decideCmd(t, "dismiss", t.say("Scarta una discordanza che non lo è, con il motivo", "Dismiss a finding that is none, with the reason"), baseline.Dismissed)
}

func decideCmd(t tongue, name, short string, d baseline.Decision) *cobra.Command {
	var reason, by, expires string
	cmd := &cobra.Command{
		Use:               name + t.say(" IMPRONTA [PERCORSO...]", " FINGERPRINT [PATH...]"),
		Short:             short,
		Args:              cobra.MinimumNArgs(1),
		ValidArgsFunction: completeFingerprints,
		RunE: func(cmd *cobra.Command, args []string) error {
			if strings.TrimSpace(reason) == "" {
				return errors.New(t.say("manca --reason: una decisione senza motivo non si registra", "--reason is missing: a decision without a reason is not kept"))
			}
			if _, err := time.Parse(time.DateOnly, expires); expires != "" && err != nil {
				return fmt.Errorf(t.say("--expires %s: il giorno si scrive 2026-12-31", "--expires %s: write the day as 2026-12-31"), expires)
			}
			set, err := settingsOf(cmd)
			if err != nil {
				return err
			}
			if set.Baseline == "" {
				set.Baseline = set.usual
			}
			in, report, err := compared(cmd, &set, set.pathsOr(args[1:]), nil, false)
			if err != nil {
				return err
			}
			f, err := find(t, report, args[0])
			if err != nil {
				return errors.Join(err, in.faulty())
			}
			e := baseline.From(report, f, d)
			e.Reason, e.By, e.Since, e.Expires = reason, by, set.today(), expires
			if err := baseline.Update(set.Baseline, func(old []baseline.Entry) []baseline.Entry { return put(old, e) }); err != nil {
				return err
			}
			done := map[baseline.Decision]string{baseline.Accepted: t.say("accettata", "accepted"), baseline.Dismissed: t.say("scartata", "dismissed")}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "%s: %s %s\n", set.Baseline, e.Fingerprint, done[d])
			return err
		},
	}
	settingFlags(cmd, t)
	cmd.Flags().StringVar(&reason, "reason", "", t.say("il motivo", "the reason"))
	cmd.Flags().StringVar(&by, "by", "", t.say("chi decide", "who decides"))
	cmd.Flags().StringVar(&expires, "expires", "", t.say("giorno fino a cui vale, per esempio 2026-12-31", "day until which it holds, such as 2026-12-31"))
	return cmd
}

// put replaces the entry of the same fingerprint, or adds one.
func put(list []baseline.Entry, e baseline.Entry) []baseline.Entry {
	out := slices.Clone(list)
	for i := range out {
		if out[i].Fingerprint == e.Fingerprint {
			out[i] = e
			return out
		}
	}
	return append(out, e)
}

func noiseCmd(t tongue) *cobra.Command {
	noise := &cobra.Command{
		Use:   "noise",
		Short: t.say("Conta le discordanze scartate, per regola", "Count the dismissed findings, by rule"),
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			set, err := settingsOf(cmd)
			if err != nil {
				return err
			}
			if set.Baseline == "" {
				set.Baseline = set.usual
			}
			entries, err := baseline.Read(set.Baseline)
			if err != nil {
				return err
			}
			rules, count := baseline.Noise(entries)
			for _, r := range rules {
				fmt.Fprintf(cmd.OutOrStdout(), "%4d %s\n", count[r], r)
			}
			return nil
		},
	}
	settingFlags(noise, t)
	return noise
}
