package paragraph

import (
	"fmt"
	"testing"

	"verifica/claims/text"
)

// TestRead gives the zone and the words of a paragraph, or what it is instead of words.
func TestRead(t *testing.T) {
	for s, want := range map[string]string{
		"Il vertice è durato tre ore.":            "body Il vertice è durato tre ore.",
		"A cura di Davide Neri":                   "by Davide Neri",
		"di Anna Neri e Ugo Riva":                 "by Anna Neri e Ugo Riva",
		"Dal nostro inviato Ugo Riva":             "by Ugo Riva",
		"Redazione":                               "by redazione",
		"Di Roma si sa poco.":                     "body Di Roma si sa poco.",
		"di quattro morti e due feriti":           "body di quattro morti e due feriti",
		"18 Dicembre 2025":                        "on 18 Dicembre 2025",
		"Pubblicato il 10 aprile 2025 alle 18:30": "on 10 aprile 2025 alle 18:30",
		"Aggiornato: 10/04/2025 18.30":            "on 10/04/2025 18.30",
		"Il 18 dicembre 2025 si vota.":            "body Il 18 dicembre 2025 si vota.",
		"31 febbraio 2025":                        "body 31 febbraio 2025",
		"Occhiello: Mosca":                        "standfirst Mosca",
		"**Sommario:** tre ore di colloquio":      "standfirst tre ore di colloquio",
		"Putin a Mosca [Neri/Pool via Reuters]":   "caption Putin a Mosca [Neri/Pool via Reuters]",
		"Leggi anche: Il ponte di Genova":         "footer Leggi anche: Il ponte di Genova",
		"(ANSA) - ROMA, 10 APR - Due morti.":      "body Due morti. < ROMA, 10 APR",
		"ROMA (ANSA) - Due morti.":                "body Due morti. < ROMA",
		"Roma, 10 apr. (Adnkronos) - Due morti.":  "body Due morti. < Roma, 10 apr",
		"(AGI) - Roma, 10 apr. - Due morti.":      "body Due morti. < Roma, 10 apr",
		"Milano, 10 aprile 2025 – Due morti.":     "body Due morti. < Milano, 10 aprile 2025",
		"(PROVA) - ROMA, 10 APR - Due morti.":     "body Due morti. < ROMA, 10 APR",
		"(Segue) - Due morti.":                    "body (Segue) - Due morti.",
		"ANSA - Due morti.":                       "body Due morti.",
		"NEW YORK - È durato tre ore il colloquio di ieri fra i due presidenti.": "body È durato tre ore il colloquio di ieri fra i due presidenti. < NEW YORK",
		"ROMA - LAZIO 2-1": "body ROMA - LAZIO 2-1",
		"Roma - Lazio 2-1, derby ai giallorossi dopo una partita che nessuno dimenticherà": "body Roma - Lazio 2-1, derby ai giallorossi dopo una partita che nessuno dimenticherà",
		"11.40 - Arrivata la delegazione ucraina, guidata dal ministro della Difesa.":      "body 11.40 - Arrivata la delegazione ucraina, guidata dal ministro della Difesa.",
		"L'articolo Crolla un ponte proviene da Il Corriere di Prova.":                     "footer L'articolo Crolla un ponte proviene da Il Corriere di Prova.",
		"L'articolo 18 proviene dal passato.":                                              "body L'articolo 18 proviene dal passato.",
		"++ Crolla un ponte ++":                                                            "body Crolla un ponte",
		"Crolla un ponte (2)":                                                              "body Crolla un ponte",
		"":                                                                                 "body ",
	} {
		shape := Read(s)
		got := ""
		switch shape.Kind {
		case Byline:
			got = "by " + shape.Value
		case Dated:
			got = "on " + shape.Value
		default:
			got = fmt.Sprint(shape.Zone, " ", s[shape.Start:shape.End])
		}
		if shape.Dateline != "" {
			got += " < " + shape.Dateline
		}
		if got != want {
			t.Errorf("%q:\ngot  %s\nwant %s", s, got, want)
		}
	}
}

func TestCloses(t *testing.T) {
	for s, want := range map[string]bool{"Leggi anche": true, "Leggi anche:": true, "Articoli correlati": true, "© Riproduzione riservata": true, "Leggi anche: altro": false, "Testo": false} {
		if got := Read(s); got.Closes != want {
			t.Errorf("%q: closes %v", s, got.Closes)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"(ANSA) - ROMA, 10 APR - x", "++ a ++", "a (2)", "di A B", "10/4/2025 18.30", "foto: ", "** - -", "\xe2\x80 - "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got := Read(s); got.Start < 0 || got.Start > got.End || got.End > len(s) || got.Zone > text.Footer {
			t.Fatalf("%q: %+v", s, got)
		}
	})
}
