package gen

// kind is a kind of event: its headlines, its leads, and its facts with the ways to word them. In all of them {town} is the
// place, {a} and {b} are names that only this event has, {n} is the figure.
type kind struct {
	titles, leads []string
	facts         []fact
}

// fact is a figure between two bounds, with the ways to word it.
type fact struct {
	name      string
	low, high int
	ways      []string
}

var towns = []string{"Lecco", "Cuneo", "Rovigo", "Arezzo", "Pesaro", "Chieti", "Foggia", "Matera", "Crotone", "Ragusa", "Nuoro", "Viterbo", "Terni", "Ferrara", "Pavia", "Savona",
	"Gorizia", "Belluno", "Trapani", "Benevento", "Teramo", "Grosseto", "Biella", "Asti"}

var kinds = []kind{
	{
		titles: []string{"Incendio alla {a} di {town}", "{town}, in fiamme lo stabilimento {a}", "Rogo nella fabbrica {a}"},
		leads: []string{"Un incendio è divampato ieri nello stabilimento {a} di {town}, di proprietà della famiglia {b}.",
			"Fiamme ieri a {town}, dove ha preso fuoco la fabbrica {a} della famiglia {b}."},
		facts: []fact{
			{"morti", 3, 40, []string{"I morti sono {n}.", "Nel rogo sono morte {n} persone.", "Il bilancio è di {n} vittime."}},
			{"feriti", 5, 60, []string{"I feriti sono {n}.", "Sono rimaste ferite {n} persone.", "{n} i feriti."}},
			{"squadre", 4, 30, []string{"Sul posto {n} squadre di pompieri.", "I vigili del fuoco sono intervenuti con {n} squadre di pompieri."}},
		},
	},
	{
		titles: []string{"Terremoto, trema {town}", "Scossa a {town}, danni a palazzo {a}"},
		leads: []string{"Una scossa di terremoto è stata avvertita ieri a {town}; lesionati palazzo {a} e la chiesa di San {b}.",
			"La terra ha tremato ieri a {town}: danni a palazzo {a} e alla chiesa di San {b}."},
		facts: []fact{
			{"sfollati", 50, 900, []string{"Gli sfollati sono {n}.", "Sono {n} gli sfollati."}},
			{"profondità", 4, 30, []string{"L'ipocentro era a una profondità di {n} chilometri.", "La profondità è di {n} chilometri."}},
		},
	},
	{
		titles: []string{"Conti, {a} chiude l'anno", "{a}, approvato il bilancio"},
		leads: []string{"Il consiglio di amministrazione della {a} di {town}, presieduto da Mario {b}, ha approvato ieri il bilancio.",
			"Approvati ieri i conti della {a}, il gruppo di {town} guidato da Mario {b}."},
		facts: []fact{
			{"ricavi", 20, 900, []string{"I ricavi sono saliti a {n} milioni di euro.", "I ricavi ammontano a {n} milioni di euro."}},
			{"utile", 3, 90, []string{"L'utile è di {n} milioni di euro.", "L'utile si attesta a {n} milioni di euro."}},
		},
	},
	{
		titles: []string{"{town}, approvato il piano {a}", "Via libera al piano {a}"},
		leads: []string{"Il consiglio comunale di {town} ha approvato ieri il piano {a}, firmato dall'architetto Luca {b}.",
			"Sì del consiglio comunale di {town} al piano {a}, opera dell'architetto Luca {b}."},
		facts: []fact{
			{"favorevoli", 12, 40, []string{"I voti favorevoli sono stati {n}.", "Hanno detto sì in {n}: {n} i voti favorevoli."}},
			{"contrari", 5, 11, []string{"I voti contrari sono stati {n}.", "{n} i voti contrari."}},
		},
	},
	{
		titles: []string{"{town}, frana sulla statale {a}", "Frana a {town}: isolata la frazione {a}"},
		leads: []string{"Una frana ha isolato ieri la frazione {a} di {town}, travolgendo la cascina {b}.",
			"Frazione {a} isolata da ieri a {town}: una frana ha travolto la cascina {b}."},
		facts: []fact{
			{"dispersi", 2, 30, []string{"I dispersi sono {n}.", "Si contano {n} dispersi."}},
			{"feriti", 3, 40, []string{"I feriti sono {n}.", "{n} i feriti."}},
		},
	},
	{
		titles: []string{"{town}, la mostra di {a} chiude con un record", "Chiude a {town} la mostra su {a}"},
		leads: []string{"Si è chiusa ieri a {town} la mostra dedicata ad Anna {a}, curata da Paola {b}.",
			"Ultimo giorno ieri, a {town}, per la mostra su Anna {a} curata da Paola {b}."},
		facts: []fact{
			{"visitatori", 1100, 98000, []string{"I visitatori sono stati {n}.", "L'hanno vista {n} visitatori."}},
			{"opere", 30, 300, []string{"Esposte {n} opere.", "In mostra c'erano {n} opere."}},
		},
	},
}
