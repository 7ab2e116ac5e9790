package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"
)

const configIT = `# Configurazione di verifica. Le opzioni della riga di comando e le variabili VERIFICA_... prevalgono.

# Articoli da controllare, relativi a questo file.
paths: [.]

# Lingua dei messaggi: it o en.
lang: it

# Verdetto da cui il comando esce con 1: conflict, tension, evolution, variant o none.
fail-on: conflict

# Discordanze già note: la scrive "verifica baseline write".
# baseline: .verifica-baseline.yaml

# Soltanto questi dati, se la lista c'è.
# only: [place, date, dead]

# Quanto pesa un verdetto, un dato, o l'uno sull'altro: error, warning o note. Un error è grave come un conflitto.
# severities:
#   variant: note
#   age: warning
#   place/tension: error

# La testata degli articoli che non la dicono, per cartella.
# sources:
#   agenzie: ANSA

# Cartelle di pacchetti propri: "verifica packs new NOME" ne comincia uno.
# packs: [pacchetti/neve]

# Formato del rapporto: table, markdown, html, csv, json, jsonl, sarif, junit, github, gitlab o rdjson.
# format: table

# Colonne della tabella; senza, quelle del terminale.
# width: 100

# Quanti fatti stampare al massimo; 0 li stampa tutti.
# max-facts: 20
`

const configEN = `# Configuration of verifica. Flags and VERIFICA_... variables prevail.

# Articles to check, relative to this file.
paths: [.]

# Language of the messages: it or en.
lang: en

# Verdict from which the command exits with 1: conflict, tension, evolution, variant or none.
fail-on: conflict

# Findings that are already known: "verifica baseline write" writes it.
# baseline: .verifica-baseline.yaml

# Only these attributes, if the list is there.
# only: [place, date, dead]

# How much a verdict weighs, an attribute, or the one on the other: error, warning or note. An error weighs as much as a
# conflict.
# severities:
#   variant: note
#   age: warning
#   place/tension: error

# The outlet of articles that name none, by folder.
# sources:
#   agenzie: ANSA

# Folders of packs of your own: "verifica packs new NAME" starts one.
# packs: [packs/snow]

# Format of the report: table, markdown, html, csv, json, jsonl, sarif, junit, github, gitlab or rdjson.
# format: table

# Columns of the table; without it, those of the terminal.
# width: 100

# How many facts to print at most; 0 prints all.
# max-facts: 20
`

func initCmd(t tongue) *cobra.Command {
	return &cobra.Command{
		Use:   "init",
		Short: t.say("Scrive una configurazione commentata", "Write a commented configuration"),
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			f, err := os.OpenFile(configName, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
			if errors.Is(err, fs.ErrExist) {
				return fmt.Errorf(t.say("%s: c'è già", "%s: it is there already"), configName)
			}
			if err != nil {
				return err
			}
			if _, err := f.WriteString(t.say(configIT, configEN)); err != nil {
				return errors.Join(err, f.Close())
			}
			if err := f.Close(); err != nil {
				return err
			}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), t.say("Scritto %s: le righe con # sono da togliere o cambiare. Ora: verifica check\n", "Wrote %s: its lines with # are yours to change. Now: verifica check\n"), configName)
			return err
		},
	}
}
