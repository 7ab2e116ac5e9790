package value_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"verifica/claims/value"
)

// generators draw small values of each type, so that equal, nested and disjoint ones all come up.
var generators = map[string]func(*rapid.T) value.Value{
	"range":    drawRange,
	"period":   drawPeriod,
	"symbolic": drawSymbolic,
	"clock":    drawClock,
	"place":    drawPlace,
	"people": func(t *rapid.T) value.Value {
		return value.People{Names: drawNames(t), Closed: rapid.Bool().Draw(t, "closed")}
	},
	"set": func(t *rapid.T) value.Value { return value.Set{Labels: drawNames(t)} },
	"choice": func(t *rapid.T) value.Value {
		return value.Choice{Of: rapid.SampledFrom([]string{"stance", "status"}).Draw(t, "of"), Label: drawName(t)}
	},
	"role": func(t *rapid.T) value.Value {
		office := rapid.SampledFrom([]string{"", "ru", "us"}).Draw(t, "country") + "/" + rapid.SampledFrom([]string{"envoy", "head.president", "head.king", "head.leader"}).Draw(t, "office")
		return value.Role{Holder: "X", Office: office, Former: rapid.Bool().Draw(t, "former")}
	},
	"score": drawScore,
	"minute": func(t *rapid.T) value.Value {
		return value.Minute{Minute: rapid.IntRange(44, 47).Draw(t, "minute"), Added: rapid.IntRange(0, 2).Draw(t, "added")}
	},
}

func drawName(t *rapid.T) string { return rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "name") }

func drawNames(t *rapid.T) []string {
	names := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a", "b", "c"}), 0, 3, rapid.ID[string]).Draw(t, "names")
	slices.Sort(names)
	return names
}

func drawRange(t *rapid.T) value.Value {
	unit := rapid.SampledFrom([]string{"h", "min", "persona"}).Draw(t, "unit")
	low := float64(rapid.IntRange(-3, 6).Draw(t, "low"))
	v := value.Range{Unit: unit, Min: low, Max: low + float64(rapid.IntRange(0, 3).Draw(t, "width"))}
	if v.Min < v.Max {
		v.MinOpen, v.MaxOpen = rapid.Bool().Draw(t, "min open"), rapid.Bool().Draw(t, "max open")
	}
	switch rapid.IntRange(0, 4).Draw(t, "side") {
	case 0:
		v.Max, v.MaxOpen = inf, false
	case 1:
		v.Min, v.MinOpen = -inf, false
	case 2:
		v.Slack = rapid.SampledFrom([]float64{.5, 1}).Draw(t, "slack")
	}
	v.Change, v.Ordinal = rapid.Bool().Draw(t, "change"), rapid.Bool().Draw(t, "ordinal")
	return v
}

func drawPeriod(t *rapid.T) value.Value {
	from := value.Date(2025, 4, 1) + value.Day(rapid.IntRange(0, 4).Draw(t, "from"))
	p := value.Days(from, from+value.Day(rapid.IntRange(0, 3).Draw(t, "length")))
	switch rapid.IntRange(0, 3).Draw(t, "kind") {
	case 0:
		p.To = value.NoDay
	case 1:
		p.FromMin = rapid.SampledFrom([]int{0, 600}).Draw(t, "at")
	case 2:
		p.ToMin = rapid.SampledFrom([]int{1200, 1439}).Draw(t, "until")
	}
	return p
}

func drawSymbolic(t *rapid.T) value.Value {
	if rapid.IntRange(0, 2).Draw(t, "dated") == 0 {
		return drawPeriod(t)
	}
	return symbolic(rapid.IntRange(0, 2).Draw(t, "weekday"), rapid.SampledFrom([]int{0, 4}).Draw(t, "month"), rapid.IntRange(0, 2).Draw(t, "day"))
}

func drawClock(t *rapid.T) value.Value {
	from := 60 * rapid.IntRange(0, 23).Draw(t, "hour")
	return value.Clock{From: from, To: (from + 60*rapid.IntRange(0, 3).Draw(t, "hours")) % 1440}
}

func drawPlace(t *rapid.T) value.Value {
	tree := []value.Place{{ID: "ru"}, {ID: "ua"}, {ID: "ru/m", Within: []string{"ru"}}, {ID: "ru/s", Within: []string{"ru"}}, {ID: "ru/m/k", Within: []string{"ru/m", "ru"}}}
	return rapid.SampledFrom(tree).Draw(t, "place")
}

func drawScore(t *rapid.T) value.Value {
	s := value.Score{Home: rapid.IntRange(0, 2).Draw(t, "home"), Away: rapid.IntRange(0, 2).Draw(t, "away")}
	for range rapid.IntRange(0, 2).Draw(t, "sets") {
		s.Sets = append(s.Sets, [2]int{rapid.IntRange(5, 6).Draw(t, "a"), rapid.IntRange(5, 6).Draw(t, "b")})
	}
	return s
}

func TestLaws(t *testing.T) {
	for name, draw := range generators {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) { checkLaws(t, draw(t), draw(t), draw(t)) })
		})
	}
}

// checkLaws holds three values of one type to the laws of Relate, by their numbers.
func checkLaws(t *rapid.T, a, b, c value.Value) {
	ab, bc, ac := value.Relate(a, b), value.Relate(b, c), value.Relate(a, c)
	aa := value.Relate(a, a)
	if aa != value.Equal && aa != value.Incomparable {
		t.Fatalf("law 1: %v is %v to itself", a, aa)
	}
	if back := value.Relate(b, a); back != ab.Mirror() {
		t.Fatalf("law 2: %v %v %v, but back %v", a, ab, b, back)
	}
	if aa == value.Equal && (ab == value.Equal) != (a.Canonical() == b.Canonical()) {
		t.Fatalf("law 5: %v %v %v: %s, %s", a, ab, b, a.Canonical(), b.Canonical())
	}
	if ab == value.Incomparable || bc == value.Incomparable || ac == value.Incomparable {
		return
	}
	switch {
	case ab == value.Equal && bc == value.Equal && ac != value.Equal:
		t.Fatalf("law 3: %v, %v, %v: equal twice, but the ends are %v", a, b, c, ac)
	case ab == value.Equal && ac != bc:
		t.Fatalf("law 3: %v and %v are equal, but lie differently to %v: %v, %v", a, b, c, ac, bc)
	case ab == value.Narrower && bc == value.Narrower && ac != value.Narrower:
		t.Fatalf("law 3: %v, %v, %v: narrower twice, but the ends are %v", a, b, c, ac)
	case ab == value.Narrower && bc == value.Disjoint && ac != value.Disjoint:
		t.Fatalf("law 4: %v is in %v, which is apart from %v, but the ends are %v", a, b, c, ac)
	}
}
