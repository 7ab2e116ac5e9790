package main

import (
	"bufio"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"verifica/claims"
	"verifica/claims/extract"
	"verifica/claims/quantity"
	"verifica/claims/text"
	"verifica/claims/value"
)

// mentionLine is one line of the batch protocol.
type mentionLine struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	Date string `json:"date"`
}

type jsonMention struct {
	Start int         `json:"start"`
	End   int         `json:"end"`
	Quote string      `json:"quote"`
	Kind  claims.Sort `json:"kind"`
	Value value.Value `json:"value"`
	Rule  string      `json:"rule"`
}

func mentionsCmd() *cobra.Command {
	var batch bool
	cmd := &cobra.Command{
		Use:   "mentions [TESTO|-]",
		Short: "Mostra numeri, date e nomi letti in una frase",
		RunE: func(cmd *cobra.Command, args []string) error {
			x, err := extract.New()
			if err != nil {
				return err
			}
			if !batch {
				return fmt.Errorf("usa --batch")
			}
			in := bufio.NewScanner(cmd.InOrStdin())
			in.Buffer(nil, 16<<20)
			out := bufio.NewWriter(cmd.OutOrStdout())
			defer out.Flush()
			enc := json.NewEncoder(out)
			enc.SetEscapeHTML(false)
			for in.Scan() {
				var l mentionLine
				if err := json.Unmarshal(in.Bytes(), &l); err != nil {
					return err
				}
				found := []jsonMention{}
				t := text.CutString(l.Text)
				for _, m := range x.Quantities(t, quantity.Context{Published: quantity.ParseDate(l.Date), Alone: true}) {
					found = append(found, jsonMention{m.Start, m.End, t.Quote(m.Span), m.Kind, m.Value, m.Rule})
				}
				if err := enc.Encode(map[string]any{"id": l.ID, "mentions": found}); err != nil {
					return err
				}
			}
			return in.Err()
		},
	}
	cmd.Flags().BoolVar(&batch, "batch", false, "")
	return cmd
}
