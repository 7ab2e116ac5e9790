package reports

import (
	"fmt"
	"slices"
	"strings"
	"time"

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
	"mode:asserted": {"", ""}, "mode:reported": {"condizionale", "reported"}, "mode:planned": {"previsto", "planned"}, "mode:hedged": {"incerto", "hedged"}, "mode:denied": {"negato", "denied"}, "mode:habitual": {"abituale", "habitual"},
	"stance:accept": {"accetta", "accepts"}, "stance:reject": {"respinge", "rejects"}, "nobody": {"nessuno", "nobody"},
	"over": {"oltre", "over"}, "at-least": {"almeno", "at least"}, "under": {"meno di", "under"}, "at-most": {"al massimo", "at most"},
	"billion": {"mld", "bn"}, "million": {"mln", "m"}, "thousands-sign": {".", ","}, "decimal-sign": {",", "."},
	"unit:s": {"secondi", "s"}, "unit:h": {"ore", "h"}, "unit:min": {"minuti", "min"}, "unit:day": {"giorni", "days"}, "unit:week": {"settimane", "weeks"}, "unit:month": {"mesi", "months"}, "unit:year": {"anni", "years"}, "unit:quarter": {"trimestri", "quarters"},
	"weekday:1": {"un lunedì", "a Monday"}, "weekday:2": {"un martedì", "a Tuesday"}, "weekday:3": {"un mercoledì", "a Wednesday"}, "weekday:4": {"un giovedì", "a Thursday"},
	"weekday:5": {"un venerdì", "a Friday"}, "weekday:6": {"un sabato", "a Saturday"}, "weekday:7": {"una domenica", "a Sunday"},
	"month:1": {"gennaio", "January"}, "month:2": {"febbraio", "February"}, "month:3": {"marzo", "March"}, "month:4": {"aprile", "April"}, "month:5": {"maggio", "May"}, "month:6": {"giugno", "June"},
	"month:7": {"luglio", "July"}, "month:8": {"agosto", "August"}, "month:9": {"settembre", "September"}, "month:10": {"ottobre", "October"}, "month:11": {"novembre", "November"}, "month:12": {"dicembre", "December"},
	"type:encounter": {"Incontro", "Encounter"}, "type:talks": {"Colloqui", "Talks"}, "type:accident": {"Incidente", "Accident"}, "type:match": {"Partita", "Match"}, "type:vote": {"Voto", "Vote"}, "type:summit": {"Vertice", "Summit"}, "type:visit": {"Visita", "Visit"},
	"prisoners": {"prigionieri", "prisoners"}, "bodies": {"salme", "bodies"}, "area": {"superficie", "area"}, "price": {"prezzo", "price"}, "speed": {"velocità", "speed"}, "temperature": {"temperatura", "temperature"}, "weight": {"peso", "weight"}, "height": {"altezza", "height"},
	"direction": {"direzione", "direction"}, "minute": {"minuto", "minute"}, "product": {"prodotto", "product"}, "status:held": {"tenuto", "held"}, "status:cancelled": {"annullato", "cancelled"}, "status:postponed": {"rinviato", "postponed"}, "direction:up": {"su", "up"}, "direction:down": {"giù", "down"},
	"type:meeting": {"Incontro", "Meeting"}, "type:call": {"Telefonata", "Phone call"}, "type:swap": {"Scambio di prigionieri", "Prisoner swap"}, "type:proposal": {"Proposta", "Proposal"},
	"type:agreement": {"Accordo", "Agreement"}, "type:attack": {"Attacco", "Attack"}, "type:role": {"Persona", "Person"}, "type:story": {"Notizia", "Story"},
	"disjoint-range": {"i due numeri non possono essere veri insieme", "the two figures cannot both be true"}, "disjoint-place": {"due luoghi diversi, nessuno dentro l'altro", "two places, neither within the other"},
	"disjoint-period": {"le date non si incontrano", "the dates do not meet"}, "disjoint-clock": {"le ore non si incontrano", "the times do not meet"}, "disjoint-minute": {"due minuti diversi", "two different minutes"},
	"disjoint-people": {"una lista chiusa esclude i nomi dell'altra", "a closed list excludes the other's names"}, "disjoint-choice": {"le due posizioni si escludono", "the two positions exclude each other"},
	"disjoint-role": {"due cariche diverse della stessa persona", "two offices of one person"}, "disjoint-set": {"le liste non coincidono", "the lists differ"}, "disjoint-score": {"due risultati diversi", "two different scores"},
	"weak-link": {"il legame fra i due fatti è debole", "the link between the two is weak"}, "two-spellings": {"due grafie dello stesso nome", "two spellings of one name"},
	"revised": {"il secondo conto corregge il primo", "the later account corrects the earlier"}, "stage": {"un dato provvisorio e uno definitivo", "a provisional figure and a final one"},
	"habitual": {"uno dei due dice che cosa è abituale", "one side says what is usual"}, "opposed-sides": {"lo dicono due parti opposte", "two opposite sides say so"}, "rounding": {"entro l'arrotondamento", "within rounding"},
	"two-offices": {"può averle entrambe", "one person may hold both"}, "hedged": {"uno dei due è incerto", "one side is hedged"}, "planned-elsewhere": {"era previsto altrove", "it was planned elsewhere"},
	"outcome": {"un programma e il suo esito", "a plan and its outcome"}, "two-plans": {"due programmi che si escludono", "two plans that exclude each other"}, "new-plan": {"il programma è cambiato", "the plan has changed"},
	"disjoint": {"", ""}, "same-hour": {"i due conti sono dello stesso momento", "both counts are of the same moment"}, "order-unknown": {"non si sa quale viene prima", "which came first is not known"},
	"grew": {"il totale è cresciuto col tempo", "the total grew with time"}, "fell": {"un totale che non può calare è calato", "a total that cannot fall fell"}, "changed": {"il conto è cambiato col tempo", "the count changed with time"},
	"origin": {"provenienza", "origin"}, "destination": {"destinazione", "destination"}, "obstacle": {"ostacolo", "obstacle"}, "obstacles": {"ostacoli", "obstacles"}, "absence": {"assenza", "absence"},
	"unit-slip": {"la stessa cifra in due unità di misura", "one numeral in two units"},
	"prognosis": {"prognosi", "prognosis"}, "defendants": {"imputati", "defendants"},
	"freed": {"liberati", "freed"}, "edition": {"edizione", "edition"},
	"calendar":        {"giorno che il mese non ha", "day that the month has not"},
	"weekday":         {"giorno della settimana", "weekday"},
	"first-name-slip": {"due nomi di battesimo che si somigliano per un cognome", "two first names alike for one surname"}, "same-surname": {"stesso cognome: %s", "same surname: %s"},
	"two-scorers":     {"un gol dello stesso minuto dato a due giocatori", "a goal of one minute given to two players"},
	"two-first-names": {"due nomi di battesimo per la stessa carica", "two first names for one office"}, "same-office": {"stessa carica: %s, %s", "same office: %s, %s"},
	"spread-of-list": {"gli estremi non sono quelli dell’elenco", "the ends are not those of the list"},
	"elsewhere":      {"luoghi diversi", "set in other places"}, "far-apart": {"numeri troppo lontani per contare la stessa cosa", "too far apart to count the same thing"},
	"same-words": {"due versioni dello stesso dato, per le parole che lo circondano", "two versions of one figure, by the words around it"}, "two-events": {"due fatti diversi", "two events"},
	"aligned-lists": {"due versioni dello stesso elenco", "two versions of one list"}, "exclusive-offices": {"le due cariche si escludono", "the two offices exclude each other"},
	"names-in-common": {"nomi in comune: %s", "names in common: %s"}, "same-headline-place": {"luogo del titolo", "the headline's place"}, "same-month": {"stesso mese", "same month"},
	"only-there": {"un solo incontro in quel luogo per ciascun articolo", "each article tells of one meeting there"},
	"main-event": {"ne parlano entrambi gli articoli", "both articles are about it"}, "same-article": {"stesso articolo", "same article"}, "same-figures": {"stesse cifre", "same figures"}, "same-edition": {"stessa edizione: %s", "same edition: %s"}, "same-place": {"stesso luogo: %s", "same place: %s"},
	"same-person": {"stessa persona: %s", "same person: %s"}, "same-story": {"stessa notizia (%s)", "same story (%s)"}, "same-day": {"stesso giorno: %s", "same day: %s"}, "same-participants": {"stessi protagonisti: %s", "same participants: %s"},
	"line": {"r.", "l."}, "no-articles": {"Nessun articolo letto.", "No article was read."}, "skipped": {"Saltati: %s file", "Passed over: %s files"}, "skipped:1": {"Saltato: un file", "Passed over: one file"}, "skipped-files": {"Saltati", "Passed over"}, "no-findings": {"Nessuna discordanza.", "No discrepancies."}, "why": {"perché", "why"}, "same-event": {"stesso fatto", "same event"},
	"head:value": {"versione", "version"}, "head:where": {"articolo", "article"}, "head:quote": {"citazione", "quote"}, "head:kind": {"dato", "attribute"}, "head:mode": {"modo", "mode"},
	"head:name": {"nome", "name"}, "head:spelling": {"grafie", "spellings"}, "spellings": {"GRAFIE DIVERSE DELLO STESSO NOME", "SPELLINGS OF ONE NAME"},
	"relation": {"relazione", "relation"}, "relation:disjoint": {"si escludono", "disjoint"}, "relation:overlap": {"in parte si sovrappongono", "overlap"}, "relation:equal": {"uguali", "equal"}, "relation:narrower": {"la prima sta nella seconda", "narrower"}, "relation:wider": {"la seconda sta nella prima", "wider"}, "relation:incomparable": {"non si confrontano", "incomparable"},
	"published": {"pubblicato: %s (%s)", "published: %s (%s)"}, "zone:headline": {"titolo", "headline"}, "zone:standfirst": {"sommario", "standfirst"}, "zone:body": {"testo", "body"}, "zone:caption": {"didascalia", "caption"}, "zone:quote": {"citazione", "quote"}, "zone:embed": {"post riportato", "embed"}, "zone:footer": {"piè di pagina", "footer"},
	"html:filter": {"filtri", "filters"}, "html:articles": {"Gli articoli a fronte", "The articles side by side"}, "html:all-articles": {"Mostra tutti gli articoli", "Show all articles"},
	"html:all": {"tutti i dati", "all attributes"}, "html:search": {"cerca", "search"}, "html:front": {"A fronte", "Side by side"}, "html:undated": {"senza data", "undated"},
	"html:matrix": {"Chi dice che cosa", "Who says what"}, "html:timeline": {"Quando è stato detto", "When it was said"}, "state:new": {"nuova", "new"},
	"and-others": {"e altri %s", "and %s others"}, "copies": {"copie", "copies"}, "fingerprint": {"impronta", "fingerprint"}, "voice": {"voce: %s", "voice: %s"},
	"state:known": {"già nota", "known"}, "state:accepted": {"accettata", "accepted"}, "state:dismissed": {"scartata", "dismissed"}, "state:expired": {"accettazione scaduta", "acceptance expired"},
	"hidden": {"Altri %s fatti nascosti: --max-facts 0 li mostra tutti.", "%s more facts are hidden: --max-facts 0 shows them all."}, "hidden:1": {"Un altro fatto nascosto: --max-facts 0 li mostra tutti.", "One more fact is hidden: --max-facts 0 shows them all."},
	"sum:articles": {"%s articoli", "%s articles"}, "sum:articles:1": {"un articolo", "one article"}, "sum:claims": {"%s affermazioni", "%s claims"}, "sum:claims:1": {"una affermazione", "one claim"},
	"sum:facts": {"%s fatti in conflitto", "%s facts in conflict"}, "sum:facts:0": {"nessun conflitto", "no conflict"}, "sum:facts:1": {"un fatto in conflitto", "one fact in conflict"}, "sum:pairs": {"(%s coppie di citazioni)", "(%s pairs of quotes)"},
	"sum:tensions": {"%s tensioni", "%s tensions"}, "sum:tensions:1": {"una tensione", "one tension"}, "sum:evolutions": {"%s evoluzioni", "%s evolutions"}, "sum:evolutions:1": {"una evoluzione", "one evolution"},
	"sum:variants": {"%s grafie", "%s spellings"}, "sum:variants:1": {"una grafia", "one spelling"}, "sum:known": {"%s già note", "%s known"}, "sum:known:1": {"una già nota", "one known"},
	"unchecked": {"Non confrontate", "Not compared"}, "unchecked-hint": {"(--verbose le elenca)", "(--verbose lists them)"}, "skipped-hint": {"(--verbose li elenca)", "(--verbose lists them)"},
	"unchecked:no-counterpart": {"%s affermazioni senza riscontro", "%s claims without a counterpart"}, "unchecked:no-counterpart:1": {"una affermazione senza riscontro", "one claim without a counterpart"},
	"unchecked:not-comparable": {"%s numeri di cui non si sa che cosa contino", "%s figures of unknown meaning"}, "unchecked:not-comparable:1": {"un numero di cui non si sa che cosa conti", "one figure of unknown meaning"},
	"unchecked:no-claim": {"%s frasi senza affermazioni", "%s sentences without claims"}, "unchecked:no-claim:1": {"una frase senza affermazioni", "one sentence without claims"},
	"unchecked:register-older": {"%s articoli più recenti del registro delle cariche", "%s articles later than the register of offices"}, "unchecked:register-older:1": {"un articolo più recente del registro delle cariche", "one article later than the register of offices"},
	"unchecked:bad-date": {"%s date impossibili nei metadati", "%s impossible dates in the metadata"}, "unchecked:bad-date:1": {"una data impossibile nei metadati", "one impossible date in the metadata"}, "bad-date": {"data impossibile nei metadati, letto senza: %s", "impossible date in the metadata, read without it: %s"},
	"silenced": {"Taciute", "Silenced"}, "silenced:other-measure": {"non si misura la stessa cosa (%s)", "not the same measure (%s)"}, "silenced:two-versions": {"l'articolo stesso le mette a confronto", "the article itself sets them side by side"},
	"silenced:unbound": {"non si sa di quale fatto", "of which event is not known"}, "silenced:two-moments": {"due momenti della partita", "two moments of a match"}, "silenced:two-things": {"due cose diverse", "two things"},
	"silenced:many-values": {"uno dei due articoli dà più valori", "one of the two articles gives several values"}, "silenced:states-both": {"uno dei due articoli dice anche l'altro valore", "one of the two articles says the other value too"},
	"silenced:two-voices": {"due voci nello stesso articolo", "two voices inside one article"}, "silenced:plan-inside": {"un programma e il suo esito nello stesso articolo", "a plan and its outcome inside one article"},
	"silenced:two-events": {"i due articoli discordano in più cose: sembrano due fatti", "the two articles differ in several things: they seem to be of two events"},
	"slot:head":           {"che cosa si conta", "what is counted"}, "slot:part": {"quale parte", "which part"}, "slot:share": {"ciascuno, totale o resto", "each, total or rest"}, "slot:perimeter": {"quale perimetro", "which perimeter"}, "slot:period": {"quale periodo", "which period"},
	"slot:base": {"rispetto a che cosa", "compared with what"}, "slot:stage": {"chiesto, dato o provvisorio", "asked, given or provisional"}, "slot:instance": {"di chi o di quale", "whose or which"},
	"register-older": {"il registro delle cariche è noto fino al %s", "the register of offices is known up to %s"},
	"no-claim":       {"nessuna affermazione letta", "no claim was read"}, "no-counterpart": {"nessun altro ne parla", "nobody else speaks of it"}, "not-comparable": {"non si sa che cosa conti", "what it counts is not known"},
}

