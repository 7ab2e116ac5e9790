package extract

import (
	"strconv"
	"strings"

	"verifica/claims"
	"verifica/claims/frame"
	"verifica/claims/text"
	"verifica/claims/value"
)

// calendar sets a day against the month that it is said to be of: "31 febbraio" is one that no calendar has. It is made for
// the days that a month may just lack, 29 to 31: larger numbers before a month are no days.
func (r *reader) calendar(s *frame.Sentence) {
	if len(s.Items) == 0 {
		return
	}
	end := s.Items[len(s.Items)-1].Last - 1
	for k := s.Items[0].First; k <= end; k++ {
		day := smallNumber(&r.text.Tokens[k])
		if day < 29 || day > 31 {
			continue
		}
		month, of, year := r.monthAfter(s, k, end)
		if month == 0 {
			month, of, year = r.figures(s, k, end)
		}
		if month == 0 || day <= daysOf(month, year) || r.corrects(s) {
			continue
		}
		whole := text.Span{Start: r.text.Tokens[k].Start, End: max(of.End, r.text.Tokens[k].End)}
		head := r.text.Quote(whole)
		r.noSuchDay(s, head, whole, value.Exact(float64(day), ""))
		r.noSuchDay(s, head, of, value.Range{Min: 1, Max: float64(daysOf(month, year))})
	}
}

// corrects reports whether a sentence says of a day that there is none: "il 31 febbraio non esiste".
func (r *reader) corrects(s *frame.Sentence) bool {
	for k := s.Items[0].First; k < s.Items[len(s.Items)-1].Last; k++ {
		if len(s.Rules.NamedWord(r.text.Tokens[k].Lower, "mai-esistito")) > 0 {
			return true
		}
	}
	return false
}

// monthAfter returns the month whose name follows the number at token k as that of a day, with the words of the month, and
// the year that follows it; 0 where none does, or where nothing says that the number is a day: "a pagina 31 aprile".
func (r *reader) monthAfter(s *frame.Sentence, k, end int) (month int, of text.Span, year int) {
	at := k + 1
	if at <= end && len(s.Rules.NamedWord(r.text.Tokens[at].Lower, "di-mese")) > 0 {
		at++
	}
	if at > end || at > k+1 && smallNumber(&r.text.Tokens[at-1]) > 0 {
		return 0, of, 0
	}
	month = classNumber(s.Rules.NamedWord(r.text.Tokens[at].Lower, "mese-"))
	if month == 0 {
		return 0, of, 0
	}
	of = r.text.Tokens[at].Span
	if at < end {
		year = yearAt(&r.text.Tokens[at+1])
	}
	if year > 0 {
		of.End = r.text.Tokens[at+1].End
	}
	dayWord := k > s.Items[0].First && len(s.Rules.NamedWord(r.text.Tokens[k-1].Lower, "prima-del-giorno")) > 0
	weekday := k > s.Items[0].First && len(s.Rules.NamedWord(r.text.Tokens[k-1].Lower, "feriale-")) > 0
	if !dayWord && !weekday && k > s.Items[0].First {
		return 0, of, 0
	}
	return month, of, year
}

// figures reads "31/02/2025", with the day at token k; the words of the month are those from the month on.
func (r *reader) figures(s *frame.Sentence, k, end int) (month int, of text.Span, year int) {
	if k+4 > end || s.Rules.Lang != "it" || r.text.Tokens[k+1].Lower != "/" || r.text.Tokens[k+3].Lower != "/" || r.text.Tokens[k+4].Start-r.text.Tokens[k].End > 5 {
		return 0, of, 0
	}
	year = yearAt(&r.text.Tokens[k+4])
	if month = smallNumber(&r.text.Tokens[k+2]); month > 12 || year == 0 {
		return 0, of, 0
	}
	return month, text.Span{Start: r.text.Tokens[k+2].Start, End: r.text.Tokens[k+4].End}, year
}

// noSuchDay makes one side of a day that the calendar has not.
func (r *reader) noSuchDay(s *frame.Sentence, head string, span text.Span, v value.Value) {
	d := draft{sentence: s, anchor: 0}
	for i := range s.Items {
		if s.Items[i].Start <= span.Start {
			d.anchor = i
		}
	}
	d.Attribute, d.Nature, d.Value = "calendar", claims.Functional, v
	d.Measure.Head, d.Asides = head, []string{"derived"}
	d.Evidence.Span = span
	r.derive(d, "it/aritmetica.calendario")
	if made := &r.drafts[len(r.drafts)-1]; made.Mode != claims.Denied {
		made.Mode = claims.Asserted // planned or hedged, the day is not there
	}
}

// classNumber returns the number at the end of the name of a class: 4 of "mese-4".
func classNumber(classes []string) int {
	if len(classes) != 1 {
		return 0
	}
	n, _ := strconv.Atoi(classes[0][strings.LastIndexByte(classes[0], '-')+1:])
	return n
}

// smallNumber reads a number of one or two figures, 0 where it is none.
func smallNumber(t *text.Token) int {
	if t.Class != text.Number || len(t.Lower) > 2 {
		return 0
	}
	n, _ := strconv.Atoi(t.Lower)
	return n
}

// yearAt reads a year of four figures, 0 where it is none.
func yearAt(t *text.Token) int {
	if n, err := strconv.Atoi(t.Lower); err == nil && len(t.Lower) == 4 && n > 1500 && n < 2200 {
		return n
	}
	return 0
}

// daysOf returns how many days a month has; where the year is not known February may have 29.
func daysOf(month, year int) int {
	switch month {
	case 2:
		if year == 0 || year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
