package main

import "slices"

// aliases lists the attributes under which a gold attribute may also be reported; nil means under any.
var aliases = map[string][]string{
	"arrest_date": {"date"}, "arrest_place": {"place"}, "start_time": {"time", "date"}, "time": {"date"}, "date": {"time"}, "sentence_length": {"sentence", "duration"},
	"sentence": {"duration"}, "toll": {"dead", "injured", "count"}, "attendance": {"count"}, "count": nil, "amount": nil, "other": nil, "status": nil,
	"role": {"name", "participants"}, "name": {"participants", "role"}, "duration_usual": {"duration"}, "votes": {"count"}, "percent": nil, "distance": {"depth", "count"},
	"depth": {"distance"}, "dead": {"toll"}, "injured": {"toll"}, "participants": {"released", "role"},
}

// modes lists the modes that fit each modality of the gold.
var modes = map[string][]string{
	"happened": {"asserted", "reported", "habitual"}, "planned": {"planned", "hedged"}, "reported": {"reported", "asserted", "hedged", "planned"}, "denied": {"denied"},
}

func fits(gold, got string) bool {
	names, known := aliases[gold]
	return gold == got || known && names == nil || slices.Contains(names, got)
}

// claims scores what was read: found where the attribute and the place fit, right where the value agrees too.
func (s *scored) claims() {
	in := map[string][]*claim{}
	for i := range s.report.Claims {
		c := &s.report.Claims[i]
		in[stem(c.Article)] = append(in[stem(c.Article)], c)
	}
	for k := range s.gold.claims {
		g := &s.gold.claims[k]
		var over []*claim
		for _, c := range in[stem(g.Article)] {
			if touchAny(g.spans, c.span()) {
				over = append(over, c)
			}
		}
		s.claim(g, over)
	}
}

func (s *scored) claim(g *goldClaim, over []*claim) {
	t := s.at(g.Event)
	if s.by[g.Attribute] == nil {
		s.by[g.Attribute] = &[4]int{}
	}
	by := s.by[g.Attribute]
	found, right, mode := false, false, false
	for _, c := range over {
		if !fits(g.Attribute, c.Attribute) {
			continue
		}
		found = true
		if agree(g.Value, c.Value) == agrees {
			right = true
			mode = mode || slices.Contains(modes[g.Modality], c.Mode)
		}
	}
	judged := agree(g.Value, object{"type": "none"}) != unjudgeable
	for i, ok := range []bool{true, found, judged, judged && right} {
		by[i] += one(ok)
		t[[]string{"claims", "claims+", "valued", "valued+"}[i]] += one(ok)
	}
	t["mode+"] += one(judged && mode)
	if judged && !right {
		s.wrong = append(s.wrong, wrongClaim{g, over})
	}
}
