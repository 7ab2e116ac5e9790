package quantity

import "verifica/claims/value"

// date is a day of the Gregorian calendar.
type date struct{ year, month, day int }

// civil returns the day number of y-m-d; the month may lie outside 1..12.
func civil(y, m, d int) value.Day {
	y, m = y+floorDiv(m-1, 12), mod(m-1, 12)+1
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	doy := (153*mod(m+9, 12)+2)/5 + d - 1
	return value.Day(era*146097 + yoe*365 + yoe/4 - yoe/100 + doy - 719468)
}

// dateOf returns the date of a day number.
func dateOf(n value.Day) date {
	z := int(n) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d := date{yoe + era*400, mp + 3, doy - (153*mp+2)/5 + 1}
	if d.month > 12 {
		d.month -= 12
	}
	if d.month <= 2 {
		d.year++
	}
	return d
}

func floorDiv(a, b int) int {
	if a < 0 {
		return -((b - 1 - a) / b)
	}
	return a / b
}

func mod(a, b int) int { return a - floorDiv(a, b)*b }

// weekdayOf returns 1 for Monday to 7 for Sunday.
func weekdayOf(n value.Day) int { return mod(int(n)+3, 7) + 1 }

// monthDays returns the length of a month.
func monthDays(y, m int) int { return int(civil(y, m+1, 1) - civil(y, m, 1)) }

// valid reports whether the calendar has that day.
func (d date) valid() bool {
	return d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= monthDays(d.year, d.month)
}

func (d date) number() value.Day { return civil(d.year, d.month, d.day) }

// monthPeriod, yearPeriod and weekPeriod return the stretch that holds a day or has that number.
func monthPeriod(y, m int) value.Period { return value.Days(civil(y, m, 1), civil(y, m+1, 1)-1) }

func yearPeriod(y int) value.Period { return value.Days(civil(y, 1, 1), civil(y, 12, 31)) }

func weekPeriod(n value.Day) value.Period {
	monday := n - value.Day(weekdayOf(n)-1)
	return value.Days(monday, monday+6)
}

// addMonths moves a day by n months; the 31st becomes the last day of a shorter month.
func addMonths(d value.Day, n int) value.Day {
	c := dateOf(d)
	first := dateOf(civil(c.year, c.month+n, 1))
	return civil(first.year, first.month, min(c.day, monthDays(first.year, first.month)))
}

// easter returns Easter Sunday of a year (Gauss, in the form of Meeus).
func easter(y int) value.Day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return civil(y, n/31, n%31+1)
}

// nthWeekday returns the n-th given weekday of a month, the last one for n < 0; false where the month has none.
func nthWeekday(y, m, weekday, n int) (value.Day, bool) {
	if n < 0 {
		end := civil(y, m+1, 1) - 1
		return end - value.Day(mod(weekdayOf(end)-weekday, 7)), true
	}
	first := civil(y, m, 1)
	d := first + value.Day(mod(weekday-weekdayOf(first), 7)+7*(n-1))
	return d, d < civil(y, m+1, 1)
}

// Civil returns year, month and day of a day number.
func Civil(n value.Day) (year, month, day int) {
	d := dateOf(n)
	return d.year, d.month, d.day
}
