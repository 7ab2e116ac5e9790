package reports

import (
	"cmp"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"verifica/claims"
	"verifica/claims/value"
	"verifica/compare"
)

const (
	laneRow   = 20  // height of one line of a lane
	undated   = 110 // width of the place for what has no date
	minuteDay = 1440
)

// htmlTimeline is a picture of when it was said: a lane a question, a bar an answer, at the time its articles came out.
// Answers that are times themselves stand where they say.
type htmlTimeline struct {
	Width, Height int
	Undated       []svgText // the name of the place for what has no date, if anything stands there
	Ticks         []svgText
	Lanes         []svgLane
	Items         []svgItem
}

type svgLane struct {
	Y, TextY   int
	Text, Full string
}

type svgItem struct {
	Anchor, Class         string
	X, Y, W, TextX, TextY int
	Side, Text, Full      string
}

// moment is one answer in time, in minutes since 1970; from is after to where it has no date.
type moment struct {
	from, to int64
	label    string
	verdict  compare.Verdict
	articles []string
	claim    int
}

// timeline draws the columns in dispute in time, nil where no date is known.
func (e *eventPage) timeline(columns []column) *htmlTimeline {
	columns = slices.DeleteFunc(slices.Clone(columns), func(c column) bool { return !c.disputed })
	lanes := make([][]moment, len(columns))
	var all []moment
	for i, c := range columns {
		lanes[i] = e.moments(c)
		all = append(all, lanes[i]...)
	}
	a, ok := axisOf(all)
	if !ok {
		return nil
	}
	t := &htmlTimeline{Width: pictureWidth, Ticks: e.ticks(a)}
	if a.gap {
		t.Undated = []svgText{{X: labelWidth + 10, Y: 11, Text: e.say("html:undated")}}
	}
	y := 22
	for i, c := range columns {
		label := cut(0, y+16, e.heading(c), labelWidth-8)
		t.Lanes = append(t.Lanes, svgLane{y, y + 16, label.Text, label.Full})
		y = e.lane(t, a, lanes[i], y+4) + 4
	}
	t.Height = y
	return t
}

// moments folds the answers in dispute that say the same at the same time.
func (e *eventPage) moments(c column) (out []moment) {
	for _, k := range c.claims {
		if e.verdict(k) == "" {
			continue
		}
		claim := &e.report.Claims[k]
		m := moment{label: clean(e.render(claim.Value)), verdict: e.verdict(k), claim: k}
		m.from, m.to = e.when(claim)
		i := slices.IndexFunc(out, func(o moment) bool {
			return o.from == m.from && o.to == m.to && o.label == m.label && o.verdict == m.verdict
		})
		if i < 0 {
			i = len(out)
			out = append(out, m)
		}
		if name := short(claim.Article); !slices.Contains(out[i].articles, name) {
			out[i].articles = append(out[i].articles, name)
		}
	}
	slices.SortStableFunc(out, func(a, b moment) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	return out
}

// when is the time of a claim on the axis: what it says, where that is a time, else when its article came out.
func (e *eventPage) when(c *claims.Claim) (from, to int64) {
	if p, ok := c.Value.(value.Period); ok && p.From != value.NoDay && p.To != value.NoDay {
		return int64(p.From) * minuteDay, int64(p.To+1) * minuteDay
	}
	a, _ := reading(e.report, c.Article)
	if a == nil || a.Published.From == value.NoDay || a.Published.To == value.NoDay {
		return 1, 0
	}
	if p := a.Published; p.From == p.To && p.Minute > 0 {
		at := int64(p.From)*minuteDay + int64(p.Minute)
		return at, at
	}
	return int64(a.Published.From) * minuteDay, int64(a.Published.To+1) * minuteDay
}

// axis maps minutes to a picture.
type axis struct {
	from, to    int64 // whole days
	left, right int
	gap         bool // there is something without a date
}

func axisOf(all []moment) (a axis, ok bool) {
	a = axis{left: labelWidth, right: pictureWidth - 10}
	for _, m := range all {
		switch {
		case m.from > m.to:
			a.gap, a.left = true, labelWidth+undated
		case !ok:
			a.from, a.to, ok = m.from, m.to, true
		default:
			a.from, a.to = min(a.from, m.from), max(a.to, m.to)
		}
	}
	a.from, a.to = a.from/minuteDay*minuteDay, (a.to+minuteDay-1)/minuteDay*minuteDay
	if a.to-a.from < 2*minuteDay {
		a.to = a.from + 2*minuteDay
	}
	return a, ok
}

func (a axis) x(at int64) int {
	return a.left + int(float64(at-a.from)/float64(a.to-a.from)*float64(a.right-a.left))
}

// ticks are at most seven days.
func (e *eventPage) ticks(a axis) (out []svgText) {
	days := (a.to - a.from) / minuteDay
	step := max(1, (days+5)/6)
	for d := step / 2; d < days; d += step {
		x := a.x(a.from + d*minuteDay)
		if x < a.left+20 {
			x = a.left + 20
		}
		out = append(out, svgText{X: x, Text: e.day(value.Day(a.from/minuteDay + d))})
	}
	return out
}

// lane draws the moments of one lane from a height on, as few lines as keep their words apart, and returns where it ends.
func (e *eventPage) lane(t *htmlTimeline, a axis, list []moment, top int) int {
	var ends []int // of every line, where its last words end
	for _, m := range list {
		label := ansi.Truncate(m.label, 40, "…") + " · " + strings.Join(m.articles, ", ")
		text := ansi.Truncate(strings.TrimSpace(marks[m.verdict]+" "+label), 60, "…")
		item := svgItem{Anchor: e.link(m.claim), Class: string(m.verdict), W: 8, X: labelWidth + 10, Side: "start", Text: text, Full: label + " — " + e.words(&e.report.Claims[m.claim])}
		if m.from <= m.to {
			item.X = a.x(m.from)
			item.W = max(8, a.x(m.to)-item.X)
		}
		words := int(float64(ansi.StringWidth(text))*letterWidth) + 6
		from, to := item.X, item.X+item.W+words
		item.TextX = item.X + item.W + 5
		if to > pictureWidth {
			item.Side, item.TextX = "end", item.X-5
			from, to = item.X-words, item.X+item.W
		}
		if from < labelWidth { // neither side has room: over the bar
			item.Side, item.TextX, from = "start", item.X+4, item.X
			to = max(to, item.X+words)
		}
		row := slices.IndexFunc(ends, func(end int) bool { return end <= from })
		if row < 0 {
			row = len(ends)
			ends = append(ends, 0)
		}
		ends[row] = to
		item.Y, item.TextY = top+row*laneRow+5, top+row*laneRow+13
		t.Items = append(t.Items, item)
	}
	return top + max(1, len(ends))*laneRow
}
