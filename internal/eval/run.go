package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"path/filepath"
	"slices"

	"verifica/articles"
	"verifica/claims"
	"verifica/claims/extract"
	"verifica/compare"
	"verifica/reports"
)

// run scores the corpora named, all where none is.
func run(w io.Writer, o options, names []string) error {
	x, err := extract.New()
	if err != nil {
		return err
	}
	now := map[string]figures{}
	by := make(mechanismTally, len(mechanisms))
	for _, c := range corpora {
		if len(names) > 0 && !slices.Contains(names, c.name) {
			continue
		}
		rep, err := check(x, articlesOf(c.folder))
		if err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
		for part, keep := range parts(c.split) {
			gold, err := load(c.folder, keep)
			if err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
			s := score(gold, rep)
			now[c.name+part.suffix] = s.figures()
			s.print(w, c.name+part.suffix, part.suffix == "")
			if part.suffix == "" && c.split {
				by.add(s, c.unseen)
			}
			if part.suffix == "" && o.unjudged {
				s.listUnjudged(w) // judged by no row of either part: they give nothing away
			}
			if part.shown {
				s.list(w, o)
			}
		}
	}
	if len(names) > 0 {
		return ratchet(w, o, now, "")
	}
	by.print(w)
	return ratchet(w, o, now, by.table())
}

// part names a part of a corpus.
type part struct {
	suffix string
	shown  bool // its misses may be listed
}

// parts yields the parts of a corpus with the events that belong to each: the whole, and, where it is split, the
// development and the validation part. Of a split corpus only the development part shows its misses.
func parts(split bool) func(yield func(part, func(event string) bool) bool) {
	return func(yield func(part, func(string) bool) bool) {
		all := func(string) bool { return true }
		if !yield(part{"", !split}, all) || !split {
			return
		}
		if yield(part{"/development", true}, func(e string) bool { return !validation(e) }) {
			yield(part{"/validation", false}, validation)
		}
	}
}

// validation tells whether an event belongs to the validation part: a third of them, by the hash of the name.
func validation(event string) bool {
	h := fnv.New32a()
	h.Write([]byte(event))
	return h.Sum32()%3 == 0
}

// articlesOf returns the folder of a corpus that holds its articles.
func articlesOf(folder string) string {
	if found, _ := filepath.Glob(filepath.Join(folder, "articles", "*")); len(found) > 0 {
		return filepath.Join(folder, "articles")
	}
	return folder
}

// check runs the whole way and reads its JSON back: what is scored is what users get.
func check(x *extract.Extractor, folder string) (*report, error) {
	set := articles.Load([]string{folder}, nil)
	if len(set.Faults) > 0 {
		return nil, set.Faults[0]
	}
	readings := make([]claims.Reading, len(set.Articles))
	for i, a := range set.Articles {
		readings[i] = x.Read(a)
	}
	var b bytes.Buffer
	if err := reports.JSON(&b, compare.Check(readings, compare.Options{}), nil); err != nil {
		return nil, err
	}
	var r report
	return &r, json.Unmarshal(b.Bytes(), &r)
}
