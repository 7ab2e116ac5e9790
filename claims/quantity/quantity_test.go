package quantity

import (
	"math/rand"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"verifica/claims"
	"verifica/claims/text"
	"verifica/claims/value"
)

// grammar builds a language from its YAML: the examples of every rule run on the way.
func grammar(t testing.TB, lang string) *Grammar {
	t.Helper()
	sec, faults := Build(os.DirFS("../lang"), lang)
	for _, f := range faults {
		t.Error(f)
	}
	g, err := Open(sec.Data)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func mentions(g *Grammar, s, date string, alone bool) []string {
	t := text.CutString(s)
	state := &State{Context: Context{Published: ParseDate(date), Alone: alone}}
	var ms []claims.Mention
	var out []string
	for i := range t.Sentences {
		ms = g.Read(ms, t, i, state)
	}
	for _, m := range ms {
		out = append(out, t.Quote(m.Span)+": "+Describe(m.Value))
	}
	return out
}

func TestExamples(t *testing.T) {
	grammar(t, "it")
	grammar(t, "en")
}

func TestSentences(t *testing.T) {
	g := grammar(t, "it")
	for _, c := range []struct{ text, want string }{
		{"Sei stato tu", ""},
		{"Secondo il Cremlino il vertice del G7 è inutile", ""},
		{"Uno di loro è fuggito", ""},
		{"Ha venti-uno motivi", ""},
		{"Dico virgola cinque", ""},
		{"Il 29 febbraio 2014 e il 30 febbraio", ""},
		{"Tremila quattrocento cinquantatre milioni duecento quarantatremila cinquecento trentaquattro", "Tremila quattrocento cinquantatre milioni duecento quarantatremila cinquecento trentaquattro: 3453243534"},
		{"Sei morti e 27 feriti", "Sei: 6; 27: 27"},
		{"Alle 15 famiglie, alle 15 a tutti", "15: 15; alle 15: 15:00"},
		{"Tra cento e duecento", "Tra cento e duecento: [100,200]"},
		{"Un quarto d'ora dopo la mezzanotte italiana", "Un quarto d'ora dopo la mezzanotte italiana: 00:15 Europe/Rome"},
		{"Tre ore scarse", "Tre ore scarse: [2.55,3) h"},
		{"Meno delle sette ore previste", "Meno delle sette ore: (-∞,7) h"},
		{"Oltre un'ora e mezza", "Oltre un'ora e mezza: (1.5,∞) h"},
		{"La coppia è salva", ""},
		{"Sono 300 milioni in meno del 2024", "300 milioni: 300000000; 2024: 2024-01-01/2024-12-31"},
		{"Sciopero dalle 21 di giovedì alle 21 di venerdì 29 novembre 2024", "dalle 21 di giovedì alle 21 di venerdì 29 novembre 2024: 2024-11-28T21:00/2024-11-29T21:00"},
		{"Due su tre, tra i 18 e i 24 anni", "Due su tre: 0.666667; tra i 18 e i 24 anni: [18,24] year"},
		{"Il 7 e l'8 giugno si vota", "Il 7: 2025-06-07; 8 giugno: 2025-06-08"},
		{"È durata 2h 45'", "2h 45': 165 min"},
		{"A 72 anni è morto Mario Rossi", "72 anni: 72 year"},
		{"L'11 settembre, il 13 aprile", "11 settembre: 2024-09-11; 13 aprile: 2025-04-13"},
		{"Da lunedì 14 a venerdì 18 aprile", "Da lunedì 14 a venerdì 18 aprile: 2025-04-14/2025-04-18"},
		{"La scorsa notte, la notte scorsa", "scorsa notte: 2025-04-11T00:00/2025-04-11T05:00; notte scorsa: 2025-04-11T00:00/2025-04-11T05:00"},
		{"Alle 22.30 di ieri sera", "Alle 22.30 di ieri sera: 2025-04-10T22:30"},
		{"Vince 3 a 2 ai rigori, 5-4 dcr", "3 a 2: 3-2; 5-4: 5-4"},
		{"Si scende sotto zero", "zero: 0"},
		{"Il 60enne, 47 anni di Roma", "60enne: 60 year; 47 anni: 47 year"},
		{"Una partita e mezza, il ponte dei Santi, la Repubblica", "Una partita e mezza: 1.5"},
		{"Poco prima della mezzanotte di mercoledì 9 aprile", "prima della mezzanotte di mercoledì 9 aprile: 2025-04-09T23:30/2025-04-09T23:59"},
		{"Finisce cinque a zero, si va al riposo sullo 0-1", "cinque a zero: 5-0; 0-1: 0-1"},
		{"Più della metà degli elettori, metà del pubblico", "Più della metà: (0.5,∞); metà: 0.5"},
		{"A metà gara", ""},
		{"Oltre la metà dei seggi", "Oltre la metà: (0.5,∞)"},
		{"Mezzo milione di euro", "Mezzo milione di euro: 500000 EUR"},
		{"Dai 10 ai 20 milioni di euro", "Dai 10 ai 20 milioni di euro: [10000000,20000000] EUR"},
		{"Cinque/sei persone, 5/6 giorni", "Cinque/sei: [5,6]; 5/6 giorni: [5,6] day"},
		{"Qualche centinaio di euro", "Qualche centinaio di euro: [200,1000) EUR"},
		{"La gara è terminata sul tre pari", "tre pari: 3-3"},
		{"Sedici i morti, almeno", "Sedici: [16,∞)"},
		{"Sono 300 persone circa", "300: [270,330]"},
		{"Cento persone almeno una volta", "Cento: 100"},
		{"È durato venti minuti, forse di più", "venti minuti: [20,∞) min"},
		{"Dura 1h30, anzi 1h 45m", "1h30: 90 min; 1h 45m: 105 min"},
		{"Alle h 18.30, non prima delle 10", "Alle h 18.30: 18:30; prima delle 10: 10:00-23:59"},
		{"Una decina di giorni fa, oltre dieci anni fa", "Una decina di giorni fa: 2025-03-30/2025-04-03; oltre dieci anni fa: /2015-04-11"},
		{"Nei giorni scorsi, nel '45, gli anni ottanta", "giorni scorsi: 2025-04-08/2025-04-10; '45: 1945-01-01/1945-12-31; anni ottanta: 1980-01-01/1989-12-31"},
		{"8 e 9 giugno, l'8/9 giugno", "8: 2025-06-08; 9 giugno: 2025-06-09; l'8: 2025-06-08; 9 giugno: 2025-06-09"},
		{"Entro l'anno, nelle prime ore del mattino", "Entro l'anno: /2025-12-31; nelle prime ore del mattino: 04:00-09:00"},
		{"1.000.000 di euro, alta 1 metro e 75, a 180 all'ora", "1.000.000 di euro: 1000000 EUR; 1 metro e 75: 1.75 m; 180 all'ora: 180 km/h"},
		{"Sette e zero otto, all'incirca 300, avant'ieri", "Sette e zero otto: 7.08; all'incirca 300: [270,330]; avant'ieri: 2025-04-09"},
		{"Tre persone di 31, 44 e 60 anni, multe di 50 e 200 euro", "Tre: 3; 31: 31 year; 44: 44 year; 60 anni: 60 year; 50: 50 EUR; 200 euro: 200 EUR"},
		{"Sono usciti in 3 e 20 minuti dopo in 5", "3: 3; 20 minuti: 20 min; 5: 5"},
		{"Ventiquattr'ore di sciopero", "Ventiquattr'ore: 24 h"},
		{"Un italiano su tre, sei italiani su dieci", "Un italiano su tre: 0.333333; sei italiani su dieci: 0.6"},
		{"Due squadre su quattro campi, l'F-35, il Covid-19", "Due: 2; quattro: 4"},
		{"Verso l'una e venti di stanotte", "Verso l'una e venti di stanotte: 2025-04-11T01:05/2025-04-11T01:35"},
	} {
		if got := strings.Join(mentions(g, c.text, exampleDay, false), "; "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestSpokenDay follows the date last spoken of from sentence to sentence.
func TestSpokenDay(t *testing.T) {
	g := grammar(t, "it")
	got := strings.Join(mentions(g, "Il 3 maggio 2024 fu arrestato. Il giorno dopo confessò. Due giorni dopo evase. Era dentro dal 29 marzo dell'anno prima.", exampleDay, false), "; ")
	want := "3 maggio 2024: 2024-05-03; giorno dopo: 2024-05-04; Due giorni dopo: 2024-05-06; dal 29 marzo dell'anno prima: 2023-03-29/"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestUndated leaves open what no date of publication settles.
func TestUndated(t *testing.T) {
	g := grammar(t, "it")
	got := strings.Join(mentions(g, "Martedì 8 aprile, il 2 maggio, a marzo, oggi; intorno alle 8 di sabato", "", false), "; ")
	want := "Martedì 8 aprile: weekday 2 month 4 day 8; 2 maggio: weekday 0 month 5 day 2; marzo: weekday 0 month 3 day 0; oggi: weekday 0 month 0 day 0; intorno alle 8 di sabato: weekday 6 month 0 day 0 07:30-08:30"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestParseSpell reads back every number that spell writes.
func TestParseSpell(t *testing.T) {
	g := grammar(t, "it")
	check := func(n int) {
		got := mentions(g, spell(n), "", false)
		if want := spell(n) + ": " + figureText(float64(n)); len(got) != 1 || got[0] != want {
			t.Fatalf("%d: got %q", n, got)
		}
	}
	for n := 2; n < 30000; n++ {
		check(n)
	}
	r := rand.New(rand.NewSource(1))
	for range 20000 {
		check(2 + r.Intn(1e12-2))
		check(1e12 + r.Intn(8e14)) // beyond, a float holds no fraction of a unit
	}
}

// spell writes n > 0 in Italian words, scales apart.
func spell(n int) string {
	for _, s := range []struct {
		value     int
		one, many string
	}{{1e12, "un bilione", "bilioni"}, {1e9, "un miliardo", "miliardi"}, {1e6, "un milione", "milioni"}} {
		if n < s.value {
			continue
		}
		head := s.one
		if n/s.value > 1 {
			head = spell(n/s.value) + " " + s.many
		}
		if n%s.value == 0 {
			return head
		}
		return head + " " + spell(n%s.value)
	}
	switch {
	case n >= 2000:
		return spell(n/1000) + "mila" + spellRest(n%1000)
	case n >= 1000:
		return "mille" + spellRest(n%1000)
	case n >= 200:
		return units[n/100] + "cento" + spellRest(n%100)
	case n >= 100:
		return "cento" + spellRest(n%100)
	case n < 20:
		return units[n]
	}
	ten, rest := tens[n/10], n%10
	if rest == 1 || rest == 8 {
		ten = ten[:len(ten)-1]
	}
	return ten + spellRest(rest)
}

func spellRest(n int) string {
	if n == 0 {
		return ""
	}
	return spell(n)
}

var units = strings.Fields("zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove")

var tens = strings.Fields("- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta")

// TestParseSpellEnglish reads back English number words.
func TestParseSpellEnglish(t *testing.T) {
	g := grammar(t, "en")
	for n := 2; n < 200000; n += 1 + n/900 {
		got := mentions(g, spellEnglish(n), "", false)
		if want := spellEnglish(n) + ": " + figureText(float64(n)); len(got) != 1 || got[0] != want {
			t.Fatalf("%d: got %q", n, got)
		}
	}
}

func spellEnglish(n int) string {
	rest := func(n int, and string) string {
		if n == 0 {
			return ""
		}
		return and + spellEnglish(n)
	}
	switch {
	case n >= 1000:
		and := " "
		if n%1000 < 100 {
			and = " and "
		}
		return spellEnglish(n/1000) + " thousand" + rest(n%1000, and)
	case n >= 100:
		return spellEnglish(n/100) + " hundred" + rest(n%100, " and ")
	case n < 20:
		return englishUnits[n]
	}
	return englishTens[n/10] + rest(n%10, "-")
}

var englishUnits = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")

var englishTens = strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")

func TestCalendar(t *testing.T) {
	for d := value.Day(-200000); d < 200000; d += 37 {
		if got := dateOf(d).number(); got != d {
			t.Fatalf("day %d becomes %d", d, got)
		}
		if got := d.Weekday(); got != weekdayOf(d) {
			t.Fatalf("weekday of %d: %d, %d", d, got, weekdayOf(d))
		}
	}
	for y, want := range map[int]string{2024: "2024-03-31", 2025: "2025-04-20", 2013: "2013-03-31"} {
		if got := easter(y).String(); got != want {
			t.Errorf("easter %d: %s, want %s", y, got, want)
		}
	}
}

// TestDamaged opens nothing that is cut short.
func TestDamaged(t *testing.T) {
	sec, _ := Build(os.DirFS("../lang"), "en")
	for n := 0; n < len(sec.Data); n += 1 + n/7 {
		if _, err := Open(sec.Data[:n]); err == nil {
			t.Errorf("%d bytes of %d open", n, len(sec.Data))
		}
	}
}

// TestLinear reads a megabyte of what could blow up.
func TestLinear(t *testing.T) {
	g := grammar(t, "it")
	for _, s := range []string{"1", "1 ", "111 ", "mille", "mille ", "cento e ", "e ", "«", "«1", "2-", "1.", "tra ", "dal 3 al ", "un'ora e ", "sei ", "6-4 ", "il ", "prima ", "lunedì ", "«\"", "venti tre ", "quattro cento ", "06 ", "1 1/2 ", "qualche giorno ", "gradi "} {
		mentions(g, strings.Repeat(s, 1<<20/len(s)), exampleDay, false)
	}
}

func FuzzRead(f *testing.F) {
	g := grammar(f, "it")
	en := grammar(f, "en")
	for _, s := range []string{"il 3 e il 4 aprile alle 17.30", "tra 10 e 20 mila €", "90'+2, 6-4 7-6(5)", "l’11/4/25", "un'ora e", "dell'", "1°", "XXI"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, x := range []*Grammar{g, en} {
			src := text.CutString(s)
			for _, date := range []string{"", exampleDay} {
				state := &State{Context: Context{Published: ParseDate(date), Alone: len(s)%2 == 0}}
				end := 0
				for i := range src.Sentences {
					for _, m := range x.Read(nil, src, i, state) {
						if m.Start < end || m.End <= m.Start || m.Value == nil || m.Kind == "" {
							t.Fatalf("%q: bad mention %+v", s, m)
						}
						end = m.End
					}
				}
			}
		}
	})
}

// variedSeeds are the five seeds over and over up to size bytes, every digit another one each time.
func variedSeeds(b *testing.B, size int) string {
	paths, err := filepath.Glob("../../seeds/*.txt")
	if err != nil || len(paths) == 0 {
		b.Fatal("no seeds", err)
	}
	var out []byte
	r := rand.New(rand.NewSource(1))
	for n := 0; len(out) < size; n++ {
		data, err := os.ReadFile(paths[n%len(paths)])
		if err != nil {
			b.Fatal(err)
		}
		for _, c := range append(data, '\n', '\n') {
			if c >= '1' && c <= '9' {
				c = byte('1' + r.Intn(9))
			}
			out = append(out, c)
		}
	}
	return string(out)
}

// BenchmarkCut is the tokeniser alone: what BenchmarkMentions is measured against.
func BenchmarkCut(b *testing.B) {
	s := variedSeeds(b, 8<<20)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		text.CutString(s)
	}
}

// BenchmarkRead is the grammar alone, on text that is cut.
func BenchmarkRead(b *testing.B) {
	g := grammar(b, "it")
	s := variedSeeds(b, 8<<20)
	t := text.CutString(s)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		readAll(g, t)
	}
}

// BenchmarkMentions is the tokeniser and the grammar, at sizes that show whether the cost is linear.
func BenchmarkMentions(b *testing.B) {
	g := grammar(b, "it")
	for _, mega := range []int{1, 8, 100} {
		s := variedSeeds(b, mega<<20)
		b.Run(strconv.Itoa(mega)+"MB", func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				readAll(g, text.CutString(s))
			}
		})
	}
}

// BenchmarkShare cuts the same text in turn and reads it for mentions besides, and tells the fastest pass of each and how many
// times as long the second takes: it must stay under five. It bears a machine that others use.
func BenchmarkShare(b *testing.B) {
	g := grammar(b, "it")
	for _, mega := range []int{8, 100} {
		s := variedSeeds(b, mega<<20)
		b.Run(strconv.Itoa(mega)+"MB", func(b *testing.B) {
			best := [2]time.Duration{time.Hour, time.Hour}
			for b.Loop() {
				for k, read := range [2]func(){func() { text.CutString(s) }, func() { readAll(g, text.CutString(s)) }} {
					start := time.Now()
					read()
					best[k] = min(best[k], time.Since(start))
				}
			}
			b.ReportMetric(float64(len(s))/1e6/best[0].Seconds(), "tokens-MB/s")
			b.ReportMetric(float64(len(s))/1e6/best[1].Seconds(), "mentions-MB/s")
			b.ReportMetric(best[1].Seconds()/best[0].Seconds(), "times-as-long")
		})
	}
}

func readAll(g *Grammar, t *text.Text) {
	var ms []claims.Mention
	state := &State{Context: Context{Published: ParseDate(exampleDay)}}
	for i := range t.Sentences {
		ms = g.Read(ms[:0], t, i, state)
	}
}
