package value

import "math"

// Gap returns how far two ranges lie apart, in the base unit of their class (seconds for durations): 0 where they meet,
// +Inf where they are not of one class.
func Gap(v, w Range) float64 {
	a, b, ok := common(v.interval(), w.interval())
	if !ok {
		return math.Inf(1)
	}
	return max(0, a.min-b.max, b.min-a.max)
}

// Size returns the number that stands for a range, in the base unit of its class: its middle, or its bound where one side
// is open.
func Size(v Range) float64 {
	a := v.interval()
	switch {
	case math.IsInf(a.min, 0):
		return a.max
	case math.IsInf(a.max, 0):
		return a.min
	}
	return (a.min + a.max) / 2
}
