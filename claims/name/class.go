package name

// classes is the set of function classes that a word belongs to, as words.yaml lists them.
type classes uint64

// The classes of words, in the order of classNames.
const (
	inPrep       classes = 1 << iota
	aPrep                // a, ad, al, to, at
	diPrep               // di, del, of
	daPrep               // da, dal, from
	suPrep               // su, sul
	perPrep              // per, for
	conPrep              // con, contro, with
	traPrep              // tra, fra, between
	towards              // verso, presso, via, fino
	article              // il, la, un
	joins                // e, ed, o, né
	particle             // inside a surname: de, van, bin
	street               // via, piazza, corso
	venue                // aeroporto, stadio, palazzo
	nature               // lago, monte, isola
	town                 // comune, città, capitale: "di" after it names a place
	thing                // premio, decreto, nave: a name after it is no person
	body                 // ministero, procura, gruppo: a name after it is of an organisation
	title                // sig., on., papa, pm
	kin                  // moglie, genero
	says                 // dice, spiega, ha detto: its subject is a person
	gives                // promette, aiuti: "a" after it names who receives
	decides              // respinto, chiesto: "da" after it names who decided
	hosts                // ospita, ospiterà: its subject is where
	motion               // partito, volo: "per" after it names where
	route                // treno, autostrada, confine: "tra" after it names ends
	happening            // incontro, vertice, strage: "di" after it names where
	stance               // posizione, richiesta, governo: "di" after it names whose
	deed                 // gol, punizione: "di" after it names a player
	sport                // partita, derby: clubs are spoken of
	calendar             // months and weekdays: no names
	ordinary             // a word, whatever else it may be: a name only with evidence
	former               // ex, già
	auxiliary            // ha, hanno, è, sarà, non, si
	soil                 // suolo, pista, territorio: with an adjective it is a country's place
	capitalWord          // capitale
	man                  // uomo, ragazzo, vittima
	couple               // due, tre, primo, secondo after an article: "i due", "il primo"
	near                 // vicino, pressi, largo: a reference point
	media                // corrispondente, giornalista
	called               // detto, alias, soprannominato: what follows is another name
	respectively         // rispettivamente
	human                // persons have it: anni, nato, residente
	inner                // stands in a name of several words, not first
	district             // provincia, regione
	reach                // lasciato, raggiunto, visitato: its object is where
	water                // esondato, argini: "il" after it names a river
	fellow               // quello, omologo, collega: with an adjective the one of another state in the same office
)

// classNames are the words by which words.yaml calls the classes, in order.
var classNames = [...]string{"in", "a", "di", "da", "su", "per", "con", "tra", "towards", "article", "joins", "particle", "street", "venue", "nature", "town", "thing",
	"body", "title", "kin", "says", "gives", "decides", "hosts", "motion", "route", "happening", "stance", "deed", "sport", "calendar", "ordinary", "former", "auxiliary",
	"soil", "capital", "man", "couple", "near", "media", "called", "respectively", "human", "inner", "district", "reach", "water", "fellow"}

const (
	preposition = inPrep | aPrep | diPrep | daPrep | suPrep | perPrep | conPrep | traPrep | towards
	function    = preposition | article | joins | auxiliary
)

// is reports whether the word belongs to one of the classes.
func (c classes) is(d classes) bool { return c&d != 0 }
