package org.linli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.bench.measure.Spread;

class FigureTest {

    @Test
    void besideAFloorTheRatioIsHeldAgainstTheGoal() {
        Figure enough = Figure.beside("rate", "1/s", Spread.of(60), Spread.of(100), Goal.atLeast(0.5), Map.of());
        Figure tooLittle = Figure.beside("rate", "1/s", Spread.of(40), Spread.of(100), Goal.atLeast(0.5), Map.of());

        assertThat(enough.ratio()).isEqualTo(0.6);
        assertThat(enough.met()).isTrue();
        assertThat(tooLittle.met()).isFalse();
    }

    @Test
    void whereLessIsBetterTheGoalIsTheOtherWayRound() {
        assertThat(Figure.beside("p99", "ms", Spread.of(50), Spread.of(20), Goal.atMost(2), Map.of())
                        .met())
                .isFalse();
        assertThat(Figure.alone("memory", "MiB", Spread.of(256), Goal.atMost(256))
                        .met())
                .isTrue();
    }

    @Test
    void withoutAGoalNothingIsMet() {
        assertThat(Figure.alone("start", "s", Spread.of(3), null).met()).isNull();
    }
}
