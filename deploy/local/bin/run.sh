#!/bin/sh
# make run: builds when needed, then starts everything from copies, so that a later build cannot pull them away.
set -eu
cd "$(dirname "$0")/../../.."
deploy/local/bin/build.sh
JAVA_HOME=$(deploy/local/bin/jdk.sh)
copy=.linli/apps/local
built=deploy/local/target
if [ ! -f "$copy/built" ] || [ -n "$(find "$built"/local-*.jar "$built"/lib -newer "$copy/built")" ]; then
  rm -rf "$copy"
  mkdir -p "$copy"
  cp -R "$built"/lib "$built"/local-*.jar "$copy"/
  touch "$copy/built"
fi
exec "$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
  --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -cp "$(ls "$copy"/local-*.jar):$copy/lib/*" org.linli.local.Local "$@"
