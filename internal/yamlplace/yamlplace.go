// Package yamlplace tells where a YAML file is wrong, in the way that every other message tells a place.
package yamlplace

import (
	"errors"
	"fmt"

	"go.yaml.in/yaml/v4"
)

// Of returns the line and column of the first fault in YAML, from 1, and what is wrong there.
func Of(err error) (line, column int, message string) {
	var many *yaml.LoadErrors
	var one *yaml.LoadError
	switch {
	case errors.As(err, &many) && len(many.Errors) > 0:
		one = many.Errors[0]
	case errors.As(err, &one):
	default:
		return 1, 1, err.Error()
	}
	return max(one.Mark.Line, 1), max(one.Mark.Column, 1), one.Message
}

// Fault words a fault in the YAML of a file: "a.yaml:3:5: did not find expected key".
func Fault(path string, err error) error {
	line, column, message := Of(err)
	return fmt.Errorf("%s:%d:%d: %s", path, line, column, message)
}
