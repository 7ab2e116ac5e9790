package verb

// class is a set of the roles that a word or a verb plays in the reading of modes. Words and verbs have sets of their
// own: the same bit means one thing in each.
type class uint32

// The classes of cue words, by their names in the packs.
const (
	scheduled        class = 1 << iota // "in programma", "imminente"
	hedge                              // "forse"
	usual                              // "di solito"
	typical                            // "tipiche": of its own phrase
	not                                // "non"
	none                               // "nessuno", "né", "neppure": denies a verb that follows
	without                            // "senza"
	condition                          // "se", "qualora"
	subordinator                       // "mentre", "perché"
	that                               // "che": relative or complement
	relative                           // "dove", "cui"
	coordinator                        // "e", "ma"
	pronoun                            // clitics: they lean on the verb that follows
	adverb                             // may stand inside a verb group
	determiner                         // a noun follows: "il", "del", "questo", "tre"
	preposition                        // "di", "a": a noun or an infinitive follows
	tomorrow                           // "domani", "prossimo": with a present the future
	source                             // "secondo"
	noun                               // also a noun: "visita", "accusa"
	subject                            // "io", "noi"
	calendar                           // words of time: no one's name
	rumour                             // "indiscrezioni": no source that answers for it
	afterPreposition                   // counts only after a preposition: "programma" in "in programma"
	only                               // "solo": "non solo" does not deny
	purpose                            // "affinché": what follows is meant to be
	prior                              // "prima" (che): what follows has not happened yet
	title                              // "portavoce": the head of a source
	numeral                            // "tre"
)

var wordClasses = []string{"scheduled", "hedge", "usual", "typical", "not", "none", "without", "condition", "subordinator", "that", "relative", "coordinator",
	"pronoun", "adverb", "determiner", "preposition", "tomorrow", "source", "noun", "subject", "calendar", "rumour", "after_preposition", "only", "purpose", "prior", "title", "numeral"}

// The classes of verbs.
const (
	auxiliary    class = 1 << iota // essere, avere, venire: a participle follows
	stay                           // stare: a gerund follows
	can                            // potere
	must                           // dovere
	want                           // volere: what is wanted is planned
	say                            // dire: the subject's word
	refute                         // negare: what depends on it is denied
	believe                        // ritenere: what depends on it is hedged
	seem                           // sembrare
	ask                            // chiedere: what is asked for is planned
	plan                           // promettere: what is promised is planned
	aim                            // decidere: an infinitive or a clause that depends on it is planned
	begin                          // iniziare: in the present with a time it follows a timetable
	awaited                        // attendere: its participle schedules
	refuse                         // rifiutare: an infinitive that depends on it is denied
	risk                           // rischiare: what is risked is hedged
	attempt                        // tentare: an infinitive that depends on it is hedged
	manage                         // riuscire: with a negation denies the infinitive
	intransitive                   // arrivare: with essere it is no passive
	future                         // will: the English future
	would                          // would: a future of the past, a press conditional
)

var verbClasses = []string{"auxiliary", "stay", "can", "must", "want", "say", "refute", "believe", "seem", "ask", "plan", "aim", "begin", "awaited", "refuse", "risk", "attempt", "manage", "intransitive", "future", "would"}

// has reports whether the set holds one of the classes.
func (c class) has(other class) bool { return c&other != 0 }
