package value_test

import (
	"encoding/json"
	"math"
	"testing"

	"verifica/claims/value"
)

var inf = math.Inf(1)

func above(n float64, unit string) value.Range {
	return value.Range{Unit: unit, Min: n, Max: inf, MinOpen: true}
}

func printed(n, slack float64, unit string) value.Range {
	return value.Range{Unit: unit, Min: n, Max: n, Slack: slack}
}

func day(month, d int) value.Period { return days(month, d, d) }

func days(month, a, b int) value.Period {
	return value.Days(value.Date(2025, 4, 0)+value.Day(30*(month-4)+a), value.Date(2025, 4, 0)+value.Day(30*(month-4)+b))
}

func symbolic(weekday, month, d int) value.Period {
	p := value.Days(value.NoDay, value.NoDay)
	p.Weekday, p.Month, p.DayOfMonth = weekday, month, d
	return p
}

func TestRelate(t *testing.T) {
	moscow := value.Place{ID: "ru/moscow", Within: []string{"ru"}}
	petersburg := value.Place{ID: "ru/saint-petersburg", Within: []string{"ru"}}
	russia := value.Place{ID: "ru"}
	crimea := value.Place{ID: "crimea", Within: []string{"ru", "ua"}}
	who := func(closed bool, names ...string) value.People { return value.People{Names: names, Closed: closed} }
	clock := func(from, to int, zone string) value.Clock { return value.Clock{From: from, To: to, Zone: zone} }
	for _, c := range []struct {
		name string
		a, b value.Value
		want value.Relation
	}{
		{"minutes are hours", value.Exact(60, "min"), value.Exact(1, "h"), value.Equal},
		{"years are months", value.Exact(12, "month"), value.Exact(1, "year"), value.Equal},
		{"thirty days may be a month", value.Exact(30, "day"), value.Exact(1, "month"), value.Narrower},
		{"two weeks are no month", value.Exact(2, "week"), value.Exact(1, "month"), value.Disjoint},
		{"over four hours", value.Exact(4.5, "h"), above(4, "h"), value.Narrower},
		{"four is not over four", value.Exact(4, "h"), above(4, "h"), value.Disjoint},
		{"printed digits", printed(20000, 2500, "persona"), printed(19100, 50, "persona"), value.Wider},
		{"last digits differ", printed(44.1, .05, "%"), printed(44.2, .05, "%"), value.Disjoint},
		{"coarser print", printed(44, .5, "%"), printed(44.2, .05, "%"), value.Wider},
		{"sums of decimals", value.Exact(.1+.2, "%"), value.Exact(.3, "%"), value.Equal},
		{"change and level", value.Range{Unit: "%", Min: 3, Max: 3, Change: true}, value.Exact(3, "%"), value.Incomparable},
		{"order and count", value.Range{Min: 3, Max: 3, Ordinal: true}, value.Exact(3, ""), value.Incomparable},
		{"percent and points", value.Exact(3, "%"), value.Exact(3, "pp"), value.Incomparable},
		{"two currencies", value.Exact(3, "EUR"), value.Exact(3, "USD"), value.Incomparable},
		{"two counted things", value.Exact(3, "scossa"), value.Exact(4, "persona"), value.Incomparable},
		{"a day in April", day(4, 11), days(4, 1, 30), value.Narrower},
		{"two days", day(4, 10), day(4, 11), value.Disjoint},
		{"a Friday, dated", day(4, 11), symbolic(5, 0, 0), value.Narrower},
		{"a Tuesday cannot be a Friday", day(4, 11), symbolic(2, 0, 0), value.Disjoint},
		{"a Tuesday of some week", days(4, 7, 13), symbolic(2, 0, 0), value.Overlap},
		{"two weekdays", symbolic(2, 0, 0), symbolic(3, 0, 0), value.Disjoint},
		{"weekday against month", symbolic(2, 0, 0), symbolic(0, 4, 0), value.Incomparable},
		{"nothing said", symbolic(0, 0, 0), symbolic(0, 0, 0), value.Incomparable},
		{"two cities", moscow, petersburg, value.Disjoint},
		{"a city in its country", moscow, russia, value.Narrower},
		{"a disputed territory", crimea, value.Place{ID: "ua"}, value.Narrower},
		{"an unknown place", value.Place{ID: "villa-rossi", Unknown: true}, moscow, value.Incomparable},
		{"near Moscow", value.Place{ID: "ru/moscow", Vague: true}, petersburg, value.Incomparable},
		{"an open list goes on", who(false, "A"), who(false, "B"), value.Overlap},
		{"more names allow less", who(false, "A", "B"), who(false, "A"), value.Narrower},
		{"alone", who(true, "A"), who(false, "B"), value.Disjoint},
		{"nobody", who(true), who(false, "B"), value.Disjoint},
		{"two closed lists", who(true, "A"), who(true, "A", "B"), value.Disjoint},
		{"two labels", value.Choice{Of: "stance", Label: "accept"}, value.Choice{Of: "stance", Label: "reject"}, value.Disjoint},
		{"two lists of labels", value.Choice{Of: "stance", Label: "accept"}, value.Choice{Of: "status", Label: "held"}, value.Incomparable},
		{"unknown office", value.Role{Holder: "X", Role: "assistente"}, value.Role{Holder: "X", Office: "ru/fund"}, value.Incomparable},
		{"an office of a country unsaid", value.Role{Holder: "X", Office: "/envoy"}, value.Role{Holder: "X", Office: "us/envoy"}, value.Wider},
		{"two offices", value.Role{Holder: "X", Office: "ru/aide"}, value.Role{Holder: "X", Office: "ru/fund"}, value.Disjoint},
		{"sets that share a member", value.Set{Labels: []string{"RU", "UA"}}, value.Set{Labels: []string{"UA", "US"}}, value.Overlap},
		{"sets apart", value.Set{Labels: []string{"RU"}}, value.Set{Labels: []string{"US"}}, value.Disjoint},
		{"mirrored score", value.Score{Home: 2, Away: 1}, value.Score{Home: 1, Away: 2}, value.Equal},
		{"score with its sets", value.Score{Home: 1, Sets: [][2]int{{6, 4}}}, value.Score{Home: 1}, value.Narrower},
		{"half past", clock(1170, 1170, ""), clock(1140, 1200, ""), value.Narrower},
		{"over midnight", clock(1430, 10, ""), clock(5, 5, ""), value.Wider},
		{"two zones", clock(600, 600, "Europe/Rome"), clock(700, 700, "Europe/Moscow"), value.Incomparable},
		{"added time", value.Minute{Minute: 45, Added: 2}, value.Minute{Minute: 47}, value.Overlap},
		{"two minutes", value.Minute{Minute: 49}, value.Minute{Minute: 50}, value.Disjoint},
		{"words", value.Text{Text: "a"}, value.Text{Text: "b"}, value.Incomparable},
		{"two types", value.Exact(3, ""), value.Text{Text: "3"}, value.Incomparable},
		{"nothing", nil, value.Exact(3, ""), value.Incomparable},
	} {
		if got := value.Relate(c.a, c.b); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
		if got := value.Relate(c.b, c.a); got != c.want.Mirror() {
			t.Errorf("%s, mirrored: %v, want %v", c.name, got, c.want.Mirror())
		}
	}
}

