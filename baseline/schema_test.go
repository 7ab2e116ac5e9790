package baseline

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"
)

// TestSchema holds the baseline that this project keeps of its own articles to the published schema.
func TestSchema(t *testing.T) {
	data, err := os.ReadFile("../seeds/.verifica-baseline.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if err := valid(t, string(data)); err != nil {
		t.Error(err)
	}
	if valid(t, strings.Replace(string(data), "decision: known", "decision: perhaps", 1)) == nil {
		t.Error("the schema takes an unknown decision")
	}
}

func valid(t *testing.T, source string) error {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile("../docs/schema/baseline.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var doc any
	if err := yaml.Unmarshal([]byte(source), &doc); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(v)
}
