#!/bin/sh
# Builds the documentation of the library, public declarations and articles, into the folder that is named; a warning
# is an error. The compiler's own `docc` does it, so that nobody who uses the package has to resolve a plugin.
set -eu
swift=${SWIFT:-swift}
output=$1
modules="FileAccess ReportModel ReportReading DocumentReader ReportInput ReportComposer ReportRenderer ReportValidator
  ReportDiff ReportWorkflow TemplateEngine"
docc=$(dirname "$(readlink -f "$(command -v "$swift")")")/docc
graphs=$(mktemp -d)
trap 'rm -rf "$graphs"' EXIT
$swift package dump-symbol-graph --minimum-access-level public --skip-synthesized-members >"$graphs/log" 2>&1 || {
  cat "$graphs/log" >&2
  exit 1
}
found=$(sed -n 's/^Files written to //p' "$graphs/log")
mkdir "$graphs/public"
for module in $modules; do
  cp "$found/$module.symbols.json" "$graphs/public/"
  for extension in "$found/$module"@*.symbols.json; do
    if [ -e "$extension" ]; then cp "$extension" "$graphs/public/"; fi
  done
done
"$docc" convert docs/Faaliyet.docc --additional-symbol-graph-dir "$graphs/public" --output-path "$output" \
  --fallback-display-name Faaliyet --fallback-bundle-identifier faaliyet --warnings-as-errors
echo "documentation of the library: $output"
