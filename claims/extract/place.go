package extract

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// places tells lines and columns of byte offsets.
type places struct {
	source string
	lines  []int // offsets of the first byte of every line
}

func newPlaces(source string) places {
	p := places{source: source, lines: []int{0}}
	for i := 0; ; {
		n := strings.IndexByte(source[i:], '\n')
		if n < 0 {
			return p
		}
		i += n + 1
		p.lines = append(p.lines, i)
	}
}

// at returns the line and the column of an offset, both from 1; columns count code points.
func (p places) at(offset int) (line, column int) {
	line = sort.SearchInts(p.lines, offset+1)
	return line, utf8.RuneCountInString(p.source[p.lines[line-1]:offset]) + 1
}
