package italian

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// silent is what stands in calls of those names and is no message: codes and keys.
var silent = []string{"findings", "page", "register-older", "bad-date", "no-claim", "encounter", "name", "value", "kind", "lang", "event", "mode", "attribute", "severities: %w"}

// Everything that the code says of what is wrong is said in Italian too.
func TestEveryMessageIsKnown(t *testing.T) {
	p, all := Open(), said(t)
	sample := strings.NewReplacer("%s", "x", "%w", "z", "%v", "z", "%d", "7", "%q", `"x"`)
	for m, at := range all {
		if slices.Contains(silent, m) || !strings.Contains(m, " ") && strings.Contains(m, "%") {
			continue // keys of packs: "heads.%d.attribute"
		}
		if one := sample.Replace(m); strings.Trim(verb.ReplaceAllString(m, ""), ":-, ") != "" && p.Say(one) == one {
			t.Errorf("%s: %q has no Italian in catalogue.txt", at, m)
		}
	}
	if len(all) < 150 {
		t.Errorf("only %d messages found", len(all))
	}
}

func TestCatalogueIsWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range pairs() {
		if seen[p[0]] {
			t.Errorf("%q stands twice", p[0])
		}
		seen[p[0]] = true
		if a, b := len(verb.FindAllString(p[0], -1)), len(verb.FindAllString(p[1], -1)); a != b {
			t.Errorf("%q has %d arguments, its Italian %d", p[0], a, b)
		}
	}
}

func TestSay(t *testing.T) {
	p := Open()
	for in, want := range map[string]string{
		"no such file or folder":                                                                           "non c'è un file o una cartella con questo nome",
		"a broken archive: unexpected EOF":                                                                 "un archivio rotto: finisce a metà",
		`"31/02/2025" is no date`:                                                                          `"31/02/2025" non è una data`,
		`a.yaml:2:1: unknown key "falion": did you mean "lang"?`:                                           `a.yaml:2:1: chiave sconosciuta "falion": forse "lang"?`,
		"split it into smaller archives, or pack it again":                                                 "dividilo in archivi più piccoli, o ricrealo",
		`rule dead: no mode is called "plan": did you mean "planned"?`:                                     `regola dead: nessun modo si chiama "plan": forse "planned"?`,
		`rule dead: no mode is called "x"; there are a, b`:                                                 `regola dead: nessun modo si chiama "x"; ci sono a, b`,
		"written in fr: it and en are read":                                                                "scritto in fr: si leggono it ed en",
		"b.yaml:2:1: did not find expected node content; nothing was written: mend the file or restore it": "b.yaml:2:1: manca un valore; non è stato scritto nulla: correggi il file o ripristinalo",
		"unknown command \"chek\" for \"verifica\"\n\nDid you mean this?\n\tcheck\n":                       "comando sconosciuto \"chek\" per \"verifica\"; forse:\n\tcheck\n",
		"open a: permission denied":                                                                        "a: accesso negato",
		"100% of what nobody foresaw":                                                                      "100% of what nobody foresaw",
		"":                                                                                                 "",
	} {
		if got := p.Say(in); got != want {
			t.Errorf("%q\n got %q\nwant %q", in, got, want)
		}
	}
}

func FuzzSay(f *testing.F) {
	for _, p := range pairs() {
		f.Add(fmt.Sprintf("a:1:2: %s; %s", p[0], p[0]))
	}
	phrases := Open()
	f.Fuzz(func(t *testing.T, s string) {
		if s != "" && phrases.Say(s) == "" {
			t.Errorf("%q is lost", s)
		}
	})
}
