package extract

import (
	"fmt"
	"strings"
	"testing"

	"verifica/articles"
	"verifica/claims"
	"verifica/compare"
)

// A day that the calendar has not is a conflict inside its article; what is no day of a month is left alone.
func TestImpossibleDays(t *testing.T) {
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"La giunta si riunirà il 31 febbraio a Bari.":         "31 febbraio / febbraio",
		"Si potrebbe votare il 30 febbraio.":                  "30 febbraio / febbraio",
		"Il bando scade lunedì 31 giugno.":                    "31 giugno / giugno",
		"La mostra resta aperta dal 12 al 31 settembre 2025.": "31 settembre 2025 / settembre 2025",
		"L'asta del 29 febbraio 2025 è andata deserta.":       "29 febbraio 2025 / febbraio 2025",
		"Pagamento entro il 31/04/2025.":                      "31/04/2025 / 04/2025",
		"The vote was held on 31 April in Rome, and it was the minister of defence who told us of it when we met him at the airport.": "31 April / April",
		"L'asta del 29 febbraio 2024 è andata deserta.":                     "",
		"La giunta si riunirà il 31 gennaio a Bari.":                        "",
		"La giunta non si riunirà: il 31 febbraio non esiste.":              "",
		"Si legge a pagina 31 aprile è il mese più crudele.":                "",
		"Sono arrivati in 31, aprile è un buon mese.":                       "",
		"Il 9/11/2001 e il 30/06/2024.":                                     "",
		"La sala 31 del museo, il 12 giugno, ha accolto 30 di loro a Pisa.": "",
	} {
		set := articles.Read("a.md", []byte("---\ntitle: Una notizia\ndate: 2025-03-10\n---\n"+text+"\n"))
		r := compare.Check([]claims.Reading{x.Read(set.Articles[0])}, compare.Options{})
		var got []string
		for _, f := range r.Findings {
			if f.Attribute == "calendar" && f.Verdict == compare.Conflict {
				got = append(got, fmt.Sprintf("%s / %s", r.Claims[f.Left].Evidence.Quote, r.Claims[f.Right].Evidence.Quote))
			}
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}

// A date of the metadata that cannot be is told as unchecked.
func TestImpossibleMetadata(t *testing.T) {
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	set := articles.Read("a.html", []byte(`<html><head><meta property="article:published_time" content="2025-02-31"></head><body><article><h1>Una notizia</h1><p>Due morti a Roma.</p></article></body></html>`))
	for _, u := range x.Read(set.Articles[0]).Unchecked {
		if u.Reason == "bad-date" && u.Args[0] == "2025-02-31" {
			return
		}
	}
	t.Error("the date is not listed")
}
