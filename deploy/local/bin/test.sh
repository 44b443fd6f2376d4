#!/bin/sh
# make test: every check and test of every module; names what failed, and the last line counts over all modules.
set -u
cd "$(dirname "$0")/../../.."
JAVA_HOME=$(deploy/local/bin/jdk.sh) || exit 1
export JAVA_HOME
reports() { find libs services deploy -path '*/target/surefire-reports/TEST-*.xml' -type f "$@"; }
reports -exec rm -f {} +
./mvnw -B -T 2 -fae verify
result=$?
# Surefire writes a test's element and the first line of its failure on lines of their own. What the service itself
# logged as an error while they ran is often the cause, so the last of that is told too.
reports -exec awk '
  FNR == 1 { tell(); failures = lines = 0 }
  function tell(i) { for (i = lines > 40 ? lines - 40 : 0; failures && i < lines; i++) print "  logged: " logged[i] }
  /<testcase / { name = $0; sub(/.*<testcase /, "", name); sub(/ time=.*/, "", name) }
  /^ *<(failure|error)[ >]/ { sub(/^ */, ""); printf "failed: %s: %s\n", name, substr($0, 1, 1200); failures++ }
  / ERROR |^Caused by: / { logged[lines++] = substr($0, 1, 400) }
  END { tell() }' {} +
reports -exec grep -h '<testsuite ' {} + | awk -v result="$result" '
  function count(name) { return match($0, " " name "=\"[0-9]+") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) : 0 }
  { failed += count("errors") + count("failures"); passed += count("tests") - count("errors") - count("failures") - count("skipped") }
  END {
    if (result != 0 && failed == 0) { print "The build failed outside the tests; that counts as one failure."; failed = 1 }
    if (passed == 0 && failed == 0) { print "No test ran; that counts as one failure."; failed = 1 }
    printf "%d passed, %d failed\n", passed, failed
    exit failed != 0
  }'
