package quantity

// class is what a word can be to the grammar. A word may belong to several; packs give their names.
type class uint8

const (
	none      class = iota
	digits          // a token of digits; not in packs
	card            // cardinal below a thousand, and "mille"
	one             // an article that counts before a unit: "un'ora"
	thousand        // "mila": multiplies what stands before it
	scale           // "milioni", "mld"
	half            // "mezzo"
	dozen           // "ventina": from, to
	heap            // "decine": at least, below
	ordinal         // "terzo"
	agent           // "quarantenne": an age
	ageEnd          // "enne" after digits
	point           // "virgola"
	and             // "e"
	or              // "o"
	minus           // "meno"
	per             // "su", in "due su tre"
	particle        // a word that no number counts: "si", "è", "che"
	middle          // "metà"
	month           // number; 1 in b: abbreviated, needs a day or year beside it
	weekday         // Monday is 1; 1 in b: abbreviated
	relday          // days from today; arg: a part of the day
	daypart         // minutes from, to
	noon            // "mezzogiorno": minutes
	season          // month*100+day from, to
	holiday         // arg: "12-25", "easter+1", "sun2-05"
	key             // a word that one production asks for by name; arg: the name
	weekend         // "fine settimana"
	timeUnit        // arg: unit; a: how many of it
	unit            // arg: unit; a: factor; b=1: only right after digits
	currency        // arg: ISO 4217; b=1: symbol
	cent            // hundredth of the currency before it
	percent         // arg: % or pp; a: factor
	bound           // before a quantity; arg: the bound
	after           // behind a quantity; arg: the bound
	of              // "di", "del"
	in              // "in", "nel"
	at              // "a", "al"
	from            // "da", "dal"
	between         // "tra"
	within          // "entro"
	until           // "fino"
	before          // "prima"
	later           // "dopo"
	article         // "il", "la"
	hours           // prepositions and articles that only hours take: "alle", "le"; arg: at, from, the, of, for
	hourWord        // "ore"
	this            // "questo"
	that            // "quel"
	last            // "scorso", "ultimo"
	next            // "prossimo"
	same            // "stesso"
	following       // "seguente"
	preceding       // "precedente"
	ago             // "fa"
	edge            // "inizio", "fine"; arg: start, middle, end
	zone            // "ora italiana"; arg: IANA zone
	person          // a noun whose "di N anni" is an age
	ageCue          // "età": what follows is an age
	playHalf        // "ripresa", "st": a: minutes before its start
	ahead           // a word that points to the future
	behind          // a word that tells of the past
	roman           // a noun that takes a Roman numeral: "secolo"
	scoreCue        // a word before a score: "vince", "per"
	classes
)

var classNames = [classes]string{
	card: "card", one: "one", thousand: "thousand", scale: "scale", half: "half", dozen: "dozen", heap: "heap",
	ordinal: "ordinal", agent: "agent", ageEnd: "age end", point: "point", and: "and", or: "or", minus: "minus", per: "per", particle: "particle",
	middle: "middle", month: "month", weekday: "weekday", relday: "relative day", daypart: "part of day", noon: "noon", season: "season",
	holiday: "holiday", key: "key", weekend: "weekend", timeUnit: "time unit", unit: "unit", currency: "currency", cent: "cent",
	percent: "percent", bound: "bound", after: "bound behind", of: "of", in: "in", at: "at", from: "from", between: "between",
	within: "within", until: "until", before: "before", later: "later", article: "article", hours: "hours", hourWord: "hour word",
	this: "this", that: "that", last: "last", next: "next", same: "same", following: "following", preceding: "preceding", ago: "ago",
	edge: "edge", zone: "zone", person: "person", ageCue: "age cue", playHalf: "half of play", ahead: "ahead", behind: "behind",
	roman: "roman", scoreCue: "score cue",
}

// set is a set of classes.
type set uint64

var _ [64 - classes]struct{} // a set holds every class

func setOf(cs ...class) (s set) {
	for _, c := range cs {
		s |= 1 << c
	}
	return s
}

func (s set) has(c class) bool { return s&(1<<c) != 0 }
