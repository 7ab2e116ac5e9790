// Package match is the pattern language of packs: regular over classes of words and sorts of mentions, with captures,
// gaps that stay inside a clause, and one obligatory trigger.
//
// It knows patterns, classes and items. It refuses to know what a match means: rules say that, and the frame acts on it.
package match

import (
	"fmt"
	"strconv"
	"strings"
)

// A pattern is written as a sequence of
//
//	parola        the word itself, in lower case; "," ":" and other signs too
//	{classe}      a word of a class
//	<sort>        a mention: <number>, <duration>, <person|place>, ...
//	x:{classe}    the same, captured under the name x
//	( a | b )     either; ( a )? or {classe}? at most once
//	..3           up to three items, none of them a comma or the end of a clause
//	...3          the same, commas allowed

// node is one part of a parsed pattern.
type node struct {
	op      op
	classes []string // of an atom: names; "=di" is a word, "<number" a sort, "dead" a class
	capture string
	gap     int
	at      int // byte of the pattern where it starts
	kids    []*node
}

type op uint8

const (
	opAtom op = iota
	opSeq
	opAlt
	opOpt
	opGap
	opWideGap
)

// syntax is a fault in a pattern, at a byte offset.
type syntax struct {
	at  int
	msg string
}

func (e *syntax) Error() string { return fmt.Sprintf("character %d: %s", e.at+1, e.msg) }

// parse reads a pattern.
func parse(s string) (*node, error) {
	p := &parser{s: s}
	n, err := p.alternatives()
	if err != nil {
		return nil, err
	}
	if p.skip(); p.i < len(p.s) {
		return nil, &syntax{p.i, "unexpected \")\""}
	}
	return n, nil
}

type parser struct {
	s string
	i int
}

func (p *parser) skip() {
	for p.i < len(p.s) && p.s[p.i] == ' ' {
		p.i++
	}
}

func (p *parser) alternatives() (*node, error) {
	alt := &node{op: opAlt}
	for {
		seq, err := p.sequence()
		if err != nil {
			return nil, err
		}
		alt.kids = append(alt.kids, seq)
		if p.i >= len(p.s) || p.s[p.i] != '|' {
			break
		}
		p.i++
	}
	if len(alt.kids) == 1 {
		return alt.kids[0], nil
	}
	return alt, nil
}

func (p *parser) sequence() (*node, error) {
	seq := &node{op: opSeq}
	for {
		p.skip()
		if p.i >= len(p.s) || p.s[p.i] == ')' || p.s[p.i] == '|' {
			break
		}
		n, err := p.element()
		if err != nil {
			return nil, err
		}
		seq.kids = append(seq.kids, n)
	}
	if len(seq.kids) == 0 {
		return nil, &syntax{p.i, "empty pattern"}
	}
	return seq, nil
}

// element reads one atom, group or gap with its "?".
func (p *parser) element() (n *node, err error) {
	if p.s[p.i] == '(' {
		n, err = p.group()
	} else {
		n, err = p.word()
	}
	if err == nil && p.i < len(p.s) && p.s[p.i] == '?' {
		p.i++
		n = &node{op: opOpt, kids: []*node{n}}
	}
	return n, err
}

func (p *parser) group() (*node, error) {
	start := p.i
	p.i++
	n, err := p.alternatives()
	if err != nil {
		return nil, err
	}
	if p.i >= len(p.s) {
		return nil, &syntax{start, "\"(\" is never closed"}
	}
	p.i++
	return n, nil
}

// word reads an atom or a gap: everything up to a blank, a bracket or "?".
func (p *parser) word() (*node, error) {
	start, depth := p.i, 0
	for p.i < len(p.s) {
		c := p.s[p.i]
		if c == '{' || c == '<' {
			depth++
		} else if c == '}' || c == '>' {
			depth--
		} else if depth == 0 && strings.IndexByte(" ()|?", c) >= 0 && !(c == '?' && p.i == start) {
			break
		}
		p.i++
	}
	return atom(p.s[start:p.i], start)
}

func atom(s string, at int) (*node, error) {
	if dots := len(s) - len(strings.TrimLeft(s, ".")); dots == 2 || dots == 3 {
		k, err := strconv.Atoi(s[dots:])
		if err != nil || k < 1 || k > 12 {
			return nil, &syntax{at, "a gap is \"..3\": a number from 1 to 12 after the dots"}
		}
		return &node{op: opGap + op(dots-2), gap: k}, nil
	}
	n := &node{op: opAtom, at: at}
	if name, rest, ok := strings.Cut(s, ":"); ok && name != "" && rest != "" {
		n.capture, s = name, rest
	}
	switch {
	case strings.HasPrefix(s, "{") && strings.HasSuffix(s, "}"):
		n.classes = strings.Split(s[1:len(s)-1], "|")
	case strings.HasPrefix(s, "<") && strings.HasSuffix(s, ">"):
		for _, sort := range strings.Split(s[1:len(s)-1], "|") {
			n.classes = append(n.classes, "<"+sort)
		}
	case strings.ContainsAny(s, "{}<>"):
		return nil, &syntax{at, fmt.Sprintf("%q is neither {class} nor <sort> nor a word", s)}
	default:
		n.classes = []string{"=" + s}
	}
	return n, nil
}
