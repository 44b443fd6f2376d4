package org.linli.emergency.event.adapter.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {

    @Test
    void theLevelOfThePlusIsTheDevice() {
        Topic topic = new Topic("linli/devices/+/signals");
        assertThat(topic.device("linli/devices/B-17/signals")).isEqualTo("B-17");
        assertThat(topic.device("linli/devices/B-17")).isEmpty();
        assertThat(new Topic("+/sos").device("7/sos")).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linli/devices", "+/+", "linli/#", "linli/x+/y"})
    void aFilterWithoutOneLevelForTheDeviceIsNone(String filter) {
        assertThatThrownBy(() -> new Topic(filter)).isInstanceOf(IllegalArgumentException.class);
    }
}
