package org.linli.registry.assessment.adapter.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.registry.assessment.application.AssessmentSettings;
import org.linli.registry.assessment.application.Scales;
import org.linli.registry.assessment.domain.Scale;

class JsonScalesTest {

    private static final String SHIPPED = "scales/gbt-42195-2022.1.json";
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @TempDir
    Path folder;

    @Test
    void theVersionInForceOnTheDayDecides() throws IOException {
        // Given
        Scales scales = scales(SHIPPED, edited("version", "gbt-42195-2022.2", "inForceFrom", "2027-01-01"));

        // Then
        assertThat(scales.inForceOn(LocalDate.of(2026, 12, 31)))
                .map(Scale::version)
                .contains("gbt-42195-2022.1");
        assertThat(scales.inForceOn(LocalDate.of(2027, 1, 1)))
                .map(Scale::version)
                .contains("gbt-42195-2022.2");
        assertThat(scales.inForceOn(LocalDate.of(2022, 12, 29))).isEmpty();
        assertThat(scales.version("gbt-42195-2022.1")).isPresent();
    }

    @Test
    void twoVersionsFromOneDayAreRefused() throws IOException {
        String twin = edited("version", "gbt-42195-2022.2", "inForceFrom", "2022-12-30");

        assertThatThrownBy(() -> scales(SHIPPED, twin)).hasMessageContaining("2022-12-30");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> scales("scales/none.json"))
                .hasRootCauseMessage("scales/none.json is neither a file nor a resource");
    }

    @Test
    void aMistypedRuleIsNotIgnored() throws IOException {
        String mistyped = edited("validityMonth", "6", "version", "x");

        assertThatThrownBy(() -> scales(mistyped)).hasStackTraceContaining("validityMonth");
    }

    private static Scales scales(String... files) {
        return new JsonScales(new AssessmentSettings(List.of(files), Period.ofDays(30)), JSON);
    }

    private String edited(String member, String value, String otherMember, String otherValue) throws IOException {
        ObjectNode scale = (ObjectNode) JSON.readTree(JsonScales.class.getResourceAsStream('/' + SHIPPED));
        scale.put(member, value).put(otherMember, otherValue);
        return Files.writeString(folder.resolve("edited.json"), scale.toString())
                .toString();
    }
}
