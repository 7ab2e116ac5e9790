package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"verifica/claims"
	"verifica/claims/extract"
	"verifica/claims/quantity"
	"verifica/claims/text"
	"verifica/claims/value"
)

// maxText bounds what mentions reads of one sentence or one line of a batch.
const maxText = 128 << 20

// mentionLine is one line of the batch protocol.
type mentionLine struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	Date string `json:"date"`
	Lang string `json:"lang"` // "it" or "en"; empty is the flag's
}

// jsonMention is a mention as the contract prints it.
type jsonMention struct {
	Start int           `json:"start"`
	End   int           `json:"end"`
	Quote string        `json:"quote"`
	Kind  claims.Sort   `json:"kind"`
	Value value.Value   `json:"value"`
	Rule  string        `json:"rule"`
	Parts []jsonMention `json:"parts,omitempty"`
}

// mentionFlags are the flags of the command.
type mentionFlags struct {
	date, format string
	lang         string
	batch, parts bool
}

func mentionsCmd(t tongue) *cobra.Command {
	var f mentionFlags
	cmd := &cobra.Command{
		Use:   t.say("mentions [TESTO|-]", "mentions [TEXT|-]"),
		Short: t.say("Mostra numeri, date e nomi letti in una frase", "Show the numbers, dates and names read in a sentence"),
		Args:  cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.format != "table" && f.format != "json" {
				return fmt.Errorf(t.say("--format %s: i formati sono table e json", "--format %s: the formats are table and json"), f.format)
			}
			if f.date != "" && quantity.ParseDate(f.date).From == value.NoDay {
				return fmt.Errorf(t.say("--date %s: la data si scrive 2025-04-11 o 2025-04-11T18:30", "--date %s: write the date as 2025-04-11 or 2025-04-11T18:30"), f.date)
			}
			set, err := settingsOf(cmd)
			if err != nil {
				return err
			}
			x, err := set.extractor()
			if err != nil {
				return err
			}
			if f.batch {
				return f.runBatch(x, cmd.InOrStdin(), cmd.OutOrStdout())
			}
			return f.runOne(x, cmd.InOrStdin(), cmd.OutOrStdout(), args)
		},
	}
	cmd.Flags().StringVar(&f.date, "date", "", t.say("giorno, e ora, a cui si riferiscono le parole relative", "day, and hour, that relative words refer to"))
	cmd.Flags().StringVar(&f.lang, "text-lang", "it", t.say("lingua della frase: it o en", "language of the sentence: it or en"))
	cmd.Flags().StringVar(&f.format, "format", "table", t.say("table o json", "table or json"))
	cmd.Flags().BoolVar(&f.batch, "batch", false, t.say("un oggetto JSON per riga in entrata e in uscita", "one JSON object a line in, one a line out"))
	cmd.Flags().BoolVar(&f.parts, "parts", false, t.say("mostra di che cosa è fatta ogni menzione", "show what every mention is made of"))
	return cmd
}

// read returns the mentions of a text said on a date.
func (f mentionFlags) read(x *extract.Extractor, s, lang, date string) []jsonMention {
	t := text.CutString(s)
	c := quantity.Context{Published: quantity.ParseDate(date), Alone: true, Parts: f.parts}
	return jsonMentions(t, x.Quantities(t, lang, c))
}

// names returns the persons, places and organisations of a text said on a date.
func (f mentionFlags) names(x *extract.Extractor, s string) []jsonMention {
	t := text.CutString(s)
	c := quantity.Context{Published: quantity.ParseDate(f.date), Alone: true}
	return jsonMentions(t, x.Names(t, f.lang, c))
}

func jsonMentions(t *text.Text, ms []claims.Mention) []jsonMention {
	out := make([]jsonMention, 0, len(ms))
	for _, m := range ms {
		out = append(out, jsonMention{m.Start, m.End, t.Quote(m.Span), m.Kind, m.Value, m.Rule, jsonMentions(t, m.Parts)})
	}
	return out
}

// runBatch answers one line for each line, in order.
func (f mentionFlags) runBatch(x *extract.Extractor, in io.Reader, out io.Writer) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, maxText)
	w := bufio.NewWriter(out)
	defer w.Flush()
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for n := 1; lines.Scan(); n++ {
		var l mentionLine
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
		answer := struct {
			ID       string        `json:"id"`
			Mentions []jsonMention `json:"mentions"`
		}{l.ID, f.read(x, l.Text, cmp.Or(l.Lang, f.lang), l.Date)}
		if err := enc.Encode(answer); err != nil {
			return err
		}
	}
	return lines.Err()
}

// runOne reads the argument, or standard input for "-" or none.
func (f mentionFlags) runOne(x *extract.Extractor, in io.Reader, out io.Writer, args []string) error {
	s := strings.Join(args, " ")
	if s == "-" || s == "" {
		data, err := io.ReadAll(io.LimitReader(in, maxText))
		if err != nil {
			return err
		}
		s = string(data)
	}
	found := append(f.read(x, s, f.lang, f.date), f.names(x, s)...)
	slices.SortStableFunc(found, func(a, b jsonMention) int { return cmp.Compare(a.Start, b.Start) })
	if f.format == "json" {
		enc := json.NewEncoder(out)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(map[string]any{"mentions": found})
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	printMentions(w, found, "")
	return w.Flush()
}

func printMentions(w io.Writer, ms []jsonMention, indent string) {
	for _, m := range ms {
		fmt.Fprintf(w, "%s%s\t%s\t%s\t%s\n", indent, strings.Join(strings.Fields(m.Quote), " "), m.Kind, quantity.Describe(m.Value), m.Rule)
		printMentions(w, m.Parts, indent+"  ")
	}
}
