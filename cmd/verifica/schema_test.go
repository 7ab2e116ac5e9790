package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// schemaErrors holds a printed JSON text to a published schema.
func schemaErrors(t *testing.T, name, text string) error {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile("../../docs/schema/" + name)
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(v)
}

// TestPrintedSchemas holds what the commands print for programs to the schemas of docs/schema.
func TestPrintedSchemas(t *testing.T) {
	out := func(args ...string) string {
		var b, errs bytes.Buffer
		if code := run(args, strings.NewReader(""), &b, &errs); code > exitFound {
			t.Fatalf("%v: exit code %d\n%s", args, code, &errs)
		}
		return b.String()
	}
	pages := out("article", "--format", "json", "../../articles/web/testdata", "../../articles/wire/testdata", "../../articles/feed/testdata", "../../seeds")
	texts := out("mentions", "--parts", "--date", "2025-04-11", "--format", "json", "Venerdì 11 aprile, dalle 17 alle 21.30, Mario Rossi ha pagato circa 1,5 milioni di euro a Roma: il 3% in più. Finì 2-1, gol al 49', oltre quattro ore, 54 metri, a 45 anni, il terzo.")
	for _, c := range []struct{ schema, text, old, wrong string }{
		{"article.schema.json", pages, `"zone": "headline"`, `"zone": "titolo"`},
		{"mentions.schema.json", texts, `"kind": "money"`, `"kind": "denaro"`},
		{"claims.schema.json", out("claims", "--format", "json", "../../seeds"), `"mode": "asserted"`, `"mode": "detto"`},
		{"report.schema.json", out("check", "--format", "json", "--why-not", "../../seeds"), `"verdict": "conflict"`, `"verdict": "conflitto"`},
	} {
		if err := schemaErrors(t, c.schema, c.text); err != nil {
			t.Errorf("%s: %v", c.schema, err)
		}
		broken := strings.Replace(c.text, c.old, c.wrong, 1)
		if broken == c.text || schemaErrors(t, c.schema, broken) == nil {
			t.Errorf("%s takes %s", c.schema, c.wrong)
		}
	}
}
