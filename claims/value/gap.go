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
