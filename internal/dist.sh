#!/usr/bin/env bash
# Builds static binaries of every platform into dist/, with their completions, manual pages and checksums.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf dist && mkdir -p dist/completions
for target in linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64; do
  os=${target%/*} arch=${target#*/} ext=
  [ "$os" = windows ] && ext=.exe
  CGO_ENABLED=0 GOOS=$os GOARCH=$arch go build -trimpath -ldflags "-s -w -X main.version=${VERSION:?}" -o "dist/verifica-$os-$arch$ext" ./cmd/verifica
done
for shell in bash zsh fish powershell; do
  go run ./cmd/verifica completion "$shell" > "dist/completions/verifica.$shell"
done
go run -tags man -ldflags "-X main.version=$VERSION" ./cmd/verifica man --lang en dist/man
(cd dist && sha256sum verifica-* > SHA256SUMS)
