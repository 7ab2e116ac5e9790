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

// fingerprint names a finding by what it says: the attribute, and on either side the article's key, the type of its
// event, what is measured and the value. Moved paragraphs, moved files, their order and other articles change nothing.
func fingerprint(w *writer, x, y account) string {
	side := func(a account) string {
		return strings.Join([]string{articleKey(w.c.readings[a.reading].Article), w.c.local(a.local()).Type, slots(a.claim), a.value}, "|")
	}
	sides := []string{side(x), side(y)}
	slices.Sort(sides)
	return digest(attributeOf(x, y), sides[0], sides[1])
}

// attributeOf is what a finding is about. A slip of units has two, and which article comes first must not decide.
func attributeOf(x, y account) string { return min(x.claim.Attribute, y.claim.Attribute) }

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

// articleKey names an article: its own id or URL, else its title with its source and date, else its file name. A date
// that was read in the text or in the file name is no part of it: a paragraph more or a new name would change it.
func articleKey(a claims.Article) string {
	switch {
	case a.Key != "":
		return a.Key
	case a.Title == "":
		return path.Base(a.Path)
	case a.Published.Basis == "file name" || strings.HasPrefix(a.Published.Basis, "text"):
		return a.Title + "|" + a.Source + "|"
	}
	return strings.Join([]string{a.Title, a.Source, a.Published.From.String()}, "|")
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
	key := func(f *Finding) (key string, copied bool) {
		l, r := &w.out.Claims[f.Left], &w.out.Claims[f.Right]
		x, y := root(l.Article)+"="+l.Value.Canonical(), root(r.Article)+"="+r.Value.Canonical()
		return strings.Join([]string{f.Fact, min(x, y), max(x, y), string(f.Verdict)}, "|"), original[l.Article] != "" || original[r.Article] != ""
	}
	at := map[string]int{} // by key, the finding that is kept: one without copies, if there is one
	for i := range w.out.Findings {
		if k, copied := key(&w.out.Findings[i]); !copied {
			at[k] = i
		} else if _, ok := at[k]; !ok {
			at[k] = i
		}
	}
	dropped := map[int]bool{}
	for i := range w.out.Findings {
		f := &w.out.Findings[i]
		k, copied := key(f)
		if dropped[i] = copied && at[k] != i; !dropped[i] {
			continue
		}
		first := &w.out.Findings[at[k]]
		for _, a := range []string{w.out.Claims[f.Left].Article, w.out.Claims[f.Right].Article} {
			if original[a] != "" && !slices.Contains(first.Copies, a) {
				first.Copies = append(first.Copies, a)
			}
		}
	}
	kept := w.out.Findings[:0]
	for i, f := range w.out.Findings {
		if !dropped[i] {
			kept = append(kept, f)
		}
	}
	w.out.Findings = kept
}
