package baseline

import (
	"fmt"
	"testing"
)

func TestParseAccepts(t *testing.T) {
	for in, want := range map[string]string{
		"":                                   "[]",
		"929bfea3d051ee6a: fonte, corretta":  "[929bfea3d051ee6a=fonte, corretta]",
		"929bfea3d051ee6a la fonte: due":     "[929bfea3d051ee6a=la fonte: due]",
		"929bfea3d051ee6a":                   "[929bfea3d051ee6a=]",
		"929bfea3d051ee6a, 6e02299238a8d7a7": "[929bfea3d051ee6a= 6e02299238a8d7a7=]",
		"929bfea3d051ee6a: a, b, 6e02299238a8d7a7-2: c\n": "[929bfea3d051ee6a=a, b 6e02299238a8d7a7-2=c]",
		":": "[]",
	} {
		var got []string
		for _, d := range parseAccepts(in) {
			got = append(got, d.Fingerprint+"="+d.Reason)
		}
		if fmt.Sprint(got) != want {
			t.Errorf("%q: got %v, want %s", in, got, want)
		}
	}
}

func TestDirectives(t *testing.T) {
	r := report("929bfea3d051ee6a", "6e02299238a8d7a7", "1111111111111111")
	r.Readings[0].Article.Accepts = "929bfea3d051ee6a: the wire corrected itself, 6e02299238a8d7a7, 2222222222222222: gone"
	r.Readings = append(r.Readings, r.Readings[1])
	r.Readings[2].Article.ID, r.Readings[2].Article.Accepts = "c.md", "1111111111111111: not mine to accept"
	var got []string
	for _, d := range Directives(r) {
		got = append(got, fmt.Sprint(d.Fingerprint[:4], " ", d.Matched, " ", d.Reason != ""))
	}
	for _, f := range r.Findings {
		got = append(got, f.State)
	}
	if want := "[929b true true 6e02 true false 2222 false true 1111 false true accepted new new]"; fmt.Sprint(got) != want {
		t.Errorf("got  %v\nwant %s", got, want)
	}
	if r.Summary.New != 2 {
		t.Errorf("%d new, want 2", r.Summary.New)
	}
}

func FuzzParseAccepts(f *testing.F) {
	f.Add("929bfea3d051ee6a: a, 6e02299238a8d7a7")
	f.Fuzz(func(t *testing.T, s string) {
		for _, d := range parseAccepts(s) {
			if d.Fingerprint == "" {
				t.Error("a directive without a fingerprint")
			}
		}
	})
}
