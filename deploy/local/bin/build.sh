#!/bin/sh
# Builds everything without tests, but only when a source is newer than the last such build or something is missing.
set -eu
cd "$(dirname "$0")/../../.."
JAVA_HOME=$(deploy/local/bin/jdk.sh)
export JAVA_HOME
stamp=.linli/built
log=.linli/logs/build.log
mkdir -p .linli/logs

missing() {
  for pom in services/*/pom.xml; do
    [ -f "$pom" ] && [ ! -f "${pom%pom.xml}target/quarkus-app/quarkus-run.jar" ] && return 0
  done
  [ ! -d .linli/parts/markers ] || [ ! -d deploy/local/target/lib ]
}
newer_source() {
  find pom.xml libs services deploy \( -name target -o -name node_modules \) -prune -o \
    -newer "$stamp" \( -name pom.xml -o -path '*/src/main/*' \) -print 2>/dev/null | grep -q .
}
if [ -f "$stamp" ] && ! missing && ! newer_source; then
  exit 0
fi

free=$(($(df -Pk . | awk 'NR == 2 { print $4 }') / 1024))
needed=${LINLI_MIN_FREE_MIB:-2048}
if [ "$free" -lt "$needed" ]; then
  echo "Only $free MiB are free where $(pwd) is, and Linli needs $needed. Maybe free some space first." >&2
  exit 1
fi

echo "Building (log: $log; the first time also downloads what it needs)"
touch "$stamp.begun"
echo 1 >"$stamp.result"
{
  ./mvnw -B -Dmaven.test.skip=true -Dspotless.check.skip=true package 2>&1 && echo 0 >"$stamp.result"
} | tee "$log" | awk '/^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]$/ {
  step = $NF
  sub(/^\[INFO\] Building /, "")
  sub(/ [0-9.]+ *\[.*/, "")
  print "  " step " " $0
  fflush()
}'
if [ "$(cat "$stamp.result")" != 0 ]; then
  { grep '^\[ERROR\]' "$log" || tail -n 12 "$log"; } | head -n 12 >&2
  echo "The build failed. Maybe its log says more: $log" >&2
  exit 1
fi
mv "$stamp.begun" "$stamp"
