package compare

import "strings"

// sameName reports whether two canonical names may be one: equal, or one the end of the other by whole words ("Neri",
// "Marco Neri"). Case does not count.
func sameName(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if b == "" || len(a) < len(b) {
		return a == b
	}
	tail := len(a) - len(b)
	return strings.EqualFold(a[tail:], b) && (tail == 0 || a[tail-1] == ' ')
}

// lastWord returns the last word of a name in lower case: names that are the same share it.
func lastWord(name string) string {
	return strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])
}

// shared returns the names of a that are also in b.
func shared(a, b []string) (out []string) {
	for _, x := range a {
		for _, y := range b {
			if sameName(x, y) {
				out = append(out, x)
				break
			}
		}
	}
	return out
}
