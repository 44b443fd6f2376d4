package org.linli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.imports.CsvFile.Line;
import org.linli.persistence.KeyRing;

class PieceSealTest {

    private static final UUID JOB = UUID.fromString("0190a5f0-0000-7000-8000-000000000001");
    private static final List<Line> LINES =
            List.of(new Line(2, List.of("王秀英", "a,\"b\"\nc", "")), new Line(5, List.of("x")));

    private final PieceSeal seal =
            new PieceSeal(KeyRing.parse("k1:" + Base64.getEncoder().encodeToString(new byte[32])));

    @Test
    void linesComeBackAsTheyWere() {
        assertThat(seal.open(JOB, 3, seal.seal(JOB, 3, LINES))).isEqualTo(LINES);
    }

    @Test
    void aPieceOpensAtItsOwnPlaceOnly() {
        String sealed = seal.seal(JOB, 3, LINES);

        assertThat(sealed).doesNotContain("王秀英");
        assertThatThrownBy(() -> seal.open(JOB, 4, sealed)).isInstanceOf(IllegalStateException.class);
    }
}
