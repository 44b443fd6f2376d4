#!/bin/sh
# make fmt: brings every source and POM into the one format.
set -eu
cd "$(dirname "$0")/../../.."
JAVA_HOME=$(deploy/local/bin/jdk.sh)
export JAVA_HOME
./mvnw -B -q spotless:apply -pl "!deploy/local/parts,!deploy/local/parts-mqtt,!deploy/local/parts-s3"
