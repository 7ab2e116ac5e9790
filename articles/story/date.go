package story

import (
	"strings"
	"time"

	"verifica/articles/paragraph"
	"verifica/claims"
	"verifica/claims/value"
)

// zoned and local are the forms of a date that programs write, with and without a time zone.
var (
	zoned = []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z0700", "2006-01-02 15:04:05 Z0700", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 MST", "20060102T150405Z0700",
		"2006-01-02T15:04Z0700", time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04 -0700"}
	local = []string{"2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02T15:04:05", "2006-01-02 15:04:05", "20060102T150405"}
	plain = []string{"2006-01-02", "20060102", "02/01/2006"}
)

// Date reads a date as programs and newsrooms write it: ISO 8601, mail and feed dates with English or Italian names,
// "giovedì 10 aprile 2025, ore 18.30", "10/04/2025". An instant in UTC is told in Italian time, any other on the clock it
// was written on. It reports false for what is no date, and for days that do not exist.
func Date(s string) (claims.Publication, bool) {
	s = strings.TrimSpace(s)
	if i := strings.Index(s, " ("); i > 0 && strings.HasSuffix(s, ")") {
		s = s[:i] // "10 Apr 2025 18:30:00 +0200 (CEST)"
	}
	for _, l := range zoned {
		if t, err := time.Parse(l, s); err == nil {
			return published(rome(t), true), true
		}
	}
	for _, l := range local {
		if t, err := time.Parse(l, s); err == nil {
			return published(t, true), true
		}
	}
	for _, l := range plain {
		if t, err := time.Parse(l, s); err == nil {
			return published(t, false), true
		}
	}
	return written(s)
}

// written reads a date in words. A zone behind it is read as programs write it.
func written(s string) (claims.Publication, bool) {
	day, minute, rest, ok := paragraph.FullDate(s)
	if !ok {
		return Undated(), false
	}
	t := day.Add(time.Duration(max(minute, 0)) * time.Minute)
	switch rest = strings.TrimSpace(rest); {
	case rest == "":
	case minute >= 0 && (rest == "Z" || rest == "GMT" || rest == "UTC"):
		t = rome(t)
	case minute >= 0:
		offset, err := time.Parse("-0700", rest)
		if err != nil {
			return Undated(), false
		}
		if _, seconds := offset.Zone(); seconds == 0 {
			t = rome(t)
		}
	default:
		return Undated(), false
	}
	return published(t, minute >= 0), true
}

func published(t time.Time, timed bool) claims.Publication {
	day := value.Day(time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC).Unix() / 86400)
	p := claims.Publication{From: day, To: day, Minute: -1}
	if timed {
		p.Minute = t.Hour()*60 + t.Minute()
	}
	return p
}

// rome moves an instant in UTC onto the Italian clock: summer time runs from the last Sunday of March to that of October,
// at one in the morning UTC.
func rome(t time.Time) time.Time {
	if _, offset := t.Zone(); offset != 0 {
		return t
	}
	t = t.UTC()
	if !t.Before(lastSunday(t.Year(), time.March)) && t.Before(lastSunday(t.Year(), time.October)) {
		return t.Add(2 * time.Hour)
	}
	return t.Add(time.Hour)
}

func lastSunday(year int, m time.Month) time.Time {
	t := time.Date(year, m, 31, 1, 0, 0, 0, time.UTC)
	return t.AddDate(0, 0, -int(t.Weekday()))
}

// Later reports whether publication p is after q; unknown ones are not.
func Later(p, q claims.Publication) bool {
	if p.From == value.NoDay || q.From == value.NoDay {
		return false
	}
	return p.From > q.From || p.From == q.From && p.Minute > q.Minute
}
