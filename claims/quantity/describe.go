package quantity

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"verifica/claims/value"
)

// Describe prints a value as examples and tables show it: "(4,∞) h", "2025-04-11", "17:00-21:30", "49'", "2-1".
func Describe(v value.Value) string {
	switch v := v.(type) {
	case value.Range:
		return describeRange(v)
	case value.Period:
		return describePeriod(v)
	case value.Clock:
		s := minutes(v.From)
		if v.To != v.From {
			s += "-" + minutes(v.To)
		}
		if v.Zone != "" {
			s += " " + v.Zone
		}
		return s
	case value.Minute:
		if v.Added > 0 {
			return fmt.Sprintf("%d'+%d", v.Minute, v.Added)
		}
		return fmt.Sprintf("%d'", v.Minute)
	case value.People:
		return strings.Join(v.Names, ", ")
	case value.Place:
		return v.Name + " (" + v.ID + ")"
	case value.Score:
		s := fmt.Sprintf("%d-%d", v.Home, v.Away)
		for _, set := range v.Sets {
			s += fmt.Sprintf(" %d-%d", set[0], set[1])
		}
		return s
	}
	return fmt.Sprint(v)
}

func describeRange(v value.Range) string {
	s := figureText(v.Min)
	if v.Min != v.Max {
		left, right := "[", "]"
		if v.MinOpen || math.IsInf(v.Min, -1) {
			left = "("
		}
		if v.MaxOpen || math.IsInf(v.Max, 1) {
			right = ")"
		}
		s = left + s + "," + figureText(v.Max) + right
	}
	if v.Ordinal {
		s += "º"
	}
	if v.Unit != "" {
		s += " " + v.Unit
	}
	return s
}

func figureText(x float64) string {
	switch {
	case math.IsInf(x, 1):
		return "∞"
	case math.IsInf(x, -1):
		return "-∞"
	}
	return strconv.FormatFloat(math.Round(x*1e6)/1e6, 'f', -1, 64)
}

func minutes(m int) string { return fmt.Sprintf("%02d:%02d", m/60, m%60) }

func describePeriod(v value.Period) string {
	if v.From == value.NoDay && v.To == value.NoDay {
		s := fmt.Sprintf("weekday %d month %d day %d", v.Weekday, v.Month, v.DayOfMonth)
		if v.FromMin >= 0 {
			s += " " + minutes(v.FromMin) + "-" + minutes(max(v.ToMin, 0))
		}
		return s
	}
	a, b := stamp(v.From, v.FromMin), stamp(v.To, v.ToMin)
	if a == b {
		return a
	}
	return a + "/" + b
}

func stamp(d value.Day, m int) string {
	if d == value.NoDay {
		return ""
	}
	if m < 0 {
		return d.String()
	}
	return d.String() + "T" + minutes(m)
}
