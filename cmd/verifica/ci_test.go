package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// step runs a piece of shell as the machines of a forge do, and returns its exit code with what it printed.
func step(t *testing.T, dir, script string, env ...string) (code int, out string) {
	t.Helper()
	cmd := exec.Command("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), env...)
	var b bytes.Buffer
	cmd.Stdout, cmd.Stderr = &b, &b
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		t.Fatalf("%s: %v", script, err)
	}
	return cmd.ProcessState.ExitCode(), b.String()
}

func load(t *testing.T, path string, into any) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../..", path))
	if err == nil {
		err = yaml.Unmarshal(data, into)
	}
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

func needs(t *testing.T, programs ...string) {
	t.Helper()
	for _, p := range programs {
		if _, err := exec.LookPath(p); err != nil {
			t.Skipf("no %s here", p)
		}
	}
}

// action is what action.yml says.
type action struct {
	Inputs map[string]struct{ Default string }
	Runs   struct {
		Using string
		Steps []struct {
			Name, Uses, Run, Shell string
			Dir                    string `yaml:"working-directory"`
			Env, With              map[string]string
		}
	}
}

var expression = regexp.MustCompile(`\$\{\{ *([a-z_.-]+) *\}\}`)

// runAction does the steps of action.yml in a workspace, with the inputs given; what it uses of others is not run.
func runAction(t *testing.T, workspace string, inputs map[string]string) (code int, out string) {
	t.Helper()
	var a action
	load(t, "action.yml", &a)
	root, temp := absolute(t, "../.."), t.TempDir()
	expand := func(s string) string {
		return expression.ReplaceAllStringFunc(s, func(e string) string {
			switch name := expression.FindStringSubmatch(e)[1]; {
			case name == "github.action_path":
				return root
			case strings.HasPrefix(name, "inputs."):
				key := strings.TrimPrefix(name, "inputs.")
				if v, ok := inputs[key]; ok {
					return v
				}
				in, ok := a.Inputs[key]
				if !ok {
					t.Errorf("there is no input %q", key)
				}
				return in.Default
			}
			t.Errorf("unknown expression %s", e)
			return ""
		})
	}
	for _, s := range a.Runs.Steps {
		if s.Uses != "" {
			if f := expand(s.With["go-version-file"]); !exists(f) {
				t.Errorf("%s: there is no %s", s.Uses, f)
			}
			continue
		}
		env := []string{"RUNNER_TEMP=" + temp}
		for k, v := range s.Env {
			env = append(env, k+"="+expand(v))
		}
		dir := workspace
		if s.Dir != "" {
			dir = expand(s.Dir)
		}
		if code, out = step(t, dir, s.Run, env...); code != 0 {
			return code, out
		}
	}
	return code, out
}

func absolute(t *testing.T, path string) string {
	t.Helper()
	p, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func TestGitHubAction(t *testing.T) {
	needs(t, "bash", "go")
	d := newDesk(t)
	if code, out := runAction(t, d.dir, nil); code != exitFound || !strings.Contains(out, "::error file=a.md,line=5,") {
		t.Errorf("exit code %d\n%s", code, out)
	}
	if code, out := runAction(t, d.dir, map[string]string{"paths": "a.md b.md", "fail-on": "none", "lang": "en"}); code != 0 || !strings.Contains(out, "CONFLICT") {
		t.Errorf("fail-on none, in English: exit code %d\n%s", code, out)
	}
	known := filepath.Join(d.dir, "known.yaml")
	d.verifica(exitClean, "baseline", "write", "--baseline", known, d.dir)
	if code, out := runAction(t, d.dir, map[string]string{"baseline": "known.yaml"}); code != 0 {
		t.Errorf("with a baseline: exit code %d\n%s", code, out)
	}
}

func TestGitLabTemplate(t *testing.T) {
	needs(t, "bash", "go", "git")
	root := absolute(t, "../..")
	if err := exec.Command("git", "-C", root, "rev-parse", "HEAD").Run(); err != nil {
		t.Skip("this is no repository")
	}
	var file struct {
		Verifica struct {
			Variables map[string]string
			Before    []string `yaml:"before_script"`
			Script    []string
			Artifacts struct{ Reports map[string]string }
		}
	}
	load(t, "docs/ci/gitlab.yml", &file)
	d := newDesk(t)
	env := []string{"CI_PROJECT_DIR=" + d.dir, "GIT_CONFIG_COUNT=1", "GIT_CONFIG_KEY_0=safe.directory", "GIT_CONFIG_VALUE_0=*"}
	job := file.Verifica
	job.Variables["VERIFICA_REPOSITORY"] = "file://" + filepath.ToSlash(root)
	for k, v := range job.Variables {
		env = append(env, k+"="+v)
	}
	// before_script and script are one shell
	code, out := step(t, d.dir, strings.Join(append(job.Before, job.Script...), "\n"), env...)
	if code != exitFound || !strings.Contains(out, "verifica ") {
		t.Fatalf("exit code %d\n%s", code, out)
	}
	data, err := os.ReadFile(filepath.Join(d.dir, job.Artifacts.Reports["codequality"]))
	if err != nil {
		t.Fatal(err)
	}
	var issues []struct {
		Severity, Fingerprint string
		Location              struct{ Path string }
	}
	if err := json.Unmarshal(data, &issues); err != nil || len(issues) == 0 || issues[0].Location.Path != "a.md" || issues[0].Fingerprint == "" {
		t.Errorf("%v in %s", err, data)
	}
}

// TestPreCommitHook runs the entry of the hook as pre-commit does: with the files of the commit behind it.
func TestPreCommitHook(t *testing.T) {
	needs(t, "bash", "go")
	var hooks []struct {
		ID, Entry, Language string
		Serial              bool     `yaml:"require_serial"`
		Types               []string `yaml:"types_or"`
	}
	load(t, ".pre-commit-hooks.yaml", &hooks)
	if len(hooks) != 1 || hooks[0].ID != "verifica" || hooks[0].Language != "golang" || !hooks[0].Serial || len(hooks[0].Types) == 0 {
		t.Fatalf("%+v", hooks)
	}
	d, bin := newDesk(t), t.TempDir()
	d.write("c.md", "---\ntitle: Altro\ndate: 2024-11-18\n---\nIl consiglio comunale si è riunito a Bari.\n")
	if code, out := step(t, absolute(t, "../.."), "go install ./...", "GOBIN="+bin); code != 0 {
		t.Fatal(out)
	}
	path := "PATH=" + bin + string(os.PathListSeparator) + os.Getenv("PATH")
	if code, out := step(t, d.dir, hooks[0].Entry+" a.md", path); code != exitFound || !strings.Contains(out, "«sei morti»") {
		t.Errorf("a file that the rest contradicts: exit code %d\n%s", code, out)
	}
	if code, out := step(t, d.dir, hooks[0].Entry+" c.md", path); code != exitClean {
		t.Errorf("a file that nothing contradicts: exit code %d\n%s", code, out)
	}
}
