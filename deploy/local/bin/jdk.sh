#!/bin/sh
# Prints the home of a JDK 25 or newer: JAVA_HOME if it is one, else the first found in the usual places.
is_jdk_25() {
  [ -x "$1/bin/javac" ] || return 1
  version=$("$1/bin/javac" -version 2>&1 | sed 's/^javac \([0-9]*\).*/\1/')
  [ "$version" -ge 25 ] 2>/dev/null
}
on_path=$(command -v javac 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/*; do
  if [ -n "$home" ] && is_jdk_25 "$home"; then
    echo "$home"
    exit 0
  fi
done
echo "Linli needs a JDK 25 or newer and found none. Maybe install Temurin 25 (https://adoptium.net) or set JAVA_HOME to one." >&2
exit 1
