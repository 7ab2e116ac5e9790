package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A report as recorded, and the figures that the reference scorer of the project gave it: this one must give the same.
func TestFiguresAgreeWithTheReference(t *testing.T) {
	for name, folder := range map[string]string{"diplomacy": "testdata/diplomacy", "seeds": "../../seeds"} {
		t.Run(name, func(t *testing.T) {
			gold, err := load(folder, func(string) bool { return true })
			if err != nil {
				t.Fatal(err)
			}
			s := score(gold, recorded(t, name))
			got := s.figures()
			compared := 0
			for line := range strings.Lines(readFile(t, filepath.Join("testdata/agree", name+".txt"))) {
				fields := strings.Fields(line)
				if v, ok := got[fields[0]]; ok {
					compared++
					if text := fmt.Sprintf("%.3f", v); text != fields[1] {
						t.Errorf("%s is %s, the reference says %s", fields[0], text, fields[1])
					}
				}
				if want := fmt.Sprint(len(s.unjudged)); fields[0] == "unjudged" && fields[1] != want {
					t.Errorf("unjudged is %s, the reference says %s", want, fields[1])
				}
			}
			if compared < 10 {
				t.Errorf("only %d figures compared", compared)
			}
		})
	}
}

func recorded(t *testing.T, name string) *report {
	t.Helper()
	var r report
	if err := json.Unmarshal([]byte(readFile(t, filepath.Join("testdata/agree", name+".json"))), &r); err != nil {
		t.Fatal(err)
	}
	return &r
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestAgree(t *testing.T) {
	for _, c := range []struct {
		name, gold, got string
		want            agreement
	}{
		{"hours against minutes", `{"type":"duration","min":240,"max":240,"unit":"min"}`, `{"type":"range","unit":"h","min":4,"max":4}`, agrees},
		{"exact wants exact", `{"type":"count","n":4}`, `{"type":"range","unit":"persona","min":3,"max":5}`, differs},
		{"a bound takes a bounded reading", `{"type":"count","kind":"at-least","n":10}`, `{"type":"range","unit":"","min":9,"max":11}`, agrees},
		{"a bound far off", `{"type":"count","kind":"at-least","n":10}`, `{"type":"range","unit":"","min":2,"max":11}`, differs},
		{"unbounded says nothing", `{"type":"amount","unit":"EUR","min":1,"max":2}`, `{"type":"range","unit":"EUR","min":null,"max":null}`, differs},
		{"currency", `{"type":"amount","unit":"EUR","min":1,"max":1}`, `{"type":"range","unit":"USD","min":1,"max":1}`, differs},
		{"venue", `{"type":"place","name":"Istanbul","venue":"palazzo Dolmabahçe"}`, `{"type":"place","id":"x/dolmabahce","name":"Dolmabahçe","path":[]}`, agrees},
		{"surnames", `{"type":"people","names":["Steve Witkoff","Yuri Ushakov"]}`, `{"type":"people","names":["Witkoff"]}`, agrees},
		{"midnight", `{"type":"time","min":"23:30","max":"00:30"}`, `{"type":"clock","from":"00:10","to":"00:10"}`, agrees},
		{"score either way", `{"type":"score-text","value":"2-1"}`, `{"type":"score","home":1,"away":2}`, agrees},
		{"words", `{"type":"text","text":"a"}`, `{"type":"text","text":"a"}`, unjudgeable},
		{"stance", `{"type":"code","code":"reject"}`, `{"type":"choice","of":"stance","label":"reject"}`, agrees},
	} {
		var gold, got object
		if err := json.Unmarshal([]byte(c.gold), &gold); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(c.got), &got); err != nil {
			t.Fatal(err)
		}
		if is := agree(gold, got); is != c.want {
			t.Errorf("%s: %d, want %d", c.name, is, c.want)
		}
	}
}

// The validation part is fixed: a third of the events, whatever else the corpus holds.
func TestValidationPart(t *testing.T) {
	for _, name := range []string{"general", "diplomacy"} {
		all, err := load("testdata/"+name, func(string) bool { return true })
		if err != nil {
			t.Fatal(err)
		}
		seen, kept := map[string]bool{}, 0
		for _, p := range all.claims {
			if !seen[p.Event] && validation(p.Event) {
				kept++
			}
			seen[p.Event] = true
		}
		if share := float64(kept) / float64(len(seen)); share < 0.2 || share > 0.45 {
			t.Errorf("%s: %d of %d events are validation", name, kept, len(seen))
		}
	}
	for p := range parts(true) {
		if p.shown != (p.suffix == "/development") {
			t.Errorf("part %q shown: %t", p.suffix, p.shown)
		}
	}
}

func TestFallsAreTold(t *testing.T) {
	kept := map[string]figures{"general": {"found": .5, "alarms": .1, "claims_found": .8}}
	now := map[string]figures{"general": {"found": .4, "alarms": .2, "claims_found": .9}}
	want := "general found 0.400, kept 0.500\ngeneral alarms 0.200, kept 0.100"
	if got := strings.Join(falls(kept, now), "\n"); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if got := falls(kept, kept); got != nil {
		t.Errorf("the same figures fell: %v", got)
	}
}

// The README shows the figures that are kept.
func TestReadmeShowsTheKeptFigures(t *testing.T) {
	var kept map[string]figures
	if err := json.Unmarshal([]byte(readFile(t, "figures.json")), &kept); err != nil {
		t.Fatal(err)
	}
	text := readFile(t, "../../"+readmeFile)
	want, err := withTable(text, openMark, closeMark, table(kept))
	if err != nil {
		t.Fatal(err)
	}
	if text != want {
		t.Error("run make eval FLAGS=-keep and commit README.md")
	}
}

// What decides a contradiction is told by the attribute of the gold, free words by how they begin.
func TestMechanisms(t *testing.T) {
	for attribute, want := range map[string]string{
		"dead": "tolls", "feriti gravi": "tolls", "età delle vittime": "age", "ora": "hour", "profondità del relitto": "dimension",
		"data della lite": "date", "temi": "status", "count": "counts", "ruolo di Rubio": "role",
	} {
		if got := mechanisms[mechanismOf(attribute)].name; !strings.HasPrefix(got, want) {
			t.Errorf("%s: got %q, want %q", attribute, got, want)
		}
	}
}
