// Package en holds the English packs, compiled by `make packs` from the YAML files beside it.
package en

import _ "embed"

// Pack is the compiled pack.
//
//go:embed en.pack
var Pack []byte
