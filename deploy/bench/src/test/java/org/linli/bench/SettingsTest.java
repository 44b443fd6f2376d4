package org.linli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final Settings settings =
            Settings.of(Map.of("seconds", "4", "sizes", "S,M"), Map.of("seconds", "0.5", "of-another-benchmark", "1"));

    @Test
    void whatIsAskedForOverrulesTheDefault() {
        assertThat(settings.seconds("seconds")).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.words("sizes")).containsExactly("S", "M");
    }

    @Test
    void theReportHoldsWhatThisBenchmarkUses() {
        assertThat(settings.all()).isEqualTo(Map.of("seconds", "0.5", "sizes", "S,M"));
    }

    @Test
    void aNameThatIsNotDeclaredIsAMistake() {
        assertThatThrownBy(() -> settings.number("secunds")).isInstanceOf(IllegalArgumentException.class);
    }
}
