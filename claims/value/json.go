package value

// Provisional methods so that the rooms above compile; each algebra moves to a file of its own.

func (Range) Type() string  { return "range" }
func (Period) Type() string { return "period" }
func (Clock) Type() string  { return "clock" }
func (Minute) Type() string { return "minute" }
func (Place) Type() string  { return "place" }
func (People) Type() string { return "people" }
func (Choice) Type() string { return "choice" }
func (Role) Type() string   { return "role" }
func (Set) Type() string    { return "set" }
func (Score) Type() string  { return "score" }
func (Text) Type() string   { return "text" }

func (v Range) Canonical() string  { return canonical(v) }
func (v Period) Canonical() string { return canonical(v) }
func (v Clock) Canonical() string  { return canonical(v) }
func (v Minute) Canonical() string { return canonical(v) }
func (v Place) Canonical() string  { return canonical(v) }
func (v People) Canonical() string { return canonical(v) }
func (v Choice) Canonical() string { return canonical(v) }
func (v Role) Canonical() string   { return canonical(v) }
func (v Set) Canonical() string    { return canonical(v) }
func (v Score) Canonical() string  { return canonical(v) }
func (v Text) Canonical() string   { return canonical(v) }

func (Range) relate(Value) Relation  { return Incomparable }
func (Period) relate(Value) Relation { return Incomparable }
func (Clock) relate(Value) Relation  { return Incomparable }
func (Minute) relate(Value) Relation { return Incomparable }
func (Place) relate(Value) Relation  { return Incomparable }
func (People) relate(Value) Relation { return Incomparable }
func (Choice) relate(Value) Relation { return Incomparable }
func (Role) relate(Value) Relation   { return Incomparable }
func (Set) relate(Value) Relation    { return Incomparable }
func (Score) relate(Value) Relation  { return Incomparable }
func (Text) relate(Value) Relation   { return Incomparable }
