#!/bin/sh
# make images: one container image per service with Jib, for docker-compose.yml; needs Docker and the base image's registry.
set -eu
cd "$(dirname "$0")/../../.."
if ! command -v docker >/dev/null 2>&1; then
  echo "make images needs Docker, and none is here. Maybe install it, or use: make run" >&2
  exit 1
fi
JAVA_HOME=$(deploy/local/bin/jdk.sh)
export JAVA_HOME
services=$(cd services && ls -d */ | sed 's|^|services/|; s|/$||' | paste -sd, -)
./mvnw -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true -pl "$services" -am install
exec ./mvnw -B -Dmaven.test.skip=true -pl "$services" quarkus:image-build \
  -Dquarkus.container-image.builder=jib -Dquarkus.container-image.group=linli \
  -Dquarkus.jib.base-jvm-image=docker.io/library/eclipse-temurin:25-jre \
  -Dquarkus.jib.jvm-additional-arguments=--sun-misc-unsafe-memory-access=allow,--enable-native-access=ALL-UNNAMED
