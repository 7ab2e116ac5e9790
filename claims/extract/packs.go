package extract

import (
	"fmt"
	"maps"
	"slices"

	"verifica/claims/lang"
	"verifica/claims/match"
	"verifica/claims/name"
	"verifica/claims/pack"
	"verifica/claims/value"
	"verifica/claims/verb"
)

// languages are those that packs may be written for; what one declares holds over those behind it.
var languages = [...]string{"it", "en"}

// add compiles the packs of a newsroom together with those that are built in, and holds them to their own examples. The
// error is pack.Faults where a pack is wrong.
func (x *Extractor) add(sources []pack.Source) error {
	kinds := map[string][]pack.File{}
	var names []pack.Raw
	var faults pack.Faults
	for _, src := range sources {
		set, err := pack.Load(src)
		if wrong, ok := err.(pack.Faults); ok {
			faults = append(faults, wrong...)
		} else if err != nil {
			return err
		}
		for _, f := range set.Kinds {
			if f.Lang == "" {
				f.Lang = "it"
			}
			kinds[f.Lang] = append(kinds[f.Lang], f)
			x.added = append(x.added, Kind{f, true})
		}
		names = append(names, set.Names...)
	}
	if faults != nil {
		return faults
	}
	if err := x.addNames(names); err != nil {
		return err
	}
	for _, l := range slices.Sorted(maps.Keys(kinds)) {
		if err := x.addKinds(l, kinds[l]); err != nil {
			return err
		}
	}
	x.declare()
	return x.examine()
}

// declare gathers the attributes of every kind.
func (x *Extractor) declare() {
	for _, l := range languages {
		for _, f := range x.langs[l].Rules.Files {
			for name, a := range f.Attributes {
				if _, ok := x.attributes[name]; !ok || l == languages[0] {
					x.attributes[name] = a
				}
			}
		}
	}
}

// examine refuses packs that fail their own examples.
func (x *Extractor) examine() error {
	var faults pack.Faults
	for _, k := range x.added {
		faults = append(faults, unproven(k)...)
		for _, t := range x.Try(k) {
			if !t.Right {
				faults = append(faults, t.Fault(k))
			}
		}
	}
	if faults != nil {
		return faults
	}
	return nil
}

// addNames compiles the lexicon anew with tables of names: the Italian one reads every article.
func (x *Extractor) addNames(tables []pack.Raw) error {
	if len(tables) == 0 {
		return nil
	}
	section, err := name.Build(lang.Sources, "it", tables...)
	if err != nil {
		return err
	}
	if x.langs["it"].Names, err = name.Open(section.Data); err != nil {
		return err
	}
	x.remember()
	return nil
}

// addKinds compiles the rules of a language anew with more kinds.
func (x *Extractor) addKinds(language string, added []pack.File) error {
	g, ok := x.langs[language]
	if !ok {
		f := added[0]
		return pack.Faults{{Path: f.Path, Line: max(f.Places["lang"].Line, 1), Column: max(f.Places["lang"].Column, 1), Source: f.Source,
			Message: fmt.Sprintf("lang is it or en, not %q", language)}}
	}
	files, err := pack.Read(lang.Sources, language+"/kinds")
	if err != nil {
		return err
	}
	conjugator, err := verb.Load(lang.Sources, language)
	if err != nil {
		return err
	}
	sections, err := match.Build(language, append(files, added...), conjugator.Forms)
	if err != nil {
		return err
	}
	compiled, err := pack.OpenSections(pack.WriteSections(sections))
	if err != nil {
		return err
	}
	if g.Rules, err = match.Open(compiled); err != nil {
		return err
	}
	x.remember()
	return nil
}

// unproven names the rules of a kind that lack an example that matches, or one that must not.
func unproven(k Kind) (faults pack.Faults) {
	for _, r := range k.Rules {
		if len(r.Yes) == 0 || len(r.No) == 0 {
			faults = append(faults, pack.Fault{Path: k.Path, Line: r.Line, Column: r.Column, Source: k.Source,
				Message: fmt.Sprintf("rule %s: a rule needs an example under \"yes\" and one under \"no\"", r.Name)})
		}
	}
	return faults
}

// KnownTo is the last day for which the register of offices is known.
func (x *Extractor) KnownTo() value.Day { return x.langs["it"].Names.KnownTo }

// Kind is a kind of claims with its language; Added tells those of a newsroom from those that are built in.
type Kind struct {
	pack.File
	Added bool
}

// Kinds returns every kind that articles are read with, as it is written: those that are built in, then those added.
func (x *Extractor) Kinds() (out []Kind, err error) {
	for _, l := range languages {
		files, err := pack.Read(lang.Sources, l+"/kinds")
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			f.Lang = l
			out = append(out, Kind{f, false})
		}
	}
	return append(out, x.added...), nil
}

// Titles returns the names of the attributes for people, in the language of the messages.
func (x *Extractor) Titles(language string) map[string]string {
	out := map[string]string{}
	for name, a := range x.attributes {
		if t := a.Title[language]; t != "" {
			out[name] = t
		}
	}
	return out
}
