#!/bin/sh
# make reset: forgets everything under .linli, unless a run is using it.
set -eu
cd "$(dirname "$0")/../../.."
jar=$(ls .linli/apps/local/local-*.jar 2>/dev/null || true)
if [ -n "$jar" ]; then
  JAVA_HOME=$(deploy/local/bin/jdk.sh)
  "$JAVA_HOME/bin/java" -cp "$jar" org.linli.local.ClearLeftovers
fi
rm -rf .linli
echo "Everything under .linli is gone: databases, topics, accounts, logs, downloaded parts."
