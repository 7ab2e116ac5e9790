// Package schema holds the JSON Schemas of what verifica prints and reads.
package schema

import _ "embed"

// Kind is the JSON Schema of a kind of claims, for the completion of editors.
//
//go:embed kind.schema.json
var Kind []byte
