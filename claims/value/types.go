package value

// Range is a set of numbers of one unit: counts, durations, money, percentages, dimensions.
type Range struct {
	Unit     string  // the contract's unit: "h", "EUR", "%", "persona"; empty for a bare number
	Min, Max float64 // -Inf and +Inf where unbounded
	MinOpen  bool    // Min itself is excluded ("oltre", "più di")
	MaxOpen  bool    // Max itself is excluded ("meno di", "quasi")
	Ordinal  bool    // the text counts in order: "il terzo incontro"
	Change   bool    // a difference, signed: "-0,3 punti"
	Slack    float64 // how far the printed figure may lie from the fact, either way: half a unit of its last digit; 0 where exact
}

// Exact returns the range that holds n alone.
func Exact(n float64, unit string) Range { return Range{Unit: unit, Min: n, Max: n} }

// Day is a day of the proleptic Gregorian calendar, counted from 1970-01-01 (day 0).
type Day int32

// NoDay stands for an unknown day.
const NoDay Day = -1 << 31

// Period is a stretch of time: whole days, both included, or with a time of day, minutes.
// A symbolic period has no days but a Weekday or a Month and DayOfMonth: "un martedì", "il 2 aprile" of an unknown year.
type Period struct {
	From, To       Day // NoDay where open
	FromMin, ToMin int // minutes from midnight, -1 where only the day is known
	Weekday        int // 1 Monday .. 7 Sunday, 0 not symbolic
	Month          int // 1..12, 0 not symbolic
	DayOfMonth     int // 1..31, 0 unknown
	Approx         bool
}

// Days returns the period of whole days from a to b, both included.
func Days(a, b Day) Period { return Period{From: a, To: b, FromMin: -1, ToMin: -1} }

// Clock is a time of day without its day; From equals To where exact. Minutes from midnight.
type Clock struct {
	From, To int
	Zone     string // IANA name, only where the text states it; "local" for "ora locale"
	Approx   bool
}

// Minute is a minute of play from kick-off, with added time.
type Minute struct{ Minute, Added int }

// Place is a place of the gazetteer, or an unknown one under its folded name.
type Place struct {
	ID      string   // "ru/saint-petersburg"
	Name    string   // the Italian name
	Path    []string // names from wide to narrow, itself not included
	Within  []string // ids of every place that contains it
	Vague   bool     // a reference point, not a boundary: "nei pressi di", "al largo di"
	Unknown bool     // not in the gazetteer
}

// People is a set of persons or actors.
type People struct {
	Names  []string // canonical full names, sorted
	Closed bool     // nobody else; an empty closed list is "nobody"
}

// Choice is one label of a closed list, whose labels exclude each other: stance accept/reject, status held/cancelled.
type Choice struct{ Of, Label string }

// Role says which office a person holds.
type Role struct {
	Holder string // canonical name
	Role   string // as the article words it
	Office string // id of the office ("ru/president"), empty where unknown
	Former bool   // "l'ex premier"
}

// Set is a set of labels: nationalities by their ISO 3166 code and the like, sorted.
type Set struct{ Labels []string }

// Score is an ordered pair of points, with its sets where there are any.
type Score struct {
	Home, Away int
	Sets       [][2]int
}

// Text holds words that were not understood; it is never comparable.
type Text struct{ Text string }
