package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"verifica/claims/extract"
	"verifica/claims/pack"
)

// givenPacks takes the packs of the command line, or else of the environment: they stand in for those of the file.
func (s *settings) givenPacks(cmd *cobra.Command) {
	if v, ok := os.LookupEnv("VERIFICA_PACKS"); ok {
		s.Packs, s.packsSet = filepath.SplitList(v), true
	}
	if f := cmd.Flag("pack"); f != nil && f.Changed {
		s.Packs, _ = cmd.Flags().GetStringArray("pack")
		s.packsSet = true
	}
}

// extractor opens the packs that are built in and those of the settings, once.
func (s *settings) extractor() (*extract.Extractor, error) {
	if s.reader != nil {
		return s.reader, nil
	}
	x, err := withPacks(s.Packs)
	if err == nil {
		s.reader = x
	}
	return x, err
}

func withPacks(dirs []string) (*extract.Extractor, error) {
	sources := make([]pack.Source, len(dirs))
	for i, dir := range dirs {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return nil, fmt.Errorf("%s: no such folder of packs", dir)
		}
		sources[i] = pack.Source{Path: dir, FS: os.DirFS(dir)}
	}
	return extract.New(sources...)
}

func packsCmd(t tongue) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "packs",
		Short: t.say("Elenca, mostra, prova e crea i pacchetti: i tipi di affermazione e le loro regole", "List, show, test and start packs: kinds of claims and their rules"),
		Args:  cobra.NoArgs,
	}
	cmd.AddCommand(packsListCmd(t), packsShowCmd(t), packsTestCmd(t), packsNewCmd(t), noiseCmd(t), packsSchemaCmd(t))
	return cmd
}

func packsListCmd(t tongue) *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: t.say("Elenca i tipi di affermazione, e fino a quando è noto il registro delle cariche", "List the kinds of claims, and up to when the register of offices is known"),
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			set, err := settingsOf(cmd)
			if err != nil {
				return err
			}
			x, err := set.extractor()
			if err != nil {
				return err
			}
			return t.listPacks(cmd.OutOrStdout(), x)
		},
	}
}

func packsShowCmd(t tongue) *cobra.Command {
	return &cobra.Command{
		Use:               t.say("show TIPO", "show KIND"),
		Short:             t.say("Mostra un tipo: dati, parole, regole ed esempi", "Show a kind: attributes, words, rules and examples"),
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: completeKinds,
		RunE: func(cmd *cobra.Command, args []string) error {
			set, err := settingsOf(cmd)
			if err != nil {
				return err
			}
			x, err := set.extractor()
			if err != nil {
				return err
			}
			return t.showPack(cmd.OutOrStdout(), x, args[0])
		},
	}
}

func packsTestCmd(t tongue) *cobra.Command {
	return &cobra.Command{
		Use:   t.say("test CARTELLA", "test FOLDER"),
		Short: t.say("Prova un pacchetto sui suoi esempi", "Hold a pack to its own examples"),
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			set, err := settingsOf(cmd)
			if err != nil {
				return err
			}
			x, err := withPacks(append(set.Packs, args[0]))
			if err != nil {
				return err
			}
			return t.testPacks(cmd.OutOrStdout(), x)
		},
	}
}

// completeKinds offers the kinds that are known.
func completeKinds(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	set, err := settingsOf(cmd)
	if err != nil || len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	x, err := set.extractor()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	kinds, err := x.Kinds()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var out []string
	for _, k := range kinds {
		out = append(out, k.Kind+"\t"+k.Title[set.Lang])
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}
