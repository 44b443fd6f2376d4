package org.linli.contracts;

/**
 * The published name of an event.
 *
 * @param name stable CloudEvents type such as {@code linli.dispatch.order.offered.v1}; never a class name
 * @param topic Kafka topic
 * @param payload record of the JSON value
 * @param <T> the record
 */
public record EventType<T>(String name, String topic, Class<T> payload) {

    /** Names an event type. */
    public static <T> EventType<T> of(String name, String topic, Class<T> payload) {
        return new EventType<>(name, topic, payload);
    }

    /** Class path resource with the JSON Schema. */
    public String schemaResource() {
        return "/schemas/" + name + ".json";
    }

    /** Class path resource with a golden example. */
    public String exampleResource() {
        return "/examples/" + name + ".json";
    }

    /** URI of the schema, for the CloudEvents attribute {@code dataschema}. */
    public String schemaUri() {
        return "urn:linli:schema:" + name;
    }
}
