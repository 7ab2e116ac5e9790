// Package lang holds the packs of every language as they are written. The program reads them only where a newsroom adds its
// own; otherwise it reads what was compiled from them.
package lang

import "embed"

// Sources holds <language>/<room>/*.yaml.
//
//go:embed it/*/*.yaml en/*/*.yaml
var Sources embed.FS
