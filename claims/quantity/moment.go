package quantity

import (
	"strings"

	"verifica/claims"
	"verifica/claims/value"
)

// moment is a time as it is being read: its days, a time of day, or both.
type moment struct {
	days    value.Period // NoDay on both sides where unknown
	dated   bool         // days are said, if only symbolically
	clock   bool         // a time of day is said
	from    int          // minutes from midnight
	to      int          // equals from where exact; over 1440 past midnight
	part    bool         // the time of day is a part of the day: "sera"
	zone    string
	approx  bool
	stretch bool // more than one day: a week, a month
	rule    string
	guess   guess // how the days were completed
	bare    bool  // a day of the month alone, a weekday: needs company to be believed
}

// guess says what was not said of a day.
type guess uint8

const (
	said   guess = iota
	noWeek       // a weekday alone
	noYear       // a day and a month
)

// undated is the period of which nothing is known.
func undated() value.Period {
	return value.Period{From: value.NoDay, To: value.NoDay, FromMin: -1, ToMin: -1}
}

func dayAt(d value.Day, rule string) moment {
	p := undated()
	if d != value.NoDay {
		p = value.Days(d, d)
	}
	return moment{days: p, dated: true, rule: rule}
}

func stretchOf(p value.Period, rule string) moment {
	return moment{days: p, dated: true, stretch: true, rule: rule}
}

// known reports whether the days are on the calendar.
func (m moment) known() bool { return m.days.From != value.NoDay && m.days.To != value.NoDay }

// found turns a moment into a reading.
func (m moment) found(r *reader, i, end int) found {
	f := found{first: i, end: end, rule: m.rule, kind: claims.Date}
	if today := r.today(); !m.dated && m.rule == "ora.mezzogiorno" && r.st.Alone && today != value.NoDay {
		m.days, m.dated = value.Days(today, today), true
	}
	if !m.dated {
		f.kind = claims.Clock
		f.val = m.clockValue()
		if m.part {
			f.val = m.partValue(r)
		}
		if p, ok := f.val.(value.Period); ok && p.From != value.NoDay {
			f.kind = claims.Period
		}
		return f
	}
	p := m.period()
	if m.stretch || m.clock || p.From != p.To {
		f.kind = claims.Period
	}
	f.val = p
	return f
}

func (m moment) clockValue() value.Value {
	from, to := m.from, m.to
	if m.approx && !m.part {
		w := leeway(from)
		from, to = mod(from-w, 1440), mod(to+w, 1440)
	}
	if to > 1440 {
		to -= 1440
	}
	return value.Clock{From: mod(from, 1440), To: mod1440(to), Zone: m.zone, Approx: m.approx}
}

// leeway is what "verso" allows either way, in minutes: half an hour for whole and half hours, else a quarter.
func leeway(m int) int {
	if m%30 == 0 {
		return 30
	}
	return 15
}

// mod1440 keeps 24:00 apart from 00:00 only as the end of a stretch.
func mod1440(m int) int {
	if m == 1440 {
		return 0
	}
	return m
}

// partValue is a part of the day without its day: of the day of publication where the words stand alone.
func (m moment) partValue(r *reader) value.Value {
	today := r.today()
	if !r.st.Alone || today == value.NoDay {
		return m.clockValue()
	}
	m.days, m.dated = value.Days(today, today), true
	return r.night(m, 0, len(r.toks)).period()
}

// period puts the time of day into the days.
func (m moment) period() value.Period {
	p := m.days
	p.Approx = p.Approx || m.approx
	if !m.clock {
		return p
	}
	from, to := m.from, m.to
	if m.approx && !m.part {
		w := leeway(from)
		from, to = from-w, to+w
	}
	if to == 1440 && from < to {
		to-- // a day ends at 23:59
	}
	p.FromMin, p.ToMin = mod(from, 1440), mod(to, 1440)
	if m.known() { // else the time of day is all that is known
		p.From, p.To = p.From+value.Day(floorDiv(from, 1440)), p.To+value.Day(floorDiv(to, 1440))
	}
	return p
}

// today is the day of publication where it is one day.
func (r *reader) today() value.Day {
	p := r.st.Published
	if p.From == value.NoDay || p.From != p.To && p.To != value.NoDay {
		return value.NoDay
	}
	return p.From
}

// direction says whether the words around token i speak of the past (-1), of what is to come (1), or neither (0): the
// nearest sign counts, within the sentence and 30 tokens.
func (r *reader) direction(i, end int) int {
	for d := 1; d <= 30; d++ {
		for _, k := range [2]int{end - 1 + d, i - d} {
			if k < 0 || k >= len(r.toks) {
				continue
			}
			if v := r.points(k); v != 0 {
				return v
			}
		}
	}
	return r.lean
}

// points says where token k alone points.
func (r *reader) points(k int) int {
	switch {
	case r.is(k, ahead) || r.future(k):
		return 1
	case r.is(k, behind):
		return -1
	}
	return 0
}

// future reports whether the word at k has the form of a future: "incontrerà", "andranno".
func (r *reader) future(k int) bool {
	return r.marks[k].future && !(r.capital(k) && k > 0) && !r.is(k, of)
}

// conditional reports whether w tells what would come of something: "finirebbe", "scadrebbero". The auxiliaries are left out, since
// hearsay of the past has them: "sarebbe morto il 3".
func conditional(w string) bool {
	return (strings.HasSuffix(w, "rebbe") || strings.HasSuffix(w, "rebbero")) && !strings.HasPrefix(w, "avrebbe") && !strings.HasPrefix(w, "sarebbe")
}

func (g *Grammar) future(w string) bool {
	if g.english || len(w) < 5 {
		return false
	}
	if conditional(w) {
		return true
	}
	for _, e := range [...]string{"rà", "ranno", "rò", "remo", "rete", "ra'"} {
		if len(w) > len(e)+1 && w[len(w)-len(e):] == e {
			return w != "però" && w != "perciò" && w != "estremo" && w != "supremo" && w != "segrete" && w != "discrete"
		}
	}
	return false
}
