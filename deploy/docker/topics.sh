#!/bin/sh
# Creates the topics of libs/contracts/src/main/resources/asyncapi.yaml; what is there stays as it is.
set -eu
topic() {
  name=$1 partitions=$2
  shift 2
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists --topic "$name" --partitions "$partitions" "$@"
}
topic linli.registry.resident 6 --config cleanup.policy=compact
topic linli.registry.resident-place 6 --config cleanup.policy=compact
topic linli.provider.provider 6 --config cleanup.policy=compact
topic linli.provider.facility 6 --config cleanup.policy=compact
topic linli.provider.caregiver 6 --config cleanup.policy=compact
topic linli.provider.catalogue 6 --config cleanup.policy=compact
topic linli.dispatch.order 6 --config cleanup.policy=delete --config retention.ms=2592000000
topic linli.dispatch.visit 6 --config cleanup.policy=delete --config retention.ms=2592000000
topic linli.dispatch.matching-request 6 --config cleanup.policy=delete --config retention.ms=2592000000
topic linli.matching.match 6 --config cleanup.policy=delete --config retention.ms=2592000000
topic linli.emergency.incident 6 --config cleanup.policy=delete --config retention.ms=2592000000
topic linli.emergency.device 6 --config cleanup.policy=delete --config retention.ms=2592000000
topic linli.registry.dead-letter 1 --config cleanup.policy=delete --config retention.ms=7776000000
topic linli.provider.dead-letter 1 --config cleanup.policy=delete --config retention.ms=7776000000
topic linli.dispatch.dead-letter 1 --config cleanup.policy=delete --config retention.ms=7776000000
topic linli.matching.dead-letter 1 --config cleanup.policy=delete --config retention.ms=7776000000
topic linli.emergency.dead-letter 1 --config cleanup.policy=delete --config retention.ms=7776000000
