package reports

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"verifica/claims/value"
)

// render writes a value as a person reads it.
func (s Style) render(v value.Value) string {
	switch v := v.(type) {
	case value.Range:
		return s.renderRange(v)
	case value.Period:
		return s.period(v)
	case value.Clock:
		if v.From == v.To {
			return clock(v.From)
		}
		return clock(v.From) + "–" + clock(v.To)
	case value.Minute:
		if v.Added > 0 {
			return fmt.Sprintf("%d'+%d", v.Minute, v.Added)
		}
		return fmt.Sprintf("%d'", v.Minute)
	case value.Place:
		return v.Name
	case value.People:
		if len(v.Names) == 0 {
			return s.say("nobody")
		}
		return strings.Join(v.Names, ", ")
	case value.Choice:
		if key := v.Of + ":" + v.Label; messages[key] != (message{}) {
			return s.say(key)
		}
		return v.Label // a word of a pack: "muro"
	case value.Role:
		return v.Role
	case value.Set:
		return strings.Join(v.Labels, ", ")
	case value.Score:
		return fmt.Sprintf("%d-%d", v.Home, v.Away)
	case value.Text:
		return v.Text
	}
	return v.Canonical()
}

func clock(m int) string { return fmt.Sprintf("%d.%02d", m/60, m%60) }

// renderRange writes "oltre 4 ore", "da 2 a 3 ore", "almeno 13", "3ª".
func (s Style) renderRange(v value.Range) string {
	unit := ""
	if name := s.unit(v.Unit); name != "" {
		unit = " " + name
	}
	num := s.number
	switch {
	case v.Ordinal:
		return num(v.Min) + "º"
	case v.Min == v.Max:
		return sign(v) + num(v.Min) + unit
	case math.IsInf(v.Max, 1) && v.MinOpen:
		return s.say("over") + " " + num(v.Min) + unit
	case math.IsInf(v.Max, 1):
		return s.say("at-least") + " " + num(v.Min) + unit
	case math.IsInf(v.Min, -1) && v.MaxOpen:
		return s.say("under") + " " + num(v.Max) + unit
	case math.IsInf(v.Min, -1):
		return s.say("at-most") + " " + num(v.Max) + unit
	}
	return num(v.Min) + "–" + num(v.Max) + unit
}

func sign(v value.Range) string {
	if v.Change && v.Min > 0 {
		return "+"
	}
	return ""
}

// number writes a number with the separators of the language.
func (s Style) number(x float64) string {
	for _, scale := range []struct {
		size float64
		code string
	}{{1e9, "billion"}, {1e6, "million"}} {
		if math.Abs(x) >= scale.size {
			return s.number(x/scale.size) + " " + s.say(scale.code)
		}
	}
	text := strconv.FormatFloat(math.Round(x*1000)/1000, 'f', -1, 64)
	whole, frac, _ := strings.Cut(text, ".")
	var b strings.Builder
	for i, r := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 && whole[i-1] != '-' && len(strings.TrimPrefix(whole, "-")) > 4 {
			b.WriteString(s.say("thousands-sign"))
		}
		b.WriteRune(r)
	}
	if frac != "" {
		b.WriteString(s.say("decimal-sign") + frac)
	}
	return b.String()
}

// measures are the units that belong to a figure; what is merely counted is named above it.
var measures = map[string]bool{"%": true, "pp": true, "mm": true, "cm": true, "m": true, "km": true, "mi": true, "ft": true, "in": true, "nmi": true, "m2": true, "km2": true, "ha": true, "acre": true,
	"l": true, "ml": true, "hl": true, "gal": true, "bbl": true, "m3": true, "g": true, "kg": true, "t": true, "lb": true, "oz": true, "C": true, "F": true, "K": true, "deg": true,
	"km/h": true, "m/s": true, "mph": true, "W": true, "kW": true, "MW": true, "GW": true, "kWh": true}

func (s Style) unit(u string) string {
	switch {
	case u == "EUR":
		return "€"
	case u == "USD":
		return "$"
	case u == "C" || u == "F":
		return "°" + u
	case measures[u], len(u) == 3 && strings.ToUpper(u) == u:
		return u
	}
	if _, ok := messages["unit:"+u]; ok {
		return s.say("unit:" + u)
	}
	return ""
}

// period writes days as "11 aprile 2025".
func (s Style) period(p value.Period) string {
	if p.Symbolic() {
		if p.Weekday > 0 {
			return s.say(fmt.Sprintf("weekday:%d", p.Weekday))
		}
		return "?"
	}
	from, to := s.day(p.From), s.day(p.To)
	if from == to {
		switch {
		case p.FromMin < 0:
			return from
		case p.FromMin == p.ToMin:
			return from + ", " + clock(p.FromMin)
		}
		return from + ", " + clock(p.FromMin) + "–" + clock(p.ToMin)
	}
	return strings.TrimSuffix(strings.TrimPrefix(from+" – "+to, " – "), " – ")
}

func (s Style) day(d value.Day) string {
	if d == value.NoDay {
		return ""
	}
	t := d.Time()
	return fmt.Sprintf("%d %s %d", t.Day(), s.say(fmt.Sprintf("month:%d", int(t.Month()))), t.Year())
}
