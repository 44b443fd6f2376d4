package org.linli.testkit.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that {@code asyncapi.yaml} declares, with their partitions, clean-up and retention. */
public final class Topics {
    private Topics() {}

    /** The document of {@code libs/contracts} in this checkout. */
    public static Path document() {
        return ProjectFolder.find().resolve("libs/contracts/src/main/resources/asyncapi.yaml");
    }

    /** The topics that the document of this checkout declares. */
    public static List<NewTopic> declared() {
        return declaredIn(document());
    }

    /** Creates what is missing and leaves alone what is there; tells the names of all declared topics. */
    public static List<String> create(String bootstrapServers, Path asyncapi) {
        List<NewTopic> declared = declaredIn(asyncapi);
        create(bootstrapServers, declared);
        return declared.stream().map(NewTopic::name).toList();
    }

    /** The same for topics of a test's own. */
    public static void create(String bootstrapServers, List<NewTopic> topics) {
        try (Admin admin = admin(bootstrapServers)) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new CannotStart("The topics cannot be created (%s).".formatted(e.getMessage()), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Creating the topics was interrupted.", e);
        }
    }

    static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "20000"));
    }

    static List<NewTopic> declaredIn(Path asyncapi) {
        try (var in = Files.newBufferedReader(asyncapi)) {
            JsonNode channels = new YAMLMapper().readTree(in).path("channels");
            List<NewTopic> topics = new ArrayList<>();
            channels.forEach(channel -> topics.add(topic(channel)));
            return topics;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NewTopic topic(JsonNode channel) {
        JsonNode kafka = channel.path("bindings").path("kafka");
        NewTopic topic = new NewTopic(
                channel.path("address").asText(), kafka.path("partitions").asInt(1), (short) 1);
        Map<String, String> settings = kafka.path("topicConfiguration").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue())));
        return topic.configs(settings);
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : value.asText();
    }
}
