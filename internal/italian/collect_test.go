package italian

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rooms are where messages to people are made, and where none may be missing here.
var rooms = []string{"articles", "baseline", "claims/extract", "claims/lang", "claims/match", "claims/name", "claims/pack", "claims/quantity", "claims/verb", "cmd/verifica", "internal/atomicfile", "reports"}

// said returns every message that the code of the rooms can give, as it is written there, with its place.
func said(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, room := range rooms {
		err := filepath.WalkDir(filepath.Join("../..", room), func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
				return err
			}
			set := token.NewFileSet()
			file, err := parser.ParseFile(set, p, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				for _, e := range messages(n) {
					if m := literal(e); strings.ContainsAny(m, "abcdefghijklmnopqrstuvwxyz") {
						out[m] = set.Position(e.Pos()).String()
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// shown are the fields that people read.
var shown = []string{"Message", "Remedy", "Reason"}

// messages returns the parts of a node that are shown to people when something is wrong.
func messages(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.CallExpr:
		name := ""
		switch f := n.Fun.(type) {
		case *ast.SelectorExpr:
			name = f.Sel.Name
		case *ast.Ident:
			name = f.Name
		}
		switch name {
		case "Errorf", "New":
			return n.Args[:min(1, len(n.Args))]
		case "Foreign", "At", "fault", "advise":
			return n.Args
		}
	case *ast.AssignStmt:
		if f, ok := n.Lhs[0].(*ast.SelectorExpr); ok && len(n.Lhs) == 1 && slices.Contains(shown, f.Sel.Name) {
			return n.Rhs
		}
	case *ast.KeyValueExpr:
		if key, ok := n.Key.(*ast.Ident); ok && slices.Contains(shown, key.Name) {
			return []ast.Expr{n.Value}
		}
	}
	return nil
}

// literal returns a message as a template: what is not written out stands as %s, an error as %w.
func literal(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if s, err := strconv.Unquote(e.Value); err == nil && e.Kind == token.STRING {
			return s
		}
	case *ast.BinaryExpr:
		return part(e.X) + part(e.Y)
	case *ast.CallExpr:
		if f, ok := e.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "Sprintf" && len(e.Args) > 0 {
			return literal(e.Args[0])
		}
	}
	return ""
}

func part(e ast.Expr) string {
	if s := literal(e); s != "" {
		return s
	}
	if c, ok := e.(*ast.CallExpr); ok {
		if f, ok := c.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "Error" {
			return "%w"
		}
	}
	return "%s"
}