func TestMarshalJSON(t *testing.T) {
	evening := value.Period{From: value.Date(2025, 4, 11), To: value.Date(2025, 4, 11), FromMin: 17 * 60, ToMin: 17 * 60}
	for _, c := range []struct {
		v    value.Value
		want string
	}{
		{above(4, "h"), `{"type":"range","unit":"h","min":4,"min_open":true,"max":null}`},
		{value.Range{Min: 3, Max: 3, Ordinal: true, Unit: "incontro"}, `{"type":"range","unit":"incontro","min":3,"max":3,"as":"ordinal"}`},
		{value.Range{Min: -.3, Max: -.3, Change: true, Unit: "%"}, `{"type":"range","unit":"%","min":-0.3,"max":-0.3,"of":"change"}`},
		{day(4, 11), `{"type":"period","from":"2025-04-11","to":"2025-04-11"}`},
		{value.Period{From: value.Date(2025, 4, 11), To: value.NoDay, FromMin: -1, ToMin: -1}, `{"type":"period","from":"2025-04-11","to":null}`},
		{evening, `{"type":"period","from":"2025-04-11T17:00","to":"2025-04-11T17:00"}`},
		{symbolic(2, 0, 0), `{"type":"period","from":null,"to":null,"weekday":2}`},
		{value.Clock{From: 1170, To: 1230, Zone: "Europe/Rome"}, `{"type":"clock","from":"19:30","to":"20:30","zone":"Europe/Rome"}`},
		{value.Minute{Minute: 49}, `{"type":"minute","minute":49,"added":0}`},
		{value.Place{ID: "ru/saint-petersburg", Name: "San Pietroburgo", Path: []string{"Russia"}}, `{"type":"place","id":"ru/saint-petersburg","name":"San Pietroburgo","path":["Russia"]}`},
		{value.Place{ID: "x", Name: "X"}, `{"type":"place","id":"x","name":"X","path":[]}`},
		{value.People{Names: []string{"Steve Witkoff"}}, `{"type":"people","names":["Steve Witkoff"],"closed":false}`},
		{value.People{Closed: true}, `{"type":"people","names":[],"closed":true}`},
		{value.Choice{Of: "stance", Label: "accept"}, `{"type":"choice","of":"stance","label":"accept"}`},
		{value.Role{Holder: "Kirill Dmitriev", Role: "capo del fondo", Office: "ru/rdif-head"}, `{"type":"role","holder":"Kirill Dmitriev","role":"capo del fondo","office":"ru/rdif-head"}`},
		{value.Set{Labels: []string{"RU", "US"}}, `{"type":"set","labels":["RU","US"]}`},
		{value.Score{Home: 2, Away: 1, Sets: [][2]int{{6, 4}}}, `{"type":"score","home":2,"away":1,"sets":[[6,4]]}`},
		{value.Text{Text: "a lungo"}, `{"type":"text","text":"a lungo"}`},
	} {
		got, err := json.Marshal(c.v)
		if err != nil || string(got) != c.want {
			t.Errorf("got %s %v\nwant %s", got, err, c.want)
		}
	}
}
