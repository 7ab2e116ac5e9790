package baseline

import (
	"slices"
	"strings"

	"verifica/claims"
	"verifica/compare"
)

// Directive is an acceptance that a draft carries in its own front matter:
//
//	verifica-accept: "929bfea3d051ee6a: the wire has corrected itself"
type Directive struct {
	Article     string // its path
	Line        int    // where the fingerprint stands, from 1; 0 where the file was decoded
	Fingerprint string
	Reason      string // "" where none is given: such a directive accepts nothing
	Matched     bool   // there is a finding on this article with this fingerprint
}

// Directives reads the acceptances that the articles of a report carry, and applies those that have a reason: the state
// of the findings they name becomes accepted. An article accepts only what touches it.
func Directives(r *compare.Report) (out []Directive) {
	for i := range r.Readings {
		a := &r.Readings[i].Article
		for _, d := range parseAccepts(a.Accepts) {
			d.Article, d.Line = a.Path, lineOf(&r.Readings[i], d.Fingerprint)
			for k := range r.Findings {
				f := &r.Findings[k]
				if f.Fingerprint != d.Fingerprint || r.Claims[f.Left].Article != a.ID && r.Claims[f.Right].Article != a.ID {
					continue
				}
				if d.Matched = true; d.Reason != "" {
					f.State = string(Accepted)
				}
			}
			out = append(out, d)
		}
	}
	count(r)
	return out
}

// parseAccepts cuts "929bfea3d051ee6a: reason, 6e02299238a8d7a7: reason" at the fingerprints: reasons may hold commas.
func parseAccepts(s string) (out []Directive) {
	for len(s) > 0 {
		s = strings.TrimLeft(s, ", \t\n")
		n := strings.IndexFunc(s, func(r rune) bool { return r == ':' || r == ' ' || r == ',' || r == '\n' })
		if n < 0 {
			n = len(s)
		}
		d := Directive{Fingerprint: s[:n]}
		s = s[n:]
		end := len(s)
		for i := range s {
			if (s[i] == ',' || s[i] == '\n') && isFingerprint(strings.TrimLeft(s[i:], ", \t\n")) {
				end = i
				break
			}
		}
		d.Reason = strings.Trim(s[:end], ": \t\n")
		s = s[end:]
		if d.Fingerprint != "" {
			out = append(out, d)
		}
	}
	return out
}

// isFingerprint reports whether a text begins with sixteen hexadecimal digits.
func isFingerprint(s string) bool {
	return len(s) >= 16 && !strings.ContainsFunc(s[:16], func(r rune) bool { return !strings.ContainsRune("0123456789abcdef", r) })
}

// lineOf returns the line of a fingerprint in the source of an article, from 1; 0 where it is not to be seen there.
func lineOf(r *claims.Reading, fingerprint string) int {
	if r.Text == nil {
		return 0
	}
	at := strings.Index(r.Text.Source, fingerprint)
	if at < 0 {
		return 0
	}
	return 1 + strings.Count(r.Text.Source[:at], "\n")
}

// count sets how many findings of a report are new.
func count(r *compare.Report) {
	r.Summary.New = 0
	for i := range r.Findings {
		if slices.Contains([]string{"new", "expired"}, r.Findings[i].State) {
			r.Summary.New++
		}
	}
}
