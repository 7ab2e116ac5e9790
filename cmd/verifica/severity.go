package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"go.yaml.in/yaml/v4"

	"verifica/compare"
)

// verdicts of the contract, gravest first.
var verdicts = []compare.Verdict{compare.Conflict, compare.Tension, compare.Evolution, compare.Variant}

// grades are the severities, gravest first.
var grades = []string{"error", "warning", "note"}

// severities takes what the configuration says of attributes and verdicts: "place: warning", "tension: error",
// "age/conflict: note".
func (s *settings) severities(v *yaml.Node) error {
	var list map[string]string
	if err := v.Decode(&list); err != nil {
		return fmt.Errorf("severities are attributes and verdicts with error, warning or note")
	}
	for key, grade := range list {
		if !slices.Contains(grades, grade) {
			return fmt.Errorf("severities: %s: %q: error, warning and note are possible", key, grade)
		}
		attribute, verdict, both := strings.Cut(key, "/")
		if !both && slices.Contains(verdicts, compare.Verdict(attribute)) {
			continue
		}
		if both && !slices.Contains(verdicts, compare.Verdict(verdict)) {
			return fmt.Errorf("severities: %s: %q is no verdict: conflict, tension, evolution and variant are", key, verdict)
		}
		if _, err := s.attributes(attribute); err != nil {
			return fmt.Errorf("severities: %w", err)
		}
	}
	s.Severities = list
	return nil
}

// grade is the severity that the configuration gives to a verdict on an attribute, "" for that of the verdict. What is
// said of both is stronger than what is said of the attribute, and that than what is said of the verdict.
func (s *settings) grade(attribute string, v compare.Verdict) string {
	for _, key := range []string{attribute + "/" + string(v), attribute, string(v)} {
		if g, ok := s.Severities[key]; ok {
			return g
		}
	}
	return ""
}

// weigh gives the findings of a report the severities of the configuration.
func (s *settings) weigh(r *compare.Report) {
	for i := range r.Findings {
		r.Findings[i].Grade = s.grade(r.Findings[i].Attribute, r.Findings[i].Verdict)
	}
}

// failing returns what makes the exit code 1: a verdict as grave as that of --fail-on, and where the configuration weighs
// it otherwise, a severity as grave as that verdict's.
func (s *settings) failing(t tongue) (func(attribute string, v compare.Verdict) bool, error) {
	limit := slices.Index(verdicts, compare.Verdict(s.FailOn))
	if limit < 0 && s.FailOn != "none" {
		return nil, fmt.Errorf(t.say("--fail-on %s: sono possibili conflict, tension, evolution, variant e none", "--fail-on %s: the verdicts are conflict, tension, evolution, variant and none"), s.FailOn)
	}
	return func(attribute string, v compare.Verdict) bool {
		if limit < 0 {
			return false
		}
		if g := s.grade(attribute, v); g != "" {
			return slices.Index(grades, g) <= slices.Index(grades, verdicts[limit].Severity())
		}
		return slices.Index(verdicts, v) <= limit
	}, nil
}

// attributes takes a list of attributes, separated by commas; one that is not known is an error that names the nearest.
func (s *settings) attributes(list string) (out []string, err error) {
	if strings.TrimSpace(list) == "" {
		return nil, nil
	}
	x, err := s.extractor()
	if err != nil {
		return nil, err
	}
	known := x.Attributes()
	for _, a := range strings.Split(list, ",") {
		if a = strings.TrimSpace(a); !slices.Contains(known, a) {
			err = errors.Join(err, fmt.Errorf("unknown attribute %q: did you mean %q?", a, nearest(a, known)))
		}
		out = append(out, a)
	}
	return out, err
}

// completeAttributes offers the attributes that the packs know, after those that stand already.
func completeAttributes(cmd *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	set, err := settingsOf(cmd)
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	x, err := set.extractor()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	before := typed[:strings.LastIndexByte(typed, ',')+1]
	out := x.Attributes()
	for i := range out {
		out[i] = before + out[i]
	}
	return out, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}
