package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode"

	"verifica/articles"
	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// zones names the zones for people.
func (t tongue) zone(z text.Zone) string {
	if t == "en" {
		return z.String()
	}
	return [...]string{"titolo", "sommario", "testo", "didascalia", "citazione", "post riportato", "non letto"}[z]
}

// articles prints what was understood of each article, for an editor to trust or not.
func (t tongue) articles(w io.Writer, s articles.Set) error {
	var b strings.Builder
	for i := range s.Articles {
		if i > 0 {
			b.WriteString("\n")
		}
		t.article(&b, &s.Articles[i])
	}
	for _, k := range s.Skipped {
		fmt.Fprintf(&b, t.say("\nsaltato: %s (%s)\n", "\nskipped: %s (%s)\n"), printable(k.Path), printable(t.reason(k.Reason)))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (t tongue) article(b *strings.Builder, a *articles.Article) {
	fmt.Fprintf(b, "%s\n", printable(a.ID))
	rows := [][2]string{{t.say("formato", "format"), a.Format}, {t.say("titolo", "title"), a.Title}, {t.say("autore", "author"), a.Author}, {t.say("testata", "source"), a.Article.Source},
		{t.say("pubblicato", "published"), t.when(a.Published)}, {t.say("lingua", "language"), a.Lang}, {t.say("chiave", "key"), a.Key}}
	if a.Updated.From != value.NoDay {
		rows = append(rows, [2]string{t.say("aggiornato", "updated"), t.when(a.Updated)})
	}
	if a.Version > 0 {
		rows = append(rows, [2]string{t.say("versione", "version"), fmt.Sprint(a.Version)})
	}
	for _, n := range a.Notes {
		rows = append(rows, [2]string{t.note(n.Code), t.reason(n.Arg)})
	}
	if a.Extracted {
		rows = append(rows, [2]string{t.say("posizioni", "offsets"), t.say("nel testo estratto (--format text lo stampa)", "in the extracted text (--format text prints it)")})
	}
	table(b, rows)
	b.WriteString("\n")
	rows = nil
	for _, z := range a.Blocks {
		rows = append(rows, [2]string{t.zone(z.Zone), a.Source[z.Start:z.End]})
	}
	table(b, rows)
	if len(a.Dropped) == 0 {
		return
	}
	fmt.Fprintf(b, "\n  %s\n", t.say("lasciato fuori", "left out"))
	rows = nil
	for _, d := range a.Dropped {
		rows = append(rows, [2]string{fmt.Sprintf("%d × %s", d.Count, t.dropped(d.What)), d.Sample})
	}
	table(b, rows)
}

// table prints names and values in two columns; a value that is empty has no row.
func table(b *strings.Builder, rows [][2]string) {
	w := tabwriter.NewWriter(b, 0, 4, 2, ' ', 0)
	for _, r := range rows {
		if r[1] != "" {
			fmt.Fprintf(w, "  %s\t%s\n", r[0], printable(r[1]))
		}
	}
	_ = w.Flush() // a builder takes everything
}

func (t tongue) when(p claims.Publication) string {
	if p.From == value.NoDay {
		return t.say("non si sa", "unknown")
	}
	s := strings.TrimSpace(p.From.String() + " " + clockOf(p))
	if p.Basis != "" {
		s += " (" + p.Basis + ")"
	}
	return s
}

// note names a note for people.
func (t tongue) note(code string) string {
	names := map[string]string{"encoding": "codifica", "bad-date": "data impossibile", "embargo": "embargo", "urgency": "urgenza", "editors-note": "nota di redazione", "correction": "correzione", "signal": "segnale", "status": "stato",
		"tracked-changes": "revisioni", "text-boxes": "caselle di testo", "footnotes": "note", "last-saved": "salvato", "broken": "guasto", "amp": "amp", "type": "tipo"}
	return t.say(names[code], code)
}

// dropped names a part that was left out.
func (t tongue) dropped(what string) string {
	names := map[string]string{"byline": "firma", "date line": "riga della data", "byline and date": "firma e data", "menu": "menù", "aside": "colonna a lato", "footer": "piè di pagina", "form": "modulo", "banner": "avviso",
		"comments": "commenti", "related links": "altri articoli", "links": "altri articoli", "share buttons": "condivisione", "advertising": "pubblicità", "tags": "etichette", "hidden": "nascosto", "author's box": "chi scrive",
		"around the article": "attorno all'articolo", "tracked deletions": "cancellazioni", "text boxes": "caselle di testo", "dateline": "luogo e data", "tagline": "chiusa", "attachments": "allegati", "signature": "firma della mail",
		"quoted message": "messaggio citato", "embedded media": "contenuti incorporati", "button": "pulsante"}
	if it, ok := names[what]; ok {
		return t.say(it, what)
	}
	return what
}

// printable keeps what a terminal may show: no control characters, one line.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r):
			return -1
		}
		return r
	}, s)
}
