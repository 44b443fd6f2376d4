package org.linli.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.linli.testkit.parts.Topics;

class LinliPartsTest {
    @Test
    void aServiceGetsItsSettingsAndASecondResourceTheSameParts() {
        // Given
        LinliParts first = resource("dispatch_of_test", "postgres,kafka,redis");
        LinliParts second = resource("matching_of_test", "kafka,postgres");

        // When
        Map<String, String> settings = first.start();
        Map<String, String> others = second.start();

        // Then
        assertThat(settings)
                .containsEntry("linli.demo", "true")
                .containsEntry("linli.postgres.password", "linli-demo")
                .containsKey("linli.redis.url");
        assertThat(settings.get("linli.postgres.url")).matches("localhost:\\d+/dispatch_of_test");
        assertThat(others).containsEntry("kafka.bootstrap.servers", settings.get("kafka.bootstrap.servers"));
        assertThat(others.get("linli.postgres.url")).isEqualTo(TestPart.POSTGRES.address() + "/matching_of_test");
    }

    @Test
    void theDatabaseHasTheExtensionsForRangesAndNameSearch() {
        resource("ranges", "postgres").start();
        Db db = Db.of("ranges");

        db.execute("create table booking (who uuid, at tstzrange, exclude using gist (who with =, at with &&))");
        int added =
                db.execute("insert into booking values (?, '[2026-11-23 09:00Z,2026-11-23 10:00Z)')", new UUID(0, 1));

        assertThat(added).isEqualTo(1);
        assertThat(db.count("booking")).isEqualTo(1);
        assertThat(db.value("select similarity('linli', 'linlu') > 0")).isEqualTo(true);
    }

    @Test
    void aRecordReachesATopicThatWasCreatedWithItsSettings() throws Exception {
        // Given
        resource("", "kafka").start();
        String servers = TestPart.KAFKA.address();
        Topics.create(servers, List.of(new NewTopic("own", 3, (short) 1).configs(Map.of("cleanup.policy", "compact"))));

        // When
        long offset;
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
                new StringSerializer(),
                new StringSerializer())) {
            offset = producer.send(new ProducerRecord<>("own", "key", "value"))
                    .get()
                    .offset();
        }

        // Then
        assertThat(offset).isZero();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            assertThat(admin.describeTopics(List.of("own")).allTopicNames().get())
                    .hasEntrySatisfying(
                            "own", topic -> assertThat(topic.partitions()).hasSize(3));
            assertThat(admin.listTopics().names().get()).contains("linli.dispatch.order", "linli.matching.match");
        }
    }

    private static LinliParts resource(String database, String parts) {
        LinliParts resource = new LinliParts();
        resource.init(Map.of("database", database, "parts", parts));
        return resource;
    }
}
