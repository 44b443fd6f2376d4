package org.linli.testkit.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
    @Test
    void partitionsCleanUpAndRetentionComeFromTheDocument(@TempDir Path folder) throws IOException {
        // Given
        Path document = Files.writeString(folder.resolve("asyncapi.yaml"), """
                asyncapi: 3.0.0
                channels:
                  order:
                    address: linli.dispatch.order
                    bindings:
                      kafka:
                        partitions: 12
                        topicConfiguration:
                          cleanup.policy: [delete, compact]
                          retention.ms: 604800000
                """);

        // When
        List<NewTopic> topics = Topics.declaredIn(document);

        // Then
        assertThat(topics).hasSize(1);
        assertThat(topics.getFirst().name()).isEqualTo("linli.dispatch.order");
        assertThat(topics.getFirst().numPartitions()).isEqualTo(12);
        assertThat(topics.getFirst().configs())
                .isEqualTo(Map.of("cleanup.policy", "delete,compact", "retention.ms", "604800000"));
    }
}
