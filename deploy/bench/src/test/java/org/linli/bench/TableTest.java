package org.linli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.bench.measure.Spread;

class TableTest {

    private static final Report REPORT = new Report(
            "some",
            "something",
            new Machine("cpu", 2, "os", "java", 100),
            Map.of("seconds", "4"),
            List.of(
                    Figure.beside("rate", "1/s", Spread.of(1, 40, 50), Spread.of(100), Goal.atLeast(0.5), "bare"),
                    Figure.alone("start", "s", Spread.of(3), null)),
            List.of(),
            List.of("2 of 100 failed"));

    @Test
    void aMissedGoalAndEveryNoteAreSaidAloud() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();

        Table.print(REPORT, new PrintStream(text, true, StandardCharsets.UTF_8));

        assertThat(text.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.matches("  rate +1/s +40.0 \\[1.00…50.0] +100 +0.40 +≥ 0.5 +NO"))
                .anyMatch(line -> line.matches("  start +s +3.00"))
                .contains("  2 of 100 failed");
    }

    @Test
    void theFileSaysTheSame(@TempDir Path folder) throws Exception {
        JsonNode written = new JsonMapper().readTree(Bench.write(REPORT, folder).toFile());

        assertThat(written.at("/figures/0/ratio").asDouble()).isEqualTo(0.4);
        assertThat(written.at("/figures/0/met").isBoolean()).isTrue();
        assertThat(written.at("/figures/0/met").asBoolean()).isFalse();
        assertThat(written.at("/figures/0/goal/value").asDouble()).isEqualTo(0.5);
        assertThat(written.at("/figures/1/met").isNull()).isTrue();
        assertThat(written.at("/notes/0").asText()).isEqualTo("2 of 100 failed");
    }
}
