package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"verifica/docs/schema"
)

// fences returns the blocks of a language in a page of Markdown.
func fences(page, language string) (out []string) {
	for _, part := range strings.Split(page, "\n```"+language+"\n")[1:] {
		block, _, _ := strings.Cut(part, "\n```\n")
		out = append(out, block+"\n")
	}
	return out
}

// TestGuide does what docs/packs.md says, word for word.
func TestGuide(t *testing.T) {
	page, err := os.ReadFile("../../docs/packs.md")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	verifica := func(want int, args ...string) string {
		t.Helper()
		var out, errs bytes.Buffer
		if got := run(args, strings.NewReader(""), &out, &errs); got != want {
			t.Fatalf("%v: exit code %d, want %d\n%s%s", args, got, want, out.String(), errs.String())
		}
		return out.String() + errs.String()
	}
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	verifica(exitClean, "packs", "new", "valanghe")
	blocks, texts := fences(string(page), "yaml"), fences(string(page), "markdown")
	kind := blocks[0]
	if n := strings.Count(kind, "\n"); n >= 40 {
		t.Errorf("the kind of the guide has %d lines, want fewer than 40", n)
	}
	write("valanghe/valanghe.yaml", kind)
	verifica(exitClean, "packs", "test", "valanghe")
	write("uno.md", texts[0])
	write("due.md", texts[1])
	if out := verifica(exitFound, "check", "uno.md", "due.md"); !strings.Contains(out, "un fatto in conflitto") {
		t.Errorf("without the pack the guide tells of one contradiction:\n%s", out)
	}
	out := verifica(exitFound, "check", "--pack", "valanghe", "uno.md", "due.md")
	for _, want := range []string{"grado di pericolo", "fronte della valanga", "2 fatti in conflitto"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	write(".verifica.yaml", blocks[1])
	verifica(exitFound, "check", "uno.md", "due.md")

	names := blocks[len(blocks)-1]
	if err := os.Mkdir("nomi", 0o755); err != nil {
		t.Fatal(err)
	}
	write("nomi/nomi.yaml", names)
	if out := verifica(exitClean, "packs", "list", "--pack", "nomi"); !strings.Contains(out, "2026-06-30") {
		t.Errorf("the register of the guide is not used:\n%s", out)
	}

	write("valanghe/valanghe.yaml", strings.Replace(kind, "{pericolo} {valanga}? ..3", "{pericoli} {valanga}? ..3", 1))
	fault := strings.SplitN(string(page), "\n    verifica: valanghe", 2)[1]
	for line := range strings.Lines("    verifica: valanghe" + strings.SplitN(fault, "\n\n", 2)[0]) {
		if out := verifica(exitFailed, "packs", "test", "valanghe"); !strings.Contains(out, strings.TrimRight(line[4:], "\n")) {
			t.Errorf("the guide prints %q, the program\n%s", line, out)
		}
	}
}

// TestKindSchema holds every built-in kind, the skeleton and the guide to the JSON Schema of kinds.
func TestKindSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema.Kind))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("kind.json", doc); err != nil {
		t.Fatal(err)
	}
	s := c.MustCompile("kind.json")
	valid := func(text []byte) error {
		var v any
		if err := yaml.Load(text, &v); err != nil {
			return err
		}
		data, err := json.Marshal(v)
		if err != nil {
			return err
		}
		inst, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			return err
		}
		return s.Validate(inst)
	}
	paths, _ := filepath.Glob("../../claims/lang/*/kinds/*.yaml")
	if len(paths) == 0 {
		t.Fatal("no kinds")
	}
	for _, p := range paths {
		text, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		if err := valid(text); err != nil {
			t.Errorf("%s: %v", p, err)
		}
	}
	for _, lang := range []tongue{"it", "en"} {
		if err := valid([]byte(lang.skeleton("prova"))); err != nil {
			t.Errorf("the skeleton in %s: %v", lang, err)
		}
	}
	for old, wrong := range map[string]string{"nature: functional": "nature: funtional", "    match:": "    mtch:", "yes:": "si:"} {
		if valid([]byte(strings.Replace(tongue("it").skeleton("prova"), old, wrong, 1))) == nil {
			t.Errorf("the schema takes %q for %q", wrong, old)
		}
	}
}
