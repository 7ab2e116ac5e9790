.PHONY: build demo test lint bench fuzz fuzz-seeds eval packs dist

FUZZTIME ?= 20s
VERSION  ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
LDFLAGS  := -s -w -X main.version=$(VERSION)

build: packs
	go build -ldflags '$(LDFLAGS)' -o verifica ./cmd/verifica

# The compiled packs are built from the YAML beside them and kept in the repository.
packs:
	go run ./internal/packc

demo: build
	@./verifica check seeds || test $$? -eq 1

# What a test needs and does not find here it skips; the last line says so.
test:
	go test ./...
	@for b in chromium chromium-browser google-chrome; do command -v $$b >/dev/null && exit 0; done; \
	  echo "skipped: the HTML report in a browser (reports), for want of Chromium"

lint:
	@test -z "$$(gofmt -l $$(git ls-files '*.go'))" || { gofmt -l $$(git ls-files '*.go'); exit 1; }
	go vet ./...
	go build -C tools -o ../.bin/staticcheck honnef.co/go/tools/cmd/staticcheck
	.bin/staticcheck ./...

bench:
	go test -run '^$$' -bench . -benchmem ./...

# Every fuzz target in turn, FUZZTIME each.
fuzz:
	@for f in $$(grep -rlE '^func Fuzz' --include=*_test.go .); do \
	  for t in $$(sed -nE 's/^func (Fuzz[A-Za-z0-9_]*).*/\1/p' $$f); do \
	    echo "$$t in $$(dirname $$f)"; go test -run '^$$' -fuzz "^$$t$$" -fuzztime $(FUZZTIME) ./$$(dirname $$f) || exit 1; \
	  done; \
	done

# Keeps the smallest of what the fuzzer found, for later runs and for every test.
fuzz-seeds:
	./internal/keepseeds.sh

# Scores the gold corpora; FLAGS='-misses general' lists what was missed outside the validation part, '-keep' keeps better figures.
eval:
	go run ./internal/eval $(FLAGS)

dist: packs
	VERSION=$(VERSION) ./internal/dist.sh
