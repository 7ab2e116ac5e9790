// Package value holds the algebras of what a claim can say: each value is a set of possible facts, and two accounts
// contradict each other where those sets do not meet.
//
// It knows units, intervals and containment. It refuses to know which article says what, in what mode, or whether two
// accounts speak of the same event: that is for the rooms above.
package value

// Value is one of Range, Period, Clock, Minute, Place, People, Choice, Role, Set, Score and Text; no other package can
// add one. Each marshals to the JSON of the contract, with its "type".
type Value interface {
	// Type returns the contract's word for the type: "range", "period", ...
	Type() string
	// Canonical returns a text that is equal for equal values and different for different ones; fingerprints rest on it.
	Canonical() string
	// relate compares the receiver with another value of the same type.
	relate(Value) Relation
}

// Relation says how the facts that one value allows lie to those that another allows.
type Relation uint8

// The relations of two values.
const (
	Incomparable Relation = iota // different types or units, or nothing to compare by
	Equal                        // the same facts
	Narrower                     // the left allows fewer facts, all of them allowed by the right
	Wider                        // the mirror of Narrower
	Overlap                      // some facts in common, some on each side alone
	Disjoint                     // no fact in common: they cannot both be true
)

var relationNames = [...]string{"incomparable", "equal", "narrower", "wider", "overlap", "disjoint"}

// String returns the contract's word for r.
func (r Relation) String() string { return relationNames[r] }

// Mirror returns the relation with its sides swapped.
func (r Relation) Mirror() Relation {
	switch r {
	case Narrower:
		return Wider
	case Wider:
		return Narrower
	}
	return r
}

// Relate compares a with b. Laws, which the tests hold it to:
//
//  1. Relate(a, a) is Equal for every a that is comparable at all;
//  2. Relate(b, a) is Relate(a, b).Mirror();
//  3. Equal is an equivalence, Narrower is transitive;
//  4. if Relate(a, b) is Narrower and Relate(b, c) is Disjoint, then Relate(a, c) is Disjoint;
//  5. Relate(a, b) is Equal exactly where a.Canonical() is b.Canonical().
//
// Laws 3 and 4 speak of values that are comparable with one another and of one class of unit: months meet days only
// roughly, a clock without a zone meets any, a vague place excludes nothing, and a disputed territory lies in two states.
func Relate(a, b Value) Relation {
	if a == nil || b == nil || a.Type() != b.Type() {
		return Incomparable
	}
	return a.relate(b)
}

// nested names the relation of two sets that meet, by which of them lies in the other.
func nested(in, over bool) Relation {
	switch {
	case in && over:
		return Equal
	case in:
		return Narrower
	case over:
		return Wider
	}
	return Overlap
}
