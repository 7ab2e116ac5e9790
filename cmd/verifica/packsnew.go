package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"verifica/docs/schema"
)

// kindName is how kinds are called: they stand in the names of rules and files.
var kindName = regexp.MustCompile(`^[a-z][a-z0-9-]*$`)

// schemaName is the file of the schema beside a new pack, which its first line names.
const schemaName = "kind.schema.json"

func packsNewCmd(t tongue) *cobra.Command {
	return &cobra.Command{
		Use:   t.say("new NOME", "new NAME"),
		Short: t.say("Crea una cartella con un pacchetto che funziona, da cambiare", "Make a folder with a working pack, to be changed"),
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			name := args[0]
			if !kindName.MatchString(name) {
				return fmt.Errorf(t.say("%q: un nome si scrive in minuscole, cifre e trattini", "%q: a name is written in lower case letters, digits and hyphens"), name)
			}
			if err := startPack(name, t.skeleton(name)); err != nil {
				return err
			}
			_, err := fmt.Fprintf(cmd.OutOrStdout(), t.say("Creato %s. Si prova con: verifica packs test %s\n", "Made %s. Test it with: verifica packs test %s\n"), filepath.Join(name, name+".yaml"), name)
			return err
		},
	}
}

// startPack writes the files of a new pack; it overwrites nothing.
func startPack(name, skeleton string) error {
	if err := os.MkdirAll(name, 0o755); err != nil {
		return err
	}
	path := filepath.Join(name, name+".yaml")
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if os.IsExist(err) {
		return fmt.Errorf("%s: there already", path)
	}
	if err != nil {
		return err
	}
	if _, err := f.WriteString(skeleton); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(name, schemaName), schema.Kind, 0o644)
}

// skeleton returns a kind that works: it reads queues, with every part of a kind once.
func (t tongue) skeleton(name string) string {
	text := strings.NewReplacer("SCHEMA", schemaName,
		"#1", t.say(`# Un tipo di affermazione: parole, dati, regole. La guida è docs/packs.md; si prova con "verifica packs test NAME".`, `# A kind of claims: words, attributes, rules. The guide is docs/packs.md; test it with "verifica packs test NAME".`),
		"#2", t.say(`# Classi di parole, in minuscolo. "verbs" comprende tutte le forme dei verbi.`, `# Classes of words, in lower case. "verbs" means every form of the verbs.`),
		"#3", t.say(`# Che cosa si dice, e come si confronta: "functional" ha un solo valore.`, `# What is said, and how it is compared: "functional" has one value.`),
		"#4", t.say(`# Che cosa cercare; frasi che danno un'affermazione, sulle parole fra [[ ]], e frasi che non devono darla.`, `# What to look for; sentences that give a claim, on the words in [[ ]], and sentences that must not.`),
	).Replace(skeleton)
	return strings.ReplaceAll(text, "NAME", name)
}

const skeleton = `# yaml-language-server: $schema=SCHEMA
#1
kind: NAME
title: {it: code ai caselli, en: queues}
doc: Quanto sono lunghe le code.

#2
words:
  coda: ["cod{a,e}", incolonnamento, incolonnamenti]
  misurare-coda: {verbs: [essere, raggiungere, superare]}

#3
attributes:
  queue: {nature: functional, title: {it: lunghezza della coda, en: length of the queue}}

#4
rules:
  - name: coda-di
    doc: "«coda di cinque chilometri»"
    match: "{coda} di v:<dimension>"
    attribute: queue
    value: v
    yes: ["Al casello c'è una [[coda di cinque chilometri]]."]
    no: ["La coda del treno è lunga."]
  - name: coda-raggiunge
    doc: "«la coda ha raggiunto i cinque chilometri»"
    match: "{coda} ..3 {misurare-coda} ..2 v:<dimension>"
    attribute: queue
    value: v
    yes: ["Alle 9 la [[coda ha raggiunto i cinque chilometri]]."]
    no: ["La coda, dice la polizia, è finita."]
`

func packsSchemaCmd(t tongue) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: t.say("Stampa lo schema JSON dei pacchetti, per gli editor", "Print the JSON Schema of packs, for editors"),
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := cmd.OutOrStdout().Write(schema.Kind)
			return err
		},
	}
}
