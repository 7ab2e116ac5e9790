// Command packc compiles the packs of claims/lang: one file a language, read in place by the program.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"verifica/claims/match"
	"verifica/claims/name"
	"verifica/claims/pack"
	"verifica/claims/quantity"
	"verifica/claims/verb"
)

func main() {
	root := "claims/lang"
	if len(os.Args) > 1 {
		root = os.Args[1]
	}
	for _, lang := range []string{"it", "en"} {
		data, err := compile(os.DirFS(root), lang)
		if err == nil {
			err = os.WriteFile(filepath.Join(root, lang, lang+".pack"), data, 0o644)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

// compile returns the compiled pack of a language.
func compile(fsys fs.FS, lang string) ([]byte, error) {
	var sections []pack.Section
	q, faults := quantity.Build(fsys, lang)
	if len(faults) > 0 {
		return nil, pack.Faults(faults)
	}
	names, err := name.Build(fsys, lang)
	if err != nil {
		return nil, err
	}
	verbs, err := verb.Build(fsys, lang)
	if err != nil {
		return nil, err
	}
	conj, err := verb.Load(fsys, lang)
	if err != nil {
		return nil, err
	}
	files, err := pack.Read(fsys, lang+"/kinds")
	if err != nil {
		return nil, err
	}
	rules, err := match.Build(lang, files, conj.Forms)
	if err != nil {
		return nil, err
	}
	sections = append(append(sections, q, verbs, names), rules...)
	return pack.WriteSections(sections), nil
}
