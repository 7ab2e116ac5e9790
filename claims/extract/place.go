package extract

import (
	"strings"
	"unicode/utf8"
)

// places tells lines and columns of byte offsets, which must be asked for in ascending order: they cost one pass.
type places struct {
	source       string
	last         int // offset asked for last
	line, column int // of it
}

func newPlaces(source string) places { return places{source: source, line: 1, column: 1} }

// at returns the line and the column of an offset, both from 1; columns count code points.
func (p *places) at(offset int) (line, column int) {
	gap := p.source[p.last:offset]
	p.last = offset
	if n := strings.Count(gap, "\n"); n > 0 {
		p.line, p.column = p.line+n, 1
		gap = gap[strings.LastIndexByte(gap, '\n')+1:]
	}
	p.column += utf8.RuneCountInString(gap)
	return p.line, p.column
}
