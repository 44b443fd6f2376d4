package org.linli.messaging.sample;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.linli.testkit.TestPart;
import org.linli.testkit.parts.Topics;

/** Creates the topics of the sample before it starts. */
public final class SampleTopics implements QuarkusTestResourceLifecycleManager {

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        Topics.create(
                TestPart.KAFKA.address(),
                List.of(
                        new NewTopic("linli.sample.note", 6, (short) 1),
                        new NewTopic("linli.sample.thing", 6, (short) 1),
                        new NewTopic("linli.sample.dead-letter", 1, (short) 1)));
        return Map.of();
    }

    @Override
    public void stop() {}
}
