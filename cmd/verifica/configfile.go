package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"go.yaml.in/yaml/v4"

	"verifica/internal/yamlplace"
)

// configName is the configuration file, looked for from the working directory upwards.
const configName = ".verifica.yaml"

// configPath returns the configuration file to read, "" where there is none.
func configPath(cmd *cobra.Command) (string, error) {
	if f := cmd.Flag("config"); f != nil && f.Value.String() != "" {
		return f.Value.String(), nil
	}
	return findConfig()
}

// configuredLang returns the language that a configuration file sets, "" where there is none, or none that can be read:
// whoever reads it for its own sake complains.
func configuredLang(path string) string {
	if path == "" {
		path, _ = findConfig()
	}
	var file struct{ Lang string }
	if data, err := os.ReadFile(path); err != nil || yaml.Unmarshal(data, &file) != nil {
		return ""
	}
	return file.Lang
}

// findConfig looks for the configuration file from the working directory upwards.
func findConfig() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		path := filepath.Join(dir, configName)
		if _, err := os.Stat(path); err == nil {
			return path, nil
		}
		if filepath.Dir(dir) == dir {
			return "", nil
		}
		dir = filepath.Dir(dir)
	}
}

// file reads a configuration file. An unknown key is an error that names the nearest known one.
func (s *settings) file(path string) error {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: no such configuration file", path)
	}
	if err != nil {
		return err
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return yamlplace.Fault(path, err)
	}
	if len(doc.Content) == 0 {
		return nil
	}
	top := doc.Content[0]
	if top.Kind != yaml.MappingNode {
		return fmt.Errorf("%s:%d:%d: a configuration is a list of keys and values", path, top.Line, top.Column)
	}
	for _, i := range packsFirst(top.Content) {
		k, v := top.Content[i], top.Content[i+1]
		if err := s.node(k.Value, v, filepath.Dir(path)); err != nil {
			return fmt.Errorf("%s:%d:%d: %w", path, k.Line, k.Column, err)
		}
	}
	return nil
}

// node sets a key from a file in dir: its paths are relative to it.
func (s *settings) node(key string, v *yaml.Node, dir string) error {
	switch key {
	case "paths":
		return pathList(key, v, dir, &s.Paths)
	case "packs":
		if s.packsSet {
			return nil
		}
		return pathList(key, v, dir, &s.Packs)
	case "severities":
		return s.severities(v)
	case "sources":
		return s.sources(v, dir)
	case "only":
		var list []string
		if v.Decode(&list) == nil {
			return s.set(key, strings.Join(list, ","))
		}
	}
	if v.Kind != yaml.ScalarNode {
		return fmt.Errorf("%s takes one value", key)
	}
	if key == "baseline" && v.Value != "" {
		return s.set(key, within(dir, v.Value))
	}
	return s.set(key, v.Value)
}

// packsFirst returns the places of the keys of a mapping, "packs" first: packs bring attributes that other keys name.
func packsFirst(content []*yaml.Node) (out []int) {
	for i := 0; i+1 < len(content); i += 2 {
		if content[i].Value == "packs" {
			out = slices.Insert(out, 0, i)
		} else {
			out = append(out, i)
		}
	}
	return out
}

// pathList takes paths that are relative to the file in dir.
func pathList(key string, v *yaml.Node, dir string, into *[]string) error {
	if v.Decode(into) != nil {
		return fmt.Errorf("%s takes a list of paths", key)
	}
	for i, p := range *into {
		(*into)[i] = within(dir, p)
	}
	return nil
}

func within(dir, path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	full := filepath.Join(dir, path)
	if wd, err := os.Getwd(); err == nil {
		if rel, err := filepath.Rel(wd, full); err == nil {
			return rel
		}
	}
	return full
}

// sources takes the outlets of folders and files, relative to the file in dir.
func (s *settings) sources(v *yaml.Node, dir string) error {
	var list map[string]string
	if err := v.Decode(&list); err != nil {
		return fmt.Errorf("sources are paths with the name of their outlet")
	}
	s.Sources = map[string]string{}
	for path, name := range list {
		s.Sources[filepath.Clean(within(dir, path))] = name
	}
	return nil
}

// sourceOf returns the outlet of a file: that of the longest path it stands below.
func (s *settings) sourceOf(file string) (name string) {
	for p := filepath.Clean(file); ; p = filepath.Dir(p) {
		if name, ok := s.Sources[p]; ok || p == filepath.Dir(p) {
			return name
		}
	}
}
