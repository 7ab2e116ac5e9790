package main

import (
	"strings"

	"verifica/articles"
	"verifica/claims/pack"
	"verifica/internal/italian"
)

// tell words an error for people, in their language. The rooms below word everything in English.
func (t tongue) tell(err error) string {
	if t == "en" {
		return err.Error()
	}
	return tellItalian(italian.Open(), err)
}

func tellItalian(p *italian.Phrases, err error) string {
	switch e := err.(type) {
	case *articles.Fault:
		f := *e
		f.Message, f.Remedy = p.Say(f.Message), p.Say(f.Remedy)
		return f.Error()
	case pack.Fault:
		e.Message = p.Say(e.Message)
		return e.Error()
	case pack.Faults:
		lines := make([]string, len(e))
		for i := range e {
			lines[i] = tellItalian(p, e[i])
		}
		return strings.Join(lines, "\n")
	case interface{ Unwrap() []error }:
		var lines []string
		for _, one := range e.Unwrap() {
			lines = append(lines, tellItalian(p, one))
		}
		return strings.Join(lines, "\n")
	}
	return p.Say(err.Error())
}

// reason words why a file was passed over.
func (t tongue) reason(why string) string {
	if t == "en" {
		return why
	}
	return italian.Open().Say(why)
}
