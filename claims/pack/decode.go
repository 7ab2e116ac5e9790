package pack

import (
	"errors"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Decode reads strict YAML into v: unknown keys are faults that name the nearest known one. The error, if any, is Faults.
func Decode(path string, data []byte, v any) error {
	err := yaml.Load(data, v, yaml.WithKnownFields())
	if err == nil {
		return nil
	}
	var many *yaml.LoadErrors
	var one *yaml.LoadError
	switch {
	case errors.As(err, &many):
	case errors.As(err, &one):
		many = &yaml.LoadErrors{Errors: []*yaml.LoadError{one}}
	default:
		return Faults{{path, 1, 1, err.Error(), data}}
	}
	var faults Faults
	for _, e := range many.Errors {
		faults = append(faults, Fault{path, max(e.Mark.Line, 1), max(e.Mark.Column, 1), plain(e.Message, v), data})
	}
	return faults
}

var (
	unknownKey = regexp.MustCompile(`^field (.+) not found in type ([\w.]+)$`)
	wrongType  = regexp.MustCompile("^cannot construct !!(\\w+)(?: `(.*)`)? into (.+)$")
)

// plain puts a message of the YAML reader into the words of who writes packs.
func plain(message string, v any) string {
	if m := unknownKey.FindStringSubmatch(message); m != nil {
		keys := keysOf(reflect.TypeOf(v), strings.Replace(m[2], ".plain", ".", 1), map[reflect.Type]bool{})
		hint := Meant(m[1], keys)
		if hint == "" && len(keys) > 0 {
			hint = ": the keys here are " + strings.Join(keys, ", ")
		}
		return "unknown key \"" + m[1] + "\"" + hint
	}
	if m := wrongType.FindStringSubmatch(message); m != nil {
		want := map[bool]string{true: "a list", false: "a text or a number"}[strings.HasPrefix(m[3], "[]")]
		if strings.HasPrefix(m[3], "map") || strings.Contains(m[3], "pack.") {
			want = "keys with values"
		}
		got := map[string]string{"seq": "a list", "map": "keys with values"}[m[1]]
		if got == "" {
			got = "\"" + m[2] + "\""
		}
		return "want " + want + " here, not " + got
	}
	return message
}

// keysOf returns the keys of the struct called name that is reachable from t.
func keysOf(t reflect.Type, name string, seen map[reflect.Type]bool) (keys []string) {
	if t == nil || seen[t] {
		return nil
	}
	seen[t] = true
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		return keysOf(t.Elem(), name, seen)
	case reflect.Struct:
	default:
		return nil
	}
	for i := range t.NumField() {
		f := t.Field(i)
		key, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if key != "" && key != "-" && t.String() == name {
			keys = append(keys, key)
		}
		keys = append(keys, keysOf(f.Type, name, seen)...)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}
