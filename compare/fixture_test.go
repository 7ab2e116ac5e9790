package compare

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// A fixture is a few tiny readings and what is wanted of them, as text:
//
//	article A 2025-04-11T18:00        or without a date
//	anchors person:Witkoff stem:tregua signature:548@percent
//	lead it/lecco                     where the article as a whole is set
//	event meeting who=Witkoff,Putin when=2025-04-11 where=ru/mosca ordinal=3 main
//	place ru/mosca planned voice=Cremlino of=gol/Neri part=grave subject=Kiev zone=footer "atteso a Mosca"
//	want conflict place A B           one line a finding; what is not wanted must not come
//
// Claims belong to the event above them; before the first event line they belong to the story. Numbers are written
// "4 h", ">4 h", "2..3 h", "#3"; clocks 19:30; days as dates; places by id; choices stance:accept; people with commas,
// "!" first where the list is closed; near=a,b are the words around a claim, in=it/lecco is its place; spellings after "~"; minutes with a prime.
type fixture struct {
	readings []claims.Reading
	want     []string
}

// natureOf is how the fixtures' attributes behave.
var natureOf = map[string]claims.Nature{"dead": claims.Rising, "injured": claims.Revised, "missing": claims.Revised, "edition": claims.Counter, "participants": claims.Members,
	"released": claims.Members, "stance": claims.Position, "scorer": claims.Position, "status": claims.Position, "name": claims.Naming}

func parse(t *testing.T, source string) fixture {
	t.Helper()
	var f fixture
	for n, line := range strings.Split(source, "\n") {
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[0] == "#" {
			continue
		}
		switch fields[0] {
		case "article":
			f.readings = append(f.readings, newReading(fields[1:]))
		case "anchors":
			f.last().Anchors = anchorsOf(fields[1:])
		case "lead":
			f.last().Events[0].Where = []value.Place{place(fields[1])}
		case "event":
			r := f.last()
			r.Events = append(r.Events, newEvent(fields[1:]))
		case "want":
			f.want = append(f.want, strings.Join(fields[1:], " "))
		default:
			r := f.last()
			r.Claims = append(r.Claims, newClaim(t, n, r, line))
		}
	}
	return f
}

func (f *fixture) last() *claims.Reading { return &f.readings[len(f.readings)-1] }

func newReading(fields []string) claims.Reading {
	a := claims.Article{ID: fields[0], Path: fields[0] + ".md", Title: "title of " + fields[0], Source: "paper"}
	a.Published = claims.Publication{From: value.NoDay, To: value.NoDay, Minute: -1}
	if len(fields) > 1 {
		p := period(fields[1])
		a.Published = claims.Publication{From: p.From, To: p.To, Minute: p.FromMin, Basis: "front matter"}
	}
	return claims.Reading{Article: a, Events: []claims.Event{{Type: storyType, Main: true, When: value.Days(value.NoDay, value.NoDay)}}}
}

func anchorsOf(fields []string) (out []claims.Anchor) {
	for _, f := range fields {
		kind, key, _ := strings.Cut(f, ":")
		key, attribute, _ := strings.Cut(key, "@")
		out = append(out, claims.Anchor{Kind: claims.AnchorKind(kind), Key: key, Attribute: attribute})
	}
	return out
}

func newEvent(fields []string) claims.Event {
	e := claims.Event{Type: fields[0], When: value.Days(value.NoDay, value.NoDay)}
	if e.Type == "meeting" {
		e.Family = encounter
	}
	for _, f := range fields[1:] {
		key, v, _ := strings.Cut(f, "=")
		switch key {
		case "who":
			e.Who = strings.Split(v, ",")
		case "when":
			e.When = period(v)
		case "where":
			e.Where = []value.Place{place(v)}
		case "ordinal":
			e.Ordinal, _ = strconv.Atoi(v)
		case "main":
			e.Main = true
		}
	}
	return e
}

func newClaim(t *testing.T, n int, r *claims.Reading, line string) claims.Claim {
	t.Helper()
	head, quote, _ := strings.Cut(line, "\"")
	fields := strings.Fields(head)
	c := claims.Claim{Article: r.Article.ID, Event: len(r.Events) - 1, Attribute: fields[0], Nature: natureOf[fields[0]], Mode: claims.Asserted, Zone: text.Body}
	c.Measure.Head = fields[0]
	if c.Nature == "" {
		c.Nature = claims.Functional
	}
	c.Evidence = claims.Evidence{Span: text.Span{Start: n * 100, End: n*100 + len(quote)}, Quote: strings.TrimSuffix(quote, "\"")}
	var words []string
	for _, f := range fields[1:] {
		if !slot(&c, f) {
			words = append(words, f)
		}
	}
	c.Value = parseValue(t, c.Attribute, strings.Join(words, " "))
	return c
}

