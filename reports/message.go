package reports

import (
	"fmt"
	"strings"

	"verifica/compare"
)

// message is one phrase in the languages of the reports; %s stand for arguments.
type message struct{ it, en string }

// messages is the catalogue: every code that comparison gives and every word that the reports print.
var messages = map[string]message{
	"conflict": {"CONFLITTO", "CONFLICT"}, "tension": {"TENSIONE", "TENSION"}, "evolution": {"EVOLUZIONE", "EVOLUTION"}, "variant": {"GRAFIA", "SPELLING"},
	"place": {"luogo", "place"}, "date": {"data", "date"}, "time": {"ora", "time"}, "duration": {"durata", "duration"}, "count": {"numero", "number"},
	"participants": {"partecipanti", "participants"}, "released": {"liberati", "released"}, "exchanged_for": {"in cambio di", "exchanged for"}, "nationality": {"cittadinanza", "nationality"},
	"stance": {"posizione", "stance"}, "status": {"esito", "status"}, "role": {"ruolo", "role"}, "age": {"età", "age"}, "name": {"nome", "name"}, "dead": {"morti", "dead"},
	"injured": {"feriti", "injured"}, "missing": {"dispersi", "missing"}, "evacuated": {"sfollati", "evacuated"}, "arrested": {"arrestati", "arrested"}, "rescued": {"salvati", "rescued"},
	"amount": {"importo", "amount"}, "percent": {"percentuale", "percentage"}, "magnitude": {"magnitudo", "magnitude"}, "depth": {"profondità", "depth"}, "distance": {"distanza", "distance"},
	"score": {"risultato", "score"}, "attendance": {"presenze", "attendance"}, "votes": {"voti", "votes"}, "sentence": {"pena", "sentence"}, "suspects": {"indagati", "suspects"},
	"asserted": {"", ""}, "reported": {"condizionale", "reported"}, "planned": {"previsto", "planned"}, "hedged": {"incerto", "hedged"}, "denied": {"negato", "denied"}, "habitual": {"abituale", "habitual"},
	"stance:accept": {"accetta", "accepts"}, "stance:reject": {"respinge", "rejects"}, "nobody": {"nessuno", "nobody"},
	"over": {"oltre", "over"}, "at-least": {"almeno", "at least"}, "under": {"meno di", "under"}, "at-most": {"al massimo", "at most"},
	"billion": {"mld", "bn"}, "million": {"mln", "m"}, "thousands-sign": {".", ","}, "decimal-sign": {",", "."},
	"unit:h": {"ore", "h"}, "unit:min": {"minuti", "min"}, "unit:day": {"giorni", "days"}, "unit:week": {"settimane", "weeks"}, "unit:month": {"mesi", "months"}, "unit:year": {"anni", "years"}, "unit:quarter": {"trimestri", "quarters"},
	"weekday:1": {"un lunedì", "a Monday"}, "weekday:2": {"un martedì", "a Tuesday"}, "weekday:3": {"un mercoledì", "a Wednesday"}, "weekday:4": {"un giovedì", "a Thursday"},
	"weekday:5": {"un venerdì", "a Friday"}, "weekday:6": {"un sabato", "a Saturday"}, "weekday:7": {"una domenica", "a Sunday"},
	"month:1": {"gennaio", "January"}, "month:2": {"febbraio", "February"}, "month:3": {"marzo", "March"}, "month:4": {"aprile", "April"}, "month:5": {"maggio", "May"}, "month:6": {"giugno", "June"},
	"month:7": {"luglio", "July"}, "month:8": {"agosto", "August"}, "month:9": {"settembre", "September"}, "month:10": {"ottobre", "October"}, "month:11": {"novembre", "November"}, "month:12": {"dicembre", "December"},
	"type:meeting": {"Incontro", "Meeting"}, "type:call": {"Telefonata", "Phone call"}, "type:swap": {"Scambio di prigionieri", "Prisoner swap"}, "type:proposal": {"Proposta", "Proposal"},
	"type:agreement": {"Accordo", "Agreement"}, "type:attack": {"Attacco", "Attack"}, "type:role": {"Persona", "Person"}, "type:story": {"Notizia", "Story"},
	"disjoint-range": {"i due numeri non possono essere veri insieme", "the two figures cannot both be true"}, "disjoint-place": {"due luoghi diversi, nessuno dentro l'altro", "two places, neither within the other"},
	"disjoint-period": {"le date non si incontrano", "the dates do not meet"}, "disjoint-clock": {"le ore non si incontrano", "the times do not meet"}, "disjoint-minute": {"due minuti diversi", "two different minutes"},
	"disjoint-people": {"una lista chiusa esclude i nomi dell'altra", "a closed list excludes the other's names"}, "disjoint-choice": {"le due posizioni si escludono", "the two positions exclude each other"},
	"disjoint-role": {"due cariche diverse della stessa persona", "two offices of one person"}, "disjoint-set": {"le liste non coincidono", "the lists differ"}, "disjoint-score": {"due risultati diversi", "two different scores"},
	"soft-mode": {"uno dei due è incerto o abituale", "one side is hedged or habitual"}, "plan-and-outcome": {"un programma e il suo esito", "a plan and its outcome"}, "revised-later": {"il conto è stato rivisto più tardi", "the count was revised later"},
	"order-unknown": {"non si sa quale viene prima", "which came first is not known"}, "grew-later": {"il totale è cresciuto col tempo", "the total grew with time"}, "fell-later": {"un totale che non può calare è calato", "a total that cannot fall fell"},
	"same-hour": {"i due conti sono della stessa ora", "both counts are of the same hour"}, "office-left": {"carica lasciata", "office left"}, "exclusive-offices": {"le due cariche si escludono", "the two offices exclude each other"},
	"two-offices": {"può averle entrambe", "may hold both"}, "within-rounding": {"entro l'arrotondamento", "within rounding"}, "two-spellings": {"due grafie dello stesso nome", "two spellings of one name"},
	"aligned-lists": {"due versioni dello stesso elenco", "two versions of one list"},
	"main-event":    {"è il fatto di cui parlano entrambi gli articoli", "it is what both articles are about"},
	"same-person":   {"stessa persona: %s", "same person: %s"}, "same-story": {"stessa notizia", "same story"}, "same-day": {"stesso giorno", "same day"}, "same-participants": {"stessi protagonisti: %s", "same participants: %s"},
	"line": {"r.", "l."}, "no-findings": {"Nessuna discordanza.", "No discrepancies."}, "why": {"perché", "why"}, "same-event": {"stesso fatto", "same event"},
	"head:value": {"versione", "version"}, "head:where": {"articolo", "article"}, "head:quote": {"citazione", "quote"}, "head:kind": {"dato", "attribute"}, "head:mode": {"modo", "mode"},
	"head:name": {"nome", "name"}, "head:spelling": {"grafie", "spellings"}, "spellings": {"GRAFIE DIVERSE DELLO STESSO NOME", "SPELLINGS OF ONE NAME"},
	"fingerprint": {"impronta", "fingerprint"}, "voice": {"voce: %s", "voice: %s"},
	"state:known": {"già nota", "known"}, "state:accepted": {"accettata", "accepted"}, "state:dismissed": {"scartata", "dismissed"}, "state:expired": {"accettazione scaduta", "acceptance expired"},
	"hidden": {"Altri %s fatti nascosti: --max-facts 0 li mostra tutti.", "%s more facts are hidden: --max-facts 0 shows them all."}, "hidden:1": {"Un altro fatto nascosto: --max-facts 0 li mostra tutti.", "One more fact is hidden: --max-facts 0 shows them all."},
	"sum:articles": {"%s articoli", "%s articles"}, "sum:articles:1": {"un articolo", "one article"}, "sum:claims": {"%s affermazioni", "%s claims"}, "sum:claims:1": {"una affermazione", "one claim"},
	"sum:facts": {"%s fatti in conflitto", "%s facts in conflict"}, "sum:facts:1": {"un fatto in conflitto", "one fact in conflict"}, "sum:pairs": {"(%s coppie di citazioni)", "(%s pairs of quotes)"},
	"sum:tensions": {"%s tensioni", "%s tensions"}, "sum:tensions:1": {"una tensione", "one tension"}, "sum:evolutions": {"%s evoluzioni", "%s evolutions"}, "sum:evolutions:1": {"una evoluzione", "one evolution"},
	"sum:variants": {"%s grafie", "%s spellings"}, "sum:variants:1": {"una grafia", "one spelling"}, "sum:known": {"%s già note", "%s known"}, "sum:known:1": {"una già nota", "one known"},
	"unchecked": {"Non confrontate", "Not compared"}, "unchecked-hint": {"(--verbose le elenca)", "(--verbose lists them)"},
	"unchecked:no-counterpart": {"%s affermazioni senza riscontro", "%s claims without a counterpart"}, "unchecked:no-counterpart:1": {"una affermazione senza riscontro", "one claim without a counterpart"},
	"unchecked:not-comparable": {"%s numeri di cui non si sa che cosa contino", "%s figures of unknown meaning"}, "unchecked:not-comparable:1": {"un numero di cui non si sa che cosa conti", "one figure of unknown meaning"},
	"unchecked:no-claim": {"%s frasi senza affermazioni", "%s sentences without claims"}, "unchecked:no-claim:1": {"una frase senza affermazioni", "one sentence without claims"},
	"no-claim": {"nessuna affermazione letta", "no claim was read"}, "no-counterpart": {"nessun altro ne parla", "nobody else speaks of it"}, "not-comparable": {"non si sa che cosa conti", "what it counts is not known"},
}

// say returns the phrase of a code in the language of the style; an unknown code stands for itself.
func (s Style) say(code string, args ...string) string {
	m, ok := messages[code]
	if !ok {
		return code
	}
	text := m.it
	if s.Lang == "en" {
		text = m.en
	}
	if !strings.Contains(text, "%s") {
		return text
	}
	list := make([]any, 0, len(args))
	for _, a := range args {
		list = append(list, a)
	}
	return fmt.Sprintf(text, list...)
}

// reasons joins the reasons of a finding or a link.
func (s Style) reasons(why []compare.Reason) string {
	var out []string
	for _, w := range why {
		args := []string{strings.Join(w.Args, ", ")}
		out = append(out, s.say(w.Code, args...))
	}
	return strings.Join(out, "; ")
}
