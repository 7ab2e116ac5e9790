package compare

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"verifica/claims"
)

// fingerprint names a finding by what it says: type of event, attribute, measure and instance, and on either side the
// article's key and the value. Moved paragraphs, moved files and other articles change nothing.
func fingerprint(w *writer, x, y account) string {
	e := w.c.local(x.local())
	sides := []string{articleKey(w.c.readings[x.reading].Article) + "|" + x.value, articleKey(w.c.readings[y.reading].Article) + "|" + y.value}
	slices.Sort(sides)
	return digest(e.Type, x.claim.Attribute, slots(x.claim), sides[0], sides[1])
}

// unique tells apart findings that say the same of different events.
func unique(fingerprint string, taken map[string]int) string {
	taken[fingerprint]++
	if n := taken[fingerprint]; n > 1 {
		return fingerprint + "-" + strconv.Itoa(n)
	}
	return fingerprint
}

// slots is the measure and instance of a claim as one text.
func slots(c *claims.Claim) string {
	return fmt.Sprintf("%q %q", c.Measure, lastWord(c.Instance.Key)+"/"+c.Instance.Of)
}

// articleKey names an article: its own id or URL, else title, source and date, else its file name.
func articleKey(a claims.Article) string {
	switch {
	case a.Key != "":
		return a.Key
	case a.Title != "" && (a.Source != "" || a.Published.Basis != ""):
		return strings.Join([]string{a.Title, a.Source, a.Published.From.String()}, "|")
	}
	return path.Base(a.Path)
}

// digest returns sixteen hexadecimal digits of a text in parts.
func digest(parts ...string) string {
	h := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(h[:8])
}

// dropRepeated keeps one of the findings that differ only in copies of one article, and lists the copies under it.
func (w *writer) dropRepeated(copies map[string][]string) {
	original := map[string]string{}
	for of, list := range copies {
		for _, c := range list {
			original[c] = of
		}
	}
	if len(original) == 0 {
		return
	}
	root := func(article string) string { return orElse(original[article], article) }
	at := map[string]int{}
	kept := w.out.Findings[:0]
	for _, f := range w.out.Findings {
		l, r := &w.out.Claims[f.Left], &w.out.Claims[f.Right]
		x, y := root(l.Article)+"="+l.Value.Canonical(), root(r.Article)+"="+r.Value.Canonical()
		key := strings.Join([]string{f.Fact, min(x, y), max(x, y), string(f.Verdict)}, "|")
		if i, ok := at[key]; ok && (l.Article != r.Article) {
			for _, a := range []string{l.Article, r.Article} {
				if original[a] != "" && !slices.Contains(kept[i].Copies, a) {
					kept[i].Copies = append(kept[i].Copies, a)
				}
			}
			continue
		}
		at[key] = len(kept)
		kept = append(kept, f)
	}
	w.out.Findings = kept
}
