package org.linli.emergency.event.adapter.mqtt;

import java.util.List;

/**
 * A filter of topics with one {@code +}, which stands for the device, such as {@code linli/devices/+/signals}.
 *
 * @param filter the filter
 */
record Topic(String filter) {

    Topic {
        if (filter.chars().filter(c -> c == '+').count() != 1 || !parts(filter).contains("+") || filter.contains("#")) {
            throw new IllegalArgumentException("linli.emergency.mqtt.topic needs one level that is +, for the device");
        }
    }

    /** The device of a topic; empty when it is none of the filter's. */
    String device(String topic) {
        List<String> levels = parts(topic);
        int place = parts(filter).indexOf("+");
        return levels.size() == parts(filter).size() ? levels.get(place) : "";
    }

    private static List<String> parts(String topic) {
        return List.of(topic.split("/", -1));
    }
}
