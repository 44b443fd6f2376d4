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
class StoryOrderTest {

    @Test
    void oneOrderGoesFromTheRequestToTheRating(Running linli) {
        // Given
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

        // When
        String order;
        try {
            order = new StoryOrder(linli.door(), linli.city(), out).tell();
        } finally {
            System.out.println(told.toString(StandardCharsets.UTF_8));
        }

        // Then
        List<String> lines = told.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getLast()).matches("order " + order + " COMPLETED in \\d+\\.\\d s");
        assertThat(lines.stream().filter(line -> line.matches("( \\d|\\d\\d) +\\d+\\.\\d{3} s  .*")))
                .hasSize(18)
                .allMatch(line -> line.matches(".* s  (-|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}) .*"));
    }
}
