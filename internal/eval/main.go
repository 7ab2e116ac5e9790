// Command eval scores the program against the gold corpora and keeps the figures from falling.
//
// It knows the gold and the rules of scoring. It refuses to show what was missed in the validation part of a corpus:
// whoever writes rules sees its figures, never its sentences.
package main

import (
	"flag"
	"fmt"
	"os"
)

// corpora lists the gold, by the name under which the figures are kept.
var corpora = []struct {
	name, folder string
	split        bool // a third of the events is the validation part
	unseen       bool // written by people who had not seen the rules
}{
	{"seeds", "seeds", false, false},
	{"general", "internal/eval/testdata/general", true, false},
	{"diplomacy", "internal/eval/testdata/diplomacy", true, false},
	{"cronaca", "internal/eval/testdata/cronaca", true, true},
	{"economia", "internal/eval/testdata/economia", true, true},
	{"esteri", "internal/eval/testdata/esteri", true, true},
	{"societa", "internal/eval/testdata/societa", true, true},
}

const keptFile = "internal/eval/figures.json"

func main() {
	var o options
	flag.BoolVar(&o.misses, "misses", false, "list the contradictions that were not found")
	flag.BoolVar(&o.alarms, "alarms", false, "list what was reported and is wrong")
	flag.BoolVar(&o.unjudged, "unjudged", false, "list the conflicts that no gold row judges")
	flag.BoolVar(&o.claims, "claims", false, "count claims by attribute and list those not right")
	flag.BoolVar(&o.check, "check", false, "fail where a figure is below the one kept")
	flag.BoolVar(&o.keep, "keep", false, "keep the figures, if none is below the one kept")
	flag.BoolVar(&o.force, "force", false, "with -keep: keep them all the same; the commit says why")
	flag.Parse()
	if err := run(os.Stdout, o, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

type options struct{ misses, alarms, unjudged, claims, check, keep, force bool }
