#!/bin/sh
# make bench: builds what is needed and measures; figures go to target/bench.
set -eu
cd "$(dirname "$0")/../../.."
JAVA_HOME=$(deploy/local/bin/jdk.sh)
export JAVA_HOME
./mvnw -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true -pl deploy/bench -am package
exec "$JAVA_HOME/bin/java" --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
  -jar "$(ls deploy/bench/target/bench-*.jar)" "$@"
