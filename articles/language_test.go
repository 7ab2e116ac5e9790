package articles

import "testing"

// TestLanguage gives the language that is read, or what is told of another one. The words count more than what a file
// says.
func TestLanguage(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"Italian", "Due morti e tre feriti nello scontro di ieri sera sulla statale: lo ha detto il sindaco della città.", "it"},
		{"short", "Due morti", "it"},
		{"English", "Two people were killed and three were injured in a crash on Monday night on the road to the airport, the mayor of the city said.", "en"},
		{"French", "Deux personnes sont mortes et trois ont été blessées dans un accident survenu lundi soir sur la route de l'aéroport, a annoncé le maire de la ville.", "written in fr: it and en are read"},
		{"more French", "Il a déclaré que la ville et la région sont en deuil; il a visité les lieux, il a parlé avec les familles et il a promis une enquête sur la sécurité.", "written in fr: it and en are read"},
		{"Spanish", "Dos personas murieron y tres resultaron heridas en un choque ocurrido el lunes por la noche en la carretera del aeropuerto, según informó el alcalde de la ciudad.", "written in es: it and en are read"},
		{"German", "Zwei Menschen sind am Montagabend bei einem Unfall auf der Straße zum Flughafen ums Leben gekommen, drei weitere wurden verletzt, wie der Bürgermeister der Stadt mitteilte.", "written in de: it and en are read"},
		{"a page that lies", `<html lang="en"><p>Due morti e tre feriti nello scontro di ieri sera sulla statale: lo ha detto il sindaco della città.</p></html>`, "it"},
		{"a short page in French", `<html lang="fr"><p>Deux morts</p></html>`, "written in fr: it and en are read"},
		{"Italian with an English post", `<p>Lo ha detto il presidente, che è a Mosca.</p><blockquote class="twitter-tweet"><p lang="en">The president of the United States is on his way to Moscow to meet with the leader of Russia and to talk about the end of the war.</p></blockquote>`, "it"},
	} {
		s := Read("x", []byte(c.data))
		got := ""
		for _, a := range s.Articles {
			got = a.Lang
		}
		for _, k := range s.Skipped {
			got = k.Reason
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestDateByName dates what says no date itself, and nothing else.
func TestDateByName(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"news/2025-04-11-vertice.md", "Titolo\n\nTesto.", "2025-04-11 file name"},
		{"a.zip#2025-04-11.txt", "Titolo\n\nTesto.", "2025-04-11 file name"},
		{"2025-04-11-vertice.md", "---\ndate: 2025-04-12\n---\nTesto.", "2025-04-12 front matter"},
		{"2025-02-31-vertice.md", "Titolo\n\nTesto.", " "},
		{"20250411-vertice.md", "Titolo\n\nTesto.", " "},
	} {
		a := Read(c.name, []byte(c.data)).Articles[0]
		if got := a.Published.From.String() + " " + a.Published.Basis; got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
