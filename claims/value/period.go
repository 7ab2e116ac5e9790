package value

import (
	"encoding/json"
	"fmt"
	"time"
)

// Type implements Value.
func (Period) Type() string { return "period" }

// Date returns the day of a date.
func Date(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// Time returns midnight of the day, in UTC.
func (d Day) Time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// Weekday returns 1 for Monday to 7 for Sunday.
func (d Day) Weekday() int { return int((int64(d)%7+7+3)%7) + 1 }

// String returns the ISO form, "" for NoDay.
func (d Day) String() string {
	if d == NoDay {
		return ""
	}
	return string(d.Time().AppendFormat(make([]byte, 0, 16), time.DateOnly))
}

// Symbolic reports whether the period has no days: only a weekday, or a day and month of an unknown year.
func (v Period) Symbolic() bool { return v.From == NoDay && v.To == NoDay }

// Canonical implements Value.
func (v Period) Canonical() string {
	if v.Symbolic() {
		return fmt.Sprintf("weekday %d %d-%d", v.Weekday, v.Month, v.DayOfMonth)
	}
	from, to := v.FromMin, v.ToMin
	if from == 0 { // a day starts at midnight
		from = -1
	}
	if to == 1439 {
		to = -1
	}
	return stamp(v.From, from) + "/" + stamp(v.To, to)
}

func stamp(d Day, min int) string {
	if d == NoDay || min < 0 {
		return d.String()
	}
	return fmt.Sprintf("%sT%02d:%02d", d, min/60, min%60)
}

// bounds returns the period in minutes since 1970, both ends included; an open side is far away.
func (v Period) bounds() (from, to int64) {
	const far = 1 << 50
	from, to = -far, far
	if v.From != NoDay {
		from = int64(v.From)*1440 + int64(max(v.FromMin, 0))
	}
	if v.To != NoDay {
		to = int64(v.To)*1440 + 1439
		if v.ToMin >= 0 {
			to = int64(v.To)*1440 + int64(v.ToMin)
		}
	}
	return from, to
}

func (v Period) relate(other Value) Relation {
	w := other.(Period)
	if v.Symbolic() || w.Symbolic() {
		return relateSymbolic(v, w)
	}
	a1, a2 := v.bounds()
	b1, b2 := w.bounds()
	if a2 < b1 || b2 < a1 {
		return Disjoint
	}
	return nested(a1 >= b1 && a2 <= b2, b1 >= a1 && b2 <= a2)
}

// MarshalJSON writes the contract's form.
func (v Period) MarshalJSON() ([]byte, error) {
	out := struct {
		Type    string  `json:"type"`
		From    *string `json:"from"`
		To      *string `json:"to"`
		Weekday int     `json:"weekday,omitempty"`
		Month   int     `json:"month,omitempty"`
		Day     int     `json:"day,omitempty"`
		Approx  bool    `json:"approx,omitempty"`
	}{Type: "period", Weekday: v.Weekday, Month: v.Month, Day: v.DayOfMonth, Approx: v.Approx}
	if v.From != NoDay {
		s := stamp(v.From, v.FromMin)
		out.From = &s
	}
	if v.To != NoDay {
		s := stamp(v.To, v.ToMin)
		out.To = &s
	}
	return json.Marshal(out)
}