// slot fills what a word of a claim line says besides the value.
func slot(c *claims.Claim, word string) bool {
	key, v, found := strings.Cut(word, "=")
	switch {
	case found && key == "voice":
		c.Voice = v
	case found && key == "of":
		c.Instance.Of, c.Instance.Key, _ = strings.Cut(v, "/")
	case found && key == "head":
		c.Measure.Head = v
	case found && key == "near":
		words := strings.Split(v, ",")
		slices.Sort(words)
		c.Context = claims.Context{Clause: words, Sentence: words}
	case found && key == "in":
		c.Context.Setting = place(v)
	case found && key == "part":
		c.Measure.Part = v
	case found && key == "stage":
		c.Measure.Stage = v
	case found && key == "subject":
		c.Subject = []string{v}
	case found && key == "aside":
		c.Asides = append(c.Asides, v)
	case found && key == "list":
		c.List, _ = strconv.Atoi(v)
	case word == "zone=footer":
		c.Zone = text.Footer
	case strings.Contains(" planned hedged denied reported habitual ", " "+word+" "):
		c.Mode = claims.Mode(word)
	default:
		return false
	}
	return true
}

func parseValue(t *testing.T, attribute, s string) value.Value {
	t.Helper()
	switch {
	case strings.HasPrefix(s, "~"):
		return value.Text{Text: s[1:]}
	case attribute == "place":
		return place(s)
	case attribute == "date":
		return period(s)
	case natureOf[attribute] == claims.Members:
		return value.People{Names: strings.Split(strings.TrimPrefix(s, "!"), ","), Closed: strings.HasPrefix(s, "!")}
	case natureOf[attribute] == claims.Position:
		of, label, _ := strings.Cut(s, ":")
		return value.Choice{Of: of, Label: label}
	case strings.HasSuffix(s, "'"):
		m, _ := strconv.Atoi(strings.TrimSuffix(s, "'"))
		return value.Minute{Minute: m}
	case len(s) == 5 && s[2] == ':':
		h, _ := strconv.Atoi(s[:2])
		m, _ := strconv.Atoi(s[3:])
		return value.Clock{From: 60*h + m, To: 60*h + m}
	}
	return number(t, s)
}

func number(t *testing.T, s string) value.Range {
	t.Helper()
	s, unit, _ := strings.Cut(s, " ")
	v := value.Range{Unit: unit}
	s, v.Ordinal = strings.CutPrefix(s, "#")
	s, v.MinOpen = strings.CutPrefix(s, ">")
	low, high, between := strings.Cut(s, "..")
	x, err := strconv.ParseFloat(low, 64)
	if err != nil {
		t.Fatalf("number %q: %v", s, err)
	}
	v.Min, v.Max = x, x
	if between {
		v.Max, _ = strconv.ParseFloat(high, 64)
	}
	if v.MinOpen {
		v.Max = math.Inf(1)
	}
	return v
}

// place reads "ru/mosca": it lies within "ru".
func place(id string) value.Place {
	p := value.Place{ID: id, Name: id}
	if country, _, ok := strings.Cut(id, "/"); ok {
		p.Within = []string{country}
	}
	return p
}

// period reads a day, with an hour or without.
func period(s string) value.Period {
	day, hour, timed := strings.Cut(s, "T")
	at, err := time.Parse("2006-01-02", day)
	if err != nil {
		panic(fmt.Sprintf("day %q: %v", s, err))
	}
	d := value.Date(at.Year(), at.Month(), at.Day())
	p := value.Days(d, d)
	if timed {
		h, _ := strconv.Atoi(hour[:2])
		m, _ := strconv.Atoi(hour[3:])
		p.FromMin, p.ToMin = 60*h+m, 60*h+m
	}
	return p
}

// lines writes findings as want lines.
func lines(r *Report) (out []string) {
	for _, f := range r.Findings {
		a, b := r.Claims[f.Left].Article, r.Claims[f.Right].Article
		out = append(out, fmt.Sprintf("%s %s %s %s", f.Verdict, f.Attribute, min(a, b), max(a, b)))
	}
	return out
}
