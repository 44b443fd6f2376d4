#!/bin/sh
# make bench: builds what is needed and measures; figures go to target/bench. Names choose, name=value changes a setting.
set -eu
cd "$(dirname "$0")/../../.."
deploy/local/bin/build.sh
JAVA_HOME=$(deploy/local/bin/jdk.sh)
exec "$JAVA_HOME/bin/java" -Xmx4g -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow \
  --enable-native-access=ALL-UNNAMED -jar "$(ls "$PWD"/deploy/bench/target/bench-*.jar)" "$@"
