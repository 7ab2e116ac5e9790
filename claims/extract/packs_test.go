package extract

import (
	"strings"
	"testing"
	"testing/fstest"

	"verifica/articles"
	"verifica/claims"
	"verifica/claims/pack"
)

// avalanches is a kind as an editor writes it.
const avalanches = `kind: valanghe
title: {it: valanghe, en: avalanches}
words:
  pericolo-valanghe: [pericolo, rischio]
attributes:
  danger: {nature: functional, exact: true, defaults: {perimeter: regione}, title: {it: grado di pericolo, en: danger level}}
rules:
  - name: grado
    match: "{pericolo-valanghe} ..3 ( grado | livello ) n:<number>"
    attribute: danger
    value: n
    yes: ["Il [[pericolo valanghe è di grado 3]]."]
    no: ["Il pericolo è passato."]
`

// folder is a source with one file.
func folder(name, text string) pack.Source {
	return pack.Source{Path: "redazione", FS: fstest.MapFS{name: {Data: []byte(text)}}}
}

// read reads a text of 3 February 2026.
func read(t *testing.T, x *Extractor, s string) claims.Reading {
	t.Helper()
	set := articles.Read("a.md", []byte("---\ndate: 2026-02-03\n---\n"+s+"\n"))
	if len(set.Articles) != 1 {
		t.Fatal(set.Faults)
	}
	return x.Read(set.Articles[0])
}

func TestAddedKind(t *testing.T) {
	x, err := New(folder("valanghe.yaml", avalanches))
	if err != nil {
		t.Fatal(err)
	}
	r := read(t, x, "Sulle Dolomiti il rischio resta al livello 4.")
	for _, c := range r.Claims {
		if c.Attribute == "danger" && strings.TrimSpace(c.Value.Canonical()) == "4" && c.Nature == claims.Functional && c.Measure.Perimeter == "regione" {
			return
		}
	}
	t.Errorf("no claim of danger 4 with its default perimeter in %+v", r.Claims)
}

func TestAddedRegister(t *testing.T) {
	const register = "known_to: 2026-06-30\nregister:\n  - Nome Cognomini | it | it/health-minister 2026-01-15.. |\n"
	x, err := New(folder("cariche.yaml", register))
	if err != nil {
		t.Fatal(err)
	}
	if got := x.KnownTo().String(); got != "2026-06-30" {
		t.Errorf("register known to %s", got)
	}
	found := false
	for _, c := range read(t, x, "Cognomini ha incontrato i medici.").Claims {
		found = found || strings.Contains(c.Value.Canonical(), "Nome Cognomini")
	}
	if !found {
		t.Error("the surname of a person of the register is not read as that person")
	}
}

func TestRegisterOlderThanArticle(t *testing.T) {
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	u := read(t, x, "Il consiglio si è riunito.").Unchecked
	if len(u) == 0 || u[0].Reason != "register-older" || u[0].Args[0] != x.KnownTo().String() {
		t.Errorf("got %+v, want a note that the register is older than the article", u)
	}
}

// TestRefusedPacks wants each fault at its place: where it is, then what is wrong, with the nearest known name.
func TestRefusedPacks(t *testing.T) {
	for name, tt := range map[string]struct{ old, new, want string }{
		"unknown key":       {"value: n", "valeu: n", `valanghe.yaml:11:5: unknown key "valeu": did you mean "value"?`},
		"unknown class":     {"{pericolo-valanghe} ..3", "{pericolo-valange} ..3", `9:13: rule grado: no class of words is called "pericolo-valange": did you mean "pericolo-valanghe"?`},
		"unknown sort":      {"n:<number>", "n:<numbr>", `9:57: rule grado: no sort of mention is called "numbr": did you mean "number"?`},
		"open bracket":      {"livello )", "livello", `rule grado: character 25: "(" is never closed`},
		"unknown nature":    {"functional", "funtional", `6:20: no nature is called "funtional": did you mean "functional"?`},
		"unknown attribute": {"attribute: danger", "attribute: dangr", `10:16: rule grado: no attribute is called "dangr": did you mean "danger"?`},
		"unknown capture":   {"value: n", "value: m", `11:12: rule grado: the pattern captures nothing as "m"`},
		"unknown slot":      {"value: n", "value: n\n    measure: {prt: x}", `rule grado: no slot of a measure is called "prt": did you mean "part"?`},
		"two words":         {"[pericolo, rischio]", "[pericolo di valanghe]", `4:23: "pericolo di valanghe" is more than one word`},
		"kind twice":        {"kind: valanghe", "kind: voti", `1:7: there is a kind "voti" already`},
		"failing example":   {"di grado 3", "di grado tremendo", `12:12: it/valanghe.grado: this must match the words in [[ ]], and gives nothing`},
		"surplus match":     {"Il pericolo è passato.", "Il pericolo è di grado 2.", `13:11: it/valanghe.grado: this must not match, and gives ["pericolo è di grado 2"]`},
		"no examples":       {`    no: ["Il pericolo è passato."]`, "", `8:5: rule grado: a rule needs an example`},
		"another nature":    {"danger:", "dead:", `another kind says that "dead" is rising`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := New(folder("valanghe.yaml", strings.Replace(avalanches, tt.old, tt.new, 1)))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v\nwant %s", err, tt.want)
			}
		})
	}
}
