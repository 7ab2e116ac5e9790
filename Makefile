.PHONY: build demo test lint bench fuzz eval packs

build: packs
	go build -o verifica ./cmd/verifica

# The compiled packs are built from the YAML beside them and kept in the repository.
packs:
	go run ./internal/packc

demo: build
	@./verifica check seeds || test $$? -eq 1

test:
	go test ./...

lint:
	@test -z "$$(gofmt -l $$(git ls-files '*.go'))" || { gofmt -l $$(git ls-files '*.go'); exit 1; }
	go vet ./...

bench:
	go test -run '^$$' -bench . -benchmem ./...

eval:
	go run ./internal/eval
