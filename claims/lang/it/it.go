// Package it holds the Italian packs, compiled by `make packs` from the YAML files beside it.
package it

import _ "embed"

// Pack is the compiled pack.
//
//go:embed it.pack
var Pack []byte
