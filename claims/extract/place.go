package extract

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// places tells lines and columns of byte offsets. Offsets asked for in ascending order cost no more than one pass.
type places struct {
	source string
	lines  []int // offsets of the first byte of every line
	last   int   // offset asked for last, on line
	line   int
	column int
}

func newPlaces(source string) *places {
	p := &places{source: source, lines: []int{0}, line: 1, column: 1}
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
func (p *places) at(offset int) (line, column int) {
	line = sort.SearchInts(p.lines, offset+1)
	from, before := p.lines[line-1], 1
	if line == p.line && offset >= p.last {
		from, before = p.last, p.column
	}
	p.last, p.line, p.column = offset, line, before+utf8.RuneCountInString(p.source[from:offset])
	return line, p.column
}
