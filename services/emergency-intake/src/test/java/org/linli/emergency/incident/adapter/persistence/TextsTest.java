package org.linli.emergency.incident.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.emergency.incident.domain.ladder.Rung;

class TextsTest {

    /** The first three are what was stored before there were languages and hours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AMBULANCE:1",
                "CONTACT:2",
                "CONTACT:2:KEY",
                "CONTACT:2:OUT",
                "CONTACT:2:KEY+OUT",
                "CONTACT:2::河南话",
                "CONTACT:2:KEY+OUT:a:b/c"
            })
    void aStepReadsBackAsItWasWritten(String text) {
        Rung rung = Texts.rung(text);
        assertThat(Texts.rung(rung)).isEqualTo(text);
        assertThat(rung.keyHolder()).isEqualTo(text.contains("KEY"));
        assertThat(rung.reachable()).isEqualTo(!text.contains("OUT"));
    }
}
