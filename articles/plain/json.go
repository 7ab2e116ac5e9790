package plain

import (
	"encoding/json"
	"strings"

	"verifica/articles/story"
)

// jsonFields reads the JSON object at start and returns where it ends.
func jsonFields(a *story.Article, start int) (int, *story.Fault) {
	dec := json.NewDecoder(strings.NewReader(a.Source[start:]))
	bad := func(err error) (int, *story.Fault) {
		return 0, story.At(a.Path, []byte(a.Source), start+int(dec.InputOffset()), "front matter is not JSON: "+err.Error(), "close every quote and brace")
	}
	if _, err := dec.Token(); err != nil {
		return bad(err)
	}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return bad(err)
		}
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			return bad(err)
		}
		d := datum{value: jsonText(raw), at: start + int(dec.InputOffset()) - len(raw)}
		d.key, _ = key.(string)
		d.span = verbatim(a.Source, d.at, d.value)
		if fault := take(a, d); fault != nil {
			return 0, fault
		}
	}
	if _, err := dec.Token(); err != nil {
		return bad(err)
	}
	return start + int(dec.InputOffset()), nil
}

// jsonText returns a string or a list of strings as text, "" for anything else.
func jsonText(raw json.RawMessage) string {
	var s string
	var list []string
	switch {
	case json.Unmarshal(raw, &s) == nil:
		return s
	case json.Unmarshal(raw, &list) == nil:
		return strings.Join(list, ", ")
	}
	return ""
}
