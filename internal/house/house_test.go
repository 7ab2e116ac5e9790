// Package house holds the laws of the project's own code: who may import whom, and how large things may grow.
package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const root = "../.."

// rooms lists every room with what it may import of the others; cmd/verifica and internal/ see all.
var rooms = map[string][]string{
	"claims/text":     nil,
	"claims/value":    nil,
	"claims":          {"claims/text", "claims/value"},
	"claims/pack":     {"claims", "claims/text", "claims/value"},
	"claims/quantity": {"claims", "claims/text", "claims/value", "claims/pack"},
	"claims/name":     {"claims", "claims/text", "claims/value", "claims/pack"},
	"claims/verb":     {"claims", "claims/text", "claims/value", "claims/pack"},
	"claims/match":    {"claims", "claims/text", "claims/value", "claims/pack", "claims/quantity", "claims/name", "claims/verb"},
	"claims/frame":    {"claims", "claims/text", "claims/value", "claims/pack", "claims/quantity", "claims/name", "claims/verb", "claims/match"},
	"claims/lang":     nil,
	"claims/lang/it":  nil,
	"claims/lang/en":  nil,
	"claims/extract": {"articles", "claims", "claims/text", "claims/value", "claims/pack", "claims/quantity", "claims/name", "claims/verb", "claims/match", "claims/frame",
		"claims/lang", "claims/lang/it", "claims/lang/en"},
	"articles/charset":   nil,
	"articles/paragraph": {"claims/text"},
	"articles/story":     {"claims", "claims/text", "claims/value", "articles/paragraph"},
	"articles/plain":     {"internal/yamlplace", "claims", "claims/text", "claims/value", "articles/story", "articles/paragraph", "articles/charset"},
	"articles/web":       {"claims/text", "claims/value", "articles/story", "articles/charset"},
	"articles/markup":    {"articles/story"},
	"articles/office":    {"claims/text", "articles/story", "articles/paragraph", "articles/markup"},
	"articles/wire":      {"claims/text", "articles/story", "articles/markup", "articles/plain", "articles/web"},
	"articles/bundle":    {"articles/story"},
	"articles/feed":      {"claims/text", "claims/value", "articles/story", "articles/markup", "articles/web"},
	"articles/mail":      {"claims/text", "articles/story", "articles/charset", "articles/plain", "articles/web"},
	"articles/record":    {"articles/wire", "claims/text", "articles/story", "articles/plain", "articles/charset", "articles/web"},
	"articles":           {"claims", "claims/text", "claims/value", "articles/story", "articles/plain", "articles/charset", "articles/record", "articles/web", "articles/office", "articles/wire", "articles/feed", "articles/mail", "articles/bundle"},
	"compare":            {"claims", "claims/text", "claims/value"},
	"archive":            {"claims", "claims/text", "claims/value"},
	"baseline":           {"internal/yamlplace", "claims", "claims/text", "claims/value", "compare", "internal/atomicfile"},
	"reports":            {"internal/italian", "claims", "claims/text", "claims/value", "compare"},
}

// onlyAt lists libraries that may be imported in the rooms named alone, tests excepted.
var onlyAt = map[string][]string{
	"github.com/spf13/cobra":                {"cmd/verifica"},
	"github.com/olekukonko/tablewriter":     {"reports"},
	"github.com/google/go-cmp":              {},
	"github.com/knadh/koanf":                {"cmd/verifica"},
	"github.com/chromedp/chromedp":          {},
	"net/http":                              {},
	"math/rand":                             {"internal"},
	"github.com/santhosh-tekuri/jsonschema": {},
}

func TestImportsRunOneWay(t *testing.T) {
	for path, file := range sources(t) {
		room := filepath.ToSlash(filepath.Dir(path))
		allowed, known := rooms[room]
		for _, spec := range file.Imports {
			name := strings.Trim(spec.Path.Value, `"`)
			own, inside := strings.CutPrefix(name, "verifica/")
			switch {
			case inside && !strings.HasPrefix(room, "cmd") && !strings.HasPrefix(room, "internal"):
				if !known {
					t.Errorf("%s: the room %s is not in the plan: add it to the list here", path, room)
				} else if !slices.Contains(allowed, own) {
					t.Errorf("%s imports %s, which stands above it or beside it", path, own)
				}
			case !inside:
				checkLibrary(t, path, room, name)
			}
		}
	}
}

func checkLibrary(t *testing.T, path, room, name string) {
	for lib, homes := range onlyAt {
		if name != lib && !strings.HasPrefix(name, lib+"/") {
			continue
		}
		if !slices.ContainsFunc(homes, func(h string) bool { return room == h || strings.HasPrefix(room, h+"/") }) {
			t.Errorf("%s imports %s; its place is %v", path, name, homes)
		}
	}
}

func TestNoHiddenState(t *testing.T) {
	for path, file := range sources(t) {
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s has an init function: build what it builds where it is used", path)
			}
		}
	}
}

func TestNoVaguePackages(t *testing.T) {
	for path, file := range sources(t) {
		if slices.Contains([]string{"util", "utils", "core", "common", "manager", "helpers", "misc"}, file.Name.Name) {
			t.Errorf("%s: package %s says nothing", path, file.Name.Name)
		}
	}
}

// sources parses the code of the project, tests and nested modules excepted.
func sources(t *testing.T) map[string]*ast.File {
	t.Helper()
	out := map[string]*ast.File{}
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, p)
		if d.IsDir() && (strings.HasPrefix(d.Name(), ".") && rel != "." || rel == "tools" || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.SkipObjectResolution)
		out[rel] = f
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) == 0 {
		t.Fatal("no source found")
	}
	return out
}
