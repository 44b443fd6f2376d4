package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.e2e.LinliCity.Running;

@ExtendWith(LinliCity.class)
class StorySosTest {

    @Test
    void twoCallsForHelpGoFromThePressToTheClosedCase(Running linli) {
        // Given
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

        // When
        String incident;
        try {
            incident = new StorySos(linli.door(), linli.city(), out).tell();
        } finally {
            System.out.println(told.toString(StandardCharsets.UTF_8));
        }

        // Then
        List<String> lines = told.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getLast()).isEqualTo("incident " + incident + " CLOSED NO_ANSWER_VISITED");
        assertThat(lines.stream().filter(line -> line.matches("( \\d|\\d\\d) +\\d+\\.\\d{3} s  .*")))
                .hasSize(20)
                .allMatch(line -> line.matches(".* s  (-|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}) .*"));
    }
}
