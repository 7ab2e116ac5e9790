package value

// relateSymbolic compares a weekday, or a day of an unknown year, with another period: what both say must agree, and
// who says more allows less.
func relateSymbolic(v, w Period) Relation {
	switch {
	case !v.Symbolic():
		return relateSymbolic(w, v).Mirror()
	case !w.Symbolic():
		return v.relateDays(w)
	}
	in, over, said := true, true, false
	for _, f := range [][2]int{{v.Weekday, w.Weekday}, {v.Month, w.Month}, {v.DayOfMonth, w.DayOfMonth}} {
		if f[0] != f[1] && f[0] != 0 && f[1] != 0 {
			return Disjoint
		}
		in, over = in && (f[1] == 0 || f[0] != 0), over && (f[0] == 0 || f[1] != 0)
		said = said || f[0] != 0 && f[1] != 0
	}
	if !said {
		return Incomparable
	}
	return nested(in, over)
}

// relateDays compares a symbolic period with dated days, of a year at most.
func (v Period) relateDays(w Period) Relation {
	if w.From == NoDay || w.To == NoDay || w.To-w.From > 366 || v.Weekday+v.Month+v.DayOfMonth == 0 {
		return Incomparable
	}
	some, all := false, true
	for d := w.From; d <= w.To; d++ {
		ok := v.admits(d)
		some, all = some || ok, all && ok
	}
	if !some {
		return Disjoint
	}
	return nested(false, all)
}

// admits reports whether a symbolic period may be that day.
func (v Period) admits(d Day) bool {
	t := d.Time()
	return (v.Weekday == 0 || v.Weekday == d.Weekday()) && (v.Month == 0 || v.Month == int(t.Month())) && (v.DayOfMonth == 0 || v.DayOfMonth == t.Day())
}
