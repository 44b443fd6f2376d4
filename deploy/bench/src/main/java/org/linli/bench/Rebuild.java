package org.linli.bench;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.linli.bench.measure.Wait;
import org.linli.local.Platform;
import org.linli.local.Replica;
import org.linli.testkit.Db;

/**
 * A service loses its read models and its place in the topics, and starts on nothing.
 *
 * @param platform in which it runs
 * @param service such as {@code matching}
 */
record Rebuild(Platform platform, String service) {

    private static final Duration LIMIT = Duration.ofHours(1);
    private static final Duration FORGOTTEN_WITHIN = Duration.ofMinutes(2);

    /**
     * How it went.
     *
     * @param snapshots in the topics, each thing counted once
     * @param seconds from the start of the process until all are back
     * @param perSecond snapshots a second, from the first until all are back
     */
    record Rebuilt(long snapshots, double seconds, double perSecond) {}

    Rebuilt run() {
        Db db = platform.database(service.replace('-', '_'));
        List<String> topics = db.rows("select distinct topic from snapshot order by topic").stream()
                .map(row -> String.valueOf(row.get("topic")))
                .toList();
        long expected = things(topics);
        Replica replica = platform.replicas(service).getFirst();
        replica.kill();
        db.execute("truncate snapshot");
        Wait.until("the group is forgotten", FORGOTTEN_WITHIN, this::forgetGroup);
        long began = System.nanoTime();
        CompletableFuture<Void> starting = CompletableFuture.runAsync(replica::restart);
        Wait.until("the first snapshot", LIMIT, () -> db.count("snapshot") > 0);
        long first = System.nanoTime();
        long had = db.count("snapshot");
        Wait.seldom("all snapshots", LIMIT, () -> db.count("snapshot") >= expected);
        long last = System.nanoTime();
        starting.join();
        return new Rebuilt(expected, (last - began) / 1e9, (expected - had) * 1e9 / Math.max(1, last - first));
    }

    private boolean forgetGroup() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", platform.kafka()))) {
            admin.deleteConsumerGroups(List.of(service + "-snapshots")).all().get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Different keys in the topics, which is what a read model of them must hold, deleted things included. */
    private long things(List<String> topics) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", platform.kafka(), "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Set<String> keys = new HashSet<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(message -> keys.add(message.topic() + " " + message.key()));
            }
            return keys.size();
        }
    }
}
