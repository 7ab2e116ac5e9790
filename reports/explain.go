package reports

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
	"verifica/compare"
)

// Find returns the findings whose fingerprint begins with a prefix.
func Find(r *compare.Report, prefix string) (out []*compare.Finding) {
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Fingerprint == prefix {
			return []*compare.Finding{f}
		}
		if strings.HasPrefix(f.Fingerprint, prefix) {
			out = append(out, f)
		}
	}
	return out
}

// Explain prints the whole derivation of a finding: both quotes in their sentences, the rules that read them, why both
// are of one event and why they differ.
func Explain(w io.Writer, in Input, f *compare.Finding) error {
	s := in.Style
	var b strings.Builder
	for _, r := range in.rows() {
		if r.Finding != f {
			continue
		}
		b.WriteString(indented(marks[f.Verdict]+" ", s.say(string(f.Verdict))+" · "+s.subject(&r), s.Width))
		b.WriteString(indented("  ", s.title(r.event), s.Width))
		s.explainSide(&b, in.Report, r.left, r.path[0])
		s.explainSide(&b, in.Report, r.right, r.path[1])
		b.WriteString("\n" + indented(s.say("relation")+": ", s.say("relation:"+f.Relation), s.Width))
		b.WriteString(indented(s.say("why")+": ", s.reasons(f.Why, differs), s.Width))
		b.WriteString(indented(s.say("same-event")+": ", s.sameEvent(in.Report, f.Event, f.Why), s.Width))
		fmt.Fprintf(&b, "%s: %s\n", s.say("fingerprint"), f.Fingerprint)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// explainSide prints one account: where it stands, its sentence, its value, mode and voice, and how it was read.
func (s Style) explainSide(b *strings.Builder, r *compare.Report, c *claims.Claim, path string) {
	fmt.Fprintf(b, "\n%s:%d:%d (%s)\n", clean(path), c.Evidence.Line, c.Evidence.Column, s.say("zone:"+c.Zone.String()))
	a, t := reading(r, c.Article)
	if a != nil && a.Published.From != value.NoDay {
		b.WriteString(indented("  ", s.say("published", s.period(value.Days(a.Published.From, a.Published.To)), clean(a.Published.Basis)), s.Width))
	}
	b.WriteString(indented("  ", inSentence(t, c), s.Width))
	b.WriteString(indented("  → ", clean(s.render(c.Value)), s.Width))
	if m := s.say("mode:" + string(c.Mode)); m != "" {
		b.WriteString(indented("  "+s.say("head:mode")+": ", m, s.Width))
	}
	if c.Voice != "" {
		b.WriteString(indented("  ", s.say("voice", clean(c.Voice)), s.Width))
	}
	for i, step := range c.Trail {
		b.WriteString(indented("  "+strconv.Itoa(i+1)+". ", clean(step.Rule+": «"+step.From+"» → "+step.Made), s.Width))
	}
}

func reading(r *compare.Report, article string) (*claims.Article, *text.Text) {
	for i := range r.Readings {
		if r.Readings[i].Article.ID == article {
			return &r.Readings[i].Article, r.Readings[i].Text
		}
	}
	return nil, nil
}

// inSentence is the sentence of a claim with its quote between brackets.
func inSentence(t *text.Text, c *claims.Claim) string {
	s, q := c.Evidence.Sentence, c.Evidence.Span
	if t == nil || !s.Contains(q) {
		return "[" + clean(c.Evidence.Quote) + "]"
	}
	before, after := t.Quote(text.Span{Start: s.Start, End: q.Start}), t.Quote(text.Span{Start: q.End, End: s.End})
	return clean(before + "[" + c.Evidence.Quote + "]" + after)
}
