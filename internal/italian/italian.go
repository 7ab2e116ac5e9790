// Package italian says in Italian what the program has to say in English when something is wrong.
//
// It knows messages by their words, as gettext does: whoever finds a fault words it once, in English. It refuses to know
// where faults come from.
package italian

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

//go:embed catalogue.txt
var catalogue string

// Phrases turns messages into Italian.
type Phrases struct{ list []phrase }

// phrase is one message: how it reads in English, and its Italian.
type phrase struct {
	english *regexp.Regexp
	again   []bool // by argument: it is a message itself
	words   int    // letters of its own
	italian string
}

// Open reads the catalogue.
func Open() *Phrases {
	p := &Phrases{}
	for _, pair := range pairs() {
		p.list = append(p.list, compile(pair[0], pair[1]))
	}
	slices.SortStableFunc(p.list, func(a, b phrase) int { return b.words - a.words })
	return p
}

// pairs returns the messages of the catalogue with their Italian.
func pairs() (out [][2]string) {
	english := ""
	for line := range strings.Lines(catalogue) {
		line = strings.TrimSuffix(line, "\n")
		switch italian, ok := strings.CutPrefix(line, "\t"); {
		case ok:
			out = append(out, [2]string{unescaped(english), unescaped(italian)})
		case line != "" && line[0] != '#':
			english = line
		}
	}
	return out
}

func unescaped(s string) string { return strings.ReplaceAll(s, `\n`, "\n") }

// verb is an argument of a message.
var verb = regexp.MustCompile(`%[swdqv]`)

func compile(english, italian string) phrase {
	p := phrase{italian: strings.ReplaceAll(italian, "%w", "%s")}
	var b strings.Builder
	b.WriteString(`(?s)^`)
	at := 0
	for _, m := range verb.FindAllStringIndex(english, -1) {
		b.WriteString(regexp.QuoteMeta(english[at:m[0]]))
		p.words += m[0] - at
		kind := english[m[0]+1]
		b.WriteString(map[byte]string{'s': `(.*?)`, 'w': `(.+?)`, 'd': `(\d+)`, 'q': `("(?:[^"\\]|\\.)*")`}[kind])
		p.again = append(p.again, kind == 'w')
		at = m[1]
	}
	b.WriteString(regexp.QuoteMeta(english[at:]) + `$`)
	p.words += len(english) - at
	p.english = regexp.MustCompile(b.String())
	return p
}

// Say returns a message in Italian; one that is not known stands as it is.
func (p *Phrases) Say(message string) string {
	for i := range p.list {
		m := p.list[i].english.FindStringSubmatch(message)
		if m == nil {
			continue
		}
		args := make([]any, len(m)-1)
		for k, a := range m[1:] {
			if args[k] = a; p.list[i].again[k] {
				args[k] = p.Say(a)
			}
		}
		return fmt.Sprintf(p.list[i].italian, args...)
	}
	return message
}
