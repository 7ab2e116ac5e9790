#!/usr/bin/env bash
# Keeps of what the fuzzer found interesting the smallest inputs of each target, KEEP at most, beside their tests: later runs,
# and every ordinary test, start from them. Run it after make fuzz.
set -euo pipefail
cd "$(dirname "$0")/.."
cache=$(go env GOCACHE)/fuzz/$(go list -m)
[ -d "$cache" ] || { echo "nothing was fuzzed here: run make fuzz"; exit 0; }
(cd "$cache" && find . -type d -name 'Fuzz*') | while read -r target; do
  [ -d "$(dirname "$target")" ] || continue
  mkdir -p "$(dirname "$target")/testdata/fuzz"
  into=$(dirname "$target")/testdata/fuzz/$(basename "$target")
  mkdir -p "$into"
  find "$cache/$target" -type f -size -12k -printf '%s %p\n' | sort -n | awk -v n="${KEEP:-40}" 'NR<=n' | cut -d' ' -f2- | xargs -r cp -n -t "$into"
  echo "$into: $(find "$into" -type f | wc -l)"
done
