package org.linli.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Record, schema, example and {@code asyncapi.yaml} say the same thing. */
class ContractsTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Set<String> PERSONAL = Set.of(
            "residentName",
            "phone",
            "phones",
            "address",
            "identityNumber",
            "idNumber",
            "diagnosis",
            "doorNote",
            "healthNote");

    static List<EventType<?>> types() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void exampleFitsSchemaAndRecord(EventType<?> type) throws IOException {
        JsonNode example = read(type.exampleResource());
        JsonSchema schema = SCHEMAS.getSchema(read(type.schemaResource()));

        assertThat(schema.validate(example)).isEmpty();
        JsonNode back = JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(example, type.payload())));
        assertThat(back).isEqualTo(example);
        assertThat(schema.validate(back)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void schemaRejectsAnExampleWithoutARequiredMember(EventType<?> type) throws IOException {
        JsonNode schemaText = read(type.schemaResource());
        JsonSchema schema = SCHEMAS.getSchema(schemaText);
        for (JsonNode required : schemaText.get("required")) {
            ObjectNode example = (ObjectNode) read(type.exampleResource());
            example.remove(required.asText());
            assertThat(schema.validate(example)).as("without %s", required).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void membersOfRecordAndSchemaAreTheSame(EventType<?> type) throws IOException {
        Set<String> members = Arrays.stream(type.payload().getRecordComponents())
                .map(c -> c.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> properties = new TreeSet<>();
        read(type.schemaResource()).get("properties").fieldNames().forEachRemaining(properties::add);

        assertThat(members).isEqualTo(properties);
        assertThat(members).doesNotContainAnyElementsOf(PERSONAL);
    }

    @Test
    void asyncApiDeclaresEveryTypeOnItsTopicAndNothingElse() throws IOException {
        JsonNode document = new YAMLMapper().readTree(resource("/asyncapi.yaml"));
        Map<String, Set<String>> declared = new java.util.TreeMap<>();
        for (JsonNode channel : document.get("channels")) {
            assertThat(channel.at("/bindings/kafka/partitions").asInt()).isPositive();
            assertThat(channel.at("/bindings/kafka/topicConfiguration/cleanup.policy"))
                    .isNotEmpty();
            if (!channel.has("messages")) {
                continue;
            }
            Set<String> names = new TreeSet<>();
            for (JsonNode reference : channel.get("messages")) {
                JsonNode message = document.at(reference.get("$ref").asText().substring(1));
                names.add(message.get("name").asText());
                assertThat(message.at("/payload/$ref").asText())
                        .isEqualTo("./schemas/" + message.get("name").asText() + ".json");
            }
            declared.put(channel.get("address").asText(), names);
        }
        Map<String, Set<String>> expected = EventTypes.all().stream()
                .collect(Collectors.groupingBy(
                        EventType::topic,
                        java.util.TreeMap::new,
                        Collectors.mapping(EventType::name, Collectors.toCollection(TreeSet::new))));
        assertThat(declared).isEqualTo(expected);
    }

    @Test
    void pointsTravelOnlyOnTheTopicsThatMayCarryThem() {
        Set<String> topics = EventTypes.all().stream()
                .filter(type -> Arrays.stream(type.payload().getRecordComponents())
                        .anyMatch(c -> c.getName().equals("lon")))
                .map(EventType::topic)
                .collect(Collectors.toSet());
        assertThat(topics).containsExactlyInAnyOrder("linli.registry.resident-place", "linli.provider.facility");
    }

    private static JsonNode read(String resource) throws IOException {
        return JSON.readTree(resource(resource));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ContractsTest.class.getResourceAsStream(name), name);
    }
}
