package reports

import (
	"encoding/json"
	"io"
)

type jsonLine struct {
	jsonFinding
	EventType  string    `json:"event_type"`
	EventTitle string    `json:"event_title"`
	LeftClaim  jsonClaim `json:"left_claim"`
	RightClaim jsonClaim `json:"right_claim"`
}

// printJSONLines writes one finding a line, each with its two claims.
func printJSONLines(w io.Writer, in Input) error {
	all := claimsOf(in.Report)
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for _, r := range in.rows() {
		line := jsonLine{findingOf(in.Report, r.Finding), r.event.Type, r.event.Title, all[r.Left], all[r.Right]}
		if err := e.Encode(line); err != nil {
			return err
		}
	}
	return nil
}
