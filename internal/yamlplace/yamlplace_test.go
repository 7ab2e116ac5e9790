package yamlplace

import (
	"testing"

	"go.yaml.in/yaml/v4"
)

func TestFault(t *testing.T) {
	for source, want := range map[string]string{
		"a: 1\nb: c: d\n":   "f:2:5: mapping values are not allowed in this context",
		"a: [1\nb: 2\n":     "f:2:2: did not find expected ',' or ']'",
		"a: 1\n\tb: 2\n":    "f:2:1: found a tab character that violates indentation",
		"a: \"\\xzz\"\n":    "f:1:7: did not find expected hexadecimal number",
		"paths: [a]\n- b\n": "f:2:1: did not find expected key",
		"\x00":              "f:1:1: control characters are not allowed (value: 0)",
	} {
		var doc yaml.Node
		err := yaml.Unmarshal([]byte(source), &doc)
		if err == nil {
			t.Errorf("%q is read", source)
		} else if got := Fault("f", err).Error(); got != want {
			t.Errorf("%q\n got %s\nwant %s", source, got, want)
		}
	}
	var n struct{ A int }
	if err := yaml.Unmarshal([]byte("a: 1\nb: 2\n"), &n); err != nil {
		t.Error(err)
	}
	if err := yaml.Unmarshal([]byte("\na: text\n"), &n); err == nil || Fault("f", err).Error()[:6] != "f:2:4:" {
		t.Errorf("a wrong type: %v", Fault("f", err))
	}
}
