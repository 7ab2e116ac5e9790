package verb_test

import "testing"

func TestNominal(t *testing.T) {
	l := open(t, "it")
	for noun, want := range map[string]string{
		"inseguimento": "inseguire", "annullamento": "annullare", "rilascio": "rilasciare", "liberazione": "liberare", "incontri": "incontrare",
		"arresti": "arrestare", "colloqui": "colloquiare", "dimissioni": "dimettere", "rinvio": "rinviare", "tavolo": "", "parte": "",
	} {
		if got, ok := l.Nominal(noun); got != want || ok != (want != "") {
			t.Errorf("%s: got %q, want %q", noun, got, want)
		}
	}
}

func TestOpposite(t *testing.T) {
	l := open(t, "it")
	for lemma, want := range map[string]string{
		"accettare": "rifiutare", "rifiutare": "accettare", "smentire": "confermare", "annullare": "svolgere", "svolgere": "annullare", "condannare": "assolvere", "parlare": "",
	} {
		if got, ok := l.Opposite(lemma); got != want || ok != (want != "") {
			t.Errorf("%s: got %q, want %q", lemma, got, want)
		}
	}
}

func TestForms(t *testing.T) {
	l := open(t, "it")
	for form, want := range map[string]string{
		"incontrarsi": "incontrare", "incontrarlo": "incontrare", "parlandone": "parlare", "andarsene": "andare", "opporsi": "opporre", "condurlo": "condurre", "cerchi": "cercare",
		"mangio": "", "tavolo": "", "impedì": "impedire", "truffò": "truffare", "contraddisse": "contraddire", "rifece": "rifare", "costò": "costare", "pregiudicò": "pregiudicare", "si": "", "lo": "", "": "",
	} {
		got := ""
		for _, f := range l.Forms(form) {
			got = f.Lemma
		}
		if got != want || l.Known(form) != (want != "") {
			t.Errorf("%s: got %q, want %q", form, got, want)
		}
	}
}
