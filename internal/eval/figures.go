package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
)

// ratios lists the figures that are one count over another.
var ratios = []struct {
	name, part, whole string
	worse             int // the sign of a change for the worse: -1 where more is better, +1 where less is; 0 is not kept
}{
	{"found", "all+", "all", -1}, {"found_across", "across+", "across", 0}, {"found_inside", "inside+", "inside", 0}, {"facts", "facts+", "facts", -1}, {"softened", "soft", "all", 0},
	{"precision", "good", "judged", -1}, {"alarms", "like!", "like", 1}, {"alarms_compatible", "compatible!", "compatible", 0}, {"alarms_update", "update!", "update", 0},
	{"alarms_unrelated", "unrelated!", "unrelated", 0}, {"alarms_same", "same!", "same", 0}, {"evolutions", "evo+", "evo", -1}, {"notes", "note+", "note", -1},
	{"claims_found", "claims+", "claims", -1}, {"claims_right", "valued+", "valued", -1}, {"mode_right", "mode+", "valued+", -1},
}

// figures are ratios by name, rounded to three decimals; one without a denominator is left out.
type figures map[string]float64

func (s *scored) figures() figures { return figuresOf(sum(slices.Collect(maps.Values(s.events)))) }

func sum(list []tally) tally {
	out := tally{}
	for _, t := range list {
		for k, n := range t {
			out[k] += n
		}
	}
	return out
}

func figuresOf(t tally) figures {
	out := figures{}
	for _, r := range ratios {
		if t[r.whole] > 0 {
			out[r.name] = round(float64(t[r.part]) / float64(t[r.whole]))
		}
	}
	return out
}

// round keeps three decimals.
func round(x float64) float64 {
	out, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'f', 3, 64), 64) // what FormatFloat writes parses
	return out
}

// samples is how often the events are drawn anew for the intervals.
const samples = 500

// intervals returns, for every figure, the range that holds it in 95 of 100 draws of the events, with replacement.
// The draws are the same at every run.
func (s *scored) intervals() map[string][2]float64 {
	names := slices.Sorted(maps.Keys(s.events))
	draw := rand.New(rand.NewPCG(1, 2))
	all := map[string][]float64{}
	for range samples {
		var picked []tally
		for range names {
			picked = append(picked, s.events[names[draw.IntN(len(names))]])
		}
		for k, v := range figuresOf(sum(picked)) {
			all[k] = append(all[k], v)
		}
	}
	out := map[string][2]float64{}
	for k, v := range all {
		slices.Sort(v)
		out[k] = [2]float64{v[len(v)*25/1000], v[min(len(v)-1, len(v)*975/1000)]}
	}
	return out
}

// print writes the figures of one part, with their intervals; of a whole corpus also how many conflicts there are.
func (s *scored) print(w io.Writer, name string, whole bool) {
	total, f, between := sum(slices.Collect(maps.Values(s.events))), s.figures(), s.intervals()
	fmt.Fprintf(w, "%s: %d events, %d contradictions, %d look-alikes, %d claims\n", name, len(s.events), total["all"], total["like"], total["claims"])
	for _, r := range ratios {
		if v, ok := f[r.name]; ok {
			fmt.Fprintf(w, "  %-18s %.3f  [%.3f %.3f]  %d/%d\n", r.name, v, between[r.name][0], between[r.name][1], total[r.part], total[r.whole])
		}
	}
	if !whole {
		return
	}
	conflicts := 0
	for i := range s.found {
		conflicts += one(s.conflict(i))
	}
	fmt.Fprintf(w, "  conflicts %d, unjudged %d, per hundred articles %.1f\n", conflicts, len(s.unjudged), 100*float64(conflicts)/float64(max(1, s.files)))
}

// ratchet compares figures with the kept ones: with -check a fall is an error, with -keep what rose is kept,
// and the tables of the README are written.
func ratchet(w io.Writer, o options, now map[string]figures, mechanisms string) error {
	kept := map[string]figures{}
	data, err := os.ReadFile(keptFile)
	if err == nil {
		err = json.Unmarshal(data, &kept)
	} else if os.IsNotExist(err) {
		err = nil
	}
	if err != nil {
		return fmt.Errorf("%s: %w", keptFile, err)
	}
	fallen := falls(kept, now)
	for _, line := range fallen {
		fmt.Fprintln(w, "fell:", line)
	}
	if len(fallen) > 0 && (o.check || o.keep && !o.force) {
		return fmt.Errorf("%d figures fell below %s", len(fallen), keptFile)
	}
	if !o.keep {
		return nil
	}
	maps.Copy(kept, now)
	data, err = json.MarshalIndent(kept, "", " ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(keptFile, append(data, '\n'), 0o644); err != nil {
		return err
	}
	text, err := os.ReadFile(readmeFile)
	if err != nil {
		return err
	}
	with, err := withTable(string(text), openMark, closeMark, table(kept))
	if err == nil && mechanisms != "" {
		with, err = withTable(with, openMechanisms, closeMechanisms, mechanisms)
	}
	if err != nil {
		return err
	}
	return os.WriteFile(readmeFile, []byte(with), 0o644)
}

// falls lists the kept figures that are worse now.
func falls(kept, now map[string]figures) (out []string) {
	for _, part := range slices.Sorted(maps.Keys(now)) {
		for _, r := range ratios {
			was, known := kept[part][r.name]
			is, there := now[part][r.name]
			if known && r.worse != 0 && (!there || (is-was)*float64(r.worse) > 1e-9) {
				out = append(out, fmt.Sprintf("%s %s %.3f, kept %.3f", part, r.name, is, was))
			}
		}
	}
	return out
}
