#!/bin/sh
# make story-sos: follows two calls for help through the platform that make run has started.
set -eu
cd "$(dirname "$0")/../../.."
if [ ! -f .linli/run/door ]; then
  echo "Linli is not running here. Maybe start it first, in another terminal: make run" >&2
  exit 1
fi
deploy/local/bin/build.sh
JAVA_HOME=$(deploy/local/bin/jdk.sh)
exec "$JAVA_HOME/bin/java" -cp "$(ls deploy/e2e/target/e2e-*.jar):deploy/e2e/target/lib/*" \
  org.linli.e2e.StorySos --door "$(cat .linli/run/door)"
