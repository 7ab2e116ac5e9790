package compare

import "testing"

func TestSlipOfFirstNames(t *testing.T) {
	for _, c := range []struct {
		x, y string
		want bool
	}{
		{"Sandro Bassi", "Silvio Bassi", true},
		{"Cesare Neri", "Corrado Neri", true},
		{"Luca Neri", "Luciano Neri", true},
		{"Marco Neri", "Mario Neri", true},
		{"Gianni Neri", "Giovanni Neri", false},
		{"Franco Neri", "Francesco Neri", false},
		{"Dmitry Volkov", "Dmitri Volkov", false},
		{"Volodymyr Neri", "Vladimir Neri", false},
		{"G. Neri", "Giorgio Neri", false},
		{"Paolo Neri", "Paola Neri", false},
		{"Ettore Neri", "Walter Neri", false},
		{"Sandro Bassi", "Silvio Sassi", false},
	} {
		if got := slip(c.x, c.y); got != c.want {
			t.Errorf("slip(%q, %q) = %v, wanted %v", c.x, c.y, got, c.want)
		}
		if got := slip(c.y, c.x); got != c.want {
			t.Errorf("slip(%q, %q) = %v, wanted %v", c.y, c.x, got, c.want)
		}
	}
}