// kinds are the types of values, as they end the codes of relations: "overlap-range".
var kinds = map[string]bool{"range": true, "period": true, "clock": true, "minute": true, "place": true, "people": true, "choice": true, "role": true, "set": true, "score": true, "text": true}

// say returns the phrase of a code in the language of the style; an unknown code stands for itself.
func (s Style) say(code string, args ...string) string {
	m, ok := messages[code]
	if relation, kind, found := strings.Cut(code, "-"); !ok && found && kinds[kind] && relation != "disjoint" {
		return "" // the rule that decided says what there is to say
	}
	if title := s.Titles[code]; !ok && title != "" {
		return title
	}
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

// reasons joins those reasons that keep accepts, each once. What a message does not mention is left out.
func (s Style) reasons(why []compare.Reason, keep func(code string) bool) string {
	var out []string
	for _, w := range why {
		if !keep(w.Code) {
			continue
		}
		args := make([]string, len(w.Args))
		for i, a := range w.Args {
			args[i] = s.argument(a)
		}
		if text := strings.TrimSuffix(s.say(w.Code, strings.Join(args, ", ")), " ()"); text != "" && !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return clean(strings.Join(out, "; "))
}

// argument writes a day and a place as people do; anything else stands as it is.
func (s Style) argument(a string) string {
	if t, err := time.Parse(time.DateOnly, a); err == nil {
		return fmt.Sprintf("%d %s %d", t.Day(), s.say(fmt.Sprintf("month:%d", int(t.Month()))), t.Year())
	}
	if lang, id, ok := strings.Cut(a, "/"); ok && len(lang) == 2 && strings.ToLower(a) == a && !strings.Contains(a, " ") {
		return strings.ReplaceAll(id[strings.LastIndexByte(id, '/')+1:], "-", " ") // the id of a place
	}
	return a
}

// links tells the reasons why two claims are of one event from those why they differ.
func links(code string) bool {
	return strings.HasPrefix(code, "same-") && code != "same-hour" || code == "main-event"
}

func differs(code string) bool { return !links(code) }
