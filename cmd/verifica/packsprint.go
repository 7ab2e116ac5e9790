package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"verifica/claims/extract"
	"verifica/claims/pack"
)

// listPacks prints one line a kind, then up to when the register is known.
func (t tongue) listPacks(w io.Writer, x *extract.Extractor) error {
	kinds, err := x.Kinds()
	if err != nil {
		return err
	}
	tab := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	fmt.Fprintln(tab, t.say("TIPO\tLINGUA\tREGOLE\tDATI\tTITOLO\tDA", "KIND\tLANGUAGE\tRULES\tATTRIBUTES\tTITLE\tFROM"))
	for _, k := range kinds {
		from := t.say("incluso", "built in")
		if k.Added {
			from = printable(k.Path)
		}
		fmt.Fprintf(tab, "%s\t%s\t%d\t%d\t%s\t%s\n", printable(k.Kind), k.Lang, len(k.Rules), len(k.Attributes), printable(t.title(k.Title)), from)
	}
	if err := tab.Flush(); err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, t.say("\nRegistro delle cariche noto fino al %s.\n", "\nThe register of offices is known up to %s.\n"), x.KnownTo())
	return err
}

// title returns a name in the language of the messages, or in the other one.
func (t tongue) title(l pack.Label) string {
	if s := l[string(t)]; s != "" {
		return s
	}
	return l[t.say("en", "it")]
}

// showPack prints a kind: what it says, of which words, by which rules.
func (t tongue) showPack(w io.Writer, x *extract.Extractor, name string) error {
	kinds, err := x.Kinds()
	if err != nil {
		return err
	}
	var names []string
	for _, k := range kinds {
		if k.Kind == name {
			var b strings.Builder
			t.kind(&b, k)
			_, err := io.WriteString(w, b.String())
			return err
		}
		names = append(names, k.Kind)
	}
	return fmt.Errorf(t.say("nessun tipo si chiama %q: forse %q?", "no kind is called %q: did you mean %q?"), name, nearest(name, names))
}

func (t tongue) kind(b *strings.Builder, k extract.Kind) {
	fmt.Fprintf(b, "%s · %s\n%s\n", k.Kind, t.title(k.Title), k.Doc)
	tab := tabwriter.NewWriter(b, 0, 4, 2, ' ', 0)
	if len(k.Attributes) > 0 {
		fmt.Fprintf(tab, "\n%s\n", t.say("Dati", "Attributes"))
	}
	for _, name := range slices.Sorted(maps.Keys(k.Attributes)) {
		a := k.Attributes[name]
		fmt.Fprintf(tab, "  %s\t%s\t%s\n", name, a.Nature, t.title(a.Title))
	}
	if len(k.Events) > 0 {
		fmt.Fprintf(tab, "\n%s\n", t.say("Eventi", "Events"))
	}
	for _, e := range k.Events {
		fmt.Fprintf(tab, "  %s\t%s\t%s\n", e.Type, t.title(e.Title), strings.Join(append(slices.Clone(e.Nouns), e.Verbs...), ", "))
	}
	if len(k.Heads) > 0 {
		fmt.Fprintf(tab, "\n%s\n", t.say("Che cosa si conta", "What is counted"))
	}
	for _, h := range k.Heads {
		fmt.Fprintf(tab, "  %s\t%s\t%s\n", h.Lemma, h.Attribute, strings.Join(append(slices.Clone(h.Singular), h.Plural...), ", "))
	}
	if len(k.Words) > 0 {
		fmt.Fprintf(tab, "\n%s\n", t.say("Parole", "Words"))
	}
	for _, name := range slices.Sorted(maps.Keys(k.Words)) {
		words := k.Words[name]
		fmt.Fprintf(tab, "  %s\t%s\n", name, strings.Join(append(slices.Clone(words.Forms), words.Verbs...), ", "))
	}
	_ = tab.Flush() // a builder takes everything
	fmt.Fprintf(b, "\n%s\n", t.say("Regole", "Rules"))
	for _, r := range k.Rules {
		t.rule(b, r)
	}
}

func (t tongue) rule(b *strings.Builder, r pack.Rule) {
	fmt.Fprintf(b, "  %s → %s\n", r.Name, r.Attribute)
	if r.Doc != "" {
		fmt.Fprintf(b, "      %s\n", r.Doc)
	}
	fmt.Fprintf(b, "      %s\n", r.Match)
	for _, yes := range r.Yes {
		fmt.Fprintf(b, "    + %s\n", yes)
	}
	for _, no := range r.No {
		fmt.Fprintf(b, "    - %s\n", no)
	}
}

// testPacks prints every example of the kinds that were added. What fails has been refused before.
func (t tongue) testPacks(w io.Writer, x *extract.Extractor) error {
	kinds, err := x.Kinds()
	if err != nil {
		return err
	}
	var b strings.Builder
	n := 0
	for _, k := range kinds {
		if !k.Added {
			continue
		}
		fmt.Fprintf(&b, "%s (%s)\n", printable(k.Kind), printable(k.Path))
		for _, trial := range x.Try(k) {
			sign := map[bool]string{true: "+", false: "-"}[trial.Yes]
			fmt.Fprintf(&b, "  ok %s %s\n", sign, printable(trial.Example))
			n++
		}
	}
	fmt.Fprintf(&b, t.say("%d esempi, tutti giusti\n", "%d examples, all right\n"), n)
	_, err = io.WriteString(w, b.String())
	return err
}
